package dev.segmentation;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who stands in another segment in one segmentation than in another of the same customers, and why: for each the two
 * assignments, with their reasons.
 *
 * <p>Immutable and thread-safe. Nothing is worked out before it is asked for. Segments are compared by their codes.
 *
 * <pre>{@code
 * Comparison.of(theirs, ours).differences()
 *     .forEach(d -> print(d.customer(), d.first().because(), d.second().because()));
 * }</pre>
 */
@CheckReturnValue
public final class Comparison {
    private final Segmentation first;
    private final Segmentation second;
    private final CrossTable table;

    private Comparison(Segmentation first, Segmentation second, CrossTable table) {
        this.first = first;
        this.second = second;
        this.table = table;
    }

    /**
     * Compares two segmentations of the same customers.
     *
     * @param first the one
     * @param second the other
     * @return the comparison
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if one has a customer that the other lacks
     */
    public static Comparison of(Segmentation first, Segmentation second) {
        Checks.notNull(first, "Comparison.of first");
        return new Comparison(first, second, first.cross(Checks.notNull(second, "Comparison.of second")));
    }

    /**
     * One customer whom the segmentations place differently.
     *
     * @param customer the customer's id
     * @param first its assignment in the first segmentation
     * @param second its assignment in the second segmentation
     */
    public record Difference(String customer, Assignment first, Assignment second) {
        /** Prints codes alone: an id is somebody's data. */
        @Override
        public String toString() {
            return "Difference[" + first.segment() + " -> " + second.segment() + "]";
        }
    }

    /**
     * How many customers stand in which two segments.
     *
     * @return the table, the first segmentation down the side
     */
    public CrossTable table() {
        return table;
    }

    /**
     * How many customers stand in differently coded segments.
     *
     * @return from 0 to the number of customers
     */
    public int count() {
        return first.portfolio().size() - table.agreeing();
    }

    /**
     * The customers that stand in differently coded segments.
     *
     * @return a stream in the row order of the first segmentation, made on demand
     */
    public Stream<Difference> differences() {
        return IntStream.range(0, first.portfolio().size())
                .filter(row -> !first.segment(row)
                        .code()
                        .equals(second.segment(rowInSecond(row)).code()))
                .mapToObj(row -> new Difference(
                        first.portfolio().id(row), first.assignment(row), second.assignment(rowInSecond(row))));
    }

    private int rowInSecond(int row) {
        return second.portfolio().row(first.portfolio().id(row));
    }

    @Override
    public String toString() {
        return "Comparison[" + count() + " of " + first.portfolio().size() + " differ]";
    }
}
