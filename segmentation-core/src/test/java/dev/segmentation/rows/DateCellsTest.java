package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateCellsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 12, 31);
    private static final DateCells ISO = new DateCells("day", 0, DateGrammar.iso());
    private static final DateCells TIMED = new DateCells("day", 0, DateGrammar.of("d.M.yyyy HH:mm"));

    private static List<Cell> moment(int hour) {
        return List.of(new Cell.Moment(DAY.atTime(hour, 0)));
    }

    @Test
    void textAndTypedDatesAreTheSameDay() {
        List<Cell> text = List.of(new Cell.Text(" 2017-12-31 "));
        assertThat(ISO.fault(text)).isNull();
        assertThat(ISO.day(text)).isEqualTo(DAY);
        assertThat(ISO.fault(moment(0))).isNull();
        assertThat(ISO.day(moment(0))).isEqualTo(DAY);
    }

    @Test
    void aTimeOfDayNeedsAPatternThatHasOne() {
        assertThat(ISO.fault(moment(9)))
                .isEqualTo(new Fault(
                        "day",
                        RejectCode.DATE,
                        "day must be a day written as yyyy-MM-dd; got a date with a time of day."));
        assertThat(TIMED.fault(moment(9))).isNull();
        assertThat(TIMED.day(moment(9))).isEqualTo(DAY);
        assertThat(TIMED.day(List.of(new Cell.Text("31.12.2017 09:00")))).isEqualTo(DAY);
    }

    @Test
    void everythingElseIsNoDay() {
        assertThat(ISO.fault(List.of(Cell.BLANK))).isNotNull();
        assertThat(ISO.fault(List.of(new Cell.Text("31.12.2017"))))
                .extracting(Fault::code)
                .isEqualTo(RejectCode.DATE);
        assertThat(ISO.fault(List.of(new Cell.Numeric(43100))))
                .isEqualTo(new Fault("day", RejectCode.DATE, "day must be a day written as yyyy-MM-dd; got a number."));
        assertThat(ISO.fault(List.of(new Cell.Texts(List.of("2017-12-31")))))
                .isEqualTo(new Fault("day", RejectCode.DATE, "day must be a day written as yyyy-MM-dd; got 1 texts."));
        assertThat(ISO.fault(List.of(new Cell.Faulty(RejectCode.ENCODING, "must be text; got none."))))
                .isEqualTo(new Fault("day", RejectCode.ENCODING, "day must be text; got none."));
    }

    @Test
    void eachCellIsReadAnewHoweverEqual() {
        List<Cell> one = List.of(new Cell.Text("2017-12-31"));
        List<Cell> other = List.of(new Cell.Text("2017-12-30"));
        assertThat(ISO.day(one)).isEqualTo(DAY);
        assertThat(ISO.day(other)).isEqualTo(DAY.minusDays(1));
        assertThat(ISO.day(one)).isEqualTo(DAY);
        assertThat(ISO.day(List.of(new Cell.Moment(LocalDateTime.of(2016, 2, 29, 0, 0)))))
                .isEqualTo(LocalDate.of(2016, 2, 29));
    }
}
