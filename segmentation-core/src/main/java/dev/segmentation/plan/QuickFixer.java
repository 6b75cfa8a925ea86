package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the {@link QuickFix} of a plan. For one use. */
final class QuickFixer {
    private static final int QUARTER = 4;

    private final EffortPlan plan;
    private final double share;
    private final EffortRows rows;
    /** At most so many minutes for who gets some; filled in person by person. */
    private final long[] high;

    private final MinuteFill fill;
    private final List<String> codes;
    /** For each row where its segment stands in the order of urgency. */
    private final int[] urgency;

    private final int ends;
    private final long[] after;
    private long asked;

    QuickFixer(EffortPlan plan, double share) {
        this.plan = plan;
        this.share = share;
        this.rows = new EffortRows(plan);
        this.high = rows.maximum.clone();
        this.fill = new MinuteFill(rows.order(), rows.today, rows.today, high);
        this.codes = EffortMoves.codes(rows.segmentation);
        int segments = codes.size() - 1; // the unassigned have no play
        this.ends = segments < 2 ? 0 : Math.max(1, segments / QUARTER);
        int[] places = rows.segmentation.segments().stream()
                .mapToInt(segment -> codes.indexOf(segment.code()))
                .toArray();
        this.urgency = IntStream.range(0, rows.size())
                .map(row -> places[rows.segmentation.index(row)])
                .toArray();
        this.after = rows.today.clone();
    }

    QuickFix fix() {
        for (int[] own : rows.rowsOf) {
            move(own);
        }
        EffortFigures figures = new EffortFigures(rows, plan.persons(), after);
        List<String> bottom = new ArrayList<>(codes.subList(codes.size() - 1 - ends, codes.size() - 1));
        Collections.reverse(bottom);
        List<String> top = codes.subList(0, ends);
        return new QuickFix(
                share,
                bottom,
                top,
                asked,
                figures.moved(),
                lines(),
                figures.moves().all(),
                findings(figures, bottom, top));
    }

    /** One person's minutes. */
    private void move(int[] own) {
        int[] bottom = where(own, codes.size() - 1 - ends, codes.size() - 1);
        int[] givers = known(bottom);
        int[] takers = known(where(own, 0, ends));
        long wanted = StrictMath.round(share * MinuteFill.sum(bottom, rows.today));
        asked += wanted;
        long room = 0;
        for (int row : takers) {
            room += Math.min(Math.max(0, rows.maximum[row] - rows.today[row]), wanted);
        }
        long given = give(givers, Math.min(wanted, room));
        for (int row : takers) {
            high[row] = Math.max(rows.today[row], Math.min(high[row], rows.today[row] + given));
        }
        fill.fill(takers, MinuteFill.sum(takers, rows.today) + given, after);
    }

    private long give(int[] givers, long wanted) {
        int[] sorted = IntStream.of(givers)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> -urgency[row])
                        .thenComparing(row -> rows.payoff[row])
                        .thenComparing(row -> -rows.today[row])
                        .thenComparing(this::id))
                .mapToInt(Integer::intValue)
                .toArray();
        long left = wanted;
        for (int row : sorted) {
            long gives = Math.min(left, Math.max(0, rows.today[row] - rows.minimum[row]));
            after[row] -= gives;
            left -= gives;
        }
        return wanted - left;
    }

    private int[] where(int[] own, int from, int to) {
        return IntStream.of(own)
                .filter(row -> urgency[row] >= from && urgency[row] < to)
                .toArray();
    }

    /** Those of whom it is known what their minutes bring; the others neither give nor get. */
    private int[] known(int[] some) {
        return IntStream.of(some).filter(row -> !rows.isFixed(row)).toArray();
    }

    private String id(int row) {
        return rows.segmentation.portfolio().id(row);
    }

    private List<EffortLine> lines() {
        EffortReasons reasons = new EffortReasons(rows, plan.response().measure(rows.segmentation));
        return IntStream.range(0, after.length)
                .filter(row -> after[row] != rows.today[row])
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> after[row] < rows.today[row] ? 0 : 1)
                        .thenComparing(row -> after[row] < rows.today[row] ? -urgency[row] : urgency[row])
                        .thenComparing(row -> -Math.abs(after[row] - rows.today[row]))
                        .thenComparing(this::id))
                .map(row -> reasons.line(row, after[row]))
                .toList();
    }

    private List<Message> findings(EffortFigures figures, List<String> bottom, List<String> top) {
        List<Message> findings = new ArrayList<>();
        long moved = figures.moved();
        findings.add(Message.of(
                "plan.quick.moved", moved, new Share(share), String.join(", ", bottom), String.join(", ", top)));
        if (moved > 0) {
            Measure payoff = plan.response().measure(rows.segmentation);
            String unit = payoff == null ? "" : payoff.unit();
            findings.add(Message.of(
                    "plan.report.gain",
                    figures.gains().stream()
                            .map(gain -> new Quantity(EffortReasons.rounded(gain.gain()), unit))
                            .toArray()));
        }
        if (moved < asked) {
            findings.add(Message.of("plan.quick.stuck", asked - moved, asked));
        }
        findings.add(Message.of("plan.quick.how"));
        return findings;
    }
}
