package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of a segmentation beside its sentence. The methods know nothing of it: it is for who runs a definition.
 *
 * @param cards the file of people's cards of the best customers, a plain name, for {@code best-customers}; or null
 * @param newcomers as of when {@code best-customers} is to be learned once more and tested on those who came later, or null
 *     where that is not to be tried
 * @param diamonds what makes somebody a diamond in the rough, for {@code best-customers}; or null where none are looked for
 * @param lookAlikes whom to find look-alikes of, for {@code best-customers}; or null where none are looked for
 * @param by the categories by each of which whom to grow, to fix and to move is reported, for {@code share-of-wallet}; perhaps
 *     none
 * @param needs what needs are to be seen beside; {@link NeedsContext#NONE} for methods that are not about needs
 */
public record MethodContext(
        @Nullable String cards,
        @Nullable NewcomersSection newcomers,
        @Nullable DiamondsSection diamonds,
        @Nullable LookAlikesSection lookAlikes,
        List<Category> by,
        NeedsContext needs) {
    /** Nothing beside the sentence. */
    public static final MethodContext NONE = new MethodContext(null, null, null, null, List.of(), NeedsContext.NONE);

    /**
     * Copies the list.
     *
     * @param cards the file of people's cards of the best customers, a plain name, for {@code best-customers}; or null
     * @param newcomers as of when {@code best-customers} is to be learned once more and tested on those who came later, or null
     *     where that is not to be tried
     * @param diamonds what makes somebody a diamond in the rough, for {@code best-customers}; or null where none are looked for
     * @param lookAlikes whom to find look-alikes of, for {@code best-customers}; or null where none are looked for
     * @param by the categories by each of which whom to grow, to fix and to move is reported, for {@code share-of-wallet};
     *     perhaps none
     * @param needs what needs are to be seen beside; {@link NeedsContext#NONE} for methods that are not about needs
     */
    public MethodContext {
        by = List.copyOf(by);
    }
}
