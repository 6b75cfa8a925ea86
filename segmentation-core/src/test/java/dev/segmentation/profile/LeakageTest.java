package dev.segmentation.profile;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.history.PurchaseMeasure.count;
import static dev.segmentation.history.PurchaseMeasure.daysSinceLast;
import static dev.segmentation.history.PurchaseMeasure.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.FitException;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.Purchases;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.wallet.WalletEstimate;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 6: "The measure that defines "best", and anything derived from it, may not be an attribute (refused, with the reason)". */
class LeakageTest {
    private static final int SIZE = 100;
    private static final Measure OTHER = Measure.of("other", "x");
    private static final Measure PER_HEAD = Measure.of("per head", "EUR/yr/head");
    private static final Period YEAR = Period.ofYears(1);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    /** Sales spread as they usually are, and heads that have nothing to do with them. */
    private static Portfolio market() {
        SplitMix64 random = new SplitMix64(3);
        double[] sales = new double[SIZE];
        double[] heads = new double[SIZE];
        String[] industries = new String[SIZE];
        for (int row = 0; row < SIZE; row++) {
            sales[row] = StrictMath.exp(8 + 3 * random.nextDouble());
            heads[row] = 1 + random.nextInt(400);
            industries[row] = "industry " + random.nextInt(4);
        }
        return SomeCustomers.sales(sales).with(EMPLOYEES, heads).with(INDUSTRY, industries);
    }

    private static Portfolio noisy(double noise) {
        Portfolio market = market();
        SplitMix64 random = new SplitMix64(5);
        double[] values = market.measure(SALES).toArray();
        Arrays.setAll(values, row -> values[row] * (1 + noise * (2 * random.nextDouble() - 1)));
        return market.with(OTHER, values);
    }

    private static void assertLeaks(Portfolio portfolio, Measure attribute, String reason) {
        assertThatThrownBy(() -> BestCustomers.by(SALES).on(INDUSTRY, attribute).fit(portfolio))
                .isInstanceOf(FitException.class)
                .hasMessage("BestCustomers.on must not ask for what is derived from \"sales\"; got \""
                        + attribute.name() + "\", " + reason + ". Leave it out.");
        assertThat(BestCustomers.by(SALES).fit(portfolio).lesson().attributes()).doesNotContain(attribute);
    }

    @Test
    void whatOrdersTheCustomersAsTheMeasureDoesIsRefused() {
        double[] logarithms = market().measure(SALES).toArray();
        Arrays.setAll(logarithms, row -> StrictMath.log(logarithms[row]));
        String same = "which orders the customers just as that does: by chance less than once in a million";
        assertLeaks(market().with(OTHER, logarithms), OTHER, same);
        Arrays.setAll(logarithms, row -> -logarithms[row]);
        assertLeaks(market().with(OTHER, logarithms), OTHER, same);
    }

    @Test
    @DisplayName("sales with some noise: a rank correlation of .99 or more, over 20 customers or more")
    void theMeasureWithSomeNoiseIsRefused() {
        String nearly =
                "which orders the customers nearly as that does, by a rank correlation of %s (0.99 is too much)";
        assertLeaks(noisy(0.02), OTHER, nearly.formatted("0.9997"));
        Portfolio few = noisy(0.1).where(row -> row < 19);
        assertThat(BestCustomers.by(SALES).top(3).on(OTHER).fit(few).lesson().attributes())
                .containsExactly(OTHER);
    }

    @Test
    @DisplayName("a looser tie is named in the report, and not refused: from a rank correlation of .8 on")
    void whatGoesCloselyWithTheMeasureIsNamed() {
        Portfolio market = noisy(0.7);
        BestCustomersModel model =
                BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES, OTHER).fit(market);
        BestCustomersReport report = model.report(model.segment(market));
        assertThat(report.echoes()).extracting(Echo::attribute).containsExactly(OTHER);
        assertThat(report.echoes().get(0).correlation()).isBetween(0.8, 0.99);
        assertThat(report.findings()).contains(report.echoes().get(0).sentence());
        assertThat(report.echoes().get(0).sentence().in(Locale.ROOT))
                .matches(
                        "other goes with sales closely \\(rank correlation 0\\.\\d+\\): leave it out if it was worked out"
                                + " from it, or given for it");
        BestCustomersModel plain =
                BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES).fit(market);
        assertThat(plain.report(plain.segment(market)).echoes()).isEmpty();
        Portfolio without = SomeCustomers.sales(1, 2, 3).with(OTHER, 1, 2, 3);
        assertThat(Echo.in(model.lesson(), without.where(row -> row < 2))).isEmpty();
    }

    /** Epsilon squared by hand: the share of the ranks' variation between letters, less that of chance. */
    @Test
    void lettersGivenForLastYearsSalesAreNamed() {
        Category letter = Category.of("letter");
        Portfolio market = noisy(0.7);
        double[] last = market.measure(OTHER).toArray();
        String[] letters = new String[SIZE];
        Arrays.setAll(letters, row -> {
            long larger = Arrays.stream(last).filter(value -> value > last[row]).count();
            return larger < 20 ? "A" : larger < 50 ? "B" : "C";
        });
        Portfolio lettered = market.with(letter, letters);
        BestCustomersModel model =
                BestCustomers.by(SALES).on(INDUSTRY, letter).top(20).fit(lettered);
        List<Echo> echoes = model.report(model.segment(lettered)).echoes();
        assertThat(echoes).extracting(Echo::attribute).containsExactly(letter);
        double[] sales = market.measure(SALES).toArray();
        double[] ranks = new double[SIZE];
        Arrays.setAll(
                ranks,
                row -> Arrays.stream(sales).filter(value -> value < sales[row]).count());
        double total = IntStream.range(0, SIZE)
                .mapToDouble(row -> (ranks[row] - 49.5) * (ranks[row] - 49.5))
                .sum();
        double within = 0;
        for (String one : List.of("A", "B", "C")) {
            int[] rows = IntStream.range(0, SIZE)
                    .filter(row -> letters[row].equals(one))
                    .toArray();
            double mean =
                    IntStream.of(rows).mapToDouble(row -> ranks[row]).average().orElseThrow();
            within += IntStream.of(rows)
                    .mapToDouble(row -> (ranks[row] - mean) * (ranks[row] - mean))
                    .sum();
        }
        assertThat(echoes.get(0).correlation())
                .isCloseTo(Math.sqrt(1 - within / (SIZE - 3) / (total / (SIZE - 1))), within(0.002));
    }

    @Test
    void aCategoryOfManyValuesIsNoEchoByChance() {
        Category number = Category.of("number");
        String[] numbers = new String[SIZE];
        Arrays.setAll(numbers, row -> "n" + row * 37 % 65);
        Portfolio market = market().with(number, numbers);
        BestCustomersModel model = BestCustomers.by(SALES).on(number).fit(market);
        assertThat(model.report(model.segment(market)).echoes()).isEmpty();
    }

    @Test
    void anAnswerOfTheBestAndOfNobodyElseIsNamed() {
        Category key = Category.of("key account");
        Portfolio market = market();
        double tenth = Arrays.stream(market.measure(SALES).toArray()).sorted().toArray()[SIZE - 10];
        String[] keys = new String[SIZE];
        Arrays.setAll(keys, row -> market.measure(SALES).at(row) >= tenth ? "yes" : "no");
        SplitMix64 random = new SplitMix64(1);
        Portfolio marked = market.with(key, keys);
        BestCustomersModel model = BestCustomers.by(SALES)
                .ids(IntStream.range(0, SIZE)
                        .filter(row -> keys[row].equals("yes"))
                        .mapToObj(market::id)
                        .toList())
                .on(INDUSTRY)
                .fit(market.with(
                        INDUSTRY,
                        IntStream.range(0, SIZE)
                                .mapToObj(row -> keys[row].equals("yes") ? "key" : "i" + random.nextInt(4))
                                .toArray(String[]::new)));
        assertThat(Echo.in(model.lesson(), marked))
                .extracting(one -> one.sentence().in(Locale.ROOT))
                .containsExactly("industry key: all 10 best and nobody else; leave it out if it was given to them for"
                        + " their sales");
    }

    @Test
    @DisplayName("sales a head and heads are refused together; the one alone is named")
    void whatTogetherMakesUpTheMeasureIsRefused() {
        double[] heads = market().measure(EMPLOYEES).toArray();
        double[] perHead = market().measure(SALES).toArray();
        Arrays.setAll(perHead, row -> perHead[row] / heads[row]);
        Portfolio market = market().with(PER_HEAD, perHead);
        assertThatThrownBy(() -> BestCustomers.by(SALES)
                        .on(EMPLOYEES, INDUSTRY, PER_HEAD)
                        .fit(market))
                .isInstanceOf(FitException.class)
                .hasMessage("BestCustomers.on must not ask for what makes up \"sales\"; got \"employees\" and"
                        + " \"per head\", from which it follows, rounding aside. Leave one of them out.");
        BestCustomersModel alone =
                BestCustomers.by(SALES).on(INDUSTRY, PER_HEAD).fit(market);
        assertThat(alone.report(alone.segment(market)).echoes())
                .extracting(one -> one.sentence().in(Locale.ROOT))
                .containsExactly(
                        "per head and employees together make up sales: leave per head out if it was worked out"
                                + " from sales");
        assertThat(BestCustomers.by(SALES).fit(market).lesson().attributes()).containsExactly(INDUSTRY);
    }

    @Test
    void whatTheSdkWorksOutCarriesItsIngredients() {
        double[] years = new double[SIZE];
        Arrays.setAll(years, row -> row * 31 % 17);
        Measure tenure = Measure.of("tenure", "years");
        LoyaltyIndex loyalty =
                LoyaltyIndex.of(tenure, 0, 17, 5).and(SALES, 0, 100_000, 1).named("loyalty");
        Portfolio market = loyalty.on(market().with(tenure, years));
        assertThat(market.ingredients(loyalty.measure())).containsExactly(tenure, SALES);
        assertLeaks(market, loyalty.measure(), "which is worked out from \"sales\"");
        Portfolio estimated =
                WalletEstimate.of(SALES).per(EMPLOYEES).minimum(5).fit(market).on(market);
        Measure wallet = Measure.of("wallet", "EUR/yr");
        assertLeaks(estimated, wallet, "which is worked out from \"sales\"");
        assertThatThrownBy(() -> BestCustomers.by(loyalty.measure()).on(tenure).fit(market))
                .hasMessageContaining("got \"tenure\", from which \"loyalty\" is worked out. Leave it out.");
        assertThatThrownBy(() -> BestCustomers.by(loyalty.measure()).on(wallet).fit(estimated))
                .hasMessageContaining("got \"wallet\", which is worked out from \"sales\", as \"loyalty\" is.");
    }

    @Test
    void sumsAndCountsOfTheSamePurchasesAreKin() {
        SplitMix64 random = new SplitMix64(2);
        int orders = 3_000;
        String[] ids = new String[orders];
        Arrays.setAll(ids, i -> "customer-" + random.nextInt(SIZE));
        LocalDate[] days = new LocalDate[orders];
        Arrays.setAll(days, i -> DAY.minusDays(random.nextInt(900)));
        double[] amounts = new double[orders];
        Arrays.setAll(amounts, i -> 10 + 1_000 * random.nextDouble());
        Measure won = Measure.of("won", "EUR/yr");
        Measure before = Measure.of("orders", "orders");
        Measure recency = Measure.of("recency", "days");
        Portfolio market = Purchases.of(ids, days, amounts)
                .asOf(DAY)
                .with(won, sum(YEAR))
                .with(before, count(YEAR))
                .with(recency, daysSinceLast())
                .on(market());
        assertThatThrownBy(() -> BestCustomers.by(won).on(INDUSTRY, before).fit(market))
                .hasMessageMatching(
                        "BestCustomers.on must not ask for what is derived from \"won\"; got \"orders\", which"
                                + " is worked out from \"purchases\", as \"won\" is\\. Leave it out\\.");
        assertThat(BestCustomers.by(won)
                        .on(INDUSTRY, recency)
                        .fit(market)
                        .lesson()
                        .attributes())
                .containsExactly(INDUSTRY, recency);
        amounts[0] += 1;
        Portfolio others = Purchases.of(ids, days, amounts)
                .asOf(DAY)
                .with(before, count(Period.ofYears(2)))
                .on(market);
        assertThat(BestCustomers.by(won)
                        .on(INDUSTRY, before)
                        .fit(others)
                        .lesson()
                        .attributes())
                .contains(before);
    }

    @Test
    @DisplayName("what a caller worked out may be noted; notes stay with rows and roll-ups, and go with another column")
    void notesAreTheCallersToo() {
        double[] values = new double[SIZE];
        SplitMix64 random = new SplitMix64(6);
        Arrays.setAll(values, row -> random.nextDouble());
        Portfolio market = market().with(OTHER, values).madeOf(OTHER, List.of(SALES, EMPLOYEES));
        assertLeaks(market, OTHER, "which is worked out from \"sales\"");
        assertThat(market.where(row -> row < 50).ingredients(OTHER)).containsExactly(SALES, EMPLOYEES);
        assertThat(market.rollUp(SALES, OTHER).ingredients(OTHER)).containsExactly(SALES, EMPLOYEES);
        assertThat(market.with(OTHER, values).ingredients(OTHER)).isEmpty();
        assertThat(market.madeOf(OTHER, List.of()).ingredients(OTHER)).isEmpty();
        assertThat(market).isEqualTo(market.with(OTHER, values));
        assertThatThrownBy(() -> market.madeOf(PER_HEAD, List.of(SALES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Portfolio has no measure \"per head\"");
    }
}
