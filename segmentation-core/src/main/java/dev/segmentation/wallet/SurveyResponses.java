package dev.segmentation.wallet;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Sum;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of several respondents, combined by stated weights into one answer per item and customer.
 *
 * <p>For each item the weighted mean over those who answered it. A window as of a day holds {@code (day - length, day]}.
 * Answers for nobody in the portfolio are left out. No clock is read: the caller says as of when.
 *
 * <p>Immutable and thread-safe. {@code toString} prints counts: who answered what is somebody's data.
 *
 * <pre>{@code
 * Portfolio answered = SurveyResponses.of(responses).within(Period.ofYears(2), today).atLeast(2).on(portfolio, csi);
 * Portfolio surveyed = csi.on(answered);
 * }</pre>
 */
@CheckReturnValue
public final class SurveyResponses {
    private final List<Response> responses;
    private final int least;

    private SurveyResponses(List<Response> responses, int least) {
        this.responses = responses;
        this.least = least;
    }

    /**
     * What one respondent answered for a customer.
     *
     * @param customer the customer's id
     * @param date when
     * @param weight how much the respondent counts, above 0
     * @param answers the answers that were given
     */
    public record Response(String customer, LocalDate date, double weight, Map<Measure, Double> answers) {
        /**
         * Checks and copies the components.
         *
         * @param customer the customer's id
         * @param date when
         * @param weight how much the respondent counts, above 0
         * @param answers the answers that were given
         * @throws NullPointerException if a component or an item is null
         * @throws IllegalArgumentException if the weight is not above 0, or an answer is not finite
         */
        public Response {
            Checks.text(customer, "SurveyResponses customer");
            Checks.notNull(date, "SurveyResponses date");
            if (!(Checks.finite(weight, "SurveyResponses weight") > 0)) {
                throw new IllegalArgumentException("SurveyResponses weight must be above 0; got " + weight + ".");
            }
            Map<Measure, Double> copy = new LinkedHashMap<>();
            Checks.notNull(answers, "SurveyResponses answers").forEach((measure, answer) -> {
                if (!Double.isFinite(Checks.notNull(answer, "SurveyResponses answer"))) {
                    throw new IllegalArgumentException("SurveyResponses " + Checks.quote(measure.name())
                            + " must be a finite number; got one that is not. Leave out what was not answered.");
                }
                copy.put(measure, answer);
            });
            answers = Collections.unmodifiableMap(copy);
        }

        /** Prints no customer and no answer. */
        @Override
        public String toString() {
            return "Response[answers=" + answers.size() + "]";
        }
    }

    /**
     * Responses, all of which count.
     *
     * @param responses what respondents answered
     * @return the responses
     * @throws NullPointerException if the collection or a response is null
     */
    public static SurveyResponses of(Collection<Response> responses) {
        return new SurveyResponses(Checks.list(responses, "SurveyResponses.of responses"), 1);
    }

    /**
     * Only those of a window: older ones do not count, nor do later ones.
     *
     * @param length how long answers count
     * @param asOf the last day of the window
     * @return new responses
     * @throws NullPointerException if an argument is null
     */
    public SurveyResponses within(Period length, LocalDate asOf) {
        LocalDate before = Checks.notNull(asOf, "SurveyResponses.within asOf")
                .minus(Checks.notNull(length, "SurveyResponses.within length"));
        List<Response> kept = responses.stream()
                .filter(response -> response.date.isAfter(before) && !response.date.isAfter(asOf))
                .toList();
        return new SurveyResponses(kept, least);
    }

    /**
     * Only of customers for whom enough respondents answered; all items of the others stay unknown.
     *
     * @param respondents the least number of responses for a customer, from 1
     * @return new responses
     * @throws IllegalArgumentException if the number is below 1
     */
    public SurveyResponses atLeast(int respondents) {
        if (respondents < 1) {
            throw new IllegalArgumentException("SurveyResponses.atLeast must be 1 or more; got " + respondents + ".");
        }
        return new SurveyResponses(responses, respondents);
    }

    /**
     * The customers with one combined answer per item of both parts of an index.
     *
     * @param portfolio the customers
     * @param index whose items to combine
     * @return a new portfolio; an item is unknown where nobody answered it, or too few answered at all
     */
    public Portfolio on(Portfolio portfolio, SatisfactionIndex index) {
        List<SurveyItem> items = new ArrayList<>(index.items());
        items.addAll(index.loyaltyItems());
        int[] counts = new int[portfolio.size()];
        for (Response response : responses) {
            int row = portfolio.row(response.customer);
            if (row >= 0) {
                counts[row]++;
            }
        }
        Portfolio answered = portfolio;
        for (SurveyItem item : items) {
            answered = answered.with(item.measure(), combined(portfolio, item.measure(), counts));
        }
        return answered;
    }

    private double[] combined(Portfolio portfolio, Measure item, int[] counts) {
        Sum[] sums = new Sum[counts.length];
        Sum[] weights = new Sum[counts.length];
        Arrays.setAll(sums, row -> new Sum());
        Arrays.setAll(weights, row -> new Sum());
        for (Response response : responses) {
            int row = portfolio.row(response.customer);
            Double answer = response.answers.get(item);
            if (row >= 0 && answer != null) {
                sums[row].addProduct(response.weight, answer);
                weights[row].add(response.weight);
            }
        }
        double[] means = new double[counts.length];
        for (int row = 0; row < means.length; row++) {
            means[row] = counts[row] >= least && weights[row].value() > 0
                    ? sums[row].value() / weights[row].value()
                    : Double.NaN;
        }
        return means;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurveyResponses that && responses.equals(that.responses) && least == that.least;
    }

    @Override
    public int hashCode() {
        return responses.hashCode();
    }

    @Override
    public String toString() {
        return "SurveyResponses[" + responses.size() + ", at least " + least + "]";
    }
}
