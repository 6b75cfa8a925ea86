package dev.segmentation.wallet;

import static dev.segmentation.wallet.Four.CHANCE;
import static dev.segmentation.wallet.Four.CSI;
import static dev.segmentation.wallet.Four.OWNER;
import static dev.segmentation.wallet.Four.SENTENCE;
import static dev.segmentation.wallet.Four.TREND;
import static dev.segmentation.wallet.Four.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segmentation.Origin;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a manager reads: the four segments, the ranked lists, and each account manager's part of them. */
class ShareOfWalletReportTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");
    private static final SatisfactionIndex SURVEY =
            SatisfactionIndex.of(PRICE, 1, 10, 1).and(SERVICE, 1, 10, 1);

    private static final Portfolio MANY = Portfolio.of(List.of(
            customer("g1", 40, 100, 80).with(OWNER, "Berg").with(CHANCE, 0.5), // unserved 60, expected 30
            customer("g2", 10, 60, 80).with(OWNER, "Dahl").with(CHANCE, 0.8), // unserved 50, expected 40
            customer("g3", 10, 100, 80).with(OWNER, "Berg"), // unserved 90, chance unknown
            customer("f1", 70, 100, 40)
                    .with(OWNER, "Berg")
                    .with(PRICE, 9)
                    .with(SERVICE, 2)
                    .with(TREND, -20),
            customer("f2", 90, 100, 40).with(OWNER, "Dahl").with(PRICE, 8).with(SERVICE, 4),
            customer("m1", 120, 100, 90).with(OWNER, "Dahl").with(PRICE, 10).with(SERVICE, 9),
            customer("v1", 10, 100, 40).with(OWNER, "Dahl").with(TREND, 5),
            customer("silent", 50, 100, Double.NaN),
            customer("prospect", 1, 100, 90).at(Stage.PROSPECT).with(OWNER, "Dahl")));

    private static ShareOfWalletReport report(ShareOfWallet sentence) {
        ShareOfWalletModel model = sentence.fit(MANY);
        return model.report(model.segment(MANY));
    }

    private static List<String> words(List<dev.segmentation.Message> findings, String language) {
        return findings.stream()
                .map(finding -> finding.in(Locale.forLanguageTag(language)))
                .toList();
    }

    @Test
    @DisplayName("issue 4: loyalty items (stay, recommend) as a second part, reported apart")
    void thePartsOfTheSurveyAreReportedApart() {
        Measure stay = Measure.of("stay", "1-10");
        Portfolio asked = Portfolio.of(List.of(
                customer("a", 30, 100, 40).with(PRICE, 1).with(stay, 10),
                customer("b", 10, 100, 40).with(PRICE, 10),
                customer("c", 60, 100, 40),
                customer("p", 60, 100, 40).with(PRICE, 10).with(stay, 1).at(Stage.PROSPECT)));
        SatisfactionIndex index = SatisfactionIndex.of(PRICE, 1, 10, 1).loyalty(stay, 1, 10, 1);
        ShareOfWalletModel model = SENTENCE.survey(index).fit(asked);
        ShareOfWalletReport report = model.report(model.segment(asked));
        assertThat(report.survey())
                .containsExactly(
                        new SurveyPart(
                                index.measure(),
                                false,
                                2,
                                2 / 3.0,
                                0.4,
                                50,
                                List.of(new SurveyPart.ItemMean(PRICE, 50))),
                        new SurveyPart(
                                Measure.of("satisfaction loyalty", "0-100"),
                                true,
                                1,
                                1 / 3.0,
                                0.3,
                                100,
                                List.of(new SurveyPart.ItemMean(stay, 100))));
        assertThat(words(report.findings(), "en"))
                .contains("what they say of their loyalty (satisfaction loyalty) is on average 100 of 100, of 33.3 % of"
                        + " the customers");
        assertThat(report(SENTENCE).survey()).isEmpty();
    }

    @Test
    void theFourSegmentsHoldSalesAndUnservedWallet() {
        ShareOfWalletReport report = report(SENTENCE);
        assertThat(report.quadrants())
                .containsExactly(
                        new ShareOfWalletReport.Quadrant("grow", 3, 3 / 9.0, 60, 60 / 350.0, 200, 200 / 330.0),
                        new ShareOfWalletReport.Quadrant("fix", 2, 2 / 9.0, 160, 160 / 350.0, 40, 40 / 330.0),
                        new ShareOfWalletReport.Quadrant("model", 1, 1 / 9.0, 120, 120 / 350.0, 0, 0),
                        new ShareOfWalletReport.Quadrant("move", 1, 1 / 9.0, 10, 10 / 350.0, 90, 90 / 330.0));
        assertThat(report.unassigned()).isEqualTo(2);
        assertThat(report.aboveOne()).isOne();
        assertThat(report.estimated()).isZero();
    }

    @Test
    @DisplayName("issue 4: the share of customers and of sales with valid answers is reported")
    void howManyAnsweredIsSaid() {
        ShareOfWalletReport report = report(SENTENCE);
        assertThat(report.answered()).isEqualTo(7);
        assertThat(report.answeredShare()).isEqualTo(7 / 8.0);
        assertThat(report.answeredSalesShare()).isEqualTo(350 / 400.0);
        assertThat(words(report.findings(), "en"))
                .contains("satisfaction is known of 87.5 % of the customers, who stand for 87.5 % of the sales");
    }

    @Test
    void aChanceInPerCentIsTheSameChance() {
        Measure percent = Measure.of("odds", "%");
        Portfolio both = Portfolio.of(List.of(
                customer("a", 10, 100, 80).with(CHANCE, 0.4).with(percent, 40),
                customer("b", 10, 110, 80).with(CHANCE, 0.3).with(percent, 30)));
        ShareOfWalletModel fraction = SENTENCE.chance(CHANCE).fit(both);
        assertThat(fraction.report(fraction.segment(both)).grow().get(0).expected())
                .isEqualTo(36);
        ShareOfWalletModel model = SENTENCE.chance(percent).fit(both);
        assertThat(model.report(model.segment(both)).grow())
                .extracting(Opportunity::customer)
                .containsExactly("a", "b");
        assertThat(model.report(model.segment(both)).grow().get(0).chance()).isEqualTo(0.4);
        assertThat(model.report(model.segment(both)).grow().get(0).expected()).isEqualTo(36);
    }

    @Test
    @DisplayName("issue 4: too close to call is counted, and an interval is no estimate")
    void whoIsJudgedByAnIntervalIsNotJudgedByAnEstimate() {
        Measure low = Measure.of("low", "EUR/yr");
        Measure high = Measure.of("high", "EUR/yr");
        Category origin = Origin.category(Four.WALLET);
        String[] peers = Origin.PEERS.path().toArray(String[]::new);
        Portfolio portfolio = Portfolio.of(List.of(
                customer("sure", 10, 100, 80).with(low, 50).with(high, 90).with(origin, peers),
                customer("close", 10, 100, 80).with(low, 15).with(high, 90).with(origin, peers),
                customer("guess", 10, 100, 80).with(origin, peers)));
        ShareOfWalletModel model = SENTENCE.wallet(low, high).fit(portfolio);
        Segmentation result = model.segment(portfolio);
        assertThat(result.assignments().map(a -> a.segment().code())).containsExactly("grow", "unassigned", "grow");
        assertThat(model.report(result).estimated()).isEqualTo(1);
        assertThat(words(model.report(result).findings(), "en"))
                .contains("1 are too close to call: the cut lies inside the interval of their share")
                .contains("1 are judged by an estimated wallet");
    }

    @Test
    @DisplayName("issue 4: Grow is ranked by unserved wallet x chance; none named: by wallet, and the report says so")
    void growIsRankedByWalletAndChance() {
        assertThat(report(SENTENCE).grow()).extracting(Opportunity::customer).containsExactly("g3", "g1", "g2");
        ShareOfWalletReport ranked = report(SENTENCE.chance(CHANCE));
        assertThat(ranked.grow()).extracting(Opportunity::customer).containsExactly("g2", "g1", "g3");
        assertThat(ranked.grow().get(0)).isEqualTo(new Opportunity("g2", 50, 10 / 60.0, 0.8, 40));
        assertThat(ranked.grow().get(2).expected()).isNaN();
        assertThat(words(report(SENTENCE).findings(), "en").subList(0, 2))
                .containsExactly(
                        "3 satisfied with a low share of wallet buy elsewhere for 200 EUR/yr",
                        "Grow is ranked by the unserved wallet; the chance of a sale was not considered, for no measure"
                                + " of it was named");
        assertThat(words(ranked.findings(), "en").get(1))
                .isEqualTo("Grow is ranked by the unserved wallet times chance");
        assertThat(words(ranked.findings(), "en").get(2))
                .isEqualTo("chance is unknown of 1 of the 3 to grow, who come last");
        assertThat(words(ranked.findings(), "sv").subList(0, 2))
                .containsExactly(
                        "3 nöjda med en låg andel av plånboken köper av andra för 200 EUR/yr",
                        "Grow är ordnad efter den outnyttjade plånboken gånger chance");
        assertThat(words(ranked.findings(), "da").subList(0, 2))
                .containsExactly(
                        "3 tilfredse med en lav andel af tegnebogen køber hos andre for 200 EUR/yr",
                        "Grow er ordnet efter den uudnyttede tegnebog gange chance");
    }

    @Test
    @DisplayName("issue 4: Fix by sales at risk; the item furthest below the portfolio is named")
    void fixIsRankedBySalesAtRiskAndNamesTheWeakestItem() {
        // means of 1-10 scaled: price (9, 8, 10) 88.9, service (2, 4, 9) 44.4
        ShareOfWalletReport report = report(SENTENCE.survey(SURVEY).trend(TREND));
        assertThat(report.fix()).extracting(SalesAtRisk::customer).containsExactly("f2", "f1");
        assertThat(report.fix()).extracting(SalesAtRisk::weakestItem).containsExactly("price", "service");
        assertThat(report.fix().get(1)).isEqualTo(new SalesAtRisk("f1", 70, -20, 30, "service"));
        assertThat(report.fix().get(0).trend()).isNaN();
        assertThat(report(SENTENCE).fix().get(0).weakestItem()).isNull();
        assertThat(words(report.findings(), "en"))
                .contains("for 1 of the 2 to fix, price is furthest below the portfolio");
        assertThat(report.move()).containsExactly(new SalesAtRisk("v1", 10, 5, 90, null));
    }

    @Test
    @DisplayName("issue 4: warn: a median calls half the customers dissatisfied")
    void mediansAreWarnedOf() {
        assertThat(words(report(SENTENCE.medians()).findings(), "en"))
                .contains("a median calls half of the customers dissatisfied, however satisfied they are, and half of"
                        + " the shares low");
        assertThat(words(report(SENTENCE.medians()).findings(), "sv"))
                .anyMatch(finding -> finding.startsWith("en median kallar hälften av kunderna missnöjda"));
        assertThat(words(report(SENTENCE.medians()).findings(), "da"))
                .anyMatch(finding -> finding.startsWith("en median kalder halvdelen af kunderne utilfredse"));
        assertThat(words(report(SENTENCE.means()).findings(), "en")).noneMatch(finding -> finding.contains("median"));
    }

    @Test
    void stalenessIsCounted() {
        assertThat(words(report(SENTENCE).findings(), "en"))
                .contains("1 buy more from us than their wallet holds: wrong period, or a stale wallet");
        assertThat(words(report(SENTENCE).findings(), "sv"))
                .contains("1 köper mer av oss än plånboken rymmer: fel period, eller en inaktuell plånbok");
    }

    @Test
    @DisplayName("issue 4: for each account manager: how many Grow customers, holding how much unserved wallet, whose")
    void oneCallSaysWhoseHowManyAndHowMuch() {
        List<WalletByCategory.Group> grow =
                SENTENCE.fit(MANY).report(MANY, OWNER).grow();
        assertThat(grow).extracting(WalletByCategory.Group::path).containsExactly(List.of("Berg"), List.of("Dahl"));
        assertThat(grow.get(0).grow()).extracting(Opportunity::customer).containsExactly("g3", "g1");
        assertThat(grow.get(0).unserved()).isEqualTo(150);
        assertThat(grow.get(0).expected()).isEqualTo(150);
        assertThat(grow.get(1).unserved()).isEqualTo(50);
        WalletByCategory ranked = SENTENCE.chance(CHANCE).fit(MANY).report(MANY, OWNER);
        assertThat(ranked.grow())
                .extracting(WalletByCategory.Group::path)
                .containsExactly(List.of("Dahl"), List.of("Berg"));
        assertThat(ranked.grow().get(1).expected()).isEqualTo(30);
        assertThat(ranked.grow().get(1).unserved()).isEqualTo(150);
    }

    @Test
    void fixIsByOwnerToo() {
        WalletByCategory byOwner = SENTENCE.fit(MANY).report(MANY, OWNER);
        assertThat(byOwner.fix()).extracting(WalletByCategory.Group::fixSales).containsExactly(90.0, 70.0);
        assertThat(byOwner.groups())
                .extracting(WalletByCategory.Group::path)
                .containsExactly(List.of("Berg"), List.of("Dahl"), List.of());
        assertThat(byOwner.groups())
                .extracting(WalletByCategory.Group::customers)
                .containsExactly(3, 4, 1);
        assertThat(byOwner.groups().get(1).move())
                .extracting(SalesAtRisk::customer)
                .containsExactly("v1");
    }

    @Test
    @DisplayName("issue 4: too few answers for a manager: marked")
    void fewAnswersAreMarked() {
        WalletByCategory byOwner = SENTENCE.fit(MANY).report(MANY, OWNER);
        assertThat(byOwner.groups())
                .extracting(WalletByCategory.Group::answered)
                .containsExactly(3, 4, 0);
        assertThat(byOwner.groups()).allMatch(WalletByCategory.Group::fewAnswers);
        assertThat(words(byOwner.findings(), "en").get(1))
                .isEqualTo("fewer than 5 known answers in 3 of them: those figures say little");
        assertThat(words(byOwner.findings(), "sv").get(1))
                .isEqualTo("färre än 5 kända svar i 3 av dem: de siffrorna säger föga");
        assertThat(words(byOwner.findings(), "da").get(1))
                .isEqualTo("færre end 5 kendte svar i 3 af dem: de tal siger kun lidt");
        List<Customer> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(customer("c" + i, 10, 100, 80).with(OWNER, "Ek"));
        }
        Portfolio enough = Portfolio.of(five);
        WalletByCategory known = SENTENCE.fit(enough).report(enough, OWNER);
        assertThat(known.groups()).singleElement().matches(group -> !group.fewAnswers());
        assertThat(known.findings()).hasSize(1);
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference() {
        List<Customer> turned = new ArrayList<>();
        for (int row = 0; row < MANY.size(); row++) {
            turned.add(MANY.customer(row));
        }
        turned.add(customer("tie a", 70, 100, 40).with(OWNER, "Berg"));
        turned.add(customer("tie b", 70, 100, 40).with(OWNER, "Berg"));
        Portfolio one = Portfolio.of(turned);
        Collections.reverse(turned);
        Portfolio other = Portfolio.of(turned);
        ShareOfWalletModel model = SENTENCE.chance(CHANCE).fit(one);
        assertThat(model.report(one, OWNER)).isEqualTo(model.report(other, OWNER));
        assertThat(model.report(model.segment(one))).isEqualTo(model.report(model.segment(other)));
    }

    @Test
    void nothingPrintsACustomersData() {
        WalletByCategory byOwner = SENTENCE.survey(SURVEY).fit(MANY).report(MANY, OWNER);
        String printed = byOwner + " " + byOwner.groups() + " " + report(SENTENCE.survey(SURVEY));
        assertThat(printed)
                .doesNotContain("Berg")
                .doesNotContain("g1")
                .doesNotContain("f1")
                .doesNotContain("v1");
    }

    @Test
    void whatTheEvidenceNamesMustBeThere() {
        Portfolio bare = Four.portfolio();
        ShareOfWalletModel model = SENTENCE.chance(CHANCE).fit(bare);
        assertThat(model.segment(bare).count("grow")).isOne(); // it decides about no segment
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.report(model.segment(bare)))
                .withMessage("Portfolio has no measure \"chance\"; it has [csi, sales, wallet]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.report(bare, OWNER))
                .withMessage("Portfolio has no category \"owner\"; it has []");
        assertThat(bare.measure(CSI).known()).isEqualTo(4);
    }
}
