package dev.segmentation.benchmarks;

import dev.segmentation.customer.Portfolio;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
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
        Fresh columns = new Fresh();
        columns.make(this);
        duck = Duck.withSales(sales);
        Tiers expected = oursFromColumns();
        expected.mustAgreeWith(oursFromRecords(), "ours from records");
        expected.mustAgreeWith(apiFromColumns(columns), "the public API from columns");
        expected.mustAgreeWith(apiCutsLearnedOnce(columns), "the public API, cuts learned once");
        expected.mustAgreeWith(apiFromRecords(), "the public API from records");
        expected.mustAgreeWith(apiFromRecordsCutsLearnedOnce(), "the public API from records, cuts learned once");
        expected.mustAgreeWith(apiFromRecordsWithIds(), "the public API from records with ids");
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

    /**
     * A column of which nothing has been asked: columns remember how they were divided, and each round is to find one that does not.
     * Making it is not part of the time on the wall; of the processor's it is.
     */
    @State(Scope.Benchmark)
    public static class Fresh {
        private Portfolio portfolio = PublicApi.portfolio(List.of());

        /**
         * Copies the amounts.
         *
         * @param tiers has them
         */
        @Setup(Level.Invocation)
        public void make(ValueTiers tiers) {
            portfolio = PublicApi.afresh(tiers.portfolio, tiers.sales);
        }
    }

    /**
     * Ours through the public API, from a portfolio made beforehand.
     *
     * @param columns the portfolio
     * @return each labelling fitted, applied, counted, added up
     */
    @Benchmark
    public Tiers apiFromColumns(Fresh columns) {
        return PublicApi.tiers(columns.portfolio);
    }

    /**
     * The same with the five cut-offs learned once for both labellings, as all peers do.
     *
     * @param columns the portfolio
     * @return both labellings applied, counted, added up
     */
    @Benchmark
    public Tiers apiCutsLearnedOnce(Fresh columns) {
        return PublicApi.tiersOfCutsLearnedOnce(columns.portfolio);
    }

    /** {@return ours through the public API, from a list of records, without ids, of which the peers' tables have none either} */
    @Benchmark
    public Tiers apiFromRecords() {
        return PublicApi.tiers(PublicApi.portfolio(records));
    }

    /** {@return the same with the five cut-offs learned once for both labellings, as all peers do} */
    @Benchmark
    public Tiers apiFromRecordsCutsLearnedOnce() {
        return PublicApi.tiersOfCutsLearnedOnce(PublicApi.portfolio(records));
    }

    /** {@return two sentences from records with every id checked and indexed} */
    @Benchmark
    public Tiers apiFromRecordsWithIds() {
        return PublicApi.tiers(PublicApi.portfolioWithIds(records));
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
