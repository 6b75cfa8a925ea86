package dev.segmentation.plan;

import dev.segmentation.Segment;
import dev.segmentation.internal.Sum;
import dev.segmentation.plan.EffortPlanReport.Bound;
import dev.segmentation.plan.EffortPlanReport.Breach;
import dev.segmentation.plan.EffortPlanReport.Cell;
import dev.segmentation.plan.EffortPlanReport.Counts;
import dev.segmentation.plan.EffortPlanReport.Gain;
import dev.segmentation.plan.EffortPlanReport.Person;
import dev.segmentation.plan.EffortPlanReport.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of a plan: sums over its rows. */
final class EffortFigures {
    private static final double[] SCALES = {1, 0.5, 2};

    private final EffortRows rows;
    private final Persons persons;
    private final long[] after;
    private final EffortMoves moves;

    EffortFigures(EffortRows rows, Persons persons, long[] after) {
        this.rows = rows;
        this.persons = persons;
        this.after = after;
        this.moves = EffortMoves.of(rows, after);
    }

    EffortMoves moves() {
        return moves;
    }

    long moved() {
        long moved = 0;
        for (int row = 0; row < after.length; row++) {
            moved += Math.max(0, after[row] - rows.today[row]);
        }
        return moved;
    }

    List<Gain> gains() {
        List<Gain> gains = new ArrayList<>();
        for (double factor : SCALES) {
            gains.add(gain(factor));
        }
        return gains;
    }

    private Gain gain(double factor) {
        Sum before = new Sum();
        Sum then = new Sum();
        Sum gain = new Sum();
        for (int row = 0; row < after.length; row++) {
            double scale = rows.scale[row] * factor;
            if (rows.payoff[row] > 0) {
                double payoff = rows.payoff[row];
                before.add(-payoff * StrictMath.expm1(-rows.today[row] / scale));
                then.add(-payoff * StrictMath.expm1(-after[row] / scale));
                gain.add(payoff * difference(rows.today[row], after[row], scale));
            }
        }
        return new Gain(factor, before.value(), then.value(), gain.value());
    }

    /** exp(-before / scale) - exp(-after / scale) as one expm1, so that small changes of large payoffs do not cancel. */
    static double difference(long before, long after, double scale) {
        double first = StrictMath.exp(-Math.min(before, after) / scale);
        double rest = -StrictMath.expm1(-Math.abs(after - before) / scale);
        return (after < before ? -1 : 1) * first * rest;
    }

    List<Cell> cells() {
        List<String> listed =
                rows.segmentation.segments().stream().map(Segment::code).toList();
        long[] before = new long[listed.size()];
        long[] then = new long[listed.size()];
        int[] customers = new int[listed.size()];
        for (int row = 0; row < after.length; row++) {
            int cell = rows.segmentation.index(row);
            before[cell] += rows.today[row];
            then[cell] += after[row];
            customers[cell]++;
        }
        return EffortMoves.codes(rows.segmentation).stream()
                .map(listed::indexOf)
                .map(cell -> new Cell(listed.get(cell), customers[cell], before[cell], then[cell]))
                .toList();
    }

    /** Those who have customers; nobody's customers last, where there are any. */
    List<Person> persons() {
        List<Person> listed = new ArrayList<>();
        for (int one = 0; one < rows.rowsOf.length; one++) {
            int[] own = rows.rowsOf[one];
            if (own.length > 0) {
                long today = MinuteFill.sum(own, rows.today);
                long capacity = persons.capacity(rows.owners.get(one), today);
                listed.add(new Person(
                        rows.owners.get(one),
                        own.length,
                        today,
                        MinuteFill.sum(own, after),
                        capacity == Persons.NO_LIMIT ? null : capacity,
                        moves.of(one)));
            }
        }
        return listed;
    }

    List<Transfer> transfers() {
        List<Transfer> listed = new ArrayList<>();
        moves.transfers()
                .forEach((pair, minutes) ->
                        listed.add(new Transfer(rows.owners.get(pair.get(0)), rows.owners.get(pair.get(1)), minutes)));
        listed.sort(Comparator.comparingLong((Transfer transfer) -> -transfer.minutes()));
        return listed;
    }

    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        for (int one = 0; one < rows.rowsOf.length; one++) {
            List<String> owner = rows.owners.get(one);
            long today = MinuteFill.sum(rows.rowsOf[one], rows.today);
            Long stated = persons.stated(owner);
            if (stated != null && today > stated) {
                breaches.add(new Breach(Bound.CAPACITY, owner, null, today, stated));
            }
        }
        IntStream.range(0, rows.size())
                .filter(row -> rows.today[row] < rows.minimum[row] || rows.today[row] > rows.maximum[row])
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer row) -> rows.segmentation.portfolio().id(row)))
                .forEach(row -> breaches.add(breach(row)));
        return breaches;
    }

    private Breach breach(int row) {
        boolean low = rows.today[row] < rows.minimum[row];
        return new Breach(
                low ? Bound.MINIMUM : Bound.MAXIMUM,
                rows.owner(row),
                rows.segmentation.portfolio().id(row),
                rows.today[row],
                low ? rows.minimum[row] : rows.maximum[row]);
    }

    Counts counts() {
        int unknown = 0;
        int none = 0;
        for (int row = 0; row < rows.size(); row++) {
            unknown += rows.isFixed(row) ? 1 : 0;
            none += rows.payoff[row] == 0 ? 1 : 0;
        }
        return new Counts(rows.effort.unknown, rows.effort.rounded, unknown, none);
    }
}
