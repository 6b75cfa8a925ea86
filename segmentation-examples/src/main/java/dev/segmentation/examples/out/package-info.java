/** What the program writes: tables, a summary, models; whole or not at all. */
@NullMarked
package dev.segmentation.examples.out;

import org.jspecify.annotations.NullMarked;
