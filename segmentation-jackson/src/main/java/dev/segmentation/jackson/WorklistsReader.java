package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code worklists} of a definition. For one thread and one document. */
final class WorklistsReader {
    private static final int MOST_DAYS = 366;

    private final Fields in;

    WorklistsReader(Fields in) {
        this.in = in;
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    WorklistsSection section(Collection<String> segmentations) {
        in.allow("of", "by", "ahead", "counting", "potential");
        String of = in.text("of");
        if (of != null && !segmentations.contains(of)) {
            in.report(
                    Codes.UNKNOWN_SEGMENTATION,
                    "of",
                    "of must name a segmentation; got " + Names.quote(of) + "." + Names.hint(of, segmentations)
                            + " There are " + segmentations + ".");
        }
        Category by = in.category("by");
        Integer ahead = in.has("ahead") ? Integer.valueOf(in.whole("ahead", 0, MOST_DAYS)) : null;
        String counting = in.has("counting") ? in.text("counting") : null;
        Measure potential = in.has("potential") ? in.measure("potential") : null;
        return of == null || by == null ? null : new WorklistsSection(of, by, ahead, counting, potential);
    }
}
