package dev.segmentation.benchmarks;

import dev.segmentation.customer.Portfolio;
import java.sql.SQLException;
import java.util.List;
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

/** Five cut-offs, two labellings, count and sum per tier. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValueTiers {
    /** How many customers. */
    @Param({"10000", "1000000"})
    public int customers;

    private double[] sales = {};
    private List<Customer> records = List.of();
    private Portfolio portfolio = PublicApi.portfolio(List.of());
    private @Nullable Duck duck;

    /**
     * Makes the customers, loads the database, and makes sure that all find the same tiers.
     *
     * @throws SQLException if the database cannot be loaded
     */
    @Setup
    public void load() throws SQLException {
        sales = Customer.sales(customers);
        records = Customer.of(sales);
        portfolio = PublicApi.portfolio(records);
        duck = Duck.withSales(sales);
        Tiers expected = oursFromColumns();
        expected.mustAgreeWith(oursFromRecords(), "ours from records");
        expected.mustAgreeWith(apiFromColumns(), "the public API from columns");
        expected.mustAgreeWith(apiFromRecords(), "the public API from records");
        expected.mustAgreeWith(streams(), "streams");
        expected.mustAgreeWith(streamsTuned(), "tuned streams");
        expected.mustAgreeWith(duckdb(), "DuckDB");
        expected.mustAgreeWith(commonsStatistics(), "commons-statistics");
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

    /** {@return ours, from a column of amounts} */
    @Benchmark
    public Tiers oursFromColumns() {
        return Tiers.ofColumn(sales);
    }

    /** {@return ours, from a list of records: one pass fills the column} */
    @Benchmark
    public Tiers oursFromRecords() {
        double[] column = new double[records.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = records.get(i).sales();
        }
        return Tiers.ofColumn(column);
    }

    /** {@return ours through the public API, from a portfolio made beforehand: each labelling fitted, applied, counted, added up} */
    @Benchmark
    public Tiers apiFromColumns() {
        return PublicApi.tiers(portfolio);
    }

    /** {@return ours through the public API, from a list of records, ids indexed and all} */
    @Benchmark
    public Tiers apiFromRecords() {
        return PublicApi.tiers(PublicApi.portfolio(records));
    }

    /** {@return idiomatic streams over the same records} */
    @Benchmark
    public Tiers streams() {
        return Peers.byIdiomaticStreams(records);
    }

    /** {@return streams that sort primitives and group once} */
    @Benchmark
    public Tiers streamsTuned() {
        return Peers.byStreams(records);
    }

    /** {@return Commons Statistics for the cut-offs, our loops for the rest} */
    @Benchmark
    public Tiers commonsStatistics() {
        return Peers.byCommonsStatistics(sales);
    }

    /**
     * {@return one query to DuckDB}
     *
     * @throws SQLException if it fails
     */
    @Benchmark
    public Tiers duckdb() throws SQLException {
        return duck().tiers();
    }

    private Duck duck() {
        return Objects.requireNonNull(duck, "loaded");
    }
}
