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
 * @param context what it says beside the sentence
 */
public record SegmentationEntry(
        String name,
        String pointer,
        Segmenter<?> segmenter,
        @Nullable Measure sum,
        MethodContext context) {
    /**
     * The method.
     *
     * @return for example {@code value-based}
     */
    public String method() {
        return segmenter.kind();
    }

    /**
     * The file of people's cards of the best customers.
     *
     * @return a plain name; null where none is named
     */
    public @Nullable String cards() {
        return context.cards();
    }

    /**
     * As of when the best customers are to be learned once more and tested on those who came later.
     *
     * @return the day; null where that is not to be tried
     */
    public @Nullable NewcomersSection newcomers() {
        return context.newcomers();
    }

    /**
     * What makes a customer of the best-customers method a diamond in the rough.
     *
     * @return the grounds; null where none are looked for
     */
    public @Nullable DiamondsSection diamonds() {
        return context.diamonds();
    }

    /**
     * Whom the best-customers method is to find look-alikes of.
     *
     * @return whom, and how many; null where none are looked for
     */
    public @Nullable LookAlikesSection lookAlikes() {
        return context.lookAlikes();
    }

    /**
     * By what a share of wallet is reported.
     *
     * @return the categories; perhaps none
     */
    public List<Category> by() {
        return context.by();
    }

    /**
     * What needs are to be seen beside.
     *
     * @return {@link NeedsContext#NONE} for methods that are not about needs
     */
    public NeedsContext needs() {
        return context.needs();
    }
}
