package dev.segmentation.plan;

import dev.segmentation.Segment;
import dev.segmentation.customer.MeasureColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor of attention that a method guarantees some segments: no customer there falls below what an average customer gets today,
 * unless it gets less already. Where a minimum is stated for the segment, or by a measure for the customer, that one holds instead.
 */
final class Floor {
    private final EffortRows rows;
    private final List<String> segments;
    private final @Nullable MeasureColumn own;
    private final long minutes;

    private Floor(EffortRows rows, List<String> segments, @Nullable MeasureColumn own, long minutes) {
        this.rows = rows;
        this.segments = segments;
        this.own = own;
        this.minutes = minutes;
    }

    static Floor of(EffortRows rows, Stated minimum) {
        List<String> segments = rows.segmentation.model().guaranteed().stream()
                .map(Segment::code)
                .filter(code -> !minimum.segments().containsKey(code))
                .toList();
        MeasureColumn own =
                minimum.measure() == null ? null : rows.segmentation.portfolio().measure(minimum.measure());
        return new Floor(rows, segments, own, rows.total / Math.max(1, rows.size()));
    }

    /** Never above what is spent today nor above the maximum, so that it can always be kept by whoever keeps today's hours. */
    void raise(long[] minimum) {
        for (int row = 0; !segments.isEmpty() && row < minimum.length; row++) {
            if (holds(row)) {
                long most = Math.min(rows.today[row], rows.maximum[row]);
                minimum[row] = Math.max(minimum[row], Math.min(minutes, most));
            }
        }
    }

    private boolean holds(int row) {
        return segments.contains(rows.code(row)) && (own == null || Double.isNaN(own.at(row)));
    }

    /** The guaranteed segments that somebody stands in. */
    List<String> segments() {
        return segments.stream()
                .filter(code -> rows.segmentation.count(code) > 0)
                .toList();
    }

    /** What an average customer gets today, in whole minutes. */
    long minutes() {
        return minutes;
    }
}
