/** What a segmentation is. */
@NullMarked
package dev.segmentation;

import org.jspecify.annotations.NullMarked;
