/** Who does what next? What was done with whom, what is due by whom, and whether the time goes where the money is. */
@NullMarked
package dev.segmentation.plan;

import org.jspecify.annotations.NullMarked;
