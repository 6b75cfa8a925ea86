/** How loyal, how valuable? The loyalty x value matrix, whose every cell says what to do. */
@NullMarked
package dev.segmentation.matrix;

import org.jspecify.annotations.NullMarked;
