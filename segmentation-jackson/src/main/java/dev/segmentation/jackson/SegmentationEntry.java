package dev.segmentation.jackson;

import dev.segmentation.Segmenter;
import dev.segmentation.customer.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One segmentation that a definition asks for.
 *
 * @param name what the definition calls it; matches {@code [A-Za-z0-9_-]{1,64}}
 * @param pointer where it stands, as a JSON pointer
 * @param segmenter the sentence
 * @param sum the measure to sum per segment where the method is about none, or null
 * @param cards the file of people's cards of the best customers, a plain name, for {@code best-customers}; or null
 * @param context what needs are to be seen beside; {@link NeedsContext#NONE} for methods that are not about needs
 */
public record SegmentationEntry(
        String name,
        String pointer,
        Segmenter<?> segmenter,
        @Nullable Measure sum,
        @Nullable String cards,
        NeedsContext context) {
    /**
     * The method.
     *
     * @return for example {@code value-based}
     */
    public String method() {
        return segmenter.kind();
    }
}
