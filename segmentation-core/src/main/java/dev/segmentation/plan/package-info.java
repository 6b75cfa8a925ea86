/** Who does what next? Plans that read segmentations, their plays and the measures that methods derived. */
@NullMarked
package dev.segmentation.plan;

import org.jspecify.annotations.NullMarked;
