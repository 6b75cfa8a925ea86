package dev.segmentation.profile;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Customers made by a seed, in whom nothing, or one trait alone, distinguishes the best. */
final class Simulated {
    static final Measure SALES = Measure.of("sales", "EUR/yr");
    static final int CUSTOMERS = 200;
    static final int ATTRIBUTES = 20;
    private static final List<String> IDS =
            IntStream.range(0, CUSTOMERS).mapToObj(row -> "customer-" + row).toList();

    private Simulated() {}

    static Category attribute(int number) {
        return Category.of("attribute " + number);
    }

    static Category[] others() {
        return IntStream.range(1, ATTRIBUTES).mapToObj(Simulated::attribute).toArray(Category[]::new);
    }

    /** Twenty independent attributes: of two values, the first with 30 %, or of five equally common ones. */
    static Portfolio noise(int values, SplitMix64 random) {
        double[] sales = new double[CUSTOMERS];
        for (int row = 0; row < CUSTOMERS; row++) {
            sales[row] = 1 + random.nextDouble();
        }
        Portfolio portfolio = Portfolio.ofIds(IDS).with(SALES, sales);
        for (int number = 0; number < ATTRIBUTES; number++) {
            int[] codes = new int[CUSTOMERS];
            for (int row = 0; row < CUSTOMERS; row++) {
                codes[row] = values == 2 ? (random.nextDouble() < 0.3 ? 0 : 1) : random.nextInt(values);
            }
            portfolio = portfolio.withCodes(attribute(number), codes, paths(values));
        }
        return portfolio;
    }

    /** The same with a first attribute that so large shares of the best and of the others have. */
    static Portfolio planted(int top, double[] shares, SplitMix64 random) {
        Portfolio noise = noise(2, random);
        double[] sales = noise.measure(SALES).toArray();
        int[] codes = new int[CUSTOMERS];
        for (int row = 0; row < CUSTOMERS; row++) {
            double own = sales[row];
            long larger = IntStream.range(0, CUSTOMERS)
                    .filter(other -> sales[other] > own)
                    .count();
            codes[row] = random.nextDouble() < shares[larger < top ? 0 : 1] ? 0 : 1;
        }
        return noise.withCodes(attribute(0), codes, paths(2));
    }

    private static List<List<String>> paths(int values) {
        List<List<String>> paths = new ArrayList<>();
        for (int value = 0; value < values; value++) {
            paths.add(List.of("value " + value));
        }
        return paths;
    }

    static Lesson lesson(Portfolio portfolio, int top) {
        return BestCustomers.by(SALES)
                .top(top)
                .on(attribute(0), others())
                .fit(portfolio)
                .lesson();
    }

    /** Whether any value at all is called characteristic. */
    static boolean findsAny(Lesson lesson) {
        return lesson.traits().stream()
                .flatMap(trait -> trait.answers().stream())
                .anyMatch(answer -> answer.corrected() <= Correction.LEVEL);
    }

    /** Whether the planted trait is. */
    static boolean findsThePlanted(Lesson lesson) {
        return lesson.traitsOf(attribute(0)).stream()
                .flatMap(trait -> trait.answers().stream())
                .anyMatch(answer -> answer.corrected() <= Correction.LEVEL);
    }

    /** The usual rule: an information value above .3 is "strong". */
    static boolean usualRuleFindsAny(Lesson lesson) {
        return lesson.traits().stream()
                .anyMatch(trait -> Ratings.informationValue(trait.answers(), lesson.cohort()) > 0.3);
    }
}
