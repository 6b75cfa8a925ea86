/** Shared arithmetic and checks. Not exported; it uses no other package of ours, and every package may use it. */
@NullMarked
package dev.segmentation.internal;

import org.jspecify.annotations.NullMarked;
