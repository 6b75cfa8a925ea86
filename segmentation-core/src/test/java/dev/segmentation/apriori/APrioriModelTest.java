package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class APrioriModelTest {
    private static final Category INDUSTRY = Category.of("industry");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Portfolio PORTFOLIO = Portfolio.ofIds(List.of("a", "b", "c", "d", "e", "f"))
            .with(INDUSTRY, "wood", "steel", "wood", null, "wood", "wood/paper")
            .with(EMPLOYEES, 10, 20, 300, 400, Double.NaN, 60)
            .with(PRODUCTS, Collections.nCopies(6, List.of("x", "y")));
    private static final APriori SENTENCE = APriori.by(INDUSTRY)
            .and(EMPLOYEES, Banding.at(50, 250).labels("small", "mid", "large"))
            .and(PRODUCTS);

    private static Provenance provenance() {
        return SENTENCE.fit(PORTFOLIO).provenance();
    }

    @Test
    void whatWasLearnedCanBeMadeAgainFromItsParts() {
        APrioriModel model = SENTENCE.minimum(1).fit(PORTFOLIO);
        List<String> anyOrder = new ArrayList<>(model.combinations());
        Collections.reverse(anyOrder);
        APrioriModel again = APrioriModel.of(model.dimensions(), anyOrder, model.rules(), model.provenance());
        assertThat(again).isEqualTo(model).hasSameHashCodeAs(model);
        assertThat(again.segment(PORTFOLIO)).isEqualTo(model.segment(PORTFOLIO));
        assertThat(model.combinations())
                .containsExactly(
                        "steel/small/x+y",
                        "unknown/large/x+y",
                        "wood/large/x+y",
                        "wood/small/x+y",
                        "wood/unknown/x+y",
                        "wood\\/paper/mid/x+y");
        assertThat(again).isNotEqualTo(SENTENCE.fit(PORTFOLIO));
    }

    @Test
    void dividingWhileLearningIsDividingAfterwards() {
        for (APriori sentence : List.of(SENTENCE, SENTENCE.minimum(2))) {
            assertThat(sentence.segment(PORTFOLIO))
                    .isEqualTo(sentence.fit(PORTFOLIO).segment(PORTFOLIO));
        }
    }

    @Test
    void partsThatDoNotSuitEachOtherAreRefused() {
        Dimension industry = new CategoryDimension(INDUSTRY, 0, List.of(List.of("wood")));
        APrioriRules rules = new APrioriRules(0, 0, null);
        assertThatThrownBy(() -> APrioriModel.of(List.of(), List.of(), rules, provenance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("APrioriModel.of must have a dimension; got none.");
        assertThatThrownBy(() -> APrioriModel.of(List.of(industry), List.of("steel"), rules, provenance()))
                .hasMessage("APrioriModel.of combinations must be made of the dimensions' values; got \"steel\" in"
                        + " dimension 1.");
        assertThatThrownBy(() -> APrioriModel.of(List.of(industry), List.of("wood/wood"), rules, provenance()))
                .hasMessage(
                        "APrioriModel.of combinations must have a label for each of the 1 dimensions; got one with 2.");
        assertThatThrownBy(() -> APrioriModel.of(List.of(industry), List.of("wood", "wood"), rules, provenance()))
                .hasMessage("APrioriModel.of combinations must not repeat an item; got \"wood\" twice.");
        assertThatThrownBy(() -> APrioriModel.of(List.of(industry, industry), List.of(), rules, provenance()))
                .hasMessage("APrioriModel.of dimensions must not repeat an item; got \"industry\" twice.");
    }

    @Test
    void dimensionsAreChecked() {
        assertThatThrownBy(() -> new CategoryDimension(INDUSTRY, 2, List.of(List.of("wood"))))
                .hasMessage("CategoryDimension paths must have 2 labels; got one with 1.");
        assertThatThrownBy(() -> new CategoryDimension(INDUSTRY, -1, List.of()))
                .hasMessage("CategoryDimension level must be at least 1, or 0 for the whole path; got -1.");
        assertThatThrownBy(() -> new CategoryDimension(INDUSTRY, 0, List.of(List.of("wood"), List.of("wood"))))
                .hasMessage("CategoryDimension paths must not repeat one; got one twice.");
        assertThatThrownBy(() -> new LabelsDimension(PRODUCTS, "x", List.of(new TreeSet<>())))
                .hasMessage("LabelsDimension sets must be none where one label counts; got 1.");
        assertThatThrownBy(() -> new LabelsDimension(PRODUCTS, null, List.of(new TreeSet<>(), new TreeSet<>())))
                .hasMessage("LabelsDimension sets must not repeat one; got one twice.");
        MeasureColumn none = MeasureColumn.of(EMPLOYEES);
        MeasureDimension two = new MeasureDimension(EMPLOYEES, Banding.at(1).fit(none), false);
        MeasureDimension three =
                new MeasureDimension(EMPLOYEES, Banding.at(1, 2).fit(none), false);
        assertThatThrownBy(() -> new SizeDimension(two, three))
                .hasMessage("SizeDimension bands must share their labels; got [1, 2] and [1, 2, 3].");
        assertThatThrownBy(() -> new APrioriRules(0, 3, null))
                .hasMessage("APrioriRules must have a minimum of at least 1 to pool, or 0 and 0; got 0 and 3.");
    }

    @Test
    void theReportSaysWhatIsUnknownRareAndEmpty() {
        APrioriModel model = SENTENCE.minimum(2).fit(PORTFOLIO);
        APrioriReport report = model.report(model.segment(PORTFOLIO));
        assertThat(report.segments())
                .containsExactly(new APrioriReport.Count("other", 6, 1), new APrioriReport.Count("unassigned", 0, 0));
        APrioriReport plain = SENTENCE.fit(PORTFOLIO).report(SENTENCE.segment(PORTFOLIO));
        assertThat(plain.customers()).isEqualTo(6);
        assertThat(plain.unknown())
                .containsEntry("industry", 1)
                .containsEntry("employees", 1)
                .containsEntry("products", 0);
        assertThat(plain.combinations()).isEqualTo(6);
        assertThat(plain.thin()).isEqualTo(6);
        assertThat(plain.thinBelow()).isEqualTo(5);
        assertThat(plain.pooled()).isZero();
        assertThat(report.pooled()).isEqualTo(6);
        assertThat(plain.possible()).isEqualTo(9); // 3 industries, 3 sizes, 1 set
        assertThat(plain.empty()).isEqualTo(5); // all but steel/small, wood/small, wood/large, wood\/paper/mid
        assertThat(plain.findings().stream().map(finding -> finding.in(Locale.ROOT)))
                .containsExactly(
                        "industry is unknown for 16.7 % of customers",
                        "employees is unknown for 16.7 % of customers",
                        "6 of 6 combinations have fewer than 5 customers",
                        "5 of 9 possible combinations have no customer");
        assertThat(report.findings().stream().map(finding -> finding.in(Locale.ROOT)))
                .contains("6 rare combinations are pooled and hold 100 % of all customers");
    }

    @Test
    void aModelHasNoCustomersInItsTexts() {
        assertThat(SENTENCE.fit(PORTFOLIO).toString()).doesNotContain("wood", "steel");
    }

    @Test
    void segmentsAreNeverReservedTwice() {
        APrioriModel model = SENTENCE.minimum(6).fit(PORTFOLIO);
        assertThat(model.segments()).containsExactly(Segment.of("other"));
    }
}
