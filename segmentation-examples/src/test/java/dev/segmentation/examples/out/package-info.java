/** What the program writes, piece by piece. */
@NullMarked
package dev.segmentation.examples.out;

import org.jspecify.annotations.NullMarked;
