/** Which known traits divide customers? Categories, bands of measures and labels crossed, and segments that a CRM already has. */
@NullMarked
package dev.segmentation.apriori;

import org.jspecify.annotations.NullMarked;
