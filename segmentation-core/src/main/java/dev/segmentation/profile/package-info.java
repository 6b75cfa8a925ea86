/** Who looks like our best customers? What they have in common, with its uncertainty, and how well others fit. */
@NullMarked
package dev.segmentation.profile;

import org.jspecify.annotations.NullMarked;
