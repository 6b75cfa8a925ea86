/** What are customers worth? Tiers by one measure or a weighted index of several. */
@NullMarked
package dev.segmentation.value;

import org.jspecify.annotations.NullMarked;
