package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How customers spread over combinations of known traits. Shares are fractions of all customers; NaN if there are none.
 *
 * @param customers how many customers there are
 * @param segments the segments as listed, the unassigned last
 * @param unknown how many customers' value is unknown, by dimension
 * @param combinations how many combinations the customers have, before pooling, unknown as a value
 * @param thin how many of these fewer than {@code thinBelow} customers have
 * @param thinBelow the minimum for pooling, or 5 where nothing is pooled
 * @param pooled how many combinations were pooled when the model was fitted
 * @param possible how many combinations of known values are possible; at most {@link Long#MAX_VALUE}
 * @param empty how many of the possible combinations no customer has
 * @param findings what is worth knowing, in words
 */
public record APrioriReport(
        int customers,
        List<Count> segments,
        Map<String, Integer> unknown,
        int combinations,
        int thin,
        int thinBelow,
        int pooled,
        long possible,
        long empty,
        List<Message> findings)
        implements Report {
    /** Fewer customers than this can seldom be managed, or compared, as a group of their own. */
    private static final int FEW = 5;

    /** A segment that holds more than this share of the customers divides little. */
    private static final double CROWDED = 0.5;

    /**
     * Copies the lists and the map.
     *
     * @param customers how many customers there are
     * @param segments the segments as listed, the unassigned last
     * @param unknown how many customers' value is unknown, by dimension
     * @param combinations how many combinations the customers have, before pooling, unknown as a value
     * @param thin how many of these fewer than {@code thinBelow} customers have
     * @param thinBelow the minimum for pooling, or 5 where nothing is pooled
     * @param pooled how many combinations were pooled when the model was fitted
     * @param possible how many combinations of known values are possible; at most {@link Long#MAX_VALUE}
     * @param empty how many of the possible combinations no customer has
     * @param findings what is worth knowing, in words
     */
    public APrioriReport {
        segments = Checks.list(segments, "APrioriReport segments");
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
        findings = Checks.list(findings, "APrioriReport findings");
    }

    /**
     * A segment in figures.
     *
     * @param segment the code of the segment
     * @param customers how many stand in it
     * @param customerShare their share of all
     */
    public record Count(String segment, int customers, double customerShare) {}

    static APrioriReport of(APrioriModel model, Segmentation segmentation) {
        Census census = Census.of(model.coders(), segmentation.portfolio());
        int customers = segmentation.portfolio().size();
        List<Count> segments = new ArrayList<>();
        segmentation
                .counts()
                .forEach((code, count) -> segments.add(new Count(code, count, (double) count / customers)));
        Map<String, Integer> unknown = new LinkedHashMap<>();
        IntStream.range(0, model.dimensions().size())
                .forEach(d -> unknown.put(model.dimensions().get(d).name(), unknown(model, census, d)));
        int thinBelow = model.rules().pools() ? model.rules().minimum() : FEW;
        int thin = (int) IntStream.range(0, census.size())
                .filter(i -> census.customers(i) < thinBelow)
                .count();
        long possible = possible(model);
        long known = IntStream.range(0, census.size())
                .filter(i -> isKnown(model, census, i))
                .count();
        APrioriReport report = new APrioriReport(
                customers,
                segments,
                unknown,
                census.size(),
                thin,
                thinBelow,
                model.rules().pooled(),
                possible,
                possible - known,
                List.of());
        return report.withFindings();
    }

    private static int unknown(APrioriModel model, Census census, int dimension) {
        int unknown = model.coders().get(dimension).unknown();
        return IntStream.range(0, census.size())
                .filter(i -> census.value(i, dimension) == unknown)
                .map(census::customers)
                .sum();
    }

    private static boolean isKnown(APrioriModel model, Census census, int combination) {
        return IntStream.range(0, model.dimensions().size()).allMatch(d -> {
            int value = census.value(combination, d);
            return value != Coder.UNSEEN && value < model.coders().get(d).unknown();
        });
    }

    private static long possible(APrioriModel model) {
        long possible = 1;
        for (Dimension dimension : model.dimensions()) {
            long values = dimension.values().size();
            possible = Math.multiplyHigh(possible, values) == 0 && possible * values >= 0
                    ? possible * values
                    : Long.MAX_VALUE;
        }
        return possible;
    }

    private APrioriReport withFindings() {
        List<Message> found = new ArrayList<>();
        unknown.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> found.add(Message.of(
                        "apriori.report.unknown",
                        new Share((double) entry.getValue() / customers),
                        Message.text(entry.getKey()))));
        if (thin > 0) {
            found.add(Message.of("apriori.report.thin", thin, combinations, thinBelow));
        }
        segments.stream()
                .filter(count -> count.customerShare() > CROWDED && segments.size() > 2)
                .forEach(count -> found.add(
                        Message.of("apriori.report.crowded", count.segment(), new Share(count.customerShare()))));
        segments.stream()
                .filter(count -> count.segment().equals(Segment.OTHER) && pooled > 0)
                .forEach(count ->
                        found.add(Message.of("apriori.report.pooled", pooled, new Share(count.customerShare()))));
        if (empty > 0) {
            found.add(Message.of("apriori.report.empty", empty, possible));
        }
        return new APrioriReport(
                customers, segments, unknown, combinations, thin, thinBelow, pooled, possible, empty, found);
    }
}
