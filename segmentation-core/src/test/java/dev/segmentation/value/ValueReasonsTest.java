package dev.segmentation.value;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static dev.segmentation.SomeCustomers.selling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Assignment;
import dev.segmentation.Counterfactual;
import dev.segmentation.Mark;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the reasons say, word by word, in the three languages. */
class ValueReasonsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-FI");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Portfolio MANY = SomeCustomers.ofAllKinds(120, 5);
    private static final ValueBased STATED =
            ValueBased.by(SALES).banding(Banding.at(95_000, 812_400.5).labels("C", "B", "A"));

    /** The measure that is asked about, whatever it is called; nobody is said to lack what is known of them. */
    @Test
    void whatThereIsNotToJudgeByIsNamed() {
        Customer prospect = Customer.of("p").at(Stage.PROSPECT);
        ValueBasedModel byGrowth =
                ValueBased.by(GROWTH).fit(SomeCustomers.sales(1, 2).with(GROWTH, 5, 6));
        assertThat(byGrowth.assign(prospect).because())
                .startsWith(
                        "unassigned: a prospect; only customers are judged by growth, and there is no potential to judge by instead;");
        assertThat(byGrowth.assign(prospect).because(Locale.forLanguageTag("sv")))
                .startsWith(
                        "unassigned: ett prospekt; bara kunder bedöms efter growth, och det finns ingen potential att bedöma efter i stället;");
        assertThat(byGrowth.assign(prospect).because(Locale.forLanguageTag("da")))
                .startsWith(
                        "unassigned: et kundeemne; kun kunder bedømmes efter growth, og der er intet potentiale at bedømme efter i stedet;");
        ValueBasedModel byIndex = ValueBased.by(ValueIndex.of(SALES, 1).and(GROWTH, 1))
                .fit(SomeCustomers.sales(1, 2).with(GROWTH, 5, 6));
        assertThat(byIndex.assign(prospect).because())
                .startsWith(
                        "unassigned: a prospect; only customers are judged by value index, and there is no potential to judge by instead;");
    }

    @Test
    void theHighestTierNamesTheCutThatIsReached() {
        Assignment a = STATED.fit(MANY).assign(selling("a", 900_000));
        assertThat(a.because())
                .isEqualTo("A: sales 900,000 EUR/yr, at or above the cut of 812,400.5;"
                        + " would be B with sales below 812,400.5 EUR/yr");
        assertThat(a.because(SWEDISH))
                .isEqualTo("A: sales 900\u00a0000 EUR/yr, på eller över gränsen 812\u00a0400,5;"
                        + " vore B med sales under 812\u00a0400,5 EUR/yr");
        assertThat(a.because(DANISH))
                .isEqualTo("A: sales 900.000 EUR/yr, på eller over grænsen 812.400,5;"
                        + " ville være B med sales under 812.400,5 EUR/yr");
        assertThat(a.because(Locale.FRENCH)).isEqualTo(a.because());
    }

    @Test
    void aMiddleTierNamesBothCuts() {
        Assignment b = STATED.fit(MANY).assign(selling("b", 95_000));
        assertThat(b.because())
                .isEqualTo("B: sales 95,000 EUR/yr, at or above the cut of 95,000 and below 812,400.5;"
                        + " would be C with sales below 95,000 EUR/yr;"
                        + " would be A with sales of 812,400.5 EUR/yr or more");
        assertThat(b.counterfactuals())
                .extracting(Counterfactual::target)
                .containsExactly(Math.nextDown(95_000.0), 812_400.5);
    }

    @Test
    void theLowestTierNamesTheCutThatIsMissed() {
        assertThat(STATED.fit(MANY).assign(selling("c", -3)).because())
                .isEqualTo(
                        "C: sales -3 EUR/yr, below the cut of 95,000; would be B with sales of 95,000 EUR/yr or more");
    }

    @Test
    void numbersThatWouldLookEqualAreWrittenOut() {
        assertThat(STATED.fit(MANY)
                        .assign(selling("c", Math.nextDown(95_000.0)))
                        .because())
                .startsWith("C: sales 94,999.99999999999 EUR/yr, below the cut of 95,000;");
    }

    @Test
    void whatIsUnknownIsNamedWithEveryTierThatKnowingItCouldGive() {
        Assignment nobody = STATED.fit(MANY).assign(Customer.of("n"));
        assertThat(nobody.segment()).isSameAs(Segment.UNASSIGNED);
        assertThat(nobody.missing()).containsExactly(SALES);
        assertThat(nobody.because())
                .isEqualTo("unassigned: sales is unknown; would be C with sales below 95,000 EUR/yr;"
                        + " would be B with sales of 95,000 EUR/yr or more;"
                        + " would be A with sales of 812,400.5 EUR/yr or more");
        assertThat(nobody.because(SWEDISH)).startsWith("unassigned: sales är okänt; ");
        assertThat(nobody.because(DANISH)).startsWith("unassigned: sales er ukendt; ");
    }

    @Test
    @DisplayName("issue 2: negative and zero values under cumulativeShare ... and said in the reason")
    void valuesNotAboveZeroAreExplained() {
        Assignment zero =
                ValueBased.by(SALES).fit(SomeCustomers.sales(80, 15, 5)).assign(selling("z", 0));
        assertThat(zero.because())
                .isEqualTo("C: sales 0 EUR/yr, not above zero: never part of the share, always in the lowest band;"
                        + " would be B with sales of 15 EUR/yr or more");
    }

    @Test
    @DisplayName("the same where the potential has a share of its own, and nothing of it where it has thresholds")
    void potentialNotAboveZeroIsExplainedByItsOwnRule() {
        Portfolio some = Portfolio.of(
                List.of(selling("a", 80), selling("b", 15), selling("c", 5), prospect("p", 70), prospect("q", 30)));
        ValueBasedModel shared = ValueBased.by(SALES)
                .potential(WALLET, Banding.cumulativeShare(0.5))
                .fit(some);
        assertThat(shared.assign(prospect("x", 0)).because())
                .startsWith("B: a prospect; wallet 0 EUR/yr, not above zero: never part of the share,");
        ValueBasedModel stated = ValueBased.by(SALES)
                .potential(WALLET, Banding.at(15, 80).labels("C", "B", "A"))
                .fit(some);
        assertThat(stated.bands()).isEqualTo(stated.rules().potentialBands());
        assertThat(stated.assign(prospect("x", 0)).because())
                .startsWith("C: a prospect; wallet 0 EUR/yr, below the cut of 15;");
    }

    @Test
    @DisplayName("CONTRACT 2: prospect and lead by potential, else unassigned; former as a prospect, marked win-back")
    void thoseWhoAreNotCustomersAreJudgedByPotential() {
        ValueBasedModel without = STATED.fit(MANY);
        Customer former = selling("f", 1e6).at(Stage.FORMER).with(WALLET, 100_000);
        assertThat(without.assign(former).because())
                .isEqualTo("unassigned: a former customer, to be won back; only customers are judged by sales,"
                        + " and there is no potential to judge by instead; no single attribute would move it");
        assertThat(without.assign(former).marks()).containsExactly(Mark.WIN_BACK);
        ValueBasedModel with = STATED.potential(WALLET).fit(MANY);
        assertThat(with.assign(former).because())
                .startsWith(
                        "B: a former customer, to be won back; wallet 100,000 EUR/yr, at or above the cut of 95,000");
        assertThat(with.assign(former.at(Stage.LEAD)).because()).startsWith("B: a lead; wallet");
        assertThat(with.assign(former.at(Stage.PROSPECT)).because(SWEDISH)).startsWith("B: ett prospekt; wallet");
        assertThat(with.assign(former.at(Stage.PROSPECT).without(WALLET)).because())
                .startsWith("unassigned: a prospect; wallet is unknown; would be C with wallet below 95,000 EUR/yr");
        assertThat(with.assign(former.at(Stage.CUSTOMER)).because()).startsWith("A: sales 1,000,000 EUR/yr");
    }

    @Test
    @DisplayName("issue 2: lifted by a stated rule, and the reason says so; DESIGN 6: its counterfactual is the lift")
    void aLiftIsSaidAndIsTheCounterfactual() {
        ValueBasedModel model = STATED.lift(INDUSTRY, "defence", "A").fit(MANY);
        Assignment lifted = model.assign(selling("x", 10).with(INDUSTRY, "defence"));
        assertThat(lifted.marks()).containsExactly(Mark.LIFTED);
        assertThat(lifted.because())
                .isEqualTo("A: sales 10 EUR/yr, below the cut of 95,000;"
                        + " lifted from C to A because industry is defence;"
                        + " would be C with industry other than defence");
        assertThat(lifted.because(SWEDISH))
                .endsWith(
                        "; lyft från C till A eftersom industry är defence; vore C med ett annat värde på industry än defence");
        assertThat(lifted.because(DANISH))
                .endsWith(
                        "; løftet fra C til A, fordi industry er defence; ville være C med en anden værdi af industry end defence");
    }

    @Test
    void severalLiftsByOneCategoryAreUndoneTogether() {
        ValueBasedModel model = STATED.lift(INDUSTRY, "defence", "A")
                .lift(INDUSTRY, "health", "B")
                .fit(MANY);
        assertThat(model.assign(selling("x", 10).with(INDUSTRY, "health")).because())
                .endsWith("; would be A with industry defence; would be C with industry other than defence, health");
    }

    /** A lift to the highest band leaves the cuts without a say: any value would do. */
    @Test
    void whereEveryKnownValueWouldGiveOneSegmentNoCutIsNamed() {
        ValueBasedModel model = STATED.lift(INDUSTRY, "defence", "A").fit(MANY);
        Customer customer = Customer.of("n").with(INDUSTRY, "defence");
        Assignment lifted = model.assign(customer);
        assertThat(lifted.because()).isEqualTo("unassigned: sales is unknown; would be A with sales known");
        assertThat(lifted.counterfactuals())
                .singleElement()
                .satisfies(
                        move -> assertThat(model.assign(move.applyTo(customer)).segment())
                                .isEqualTo(Segment.of("A")));
    }

    @Test
    void anUnknownAttributeOfWhichSeveralLabelsLiftIsNamedOnce() {
        ValueBasedModel model = STATED.lift(INDUSTRY, "defence", "A")
                .lift(INDUSTRY, "health", "A")
                .lift(INDUSTRY, "food", "B")
                .fit(MANY);
        assertThat(model.assign(selling("x", 10)).because())
                .startsWith(
                        "C: sales 10 EUR/yr, below the cut of 95,000; industry is unknown, which could lift it to A;"
                                + " industry is unknown, which could lift it to B; would be");
    }

    @Test
    void anUnknownAttributeThatWouldLiftIsNamed() {
        ValueBasedModel model =
                STATED.lift(INDUSTRY, "defence", "A").lift(GROWTH, 25, "B").fit(MANY);
        Assignment low = model.assign(selling("x", 10).with(GROWTH, 3));
        assertThat(low.missing()).containsExactly(INDUSTRY);
        assertThat(low.because())
                .startsWith(
                        "C: sales 10 EUR/yr, below the cut of 95,000; industry is unknown, which could lift it to A;");
        assertThat(model.assign(selling("x", 1e7)).missing()).isEmpty(); // nothing could lift it
        assertThat(model.assign(Customer.of("n")).missing()).containsExactly(SALES); // a lift lifts whoever is judged
    }

    @Test
    void twoLabelsThatLiftAlikeAreUndoneTogether() {
        ValueBasedModel model =
                STATED.lift(PRODUCTS, "bikes", "B").lift(PRODUCTS, "cars", "B").fit(MANY);
        Assignment both = model.assign(selling("x", 10).with(PRODUCTS, Set.of("bikes", "cars", "parts")));
        assertThat(both.counterfactuals().get(1).target()).isEqualTo(Set.of("parts"));
        assertThat(both.because()).endsWith("; would be C with products parts");
        Assignment none = model.assign(selling("x", 10).with(PRODUCTS, Set.of("bikes")));
        assertThat(none.because(SWEDISH)).endsWith("; vore C med products inga");
    }

    @Test
    void anIndexIsExplainedByItsValueAndEachIngredientThatCanMoveIt() {
        ValueBasedModel model = ValueBased.by(
                        ValueIndex.of(SALES, 1).and(EMPLOYEES, 10).unscaled())
                .banding(Banding.at(1000))
                .fit(MANY);
        Assignment one = model.assign(selling("x", 500).with(EMPLOYEES, 20));
        assertThat(one.because())
                .isEqualTo(
                        "1: value index 700, below the cut of 1,000;"
                                + " would be 2 with sales of 800 EUR/yr or more; would be 2 with employees of 50 heads or more");
        assertThat(one.explanation().derived()).containsExactly(java.util.Map.entry("index", 700.0));
        assertThat(model.assign(selling("x", 500)).because())
                .isEqualTo("unassigned: employees is unknown;"
                        + " would be 1 with employees below 50 heads; would be 2 with employees of 50 heads or more");
    }

    @Test
    void anIndexNeverOverflowsIntoUnknown() {
        ValueBasedModel model = ValueBased.by(
                        ValueIndex.of(SALES, 10).and(EMPLOYEES, 10).unscaled())
                .banding(Banding.at(1000))
                .fit(MANY);
        Customer huge = selling("x", Double.MAX_VALUE).with(EMPLOYEES, -Double.MAX_VALUE);
        assertThat(model.assign(huge).segment().code()).isEqualTo("1");
        assertThat(model.assign(huge).because()).startsWith("1: value index 0, below the cut of 1,000;");
    }

    @Test
    void aThresholdAtTheVeryBottomHasNothingBelowIt() {
        ValueBasedModel model =
                ValueBased.by(SALES).banding(Banding.at(-Double.MAX_VALUE, 0)).fit(MANY);
        assertThat(model.assign(selling("x", -1)).because()).endsWith("; would be 3 with sales of 0 EUR/yr or more");
    }

    @Test
    void whereThereIsOneBandAnyKnownValueMovesTheUnknown() {
        ValueRules rules = new ValueRules(false, null, List.of());
        Provenance provenance = new Provenance("value-based", "by hand", "1", 0, 0, OptionalLong.empty());
        ValueBasedModel model =
                ValueBasedModel.of(ValueScale.of(SALES), Bands.of(List.of(), List.of("all")), rules, provenance);
        assertThat(model.assign(selling("x", 3)).because())
                .isEqualTo("all: sales 3 EUR/yr, and there is one band alone; no single attribute would move it");
        assertThat(model.assign(Customer.of("x")).because())
                .isEqualTo("unassigned: sales is unknown; would be all with sales known");
    }

    @Test
    void moreMovesThanThreeAreCounted() {
        ValueBasedModel model =
                ValueBased.by(SALES).banding(Banding.at(1, 2, 3, 4, 5)).fit(MANY);
        Assignment unknown = model.assign(Customer.of("x"));
        assertThat(unknown.counterfactuals()).hasSize(6);
        assertThat(unknown.because()).endsWith("; and 3 more that would move it");
        assertThat(unknown.because(SWEDISH)).endsWith("; och 3 till som skulle flytta den");
        assertThat(unknown.because(DANISH)).endsWith("; og 3 mere, der ville flytte den");
    }

    private static Customer prospect(String id, double wallet) {
        return Customer.of(id).at(Stage.PROSPECT).with(WALLET, wallet);
    }

    @Test
    void aMeasureOfTheSameNameInAnotherUnitIsAnotherMeasure() {
        Customer swedish = Customer.of("x").with(Measure.of("sales", "SEK/yr"), 1e6);
        assertThat(STATED.fit(MANY).assign(swedish).segment()).isSameAs(Segment.UNASSIGNED);
    }
}
