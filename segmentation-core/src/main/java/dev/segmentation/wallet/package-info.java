/** How much of their spend is ours, are they satisfied, and what follows from both? Wallets estimated, surveys read. */
@NullMarked
package dev.segmentation.wallet;

import org.jspecify.annotations.NullMarked;
