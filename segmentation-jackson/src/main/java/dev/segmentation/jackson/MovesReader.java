package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.wallet.ShareOfWallet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code moves} of a definition. For one thread and one document. */
final class MovesReader {
    private final Fields in;
    private final List<SegmentationEntry> entries;

    MovesReader(Fields in, List<SegmentationEntry> entries) {
        this.in = in;
        this.entries = entries;
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    MovesSection section(Collection<String> segmentations) {
        in.allow("of", "by", "assessBy", "within", "file");
        String of = of(segmentations);
        Category by = in.category("by");
        LocalDate assessBy = in.has("assessBy") ? HistoryFields.day(in, "assessBy") : null;
        Period within = in.has("within") ? HistoryFields.window(in, "within") : null;
        String file = new ColumnFields(in, ColumnReference.File.CUSTOMERS).fileName("file");
        if (in.has("assessBy") == in.has("within")) {
            in.report(
                    in.has("within") ? Codes.CONFLICT : Codes.MISSING,
                    "assessBy",
                    "Moves must have either assessBy, a day, or within, a period after the day looked from; got "
                            + (in.has("within") ? "both." : "none."));
        }
        return of == null || by == null || (assessBy == null && within == null)
                ? null
                : new MovesSection(of, by, assessBy, within, file);
    }

    private @Nullable String of(Collection<String> segmentations) {
        String of = in.text("of");
        if (of == null) {
            return null;
        }
        if (!segmentations.contains(of)) {
            in.report(
                    Codes.UNKNOWN_SEGMENTATION,
                    "of",
                    "of must name a segmentation; got " + Names.quote(of) + "." + Names.hint(of, segmentations)
                            + " There are " + segmentations + ".");
            return null;
        }
        entries.stream()
                .filter(entry -> entry.name().equals(of) && !entry.method().equals(ShareOfWallet.KIND))
                .forEach(entry -> in.problem(
                        "of",
                        "of must name a segmentation by " + ShareOfWallet.KIND
                                + ", for only there is a segment to move; got " + Names.quote(of) + ", by "
                                + entry.method() + "."));
        return of;
    }
}
