package dev.segmentation.wallet;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a survey over a portfolio: satisfaction, or what customers say of their loyalty. The two are never mixed.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param measure the index of the part, in {@code 0-100}
 * @param loyalty whether it is the part on loyalty
 * @param answered how many customers (by stage) have a valid answer to all of its items
 * @param customerShare their share of the customers; NaN if there are none
 * @param salesShare the share of the customers' sales that they stand for; NaN if that total is not above zero
 * @param mean the mean of the index over them, from 0 to 100; NaN if there are none
 * @param items the mean of each item over those who answered it
 */
public record SurveyPart(
        Measure measure,
        boolean loyalty,
        int answered,
        double customerShare,
        double salesShare,
        double mean,
        List<ItemMean> items) {
    /**
     * Copies the list.
     *
     * @param measure the index of the part, in {@code 0-100}
     * @param loyalty whether it is the part on loyalty
     * @param answered how many customers (by stage) have a valid answer to all of its items
     * @param customerShare their share of the customers; NaN if there are none
     * @param salesShare the share of the customers' sales that they stand for; NaN if that total is not above zero
     * @param mean the mean of the index over them, from 0 to 100; NaN if there are none
     * @param items the mean of each item over those who answered it
     * @throws NullPointerException if the measure or an item is null
     */
    public SurveyPart {
        Checks.notNull(measure, "SurveyPart measure");
        items = Checks.list(items, "SurveyPart items");
    }

    /**
     * One item in the portfolio.
     *
     * @param item what was asked
     * @param mean the mean of the answers of customers (by stage), scaled to 0-100; NaN where nobody answered
     */
    public record ItemMean(Measure item, double mean) {}

    /** The parts of a survey; nothing without one. */
    static List<SurveyPart> of(@Nullable SatisfactionIndex survey, Portfolio portfolio, Measure sales) {
        if (survey == null || !portfolio.attributes().containsAll(survey.measures())) {
            return List.of();
        }
        List<SurveyPart> parts = new ArrayList<>();
        parts.add(part(survey, portfolio, sales, false));
        survey.loyaltyPart().map(part -> part(part, portfolio, sales, true)).ifPresent(parts::add);
        return parts;
    }

    private static SurveyPart part(SatisfactionIndex index, Portfolio portfolio, Measure sales, boolean loyalty) {
        SatisfactionIndex.Coverage coverage = index.coverage(portfolio, sales);
        double[] means = index.itemMeans(portfolio);
        List<ItemMean> items = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            items.add(new ItemMean(index.items().get(i).measure(), means[i]));
        }
        return new SurveyPart(
                index.measure(),
                loyalty,
                coverage.answered(),
                coverage.customerShare(),
                coverage.salesShare(),
                mean(index, portfolio),
                items);
    }

    private static double mean(SatisfactionIndex index, Portfolio portfolio) {
        Sum sum = new Sum();
        int answered = 0;
        for (double value : index.ofCustomers(portfolio)) {
            if (!Double.isNaN(value)) {
                sum.add(value);
                answered++;
            }
        }
        return sum.value() / answered;
    }
}
