package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.sample.Company.Span;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private final SampleRandom random = SampleRandom.of(1, "calendar");

    @ParameterizedTest
    @CsvSource({
        "2025-03-14, 2025-03-14", // a Friday
        "2025-03-15, 2025-03-14", // a Saturday
        "2025-03-16, 2025-03-14", // a Sunday
        "2025-12-28, 2025-12-23", // a Sunday after Christmas
        "2025-01-01, 2024-12-31", // New Year
        "2023-12-24, 2023-12-22" // Christmas Eve on a Sunday
    })
    void theWorkingDayAtOrBeforeSkipsWeekendsNewYearAndChristmas(LocalDate day, LocalDate open) {
        assertThat(Calendar.openAtOrBefore(day)).isEqualTo(open);
    }

    @Test
    void seasonalDaysAreWorkingDaysOfTheSpan() {
        Span span = new Span(LocalDate.of(2025, 11, 20), LocalDate.of(2026, 1, 10));

        assertThat(IntStream.range(0, 500).mapToObj(i -> Calendar.seasonal(span, random)))
                .allMatch(span::holds)
                .allMatch(day -> Calendar.openAtOrBefore(day).equals(day));
    }

    @Test
    void julyHasLessThanHalfOfTheDaysOfOctober() {
        Map<Month, Long> months = IntStream.range(0, 20_000)
                .mapToObj(i -> Calendar.seasonal(Calendar.year(2025), random).getMonth())
                .collect(Collectors.groupingBy(month -> month, TreeMap::new, Collectors.counting()));

        assertThat(months).hasSize(12);
        assertThat(months.get(Month.JULY) / (double) months.get(Month.OCTOBER)).isBetween(0.32, 0.43);
    }

    @Test
    void aFractionOfASpanIsADayOfIt() {
        Span year = Calendar.year(2024);

        assertThat(Calendar.at(year, 0)).isEqualTo("2024-01-01");
        assertThat(Calendar.at(year, 0.5)).isEqualTo("2024-07-02");
        assertThat(Calendar.at(year, 0.9999)).isEqualTo("2024-12-31");
    }

    @Test
    void spansThatDoNotMeetHaveNoDaysInCommon() {
        Span early = new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 1));

        assertThat(early.within(Calendar.year(2024)).days()).isZero();
        assertThat(early.within(Calendar.year(2023))).isEqualTo(early);
        assertThat(early.days()).isEqualTo(60);
    }

    @Test
    void aSpanHoldsItsEndsAndNothingBeyond() {
        Span year = Calendar.year(2023);

        assertThat(year.holds(LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(year.holds(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(year.holds(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(year.holds(LocalDate.of(2024, 1, 1))).isFalse();
    }
}
