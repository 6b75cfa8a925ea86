/** What every segmenter promises, as tests to extend: the one package of the published test-jar. */
@NullMarked
package dev.segmentation.contract;

import org.jspecify.annotations.NullMarked;
