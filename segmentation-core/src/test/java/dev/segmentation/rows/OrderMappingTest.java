package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderMappingTest {
    private static final Portfolio AB = Portfolio.ofIds(List.of("a", "b"));
    private static final OrderMapping MAPPING = OrderMapping.of("account", "day", "amount");

    private final List<Rejection> rejects = new ArrayList<>();

    @Test
    void ordersBecomeColumnsInTheirOrder() {
        OrderRows rows = MAPPING.product("product")
                .read(
                        ListRows.of(
                                "day;account;amount;product",
                                "2017-03-01; b ;1.234,5; GTX Pro ",
                                "2017-12-31;a;-5;",
                                "1969-12-31;b;-0;GTX Pro"),
                        AB,
                        rejects::add);

        assertThat(rows.customers()).containsExactly(1, 0, 1);
        assertThat(rows.epochDays())
                .containsExactly(
                        LocalDate.of(2017, 3, 1).toEpochDay(),
                        LocalDate.of(2017, 12, 31).toEpochDay(),
                        -1);
        assertThat(rows.amounts()).containsExactly(1234.5, -5, 0.0);
        assertThat(rows.products()).containsExactly("GTX Pro", null, "GTX Pro");
        assertThat(rows).hasToString("3 rows read, 3 accepted, 0 rejected");
        assertThat(rejects).isEmpty();
    }

    @Test
    @DisplayName(
            "CONTRACT 4: codes of orders; an order of a customer whose row was rejected is of an unknown customer too")
    void eachFaultHasItsCode() {
        Portfolio accepted = RowMapping.of("id")
                .stage("s")
                .read(ListRows.of("id;s", "a;", "bad;gone"), r -> {})
                .portfolio();

        OrderRows rows = MAPPING.read(
                ListRows.of(
                        "account;day;amount",
                        "a;2017-01-01;1",
                        "bad;2017-01-01;1",
                        "c;2017-01-01;1",
                        ";2017-01-01;1",
                        "1,23E+09;2017-01-01;1",
                        "a;31.02.2017;1",
                        "a;2017-02-31;1",
                        "a;;1",
                        "a;2017-01-01;x",
                        "a;2017-01-01;",
                        "a;2017-01-01;1e999",
                        "x;x;x",
                        "a;x;x"),
                accepted,
                rejects::add);

        assertThat(rejects)
                .extracting(
                        r -> r.place().row(),
                        r -> r.place().column(),
                        r -> r.code().code())
                .containsExactly(
                        tuple(2L, "account", "unknown-customer"),
                        tuple(3L, "account", "unknown-customer"),
                        tuple(4L, "account", "blank-id"),
                        tuple(5L, "account", "formula-id"),
                        tuple(6L, "day", "date"),
                        tuple(7L, "day", "date"),
                        tuple(8L, "day", "date"),
                        tuple(9L, "amount", "number"),
                        tuple(10L, "amount", "number"),
                        tuple(11L, "amount", "number-range"),
                        tuple(12L, "account", "unknown-customer"),
                        tuple(13L, "day", "date"));
        assertThat(rows.read()).isEqualTo(13);
        assertThat(rows.accepted()).isEqualTo(1);
        assertThat(rows.rejected()).isEqualTo(12);
    }

    @Test
    void messagesAreLiteral() {
        ListRows source = ListRows.of("account;day;amount", "c;2017-01-01;1", "a;2017-02-31;1", "a;2017-01-01;")
                .cells(new Cell.Text("a"), new Cell.Moment(LocalDateTime.of(2017, 1, 1, 9, 0)), new Cell.Numeric(1))
                .cells(new Cell.Text("a"), new Cell.Numeric(43000), new Cell.Numeric(1))
                .cells(new Cell.Text("a"), new Cell.Moment(LocalDateTime.of(2017, 1, 1, 0, 0)), new Cell.Numeric(1));

        assertThat(MAPPING.read(source, AB, rejects::add).accepted()).isEqualTo(1);
        assertThat(rejects)
                .extracting(Rejection::message)
                .containsExactly(
                        "account must be the id of an accepted customer; got one that is unknown or was rejected itself.",
                        "day must be a day written as yyyy-MM-dd; got 9999-99-99, no day of the calendar.",
                        "amount must be a number; got (blank). An order without an amount cannot be summed.",
                        "day must be a day written as yyyy-MM-dd; got a date with a time of day.",
                        "day must be a day written as yyyy-MM-dd; got a number.");
    }

    @Test
    void datesAndAmountsFollowTheirGrammars() {
        OrderRows rows = MAPPING.dates(DateGrammar.of("d.M.yyyy"))
                .amounts(NumberGrammar.like("1 234,56"))
                .read(
                        ListRows.of("account;day;amount", "a;1.3.2017;1 234,5", "b;2017-03-01;1", "a;1.3.2017;1.5"),
                        AB,
                        rejects::add);

        assertThat(rows.amounts()).containsExactly(1234.5);
        assertThat(rejects).extracting(r -> r.code().code()).containsExactly("date", "number");
    }

    @Test
    void undeclaredAmountsThatCannotBeToldAreRefused() {
        ListRows source = ListRows.of("account;day;amount", "a;2017-01-01;1.234", "b;2017-01-01;5.678");

        assertThatThrownBy(() -> MAPPING.read(source, AB, rejects::add))
                .isInstanceOf(ReadException.Ambiguous.class)
                .hasMessageStartingWith("c.csv, column \"amount\" must write all its numbers in one way");
        assertThat(MAPPING.amounts(NumberGrammar.like("1.234,56"))
                        .read(source, AB, rejects::add)
                        .amounts())
                .containsExactly(1234, 5678);
    }

    @Test
    void missingColumnsAreNamedTogether() {
        OrderMapping mapping = MAPPING.product("product");
        Header header = Header.of("o.csv", 1, List.of("acount", "amount"));

        assertThat(mapping.missingColumns(header))
                .containsExactly(
                        new MissingColumn("account", "acount"),
                        new MissingColumn("day", null),
                        new MissingColumn("product", null));
        assertThatThrownBy(() -> mapping.amounts(NumberGrammar.like("1234.56"))
                        .read(ListRows.of("acount;amount", "a;1"), AB, rejects::add))
                .isInstanceOf(ReadException.MissingColumns.class);
    }

    @Test
    void ordersWithoutAnAcceptedRowAreRefused() {
        assertThatThrownBy(() -> MAPPING.read(ListRows.of("account;day;amount", "x;2017-01-01;1"), AB, rejects::add))
                .isInstanceOf(ReadException.NoAcceptedRow.class);
    }

    @Test
    void aDeclaredWritingNeedsOnePass() {
        ListRows once = ListRows.of("account;day;amount", "a;2017-01-01;1");
        ListRows twice = ListRows.of("account;day;amount", "a;2017-01-01;1");

        assertThat(MAPPING.amounts(NumberGrammar.like("1234.56"))
                        .read(once, AB, rejects::add)
                        .read())
                .isEqualTo(1);
        assertThat(MAPPING.read(twice, AB, rejects::add).read()).isEqualTo(1);

        assertThat(once.opened()).isEqualTo(1);
        assertThat(twice.opened()).isEqualTo(2);
    }

    @Test
    void columnsAreCopiedOnTheirWayOut() {
        OrderRows rows = MAPPING.read(ListRows.of("account;day;amount", "a;2017-01-01;1"), AB, rejects::add);
        rows.amounts()[0] = 7;
        rows.customers()[0] = 7;
        rows.epochDays()[0] = 7;

        assertThat(rows.amounts()).containsExactly(1);
        assertThat(rows.customers()).containsExactly(0);
        assertThat(rows.epochDays()).containsExactly(LocalDate.of(2017, 1, 1).toEpochDay());
        assertThat(rows.products()).isNull();
    }

    @Test
    void mappingsAreValuesThatPrintTheirSteps() {
        OrderMapping full = MAPPING.dates(DateGrammar.of("d.M.yyyy"))
                .amounts(NumberGrammar.like("1 234,56"))
                .product("p");

        assertThat(full)
                .hasToString("OrderMapping.of(\"account\", \"day\", \"amount\").dates(dates like d.M.yyyy)"
                        + ".amounts(numbers like 1 234,56).product(\"p\")")
                .isEqualTo(MAPPING.product("p")
                        .amounts(NumberGrammar.like("1 234,56"))
                        .dates(DateGrammar.of("d.M.yyyy")))
                .isNotEqualTo(MAPPING);
        assertThat(MAPPING).hasToString("OrderMapping.of(\"account\", \"day\", \"amount\")");
        assertThat(full.columns()).containsExactly("account", "day", "amount", "p");
        assertThat(MAPPING.dates(DateGrammar.of("d.M.yyyy"))).isNotEqualTo(MAPPING);
        assertThat(MAPPING.hashCode())
                .isEqualTo(OrderMapping.of("account", "day", "amount").hashCode());
        assertThatThrownBy(() -> OrderMapping.of("account", " ", "amount"))
                .hasMessage("OrderMapping.of dateColumn must not be blank; got \" \".");
    }
}
