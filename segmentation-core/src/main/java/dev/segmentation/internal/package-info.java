/** Shared arithmetic and checks. Not exported; uses no other package of the library. */
@NullMarked
package dev.segmentation.internal;

import org.jspecify.annotations.NullMarked;
