/** What is measured, and beside what. Run {@link dev.segmentation.benchmarks.Ratios}. */
@NullMarked
package dev.segmentation.benchmarks;

import org.jspecify.annotations.NullMarked;
