package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.stream.Stream;

/** Checks the codes that a model gave the rows of a portfolio, and finds segments and rows by what they are called. */
final class SegmentCodes {
    private SegmentCodes() {}

    /** Codes that a model gave, one for each customer. */
    static RowSegments of(int[] codes, int customers, SegmentModel model) {
        if (codes.length != customers) {
            throw new IllegalArgumentException("Segmentation.of codes must be one for each of the " + customers
                    + " customers; got " + codes.length + ".");
        }
        int segments = model.segments().size();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < -1 || codes[row] >= segments) {
                throw new IllegalArgumentException("Segmentation.of codes must be from -1 to " + (segments - 1)
                        + "; got " + codes[row] + " in row " + row + ".");
            }
        }
        CodeSource source = (from, length, into) -> System.arraycopy(codes, from, into, 0, length);
        return RowSegments.of(source, customers, segments);
    }

    /** Counts of the model's segments, and codes to be asked for. */
    static RowSegments counted(int[] counts, CodeSource codes, Portfolio portfolio, SegmentModel model) {
        Checks.notNull(counts, "Segmentation.counted counts");
        Checks.notNull(codes, "Segmentation.counted codes");
        if (counts.length == 0) {
            return RowSegments.of(codes, portfolio.size(), model.segments().size());
        }
        if (counts.length != model.segments().size()) {
            throw new IllegalArgumentException("Segmentation.counted counts must be one for each of the "
                    + model.segments().size() + " segments; got " + counts.length + ".");
        }
        return RowSegments.counted(counts, codes, portfolio.size());
    }

    /** The bands of a column, counted from the highest. */
    static RowSegments ofBands(MeasureColumn values, double[] cuts, Portfolio portfolio, SegmentModel model) {
        Checks.notNull(values, "Segmentation.ofBands values");
        Checks.notNull(cuts, "Segmentation.ofBands cuts");
        int customers = portfolio.size();
        int segments = model.segments().size();
        if (values.size() != customers || cuts.length >= segments) {
            throw new IllegalArgumentException("Segmentation.ofBands must get one value for each of the " + customers
                    + " customers and fewer cuts than the " + segments + " segments; got " + values.size()
                    + " values and " + cuts.length + " cuts.");
        }
        return RowSegments.ofBands(values.bandCodes(cuts), customers, segments, cuts.length);
    }

    /** The segments of a model, unassigned last. */
    static List<Segment> listed(SegmentModel model) {
        return Stream.concat(model.segments().stream(), Stream.of(Segment.UNASSIGNED))
                .toList();
    }

    /** What is known of nobody, in words for a {@code toString}. */
    static String text(List<Attribute> absent) {
        return absent.isEmpty()
                ? ""
                : "; known of nobody: " + absent.stream().map(Attribute::name).toList();
    }

    static void notNull(SegmentModel model, Portfolio portfolio, String step) {
        Checks.notNull(model, step + " model");
        Checks.notNull(portfolio, step + " portfolio");
    }

    /** A derived column must have a value for each customer. */
    static MeasureColumn requireAll(MeasureColumn column, int customers) {
        if (Checks.notNull(column, "Segmentation.withDerived column").size() != customers) {
            throw new IllegalArgumentException("Segmentation.withDerived must get one value for each of the "
                    + customers + " customers; got " + column.size() + ".");
        }
        return column;
    }

    static MeasureColumn column(Measure measure, double[] values) {
        Checks.notNull(measure, "Segmentation.withDerived measure");
        return MeasureColumn.of(measure, Checks.notNull(values, "Segmentation.withDerived values"));
    }

    /** Where the segment with a code stands. */
    static int position(List<Segment> segments, String code) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).code().equals(code)) {
                return i;
            }
        }
        List<String> codes = segments.stream().map(Segment::code).toList();
        throw new IllegalArgumentException("Segment must be one of " + codes + "; got " + Checks.quote(code) + ".");
    }

    /** The row of an id that must be there; the message never shows it. */
    static int row(Portfolio portfolio, String id) {
        int row = portfolio.row(id);
        if (row < 0) {
            throw new IllegalArgumentException(
                    "Segmentation must have the customer asked for; got an id that none of its " + portfolio.size()
                            + " customers has.");
        }
        return row;
    }
}
