/** Reads and writes JSON. */
@NullMarked
package dev.segmentation.jackson;

import org.jspecify.annotations.NullMarked;
