/** Shared arithmetic on raw arrays. Not exported; every package of the library may use it, and it uses none of them. */
@NullMarked
package dev.segmentation.internal;

import org.jspecify.annotations.NullMarked;
