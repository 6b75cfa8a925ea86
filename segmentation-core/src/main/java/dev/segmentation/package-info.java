/**
 * What is a segmentation? Segmenters learn models from portfolios, models divide portfolios into segments, and every
 * assignment carries its reasons. This package knows no method.
 */
@NullMarked
package dev.segmentation;

import org.jspecify.annotations.NullMarked;
