package dev.segmentation.profile;

import dev.segmentation.FitException;
import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence learned as of an earlier day, and tested on those who became customers after it: would fit have told then who buys
 * most now? The best of then are learned from; nothing that happened later is, the newcomers' attributes aside where a
 * portfolio knows those of today alone.
 *
 * <p>Immutable, thread-safe and comparable by value. Holds counts and means; with few newcomers the mean of a quarter is nearly
 * one customer's value. Too few of them, or too few customers then, is an outcome and no exception.
 *
 * <pre>{@code
 * PurchasesAsOf then = won.asOf(LocalDate.of(2024, 12, 31)).with(SALES, sum(Period.ofYears(1)));
 * PurchasesAsOf now = won.asOf(LocalDate.of(2025, 12, 31)).with(SALES, sum(Period.ofYears(1)));
 * Newcomers check = Newcomers.of(
 *     best, new AsOf(then.day(), then.on(then.staged(known))), new AsOf(now.day(), now.on(now.staged(known))));
 * BestCustomersModel model = best.fit(today).with(check);      // it ships with the model
 * check.sentence();                                            // "learned as of 2024-12-31 from the 10 best of ..."
 * }</pre>
 *
 * @param learnedAsOf the day as of which the best were learned from
 * @param asOf the day as of which the newcomers' value is looked at
 * @param by the measure that defines "best", and success
 * @param outcome what came out
 * @param customers how many were customers at the first day whose value was known
 * @param best how many of them were the best; 0 where nothing could be learned
 * @param newcomers how many became customers after the first day, up to the second
 * @param test how well fit tells the newcomers who buy most; null where they could not be tested
 */
public record Newcomers(
        LocalDate learnedAsOf,
        LocalDate asOf,
        Measure by,
        Outcome outcome,
        int customers,
        int best,
        int newcomers,
        @Nullable NewcomerTest test) {
    private static final double SMALL = 100;

    /** What came out of the test. */
    public enum Outcome {
        /** Fit tells who will buy most better than chance does, its uncertainty considered. */
        BETTER_THAN_CHANCE,
        /** Fit tells it no better than chance may. */
        NO_BETTER_THAN_CHANCE,
        /** As of the first day nothing could be learned: too few were customers then, or what was asked repeats the measure. */
        NOT_LEARNED,
        /** Fewer than five newcomers have a known fit and a known value. */
        TOO_FEW_NEWCOMERS,
        /** All newcomers have the same value. */
        ALL_ALIKE
    }

    /**
     * Everybody as known on a day: who is at the stage {@link Stage#CUSTOMER} had become one by then.
     *
     * @param day the day
     * @param portfolio everybody, with what is to be known of them as of that day
     */
    public record AsOf(LocalDate day, Portfolio portfolio) {
        /**
         * Checks the components.
         *
         * @param day the day
         * @param portfolio everybody, with what is to be known of them as of that day
         * @throws NullPointerException if one is null
         */
        public AsOf {
            Checks.notNull(day, "Newcomers.AsOf day");
            Checks.notNull(portfolio, "Newcomers.AsOf portfolio");
        }
    }

    /**
     * Checks the components.
     *
     * @param learnedAsOf the day as of which the best were learned from
     * @param asOf the day as of which the newcomers' value is looked at
     * @param by the measure that defines "best", and success
     * @param outcome what came out
     * @param customers how many were customers at the first day whose value was known
     * @param best how many of them were the best; 0 where nothing could be learned
     * @param newcomers how many became customers after the first day, up to the second
     * @param test how well fit tells the newcomers who buy most; null where they could not be tested
     * @throws NullPointerException if a component other than the test is null
     * @throws IllegalArgumentException if the first day is not before the second, a number is negative or above the one that it is part of, or the outcome is not that of the test
     */
    public Newcomers {
        Checks.notNull(learnedAsOf, "Newcomers learnedAsOf");
        Checks.notNull(asOf, "Newcomers asOf");
        Checks.notNull(by, "Newcomers by");
        Checks.notNull(outcome, "Newcomers outcome");
        if (!learnedAsOf.isBefore(asOf)) {
            throw new IllegalArgumentException(
                    "Newcomers.learnedAsOf must be before the day as of which they are tested, " + asOf + "; got "
                            + learnedAsOf + ".");
        }
        int tested = test == null ? 0 : test.area().looked() + test.area().others();
        if (best < 0 || best > customers || tested > newcomers) {
            throw new IllegalArgumentException(
                    "Newcomers must have numbers from 0, the best among the customers and the"
                            + " tested among the newcomers; got " + best + " best of " + customers + ", and " + tested
                            + " tested of " + newcomers + ".");
        }
        if (test == null ? isTested(outcome) : outcome != told(test)) {
            throw new IllegalArgumentException("Newcomers outcome must be that of the test; got " + outcome + ".");
        }
    }

    private static boolean isTested(Outcome outcome) {
        return outcome == Outcome.BETTER_THAN_CHANCE || outcome == Outcome.NO_BETTER_THAN_CHANCE;
    }

    private static Outcome told(NewcomerTest test) {
        return test.area().isBetterThanChance() ? Outcome.BETTER_THAN_CHANCE : Outcome.NO_BETTER_THAN_CHANCE;
    }

    /**
     * Learns as of one day and tests on who became a customer after it.
     *
     * @param sentence what to learn; its cut-offs and its correction make no difference
     * @param then everybody as of the day to learn as of
     * @param now everybody as of the day to test as of; who is a customer here and was none then is a newcomer
     * @return what came out
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the first day is not before the second, or the best are picked by hand, which says nothing about then
     * @throws FitException if a portfolio lacks an attribute that is asked about
     */
    public static Newcomers of(BestCustomers sentence, AsOf then, AsOf now) {
        BestCustomers learning =
                Checks.notNull(sentence, "Newcomers.of sentence").forTest();
        Checks.notNull(then, "Newcomers.of then");
        Portfolio later = Checks.notNull(now, "Newcomers.of now").portfolio;
        Measure by = Fitting.of(BestCustomers.KIND, later).measure(learning.by).measure();
        int customers = then.portfolio
                .knownOfCustomers(Fitting.of(BestCustomers.KIND, then.portfolio).measure(by))
                .known();
        Portfolio strangers = then.portfolio.where(
                row -> then.portfolio.stage(row) != Stage.CUSTOMER && isCustomer(later, then.portfolio.id(row)));
        Measure success = Measure.of("later " + by.name(), by.unit());
        double[] values = new double[strangers.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = later.measure(by).at(later.row(strangers.id(row)));
        }
        Found found = Found.of(learning, then.portfolio, strangers.with(success, values), success);
        return new Newcomers(then.day, now.day, by, found.outcome, customers, found.best, strangers.size(), found.test);
    }

    private static boolean isCustomer(Portfolio portfolio, String id) {
        int row = portfolio.row(id);
        return row >= 0 && portfolio.stage(row) == Stage.CUSTOMER;
    }

    /** What came out, and how many the best were. */
    private record Found(
            Outcome outcome, int best, @Nullable NewcomerTest test) {
        static Found of(BestCustomers learning, Portfolio then, Portfolio strangers, Measure success) {
            Fitting.of(BestCustomers.KIND, then).requireAll(learning.asking.attributes());
            BestCustomersModel model;
            try {
                model = learning.fit(then);
            } catch (FitException e) {
                return new Found(Outcome.NOT_LEARNED, 0, null);
            }
            int best = model.lesson().cohort().best();
            NewcomerTest.Tested tested = NewcomerTest.tested(model, strangers, success);
            if (tested.size() < NewcomerTest.FEWEST) {
                return new Found(Outcome.TOO_FEW_NEWCOMERS, best, null);
            }
            if (tested.areAlike()) {
                return new Found(Outcome.ALL_ALIKE, best, null);
            }
            NewcomerTest test = tested.test();
            return new Found(told(test), best, test);
        }
    }

    /**
     * How much better than chance, with its uncertainty, in a sentence; or why that could not be told.
     *
     * @return one sentence
     */
    public Message sentence() {
        if (test != null) {
            return Message.of("profile.learned-then", learnedAsOf, best, customers, asOf, test.sentence());
        }
        return switch (outcome) {
            case TOO_FEW_NEWCOMERS ->
                Message.of("profile.newcomers-too-few", newcomers, learnedAsOf, asOf, NewcomerTest.FEWEST);
            case ALL_ALIKE -> Message.of("profile.newcomers-alike", newcomers, learnedAsOf, asOf, by);
            default ->
                customers == 0
                        ? Message.of("profile.newcomers-nobody-then", learnedAsOf)
                        : Message.of("profile.newcomers-not-learned", learnedAsOf, customers);
        };
    }

    /**
     * All that is worth saying.
     *
     * @return the sentence, and, where newcomers were tested, what those of each quarter of fit buy on average
     */
    public List<Message> sentences() {
        List<Message> sentences = new ArrayList<>(List.of(sentence()));
        if (test != null) {
            List<Double> means = test.quarters();
            sentences.add(Message.of(
                    test.isRising() ? "profile.newcomers-rising" : "profile.newcomers-quarters",
                    by,
                    written(means.get(0), ""),
                    written(means.get(1), ""),
                    written(means.get(2), ""),
                    written(means.get(3), by.unit())));
        }
        return sentences;
    }

    /** Decimals of a mean say something where it is small alone. */
    private static Quantity written(double mean, String unit) {
        return new Quantity(Math.abs(mean) < SMALL ? mean : Math.rint(mean), unit);
    }
}
