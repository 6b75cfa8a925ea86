package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the time goes where the money is: effort beside sales and potential, by segment. Shares are fractions of all
 * customers of the portfolio, those without a segment included; NaN where the total is not above zero.
 *
 * <p>Immutable and thread-safe; holds no customer.
 *
 * @param asOf the day looked back from
 * @param counted the type of activity that is counted, for example {@code visit}; null for all
 * @param cells the segments as they are listed, the unassigned last
 * @param crowded the code of the segment whose share of the effort is furthest above its share of the potential (of the
 *     sales, where no potential is known); null where none is above
 * @param starved the code of the segment furthest below; null where none is below
 * @param findings what is worth knowing, in words
 */
public record ImbalanceReport(
        LocalDate asOf,
        @Nullable String counted,
        List<Cell> cells,
        @Nullable String crowded,
        @Nullable String starved,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param asOf the day looked back from
     * @param counted the type of activity that is counted, for example {@code visit}; null for all
     * @param cells the segments as they are listed, the unassigned last
     * @param crowded the code of the segment whose share of the effort is furthest above its share of the potential
     * @param starved the code of the segment furthest below; null where none is below
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if the day, a list or an item is null
     */
    public ImbalanceReport {
        Checks.notNull(asOf, "ImbalanceReport asOf");
        cells = Checks.list(cells, "ImbalanceReport cells");
        findings = Checks.list(findings, "ImbalanceReport findings");
    }

    /**
     * A segment in figures.
     *
     * @param segment its code
     * @param customers how many stand in it
     * @param effort what is spent on them
     * @param sales what they buy from us, over the known values
     * @param salesShare its share of all
     * @param potential what they could buy, over the known values
     * @param potentialShare its share of all
     * @param salesPerHour sales per hour spent; NaN where no minutes are known or none were spent
     */
    public record Cell(
            String segment,
            int customers,
            Effort effort,
            double sales,
            double salesShare,
            double potential,
            double potentialShare,
            double salesPerHour) {}

    /**
     * What is spent on the customers of a segment.
     *
     * @param activities how many activities (of the type that is counted)
     * @param activityShare their share of all
     * @param activitiesTheirIdea the share of them that customers started themselves, of those of which it is known
     * @param minutes the time, of activities of every type; NaN where no minutes are known
     * @param minuteShare its share of all
     * @param minutesTheirIdea the share of the time that customers started themselves, of that of which it is known
     */
    public record Effort(
            double activities,
            double activityShare,
            double activitiesTheirIdea,
            double minutes,
            double minuteShare,
            double minutesTheirIdea) {}
}
