/** A way into the inner loops of needs, for the benchmarks alone. */
@NullMarked
package dev.segmentation.needs;

import org.jspecify.annotations.NullMarked;
