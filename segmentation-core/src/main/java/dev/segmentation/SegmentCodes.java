package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Checks and copies the codes that a model gave the rows of a portfolio. */
final class SegmentCodes {
    private SegmentCodes() {}

    /** Unassigned, -1 in what is given, becomes the place after the model's segments. */
    static int[] copied(int[] codes, int customers, SegmentModel model) {
        int last = model.segments().size();
        if (codes.length != customers) {
            throw new IllegalArgumentException("Segmentation.of codes must be one for each of the " + customers
                    + " customers; got " + codes.length + ".");
        }
        int[] copy = new int[codes.length];
        for (int row = 0; row < copy.length; row++) {
            if (codes[row] < -1 || codes[row] >= last) {
                throw new IllegalArgumentException("Segmentation.of codes must be from -1 to " + (last - 1) + "; got "
                        + codes[row] + " in row " + row + ".");
            }
            copy[row] = codes[row] < 0 ? last : codes[row];
        }
        return copy;
    }

    /** The bands of a column, counted from the highest, without a second array: a million codes cost more to hold than to find. */
    static int[] ofBands(MeasureColumn values, double[] cuts, int customers, SegmentModel model) {
        Checks.notNull(values, "Segmentation.ofBands values");
        Checks.notNull(cuts, "Segmentation.ofBands cuts");
        int last = model.segments().size();
        if (values.size() != customers || cuts.length >= last) {
            throw new IllegalArgumentException("Segmentation.ofBands must get one value for each of the " + customers
                    + " customers and fewer cuts than the " + last + " segments; got " + values.size() + " values and "
                    + cuts.length + " cuts.");
        }
        int[] places = values.bands(cuts);
        int unassigned = cuts.length - last; // what a band below the lowest must be to end as the last place
        for (int row = 0; row < places.length; row++) {
            int band = places[row];
            places[row] = cuts.length - (band < 0 ? unassigned : band);
        }
        return places;
    }

    static Map<String, Integer> byCode(List<Segment> segments, int[] counts) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byCode.put(segments.get(i).code(), counts[i]);
        }
        return Collections.unmodifiableMap(byCode);
    }

    /** What is known of nobody, in words for a {@code toString}. */
    static String text(List<Attribute> absent) {
        return absent.isEmpty()
                ? ""
                : "; known of nobody: " + absent.stream().map(Attribute::name).toList();
    }

    static Map<String, MeasureColumn> plus(Map<String, MeasureColumn> derived, MeasureColumn column) {
        Map<String, MeasureColumn> more = new LinkedHashMap<>(derived);
        more.put(column.measure().name(), column);
        return Collections.unmodifiableMap(more);
    }

    /** Derived columns of some rows. */
    static Map<String, MeasureColumn> picked(Map<String, MeasureColumn> derived, int[] rows) {
        Map<String, MeasureColumn> columns = new LinkedHashMap<>();
        derived.forEach((name, column) -> {
            double[] values = IntStream.of(rows).mapToDouble(column::at).toArray();
            columns.put(name, MeasureColumn.of(column.measure(), values));
        });
        return Collections.unmodifiableMap(columns);
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
