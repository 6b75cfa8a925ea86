package dev.segmentation.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.teeing;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.matrix.CrmMatrix;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Customers and prospects (every seventh) with what {@link TwelveCells} needs; of prospects sales and loyalty are unknown.
 *
 * @param rows as an application would hold them
 * @param columns sales, potential, hours, loyalty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Accounts(List<Account> rows, double[][] columns) {
    static final double[] VALUE_CUTS = {5_000, 50_000};
    static final double[] LOYALTY_CUTS = {33, 66};
    static final List<Measure> MEASURES =
            List.of(Measure.of("sales", "EUR/yr"), Measure.of("potential", "EUR/yr"), Measure.of("hours", "h/yr"));
    static final Measure LOYALTY = Measure.of("loyalty index", "0-100");
    static final CrmMatrix MATRIX = CrmMatrix.of(MEASURES.get(0), LOYALTY)
            .potential(MEASURES.get(1))
            .value(Banding.at(VALUE_CUTS))
            .loyalty(Banding.at(LOYALTY_CUTS));

    /**
     * One of them.
     *
     * @param prospect whether it has not bought yet
     * @param sales what it buys from us, in EUR a year; 0 of a prospect
     * @param potential what it could buy from us, in EUR a year
     * @param loyalty from 0 to 100; 0 of a prospect
     * @param hours what we spend on it in a year
     */
    record Account(boolean prospect, double sales, double potential, double loyalty, double hours) {
        Cell cell() {
            double value = prospect ? potential : Math.max(sales, potential);
            String size = value >= VALUE_CUTS[1] ? "giant" : value >= VALUE_CUTS[0] ? "medium" : "small";
            String column = loyalty >= LOYALTY_CUTS[1] ? "high" : loyalty >= LOYALTY_CUTS[0] ? "medium" : "low";
            return new Cell(size, prospect ? "prospect" : column);
        }
    }

    /** Where somebody stands, as one would write it for {@code groupingBy}. */
    record Cell(String size, String column) {
        int place() {
            return 4 * List.of("small", "medium", "giant").indexOf(size)
                    + List.of("prospect", "low", "medium", "high").indexOf(column);
        }
    }

    private record Sums(long customers, double sales, double potential, double hours) {}

    static Accounts of(int rows) {
        SplitMix64 random = new SplitMix64(12);
        List<Account> made = IntStream.range(0, rows)
                .mapToObj(i -> account(i % 7 == 6, random))
                .toList();
        return new Accounts(made, new double[][] {
            column(made, Account::sales),
            column(made, Account::potential),
            column(made, Account::hours),
            column(made, Account::loyalty)
        });
    }

    private static Account account(boolean prospect, SplitMix64 random) {
        double sales = StrictMath.rint(StrictMath.exp(9 + 1.5 * random.nextGaussian()));
        double potential = StrictMath.rint(sales * (0.5 + 2 * random.nextDouble()));
        double loyalty = 100 * random.nextDouble();
        double hours = random.nextInt(40);
        return prospect
                ? new Account(true, 0, potential, 0, hours)
                : new Account(false, sales, potential, loyalty, hours);
    }

    Portfolio portfolio() {
        Portfolio bare = Portfolio.ofIds(
                        IntStream.range(0, rows.size()).mapToObj(i -> "C" + i).toList())
                .withStages(rows.stream()
                        .map(row -> row.prospect ? Stage.PROSPECT : Stage.CUSTOMER)
                        .toArray(Stage[]::new));
        return afresh(bare);
    }

    /** The same customers with columns of which nothing has been asked yet. */
    Portfolio afresh(Portfolio portfolio) {
        return portfolio
                .with(MEASURES.get(0), columns[0])
                .with(MEASURES.get(1), columns[1])
                .with(MEASURES.get(2), columns[2])
                .with(LOYALTY, columns[3]);
    }

    private static double[] column(List<Account> rows, ToDoubleFunction<Account> of) {
        return rows.stream().mapToDouble(of).toArray();
    }

    Cells byStreams() {
        Map<Cell, Sums> cells = rows.stream()
                .collect(groupingBy(
                        Account::cell,
                        teeing(
                                teeing(Collectors.counting(), summingDouble(Account::sales), Map::entry),
                                teeing(summingDouble(Account::potential), summingDouble(Account::hours), Map::entry),
                                (a, b) -> new Sums(a.getKey(), a.getValue(), b.getKey(), b.getValue()))));
        Cells found = Cells.empty();
        cells.forEach((cell, sums) -> found.put(cell.place(), sums.customers, sums.sales, sums.potential, sums.hours));
        return found;
    }
}
