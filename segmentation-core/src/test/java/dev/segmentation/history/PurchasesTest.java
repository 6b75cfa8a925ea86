package dev.segmentation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final Measure M = Measure.of("m", "u");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Period YEAR = Period.ofYears(1);

    private record Order(String who, String day, double amount, String what) {
        LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    private static MappedPurchases<Order> purchases(Order... orders) {
        return Purchases.of(List.of(orders), Order::who, Order::date, Order::amount)
                .products(Order::what);
    }

    private static double[] values(Purchases purchases, PurchaseMeasure what, String... ids) {
        return purchases
                .asOf(DAY)
                .measure(M, what, Portfolio.ofIds(List.of(ids)))
                .toArray();
    }

    /** CONTRACT.md 1, Orders: "a window P as of d holds (d - P, d]; later rows are ignored and counted". */
    @Nested
    class AWindow {
        private final Purchases purchases = purchases(
                new Order("a", "2023-02-28", 1, "x"), // the last day before the window: 2024-02-29 less a year
                new Order("a", "2023-03-01", 10, "x"),
                new Order("a", "2024-02-29", 100, "y"),
                new Order("a", "2024-03-01", 1000, "z"));

        @Test
        void isOpenBelowAndClosedAbove() {
            assertThat(values(purchases, PurchaseMeasure.sum(YEAR), "a")).containsExactly(110);
            assertThat(values(purchases, PurchaseMeasure.count(YEAR), "a")).containsExactly(2);
            assertThat(values(purchases, PurchaseMeasure.distinct(YEAR), "a")).containsExactly(2);
            assertThat(values(purchases, PurchaseMeasure.sum(Period.ofDays(1)), "a"))
                    .containsExactly(100);
        }

        @Test
        void leavesLaterRowsOutAndCountsThem() {
            assertThat(purchases.asOf(DAY).later()).isEqualTo(1);
            assertThat(purchases.asOf(LocalDate.of(2000, 1, 1)).later()).isEqualTo(4);
        }

        @Test
        void mayReachBackBeyondTheFirstDay() {
            PurchaseMeasure ever = PurchaseMeasure.sum(Period.ofYears(Integer.MAX_VALUE));
            assertThat(values(purchases, ever, "a")).containsExactly(111);
        }

        @Test
        void doesNotBindRecencyAndTenure() {
            assertThat(values(purchases, PurchaseMeasure.daysSinceLast(), "a")).containsExactly(0);
            assertThat(values(purchases, PurchaseMeasure.tenureDays(), "a")).containsExactly(366);
        }
    }

    /**
     * CONTRACT.md 1, Orders: "Without orders in the window a sum and a count are 0 for customers and former ones, unknown
     * for leads and prospects; daysSinceLast, tenureDays are unknown without any order".
     */
    @Nested
    class WithoutOrders {
        private final Portfolio portfolio = Portfolio.ofIds(List.of("c", "f", "p", "l"))
                .withStages(Stage.CUSTOMER, Stage.FORMER, Stage.PROSPECT, Stage.LEAD);
        private final Purchases none = purchases();
        private final Purchases old = purchases(
                new Order("c", "2010-01-01", 5, "x"),
                new Order("f", "2010-01-01", 5, "x"),
                new Order("p", "2010-01-01", 5, "x"),
                new Order("l", "2010-01-01", 5, "x"));

        @Test
        void sumsAndCountsAreZeroOrUnknownByStage() {
            for (PurchaseMeasure what :
                    List.of(PurchaseMeasure.sum(YEAR), PurchaseMeasure.count(YEAR), PurchaseMeasure.distinct(YEAR))) {
                for (Purchases purchases : List.of(none, old)) {
                    assertThat(purchases.asOf(DAY).measure(M, what, portfolio).toArray())
                            .containsExactly(0, 0, Double.NaN, Double.NaN);
                }
            }
        }

        @Test
        void recencyAndTenureAreUnknownOnlyWithoutAnyOrder() {
            for (PurchaseMeasure what : List.of(PurchaseMeasure.daysSinceLast(), PurchaseMeasure.tenureDays())) {
                assertThat(none.asOf(DAY).measure(M, what, portfolio).known()).isZero();
                assertThat(old.asOf(DAY).measure(M, what, portfolio).known()).isEqualTo(4);
            }
        }

        @Test
        void laterOrdersAreNoOrders() {
            LocalDate before = LocalDate.of(2009, 12, 31);
            assertThat(old.asOf(before)
                            .measure(M, PurchaseMeasure.tenureDays(), portfolio)
                            .known())
                    .isZero();
        }

        @Test
        void aProspectWithAnOrderInTheWindowHasASum() {
            Purchases first = purchases(new Order("p", "2024-02-01", 7, "x"));
            assertThat(first.asOf(DAY)
                            .measure(M, PurchaseMeasure.sum(YEAR), portfolio)
                            .toArray())
                    .containsExactly(0, 0, 7, Double.NaN);
        }
    }

    /**
     * CONTRACT.md 1, Orders: "regularity = 1 / (1 + coefficient of variation, sample sd, of the gaps in days between distinct
     * order days in the window), unknown under three gaps".
     */
    @Nested
    class Regularity {
        @Test
        void isOneForEqualGaps() {
            Purchases even = purchases(
                    new Order("a", "2024-01-01", 1, "x"),
                    new Order("a", "2024-01-11", 1, "x"),
                    new Order("a", "2024-01-11", 1, "x"), // the same day makes no gap
                    new Order("a", "2024-01-21", 1, "x"),
                    new Order("a", "2024-01-31", 1, "x"));
            assertThat(values(even, PurchaseMeasure.regularity(YEAR), "a")).containsExactly(1);
        }

        /** Gaps 10, 20, 30: mean 20, sample sd 10, so 1 / (1 + 0.5). */
        @Test
        void usesTheSampleStandardDeviation() {
            Purchases uneven = purchases(
                    new Order("a", "2023-12-31", 1, "x"),
                    new Order("a", "2024-01-10", 1, "x"),
                    new Order("a", "2024-01-30", 1, "x"),
                    new Order("a", "2024-02-29", 1, "x"));
            assertThat(values(uneven, PurchaseMeasure.regularity(YEAR), "a")).containsExactly(1 / 1.5);
        }

        @Test
        void isUnknownUnderThreeGaps() {
            Purchases few = purchases(
                    new Order("a", "2020-01-01", 1, "x"), // before the window
                    new Order("a", "2024-01-10", 1, "x"),
                    new Order("a", "2024-01-30", 1, "x"),
                    new Order("a", "2024-02-29", 1, "x"));
            assertThat(values(few, PurchaseMeasure.regularity(YEAR), "a", "b")).containsExactly(Double.NaN, Double.NaN);
            assertThat(values(few, PurchaseMeasure.regularity(Period.ofYears(9)), "a")[0])
                    .isPositive();
        }
    }

    @Test
    void severalMeasuresGoOnAPortfolioAtOnce() {
        Purchases purchases =
                purchases(new Order("a", "2024-02-01", 7, "x"), new Order("stranger", "2024-02-01", 9, "x"));
        Measure orders = Measure.of("orders", "orders");
        PurchasesAsOf asOf =
                purchases.asOf(DAY).with(M, PurchaseMeasure.sum(YEAR)).with(orders, PurchaseMeasure.count(YEAR));
        Portfolio portfolio = asOf.on(Portfolio.ofIds(List.of("a", "b")));
        assertThat(portfolio.attributes()).containsExactly(M, orders);
        assertThat(portfolio.measure(M).toArray()).containsExactly(7, 0);
        assertThat(portfolio.measure(orders).toArray()).containsExactly(1, 0);
        assertThat(asOf.strangers(portfolio)).isEqualTo(1);
        assertThat(asOf)
                .hasToString("Purchases[2 by 2 customers, with products] as of 2024-02-29"
                        + " {m [u]=sum(P1Y), orders [orders]=count(P1Y)}");
    }

    @Test
    void unknownProductsAreNoProducts() {
        String[] who = {"a", "a", "a"};
        LocalDate[] days = {DAY, DAY, DAY};
        Purchases purchases = Purchases.of(who, days, new double[] {1, 2, 3}).products(null, " ", "x");
        assertThat(values(purchases, PurchaseMeasure.distinct(YEAR), "a")).containsExactly(1);
    }

    @Test
    void columnsAndRowsGiveTheSame() {
        int day = (int) DAY.toEpochDay();
        Purchases numbers =
                Purchases.of(new String[] {"a", "b", "a"}, new int[] {day, day, day - 3}, new double[] {1, 2, -0.0});
        Purchases dates = Purchases.of(
                new String[] {"a", "b", "a"}, new LocalDate[] {DAY, DAY, DAY.minusDays(3)}, new double[] {1, 2, -0.0});
        for (Purchases purchases : List.of(numbers, dates)) {
            assertThat(values(purchases, PurchaseMeasure.sum(YEAR), "a", "b")).containsExactly(1, 2);
            assertThat(values(purchases, PurchaseMeasure.tenureDays(), "a", "b"))
                    .containsExactly(3, 0);
            assertThat(purchases.size()).isEqualTo(3);
            assertThat(purchases.customers()).isEqualTo(2);
        }
    }

    @Test
    void aBadRowIsRefusedByItsNumberWithoutItsValues() {
        String[] ids = {"secret", "secret"};
        LocalDate[] days = {DAY, DAY};
        assertThatThrownBy(() -> Purchases.of(ids, days, new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Purchases amounts must be finite numbers; got NaN in row 1.");
        assertThatThrownBy(() -> Purchases.of(ids, days, new double[] {Double.NEGATIVE_INFINITY, 1}))
                .hasMessage("Purchases amounts must be finite numbers; got an infinity in row 0.");
        assertThatThrownBy(() -> Purchases.of(new String[] {"secret", " "}, days, new double[2]))
                .hasMessage("Purchases customers must not be blank; got a blank one in row 1.");
        assertThatThrownBy(() -> Purchases.of(ids, new LocalDate[] {DAY, null}, new double[2]))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Purchases day in row 1 must not be null.");
        assertThatThrownBy(() -> Purchases.of(ids, new LocalDate[] {DAY, LocalDate.MAX}, new double[2]))
                .hasMessage("Purchases days must lie within 5,000,000 years of 1970; got one that does not in row 1.");
        assertThatThrownBy(() -> Purchases.of(ids, days, new double[3]))
                .hasMessage("Purchases.of columns must be of one length; got [2, 2, 3].");
        assertThatThrownBy(() -> Purchases.of(ids, days, new double[2]).products("x"))
                .hasMessage("Purchases.products must be one for each of the 2 purchases; got 1.");
    }

    @Test
    void aMistakeInTheSettingsThrowsAtItsStep() {
        PurchasesAsOf asOf =
                Purchases.of(new String[0], new int[0], new double[0]).asOf(DAY);
        assertThatThrownBy(() -> asOf.with(M, PurchaseMeasure.distinct(YEAR)))
                .hasMessage(
                        "PurchaseMeasure.distinct must have products to count; got purchases that do not say what was"
                                + " bought. Write Purchases.of(...).products(...).");
        assertThatThrownBy(() -> asOf.with(M, PurchaseMeasure.sum(YEAR)).with(M, PurchaseMeasure.count(YEAR)))
                .hasMessage("PurchasesAsOf.with measures must not repeat an item; got \"m\" twice.");
        Portfolio taken = Portfolio.ofIds(List.of("a")).with(Category.of("m"), "x");
        PurchasesAsOf sum = asOf.with(M, PurchaseMeasure.sum(YEAR));
        assertThatThrownBy(() -> sum.on(taken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheCallerChangesLaterChangesNothing() {
        double[] amounts = {1, 2};
        String[] ids = {"a", "a"};
        Purchases purchases = Purchases.of(ids, new LocalDate[] {DAY, DAY}, amounts);
        Arrays.fill(amounts, 99);
        Arrays.fill(ids, "b");
        assertThat(values(purchases, PurchaseMeasure.sum(YEAR), "a", "b")).containsExactly(3, 0);
    }

    @Test
    void noIdStandsInAText() {
        assertThat(purchases(new Order("secret", "2024-01-01", 7, "x")))
                .hasToString("Purchases[1 by 1 customer, with products]");
    }
}
