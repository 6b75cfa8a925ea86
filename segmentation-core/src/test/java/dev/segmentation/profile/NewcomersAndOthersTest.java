package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.SomeCustomers;
import dev.segmentation.apriori.APriori;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Checks against what came later, look-alikes, and diamonds in the rough. */
class NewcomersAndOthersTest {
    private static final Portfolio ALL = SomeCustomers.ofAllKinds(150, 7);
    private static final BestCustomersModel MODEL =
            BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS).fit(ALL);

    private static MeasureColumn column(double... values) {
        return MeasureColumn.of(BestCustomersModel.FIT, values);
    }

    /** Pair by pair. */
    @Property(seed = "1", tries = 100)
    void theAreaIsTheShareOfPairsWon(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9) Integer> looked,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> others) {
        double won = 0;
        for (int a : looked) {
            for (int b : others) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        Area area = Area.of(
                column(looked.stream().mapToDouble(i -> i).toArray()),
                column(others.stream().mapToDouble(i -> i).toArray()));
        assertThat(area.value()).isCloseTo(won / (looked.size() * others.size()), within(1e-12));
        assertThat(area.from()).isBetween(0.0, area.value());
        assertThat(area.to()).isBetween(area.value(), 1.0);
    }

    /** The ends solve (area - end)^2 = z^2 V(end), Newcombe 2006, method 5. */
    @Test
    void theIntervalOfTheAreaSolvesItsEquation() {
        Area area = Area.of(column(9, 8, 7, 3), column(1, 2, 3, 4, 5, 6, 7));
        for (double end : new double[] {area.from(), area.to()}) {
            double mean = (4 + 7) / 2.0 - 1;
            double variance = end * (1 - end) * (1 + mean * (1 - end) / (2 - end) + mean * end / (1 + end)) / 28;
            assertThat(StrictMath.pow(area.value() - end, 2))
                    .isCloseTo(1.959963984540054 * 1.959963984540054 * variance, within(1e-9));
        }
        assertThat(Area.of(column(2, 3), column(1)).to()).isEqualTo(1);
        assertThat(Area.of(column(2, 3), column(1)).isBetterThanChance()).isFalse();
        assertThat(Area.of(column(), column(1)).value()).isNaN();
    }

    private static Portfolio growing(int size, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] sales = new double[size];
        double[] heads = new double[size];
        String[] industries = new String[size];
        for (int row = 0; row < size; row++) {
            boolean isSteel = random.nextInt(3) == 0;
            industries[row] = isSteel ? "steel" : "other " + random.nextInt(4);
            heads[row] = 1 + random.nextInt(500);
            sales[row] = (isSteel ? 3000 : 1000) * random.nextDouble() + heads[row];
        }
        return SomeCustomers.sales(sales).with(INDUSTRY, industries).with(EMPLOYEES, heads);
    }

    @Test
    void learnedAsOfThenItTellsWhoWillBuyMost() {
        BestCustomersModel then =
                BestCustomers.by(SALES).top(15).on(INDUSTRY, EMPLOYEES).fit(growing(200, 1));
        Portfolio newcomers = growing(300, 2);
        NewcomerTest test = NewcomerTest.of(then, newcomers, SALES);
        assertThat(test.area().looked()).isEqualTo(60);
        assertThat(test.area().isBetterThanChance()).isTrue();
        assertThat(test.quarters().get(3)).isGreaterThan(test.quarters().get(0));
        assertThat(test.sentence().in(Locale.ROOT))
                .matches("among 300 newcomers, one of the 60 who bought most fits better than .* of the others"
                        + " \\(95 %: .* to .*\\): better than chance, which is 50 %");
        Measure noise = Measure.of("noise", "EUR/yr");
        double[] random = new double[300];
        SplitMix64 numbers = new SplitMix64(9);
        Arrays.setAll(random, row -> numbers.nextDouble());
        NewcomerTest chance = NewcomerTest.of(then, newcomers.with(noise, random), noise);
        assertThat(chance.area().isBetterThanChance()).isFalse();
        assertThat(chance.sentence().in(Locale.ROOT)).endsWith("no more than chance, which is 50 %");
    }

    @Test
    void newcomersAreStrangersWhateverTheirStageIs() {
        Portfolio newcomers = growing(50, 3);
        Stage[] former = new Stage[50];
        Arrays.fill(former, Stage.FORMER);
        BestCustomersModel then = BestCustomers.by(SALES).on(INDUSTRY).fit(growing(200, 1));
        assertThat(NewcomerTest.of(then, newcomers, SALES))
                .isEqualTo(NewcomerTest.of(then, newcomers.withStages(former), SALES));
        assertRefused(
                () -> NewcomerTest.of(then, newcomers.where(row -> row < 4), SALES),
                "NewcomerTest.of must have at least five newcomers whose fit and \"sales\" are known; got 4 of 4.");
    }

    @Test
    void theLikestComeFirstWithWhatTheyShare() {
        Customer to = ALL.customer(3);
        List<LookAlike> like = MODEL.lookAlikes(ALL, to, 10);
        assertThat(like).hasSize(10).noneMatch(one -> one.customer().equals(to.id()));
        for (int i = 1; i < like.size(); i++) {
            assertThat(like.get(i).likeness())
                    .isLessThanOrEqualTo(like.get(i - 1).likeness());
        }
        for (LookAlike one : like) {
            assertThat(one.shared().size()
                            + one.different().size()
                            + one.unknown().size())
                    .isEqualTo(4);
            Customer other = ALL.customer(ALL.row(one.customer()));
            if (one.shared().contains(INDUSTRY)) {
                assertThat(other.category(INDUSTRY)).isEqualTo(to.category(INDUSTRY));
            }
            assertThat(one.toString()).doesNotContain(one.customer());
        }
        assertRefused(
                () -> MODEL.lookAlikes(ALL, to, 0), "BestCustomersModel.lookAlikes count must be at least 1; got 0.");
    }

    @Test
    void likenessByHand() {
        Portfolio three = SomeCustomers.sales(9, 2, 1)
                .withPaths(REGION, List.of(List.of("Europe", "Sweden"), List.of("Europe", "Spain"), List.of("America")))
                .with(INDUSTRY, "steel", "steel", "food")
                .with(PRODUCTS, List.of(List.of("bikes"), List.of("bikes", "cars"), List.of()));
        BestCustomersModel model =
                BestCustomers.by(SALES).top(1).on(REGION, INDUSTRY, PRODUCTS).fit(three);
        List<LookAlike> like = model.lookAlikes(three, three.customer(0), 5);
        assertThat(like).extracting(LookAlike::customer).containsExactly("customer-1", "customer-2");
        assertThat(like.get(0).likeness()).isCloseTo((0.5 + 1 + 0.5) / 3, within(1e-12));
        assertThat(like.get(0).shared()).containsExactly(INDUSTRY);
        assertThat(like.get(1).likeness()).isCloseTo((0 + 0 + 0.5) / 3, within(1e-12));
    }

    /** A prospect of whom the region alone is known agrees in all that is known, and is not the likest for that. */
    @Test
    void whoIsHardlyKnownComesAfterWhoIsLike() {
        Portfolio four = SomeCustomers.sales(9, 2, 1, 1)
                .withPaths(REGION, List.of(List.of("Europe"), List.of("Europe"), List.of("Europe"), List.of("America")))
                .with(INDUSTRY, "steel", null, "steel", "food")
                .with(PRODUCTS, Arrays.asList(List.of("bikes"), null, List.of("cars"), List.of("cars")));
        BestCustomers sentence = BestCustomers.by(SALES).top(1).on(REGION, INDUSTRY, PRODUCTS);
        assertThat(sentence.fit(four).lookAlikes(four, four.customer(0), 5))
                .extracting(LookAlike::customer)
                .containsExactly("customer-2", "customer-3", "customer-1");
        assertThat(sentence.known(0.3).fit(four).lookAlikes(four, four.customer(0), 5))
                .extracting(LookAlike::customer)
                .containsExactly("customer-1", "customer-2", "customer-3");
        assertThat(sentence.fit(four).lookAlikes(four, four.customer(1), 5))
                .as("of what is known of the one, all is known of these")
                .extracting(LookAlike::customer)
                .containsExactly("customer-0", "customer-2", "customer-3");
    }

    @Test
    void diamondsAreNamedWithTheirGrounds() {
        Segmentation fitted = MODEL.segment(ALL);
        Segmentation needs = APriori.by(INDUSTRY).segment(ALL);
        List<Diamond> found = Diamonds.among(fitted)
                .needs(needs)
                .headroom(WALLET)
                .growth(GROWTH)
                .find();
        assertThat(found).isNotEmpty();
        double cut = Banding.quantiles(0.8)
                .fit(ALL.knownOfCustomers(ALL.measure(SALES)))
                .cuts()
                .get(0);
        for (Diamond diamond : found) {
            Customer customer = ALL.customer(ALL.row(diamond.customer()));
            assertThat(customer.stage()).isEqualTo(Stage.CUSTOMER);
            assertThat(diamond.value()).isEqualTo(customer.measure(SALES)).isLessThan(cut);
            assertThat(diamond.grounds()).isNotEmpty();
            assertThat(diamond.grounds().contains(Diamond.Ground.HIGH_FIT))
                    .isEqualTo(fitted.segmentOf(diamond.customer()).code().equals("prioritise")
                            && diamond.fit() >= halfOfTheBest(fitted));
            assertThat(diamond.toString()).doesNotContain(diamond.customer());
        }
        assertThat(found).extracting(one -> -one.grounds().size()).isSorted();
        assertThat(found.stream().flatMap(one -> one.grounds().stream())).contains(Diamond.Ground.values());
        assertThat(Diamonds.among(fitted).find())
                .allMatch(one -> one.grounds().equals(List.of(Diamond.Ground.HIGH_FIT)));
        assertThat(Diamond.Ground.HIGH_FIT.sentence().in(Locale.ROOT)).isEqualTo("fits like the best");
    }

    /** The fit that half of the best have, each with itself left out. */
    private static double halfOfTheBest(Segmentation fitted) {
        MeasureColumn fit = fitted.derived().get("fit");
        List<String> best = MODEL.best(ALL);
        return Banding.quantiles(0.5)
                .fit(fit.knownWhere(row -> best.contains(ALL.id(row))))
                .cuts()
                .get(0);
    }

    /** By capacity everybody is prioritised where there is room for all, and yet few fit like the best. */
    @Test
    void whoIsPrioritisedForWantOfOthersIsNoDiamond() {
        Segmentation all = BestCustomers.by(SALES)
                .on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS)
                .capacity(1_000)
                .segment(ALL);
        assertThat(all.counts()).containsEntry("consider", 0).containsEntry("deprioritise", 0);
        double half = halfOfTheBest(all);
        assertThat(Diamonds.among(all).find())
                .isNotEmpty()
                .hasSizeLessThan(60)
                .allMatch(diamond -> diamond.fit() >= half);
    }

    @Test
    void theBestAreWhoBuyMostOfTheCustomers() {
        double[] sales = ALL.knownOfCustomers(ALL.measure(SALES)).toArray();
        Arrays.sort(sales);
        double tenth = sales[sales.length - 10];
        assertThat(MODEL.best(ALL)).hasSize(MODEL.lesson().cohort().best()).allSatisfy(id -> {
            assertThat(ALL.stage(ALL.row(id))).isEqualTo(Stage.CUSTOMER);
            assertThat(ALL.measure(SALES).at(ALL.row(id))).isGreaterThanOrEqualTo(tenth);
        });
    }

    @Test
    void diamondsAreLookedForAmongWhatABestCustomersModelDivided() {
        Segmentation other = APriori.by(INDUSTRY).segment(ALL);
        assertRefused(
                () -> Diamonds.among(other),
                "Diamonds.among must get what a best-customers model has divided; got a-priori.");
        assertRefused(
                () -> Diamonds.among(MODEL.segment(ALL)).headroom(EMPLOYEES),
                "Diamonds.headroom must be in EUR/yr, the unit of \"sales\"; got heads.");
    }

    @Test
    void theReportRanksTheBestLeftOut() {
        BestCustomersReport report = MODEL.report(MODEL.segment(ALL));
        assertThat(report.ranks()).isSorted().hasSizeLessThanOrEqualTo(report.best());
        assertThat(report.area().looked()).isEqualTo(report.ranks().size());
        assertThat(report.counts()).isEqualTo(MODEL.segment(ALL).counts());
        Portfolio prospects = ALL.where(row -> ALL.stage(row) != Stage.CUSTOMER);
        BestCustomersReport ofProspects = MODEL.report(MODEL.segment(prospects));
        assertThat(ofProspects.area().value()).isNaN();
        assertThat(ofProspects.ranks()).isEmpty();
    }
}
