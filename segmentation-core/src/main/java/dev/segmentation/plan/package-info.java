/** Who does what next? What was done with whom, what is due by whom, whether the time goes where the money is, and where it would return more. */
@NullMarked
package dev.segmentation.plan;

import org.jspecify.annotations.NullMarked;
