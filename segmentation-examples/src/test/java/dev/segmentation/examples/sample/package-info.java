/** Tests of the sample: it is the same bytes everywhere, and what it says is planted is there. */
@NullMarked
package dev.segmentation.examples.sample;

import org.jspecify.annotations.NullMarked;
