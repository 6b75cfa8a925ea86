package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Draws working days: busy springs and autumns, quiet Julys and Decembers, no weekends, New Year or Christmas. */
final class Calendar {

    /** How busy each month is beside the average month. */
    private static final List<Double> MONTHS =
            List.of(0.90, 1.00, 1.15, 1.10, 1.10, 1.00, 0.45, 0.90, 1.15, 1.20, 1.10, 0.75);

    private static final double BUSIEST = 1.20;

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private Calendar() {}

    static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A working day of the span (a month at least): drawn evenly, and kept as often as its month is busy. */
    static LocalDate seasonal(Span span, SampleRandom random) {
        LocalDate day = at(span, random.uniform());
        while (!random.chance(MONTHS.get(day.getMonthValue() - 1) / BUSIEST)) {
            day = at(span, random.uniform());
        }
        return isOpen(day) ? day : seasonal(span, random);
    }

    /** The day at that fraction of the span: 0 is its first day, just under 1 its last. */
    static LocalDate at(Span span, double fraction) {
        return span.first().plusDays((long) (span.days() * fraction));
    }

    /** The day itself, or the last working day before it. */
    static LocalDate openAtOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
