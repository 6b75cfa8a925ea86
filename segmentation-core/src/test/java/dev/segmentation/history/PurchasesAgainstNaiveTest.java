package dev.segmentation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The rules of CONTRACT.md 1, "Orders", written down a second time, row by row, without any index. */
@Tag("determinism")
class PurchasesAgainstNaiveTest {
    private static final Measure M = Measure.of("m", "u");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Portfolio PORTFOLIO = Portfolio.ofIds(List.of("a", "b", "c", "d", "e"))
            .withStages(Stage.CUSTOMER, Stage.FORMER, Stage.PROSPECT, Stage.LEAD, Stage.CUSTOMER);

    record Order(String who, LocalDate day, double amount, String what) {}

    @Provide
    Arbitrary<List<Order>> orders() {
        Arbitrary<String> who = Arbitraries.of("a", "b", "c", "d", "stranger");
        Arbitrary<LocalDate> day = Arbitraries.integers().between(-800, 20).map(DAY::plusDays);
        Arbitrary<Double> amount = Arbitraries.oneOf(
                Arbitraries.of(0.1, -0.0, 1e16, -1e16, 3.3),
                Arbitraries.doubles().between(-1e6, 1e6));
        Arbitrary<String> what = Arbitraries.of("x", "y", "z", "");
        return Combinators.combine(who, day, amount, what).as(Order::new).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Period> windows() {
        return Arbitraries.of(
                Period.ofDays(1), Period.ofDays(30), Period.ofMonths(1), Period.ofYears(1), Period.of(1, 2, 3));
    }

    @Property(seed = "1", tries = 300)
    void everyMeasureIsWhatTheContractSays(@ForAll("orders") List<Order> orders, @ForAll("windows") Period window) {
        PurchasesAsOf asOf = purchases(orders).asOf(DAY);
        for (PurchaseMeasure what : all(window)) {
            double[] values = asOf.measure(M, what, PORTFOLIO).toArray();
            for (int row = 0; row < values.length; row++) {
                String id = PORTFOLIO.id(row);
                double naive = naive(
                        what,
                        window,
                        orders.stream().filter(order -> order.who.equals(id)).toList(),
                        PORTFOLIO.stage(row));
                if (Double.isNaN(naive)) {
                    assertThat(values[row]).isNaN();
                } else {
                    assertThat(values[row]).isCloseTo(naive, within(Math.ulp(naive) * 4));
                }
            }
        }
        assertThat(asOf.later()).isEqualTo((int)
                orders.stream().filter(order -> order.day.isAfter(DAY)).count());
        assertThat(asOf.strangers(PORTFOLIO)).isEqualTo((int)
                orders.stream().filter(order -> order.who.equals("stranger")).count());
    }

    @Property(seed = "2", tries = 200)
    void theOrderOfTheRowsDoesNotShowInASingleBit(
            @ForAll("orders") List<Order> orders, @ForAll("windows") Period window, @ForAll long shuffle) {
        List<Order> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(shuffle));
        for (PurchaseMeasure what : all(window)) {
            assertThat(purchases(shuffled).asOf(DAY).measure(M, what, PORTFOLIO).toArray())
                    .containsExactly(purchases(orders)
                            .asOf(DAY)
                            .measure(M, what, PORTFOLIO)
                            .toArray());
        }
    }

    private static List<PurchaseMeasure> all(Period window) {
        return List.of(
                PurchaseMeasure.sum(window),
                PurchaseMeasure.count(window),
                PurchaseMeasure.daysSinceLast(),
                PurchaseMeasure.tenureDays(),
                PurchaseMeasure.regularity(window),
                PurchaseMeasure.distinct(window));
    }

    private static Purchases purchases(List<Order> orders) {
        return Purchases.of(orders, Order::who, Order::day, Order::amount).products(Order::what);
    }

    private static double naive(PurchaseMeasure what, Period window, List<Order> own, Stage stage) {
        List<Order> past = own.stream().filter(o -> !o.day.isAfter(DAY)).toList();
        List<Order> in =
                past.stream().filter(o -> o.day.isAfter(DAY.minus(window))).toList();
        boolean zero = stage == Stage.CUSTOMER || stage == Stage.FORMER;
        Stream<LocalDate> days = past.stream().map(Order::day);
        return switch (what.kind()) {
            case SUM -> in.isEmpty() ? (zero ? 0 : Double.NaN) : exactSum(in);
            case COUNT -> in.isEmpty() ? (zero ? 0 : Double.NaN) : in.size();
            case DISTINCT ->
                in.isEmpty()
                        ? (zero ? 0 : Double.NaN)
                        : in.stream()
                                .map(Order::what)
                                .filter(p -> !p.isBlank())
                                .distinct()
                                .count();
            case DAYS_SINCE_LAST ->
                past.isEmpty()
                        ? Double.NaN
                        : DAY.toEpochDay()
                                - days.max(LocalDate::compareTo).orElseThrow().toEpochDay();
            case TENURE_DAYS ->
                past.isEmpty()
                        ? Double.NaN
                        : DAY.toEpochDay()
                                - days.min(LocalDate::compareTo).orElseThrow().toEpochDay();
            case REGULARITY -> regularity(in);
        };
    }

    private static double exactSum(List<Order> orders) {
        return orders.stream()
                .map(order -> new BigDecimal(order.amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static double regularity(List<Order> orders) {
        List<LocalDate> days =
                new ArrayList<>(new TreeSet<>(orders.stream().map(Order::day).toList()));
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(days.get(i).toEpochDay() - days.get(i - 1).toEpochDay());
        }
        if (gaps.size() < 3) {
            return Double.NaN;
        }
        double mean = gaps.stream().mapToLong(gap -> gap).average().orElseThrow();
        double variance =
                gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum() / (gaps.size() - 1);
        return 1 / (1 + Math.sqrt(variance) / mean);
    }
}
