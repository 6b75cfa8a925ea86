/** What happened, as of when? Purchases, and the measures that they give on a date. */
@NullMarked
package dev.segmentation.history;

import org.jspecify.annotations.NullMarked;
