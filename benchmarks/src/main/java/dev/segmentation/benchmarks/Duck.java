package dev.segmentation.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, on one thread, with the table loaded beforehand: only the query is measured, its result read to the end. */
final class Duck implements AutoCloseable {
    /**
     * The quickest of four ways, as seen on 1.5.6 on a busy machine: the cuts as a list (152 ms at 1 M), as five columns (182), comparisons
     * added up (152), {@code count(*) FILTER} per band (212). On 2.0.0, when it was idle, all but the last were within a tenth.
     */
    static final String TIERS = """
            WITH q AS (SELECT quantile_cont(sales, [0.2, 0.4, 0.6, 0.8, 0.95]) AS c FROM customers)
            SELECT CASE WHEN sales >= c[5] THEN 5 WHEN sales >= c[4] THEN 4 WHEN sales >= c[3] THEN 3
                        WHEN sales >= c[2] THEN 2 WHEN sales >= c[1] THEN 1 ELSE 0 END AS band,
                   count(*), sum(sales)
            FROM customers, q GROUP BY band""";

    static final String CROSSING = "SELECT a, b, c, d, count(*) FROM customers GROUP BY ALL";
    static final String CROSSING_WITH_SUM = "SELECT a, b, c, d, count(*), sum(sales) FROM customers GROUP BY ALL";

    /** Sizes times four, and columns: prospects stand in the first. */
    static final String CELLS = """
            SELECT CASE WHEN v >= 50000 THEN 8 WHEN v >= 5000 THEN 4 ELSE 0 END
                   + CASE WHEN prospect THEN 0 WHEN loyalty >= 66 THEN 3 WHEN loyalty >= 33 THEN 2 ELSE 1 END AS cell,
                   count(*), sum(sales), sum(potential), sum(hours)
            FROM (SELECT *, CASE WHEN prospect THEN potential ELSE greatest(sales, potential) END AS v FROM customers)
            GROUP BY cell""";

    private final DuckDBConnection connection;
    private final Statement statement;

    private Duck() throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        this.connection = opened.unwrap(DuckDBConnection.class);
        this.statement = connection.createStatement();
        statement.execute("SET threads = 1");
    }

    static Duck withSales(double[] sales) throws SQLException {
        Duck duck = new Duck();
        duck.statement.execute("CREATE TABLE customers (sales DOUBLE)");
        try (DuckDBAppender rows = duck.appender()) {
            for (double amount : sales) {
                rows.beginRow();
                rows.append(amount);
                rows.endRow();
            }
        }
        return duck;
    }

    /** The four dimensions as ENUM columns, DuckDB's own dictionary codes. */
    static Duck withDimensions(Dimensions dimensions) throws SQLException {
        Duck duck = new Duck();
        duck.statement.execute("CREATE TABLE loaded (a VARCHAR, b VARCHAR, c VARCHAR, d VARCHAR, sales DOUBLE)");
        try (DuckDBAppender rows = duck.connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "loaded")) {
            for (int i = 0; i < dimensions.rows(); i++) {
                rows.beginRow();
                for (int d = 0; d < Dimensions.SIZES.length; d++) {
                    rows.append(dimensions.label(d, i));
                }
                rows.append(dimensions.sales()[i]);
                rows.endRow();
            }
        }
        for (String column : new String[] {"a", "b", "c", "d"}) {
            duck.statement.execute(
                    "CREATE TYPE enum_" + column + " AS ENUM (SELECT DISTINCT " + column + " FROM loaded)");
        }
        duck.statement.execute(
                "CREATE TABLE customers AS SELECT a::enum_a AS a, b::enum_b AS b, c::enum_c AS c, d::enum_d AS d, sales"
                        + " FROM loaded");
        duck.statement.execute("DROP TABLE loaded");
        return duck;
    }

    static Duck withAccounts(Accounts accounts) throws SQLException {
        Duck duck = new Duck();
        duck.statement.execute("CREATE TABLE customers"
                + " (prospect BOOLEAN, sales DOUBLE, potential DOUBLE, loyalty DOUBLE, hours DOUBLE)");
        try (DuckDBAppender rows = duck.appender()) {
            for (Accounts.Account account : accounts.rows()) {
                rows.beginRow();
                rows.append(account.prospect());
                rows.append(account.sales());
                rows.append(account.potential());
                rows.append(account.loyalty());
                rows.append(account.hours());
                rows.endRow();
            }
        }
        return duck;
    }

    Cells cells() throws SQLException {
        Cells cells = Cells.empty();
        try (ResultSet rows = statement.executeQuery(CELLS)) {
            while (rows.next()) {
                cells.put(rows.getInt(1), rows.getLong(2), rows.getDouble(3), rows.getDouble(4), rows.getDouble(5));
            }
        }
        return cells;
    }

    private DuckDBAppender appender() throws SQLException {
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "customers");
    }

    Tiers tiers() throws SQLException {
        long[] counts = new long[Tiers.BANDS];
        double[] sums = new double[Tiers.BANDS];
        try (ResultSet rows = statement.executeQuery(TIERS)) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
                sums[rows.getInt(1)] = rows.getDouble(3);
            }
        }
        return Tiers.ofBands(counts, sums);
    }

    /** {@return customers and, where the query has them, sales, added up over all combinations that the query gave} */
    double[] crossing(String query) throws SQLException {
        double[] totals = new double[3];
        boolean hasSum = query.equals(CROSSING_WITH_SUM);
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                totals[0] += rows.getLong(5);
                totals[1] += hasSum ? rows.getDouble(6) : 0;
                totals[2] += rows.getString(1).length() + rows.getString(2).length();
                totals[2] += rows.getString(3).length() + rows.getString(4).length();
            }
        }
        return totals;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
