package dev.segmentation.value;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static dev.segmentation.SomeCustomers.sales;
import static dev.segmentation.SomeCustomers.selling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValueBasedTest {
    private static final ValueBased ABC = ValueBased.by(SALES);

    @Test
    @DisplayName("CONTRACT 1: Defaults: value-based cumulativeShare [0.8, 0.95]")
    void theDefaultIsAnAbcAnalysis() {
        assertThat(ABC).isEqualTo(ABC.banding(Banding.cumulativeShare(0.8, 0.95)));
        assertThat(ABC.segment(sales(80, 15, 5)).counts())
                .containsExactly(Map.entry("A", 1), Map.entry("B", 1), Map.entry("C", 1), Map.entry("unassigned", 0));
    }

    @Test
    @DisplayName("issue 2: prospects are ... never in the cut-offs")
    void onlyCustomersShapeTheCuts() {
        Portfolio many = Portfolio.of(List.of(
                selling("a", 80),
                selling("b", 15),
                selling("c", 5),
                selling("former", 1e9).at(Stage.FORMER),
                selling("lead", 1e9).at(Stage.LEAD),
                selling("prospect", 1e9).at(Stage.PROSPECT)));
        Segmentation result = ABC.segment(many);
        assertThat(((ValueBasedModel) result.model()).bands().cuts()).containsExactly(15.0, 80.0);
        assertThat(result.count("unassigned")).isEqualTo(3);
        assertThat(result.model().provenance().learnedFrom()).isEqualTo(3);
        assertThat(result.model().provenance().customers()).isEqualTo(6);
    }

    @Test
    void labelsOfThePotentialsOwnBandsAreListedAfterThoseOfTheValue() {
        Portfolio some = sales(80, 15, 5).with(EMPLOYEES, 1, 2, 3);
        ValueBasedModel model =
                ABC.potential(EMPLOYEES, Banding.at(10).labels("C", "hot")).fit(some);
        assertThat(model.segments()).extracting(Segment::code).containsExactly("A", "B", "C", "hot");
        assertThat(model.cuts())
                .containsExactly(Map.entry("sales", List.of(15.0, 80.0)), Map.entry("employees", List.of(10.0)));
        assertThat(model.attributes()).containsExactly(SALES, EMPLOYEES);
        assertThat(model.money()).contains(SALES);
        assertThat(model).hasToString("ValueBasedModel[sales [EUR/yr]: A >= 80 > B >= 15 > C]");
    }

    @Test
    void whereNobodyIsThereToLearnThePotentialFromNobodyIsJudgedByIt() {
        Portfolio some = sales(80, 15, 5).with(WALLET, 1, 2, 3);
        ValueBasedModel model = ABC.potential(WALLET, Banding.quantiles(0.5)).fit(some);
        assertThat(model.assign(selling("p", 3).at(Stage.PROSPECT).with(WALLET, 9))
                        .segment())
                .isSameAs(Segment.UNASSIGNED);
    }

    @Test
    void anIndexIsDividedByTheMeansOfTheCustomers() {
        Portfolio some = sales(10, 30, 1e6)
                .with(EMPLOYEES, 1, 3, 1e6)
                .withStages(Stage.CUSTOMER, Stage.CUSTOMER, Stage.PROSPECT);
        ValueBasedModel model =
                ValueBased.by(ValueIndex.of(SALES, 2).and(EMPLOYEES, 1)).fit(some);
        assertThat(model.scale().terms())
                .containsExactly(new ValueScale.Term(SALES, 2, 20), new ValueScale.Term(EMPLOYEES, 1, 2));
        Segmentation result = model.segment(some);
        assertThat(result.derived().get("index").at(0)).isEqualTo(1.5);
        assertThat(result.derived().get("index").at(1)).isEqualTo(4.5);
        assertThat(model.money()).isEmpty();
        assertThat(model.toString()).startsWith("ValueBasedModel[index of [sales [EUR/yr], employees [heads]]: A >= ");
        assertThat(ValueBased.by(ValueIndex.of(SALES, 1).unscaled()).fit(some).scale())
                .isEqualTo(ValueScale.of(SALES));
    }

    @Test
    void theSentenceIsTheCall() {
        assertThat(ABC).hasToString("ValueBased.by(sales).banding(cumulativeShare(0.8, 0.95))");
        assertThat(ABC.potential(WALLET)
                        .lift(INDUSTRY, "defence", "A")
                        .lift(PRODUCTS, "bikes", "B")
                        .lift(GROWTH, 0.1 + 0.2, "B"))
                .hasToString("ValueBased.by(sales).banding(cumulativeShare(0.8, 0.95)).potential(wallet)"
                        + ".lift(industry, \"defence\", \"A\").lift(products, \"bikes\", \"B\")"
                        + ".lift(growth, 0.30000000000000004, \"B\")");
        assertThat(ABC.lift(GROWTH, Double.parseDouble("2E23"), "A").toString()).endsWith(".lift(growth, 2E23, \"A\")");
        assertThat(ValueBased.by(ValueIndex.of(SALES, 2).and(EMPLOYEES, 0.5).unscaled())
                        .potential(WALLET, Banding.at(3)))
                .hasToString("ValueBased.by(index(sales, 2).and(employees, 0.5).unscaled())"
                        + ".banding(cumulativeShare(0.8, 0.95)).potential(wallet, at(3))");
    }

    @Test
    void settingsThatCannotBeAreRefusedAtTheirStep() {
        assertRefused(
                () -> ABC.lift(INDUSTRY, "defence", "Z"),
                "ValueBased.lift must name one of the bands [C, B, A]; got \"Z\".");
        assertRefused(
                () -> ABC.lift(INDUSTRY, "defence", "A").banding(Banding.at(1)),
                "ValueBased.lift must name one of the bands [1, 2]; got \"A\".");
        assertRefused(
                () -> ABC.potential(EMPLOYEES),
                "ValueBased.potential must be in the unit of the value (EUR/yr) to share its cut-offs;"
                        + " got \"employees [heads]\". Give it bands of its own: potential(measure, banding).");
        assertRefused(
                () -> ValueBased.by(ValueIndex.of(SALES, 1)).potential(WALLET),
                "ValueBased.potential must be in the unit of the value (an index, which has none) to share its cut-offs;"
                        + " got \"wallet [EUR/yr]\". Give it bands of its own: potential(measure, banding).");
        assertRefused(() -> ABC.lift(GROWTH, Double.NaN, "A"), "Lift of \"growth\" must be a finite number; got NaN.");
        assertRefused(() -> ABC.lift(INDUSTRY, " ", "A"), "Lift of \"industry\" must not be blank; got \" \".");
        assertRefused(
                () -> new Lift(GROWTH, "much", "A"),
                "Lift must compare a measure with a number, all else with a text; got \"much\" for \"growth\".");
        assertRefused(
                () -> ValueIndex.of(SALES, 0),
                "ValueIndex weight must be a finite number above 0; got 0.0 for \"sales\".");
        assertRefused(
                () -> ValueIndex.of(SALES, 1).and(SALES, 2),
                "ValueIndex must not repeat an item; got \"sales\" twice.");
        assertRefused(() -> ValueScale.of(List.of()), "ValueScale must have a term; got none.");
        assertRefused(
                () -> new ValueScale.Term(SALES, 1, 0),
                "ValueScale weight and divisor must be above 0; got 1.0 and 0.0.");
        assertNull(() -> ValueBased.by((Measure) null), "ValueBased.by must not be null.");
        assertNull(() -> ValueBased.by((ValueIndex) null), "ValueBased.by must not be null.");
        assertNull(() -> ABC.banding(null), "ValueBased.banding must not be null.");
        assertNull(() -> ABC.potential(null), "ValueBased.potential must not be null.");
        assertNull(() -> ABC.potential(WALLET, null), "ValueBased.potential banding must not be null.");
    }

    @Test
    void anImpossibleFitNamesMethodAndAttribute() {
        assertUnfit(
                ABC,
                sales(Double.NaN),
                "Banding.cumulativeShare must have known values to learn from; got none. The measure is \"sales\".");
        assertUnfit(
                ABC,
                Portfolio.of(List.of(
                        Customer.of("p").at(Stage.PROSPECT).with(SALES, 5),
                        Customer.of("c").with(SALES, Double.NaN))),
                "Banding.cumulativeShare must have known values to learn from; got none. The measure is \"sales\"."
                        + " Cut-offs are those of customers, who are 1 of 2.");
        assertUnfit(
                ABC,
                sales(0, -1),
                "Banding.cumulativeShare must have values above zero to share out; got 2 known values, none above zero."
                        + " The measure is \"sales\".");
        assertUnfit(ABC, Portfolio.ofIds(List.of("x")), "Portfolio has no measure \"sales\"; it has []");
        assertUnfit(
                ValueBased.by(ValueIndex.of(SALES, 1)),
                sales(0, -1),
                "ValueIndex must divide \"sales\" by a mean above 0; got a mean that is not over 2 customers."
                        + " Leave it out, or write unscaled().");
        assertThatThrownBy(() -> ABC.lift(INDUSTRY, "x", "A").fit(sales(1)).cuts())
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no category \"industry\"; it has []");
    }

    @Test
    void aModelByItsPartsIsTheSameModelAndIsChecked() {
        ValueBasedModel model =
                ABC.lift(INDUSTRY, "x", "A").fit(sales(80, 15, 5).with(INDUSTRY, "x", "y", "z"));
        assertThat(ValueBasedModel.of(model.scale(), model.bands(), model.rules(), model.provenance()))
                .isEqualTo(model)
                .hasSameHashCodeAs(model);
        Provenance provenance = new Provenance("value-based", "", "1", 0, 0, OptionalLong.empty());
        Bands two = Bands.of(List.of(1.0), List.of("low", "high"));
        assertRefused(
                () -> ValueBasedModel.of(model.scale(), two, model.rules(), provenance),
                "ValueBasedModel.of lifts must name one of the bands [low, high]; got \"A\".");
        assertNull(
                () -> ValueBasedModel.of(null, two, model.rules(), provenance),
                "ValueBasedModel.of scale must not be null.");
        assertRefused(
                () -> new Provenance("value-based", "", "1", 3, 4, OptionalLong.empty()),
                "Provenance must have learned from at most all customers; got 4 of 3.");
    }

    @Test
    void settingsAreComparedByValue() {
        assertThat(ABC).isEqualTo(ValueBased.by(SALES)).hasSameHashCodeAs(ValueBased.by(SALES));
        assertThat(ABC).isNotEqualTo(ValueBased.by(WALLET));
        assertThat(ABC).isNotEqualTo(ABC.potential(WALLET));
        assertThat(ABC).isNotEqualTo(ABC.lift(GROWTH, 1, "A"));
        assertThat(ABC.potential(WALLET)).isNotEqualTo(ABC.potential(WALLET, Banding.at(1)));
        assertThat(ValueIndex.of(SALES, 1)).isEqualTo(ValueIndex.of(SALES, 1)).isNotEqualTo(ValueIndex.of(SALES, 2));
    }

    private static void assertUnfit(ValueBased segmenter, Portfolio portfolio, String message) {
        assertThatThrownBy(() -> segmenter.segment(portfolio).counts())
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.method()).isEqualTo("value-based");
                    assertThat(e.attribute()).isEqualTo("sales");
                })
                .hasMessage(message);
    }
}
