package dev.segmentation.jackson;

import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segmentation that a definition asks for.
 *
 * @param name what the definition calls it; matches {@code [A-Za-z0-9_-]{1,64}}
 * @param pointer where it stands, as a JSON pointer
 * @param segmenter the sentence
 * @param sum the measure to sum per segment where the method is about none, or null
 * @param cards the file of people's cards of the best customers, a plain name, for {@code best-customers}; or null
 * @param by the categories by each of which the program reports whom to grow, to fix and to move, for {@code
 *     share-of-wallet}; perhaps none
 * @param newcomers as of when {@code best-customers} is to be learned once more and tested on those who came later, or null where that is not to be tried
 */
public record SegmentationEntry(
        String name,
        String pointer,
        Segmenter<?> segmenter,
        @Nullable Measure sum,
        @Nullable String cards,
        List<Category> by,
        @Nullable NewcomersSection newcomers) {
    /**
     * Copies the list.
     *
     * @param name what the definition calls it; matches {@code [A-Za-z0-9_-]{1,64}}
     * @param pointer where it stands, as a JSON pointer
     * @param segmenter the sentence
     * @param sum the measure to sum per segment where the method is about none, or null
     * @param cards the file of people's cards of the best customers, a plain name, for {@code best-customers}; or null
     * @param by the categories by each of which the program reports whom to grow, to fix and to move, for {@code
     *     share-of-wallet}; perhaps none
     */
    public SegmentationEntry {
        by = List.copyOf(by);
    }

    /**
     * The method.
     *
     * @return for example {@code value-based}
     */
    public String method() {
        return segmenter.kind();
    }
}
