package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RowMapping;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcRowsTest {
    private static final String URL = "jdbc:h2:mem:rows";

    private Connection keeper;
    private final List<Connection> opened = new ArrayList<>();

    @BeforeEach
    void fill() throws SQLException {
        keeper = DriverManager.getConnection(URL);
        try (Statement statement = keeper.createStatement()) {
            statement.execute(
                    "create table a (id varchar, n decimal(20, 2), i bigint, r real, d date, t timestamp, b boolean)");
            statement.execute("insert into a values ('a', 1234.50, 7, 0.1, date '2017-12-31',"
                    + " timestamp '2017-12-31 09:30:00', true), ('b', null, null, null, null, null, null), ('', 1, 1, 1, null,"
                    + " null, false)");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("drop all objects");
        }
        keeper.close();
    }

    private JdbcRows query(String query) {
        return JdbcRows.of(
                "accounts",
                () -> {
                    Connection connection = DriverManager.getConnection(URL);
                    opened.add(connection);
                    return connection;
                },
                query);
    }

    @Test
    void valuesAreTyped() throws SQLException {
        JdbcRows rows = query("select id, n, i, r, d, t as \"Time\", b from a");

        assertThat(RowTexts.header(rows)).containsExactly("ID", "N", "I", "R", "D", "Time", "B");
        assertThat(RowTexts.read(rows))
                .containsExactly(
                        "1@1:'a',1234.5,7.0,0.1,2017-12-31T00:00,2017-12-31T09:30,'TRUE'",
                        "2@2:'b','','','','','',''",
                        "3@3:'',1.0,1.0,1.0,'','','FALSE'");
        assertThat(rows).hasToString("JDBC rows of accounts");
        assertThat(opened).hasSize(2);
        for (Connection connection : opened) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void customersComeFromAQuery() {
        Measure sales = Measure.of("sales", "EUR/yr");
        List<String> codes = new ArrayList<>();
        Portfolio portfolio = RowMapping.of("id")
                .measure(sales, "n")
                .read(
                        query("select id, n from a order by n desc"),
                        r -> codes.add(r.code().code()))
                .portfolio();

        assertThat(portfolio).isEqualTo(Portfolio.ofIds(List.of("a", "b")).with(sales, 1234.5, Double.NaN));
        assertThat(codes).containsExactly("blank-id");
    }

    @Test
    void whatTheDriverSaysIsNotPassedOn() {
        assertThatThrownBy(() -> query("select Zzqx4711 from a").open())
                .isInstanceOf(ReadException.Unreadable.class)
                .hasNoCause()
                .hasMessage("accounts must be a query that the database answers; got an error."
                        + " Its log or the driver's says which.");
        assertThatThrownBy(() -> RowTexts.read(query("select 1 / (i - 1) from a where i is not null order by i desc")))
                .isInstanceOf(ReadException.Unreadable.class);
        assertThatThrownBy(() -> query("select id, id from a").open()).isInstanceOf(ReadException.BadHeader.class);
        assertThat(opened).isNotEmpty().allMatch(JdbcRowsTest::isClosed);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }
}
