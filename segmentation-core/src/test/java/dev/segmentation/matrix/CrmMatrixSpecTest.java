package dev.segmentation.matrix;

import static dev.segmentation.matrix.Twelve.CODES;
import static dev.segmentation.matrix.Twelve.LOYALTY;
import static dev.segmentation.matrix.Twelve.SALES;
import static dev.segmentation.matrix.Twelve.STATED;
import static dev.segmentation.matrix.Twelve.WALLET;
import static dev.segmentation.matrix.Twelve.customer;
import static dev.segmentation.matrix.Twelve.prospect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Mark;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who stands where: CONTRACT.md 2 and issue 4, worked by hand. */
class CrmMatrixSpecTest {
    private static final CrmMatrixModel MODEL = STATED.fit(Twelve.portfolio());

    private static String code(Customer customer) {
        return MODEL.segmentOf(customer).code();
    }

    @Test
    @DisplayName("issue 4: 12 customers, one in each cell")
    void twelveCustomersStandOneInEachCell() {
        Segmentation result = MODEL.segment(Twelve.portfolio());
        Map<String, Integer> expected = new LinkedHashMap<>();
        CODES.forEach(code -> expected.put(code, 1));
        expected.put("unassigned", 0);
        assertThat(result.counts()).containsExactlyEntriesOf(expected);
        CODES.forEach(code -> assertThat(result.segmentOf(code).code()).isEqualTo(code));
    }

    @Test
    @DisplayName("CONTRACT 3: always all 12; axes: value upward, loyalty to the right, prospects leftmost")
    void allCellsAreThereInOneOrderWhoeverIsThere() {
        Portfolio one = Portfolio.of(List.of(customer("a", 1, 1).with(WALLET, 1)));
        assertThat(STATED.fit(one).segments()).extracting(Segment::code).containsExactlyElementsOf(CODES);
        assertThat(STATED.fit(one).segment(one).counts()).hasSize(13).containsEntry("small-low", 1);
    }

    @Test
    @DisplayName("CONTRACT 1: a value equal to a cut belongs to the upper band")
    void whoEqualsACutStandsAboveIt() {
        assertThat(code(customer("a", 10_000, 33))).isEqualTo("medium-medium");
        assertThat(code(customer("a", Math.nextDown(10_000.0), Math.nextDown(33.0))))
                .isEqualTo("small-low");
        assertThat(code(customer("a", 100_000, 66))).isEqualTo("giant-high");
        assertThat(code(customer("a", Math.nextDown(100_000.0), Math.nextDown(66.0))))
                .isEqualTo("medium-medium");
        assertThat(code(prospect(100_000))).isEqualTo("giant-prospect");
        assertThat(code(prospect(Math.nextDown(100_000.0)))).isEqualTo("medium-prospect");
    }

    @Test
    @DisplayName("issue 4: the larger of our sales and the potential: a giant that buys little from us is a giant")
    void valueIsTheLargerOfSalesAndPotential() {
        assertThat(code(customer("a", 500, 10).with(WALLET, 400_000))).isEqualTo("giant-low");
        assertThat(code(customer("a", 400_000, 10).with(WALLET, 500))).isEqualTo("giant-low");
        assertThat(code(customer("a", 400_000, 10))).isEqualTo("giant-low");
        assertThat(code(Customer.of("a").with(LOYALTY, 10).with(WALLET, 400_000)))
                .isEqualTo("giant-low");
    }

    @Test
    @DisplayName("issue 4: sales alone is an option; prospects still stand by their potential")
    void salesAloneIsAnOption() {
        CrmMatrixModel alone = STATED.salesAlone().fit(Twelve.portfolio());
        Customer sleeping = customer("a", 500, 10).with(WALLET, 400_000);
        assertThat(alone.segmentOf(sleeping).code()).isEqualTo("small-low");
        assertThat(alone.segmentOf(prospect(400_000)).code()).isEqualTo("giant-prospect");
    }

    @Test
    @DisplayName("CONTRACT 2: a customer with too short a history for loyalty stands in the low column, marked new")
    void unknownLoyaltyIsNew() {
        Customer landed = Customer.of("a").with(SALES, 400_000);
        assertThat(code(landed)).isEqualTo("giant-low");
        assertThat(MODEL.assign(landed).marks()).containsExactly(Mark.NEW);
        assertThat(MODEL.assign(landed).missing()).containsExactly(WALLET, LOYALTY);
        assertThat(MODEL.assign(customer("b", 400_000, 5)).marks()).isEmpty();
    }

    @Test
    @DisplayName("CONTRACT 2: former: prospect column, marked win-back")
    void formerCustomersStandWithTheProspectsToBeWonBack() {
        Customer former = customer("a", 900_000, 90).at(Stage.FORMER).with(WALLET, 50_000);
        assertThat(code(former)).isEqualTo("medium-prospect"); // past sales do not count
        assertThat(MODEL.assign(former).marks()).containsExactly(Mark.WIN_BACK);
        assertThat(MODEL.assign(former.without(WALLET)).segment()).isSameAs(Segment.UNASSIGNED);
        assertThat(MODEL.assign(former.without(WALLET)).missing()).containsExactly(WALLET);
    }

    @Test
    @DisplayName("CONTRACT 2: lead: unassigned (\"not yet a prospect\") unless \"leads\": true")
    void leadsAreNotPlacedUnlessAskedFor() {
        Customer lead = prospect(400_000).at(Stage.LEAD);
        assertThat(code(lead)).isEqualTo("unassigned");
        assertThat(MODEL.assign(lead).missing()).isEmpty();
        assertThat(STATED.leads(true).fit(Twelve.portfolio()).segmentOf(lead).code())
                .isEqualTo("giant-prospect");
    }

    @Test
    @DisplayName("CONTRACT 2: prospect: own column, by potential, else unassigned")
    void aProspectWithoutPotentialIsUnassigned() {
        Customer unknown = Customer.of("a").at(Stage.PROSPECT);
        assertThat(code(unknown)).isEqualTo("unassigned");
        CrmMatrixModel none = CrmMatrix.of(SALES, LOYALTY).fit(Twelve.portfolio());
        assertThat(none.segmentOf(prospect(400_000)).code()).isEqualTo("unassigned");
        assertThat(none.assign(prospect(400_000)).missing()).isEmpty();
    }

    @Test
    void aCustomerOfUnknownValueIsUnassignedWithWhatIsMissing() {
        Customer unknown = Customer.of("a").with(LOYALTY, 90);
        assertThat(code(unknown)).isEqualTo("unassigned");
        assertThat(MODEL.assign(unknown).missing()).containsExactly(SALES, WALLET);
        assertThat(MODEL.assign(unknown).marks()).isEmpty();
    }

    @Test
    @DisplayName("CONTRACT 2: a potential with bands of its own is for prospects alone")
    void aPotentialWithBandsOfItsOwnIsForProspectsAlone() {
        Measure heads = Measure.of("employees", "heads");
        CrmMatrixModel own = STATED.potential(heads, Banding.at(50, 250))
                .fit(Portfolio.of(List.of(
                        customer("a", 5, 5).with(heads, 9_000), prospect(1).with(heads, 60))));
        assertThat(own.segmentOf(customer("a", 500, 10).with(heads, 9_000)).code())
                .isEqualTo("small-low");
        assertThat(own.segmentOf(prospect(1).with(heads, 250)).code()).isEqualTo("giant-prospect");
        assertThat(own.segmentOf(prospect(1).with(heads, 249)).code()).isEqualTo("medium-prospect");
        assertThat(own.cuts()).containsEntry("employees", List.of(50.0, 250.0));
    }

    @Test
    @DisplayName("CONTRACT 1: each crm-matrix axis quantiles [1/3, 2/3] over those it applies to")
    void thirdsAreTakenOverThoseOnTheAxis() {
        List<Customer> some = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            some.add(customer("c" + i, i, 10 * i)); // 1 ... 7; loyalty 10 ... 70
        }
        some.add(Customer.of("p").at(Stage.PROSPECT).with(WALLET, 100).with(LOYALTY, 1_000));
        some.add(Customer.of("f").at(Stage.FORMER).with(WALLET, 200).with(SALES, 5_000));
        some.add(Customer.of("l").at(Stage.LEAD).with(WALLET, 300));
        Portfolio portfolio = Portfolio.of(some);
        // type 7 of 1 ... 7 at 1/3: 1 + 6/3 = 3, at 2/3: 5
        CrmMatrixModel sales = CrmMatrix.of(SALES, LOYALTY).fit(portfolio);
        assertThat(sales.grid().value().cuts()).containsExactly(3.0, 5.0);
        assertThat(sales.grid().loyalty().cuts()).containsExactly(30.0, 50.0);
        assertThat(sales.provenance().learnedFrom()).isEqualTo(7);
        // 1 ... 7, 100, 200: positions 8/3 and 16/3
        CrmMatrixModel one = CrmMatrix.of(SALES, LOYALTY).potential(WALLET).fit(portfolio);
        assertThat(one.grid().value().cuts().get(0)).isEqualTo(3 + 2.0 / 3, within(1e-12));
        assertThat(one.grid().value().cuts().get(1)).isEqualTo(6 + 1.0 / 3, within(1e-12));
        assertThat(one.provenance().learnedFrom()).isEqualTo(9);
        assertThat(CrmMatrix.of(SALES, LOYALTY)
                        .potential(WALLET)
                        .leads(true)
                        .fit(portfolio)
                        .provenance()
                        .learnedFrom())
                .isEqualTo(10);
        assertThat(CrmMatrix.of(SALES, LOYALTY)
                        .potential(WALLET)
                        .salesAlone()
                        .fit(portfolio)
                        .grid()
                        .value())
                .isEqualTo(sales.grid().value());
    }

    @Test
    @DisplayName("check/contract.py, matrix: thresholds on sales and on recency, all 12 cells and unassigned")
    void theContractsOwnExample() {
        Measure recency = Measure.of("recency", "days");
        CrmMatrix example =
                CrmMatrix.of(SALES, recency).value(Banding.at(90_000, 140_000)).loyalty(Banding.at(3, 10));
        Portfolio portfolio = Portfolio.ofIds(List.of("a", "b", "c", "d"))
                .with(SALES, 90_000, 140_000, 89_999.5, Double.NaN)
                .with(recency, 3, 10, 2, 5);
        assertThat(example.segment(portfolio).assignments().map(a -> a.segment().code()))
                .containsExactly("medium-medium", "giant-high", "small-low", "unassigned");
    }

    @Test
    void loyaltyAndUnservedPotentialAreDerived() {
        Segmentation result = MODEL.segment(Twelve.portfolio());
        assertThat(result.derived()).containsOnlyKeys("loyalty", "unserved");
        int low = Twelve.portfolio().row("giant-low");
        assertThat(result.derived().get("loyalty").at(low)).isEqualTo(10);
        assertThat(result.derived().get("unserved").at(low)).isEqualTo(200_000);
        assertThat(result.derived().get("unserved").at(Twelve.portfolio().row("giant-prospect")))
                .isEqualTo(400_000);
        assertThat(result.derived().get("unserved").measure()).isEqualTo(Measure.of("unserved", "EUR/yr"));
        assertThat(MODEL.axes().unserved(Stage.CUSTOMER, 500, 400)).isZero();
        assertThat(MODEL.axes().unserved(Stage.CUSTOMER, Double.NaN, 400)).isNaN();
        assertThat(MODEL.axes().unserved(Stage.PROSPECT, Double.NaN, 400)).isEqualTo(400);
        assertThat(MODEL.axes().unserved(Stage.FORMER, 500, 400)).isEqualTo(400);
        assertThat(MODEL.axes().unserved(Stage.LEAD, Double.NaN, 400)).isNaN(); // not yet a prospect
        Measure recency = Measure.of("recency", "days");
        Portfolio other = Portfolio.ofIds(List.of("a")).with(SALES, 1).with(recency, 7);
        assertThat(CrmMatrix.of(SALES, recency)
                        .segment(other)
                        .derived()
                        .get("loyalty")
                        .measure())
                .isEqualTo(Measure.of("loyalty", "days"));
    }

    @Test
    void whatIsDerivedIsInTheExplanationToo() {
        Segmentation result = MODEL.segment(Twelve.portfolio());
        for (int row = 0; row < 12; row++) {
            Map<String, Double> alone = result.assignment(row).explanation().derived();
            assertThat(alone.get("loyalty"))
                    .isEqualTo((Double) result.derived().get("loyalty").at(row));
            assertThat(alone.get("unserved"))
                    .isEqualTo((Double) result.derived().get("unserved").at(row));
        }
    }
}
