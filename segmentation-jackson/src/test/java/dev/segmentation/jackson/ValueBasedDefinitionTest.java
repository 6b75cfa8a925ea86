package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.valueBased;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueIndex;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1: {@code by} of value-based, bands, {@code potential} and {@code lift}. */
class ValueBasedDefinitionTest {
    private static final Measure SALES = Measure.of("sales", "SEK/yr");
    private static final Measure TURNOVER = Measure.of("turnover", "SEK/yr");

    private static Object segmenter(String fields) {
        return Definition.read(valueBased(fields)).segmentations().get(0).segmenter();
    }

    /** "Defaults: value-based cumulativeShare [0.8, 0.95]". */
    @Test
    void aMeasureAloneGivesTheDefaultBands() {
        assertThat(segmenter("\"by\": \"sales\"")).isEqualTo(ValueBased.by(SALES));
    }

    @Test
    void theContractsExampleGivesTheSameSentenceAsTheFluentApi() {
        assertThat(segmenter("""
                                "by": "sales", "bands": {"cumulativeShare": [0.8, 0.95], "labels": ["A", "B", "C"]},
                                "potential": {"measure": "turnover", "bands": {"at": [1e7, 1e8], "labels": ["C", "B", "A"]}},
                                "lift": [{"category": "industry", "is": "defence", "atLeast": "A"}]"""))
                .isEqualTo(ValueBased.by(SALES)
                        .banding(Banding.cumulativeShare(0.8, 0.95).labels("A", "B", "C"))
                        .potential(TURNOVER, Banding.at(1e7, 1e8).labels("C", "B", "A"))
                        .lift(Category.of("industry"), "defence", "A"));
    }

    /** "{"index": [{"measure", "weight"}], "scale": "mean" | "none"} (each measure divided by the customers' mean of it". */
    @Test
    void anIndexIsScaledByMeansUnlessItsScaleIsNone() {
        ValueIndex index = ValueIndex.of(SALES, 2).and(Measure.of("orders", "orders"), 1);
        String parts = "\"index\": [{\"measure\": \"sales\", \"weight\": 2}, {\"measure\": \"orders\"}]";
        assertThat(segmenter("\"by\": {" + parts + "}")).isEqualTo(ValueBased.by(index));
        assertThat(segmenter("\"by\": {" + parts + ", \"scale\": \"mean\"}")).isEqualTo(ValueBased.by(index));
        assertThat(segmenter("\"by\": {" + parts + ", \"scale\": \"none\"}"))
                .isEqualTo(ValueBased.by(index.unscaled()));
    }

    @Test
    void eachRuleForBandsIsRead() {
        assertThat(segmenter("\"by\": \"sales\", \"bands\": {\"at\": [10, 20.5]}"))
                .isEqualTo(ValueBased.by(SALES).banding(Banding.at(10, 20.5)));
        assertThat(segmenter("\"by\": \"sales\", \"bands\": {\"quantiles\": [0.2, 0.4]}"))
                .isEqualTo(ValueBased.by(SALES).banding(Banding.quantiles(0.2, 0.4)));
        assertThat(segmenter("\"by\": \"sales\", \"bands\": {\"topShare\": [0.2]}"))
                .isEqualTo(ValueBased.by(SALES).banding(Banding.topShare(0.2)));
        assertThat(segmenter(
                        "\"by\": \"sales\", \"bands\": {\"naturalBreaks\": 4, \"labels\": [\"a\",\"b\",\"c\",\"d\"]}"))
                .isEqualTo(ValueBased.by(SALES).banding(Banding.naturalBreaks(4).labels("a", "b", "c", "d")));
    }

    @Test
    void liftsLookAtCategoriesLabelsAndMeasures() {
        assertThat(segmenter("""
                                "by": "sales", "lift": [{"labels": "products", "has": "Bikes", "atLeast": "B"},
                                  {"measure": "employees", "from": 1000, "atLeast": "A"}]"""))
                .isEqualTo(ValueBased.by(SALES)
                        .lift(Labels.of("products"), "Bikes", "B")
                        .lift(Measure.of("employees", "heads"), 1000, "A"));
    }

    /** CONTRACT.md 4: "all problems listed together". */
    @Test
    void aLiftWithTwoProblemsReportsBoth() {
        assertThat(messages(valueBased("\"by\": \"sales\", \"lift\": [{\"category\": \"industri\", \"is\": \"x\","
                        + " \"atLeast\": \"Z\"}]")))
                .containsExactly(
                        entry(
                                "unknown-attribute /segmentations/s/lift/0/category",
                                "category must name a category; got \"industri\". Did you mean \"industry\"? There are"
                                        + " [industry, owner, region]."),
                        entry(
                                "value /segmentations/s/lift/0/atLeast",
                                "ValueBased.lift must name one of the bands [C, B, A]; got \"Z\"."));
        assertThat(messages(valueBased("\"by\": \"sales\", \"lift\": [{\"measure\": \"employees\", \"from\": \"1\","
                        + " \"atLeast\": \"Z\"}, {\"labels\": \"products\", \"atLeast\": \"Z\"}]")))
                .containsOnlyKeys(
                        "number-as-text /segmentations/s/lift/0/from",
                        "value /segmentations/s/lift/0/atLeast",
                        "missing /segmentations/s/lift/1/has",
                        "value /segmentations/s/lift/1/atLeast");
    }

    /** CONTRACT.md 5's own example of a message. */
    @Test
    void aRefusedBandingKeepsItsMessageAndGetsItsPlace() {
        assertThat(messages(valueBased("\"by\": \"saels\", \"bands\": {\"cumulativeShare\": [0.95, 0.8]}")))
                .containsExactly(
                        entry(
                                "unknown-attribute /segmentations/s/by",
                                "by must name a measure; got \"saels\". Did you mean \"sales\"? There are [breadth, csi,"
                                        + " employees, loyalty, orders, price, recency, regularity, sales, service, tenure,"
                                        + " turnover, wallet, win_rate]."),
                        entry(
                                "value /segmentations/s/bands/cumulativeShare",
                                "Banding.cumulativeShare must rise strictly within (0.0, 1.0); got [0.95, 0.8]. For an"
                                        + " ABC split write cumulativeShare(0.80, 0.95)."));
    }

    @Test
    void bandsAreExactlyOneRule() {
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"at\": [1], \"quantiles\": [0.5]}")))
                .containsExactly(entry(
                        "conflict /segmentations/s/bands",
                        "bands must have exactly one of [at, quantiles, topShare, cumulativeShare, naturalBreaks]; got"
                                + " [at, quantiles]."));
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"labels\": [\"A\"]}")))
                .containsExactly(entry(
                        "conflict /segmentations/s/bands",
                        "bands must have exactly one of [at, quantiles, topShare, cumulativeShare, naturalBreaks]; got"
                                + " none."));
    }

    @Test
    void labelsMustSuitTheBands() {
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"at\": [1], \"labels\": [\"A\"]}")))
                .containsExactly(entry(
                        "value /segmentations/s/bands/labels",
                        "Banding.at labels must be 2, one more than there are cuts; got 1: [A]."));
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"at\": [1], \"labels\": [\"other\", \" \"]}")))
                .containsExactly(
                        entry("empty /segmentations/s/bands/labels/1", "labels must not hold a blank text; got one."));
    }

    @Test
    void naturalBreaksIsAWholeNumber() {
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"naturalBreaks\": 3.0}")))
                .containsExactly(entry(
                        "whole-number /segmentations/s/bands/naturalBreaks",
                        "naturalBreaks must be a whole number; got one with decimals or an exponent. Write digits"
                                + " alone."));
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"naturalBreaks\": 1}")))
                .containsExactly(entry(
                        "value /segmentations/s/bands/naturalBreaks",
                        "Banding.naturalBreaks must be a number of bands from 2 to 1000; got 1."));
        assertThat(messages(valueBased("\"by\": \"sales\", \"bands\": {\"naturalBreaks\": 99999999999}")))
                .containsExactly(entry(
                        "value /segmentations/s/bands/naturalBreaks",
                        "naturalBreaks must be from 2 to 1000; got one beyond."));
    }

    @Test
    void byIsAMeasureOrAnIndexAndNothingElse() {
        assertThat(messages(valueBased("\"by\": [\"sales\"]")))
                .containsExactly(entry(
                        "type /segmentations/s/by",
                        "by must be a measure's name, or an index of several; got a list."));
        assertThat(messages(valueBased("\"bands\": {\"at\": [1]}")))
                .containsExactly(entry(
                        "missing /segmentations/s/by",
                        "by must be there, as a measure's name, or an index of several; got nothing."));
        assertThat(messages(valueBased("\"by\": \"industry\"")))
                .containsExactly(entry(
                        "unknown-attribute /segmentations/s/by",
                        "by must name a measure; got \"industry\", which is a category."));
    }

    @Test
    void everyPartOfAnIndexIsChecked() {
        assertThat(messages(valueBased("""
                                        "by": {"index": [{"measure": "sales", "weight": 0}, {"measure": "salse"},
                                          {"measure": "orders", "weight": "2"}, {"measure": "sales"}, {"measure": "sales"}],
                                          "scale": "means", "wieghts": 1}""")))
                .containsExactly(
                        entry(
                                "unknown-field /segmentations/s/by/wieghts",
                                "Field must be one of [index, scale]; got \"wieghts\"."),
                        entry(
                                "choice /segmentations/s/by/scale",
                                "scale must be one of [mean, none]; got \"means\". Did you mean \"mean\"?"),
                        entry(
                                "value /segmentations/s/by/index/0/weight",
                                "ValueIndex weight must be a finite number above 0; got 0.0 for \"sales\"."),
                        entry(
                                "unknown-attribute /segmentations/s/by/index/1/measure",
                                "measure must name a measure; got \"salse\". Did you mean \"sales\"? There are [breadth,"
                                        + " csi, employees, loyalty, orders, price, recency, regularity, sales, service,"
                                        + " tenure, turnover, wallet, win_rate]."),
                        entry(
                                "number-as-text /segmentations/s/by/index/2/weight",
                                "weight must be a number; got a text. Write it without quotation marks."),
                        entry(
                                "value /segmentations/s/by/index/4/weight",
                                "ValueIndex must not repeat an item; got \"sales\" twice."));
    }

    @Test
    void anEnumByItsNumberIsRefused() {
        assertThat(messages(valueBased("\"by\": {\"index\": [{\"measure\": \"sales\"}], \"scale\": 1}")))
                .containsExactly(entry(
                        "choice-as-number /segmentations/s/by/scale",
                        "scale must be one of [mean, none]; got a number. Write its name."));
    }

    @Test
    void aPotentialInAnotherUnitNeedsBandsOfItsOwn() {
        assertThat(messages(valueBased("\"by\": \"sales\", \"potential\": {\"measure\": \"employees\"}")))
                .containsExactly(entry(
                        "value /segmentations/s/potential",
                        "ValueBased.potential must be in the unit of the value (SEK/yr) to share its cut-offs; got"
                                + " \"employees [heads]\". Give it bands of its own: potential(measure, banding)."));
        assertThat(segmenter("\"by\": \"sales\", \"potential\": {\"measure\": \"turnover\"}"))
                .isEqualTo(ValueBased.by(SALES).potential(TURNOVER));
    }

    @Test
    void aLiftNamesABandThatIsThere() {
        assertThat(messages(valueBased("""
                                        "by": "unheard", "bands": {"at": [5], "labels": ["low", "high"]},
                                        "lift": [{"category": "industry", "is": "defence", "atLeast": "A"},
                                                 {"category": "products", "is": "x", "atLeast": "low"},
                                                 {"labels": "products", "is": "x", "atLeast": "low"},
                                                 {"measure": "employees", "from": null, "atLeast": "high"}, {}, 5]""")))
                .containsOnlyKeys(
                        "unknown-attribute /segmentations/s/by",
                        "value /segmentations/s/lift/0/atLeast",
                        "unknown-attribute /segmentations/s/lift/1/category",
                        "unknown-field /segmentations/s/lift/2/is",
                        "missing /segmentations/s/lift/2/has",
                        "null /segmentations/s/lift/3/from",
                        "missing /segmentations/s/lift/4/atLeast",
                        "missing /segmentations/s/lift/4/measure",
                        "missing /segmentations/s/lift/4/from",
                        "type /segmentations/s/lift/5")
                .containsEntry(
                        "value /segmentations/s/lift/0/atLeast",
                        "ValueBased.lift must name one of the bands [low, high]; got \"A\".")
                .containsEntry(
                        "null /segmentations/s/lift/3/from",
                        "from must be a number; got null. Leave the field out if it is not to be set.")
                .containsEntry("type /segmentations/s/lift/5", "lift must be an object; got a number.");
    }

    /** Issue 3: "unknown field". What is for another kind of lift is not passed over. */
    @Test
    void aLiftByAMeasureTakesNothingOfTheOtherLifts() {
        assertThat(messages(valueBased("""
                                        "by": "sales", "lift": [{"measure": "employees", "from": 5, "has": "x", "atLeast": "A"}]""")))
                .containsExactly(entry(
                        "unknown-field /segmentations/s/lift/0/has",
                        "Field must be one of [measure, from, atLeast]; got \"has\"."));
    }

    /** "Derived": a measure worked out is a measure like any other; an estimate has the unit of what it estimates. */
    @Test
    void aDerivedMeasureIsAMeasureLikeAnyOther() {
        assertThat(segmenter("\"by\": \"wallet\"")).isEqualTo(ValueBased.by(Measure.of("wallet", "SEK/yr")));
        assertThat(segmenter("\"by\": \"csi\"")).isEqualTo(ValueBased.by(Measure.of("csi", "0-100")));
    }
}
