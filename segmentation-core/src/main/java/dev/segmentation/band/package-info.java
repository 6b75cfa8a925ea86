/** Where are the cuts? How to cut a measure into bands, and the bands that were learned. */
@NullMarked
package dev.segmentation.band;

import org.jspecify.annotations.NullMarked;
