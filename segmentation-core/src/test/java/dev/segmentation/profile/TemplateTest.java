package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the template says, in figures and in words. */
class TemplateTest {
    /** 200 customers: 6 of the 8 best and 20 of the 192 others are in steel; the best are tiny or large. */
    private static Portfolio steel() {
        double[] sales = new double[200];
        Arrays.setAll(sales, row -> 1000 - row);
        String[] industries = new String[200];
        Arrays.setAll(industries, row -> row < 6 || (row >= 8 && row < 28) ? "steel" : "food");
        String[] regions = new String[200];
        Arrays.setAll(regions, row -> row % 4 == 3 ? null : "region " + row % 4);
        double[] heads = new double[200];
        Arrays.setAll(heads, row -> row < 4 ? 1 : row < 8 ? 5000 : 20 + row);
        return SomeCustomers.sales(sales)
                .with(INDUSTRY, industries)
                .with(REGION, regions)
                .with(EMPLOYEES, heads);
    }

    private static final BestCustomersModel MODEL =
            BestCustomers.by(SALES).top(8).on(INDUSTRY, REGION, EMPLOYEES).fit(steel());

    private static Characteristic of(String value) {
        return MODEL.template().tried().stream()
                .filter(one -> one.value().equals(List.of(value))
                        && one.question().attribute().equals(INDUSTRY))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("issue 6: 6 of 8 against 20 of 192: p 6.4996e-5")
    void figuresOfACharacteristic() {
        Characteristic steel = of("steel");
        assertThat(steel.best()).isEqualTo(6);
        assertThat(steel.ofBest()).isEqualTo(8);
        assertThat(steel.rest()).isEqualTo(20);
        assertThat(steel.ofRest()).isEqualTo(192);
        assertThat(steel.p()).isCloseTo(6.4996e-5, within(5e-10));
        assertThat(steel.lift()).isCloseTo((6 / 8.0) / (20 / 192.0), within(1e-12));
        assertThat(steel.liftFrom()).isBetween(2.0, steel.lift());
        assertThat(steel.liftTo()).isBetween(steel.lift(), 20.0);
        assertThat(steel.oddsRatioFrom()).isLessThan((6 / 2.0) / (20 / 172.0));
        assertThat(steel.holds()).isTrue();
        assertThat(steel.weightOfEvidence()).isCloseTo(StrictMath.log((6 / 8.0) / (20 / 192.0)), within(1e-12));
        assertThat(steel.isSparse()).isFalse();
        assertThat(of("food").isSparse()).isTrue();
    }

    /** Ten best of whom little is known: of no label, and nothing at any of the three levels of the path. */
    @Test
    void whoIsUnknownIsSaidOnceHoweverManyLabelsAndLevelsThereAre() {
        Labels certificates = Labels.of("certificates");
        Portfolio market = Portfolio.of(IntStream.range(0, 100)
                .mapToObj(row -> row < 10
                        ? Customer.of("C" + row).with(SALES, 1000 - row)
                        : Customer.of("C" + row)
                                .with(SALES, 1000 - row)
                                .with(certificates, Set.of(row % 2 == 0 ? "ce" : "iso", row % 3 == 0 ? "emas" : "tuv"))
                                .with(INDUSTRY, "Make", row % 2 == 0 ? "Metal" : "Food", "Part " + row % 4))
                .toList());
        Template template = BestCustomers.by(SALES)
                .top(9)
                .on(certificates, INDUSTRY)
                .fit(market)
                .template();
        assertThat(template.characteristics().stream().filter(one -> one.value().isEmpty()))
                .as("tried for each of four labels and three levels")
                .hasSize(7);
        assertThat(template.sentences().stream().map(one -> one.in(Locale.ROOT)).filter(one -> one.contains("unknown")))
                .containsExactly(
                        "9 of 9 best: certificates unknown, against 1.1 % of the others; at least 19 times as common"
                                + " (95 %), corrected p 0.0005",
                        "9 of 9 best: industry unknown, against 1.1 % of the others; at least 19 times as common"
                                + " (95 %), corrected p 0.0005");
    }

    /** A path that ends early is unknown at the next level alone: that is another thing to say. */
    @Test
    void whoIsKnownByHalfAPathIsUnknownAtTheNextLevel() {
        Portfolio market = Portfolio.of(IntStream.range(0, 100)
                .mapToObj(row -> {
                    Customer one = Customer.of("C" + row).with(SALES, 1000 - row);
                    return row < 10
                            ? one.with(INDUSTRY, "Make")
                            : row == 10 ? one : one.with(INDUSTRY, "Make", row % 2 == 0 ? "A" : "B");
                })
                .toList());
        assertThat(BestCustomers.by(SALES).top(9).on(INDUSTRY).fit(market).template().sentences().stream()
                        .map(one -> one.in(Locale.ROOT))
                        .filter(one -> one.contains("unknown")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("9 of 9 best: industry unknown at level 2");
    }

    @Test
    void informationValueCountsAZeroCellAsAHalf() {
        Cohort cohort = new Cohort(20, List.of(1L, 2L, 3L, 4L), 0);
        List<Answer> answers = List.of(
                new Answer(List.of("a"), 4, 8, 0.5),
                new Answer(List.of("b"), 0, 12, 0.5),
                new Answer(Answer.UNKNOWN, 0, 0, Double.NaN));
        double a = (1 - 0.25) * StrictMath.log(1 / 0.25);
        double b = (0.125 - 0.75) * StrictMath.log(0.125 / 0.75);
        assertThat(Ratings.informationValue(answers, cohort)).isCloseTo(a + b, within(1e-12));
    }

    @Test
    void sentencesSayWhatHoldsAndWhatDoesNot() {
        List<String> said = MODEL.template().sentences().stream()
                .map(one -> one.in(Locale.ROOT))
                .toList();
        assertThat(said.subList(0, 1))
                .anyMatch(one -> one.matches("6 of 8 best: industry steel, against 10\\.4 % of the others; at least"
                        + " [\\d.]+ times as common \\(95 %\\), corrected p 0\\.\\d+"));
        assertThat(said).anyMatch(one -> one.startsWith("not supported: 4 of 8 best: employees below"));
        assertThat(said).contains("not characteristic: no value of region, employees is more than chance explains");
        assertThat(said).noneMatch(one -> one.startsWith("only") && one.contains("industry food"));
        assertThat(MODEL.template().undistinguishing()).containsExactly(REGION, EMPLOYEES);
    }

    /** "Rare values, bimodal sizes (best customers that are either tiny or large ...) are handled by bands". */
    @Test
    void bothEndsOfABimodalSizeAreFound() {
        List<Integer> ends = MODEL.template().tried().stream()
                .filter(one -> one.question().attribute().equals(EMPLOYEES) && one.isTypical())
                .map(Characteristic::best)
                .toList();
        assertThat(ends).containsExactly(4, 4);
        List<Characteristic> middle = MODEL.template().tried().stream()
                .filter(one -> List.of("2", "3", "4").contains(String.join("", one.value())))
                .toList();
        assertThat(middle).hasSize(3).allMatch(one -> one.best() == 0);
    }

    @Test
    void nothingDistinguishesThemIsAResult() {
        double[] sales = new double[100];
        Arrays.setAll(sales, row -> 1000 - row);
        String[] industries = new String[100];
        Arrays.setAll(industries, row -> "industry " + row % 5);
        Portfolio even = SomeCustomers.sales(sales).with(INDUSTRY, industries);
        Template template = BestCustomers.by(SALES).fit(even).template();
        assertThat(template.isEmpty()).isTrue();
        assertThat(template.characteristics()).isEmpty();
        assertThat(template.notSupported()).hasSize(5);
        assertThat(template.sentences().get(0).in(Locale.ROOT))
                .isEqualTo("nothing distinguishes the 10 best from the 90 other customers, of 5 values tried");
        assertThat(template.sentences().get(0).in(Locale.forLanguageTag("sv")))
                .isEqualTo("ingenting skiljer de 10 bästa från de 90 andra kunderna, av 5 prövade värden");
        assertThat(template).hasToString("Template[10 best, 90 others, 0 of 5 hold]");
    }

    @Test
    void anAttributeThatNobodyHasIsAskedForInVain() {
        Portfolio bare = SomeCustomers.sales(5, 4, 3, 2, 1).with(INDUSTRY, null, null, null, null, null);
        BestCustomersModel model = BestCustomers.by(SALES).top(1).on(INDUSTRY).fit(bare);
        assertThat(model.template().isEmpty()).isTrue();
        assertThat(model.template().sentences().get(0).in(Locale.ROOT))
                .isEqualTo("nothing distinguishes the 1 best from the 4 other customers, of 0 values tried");
        assertThat(model.segment(bare).counts().get("unassigned")).isEqualTo(5);
    }

    @Test
    void powerNeedsShares() {
        assertRefused(
                () -> MODEL.template().power(1, 0.5),
                "Template.power must have shares within (0, 1); got 1.0 and 0.5.");
    }

    @Test
    void partsAreChecked() {
        assertRefused(
                () -> new Cohort(3, List.of(1L, 2L, 3L), 0),
                "Cohort must have best customers, others beside them, and fewer ties than best; got 3 best of 3, tied 0.");
        assertRefused(
                () -> new Answer(Answer.YES, 3, 2, 0.5),
                "Answer must count no more of the best than of all, with a p-value within [0, 1]; got 3 of 2 and 0.5.");
        assertRefused(
                () -> new Question(INDUSTRY, 0, null, null),
                "Question must have bands for a measure, a level from 1 for a category, or a label for labels, and"
                        + " nothing else; got another for \"industry\".");
        assertRefused(
                () -> new Trait(Question.of(INDUSTRY, 1), List.of(new Answer(List.of("a"), 0, 1, 1))),
                "Trait answers must be those of the question, unknown last; got 1 for \"industry\".");
        assertRefused(
                () -> new FitRules.Cutoffs(1, 2), "Cutoffs prioritise must be at or above consider; got 1.0 and 2.0.");
        assertRefused(() -> new Wish(INDUSTRY, List.of()), "Wish must have a value; got none for \"industry\".");
        Lesson lesson = MODEL.lesson();
        assertRefused(
                () -> new Lesson(SALES, new Cohort(100, List.of(1L), 0), lesson.traits(), lesson.correction()),
                "Lesson traits must count everybody once; got 8 of 200 for \"industry\", with 1 best of 100.");
    }

    @Test
    void aModelIsMadeAgainOfItsParts() {
        BestCustomersModel again = BestCustomersModel.of(
                new Lesson(
                        MODEL.lesson().by(),
                        MODEL.lesson().cohort(),
                        MODEL.lesson().traits(),
                        MODEL.lesson().correction()),
                MODEL.rules(),
                MODEL.provenance());
        assertThat(again).isEqualTo(MODEL);
        assertThat(again.segment(steel()).counts())
                .isEqualTo(MODEL.segment(steel()).counts());
        assertThat(MODEL.toString()).startsWith("BestCustomersModel[8 best of 200 by sales [EUR/yr]; prioritise >= ");
    }
}
