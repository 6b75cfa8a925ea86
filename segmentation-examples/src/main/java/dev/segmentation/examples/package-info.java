/** The command-line program. */
@NullMarked
package dev.segmentation.examples;

import org.jspecify.annotations.NullMarked;
