package dev.segmentation.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Days as workbooks store them: numbers, counted by one of two systems that the workbook names.
 *
 * <p>Source: ECMA-376, part 1, 18.17.4.1 (dates in SpreadsheetML). In the 1900 system 1 is 1900-01-01, and 60 is a
 * 29 February 1900 that never was, kept for the sake of Lotus 1-2-3; in the 1904 system 0 is 1904-01-01. The last day
 * of both is 9999-12-31. The fraction is the time of day, here to the nearest second. Stateless.
 */
public final class ExcelDates {
    private static final LocalDate BEFORE_LEAP_BUG = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_LEAP_BUG = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate END = LocalDate.of(10_000, 1, 1);
    private static final int LEAP_BUG = 60;
    private static final int MOST = 3_000_000;
    private static final int DAY = 86_400;

    private ExcelDates() {}

    /**
     * The date and time of a serial number.
     *
     * @param serial days, with the time of day as their fraction
     * @param from1904 whether the workbook counts from 1904 ({@code date1904})
     * @return the local date and time, or empty where the system has none: negative, NaN, beyond 9999-12-31, and in the
     *     1900 system below 1 or within day 60
     */
    public static Optional<LocalDateTime> of(double serial, boolean from1904) {
        if (!(serial >= (from1904 ? 0 : 1)) || serial > MOST) {
            return Optional.empty();
        }
        int day = (int) serial;
        if (!from1904 && day == LEAP_BUG) {
            return Optional.empty();
        }
        long seconds = Math.round((serial - day) * DAY);
        LocalDate epoch = from1904 ? FIRST_OF_1904 : day < LEAP_BUG ? BEFORE_LEAP_BUG : AFTER_LEAP_BUG;
        LocalDateTime moment = epoch.plusDays(day).atStartOfDay().plusSeconds(seconds);
        return moment.toLocalDate().isBefore(END) ? Optional.of(moment) : Optional.empty();
    }
}
