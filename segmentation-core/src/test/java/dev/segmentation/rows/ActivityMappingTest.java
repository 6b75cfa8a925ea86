package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.Refusals;
import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link ActivityMapping}, as those of orders. */
class ActivityMappingTest {
    private static final Portfolio AB = Portfolio.ofIds(List.of("a", "b"));
    private static final ActivityMapping BARE = ActivityMapping.of("account", "day", "kind");
    private static final ActivityMapping MAPPING =
            BARE.minutes("time").person("seller").startedBy("by");

    private final List<Rejection> rejects = new ArrayList<>();

    @Test
    void activitiesBecomeColumnsInTheirOrder() {
        ListRows source = ListRows.of(
                "day;account;kind;time;seller;by",
                "2017-03-01; b ;visit;1.234,5; Berg ;Us",
                "1969-12-31;a;;;;",
                "2017-03-02;a;call;-0;Berg;CUSTOMER");
        ActivityRows rows = MAPPING.read(source, AB, rejects::add);

        assertThat(rows.customers()).containsExactly(1, 0, 0);
        assertThat(rows.epochDays())
                .containsExactly(
                        LocalDate.of(2017, 3, 1).toEpochDay(),
                        -1,
                        LocalDate.of(2017, 3, 2).toEpochDay());
        assertThat(rows.types()).containsExactly("visit", null, "call");
        assertThat(rows.minutes()).containsExactly(1234.5, Double.NaN, 0.0);
        assertThat(rows.persons()).containsExactly("Berg", null, "Berg");
        assertThat(rows.startedBy()).containsExactly("us", null, "customer");
        assertThat(rows).hasToString("3 rows read, 3 accepted, 0 rejected");
        assertThat(rejects).isEmpty();
        assertThat(source.opened()).isEqualTo(2);
        assertThat(source.closed()).isEqualTo(2);
    }

    @Test
    void whatIsNotMappedIsNotRead() {
        ListRows source = ListRows.of("day;account;kind;time;by", "2017-03-01;a;visit;x;them");
        ActivityRows rows = BARE.read(source, AB, rejects::add);

        assertThat(rows.accepted()).isEqualTo(1);
        assertThat(rows.minutes()).isNull();
        assertThat(rows.persons()).isNull();
        assertThat(rows.startedBy()).isNull();
        assertThat(source.opened()).isEqualTo(1);
    }

    @Test
    @DisplayName("CONTRACT 4: rejects as orders have them, and started-by")
    void eachFaultHasItsCode() {
        ActivityRows rows = MAPPING.read(
                ListRows.of(
                        "account;day;kind;time;seller;by",
                        "a;2017-01-01;visit;1;Berg;us",
                        "c;2017-01-01;visit;1;Berg;us",
                        ";2017-01-01;visit;1;Berg;us",
                        "1,23E+09;2017-01-01;visit;1;Berg;us",
                        "a;2017-02-31;visit;1;Berg;us",
                        "a;;visit;1;Berg;us",
                        "a;2017-01-01;visit;x;Berg;us",
                        "a;2017-01-01;visit;1e999;Berg;us",
                        "a;2017-01-01;visit;-1;Berg;us",
                        "a;2017-01-01;visit;1;Berg;them",
                        "c;x;visit;x;Berg;them"),
                AB,
                rejects::add);

        assertThat(rejects)
                .extracting(
                        r -> r.place().row(),
                        r -> r.place().column(),
                        r -> r.code().code())
                .containsExactly(
                        tuple(2L, "account", "unknown-customer"),
                        tuple(3L, "account", "blank-id"),
                        tuple(4L, "account", "formula-id"),
                        tuple(5L, "day", "date"),
                        tuple(6L, "day", "date"),
                        tuple(7L, "time", "number"),
                        tuple(8L, "time", "number-range"),
                        tuple(9L, "time", "number-range"),
                        tuple(10L, "by", "started-by"),
                        tuple(11L, "account", "unknown-customer"));
        assertThat(rejects.get(7).message()).isEqualTo("time must not be negative; got a number below 0.");
        assertThat(rejects.get(8).message())
                .isEqualTo("by must be us or customer, or blank where it is not known; got xxxx.");
        assertThat(rows.read()).isEqualTo(11);
        assertThat(rows.accepted()).isEqualTo(1);
        assertThat(rows.rejected()).isEqualTo(10);
    }

    @Test
    void datesAndMinutesFollowTheirGrammars() {
        ListRows source = ListRows.of("account;day;kind;time", "a;1.3.2017;visit;1 234,5", "a;2017-03-01;visit;1");
        ActivityRows rows = BARE.dates(DateGrammar.of("d.M.yyyy"))
                .minutes("time", NumberGrammar.like("1 234,56"))
                .read(source, AB, rejects::add);

        assertThat(rows.minutes()).containsExactly(1234.5);
        assertThat(rejects).extracting(r -> r.code()).containsExactly(RejectCode.DATE);
        assertThat(source.opened()).isEqualTo(1);
    }

    @Test
    void minutesWhoseWritingCannotBeToldAreRefused() {
        ListRows source = ListRows.of("account;day;kind;time;seller;by", "a;2017-01-01;visit;1.234;;");

        assertThatThrownBy(() -> MAPPING.read(source, AB, rejects::add)).isInstanceOf(ReadException.class);
    }

    @Test
    void tooManyRejectsStopTheReading() {
        ListRows source = ListRows.of("account;day;kind", "a;2017-01-01;visit", "a;x;visit", "a;y;visit");

        assertThatThrownBy(() -> BARE.read(source, AB, rejects::add, RejectLimit.parse("1")))
                .isInstanceOf(ReadException.class);
        assertThatThrownBy(() -> BARE.read(ListRows.of("account;day;kind", "a;x;visit"), AB, rejects::add))
                .isInstanceOf(ReadException.class);
    }

    @Test
    void columnsAreNamedAndMissingOnesTold() {
        assertThat(MAPPING.columns()).containsExactly("account", "day", "kind", "time", "seller", "by");
        assertThat(MAPPING.missingColumns(Header.of("f", 1, List.of("account", "dya", "kind", "time", "seller"))))
                .extracting(MissingColumn::column)
                .containsExactly("day", "by");
        assertThatThrownBy(() -> BARE.read(ListRows.of("account;kind", "a;visit"), AB, rejects::add))
                .isInstanceOf(ReadException.MissingColumns.class);
    }

    @Test
    void mappingsAreValuesThatPrintTheirSteps() {
        assertThat(BARE.minutes("time").person("seller").startedBy("by"))
                .isEqualTo(MAPPING)
                .hasSameHashCodeAs(MAPPING);
        assertThat(MAPPING).isNotEqualTo(BARE).isNotEqualTo(MAPPING.dates(DateGrammar.of("d.M.yyyy")));
        assertThat(MAPPING)
                .hasToString("ActivityMapping.of(\"account\", \"day\", \"kind\").minutes(\"time\").person(\"seller\")"
                        + ".startedBy(\"by\")");
        Refusals.assertRefused(() -> BARE.person(" "), "ActivityMapping.person column must not be blank; got \" \".");
    }
}
