package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Today's minutes spent anew: for each customer so many as an {@link EffortPlan} gives it. The sum is that of today, exactly.
 *
 * <p>Immutable and thread-safe; held in columns, with lines made on demand. {@code toString} prints sums. Row numbers out of
 * range throw {@link IndexOutOfBoundsException}.
 *
 * <pre>{@code
 * plan.allocate().lines().filter(line -> line.change() != 0).forEach(calendar::change);
 * }</pre>
 */
public final class EffortAllocation {
    private final EffortPlan plan;
    private final EffortRows rows;
    private final long[] after;
    private final EffortReasons reasons;

    EffortAllocation(EffortPlan plan) {
        this.plan = plan;
        this.rows = new EffortRows(plan);
        this.after = new PersonFill(rows, plan.persons()).minutes();
        this.reasons = new EffortReasons(rows, plan.response().measure(plan.segmentation()));
    }

    /**
     * The segmentation that was planned for.
     *
     * @return the segmentation; rows are numbered as in its portfolio
     */
    public Segmentation segmentation() {
        return plan.segmentation();
    }

    /**
     * All minutes, today's as well as those planned.
     *
     * @return from 0
     */
    public long minutes() {
        return rows.total;
    }

    /**
     * What is spent on a customer today.
     *
     * @param row from 0
     * @return minutes; 0 where none were written down
     */
    public long before(int row) {
        return rows.today[row];
    }

    /**
     * What is planned for a customer.
     *
     * @param row from 0
     * @return minutes
     */
    public long after(int row) {
        return after[row];
    }

    /**
     * What the plan means for a customer, with the reason.
     *
     * @param row from 0
     * @return the line
     */
    public EffortLine line(int row) {
        return reasons.line(row, after[row]);
    }

    /**
     * All lines, made on demand.
     *
     * @return a stream in row order, also of customers whose minutes stay
     */
    public Stream<EffortLine> lines() {
        return IntStream.range(0, after.length).mapToObj(this::line);
    }

    /**
     * The evidence for a manager.
     *
     * @return moves, gains, persons, today's breaches, and findings in words
     */
    public EffortPlanReport report() {
        EffortFigures figures = new EffortFigures(rows, plan.persons(), after);
        List<EffortPlanReport.Breach> breaches = figures.breaches();
        return new EffortPlanReport(
                rows.total,
                figures.moved(),
                figures.gains(),
                figures.cells(),
                figures.moves().all(),
                figures.persons(),
                figures.transfers(),
                breaches,
                figures.counts(),
                new EffortFindings(plan, rows).of(figures, breaches));
    }

    @Override
    public String toString() {
        return "EffortAllocation[" + after.length + " customers, " + rows.total + " minutes before and after]";
    }
}
