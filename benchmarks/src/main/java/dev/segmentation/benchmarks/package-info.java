/** What is measured, and beside what. */
@NullMarked
package dev.segmentation.benchmarks;

import org.jspecify.annotations.NullMarked;
