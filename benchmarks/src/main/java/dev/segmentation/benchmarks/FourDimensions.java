package dev.segmentation.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.BandCodes;
import dev.segmentation.internal.CrossCodes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many customers each combination of four dimensions has, and with it how much they bought. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FourDimensions {
    /** How many customers. */
    @Param({"10000", "1000000"})
    public int customers;

    private Dimensions dimensions = Dimensions.of(0);
    private List<Row> rows = List.of();
    private Portfolio portfolio = PublicApi.portfolio(dimensions);
    private @Nullable Duck duck;

    private record Row(String a, String b, String c, String d) {}

    /**
     * Makes the customers, loads the database, and makes sure that all count the same.
     *
     * @throws SQLException if the database cannot be loaded
     */
    @Setup
    public void load() throws SQLException {
        dimensions = Dimensions.of(customers);
        portfolio = PublicApi.portfolio(dimensions);
        duck = Duck.withDimensions(dimensions);
        rows = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            rows.add(new Row(
                    dimensions.label(0, i).intern(),
                    dimensions.label(1, i).intern(),
                    dimensions.label(2, i).intern(),
                    dimensions.label(3, i).intern()));
        }
        long ours = Arrays.stream(oursFromCodes()).filter(n -> n > 0).count();
        double sum = Arrays.stream(oursWithSum()).sum();
        boolean same = Arrays.equals(oursFromCodes(), oursFromInts())
                && api().values().stream().filter(n -> n > 0).count() == ours;
        double[] theirs = duckdbWithSum();
        if (!same || ours != streams().size() || theirs[0] != customers || Math.abs(theirs[1] - sum) > 1e-9 * sum) {
            throw new IllegalStateException("all must find the same combinations");
        }
    }

    /**
     * Closes the database.
     *
     * @throws SQLException if that fails
     */
    @TearDown
    public void close() throws SQLException {
        duck().close();
    }

    /** {@return ours, counts from dictionary codes of one byte, as DuckDB's} */
    @Benchmark
    public int[] oursFromCodes() {
        return CrossCodes.counts(dimensions.digits(), Dimensions.SIZES);
    }

    /** {@return ours, counts from dictionary codes of four bytes} */
    @Benchmark
    public int[] oursFromInts() {
        return CrossCodes.counts(dimensions.codes(), Dimensions.SIZES);
    }

    /** {@return ours through the public API: combinations learned and counted; customers' own are worked out when asked for} */
    @Benchmark
    public Map<String, Integer> api() {
        return PublicApi.crossing(portfolio).counts();
    }

    /** {@return the same with a customer's combination asked for, which makes those of all} */
    @Benchmark
    public int apiAssigned() {
        return PublicApi.crossing(portfolio).index(customers - 1);
    }

    /** {@return ours, sums from dictionary codes, by way of each customer's combination, and the counts} */
    @Benchmark
    public double[] oursWithSum() {
        int[] codes = new int[customers];
        CrossCodes.combine(dimensions.codes(), Dimensions.SIZES, codes);
        int[] counts = BandCodes.counts(codes, Dimensions.COMBINATIONS);
        double[] sums = BandCodes.sums(dimensions.sales(), codes, Dimensions.COMBINATIONS);
        return counts.length == sums.length ? sums : new double[0];
    }

    /** {@return idiomatic streams over records} */
    @Benchmark
    public Map<?, Long> streams() {
        return rows.stream().collect(groupingBy(row -> row, counting()));
    }

    /**
     * {@return DuckDB, counts from ENUM columns}
     *
     * @throws SQLException if it fails
     */
    @Benchmark
    public double[] duckdb() throws SQLException {
        return duck().crossing(Duck.CROSSING);
    }

    /**
     * {@return DuckDB, counts and sums from ENUM columns}
     *
     * @throws SQLException if it fails
     */
    @Benchmark
    public double[] duckdbWithSum() throws SQLException {
        return duck().crossing(Duck.CROSSING_WITH_SUM);
    }

    private Duck duck() {
        return Objects.requireNonNull(duck, "loaded");
    }
}
