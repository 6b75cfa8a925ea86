/** Files that are broken on purpose, and what the program makes of each. */
@NullMarked
package dev.segmentation.examples.broken;

import org.jspecify.annotations.NullMarked;
