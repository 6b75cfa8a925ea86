package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Message;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredNeedsTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");
    private static final Measure SPEED = Measure.of("speed", "1-10");
    private static final Measure PRICE_MET = Measure.of("price met", "1-10");
    private static final Measure SERVICE_MET = Measure.of("service met", "1-10");
    private static final Measure AGE = Measure.of("age", "days");
    private static final Category SOURCE = Category.of("source");
    private static final DeclaredNeeds NEEDS =
            DeclaredNeeds.on(PRICE, SERVICE, SPEED).margin(1);

    private static Customer scores(double price, double service, double speed) {
        return Customer.of("somebody").with(PRICE, price).with(SERVICE, service).with(SPEED, speed);
    }

    private static String code(DeclaredNeeds needs, Customer customer) {
        return model(needs).assign(customer).segment().code();
    }

    private static DeclaredNeedsModel model(DeclaredNeeds needs) {
        Customer known = scores(1, 1, 1).with(AGE, 1).with(SOURCE, "survey");
        return needs.fit(Portfolio.of(List.of(known)));
    }

    @Test
    void aLeadEqualToTheMarginIsEnough() {
        assertThat(code(NEEDS, scores(8, 7, 3))).isEqualTo("price");
        assertThat(code(NEEDS, scores(8, 7.5, 3))).isEqualTo("mixed");
        assertThat(code(NEEDS.margin(0), scores(8, 8, 3))).isEqualTo("mixed");
        assertThat(code(NEEDS.margin(0), scores(8, 7.999, 3))).isEqualTo("price");
    }

    @Test
    void exactlyTwoCloseTogetherAreAPairWhereAskedFor() {
        assertThat(code(NEEDS.pairs(), scores(3, 8, 7.5))).isEqualTo("service+speed");
        assertThat(code(NEEDS.pairs(), scores(8, 8, 7.5))).isEqualTo("mixed");
        assertThat(model(NEEDS.pairs()).segments().stream().map(s -> s.code()))
                .containsExactly(
                        "price",
                        "service",
                        "speed",
                        "price+service",
                        "price+speed",
                        "service+speed",
                        "mixed",
                        "unexpressed");
    }

    @Test
    void ranksLeadDownwards() {
        assertThat(code(NEEDS.ranks(), scores(2, 1, 3))).isEqualTo("service");
        assertThat(code(NEEDS.ranks().atLeast(2), scores(3, 4, 5))).isEqualTo("unexpressed");
    }

    @Test
    void nothingDeclaredOrNothingImportantIsUnexpressed() {
        assertThat(code(NEEDS, Customer.of("silent"))).isEqualTo("unexpressed");
        assertThat(code(NEEDS.atLeast(5), scores(4, 1, 1))).isEqualTo("unexpressed");
        assertThat(code(NEEDS.atLeast(5), scores(5, 1, 1))).isEqualTo("price");
        assertThat(code(NEEDS, Customer.of("brief").with(SPEED, 2))).isEqualTo("speed");
    }

    @Test
    void staleOrUntrustedEvidenceIsRefused() {
        DeclaredNeeds strict = NEEDS.trusting(SOURCE, "survey").notOlderThan(AGE, 730);
        Customer fresh = scores(9, 2, 2).with(AGE, 730).with(SOURCE, "survey");
        assertThat(code(strict, fresh)).isEqualTo("price");
        assertThat(code(strict, fresh.with(AGE, 731))).isEqualTo("unassigned");
        assertThat(code(strict, fresh.without(AGE))).isEqualTo("unassigned");
        assertThat(code(strict, fresh.with(SOURCE, "hearsay"))).isEqualTo("unassigned");
        assertThat(model(strict).assign(fresh.with(AGE, 800)).because())
                .isEqualTo(
                        "unassigned: its evidence is refused: age is not known to be 730 days or less; would be price"
                                + " with age below 730 days");
    }

    @Test
    void weighedEvidenceHasToLeadByMore() {
        DeclaredNeeds weighed = NEEDS.notOlderThan(AGE, 730).weighing(0.5);
        assertThat(code(weighed, scores(9, 7, 2).with(AGE, 900))).isEqualTo("price");
        assertThat(code(weighed, scores(9, 7.5, 2).with(AGE, 900))).isEqualTo("mixed");
        assertThat(code(weighed, scores(9, 7.5, 2).with(AGE, 100))).isEqualTo("price");
    }

    @Test
    void theReasonStatesTheLead() {
        assertThat(model(NEEDS).assign(scores(9, 7, 2)).because())
                .isEqualTo(
                        "price: price 9 leads service 7 by the margin of 1 or more; would be mixed with price below 8"
                                + " (1-10); would be mixed with service of 8 (1-10) or more; would be mixed with speed of 8 (1-10) or"
                                + " more");
    }

    @Test
    void mistakesAreRefusedAtTheStep() {
        assertThatThrownBy(() -> DeclaredNeeds.on(PRICE))
                .hasMessage("DeclaredNeeds.on must name at least two needs; got 1. One alone has nothing to lead.");
        assertThatThrownBy(() -> DeclaredNeeds.on(PRICE, AGE))
                .hasMessage("DeclaredNeeds.on needs must be scored in one unit; got \"price [1-10]\" beside"
                        + " \"age [days]\".");
        assertThatThrownBy(() -> DeclaredNeeds.on(PRICE, Measure.of("mixed", "1-10")))
                .hasMessage("DeclaredNeeds.on needs must not be called any of [mixed, unexpressed, unassigned, unknown,"
                        + " other]; got \"mixed\".");
        assertThatThrownBy(() -> NEEDS.margin(-1)).hasMessage("DeclaredNeeds.margin must be at least 0; got -1.0.");
        assertThatThrownBy(() -> NEEDS.weighing(2)).hasMessage("EvidenceRule weight must be from 0 to 1; got 2.0.");
        assertThatThrownBy(() -> NEEDS.trusting(SOURCE))
                .hasMessage("EvidenceRule trusted must name a source; got none.");
    }

    @Test
    void theSentenceIsTheSettings() {
        assertThat(NEEDS.ranks()
                        .atLeast(3)
                        .pairs()
                        .trusting(SOURCE, "survey", "call")
                        .notOlderThan(AGE, 30)
                        .weighing(0.5))
                .hasToString("DeclaredNeeds.on(price, service, speed).margin(1).ranks().atLeast(3).pairs()"
                        + ".trusting(source, survey, call).notOlderThan(age, 30).weighing(0.5)");
    }

    private static final Measure OUR_PRICE = Measure.of("our price", "1-10");
    private static final Measure OUR_SERVICE = Measure.of("our service", "1-10");
    private static final Portfolio FOUR = Surveys.ids(4)
            .with(PRICE, 9, 8, 2, Double.NaN)
            .with(SERVICE, 2, 3, 9, 9)
            .with(SPEED, 1, 1, 1, 1)
            .with(OUR_PRICE, 5, 9, 9, 9)
            .with(OUR_SERVICE, 9, 9, 3, 6);

    private static Map<Measure, Measure> performance() {
        Map<Measure, Measure> pairs = new LinkedHashMap<>();
        pairs.put(PRICE, OUR_PRICE);
        pairs.put(SERVICE, OUR_SERVICE);
        return pairs;
    }

    @Test
    void gapsSayWhatToFixFirstAndForWhom() {
        NeedGaps gaps = NeedGaps.of(NEEDS.segment(FOUR), performance());
        NeedGaps.Gap first = gaps.gaps().get(0);
        assertThat(first).isEqualTo(new NeedGaps.Gap("service", "service", 2, 9, 4.5, 4.5));
        assertThat(gaps.gaps()).contains(new NeedGaps.Gap("service", "all", 4, 5.75, 6.75, 2.25));
        assertThat(words(gaps.findings()))
                .containsExactly("fix service first: on average it falls short by 2.25, most so for service");
        assertThatThrownBy(() -> NeedGaps.of(NEEDS.segment(FOUR), Map.of(PRICE, AGE)))
                .hasMessage("NeedGaps.of performance must be in the unit of the need, \"price [1-10]\"; got"
                        + " \"age [days]\".");
    }

    @Test
    void whereNothingIsKnownNothingIsTold() {
        Portfolio survey = Surveys.ids(6)
                .with(PRICE, 9, 9, 9, 2, 2, 2)
                .with(SERVICE, 2, 2, 2, 9, 9, 9)
                .with(SPEED, 1, 1, 1, 1, 1, 1)
                .with(PRICE_MET, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                .with(SERVICE_MET, 1, 2, 3, 4, 5, 6);
        Map<Measure, Measure> met = new LinkedHashMap<>(Map.of(PRICE, PRICE_MET));
        assertThat(words(NeedGaps.of(DeclaredNeeds.on(PRICE, SERVICE).segment(survey), met)
                        .findings()))
                .containsExactly("of nobody is known how a need is met: whether one falls short cannot be told");
        met.put(SERVICE, SERVICE_MET);
        String untold = "whether needs go with %s cannot be told: two needs at least must be met differently among four"
                + " customers whose %s is known and differs";
        assertThat(words(StatedDerived.of(survey, met, PRICE).findings()))
                .containsExactly(String.format(Locale.ROOT, untold, "price", "price"));
        StatedDerived flat = StatedDerived.of(survey, Map.of(PRICE, SERVICE_MET, SERVICE, SERVICE_MET), SPEED);
        assertThat(words(flat.findings())).containsExactly(String.format(Locale.ROOT, untold, "speed", "speed"));
        assertThat(flat.lines()).allMatch(line -> line.correlation() == 0 && line.from() == -1 && line.to() == 1);
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream().map(m -> m.in(Locale.ROOT)).toList();
    }

    /** Spearman by hand: ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 x 4 / (5 x 24) = 0.8. */
    @Test
    void rankCorrelationIsSpearmans() {
        Portfolio five =
                Surveys.ids(6).with(PRICE, 10, 20, 30, 40, 50, Double.NaN).with(SPEED, 2, 1, 4, 3, 5, 9);
        RankCorrelation found = RankCorrelation.of(five.measure(PRICE), five.measure(SPEED));
        assertThat(found.rho()).isCloseTo(0.8, within(1e-15));
        assertThat(found.customers()).isEqualTo(5);
        double z = 0.5 * Math.log(1.8 / 0.2);
        double error = Math.sqrt((1 + 0.32) / 2);
        assertThat(found.from()).isCloseTo(Math.tanh(z - 1.959963984540054 * error), within(1e-12));
        assertThat(RankCorrelation.ranks(new double[] {5, 1, 5, 3})).containsExactly(3.5, 1, 3.5, 2);
    }

    @Test
    void whatIsSaidAndWhatGoesWithSatisfactionMayPart() {
        int n = 60;
        double[] saidHigh = new double[n];
        double[] saidLow = new double[n];
        double[] noise = new double[n];
        double[] driver = new double[n];
        for (int i = 0; i < n; i++) {
            saidHigh[i] = 9;
            saidLow[i] = 2;
            noise[i] = i * 37 % 11 % 10;
            driver[i] = i % 10;
        }
        Portfolio survey = Surveys.ids(n)
                .with(PRICE, saidHigh)
                .with(SERVICE, saidLow)
                .with(OUR_PRICE, noise)
                .with(OUR_SERVICE, driver)
                .with(SPEED, driver);
        StatedDerived found = StatedDerived.of(survey, performance(), SPEED);
        assertThat(found.lines().get(1).correlation()).isCloseTo(1, within(1e-12));
        assertThat(found.lines().get(0).statedRank()).isEqualTo(1);
        assertThat(words(found.findings()))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("price is said to matter, but does not go with speed"))
                .anyMatch(f -> f.startsWith("service is not said to matter, but goes with speed"));
    }

    @Test
    void aDeclaredNeedThatContradictsTheDiscoveredSegmentIsReported() {
        double[] price = {9, 9, 9, 9, 2, 2, 2, 5};
        double[] service = {2, 2, 2, 2, 9, 9, 9, 4};
        double[] speed = {1, 1, 1, 1, 1, 1, 1, 1};
        Portfolio eight =
                Surveys.ids(8).with(PRICE, price).with(SERVICE, service).with(SPEED, speed);
        Segmentation discovered =
                NeedsClusters.on(PRICE, SERVICE).clusters(2).resamples(0).segment(eight);
        Segmentation declared = NEEDS.segment(eight.with(PRICE, 9, 9, 9, 9, 2, 2, 10, 5));
        Contradictions found = Contradictions.of(declared, discovered);
        assertThat(found.cases()).containsExactly(new Contradictions.Case("price", "need-2", List.of(6)));
        assertThat(found.marked(declared).derived().get("contradicted").at(6)).isEqualTo(1);
        assertThat(found.marked(declared).derived().get("contradicted").at(0)).isEqualTo(0);
        assertThat(words(found.findings()))
                .containsExactly(
                        "1 customers declare price but stand in need-2, whose members care less for it than the"
                                + " average");
    }
}
