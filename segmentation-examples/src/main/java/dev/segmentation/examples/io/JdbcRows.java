package dev.segmentation.examples.io;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.Place;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RejectCode;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a database query. One file without other needs than core and a driver, to be taken along.
 *
 * <p><b>What is read.</b> The query as it is, once for each pass; the labels of its columns are the header. It must
 * give the same rows each time: order it, and let nobody write meanwhile, or read within one transaction that repeats
 * reads. Numbers, dates and timestamps are typed cells, {@code NULL} is blank, everything else counts by its text.
 * Numbers that are money or ids are best left {@code DECIMAL} and text: a {@code FLOAT} is the double nearest to what
 * was meant.
 *
 * <p><b>What is faulty</b>: a text of more than {@value #FIELD} characters ({@code too-long}). It rejects its row where
 * its column is mapped. The line of a row is the row.
 *
 * <p>Immutable settings. Each pass has a connection of its own and gives it back. Passes may run at the same time, each
 * in one thread, if the connections may. Throws {@link ReadException} alone; what the driver says is not passed on,
 * since it may quote the data.
 *
 * <pre>{@code
 * RowSource source = JdbcRows.of("customers", dataSource::getConnection, "select id, name, sales from account order by
 * id"); }</pre>
 */
public final class JdbcRows implements RowSource {
    private static final int FIELD = 1 << 16;
    private static final int COLUMNS = 10_000;
    private static final int FETCH = 1_000;

    private final String name;
    private final Connections connections;
    private final String query;

    /** Where connections come from, such as {@code dataSource::getConnection}. */
    @FunctionalInterface
    public interface Connections {
        /**
         * Opens a connection.
         *
         * @return a connection, closed by the pass that it is for
         * @throws SQLException if there is none
         */
        Connection open() throws SQLException;
    }

    private JdbcRows(String name, Connections connections, String query) {
        this.name = name;
        this.connections = connections;
        this.query = query;
    }

    /**
     * Rows of a query. Nothing is read yet.
     *
     * @param name what rejects and messages call them
     * @param connections where connections come from
     * @param query one {@code select} that gives the same rows in the same order each time
     * @return the source
     */
    public static JdbcRows of(String name, Connections connections, String query) {
        return new JdbcRows(name, connections, query);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rows open() {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            Connection connection = connections.open();
            opened.add(connection);
            PreparedStatement statement = connection.prepareStatement(query);
            opened.add(statement);
            statement.setFetchSize(FETCH);
            ResultSet results = statement.executeQuery();
            opened.add(results);
            return new Pass(results, header(results.getMetaData()), opened);
        } catch (SQLException e) {
            close(opened);
            throw notReadable(Place.of(name));
        } catch (RuntimeException e) {
            close(opened);
            throw e;
        }
    }

    private Header header(ResultSetMetaData columns) throws SQLException {
        if (columns.getColumnCount() > COLUMNS) {
            throw ReadException.tooLarge(Place.of(name), "must have at most " + COLUMNS + " columns; got more.");
        }
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return Header.of(name, 0, labels);
    }

    private static ReadException notReadable(Place place) {
        return ReadException.unreadable(
                place, "must be a query that the database answers; got an error. Its log or the driver's says which.");
    }

    private static void close(List<AutoCloseable> opened) {
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception e) {
                // what was read stands; a query that only reads has nothing to lose here
            }
        }
        opened.clear();
    }

    @Override
    public String toString() {
        return "JDBC rows of " + name;
    }

    /** One pass over the results of the query. */
    private final class Pass implements Rows {
        private final ResultSet results;
        private final Header header;
        private final List<AutoCloseable> opened;
        private long number;

        Pass(ResultSet results, Header header, List<AutoCloseable> opened) {
            this.results = results;
            this.header = header;
            this.opened = opened;
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            try {
                if (!results.next()) {
                    return null;
                }
                number++;
                List<Cell> cells = new ArrayList<>(header.size());
                for (int i = 1; i <= header.size(); i++) {
                    cells.add(cell(results, i));
                }
                return Row.of(number, number, cells);
            } catch (SQLException e) {
                throw notReadable(Place.of(name, number + 1, 0));
            }
        }

        @Override
        public void close() {
            JdbcRows.close(opened);
        }
    }

    private static Cell cell(ResultSet results, int column) throws SQLException {
        Object value = results.getObject(column);
        if (value == null) {
            return Cell.BLANK;
        }
        if (value instanceof BigDecimal decimal) {
            return new Cell.Numeric(decimal.doubleValue());
        }
        if (value instanceof Number number) {
            return number instanceof Float
                    ? new Cell.Numeric(Double.parseDouble(number.toString()))
                    : new Cell.Numeric(number.doubleValue());
        }
        if (value instanceof Date || value instanceof LocalDate) {
            return new Cell.Moment(results.getObject(column, LocalDate.class).atStartOfDay());
        }
        if (value instanceof Timestamp || value instanceof LocalDateTime) {
            return new Cell.Moment(results.getObject(column, LocalDateTime.class));
        }
        String text = results.getString(column);
        return text.length() > FIELD
                ? new Cell.Faulty(
                        RejectCode.TOO_LONG, "must have at most " + FIELD + " characters; got " + text.length() + ".")
                : text.isEmpty() ? Cell.BLANK : new Cell.Text(text);
    }
}
