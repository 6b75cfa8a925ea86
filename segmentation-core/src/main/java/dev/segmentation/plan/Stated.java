package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that a person stated for every customer, for those of a segment, or by a measure for each. The measure comes before the
 * segment, and the segment before what holds for all.
 *
 * @param all for every customer
 * @param measure for each customer; where it is unknown, the others hold
 * @param segments by the code of a segment
 */
record Stated(@Nullable Double all, @Nullable Measure measure, Map<String, Double> segments) {
    static final Stated NOTHING = new Stated(null, null, Map.of());

    Stated with(double minutes) {
        return new Stated(minutes, measure, segments);
    }

    Stated with(Measure minutes) {
        return new Stated(all, minutes, segments);
    }

    Stated with(String segment, double minutes) {
        Map<String, Double> more = new TreeMap<>(segments);
        more.put(segment, minutes);
        return new Stated(all, measure, Collections.unmodifiableMap(more));
    }

    /** The minutes by row; where nothing is stated, the default. */
    double[] of(Segmentation segmentation, double otherwise) {
        int size = segmentation.portfolio().size();
        long[] own = measure == null
                ? new long[0]
                : Minutes.of(segmentation.portfolio().measure(measure), "EffortPlan bound").values;
        double[] bySegment = segmentation.segments().stream()
                .mapToDouble(segment -> segments.getOrDefault(segment.code(), all == null ? otherwise : all))
                .toArray();
        double[] minutes = new double[size];
        for (int row = 0; row < size; row++) {
            boolean isOwn = measure != null && own[row] != Minutes.UNKNOWN;
            minutes[row] = isOwn ? own[row] : bySegment[segmentation.index(row)];
        }
        return minutes;
    }

    /** The steps that state it. */
    String steps(String step) {
        StringBuilder text = new StringBuilder();
        if (all != null) {
            text.append('.')
                    .append(step)
                    .append('(')
                    .append(Decimals.shortest(all))
                    .append(')');
        }
        if (measure != null) {
            text.append('.').append(step).append('(').append(measure.name()).append(')');
        }
        segments.forEach((code, minutes) -> text.append('.')
                .append(step)
                .append('(')
                .append(code)
                .append(", ")
                .append(Decimals.shortest(minutes))
                .append(')'));
        return text.toString();
    }

    static double scale(double minutes) {
        if (!(minutes >= 1 && minutes <= Minutes.MOST)) {
            throw new IllegalArgumentException("EffortPlan.scale must be from 1 to " + Minutes.MOST + " minutes; got "
                    + minutes + ". After so many minutes 63 % of the payoff is reached.");
        }
        return minutes;
    }

    static double bound(long minutes, String step) {
        if (minutes < 0 || minutes > Minutes.MOST) {
            throw new IllegalArgumentException(
                    step + " must be from 0 to " + Minutes.MOST + " minutes; got " + minutes + ".");
        }
        return minutes;
    }

    static String segment(Segmentation segmentation, String code, String step) {
        if (!segmentation.counts().containsKey(Checks.notNull(code, step + " segment"))) {
            throw new IllegalArgumentException(step + " segment must be one of "
                    + segmentation.counts().keySet() + "; got " + Checks.quote(code) + ".");
        }
        return code;
    }
}
