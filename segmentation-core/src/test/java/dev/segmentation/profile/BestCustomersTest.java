package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentence: what it says, what it refuses, and whom it takes for the best. */
class BestCustomersTest {
    private static final Portfolio ALL = SomeCustomers.ofAllKinds(150, 7);

    private static Portfolio sales(double... sales) {
        String[] industries = new String[sales.length];
        Arrays.setAll(industries, row -> row % 3 == 0 ? "food" : "steel");
        return SomeCustomers.sales(sales).with(INDUSTRY, industries);
    }

    private static void assertUnfit(BestCustomers sentence, Portfolio portfolio, String message) {
        assertThatThrownBy(() -> sentence.fit(portfolio))
                .isExactlyInstanceOf(FitException.class)
                .hasMessage(message);
    }

    @Test
    void printsTheSentence() {
        assertThat(BestCustomers.by(SALES)).hasToString("BestCustomers.by(sales).top(10)");
        assertThat(BestCustomers.by(SALES)
                        .topShare(0.05)
                        .on(INDUSTRY, REGION)
                        .and(EMPLOYEES, Banding.at(50, 250))
                        .holm()
                        .permutations(999)
                        .seed(7)
                        .cuts(60, 40)
                        .known(0.3)
                        .logOdds()
                        .weigh(INDUSTRY, 2)
                        .wish(REGION, "Europe", "Alps")
                        .wish(EMPLOYEES, 100))
                .hasToString("BestCustomers.by(sales).topShare(0.05).on(industry, region, employees)"
                        + ".bands(employees, at(50, 250)).holm().permutations(999).seed(7).cuts(60, 40).known(0.3)"
                        + ".logOdds().weigh(industry, 2).wish(region, Europe, Alps).wish(employees, 100)");
        assertThat(BestCustomers.by(SALES)
                        .ids(List.of("customer-7"))
                        .capacity(3)
                        .banding(Banding.quantiles(0.5)))
                .hasToString("BestCustomers.by(sales).ids(1 picked).banding(quantiles(0.5)).capacity(3)");
    }

    @Test
    void settingsAreRefusedWhereTheyAreMade() {
        BestCustomers best = BestCustomers.by(SALES);
        assertNull(() -> BestCustomers.by(null), "BestCustomers.by must not be null.");
        assertRefused(() -> best.top(0), "BestCustomers.top must be at least 1; got 0.");
        assertRefused(
                () -> best.topShare(5),
                "BestCustomers.topShare must be within (0, 1); got 5.0. For the best twentieth write topShare(0.05).");
        assertRefused(() -> best.ids(List.of()), "BestCustomers.ids must be distinct, at least one; got 0.");
        assertRefused(() -> best.ids(List.of("a", "a")), "BestCustomers.ids must be distinct, at least one; got 2.");
        assertRefused(
                () -> best.cuts(40, 60),
                "BestCustomers.cuts must fall from 100 to 0; got 40.0 and 60.0. Write cuts(prioritise, consider), for"
                        + " example cuts(60, 40).");
        assertRefused(() -> best.capacity(0), "BestCustomers.capacity must be at least 1; got 0.");
        assertRefused(() -> best.known(1.5), "BestCustomers.known must be within [0, 1]; got 1.5.");
        assertRefused(
                () -> best.permutations(18),
                "BestCustomers.permutations must be from 19 to 10000000; got 18. With fewer than 19 no p-value can"
                        + " reach .05.");
        assertRefused(
                () -> best.weigh(INDUSTRY, 0),
                "FitRules weight of \"industry\" must be above 0 and at most a million; got 0.0. To leave an attribute"
                        + " out do not ask for it.");
        assertRefused(
                () -> best.on(INDUSTRY, INDUSTRY), "BestCustomers.on must not repeat an item; got \"industry\" twice.");
    }

    /** Issue 6: "The measure that defines "best" ... may not be an attribute (leakage: refused, with the reason)". */
    @Test
    void theMeasureThatDefinesTheBestIsRefused() {
        assertRefused(
                () -> BestCustomers.by(SALES).on(INDUSTRY, SALES),
                "BestCustomers.on must not ask for the measure that defines the best; got \"sales\". That the best buy"
                        + " most is how they were chosen, and says nothing about prospects.");
    }

    /** "... and anything derived from it". */
    @Test
    void whatOrdersCustomersJustAsSalesDoesIsRefused() {
        double[] sales = new double[40];
        double[] orders = new double[40];
        String[] letters = new String[40];
        for (int row = 0; row < sales.length; row++) {
            sales[row] = 100 + (row * 17) % 40;
            orders[row] = 3 * sales[row] - 7;
            letters[row] = sales[row] > 130 ? "A" : sales[row] > 115 ? "B" : "C";
        }
        Measure copy = Measure.of("invoices", "EUR/yr");
        Category letter = Category.of("letter");
        Portfolio portfolio = sales(sales).with(copy, orders).with(letter, letters);
        for (Attribute derived : List.of(copy, letter)) {
            assertUnfit(
                    BestCustomers.by(SALES).top(5).on(INDUSTRY, derived),
                    portfolio,
                    "BestCustomers.on must not ask for what is derived from \"sales\"; got \"" + derived.name()
                            + "\", which orders the customers just as that does: by chance less than once in a million."
                            + " Leave it out.");
        }
        assertThat(BestCustomers.by(SALES).top(5).fit(portfolio).lesson().attributes())
                .containsExactly(INDUSTRY);
    }

    /** The order of eight customers could be chance; that all of them have three times as much is not. */
    @Test
    void aMultipleOfSalesIsRefusedHoweverFewTheCustomersAre() {
        Portfolio eight = sales(8, 7, 6, 5, 4, 3.3, 2, 1);
        Measure copy = Measure.of("invoices", "EUR/yr");
        assertUnfit(
                BestCustomers.by(SALES).top(3).on(copy),
                eight.with(copy, 24, 21, 18, 15, 12, 9.9, Double.NaN, 3),
                "BestCustomers.on must not ask for what is derived from \"sales\"; got \"invoices\", which orders the"
                        + " customers just as that does: by chance less than once in a million. Leave it out.");
        assertThat(BestCustomers.by(SALES)
                        .top(3)
                        .on(copy)
                        .fit(eight.with(copy, 24, 21, 18, 15, 12, 10, 6, 3))
                        .attributes())
                .containsExactly(copy);
    }

    @Test
    void whatOnlyGoesWithSalesIsNot() {
        double[] sales = new double[40];
        double[] heads = new double[40];
        for (int row = 0; row < sales.length; row++) {
            sales[row] = 100 + row;
            heads[row] = row == 20 ? 1 : row;
        }
        Portfolio portfolio = sales(sales).with(EMPLOYEES, heads);
        assertThat(BestCustomers.by(SALES)
                        .top(5)
                        .on(EMPLOYEES)
                        .fit(portfolio)
                        .lesson()
                        .attributes())
                .containsExactly(EMPLOYEES);
    }

    /** Issue 6: "ties stated". */
    @Test
    void whoeverTiesWithTheLastIsOneOfTheBest() {
        BestCustomersModel model = BestCustomers.by(SALES).top(2).fit(sales(9, 5, 5, 5, 1, 2, 3));
        assertThat(model.lesson().cohort().best()).isEqualTo(4);
        assertThat(model.lesson().cohort().tied()).isEqualTo(2);
        assertThat(model.template().sentences().stream().map(one -> one.in(Locale.ROOT)))
                .contains("4 are best, 2 more than asked for, because they tie with the last");
    }

    @Test
    void aShareIsRoundedUp() {
        double[] sales = new double[41];
        Arrays.setAll(sales, row -> row);
        assertThat(BestCustomers.by(SALES)
                        .topShare(0.05)
                        .fit(sales(sales))
                        .lesson()
                        .cohort())
                .hasToString("Cohort[3 best of 41]");
        assertThat(BestCustomers.by(SALES)
                        .topShare(0.2)
                        .fit(sales(Arrays.copyOf(sales, 10)))
                        .lesson()
                        .cohort())
                .hasToString("Cohort[2 best of 10]");
    }

    @Test
    void unknownSalesAndOtherStagesAreNotLearnedFrom() {
        Portfolio portfolio = sales(9, 8, 7, Double.NaN, 100, 1)
                .withStages(
                        Stage.CUSTOMER, Stage.CUSTOMER, Stage.CUSTOMER, Stage.CUSTOMER, Stage.FORMER, Stage.CUSTOMER);
        BestCustomersModel model = BestCustomers.by(SALES).top(1).fit(portfolio);
        assertThat(model.lesson().cohort()).hasToString("Cohort[1 best of 4]");
        assertThat(model.lesson().cohort().fingerprints()).containsExactly(Cohort.fingerprint("customer-0"));
        assertThat(model.provenance().learnedFrom()).isEqualTo(4);
        assertThat(model.provenance().seed()).hasValue(1);
    }

    @Test
    void thereMustBeSomebodyToCompareWith() {
        assertUnfit(
                BestCustomers.by(SALES),
                sales(3, 2, 1),
                "BestCustomers must have customers beside the best to compare them with; got 10 best of 3 customers whose"
                        + " \"sales\" is known.");
        assertUnfit(
                BestCustomers.by(SALES).top(1),
                sales(2, 2, 2),
                "BestCustomers must have customers beside the best to compare them with; got 3 customers who tie for the"
                        + " last of 1 places.");
        assertUnfit(
                BestCustomers.by(SALES).ids(List.of("customer-0", "nobody")),
                sales(2, 2, 2),
                "BestCustomers.ids must name some of the 3 customers; got 2, of whom 1 are among them. Prospects cannot"
                        + " be best customers.");
        assertUnfit(
                BestCustomers.by(SALES).top(1).capacity(5),
                sales(3, 2, 1),
                "BestCustomers.capacity must have somebody to pursue; got 3 customers and nobody else. State"
                        + " cuts(prioritise, consider) instead.");
        assertUnfit(
                BestCustomers.by(SALES).top(1).on(INDUSTRY).weigh(REGION, 2),
                ALL,
                "BestCustomers.weigh and wish must name what is asked about, [industry]; got \"region\".");
        assertUnfit(
                BestCustomers.by(SALES).top(1).on(Category.of("colour")),
                sales(3, 2, 1),
                "Portfolio has no category \"colour\"; it has [industry]");
    }

    /** Issue 6: "attributes that prospects do not have are reported as unusable for scoring". */
    @Test
    void whatNoProspectHasIsInTheTemplateAndInNoFit() {
        double[] wallet = ALL.measure(WALLET).toArray();
        for (int row = 0; row < wallet.length; row++) {
            boolean isProspect = ALL.stage(row) == Stage.PROSPECT || ALL.stage(row) == Stage.LEAD;
            wallet[row] = isProspect ? Double.NaN : wallet[row];
        }
        Portfolio portfolio = ALL.with(WALLET, wallet);
        BestCustomersModel model = BestCustomers.by(SALES).on(INDUSTRY, WALLET).fit(portfolio);
        assertThat(model.rules().unusable()).containsExactly(WALLET);
        assertThat(model.attributes()).containsExactly(INDUSTRY);
        assertThat(model.lesson().attributes()).containsExactly(INDUSTRY, WALLET);
        BestCustomersReport report = model.report(model.segment(portfolio));
        assertThat(report.unusable()).containsExactly("wallet");
        assertThat(report.findings().stream().map(one -> one.in(Locale.ROOT)))
                .contains("wallet is known of no prospect: it can be part of the template, and of no fit");
        assertThat(BestCustomers.by(SALES).fit(portfolio).lesson().attributes())
                .extracting(Attribute::name)
                .containsExactly("employees", "growth", "industry", "products", "region");
    }

    @Test
    void capacityIsNeverExceededAndEqualsStandTogether() {
        for (int capacity = 1; capacity < 40; capacity++) {
            BestCustomersModel model = BestCustomers.by(SALES)
                    .on(INDUSTRY, PRODUCTS)
                    .permutations(19)
                    .capacity(capacity)
                    .fit(ALL);
            var prioritised = model.segment(ALL).members("prioritise");
            long chased = IntStream.range(0, prioritised.size())
                    .filter(row -> prioritised.stage(row) != Stage.CUSTOMER)
                    .count();
            assertThat(chased).isLessThanOrEqualTo(capacity);
        }
    }

    /** Five prospects all alike and room for four: nobody is prioritised, and nobody must have to find that out alone. */
    @Test
    void whereNobodyIsPrioritisedTheReportSaysSo() {
        Stage[] stages = new Stage[15];
        Arrays.setAll(stages, row -> row < 10 ? Stage.CUSTOMER : Stage.PROSPECT);
        String[] industries = new String[15];
        Arrays.setAll(industries, row -> row % 2 == 0 && row < 10 ? "food" : "steel");
        double[] sales = new double[15];
        Arrays.setAll(sales, row -> row < 10 ? 100 - row : Double.NaN);
        Portfolio portfolio =
                SomeCustomers.sales(sales).with(INDUSTRY, industries).withStages(stages);
        BestCustomers sentence = BestCustomers.by(SALES).top(4).on(INDUSTRY);
        BestCustomersModel four =
                sentence.capacity(4).wish(INDUSTRY, "food", "fish").fit(portfolio);
        assertThat(four.segment(portfolio).segment(14).code())
                .isEqualTo("consider"); // and in reserve they are all the same
        assertThat(findings(four, portfolio, Locale.ENGLISH))
                .contains(
                        "nobody to pursue is prioritised: fit is at most 50, which 5 of 5 have, and the cut stands"
                                + " just above it",
                        "industry food > fish is wished for, and nobody here has it");
        assertThat(findings(four, portfolio, Locale.forLanguageTag("sv")))
                .contains(
                        "ingen att bearbeta prioriteras: passningen är högst 50, vilket 5 av 5 har, och gränsen står"
                                + " strax ovanför den",
                        "industry food > fish är önskat, och ingen här har det");
        assertThat(findings(four, portfolio, Locale.forLanguageTag("da")))
                .contains(
                        "ingen at bearbejde prioriteres: pasformen er højst 50, hvilket 5 af 5 har, og grænsen står"
                                + " lige over den",
                        "industry food > fish er ønsket, og ingen her har det");
        assertThat(findings(sentence.cuts(80, 40).fit(portfolio), portfolio, Locale.ENGLISH))
                .contains("nobody to pursue is prioritised: fit is at most 50, which 5 of 5 have, and the cut is 80");
        BestCustomersModel five = sentence.capacity(5).wish(INDUSTRY, "food").fit(portfolio);
        assertThat(findings(five, portfolio, Locale.ENGLISH))
                .noneMatch(one -> one.contains("nobody to pursue") || one.contains("wished"));
    }

    private static List<String> findings(BestCustomersModel model, Portfolio portfolio, Locale language) {
        return model.report(model.segment(portfolio)).findings().stream()
                .map(one -> one.in(language))
                .toList();
    }

    @Test
    void pathsAreTriedAtEachLevelMeasuresInQuintilesAndLabelsOneByOne() {
        List<Trait> traits = BestCustomers.by(SALES)
                .on(REGION, EMPLOYEES, PRODUCTS)
                .fit(ALL)
                .lesson()
                .traits();
        assertThat(traits)
                .extracting(trait -> trait.attribute().name() + trait.question().level())
                .containsExactly("region1", "region2", "region3", "employees0", "products0", "products0", "products0");
        assertThat(traits.get(3).answers()).hasSize(6);
        assertThat(traits)
                .allMatch(
                        trait -> trait.answers().get(trait.answers().size() - 1).isUnknown());
        assertThat(traits.get(2).answers()).extracting(Answer::value).contains(List.of("Europe", "Nordics", "Sweden"));
    }
}
