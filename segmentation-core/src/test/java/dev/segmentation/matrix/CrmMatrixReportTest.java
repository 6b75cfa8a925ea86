package dev.segmentation.matrix;

import static dev.segmentation.matrix.Twelve.CODES;
import static dev.segmentation.matrix.Twelve.HOURS;
import static dev.segmentation.matrix.Twelve.LOYALTY;
import static dev.segmentation.matrix.Twelve.SALES;
import static dev.segmentation.matrix.Twelve.STATED;
import static dev.segmentation.matrix.Twelve.WALLET;
import static dev.segmentation.matrix.Twelve.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The evidence: figures by cell, the two orders, and whether loyalty tells anybody apart. */
class CrmMatrixReportTest {
    private static final CrmMatrixModel MODEL = STATED.fit(Twelve.portfolio());
    private static final CrmMatrixReport REPORT = MODEL.report(MODEL.segment(Twelve.portfolio()));

    private static CrmMatrixReport.Cell cell(CrmMatrixReport report, String code) {
        return report.cells().stream()
                .filter(cell -> cell.segment().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(CrmMatrixReport report, String language) {
        return report.findings().stream()
                .map(finding -> finding.in(Locale.forLanguageTag(language)))
                .toList();
    }

    @Test
    @DisplayName("issue 4: counts and shares, sales and unserved potential side by side")
    void cellsHoldSalesAndUnservedPotentialSideBySide() {
        assertThat(REPORT.cells()).extracting(CrmMatrixReport.Cell::segment).containsExactlyElementsOf(CODES);
        // sales: 3 x (2,000 + 25,000 + 200,000); unserved: the same for customers, and the prospects' 454,000
        CrmMatrixReport.Cell low = cell(REPORT, "giant-low");
        assertThat(low.customers()).isOne();
        assertThat(low.customerShare()).isEqualTo(1.0 / 12);
        assertThat(low.sales()).isEqualTo(200_000);
        assertThat(low.salesShare()).isEqualTo(200_000 / 681_000.0);
        assertThat(low.unserved()).isEqualTo(200_000);
        assertThat(low.unservedShare()).isEqualTo(200_000 / 1_135_000.0);
        assertThat(low.atRisk()).isEqualTo(200_000);
        assertThat(cell(REPORT, "giant-high").atRisk()).isZero();
        assertThat(cell(REPORT, "giant-prospect").unserved()).isEqualTo(400_000);
        assertThat(cell(REPORT, "giant-prospect").sales()).isZero();
        assertThat(REPORT.cells().stream()
                        .mapToDouble(CrmMatrixReport.Cell::salesShare)
                        .sum())
                .isEqualTo(1, within(1e-12));
        assertThat(REPORT.unassigned()).isZero();
    }

    @Test
    @DisplayName("issue 4: defaults, most urgent first for the next free hour: 1 giant-low ... 12 small-high")
    void theDefaultOrderIsTheOneOfTheIssue() {
        assertThat(REPORT.order())
                .containsExactly(
                        "giant-low",
                        "giant-prospect",
                        "giant-medium",
                        "giant-high",
                        "medium-low",
                        "medium-prospect",
                        "medium-medium",
                        "medium-high",
                        "small-low",
                        "small-prospect",
                        "small-medium",
                        "small-high");
    }

    @Test
    void theModelTellsItsOrderAndWhoseSalesAreAtRisk() {
        assertThat(MODEL.byUrgency().stream().map(Segment::code).toList()).isEqualTo(REPORT.order());
        assertThat(MODEL.atRisk().toString()).isEqualTo("[small-low, medium-low, giant-low]");
    }

    @Test
    void thePlayOfACellIsTheOneStatedElseTheDefault() {
        Play own = Play.of("goal", "text", "figure");
        CrmMatrix changed = Twelve.STATED.play("giant-low", own);
        assertThat(changed.play("giant-low")).isEqualTo(own);
        for (Segment segment : MODEL.segments()) {
            assertThat(Twelve.STATED.play(segment.code())).isEqualTo(segment.play());
        }
        assertThat(CrmMatrix.of(Twelve.SALES, Twelve.LOYALTY)
                        .value(Banding.at(1).labels("few", "many"))
                        .play("many-low")
                        .norm())
                .isEqualTo(Twelve.STATED.play("giant-low").norm());
        assertThatThrownBy(() -> changed.play("huge-low"))
                .hasMessageStartingWith("CrmMatrix.play must be for one of the cells [small-prospect,");
    }

    @Test
    @DisplayName("issue 4: the order by this portfolio's money: unserved potential plus sales at risk, per hour")
    void theOtherOrderIsByMoney() {
        // without hours: giant-low 400,000 = giant-prospect 400,000; giant-medium 200,000 = giant-high; then 50,000
        // twice
        assertThat(REPORT.moneyOrder())
                .containsExactly(
                        "giant-low",
                        "giant-prospect",
                        "giant-medium",
                        "giant-high",
                        "medium-low",
                        "medium-prospect",
                        "medium-medium",
                        "medium-high",
                        "small-low",
                        "small-prospect",
                        "small-medium",
                        "small-high");
        // prospects get 10 hours, customers 20: per hour giant-prospect 40,000 leads giant-low 20,000
        CrmMatrixReport timed = MODEL.report(MODEL.segment(Twelve.portfolio()), HOURS);
        assertThat(timed.moneyOrder().subList(0, 4))
                .containsExactly("giant-prospect", "giant-low", "giant-medium", "giant-high");
        assertThat(cell(timed, "giant-prospect").perEffort()).isEqualTo(40_000);
        assertThat(cell(timed, "giant-low").effort()).isEqualTo(20);
        assertThat(cell(REPORT, "giant-low").effort()).isNaN();
        assertThat(cell(REPORT, "giant-low").perEffort()).isNaN();
    }

    @Test
    void moneyOnWhichNobodySpendsAnHourComesFirst() {
        List<Customer> customers = new ArrayList<>(Twelve.customers());
        customers.set(4, customers.get(4).with(HOURS, 0)); // medium-prospect
        customers.set(0, customers.get(0).with(HOURS, 0).with(WALLET, 0)); // small-prospect: no hours, no money
        Portfolio portfolio = Portfolio.of(customers);
        CrmMatrixReport report = MODEL.report(MODEL.segment(portfolio), HOURS);
        assertThat(report.moneyOrder().get(0)).isEqualTo("medium-prospect");
        assertThat(report.moneyOrder().get(1)).isEqualTo("giant-prospect");
        assertThat(report.moneyOrder().get(11)).isEqualTo("small-prospect");
    }

    @Test
    void findingsAreReadInThreeLanguages() {
        CrmMatrixReport timed = MODEL.report(MODEL.segment(Twelve.portfolio()), HOURS);
        assertThat(words(timed, "en"))
                .containsExactly(
                        "the next free hour goes to giant-low by default, but by this portfolio's money to"
                                + " giant-prospect",
                        "money is unserved potential plus the sales of the least loyal column, per unit of time spent"
                                + " today",
                        "giant-low holds 17.6 % of the unserved potential and 29.4 % of the sales");
        assertThat(words(timed, "sv").get(0))
                .isEqualTo("nästa lediga timme går som standard till giant-low, men efter den här portföljens pengar"
                        + " till giant-prospect");
        assertThat(words(timed, "da").get(2))
                .isEqualTo("giant-low har 17,6\u00a0% af det uudnyttede potentiale og 29,4\u00a0% af salget");
        assertThat(words(REPORT, "en").subList(0, 2))
                .containsExactly(
                        "the next free hour goes to giant-low, by default and by this portfolio's money",
                        "money is unserved potential plus the sales of the least loyal column; time spent was not"
                                + " considered, for no measure of it was named");
    }

    @Test
    void whoCouldNotBePlacedIsCounted() {
        List<Customer> customers = new ArrayList<>(Twelve.customers());
        customers.add(Customer.of("nobody"));
        CrmMatrixReport report = MODEL.report(MODEL.segment(Portfolio.of(customers)));
        assertThat(report.unassigned()).isOne();
        assertThat(words(report, "en")).contains("1 could not be placed; each assignment says what is missing");
    }

    @Test
    void withoutAPotentialThereIsNothingUnserved() {
        CrmMatrixModel plain = CrmMatrix.of(SALES, LOYALTY).fit(Twelve.portfolio());
        CrmMatrixReport report = plain.report(plain.segment(Twelve.portfolio()));
        assertThat(report.cells())
                .allSatisfy(cell -> assertThat(cell.unserved()).isZero());
        assertThat(cell(report, "giant-low").unservedShare()).isNaN();
    }

    @Test
    void anEffortThatIsNotThereIsRefused() {
        Measure none = Measure.of("days", "d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.report(MODEL.segment(Twelve.portfolio()), none))
                .withMessage("Portfolio has no measure \"days\"; it has [hours, loyalty, sales, wallet]");
    }

    private static CrmMatrixReport loyal(int customers, Measure measure, IntToDoubleFunction loyalty) {
        List<Customer> made = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            made.add(customer("c" + i, 100 + i * 37 % 101, 0).without(LOYALTY).with(measure, loyalty.applyAsDouble(i)));
        }
        Portfolio portfolio = Portfolio.of(made);
        CrmMatrixModel model = CrmMatrix.of(SALES, measure).fit(portfolio);
        return model.report(model.segment(portfolio));
    }

    @Test
    @DisplayName("issue 4: the report says so when loyalty does not distinguish these customers")
    void aNarrowSpreadDistinguishesNobody() {
        CrmMatrixReport narrow = loyal(100, LOYALTY, i -> 60 + i * 0.2);
        assertThat(narrow.loyaltyDistinguishes()).isFalse();
        assertThat(words(narrow, "en").get(0))
                .isEqualTo("loyalty does not distinguish these customers: the middle 80 % of them lie between 62 and"
                        + " 77.8 (0-100), less than a fifth of the scale");
        assertThat(words(narrow, "sv").get(0))
                .isEqualTo(
                        "lojaliteten skiljer inte dessa kunder åt: de mittersta 80\u00a0% av dem ligger mellan 62 och"
                                + " 77,8 (0-100), mindre än en femtedel av skalan");
        assertThat(words(narrow, "da").get(0))
                .isEqualTo("loyaliteten adskiller ikke disse kunder: de midterste 80\u00a0% af dem ligger mellem 62 og"
                        + " 77,8 (0-100), mindre end en femtedel af skalaen");
        CrmMatrixReport wide = loyal(100, LOYALTY, i -> 40 + i * 0.6);
        assertThat(wide.loyaltyDistinguishes()).isTrue();
        assertThat(words(wide, "en")).noneMatch(finding -> finding.contains("distinguish"));
    }

    @Test
    void theFifthIsOfTheScaleThatTheUnitStates() {
        // the middle 80 % of 0.0 ... 9.9 in steps of 0.1 are 7.92 wide: most of 1-10, little of 0-100
        assertThat(loyal(100, Measure.of("stay", "1-10"), i -> i * 0.1).loyaltyDistinguishes())
                .isTrue();
        assertThat(loyal(100, Measure.of("stay", "0-100"), i -> i * 0.1).loyaltyDistinguishes())
                .isFalse();
        assertThat(loyal(100, Measure.of("stay", "days"), i -> i * 0.1).loyaltyDistinguishes())
                .isTrue();
    }

    @Test
    void nearlyAllInOneColumnDistinguishNobodyEither() {
        CrmMatrixReport crowded = loyal(20, Measure.of("visits", "per year"), i -> i < 16 ? 5 : 5 + i);
        assertThat(crowded.loyaltyDistinguishes()).isFalse();
        assertThat(words(crowded, "en").get(0))
                .isEqualTo("loyalty does not distinguish these customers: 100 % of them stand in the column high");
        assertThat(words(crowded, "sv").get(0))
                .isEqualTo("lojaliteten skiljer inte dessa kunder åt: 100\u00a0% av dem står i kolumnen high");
        assertThat(words(crowded, "da").get(0))
                .isEqualTo("loyaliteten adskiller ikke disse kunder: 100\u00a0% af dem står i kolonnen high");
    }

    @Test
    void ofFewerThanTenCustomersNothingIsSaid() {
        assertThat(loyal(9, LOYALTY, i -> 50 + i * 0.01).loyaltyDistinguishes()).isTrue();
        assertThat(loyal(10, LOYALTY, i -> 50 + i * 0.01).loyaltyDistinguishes())
                .isFalse();
    }

    @Test
    void loyaltyThatFollowsValueIsSaidToDoSo() {
        List<Customer> made = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            made.add(customer("c" + i, 1_000 + i * i, 3 * i + (i % 2)));
        }
        Portfolio portfolio = Portfolio.of(made);
        CrmMatrixModel model = CrmMatrix.of(SALES, LOYALTY).fit(portfolio);
        CrmMatrixReport report = model.report(model.segment(portfolio));
        assertThat(report.loyaltyValueCorrelation()).isEqualTo(1, within(1e-12));
        assertThat(words(report, "en").get(0))
                .isEqualTo("loyalty and value go together (rank correlation 1): one axis says little that the other"
                        + " does not");
    }

    @Test
    @DisplayName("issue 4: the report gives each ingredient's spread")
    void theSpreadOfLoyaltyAndOfEachIngredientIsGiven() {
        Measure years = Measure.of("years", "yr");
        LoyaltyIndex index = LoyaltyIndex.of(years, 0, 10, 1);
        List<Customer> made = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            made.add(Customer.of("c" + i).with(SALES, i).with(years, i));
        }
        made.add(Customer.of("unknown").with(SALES, 5));
        Portfolio portfolio = Portfolio.of(made);
        CrmMatrixModel model = CrmMatrix.of(SALES, index).fit(portfolio);
        CrmMatrixReport report = model.report(model.segment(portfolio));
        assertThat(report.loyaltySpread())
                .containsExactly(
                        new CrmMatrixReport.Spread(index.measure(), 11, 10, 50, 90),
                        new CrmMatrixReport.Spread(years, 11, 1, 5, 9));
    }

    @Test
    void nobodysLoyaltyKnownIsSaidByNumbersThatAreNone() {
        Portfolio portfolio = Portfolio.ofIds(List.of("a")).with(SALES, 1).with(LOYALTY, Double.NaN);
        CrmMatrixModel model =
                CrmMatrix.of(SALES, LOYALTY).loyalty(Banding.at(1, 2)).fit(portfolio);
        CrmMatrixReport report = model.report(model.segment(portfolio));
        assertThat(report.loyaltySpread().get(0).known()).isZero();
        assertThat(report.loyaltySpread().get(0).median()).isNaN();
        assertThat(report.loyaltyValueCorrelation()).isNaN();
        assertThat(report.loyaltyDistinguishes()).isTrue();
    }

    @Test
    void theCorrelationIsOverTheCustomersWhoHaveBoth() {
        Portfolio portfolio = Portfolio.of(List.of(
                customer("a", 3, 1),
                customer("b", 1, 2),
                customer("c", 4, 2),
                customer("d", 4, 4),
                customer("e", 5, 5),
                customer("no loyalty", 900, Double.NaN),
                customer("no sales", Double.NaN, 900),
                customer("prospect", 900, 0).at(Stage.PROSPECT)));
        CrmMatrixModel model = CrmMatrix.of(SALES, LOYALTY).fit(portfolio);
        // ranks of loyalty 1, 2.5, 2.5, 4, 5 and of sales 2, 1, 3.5, 3.5, 5: covariance 7.25, both squares 9.5
        assertThat(model.report(model.segment(portfolio)).loyaltyValueCorrelation())
                .isEqualTo(7.25 / 9.5, within(1e-12));
    }

    @Test
    void allDefaultPlaysAreThereInThreeLanguages() {
        for (String language : List.of("en", "sv", "da")) {
            List<String> goals = MODEL.segments().stream()
                    .map(segment -> segment.play())
                    .flatMap(play -> play == null ? Stream.of() : Stream.of(play.goal(), play.text(), play.figure()))
                    .map((Message message) -> message.in(Locale.forLanguageTag(language)))
                    .toList();
            assertThat(goals)
                    .hasSize(36)
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
        assertThat(MODEL.segments()).allSatisfy(segment -> {
            assertThat(segment.play()).isNotNull();
            assertThat(segment.play().norm()).isNotEmpty();
        });
    }
}
