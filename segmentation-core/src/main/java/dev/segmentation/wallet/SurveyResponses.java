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
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * The answers of several respondents, combined by stated weights into one answer per item and customer.
 *
 * <p>For each item the weighted mean over those who answered it. Of a respondent who answered on several days the last day
 * counts alone, and answers off an item's scale do not count. A window as of a day holds {@code (day - length, day]}.
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
     * @param respondent who answered, so that somebody who answers twice counts once; null where that is not known
     * @param weight how much the respondent counts, above 0
     * @param answers the answers that were given
     */
    public record Response(
            String customer, LocalDate date, @Nullable String respondent, double weight, Map<Measure, Double> answers) {
        /**
         * What somebody answered of whom nothing else is known.
         *
         * @param customer the customer's id
         * @param date when
         * @param weight how much the respondent counts, above 0
         * @param answers the answers that were given
         * @throws NullPointerException if a component or an item is null
         * @throws IllegalArgumentException if the weight is not above 0, or an answer is not finite
         */
        public Response(String customer, LocalDate date, double weight, Map<Measure, Double> answers) {
            this(customer, date, null, weight, answers);
        }

        /**
         * Checks and copies the components.
         *
         * @param customer the customer's id
         * @param date when
         * @param respondent who answered, so that somebody who answers twice counts once; null where that is not known
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
     * Only those up to a day, however old.
     *
     * @param asOf the last day that counts
     * @return new responses
     * @throws NullPointerException if the day is null
     */
    public SurveyResponses until(LocalDate asOf) {
        Checks.notNull(asOf, "SurveyResponses.until asOf");
        return new SurveyResponses(
                responses.stream()
                        .filter(response -> !response.date.isAfter(asOf))
                        .toList(),
                least);
    }

    /**
     * Only of customers for whom enough respondents answered; all items of the others stay unknown.
     *
     * @param respondents the least number of respondents of a customer, from 1; who is not named counts each time
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
     * @return a new portfolio; an item is unknown where nobody answered it on its scale, or too few answered at all
     */
    public Portfolio on(Portfolio portfolio, SatisfactionIndex index) {
        List<SurveyItem> items = new ArrayList<>(index.items());
        items.addAll(index.loyaltyItems());
        Counted counted = counted(portfolio);
        Portfolio answered = portfolio;
        for (SurveyItem item : items) {
            DoublePredicate onScale = answer -> !Double.isNaN(item.scaled(answer));
            answered = answered.with(item.measure(), combined(counted, item.measure(), onScale));
        }
        return answered;
    }

    /**
     * The customers with one combined answer per item, whatever the scales.
     *
     * @param portfolio the customers
     * @param items what was asked
     * @return a new portfolio; an item is unknown where nobody answered it, or too few answered at all
     * @throws NullPointerException if an argument or an item is null
     */
    public Portfolio on(Portfolio portfolio, Collection<Measure> items) {
        Counted counted = counted(portfolio);
        Portfolio answered = portfolio;
        for (Measure item : Checks.list(items, "SurveyResponses.on items")) {
            answered = answered.with(item, combined(counted, item, answer -> true));
        }
        return answered;
    }

    /** The responses that count, with the row of their customer, and the number of respondents of each row. */
    private static final class Counted {
        private final List<Response> responses;
        private final int[] rows;
        private final int[] respondents;

        Counted(List<Response> responses, int[] rows, int[] respondents) {
            this.responses = responses;
            this.rows = rows;
            this.respondents = respondents;
        }
    }

    private Counted counted(Portfolio portfolio) {
        Map<List<String>, LocalDate> last = new LinkedHashMap<>();
        List<Response> known = responses.stream()
                .filter(one -> portfolio.row(one.customer) >= 0)
                .toList();
        int[] respondents = new int[portfolio.size()];
        for (Response one : known) {
            if (one.respondent == null) {
                respondents[portfolio.row(one.customer)]++;
            } else {
                last.merge(List.of(one.customer, one.respondent), one.date, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        last.keySet().forEach(who -> respondents[portfolio.row(who.get(0))]++);
        List<Response> counting = known.stream()
                .filter(one ->
                        one.respondent == null || one.date.equals(last.get(List.of(one.customer, one.respondent))))
                .toList();
        int[] rows =
                counting.stream().mapToInt(one -> portfolio.row(one.customer)).toArray();
        return new Counted(counting, rows, respondents);
    }

    private double[] combined(Counted counted, Measure item, DoublePredicate counts) {
        Mean[] means = new Mean[counted.respondents.length];
        Arrays.setAll(means, row -> new Mean());
        for (int i = 0; i < counted.rows.length; i++) {
            Response response = counted.responses.get(i);
            Double answer = response.answers.get(item);
            if (answer != null && counts.test(answer)) {
                means[counted.rows[i]].add(answer, response.weight);
            }
        }
        double[] combined = new double[means.length];
        Arrays.setAll(combined, row -> counted.respondents[row] >= least ? means[row].value() : Double.NaN);
        return combined;
    }

    /** A weighted mean that rounding never takes beyond the answers. */
    private static final class Mean {
        private final Sum sum = new Sum();
        private final Sum weights = new Sum();
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        void add(double answer, double weight) {
            sum.addProduct(weight, answer);
            weights.add(weight);
            least = Math.min(least, answer);
            most = Math.max(most, answer);
        }

        /** NaN where there is no answer. */
        double value() {
            return least > most ? Double.NaN : Math.max(least, Math.min(most, sum.value() / weights.value()));
        }
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
