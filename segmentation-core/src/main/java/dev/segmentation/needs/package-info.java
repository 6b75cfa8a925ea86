/**
 * What do customers want? Needs as they declare them, segments discovered by k-means or latent classes, and how far either is
 * to be trusted.
 */
@NullMarked
package dev.segmentation.needs;

import org.jspecify.annotations.NullMarked;
