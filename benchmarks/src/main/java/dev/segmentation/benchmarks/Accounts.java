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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Customers and prospects (every seventh) with what {@link TwelveCells} needs; of prospects sales and loyalty are unknown.
 *
 * @param rows as an application would hold them
 */
record Accounts(List<Account> rows) {
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
        int cell() {
            double value = prospect ? potential : Math.max(sales, potential);
            int size = value >= VALUE_CUTS[1] ? 2 : value >= VALUE_CUTS[0] ? 1 : 0;
            int column = prospect ? 0 : loyalty >= LOYALTY_CUTS[1] ? 3 : loyalty >= LOYALTY_CUTS[0] ? 2 : 1;
            return size * 4 + column;
        }
    }

    private record Sums(long customers, double sales, double potential, double hours) {}

    static Accounts of(int rows) {
        SplitMix64 random = new SplitMix64(12);
        return new Accounts(IntStream.range(0, rows)
                .mapToObj(i -> account(i % 7 == 6, random))
                .toList());
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
                .with(MEASURES.get(0), rows.stream().mapToDouble(Account::sales).toArray())
                .with(MEASURES.get(1), rows.stream().mapToDouble(Account::potential).toArray())
                .with(MEASURES.get(2), rows.stream().mapToDouble(Account::hours).toArray())
                .with(LOYALTY, rows.stream().mapToDouble(Account::loyalty).toArray());
    }

    Cells byStreams() {
        Map<Integer, Sums> cells = rows.stream()
                .collect(groupingBy(
                        Account::cell,
                        teeing(
                                teeing(Collectors.counting(), summingDouble(Account::sales), Map::entry),
                                teeing(
                                        summingDouble(Account::potential),
                                        summingDouble(Account::hours),
                                        Map::entry),
                                (a, b) -> new Sums(a.getKey(), a.getValue(), b.getKey(), b.getValue()))));
        Cells found = Cells.empty();
        cells.forEach((cell, sums) -> found.put(cell, sums.customers, sums.sales, sums.potential, sums.hours));
        return found;
    }
}
