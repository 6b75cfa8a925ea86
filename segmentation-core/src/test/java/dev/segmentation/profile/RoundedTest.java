package dev.segmentation.profile;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 6: "The measure that defines "best", and anything derived from it, may not be an attribute", as people write it down. */
class RoundedTest {
    private static final Measure PART = Measure.of("per head", "kEUR/yr/head");

    private static double[] sales(int size, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] sales = new double[size];
        Arrays.setAll(sales, row -> Math.rint(100 * StrictMath.exp(8 + 3 * random.nextDouble())) / 100);
        return sales;
    }

    private static double[] heads(int size, long seed) {
        SplitMix64 random = new SplitMix64(seed + 1_000);
        double[] heads = new double[size];
        Arrays.setAll(heads, row -> 1 + random.nextInt(400));
        return heads;
    }

    private static double[] made(double[] whole, double[] other, DoubleBinaryOperator way) {
        double[] made = new double[whole.length];
        Arrays.setAll(made, row -> way.applyAsDouble(whole[row], other[row]));
        return made;
    }

    private static boolean isPart(double[] part, double[] whole, double[] other) {
        return Rounded.isPart(column(part), column(whole), column(other));
    }

    private static MeasureColumn column(double... values) {
        return MeasureColumn.of(PART, values);
    }

    private static double round(double value, int decimals) {
        double per = StrictMath.pow(10, decimals);
        return Math.rint(value * per) / per;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "3, 0.001", "0, 1000", "-2, 1", "0, 0.08333333333333333"})
    @DisplayName("whole, in cents, in thousands with three decimals, times a thousand, in hundreds, a month")
    void aQuotientIsKnownHoweverItIsWritten(int decimals, double times) {
        double[] sales = sales(60, 1);
        double[] heads = heads(60, 1);
        assertThat(isPart(made(sales, heads, (s, h) -> round(s / h * times, decimals)), sales, heads))
                .isTrue();
        assertThat(isPart(made(sales, heads, (s, h) -> s / h * times), sales, heads))
                .isTrue();
    }

    @Test
    void soIsAProductAndTheQuotientTheOtherWayRound() {
        double[] sales = sales(60, 2);
        double[] heads = heads(60, 2);
        assertThat(isPart(made(sales, heads, (s, h) -> round(s * h / 1_000, 0)), sales, heads))
                .isTrue();
        assertThat(isPart(made(sales, heads, (s, h) -> round(1_000_000 * h / s, 1)), sales, heads))
                .isTrue();
    }

    @Test
    @DisplayName("heads unknown of some are no hindrance; of fewer than twenty known they are")
    void onlyWhoIsKnownCounts() {
        double[] sales = sales(60, 3);
        double[] heads = heads(60, 3);
        double[] part = made(sales, heads, (s, h) -> round(s / h, 0));
        for (int row = 0; row < 40; row++) {
            heads[row] = Double.NaN;
        }
        assertThat(isPart(part, sales, heads)).isTrue();
        heads[40] = Double.NaN;
        assertThat(isPart(part, sales, heads)).isFalse();
    }

    @Test
    void withoutHeadsThereIsNoQuotientAndThatCustomerSaysNothing() {
        double[] sales = sales(60, 4);
        double[] heads = heads(60, 4);
        heads[7] = 0;
        double[] part = made(sales, heads, (s, h) -> h == 0 ? 0 : round(s / h, 0));
        assertThat(isPart(part, sales, heads)).isTrue();
    }

    /** Sixty quotients in cents differ by a cent somewhere, or by no more than a little. */
    @Property(seed = "1", tries = 100)
    void oneCustomerOfWhomItDoesNotHoldIsEnough(
            @ForAll @LongRange(min = 1, max = 1_000) long seed, @ForAll @IntRange(min = 0, max = 59) int row) {
        double[] sales = sales(60, seed);
        double[] heads = heads(60, seed);
        double[] part = made(sales, heads, (s, h) -> round(s / h, 2));
        assertThat(isPart(part, sales, heads)).isTrue();
        part[row] = round(part[row] * 1.5 + 10, 2);
        assertThat(isPart(part, sales, heads)).isFalse();
    }

    @Property(seed = "1", tries = 50)
    void theScaleOfMoneyMakesNoDifference(
            @ForAll @LongRange(min = 1, max = 1_000) long seed, @ForAll @IntRange(min = -40, max = 40) int power) {
        double times = Math.scalb(1.0, power);
        double[] sales = sales(60, seed);
        double[] heads = heads(60, seed);
        double[] part = made(sales, heads, (s, h) -> round(s / h, 0));
        double[] other = heads(60, seed + 7);
        assertThat(isPart(scaled(part, times), scaled(sales, times), heads)).isTrue();
        assertThat(isPart(other, scaled(sales, times), scaled(heads, times))).isFalse();
        assertThat(isPart(heads, scaled(sales, times), other)).isFalse();
    }

    private static double[] scaled(double[] values, double times) {
        return Arrays.stream(values).map(value -> value * times).toArray();
    }

    @Property(seed = "1", tries = 200)
    void unrelatedNumbersAreNoPart(@ForAll @LongRange(min = 1, max = 10_000) long seed, @ForAll boolean isCoarse) {
        double[] part = heads(60, seed + 50_000);
        Arrays.setAll(part, row -> isCoarse ? Math.rint(part[row] / 100) : part[row]);
        assertThat(isPart(part, sales(60, seed), heads(60, seed))).isFalse();
    }

    @Test
    @DisplayName("three in forty have a complaint: 9,880 arrangements are too few to tell it from chance")
    void whatIsNearlyTheSameForAllTellsNothing() {
        double[] whole = new double[40];
        double[] other = new double[40];
        double[] part = new double[40];
        Arrays.fill(whole, 10);
        Arrays.fill(other, 100);
        for (int row = 0; row < 3; row++) {
            whole[row] = 100;
            part[row] = 1;
        }
        assertThat(isPart(part, whole, other)).isFalse();
        assertThat(isPart(new double[40], whole, other)).isFalse();
    }

    /** "Web shop" and "buys online" are one flag: their quotient is 1 whatever was bought, if all buy about as much. */
    @ParameterizedTest
    @CsvSource({"0.05, 1", "0.1, 1", "0.2, 1", "0.05, 5"})
    @DisplayName("two flags, or two ratings from 1 to 5, that are the same beside sales that differ little")
    void twoThatAreEachOtherAreNoPartOfAThird(double spread, int most) {
        SplitMix64 random = new SplitMix64(11);
        double[] sales = new double[200];
        double[] rating = new double[200];
        Arrays.setAll(sales, row -> Math.rint(100_000 * StrictMath.exp(spread * (2 * random.nextDouble() - 1))));
        Arrays.setAll(rating, row -> most == 1 ? random.nextInt(2) : 1 + random.nextInt(most));
        assertThat(isPart(rating, sales, rating)).isFalse();
        assertThat(isPart(rating, sales, made(sales, rating, (s, r) -> 2 * r))).isFalse();
        double[] bought = made(sales, rating, (s, r) -> Math.rint(s * r / 100));
        assertThat(isPart(bought, sales, rating)).isTrue();
        Portfolio market = SomeCustomers.sales(sales).with(EMPLOYEES, rating).with(PART, rating.clone());
        BestCustomersModel model =
                BestCustomers.by(SALES).on(PART, EMPLOYEES).permutations(19).fit(market);
        assertThat(model.report(model.segment(market)).echoes()).isEmpty();
    }

    @Test
    @DisplayName("whole thousands a head of sales that differ by a fifth: it takes each customer's own")
    void salesThatDifferLittleAreStillTheirs() {
        SplitMix64 random = new SplitMix64(12);
        double[] sales = new double[200];
        double[] heads = heads(200, 12);
        Arrays.setAll(sales, row -> 1e7 * (0.9 + 0.2 * random.nextDouble()));
        double[] part = made(sales, heads, (s, h) -> round(s / h / 1_000, 0));
        assertThat(isPart(part, sales, heads)).isTrue();
    }

    @Test
    void itIsRefusedBesideWhatItWasWorkedOutWithAndNamedAlone() {
        double[] sales = sales(100, 5);
        double[] heads = heads(100, 5);
        String[] industries = new String[100];
        Arrays.setAll(industries, row -> "industry " + row * 37 % 4);
        Portfolio market = SomeCustomers.sales(sales)
                .with(EMPLOYEES, heads)
                .with(INDUSTRY, industries)
                .with(PART, made(sales, heads, (s, h) -> round(s / h / 1_000, 4)));
        assertThatThrownBy(() ->
                        BestCustomers.by(SALES).on(PART, EMPLOYEES, INDUSTRY).fit(market))
                .isInstanceOf(FitException.class)
                .hasMessage("BestCustomers.on must not ask for what makes up \"sales\"; got \"per head\" and"
                        + " \"employees\", from which it follows, rounding aside. Leave one of them out.");
        BestCustomersModel alone = BestCustomers.by(SALES).on(PART, INDUSTRY).fit(market);
        assertThat(alone.report(alone.segment(market)).echoes())
                .extracting(one -> one.sentence().in(Locale.ROOT))
                .containsExactly(
                        "per head and employees together make up sales: leave per head out if it was worked out"
                                + " from sales");
        assertThat(BestCustomers.by(SALES).fit(market).lesson().attributes()).containsExactly(INDUSTRY);
    }
}
