package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Counterfactual;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of DESIGN.md 2 that every segmenter obeys, for dimensions cut from measures. */
class APrioriLawsTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category INDUSTRY = Category.of("industry");

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, 10.0, 20.0, 30.0, -5.0, Double.NaN),
                        Arbitraries.doubles().between(0.01, 1e6))
                .list()
                .ofMinSize(3)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Banding> bandings() {
        return Arbitraries.of(Banding.quantiles(0.25, 0.5), Banding.topShare(0.2), Banding.cumulativeShare(0.8, 0.95));
    }

    private static Portfolio portfolio(List<Double> values, double factor) {
        List<String> ids = IntStream.rangeClosed(0, values.size())
                .mapToObj(row -> "c" + row)
                .toList();
        double[] sales = new double[ids.size()];
        String[] industries = new String[ids.size()];
        for (int row = 0; row < values.size(); row++) {
            sales[row] = values.get(row) * factor;
            industries[row] = row % 3 == 0 ? null : "i" + row % 3;
        }
        sales[values.size()] = 7 * factor; // so that something positive is known
        return Portfolio.ofIds(ids).with(SALES, sales).with(INDUSTRY, industries);
    }

    private static List<String> codes(Segmentation segmentation) {
        return IntStream.range(0, segmentation.portfolio().size())
                .mapToObj(row -> segmentation.segment(row).code())
                .toList();
    }

    /** DESIGN.md 2.8: "multiplying money and every stated threshold by a power of two moves nobody". */
    @Property(seed = "1", tries = 200)
    void anotherCurrencyMovesNobody(
            @ForAll("values") List<Double> values,
            @ForAll("bandings") Banding banding,
            @ForAll @IntRange(min = -20, max = 20) int power) {
        APriori sentence = APriori.by(INDUSTRY).and(SALES, banding).minimum(2);
        double factor = Math.scalb(1.0, power);
        assertThat(codes(sentence.segment(portfolio(values, factor))))
                .isEqualTo(codes(sentence.segment(portfolio(values, 1))));
        APriori stated = APriori.by(SALES, Banding.at(10, 20));
        APriori scaled = APriori.by(SALES, Banding.at(10 * factor, 20 * factor));
        assertThat(codes(scaled.segment(portfolio(values, factor))))
                .isEqualTo(codes(stated.segment(portfolio(values, 1))));
    }

    /** DESIGN.md 2.8: "parts sum to wholes"; every customer exactly once. */
    @Property(seed = "2", tries = 100)
    void partsSumToTheWhole(@ForAll("values") List<Double> values, @ForAll("bandings") Banding banding) {
        Portfolio portfolio = portfolio(values, 1);
        Segmentation segmentation =
                APriori.by(INDUSTRY).and(SALES, banding).minimum(3).segment(portfolio);
        assertThat(segmentation.counts().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(portfolio.size());
        APrioriReport report = (APrioriReport) segmentation.model().report(segmentation);
        assertThat(report.segments().stream()
                        .mapToInt(APrioriReport.Count::customers)
                        .sum())
                .isEqualTo(portfolio.size());
        int unknown = (int) IntStream.range(0, portfolio.size())
                .filter(row -> Double.isNaN(portfolio.measure(SALES).at(row)))
                .count();
        assertThat(report.unknown()).containsEntry("sales", unknown);
    }

    /** DESIGN.md 2.8: "equal values never land in different tiers". */
    @Property(seed = "3", tries = 100)
    void equalValuesShareASegment(@ForAll("values") List<Double> values, @ForAll("bandings") Banding banding) {
        List<Double> twice = new ArrayList<>(values);
        twice.addAll(values);
        Portfolio portfolio = portfolio(twice, 1);
        Segmentation segmentation = APriori.by(SALES, banding).segment(portfolio);
        for (int row = 0; row < values.size(); row++) {
            assertThat(segmentation.segment(row)).isEqualTo(segmentation.segment(row + values.size()));
        }
    }

    /**
     * DESIGN.md 2.6: "the target value of one attribute that moves the customer (the cut itself upwards,
     * Math.nextDown(cut) downwards); setting it moves the customer, every value between does not".
     */
    @Property(seed = "4", tries = 100)
    void noValueBetweenMovesTheCustomer(@ForAll("values") List<Double> values, @ForAll("bandings") Banding banding) {
        Portfolio portfolio = portfolio(values, 1);
        APrioriModel model = APriori.by(INDUSTRY).and(SALES, banding).fit(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            Segment own = model.segmentOf(customer);
            for (Counterfactual move : model.assign(customer).counterfactuals()) {
                if (move.target() instanceof Double target && customer.knows(SALES)) {
                    double from = customer.measure(SALES);
                    double last = target > from ? Math.nextDown(target) : Math.nextUp(target);
                    for (double between : new double[] {last, from + (last - from) / 2}) {
                        assertThat(model.segmentOf(customer.with(SALES, between)))
                                .isEqualTo(own);
                    }
                    assertThat(model.segmentOf(customer.with(SALES, target))).isEqualTo(move.segment());
                }
            }
        }
    }

    /** A customer whose sales could stand in another listed segment has a counterfactual that says so. */
    @Property(seed = "5", tries = 100)
    void whateverSalesCanMoveIsListed(@ForAll("values") List<Double> values, @ForAll("bandings") Banding banding) {
        Portfolio portfolio = portfolio(values, 1);
        APrioriModel model = APriori.by(INDUSTRY).and(SALES, banding).minimum(2).fit(portfolio);
        double[] tries = portfolio.measure(SALES).knownWhere(row -> true).toArray();
        for (int row = 0; row < portfolio.size(); row++) {
            Customer customer = portfolio.customer(row);
            Segment own = model.segmentOf(customer);
            boolean canMove = Arrays.stream(tries)
                    .anyMatch(value ->
                            !model.segmentOf(customer.with(SALES, value)).equals(own));
            boolean listed = model.assign(customer).counterfactuals().stream()
                    .anyMatch(move -> move.attribute().equals(SALES));
            assertThat(listed || !canMove).isTrue();
        }
    }
}
