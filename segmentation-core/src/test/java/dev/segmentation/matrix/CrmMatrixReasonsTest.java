package dev.segmentation.matrix;

import static dev.segmentation.matrix.Twelve.LOYALTY;
import static dev.segmentation.matrix.Twelve.SALES;
import static dev.segmentation.matrix.Twelve.STATED;
import static dev.segmentation.matrix.Twelve.WALLET;
import static dev.segmentation.matrix.Twelve.customer;
import static dev.segmentation.matrix.Twelve.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Mark;
import dev.segmentation.Origin;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the reasons say, word by word, in the three languages. */
class CrmMatrixReasonsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final CrmMatrixModel MODEL = STATED.fit(Twelve.portfolio());

    @Test
    void aGiantThatBuysElsewhereIsJudgedByItsPotential() {
        var giant = MODEL.assign(customer("a", 50_000, 20).with(WALLET, 400_000));
        assertThat(giant.because())
                .isEqualTo("giant-low: wallet 400,000 EUR/yr, at or above the cut of 100,000;"
                        + " judged by wallet, which is above the sales of 50,000 EUR/yr;"
                        + " loyalty 20 (0-100), below the cut of 33;"
                        + " would be medium-low with wallet below 100,000 EUR/yr;"
                        + " would be giant-medium with loyalty of 33 (0-100) or more");
        assertThat(giant.because(SWEDISH))
                .isEqualTo("giant-low: wallet 400\u00a0000 EUR/yr, på eller över gränsen 100\u00a0000;"
                        + " bedömd efter wallet, som är större än sales på 50\u00a0000 EUR/yr;"
                        + " loyalty 20 (0-100), under gränsen 33;"
                        + " vore medium-low med wallet under 100\u00a0000 EUR/yr;"
                        + " vore giant-medium med loyalty på 33 (0-100) eller mer");
        assertThat(giant.because(DANISH))
                .isEqualTo("giant-low: wallet 400.000 EUR/yr, på eller over grænsen 100.000;"
                        + " bedømt efter wallet, som er større end sales på 50.000 EUR/yr;"
                        + " loyalty 20 (0-100), under grænsen 33;"
                        + " ville være medium-low med wallet under 100.000 EUR/yr;"
                        + " ville være giant-medium med loyalty på 33 (0-100) eller mere");
    }

    @Test
    void salesThatAreNoLessDecideThemselves() {
        assertThat(MODEL.assign(customer("a", 50_000, 50).with(WALLET, 50_000)).because())
                .startsWith("medium-medium: sales 50,000 EUR/yr, at or above the cut of 10,000 and below 100,000;"
                        + " judged by sales, which is no less than the wallet of 50,000 EUR/yr;"
                        + " loyalty 50 (0-100), at or above the cut of 33 and below 66;");
    }

    @Test
    void oneOfTheTwoIsSaidToBeUnknown() {
        assertThat(MODEL.assign(customer("a", 50_000, 50)).because())
                .startsWith("medium-medium: sales 50,000 EUR/yr, at or above the cut of 10,000 and below 100,000;"
                        + " judged by sales alone, for wallet is unknown;");
        assertThat(MODEL.assign(Customer.of("a").with(WALLET, 5).with(LOYALTY, 70))
                        .because())
                .startsWith(
                        "small-high: wallet 5 EUR/yr, below the cut of 10,000;"
                                + " judged by wallet alone, for sales is unknown; loyalty 70 (0-100), at or above the cut of 66;");
    }

    @Test
    void aJustLandedCustomerIsNew() {
        Customer landed = Customer.of("a").with(SALES, 400_000).with(WALLET, 0);
        assertThat(MODEL.assign(landed).because())
                .isEqualTo("giant-low: sales 400,000 EUR/yr, at or above the cut of 100,000;"
                        + " judged by sales, which is no less than the wallet of 0 EUR/yr;"
                        + " loyalty is unknown, the history is too short: new, in the column low;"
                        + " would be medium-low with sales below 100,000 EUR/yr;"
                        + " would be giant-medium with loyalty of 33 (0-100) or more;"
                        + " would be giant-high with loyalty of 66 (0-100) or more");
        assertThat(MODEL.assign(landed).because(SWEDISH))
                .contains("; loyalty är okänt, historiken är för kort: ny, i kolumnen low;");
        assertThat(MODEL.assign(landed).because(DANISH))
                .contains("; loyalty er ukendt, historikken er for kort: ny, i kolonnen low;");
    }

    @Test
    void prospectsAndFormerCustomersSayWhatTheyAre() {
        assertThat(MODEL.assign(prospect(50_000)).because())
                .isEqualTo("medium-prospect: a prospect;"
                        + " wallet 50,000 EUR/yr, at or above the cut of 10,000 and below 100,000;"
                        + " would be small-prospect with wallet below 10,000 EUR/yr;"
                        + " would be giant-prospect with wallet of 100,000 EUR/yr or more");
        assertThat(MODEL.assign(prospect(50_000).at(Stage.FORMER)).because())
                .startsWith("medium-prospect: a former customer, to be won back; wallet 50,000 EUR/yr,");
        assertThat(MODEL.assign(prospect(Double.NaN)).because())
                .isEqualTo("unassigned: a prospect; wallet is unknown;"
                        + " would be small-prospect with wallet below 10,000 EUR/yr;"
                        + " would be medium-prospect with wallet of 10,000 EUR/yr or more;"
                        + " would be giant-prospect with wallet of 100,000 EUR/yr or more");
    }

    @Test
    void leadsAreNotYetProspects() {
        Customer lead = prospect(50_000).at(Stage.LEAD);
        assertThat(MODEL.assign(lead).because())
                .isEqualTo("unassigned: a lead; not yet a prospect; no single attribute would move it");
        assertThat(MODEL.assign(lead).because(SWEDISH))
                .isEqualTo("unassigned: ett lead; ännu inte ett prospekt; ingen enskild uppgift skulle flytta den");
        assertThat(MODEL.assign(lead).because(DANISH))
                .isEqualTo(
                        "unassigned: et lead; endnu ikke et kundeemne;" + " ingen enkelt oplysning ville flytte den");
    }

    @Test
    void withoutAPotentialAProspectHasNothingToBeJudgedBy() {
        assertThat(CrmMatrix.of(SALES, LOYALTY)
                        .fit(Twelve.portfolio())
                        .assign(prospect(9))
                        .because())
                .isEqualTo("unassigned: a prospect;"
                        + " only customers are judged by sales, and there is no potential to judge by instead;"
                        + " no single attribute would move it");
    }

    @Test
    void whatIsMissingIsNamedWhereNothingCanBeSaid() {
        assertThat(MODEL.assign(Customer.of("a")).because())
                .startsWith("unassigned: sales is unknown; wallet is unknown; loyalty is unknown; would be small-low");
    }

    @Test
    void anIngredientOfLoyaltyThatIsAnEstimateIsSaidToBeOne() {
        Measure share = Measure.of("share of wallet", "fraction");
        Measure years = Measure.of("years", "years");
        CrmMatrixModel model = CrmMatrix.of(
                        SALES, LoyaltyIndex.of(share, 0, 1, 1).and(years, 0, 10, 1))
                .value(Banding.at(10_000, 100_000))
                .loyalty(Banding.at(33, 66))
                .fit(Portfolio.of(
                        List.of(Customer.of("a").with(SALES, 5).with(share, 0.5).with(years, 2))));
        Customer known = Customer.of("b").with(SALES, 50_000).with(share, 0.4).with(years, 6);
        Customer guessed =
                known.with(Origin.category(share), Origin.PEERS.path().toArray(new String[0]));
        assertThat(model.assign(known).because()).doesNotContain("estimated");
        assertThat(model.assign(guessed).because())
                .contains("loyalty 50 (0-100), at or above the cut of 33 and below 66;"
                        + " share of wallet is estimated from customers of the same kind; would be");
        assertThat(model.assign(guessed).explanation().marks()).contains(Mark.ESTIMATED);
        assertThat(model.assign(known).explanation().marks()).isEmpty();
        assertThat(model.assign(guessed.at(Stage.PROSPECT)).because()).doesNotContain("estimated");
    }

    @Test
    void anEstimateIsSaidToBeOneInEveryReason() {
        Portfolio estimated = Twelve.portfolio()
                .withPaths(
                        Origin.category(WALLET),
                        Twelve.customers().stream()
                                .map(customer -> Origin.POOLED.path())
                                .toList());
        CrmMatrixModel model = STATED.fit(estimated);
        var giant = model.assign(estimated.customer(estimated.row("giant-low")));
        assertThat(giant.marks()).containsExactly(Mark.ESTIMATED);
        assertThat(giant.because())
                .contains("; wallet is estimated from all customers, for too few are of the same kind; loyalty 10");
        var wooed = model.assign(estimated.customer(estimated.row("giant-prospect")));
        assertThat(wooed.marks()).containsExactly(Mark.ESTIMATED);
        assertThat(wooed.because(SWEDISH))
                .contains("; wallet är uppskattad efter alla kunder, eftersom för få är av samma slag; vore");
        assertThat(wooed.because(DANISH))
                .contains("; wallet er anslået efter alle kunder, fordi for få er af samme slags; ville");
        Customer stated =
                estimated.customer(estimated.row("giant-low")).withValue(Origin.category(WALLET), Origin.STATED.path());
        assertThat(model.assign(stated).marks()).isEmpty();
        assertThat(model.assign(stated).because()).contains("; wallet is stated; loyalty");
        assertThat(model.segment(Twelve.portfolio()).count("giant-low")).isOne(); // need not say where it comes from
    }

    @Test
    void anIndexIsMovedByItsIngredients() {
        Measure years = Measure.of("years", "yr");
        Measure recency = Measure.of("recency", "days");
        LoyaltyIndex index = LoyaltyIndex.of(years, 0, 10, 1).and(recency, 100, 0, 1);
        CrmMatrixModel model = CrmMatrix.of(SALES, index)
                .value(Banding.at(10, 100))
                .loyalty(Banding.at(40, 80))
                .fit(Portfolio.of(
                        List.of(Customer.of("a").with(SALES, 1).with(years, 1).with(recency, 1))));
        Customer middling = Customer.of("b").with(SALES, 50).with(years, 4).with(recency, 50);
        assertThat(model.assign(middling).because())
                .startsWith("medium-medium: sales 50 EUR/yr, at or above the cut of 10 and below 100;"
                        + " loyalty 45 (0-100), at or above the cut of 40 and below 80;");
        // years 3 gives (30 + 50) / 2 = 40, so below 3 it is low; 11 years are clipped at (100 + 50) / 2 = 75: never
        // high
        assertThat(model.assign(middling).counterfactuals())
                .filteredOn(move -> move.attribute().equals(years))
                .singleElement()
                .satisfies(move -> {
                    assertThat((Double) move.target()).isLessThan(3).isGreaterThan(2.999999);
                    assertThat(move.sentence().in(Locale.ROOT)).isEqualTo("would be medium-low with years below 3 yr");
                });
        // recency 60 gives (40 + 40) / 2 = 40: from just above 60 days on it is low
        assertThat(model.assign(middling).counterfactuals())
                .filteredOn(move -> move.attribute().equals(recency))
                .singleElement()
                .satisfies(move -> {
                    assertThat((Double) move.target()).isGreaterThan(60).isLessThan(60.000001);
                    assertThat(move.segment().code()).isEqualTo("medium-low");
                });
        assertThat(model.assign(middling.without(recency)).because())
                .contains("; loyalty is unknown, the history is too short: new, in the column low;"
                        + " recency is unknown;");
    }
}
