package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.FitException;
import dev.segmentation.Message;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsClustersTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");

    /** Two plain groups: price 9 and service 2, price 2 and service 9, with a step each. */
    private static Portfolio twoGroups(int size) {
        double[] price = new double[size];
        double[] service = new double[size];
        for (int i = 0; i < size; i++) {
            boolean first = i % 5 < 3;
            price[i] = (first ? 9 : 2) + i % 2 * 0.5;
            service[i] = (first ? 2 : 9) - i % 3 * 0.5;
        }
        return Surveys.ids(size).with(PRICE, price).with(SERVICE, service);
    }

    private static List<String> findings(NeedsClustersModel model, Portfolio portfolio) {
        return model.report(model.segment(portfolio)).findings().stream()
                .map(finding -> finding.in(Locale.ROOT))
                .toList();
    }

    @Test
    void theSentenceIsTheSettings() {
        assertThat(NeedsClusters.on(PRICE, SERVICE)).hasToString("NeedsClusters.on(price, service)");
        assertThat(NeedsClusters.on(PRICE)
                        .scale(Scale.RANGE)
                        .ln()
                        .missing(Missing.PARTIAL)
                        .silhouette(Silhouette.PLAIN)
                        .clusters(2, 5)
                        .starts(10)
                        .seed(7)
                        .resamples(20))
                .hasToString("NeedsClusters.on(price).scale(range).ln().missing(partial).silhouette(plain)"
                        + ".clusters(2, 5).starts(10).seed(7).resamples(20)");
        assertThat(NeedsClusters.on(PRICE).clusters(4)).hasToString("NeedsClusters.on(price).clusters(4)");
    }

    @Test
    void mistakesAreRefusedAtTheStep() {
        assertThatThrownBy(NeedsClusters::on)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClusters.on must name a measure; got none.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE, PRICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClusters.on must not repeat an item; got \"price [1-10]\" twice.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).clusters(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClusters.clusters must be a number from 1, or rise from such a number; got 0.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).clusters(5, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClusters.clusters must be a number from 1, or rise from such a number; got 5 to 3.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).starts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClusters.starts must be at least 1; got 0.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).resamples(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "NeedsClusters.resamples must be at least 0, and above 0 where the number of segments is to be"
                                + " chosen; got 0.");
    }

    @Test
    void anImpossibleFitIsRefusedWithCounts() {
        Portfolio nobody = Surveys.ids(3).with(PRICE, 1, 2, Double.NaN).with(SERVICE, Double.NaN, Double.NaN, 3);
        assertThatThrownBy(() -> NeedsClusters.on(PRICE, SERVICE).fit(nobody))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio must have a customer of whom all of [price, service] are known; got none of 3.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).ln().fit(Surveys.ids(2).with(PRICE, 0, -1)))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio must have a customer of whom all of [price] are known and above zero (for the"
                        + " logarithm); got none of 2.");
        assertThatThrownBy(() -> NeedsClusters.on(PRICE).fit(Surveys.ids(2).with(PRICE, 1e300, -1e300)))
                .isInstanceOf(FitException.class)
                .hasMessage(
                        "Measure \"price\" must have values whose squares can be summed; got larger ones. Give it in a"
                                + " larger unit.");
    }

    @Test
    void twoPlainGroupsAreFoundNamedAndTrusted() {
        Portfolio customers = twoGroups(100);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE, SERVICE).clusters(2, 4).starts(10).fit(customers);
        assertThat(model.evidence().recommendedK()).isEqualTo(2);
        assertThat(model.clusters().stream().map(Cluster::code)).containsExactly("need-1", "need-2");
        assertThat(model.clusters().stream().map(Cluster::share)).containsExactly(0.6, 0.4);
        assertThat(name(model, 0, Locale.ROOT)).isEqualTo("price-led, low service");
        assertThat(name(model, 1, Locale.ROOT)).isEqualTo("service-led, low price");
        assertThat(name(model, 1, Locale.forLanguageTag("sv"))).isEqualTo("styrs av service, lite price");
        assertThat(name(model, 1, Locale.forLanguageTag("da"))).isEqualTo("styret af service, lidt price");
        Segmentation result = model.segment(customers);
        assertThat(result.counts()).isEqualTo(Map.of("need-1", 60, "need-2", 40, "unassigned", 0));
        NeedsClustersReport report = model.report(result);
        assertThat(report.k()).isEqualTo(2);
        assertThat(report.shares()).containsExactly(0.6, 0.4);
        assertThat(report.jaccard()).allSatisfy(j -> assertThat(j).isBetween(0.99, 1.0));
        assertThat(report.silhouetteDistance()).isEqualTo("squared");
        assertThat(findings(model, customers).get(0))
                .startsWith("2 segments: the largest number whose segments all come back in resamples");
        SegmentProfile.Need most = report.profiles().get(0).needs().get(0);
        assertThat(most.isClear()).isTrue();
        assertThat(Math.abs(most.effect())).isGreaterThan(5);
    }

    private static String name(NeedsClustersModel model, int segment, Locale locale) {
        Message name = model.segments().get(segment).name();
        return name == null ? "" : name.in(locale);
    }

    @Test
    void namesMayBeReplacedAndCodesStay() {
        NeedsClustersModel model =
                NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0).fit(twoGroups(50));
        NeedsClustersModel named = model.named(Map.of("need-2", "Partners"));
        assertThat(name(named, 1, Locale.ROOT)).isEqualTo("Partners");
        assertThat(named.segments().get(1).code()).isEqualTo("need-2");
        assertThatThrownBy(() -> model.named(Map.of("need-3", "None")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NeedsClustersModel.named must name one of [need-1, need-2]; got \"need-3\".");
    }

    @Test
    void centresAreKnownInTheMeasuresOwnUnits() {
        Portfolio customers = Surveys.ids(4).with(PRICE, 1, 100, 10_000, 10_000);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE).ln().clusters(2).resamples(0).fit(customers);
        assertThat(model.centre("need-1").get(PRICE)).isCloseTo(10, within(1e-9)); // the geometric mean of 1 and 100
        assertThat(model.centre("need-2").get(PRICE)).isCloseTo(10_000, within(1e-6));
        assertThatThrownBy(() -> model.centre("need-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Segment must be one of [need-1, need-2]; got \"need-9\".");
    }

    @Test
    void aConstantColumnDividesNobodyAndIsSaidTo() {
        double[] same = new double[100];
        Arrays.fill(same, 5);
        Portfolio customers = twoGroups(100).with(SERVICE, same);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0).fit(customers);
        assertThat(findings(model, customers)).contains("service is the same for everybody and divides nobody");
        assertThat(model.evidence().of(2).silhouette()).isBetween(0.9, 1.0);
    }

    @Test
    void alikeCustomersAreOneSegment() {
        Portfolio customers = Surveys.ids(5).with(PRICE, 3, 3, 3, 3, 3);
        NeedsClustersModel model = NeedsClusters.on(PRICE).fit(customers);
        assertThat(model.clusters().stream().map(Cluster::code)).containsExactly("all");
        assertThat(findings(model, customers).get(0))
                .isEqualTo("there are no segments here: all answers are alike; up to 8 were asked for, but there are 1"
                        + " different customers alone");
        assertThat(model.evidence().of(1).inertia()).isZero();
    }

    @Test
    void ofFewerDifferentCustomersThanSegmentsEachIsASegment() {
        Portfolio customers = Surveys.ids(6).with(PRICE, 1, 1, 5, 5, 5, 9);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE).clusters(5).resamples(0).fit(customers);
        assertThat(model.clusters()).hasSize(3);
        assertThat(model.segment(customers).counts())
                .isEqualTo(Map.of("need-1", 3, "need-2", 2, "need-3", 1, "unassigned", 0));
        assertThat(model.evidence().of(3).inertia()).isZero();
        assertThat(findings(model, customers).get(0))
                .isEqualTo(
                        "3 segments as asked for; nothing was resampled to judge them by; up to 5 were asked for, but"
                                + " there are 3 different customers alone");
    }

    @Test
    void anUnknownAnswerIsUnassignedOrJudgedByTheOthersButNeverZero() {
        Portfolio customers = twoGroups(100);
        NeedsClusters two = NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0);
        Customer half = Customer.of("new").with(PRICE, 9);
        assertThat(two.fit(customers).assign(half).segment().isUnassigned()).isTrue();
        assertThat(two.fit(customers).assign(half).because()).startsWith("unassigned: service is unknown; would be");
        NeedsClustersModel partial = two.missing(Missing.PARTIAL).fit(customers);
        assertThat(partial.assign(half).segment().code()).isEqualTo("need-1");
        assertThat(partial.assign(half).because()).contains("service is unknown; judged by the answers that are known");
        assertThat(partial.assign(Customer.of("empty")).segment().isUnassigned())
                .isTrue();
    }

    @Test
    void whoStandsInNoSegmentForWantOfAnswersIsCounted() {
        Portfolio customers = twoGroups(100);
        double[] gaps = new double[100];
        double[] empty = new double[100];
        for (int i = 0; i < 100; i++) {
            gaps[i] = i < 30 ? Double.NaN : customers.measure(SERVICE).at(i);
            empty[i] = i < 10 ? Double.NaN : customers.measure(PRICE).at(i);
        }
        Portfolio some = customers.with(SERVICE, gaps).with(PRICE, empty);
        NeedsClusters two = NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0);
        assertThat(findings(two.fit(some), some))
                .contains("30 % of the customers stand in no segment, as an answer of theirs is unknown; partial"
                        + " distances would place those who gave at least half of them");
        assertThat(findings(two.missing(Missing.PARTIAL).fit(some), some))
                .contains("10 % of the customers stand in no segment, as more than half of their answers are unknown");
        assertThat(findings(two.fit(customers), customers)).noneMatch(finding -> finding.contains("no segment"));
    }

    @Test
    void whereTheMostThatWereTriedAreRecommendedThereMayBeMore() {
        Portfolio customers = twoGroups(100);
        String most = "2 segments are the most that were tried: there may be more";
        NeedsClusters few = NeedsClusters.on(PRICE, SERVICE).starts(5).resamples(20);
        assertThat(findings(few.clusters(1, 2).fit(customers), customers)).contains(most);
        assertThat(findings(few.clusters(2).fit(customers), customers)).doesNotContain(most);
        double[] either = new double[60];
        Arrays.fill(either, 0, 30, 1);
        Portfolio pairs = Surveys.ids(60).with(PRICE, either);
        NeedsClusters one = NeedsClusters.on(PRICE).starts(5).resamples(20);
        assertThat(findings(one.clusters(1, 4).fit(pairs), pairs)).doesNotContain(most);
    }

    @Test
    void whatWouldMakeAnAnswerUselessIsListedLast() {
        Portfolio customers = Surveys.ids(4).with(PRICE, 1, 2, 100, 200);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE).ln().clusters(2).resamples(0).fit(customers);
        assertThat(model.assign(customers.customer(0)).counterfactuals().stream()
                        .map(one -> one.segment().code()))
                .containsExactly("need-2", "unassigned");
    }

    @Test
    void whoHasNoLogarithmIsUnassignedWithTheReason() {
        Portfolio customers = Surveys.ids(5).with(PRICE, 1, 2, 100, 200, 0);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE).ln().clusters(2).resamples(0).fit(customers);
        assertThat(model.provenance().learnedFrom()).isEqualTo(4);
        assertThat(model.segment(customers).assignment(4).because())
                .startsWith("unassigned: price is not above zero and has no logarithm; would be need-");
    }

    @Test
    void scalingIsWhatItIsCalled() {
        Portfolio customers = Surveys.ids(3).with(PRICE, 2, 4, 9);
        ScaledMeasure z = scale(customers, Scale.ZSCORE);
        assertThat(z.scaled(2)).isCloseTo(-3 / Math.sqrt(13), within(1e-15)); // mean 5, sample variance (9+1+16)/2
        assertThat(scale(customers, Scale.RANGE).scaled(4)).isCloseTo(2.0 / 7, within(1e-15));
        assertThat(scale(customers, Scale.NONE).scaled(4)).isEqualTo(4);
    }

    private static ScaledMeasure scale(Portfolio customers, Scale scale) {
        NeedsClusters one = NeedsClusters.on(PRICE).scale(scale).clusters(1);
        return one.fit(customers).space().measures().get(0);
    }

    @Test
    void theReasonNamesWhatSpeaksMostForTheSegment() {
        NeedsClustersModel model =
                NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0).fit(twoGroups(60));
        assertThat(model.assign(Customer.of("new").with(PRICE, 10).with(SERVICE, 5))
                        .because())
                .startsWith(
                        "need-1: its answers are nearest to the centre of this segment (price-led, low service), next to"
                                + " that of need-2, 0.869 scaled units from the plane midway between the two; price 10 speaks most for it: the centre lies at 9.25, that of need-2 at 2.25;"
                                + " would be need-2 with price below ");
    }

    /** "The distance to the bisecting plane": (d2^2 - d1^2) / 2 |c2 - c1|, the least over the other centres. */
    @Test
    void theDistanceIsThatToTheNearestPlaneMidwayBetweenTwoCentres() {
        Portfolio customers = twoGroups(60);
        NeedsClustersModel model =
                NeedsClusters.on(PRICE, SERVICE).clusters(4).resamples(0).fit(customers);
        Segmentation found = model.segment(customers);
        MeasureColumn distances = found.derived().get("distance");
        for (int row = 0; row < customers.size(); row++) {
            double[] place = model.space().place(customers.customer(row));
            List<Double> own = model.clusters().get(found.index(row)).centre();
            double least = Double.MAX_VALUE;
            for (Cluster other : model.clusters()) {
                double way = squared(own, other.centre());
                double lead = squared(place, other.centre()) - squared(place, own);
                least = way == 0 ? least : Math.min(least, lead / 2 / Math.sqrt(way));
            }
            assertThat(distances.at(row)).isCloseTo(Math.max(0, least), within(1e-12));
            assertThat(found.assignment(row).explanation().derived()).isEqualTo(Map.of("distance", distances.at(row)));
        }
        Segmentation silent = model.segment(Surveys.ids(1));
        assertThat(silent.derived().get("distance").at(0)).isNaN();
        assertThat(NeedsClusters.on(PRICE)
                        .clusters(1)
                        .resamples(0)
                        .segment(customers)
                        .derived())
                .isEmpty();
    }

    private static double squared(List<Double> a, List<Double> b) {
        return squared(a.stream().mapToDouble(x -> x).toArray(), b);
    }

    private static double squared(double[] a, List<Double> b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b.get(j)) * (a[j] - b.get(j));
        }
        return sum;
    }
}
