package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ECMA-376, part 1, 18.17.4.1, with its own examples; issue 3: "Excel serials by the workbook's own date system". */
class ExcelDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01T00:00",
        "59, 1900-02-28T00:00",
        "61, 1900-03-01T00:00",
        "3687.4207639, 1910-02-03T10:05:54",
        "1.5, 1900-01-01T12:00",
        "36526, 2000-01-01T00:00",
        "42795, 2017-03-01T00:00",
        "42795.99999, 2017-03-01T23:59:59",
        "42795.999999, 2017-03-02T00:00",
        "2958465, 9999-12-31T00:00"
    })
    void the1900SystemCountsFromOne(double serial, LocalDateTime expected) {
        assertThat(ExcelDates.of(serial, false)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1904-01-01T00:00",
        "60, 1904-03-01T00:00",
        "2225.4207639, 1910-02-03T10:05:54",
        "41333, 2017-03-01T00:00",
        "2957003, 9999-12-31T00:00"
    })
    void the1904SystemCountsFromZero(double serial, LocalDateTime expected) {
        assertThat(ExcelDates.of(serial, true)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                0.5,
                60,
                60.5,
                -1,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                2958466,
                1e300,
                2958465.999999
            })
    void whatThe1900SystemLacksIsNoDate(double serial) {
        assertThat(ExcelDates.of(serial, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, Double.NaN, 2957004, 1e300})
    void whatThe1904SystemLacksIsNoDate(double serial) {
        assertThat(ExcelDates.of(serial, true)).isEmpty();
    }

    /** A day of the 1900 system has, from March 1900 on, the same length as any other. */
    @Property(seed = "1")
    void daysFollowEachOther(@ForAll @IntRange(min = 61, max = 2958464) int serial) {
        LocalDate day = ExcelDates.of(serial, false).orElseThrow().toLocalDate();
        assertThat(ExcelDates.of(serial + 1, false).orElseThrow().toLocalDate()).isEqualTo(day.plusDays(1));
        if (serial >= 1462) {
            assertThat(ExcelDates.of(serial - 1462, true).orElseThrow().toLocalDate())
                    .isEqualTo(day);
        }
    }

    @Property(seed = "1")
    void noSerialThrows(@ForAll double serial, @ForAll boolean from1904) {
        ExcelDates.of(serial, from1904)
                .ifPresent(moment -> assertThat(moment.getYear()).isBetween(1900, 9999));
    }
}
