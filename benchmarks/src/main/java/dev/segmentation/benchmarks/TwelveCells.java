package dev.segmentation.benchmarks;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.matrix.CrmMatrixModel;
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

/**
 * The twelve cells of the CRM matrix by stated cuts, with customers and three sums in each: a customer's value is the larger of
 * sales and potential, a prospect stands in a column of its own by its potential.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TwelveCells {
    /** How many customers and prospects. */
    @Param({"1000000"})
    public int customers = 1_000_000;

    private Accounts accounts = Accounts.of(0);
    private Portfolio portfolio = Portfolio.of(List.of());
    private CrmMatrixModel model = Accounts.MATRIX.fit(Accounts.of(10).portfolio());
    private @Nullable Duck duck;

    /**
     * Makes the customers, loads the database, and makes sure that all find the same cells.
     *
     * @throws SQLException if the database cannot be loaded
     */
    @Setup
    public void load() throws SQLException {
        accounts = Accounts.of(customers);
        portfolio = accounts.portfolio();
        model = Accounts.MATRIX.fit(portfolio);
        duck = Duck.withAccounts(accounts);
        Fresh columns = new Fresh();
        columns.make(this);
        Cells expected = streams();
        expected.mustAgreeWith(api(columns), "the public API");
        expected.mustAgreeWith(apiWithFit(columns), "the public API with its fit");
        expected.mustAgreeWith(duckdb(), "DuckDB");
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

    /** Columns of which nothing has been asked; making them is not part of the time on the wall. */
    @State(Scope.Benchmark)
    public static class Fresh {
        private Portfolio portfolio = Portfolio.of(List.of());

        /**
         * Copies the figures.
         *
         * @param cells has them
         */
        @Setup(Level.Invocation)
        public void make(TwelveCells cells) {
            portfolio = cells.accounts.afresh(cells.portfolio);
        }
    }

    /**
     * Ours through the public API, by a model that is there, as a query's cuts are.
     *
     * @param columns the portfolio
     * @return the cells
     */
    @Benchmark
    public Cells api(Fresh columns) {
        return cells(model.segment(columns.portfolio));
    }

    /**
     * The same, with the model fitted each time.
     *
     * @param columns the portfolio
     * @return the cells
     */
    @Benchmark
    public Cells apiWithFit(Fresh columns) {
        return cells(Accounts.MATRIX.segment(columns.portfolio));
    }

    private static Cells cells(Segmentation segmentation) {
        return Cells.of(segmentation);
    }

    /** {@return idiomatic streams over the same figures as records} */
    @Benchmark
    public Cells streams() {
        return accounts.byStreams();
    }

    /**
     * {@return one query to DuckDB}
     *
     * @throws SQLException if it fails
     */
    @Benchmark
    public Cells duckdb() throws SQLException {
        return duck().cells();
    }

    private Duck duck() {
        return Objects.requireNonNull(duck, "loaded");
    }
}
