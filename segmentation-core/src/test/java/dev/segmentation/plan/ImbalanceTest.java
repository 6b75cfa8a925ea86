package dev.segmentation.plan;

import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Measure;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: "The imbalance by cell, in one sentence: share of effort, of sales, of potential, sales per hour". */
class ImbalanceTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Ten visits of an hour: five to the small (three their idea), one to a giant, two to the prospect, two to the lead; calls. */
    private static final List<Entry> DIARY = List.of(
            Entry.visit("small-high", 10).by(StartedBy.CUSTOMER),
            Entry.visit("small-high", 50).by(StartedBy.CUSTOMER),
            Entry.visit("small-high", 90).by(StartedBy.CUSTOMER),
            Entry.visit("small-high-2", 90),
            Entry.visit("small-high-2", 190),
            Entry.visit("giant-low", 20).by(null),
            Entry.visit("giant-prospect", 20),
            Entry.visit("giant-prospect", 30),
            Entry.visit("lead", 20),
            Entry.visit("lead", 21).by(StartedBy.CUSTOMER),
            Entry.of("giant-low", "call", 3).taking(300.0),
            Entry.of("giant-low", "call", 3).taking(null));

    private static final Imbalance TIME = Imbalance.of(Eight.segmentation(), Entry.today(DIARY));
    private static final ImbalanceReport VISITS =
            TIME.counting("visit").potential(Eight.POTENTIAL).report();

    private static ImbalanceReport.Cell cell(ImbalanceReport report, String code) {
        return report.cells().stream()
                .filter(cell -> cell.segment().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void effortStandsBesideSalesAndPotential() {
        ImbalanceReport.Cell small = cell(VISITS, "small-high");
        assertThat(small.customers()).isEqualTo(2);
        assertThat(small.effort().activities()).isEqualTo(5);
        assertThat(small.effort().activityShare()).isEqualTo(0.5);
        assertThat(small.effort().activitiesTheirIdea()).isEqualTo(0.6);
        assertThat(small.effort().minutes()).isEqualTo(300);
        assertThat(small.effort().minuteShare()).isEqualTo(300 / 900.0); // 600 of visits, 300 of a call
        assertThat(small.sales()).isEqualTo(13_000);
        assertThat(small.salesShare()).isEqualTo(13_000 / 203_000.0);
        assertThat(small.potential()).isEqualTo(13_000);
        assertThat(small.potentialShare()).isEqualTo(13_000 / 1_173_000.0);
        assertThat(small.salesPerHour()).isEqualTo(13_000 / 5.0);
        ImbalanceReport.Cell giants = cell(VISITS, "giant-low");
        assertThat(giants.effort().activities()).isEqualTo(1); // calls are not counted
        assertThat(giants.effort().activitiesTheirIdea()).isNaN(); // nobody knows whose idea it was
        assertThat(giants.effort().minutes()).isEqualTo(360); // all time is
        assertThat(cell(VISITS, "small-low").salesPerHour()).isNaN();
        assertThat(VISITS.counted()).isEqualTo("visit");
    }

    @Test
    @DisplayName("parts sum to wholes: the unassigned, last, have their share of the effort")
    void theUnassignedAreARow() {
        ImbalanceReport.Cell last = VISITS.cells().get(VISITS.cells().size() - 1);
        assertThat(last.segment()).isEqualTo("unassigned");
        assertThat(last.effort().activityShare()).isEqualTo(0.2);
        assertThat(last.effort().activitiesTheirIdea()).isEqualTo(0.5);
    }

    @Test
    @DisplayName(
            "\"31 % of visits go to loyal small customers with 4 % of the potential; 60 % of those were their idea\"")
    void oneSentenceSaysItInThreeLanguages() {
        assertThat(VISITS.crowded()).isEqualTo("small-high");
        assertThat(VISITS.starved()).isEqualTo("giant-low"); // 54.6 % of the potential, a tenth of the visits
        assertThat(VISITS.findings().stream().map(finding -> finding.in(Locale.ENGLISH)))
                .containsExactly(
                        "50 % of visits went to small-high with 1.1 % of the potential; 60 % of that was their idea",
                        "giant-low has 54.6 % of the potential and got 10 % of visits");
        assertThat(VISITS.findings().get(0).in(SWEDISH))
                .isEqualTo("50\u00a0% av besöken gick till small-high med 1,1\u00a0% av potentialen;"
                        + " 60\u00a0% av det var deras egen idé");
        assertThat(VISITS.findings().get(0).in(DANISH))
                .isEqualTo("50\u00a0% af besøgene gik til small-high med 1,1\u00a0% af potentialet;"
                        + " 60\u00a0% af det var deres egen idé");
    }

    @Test
    void withoutATypeItIsTheTimeAgainstTheUnservedPotential() {
        ImbalanceReport report = TIME.report();
        // unserved: giant-low 500,000, giant-prospect 500,000, medium-prospect 20,000; time: 360, 120 and 0 of 900
        assertThat(report.findings().stream().map(finding -> finding.in(Locale.ENGLISH)))
                .containsExactly(
                        "33.3 % of our time went to small-high with 0 % of the unserved potential;"
                                + " 60 % of that was their idea",
                        "giant-prospect has 49 % of the unserved potential and got 13.3 % of our time");
        assertThat(cell(report, "giant-low").effort().activities()).isEqualTo(3);
        assertThat(report.counted()).isNull();
    }

    @Test
    void withoutMinutesAndWithoutPotentialItIsWhatIsKnown() {
        Segmentation owners =
                Existing.of(Eight.OWNER).segment(Eight.segmentation().portfolio());
        ActivitiesAsOf bare =
                Activities.of(DIARY, Entry::account, Entry::day, Entry::type).asOf(Entry.TODAY);
        ImbalanceReport report = Imbalance.of(owners, bare).sales(Eight.SALES).report();
        // Berg: 8 of 12 activities, 153,000 of 203,000; Dahl: 4 of 12 and nothing; nobody's: 50,000
        assertThat(report.findings().stream().map(finding -> finding.in(Locale.ENGLISH)))
                .containsExactly(
                        "33.3 % of our activities went to Dahl with 0 % of the sales",
                        "Berg has 75.4 % of the sales and got 66.7 % of our activities");
        assertThat(report.cells().get(0).effort().minutes()).isNaN();
        assertThat(report.cells().get(0).potentialShare()).isNaN();
        ImbalanceReport nothing = Imbalance.of(owners, bare).report();
        assertThat(nothing.findings()).isEmpty();
        assertThat(nothing.crowded()).isNull();
        assertThat(nothing.starved()).isNull();
    }

    @Test
    void theWindowCanBeSaid() {
        ImbalanceReport month = TIME.counting("visit").window(Period.ofDays(30)).report();
        assertThat(cell(month, "small-high").effort().activities()).isEqualTo(1);
        assertThat(cell(month, "giant-prospect").effort().activities()).isEqualTo(1); // that 30 days ago is out
        assertThat(TIME.counting("visit").potential(Eight.POTENTIAL).window(Period.ofDays(30)))
                .hasToString(
                        "Imbalance.of(crm-matrix, activities as of 2025-12-31).counting(visit).potential(potential)"
                                + ".window(P30D)");
    }

    @Test
    void wrongSettingsAreRefused() {
        assertRefused(
                () -> TIME.potential(Measure.of("wallet", "EUR/yr")),
                "Imbalance.potential must be a measure of the portfolio, which has [sales [EUR/yr], loyalty [0-100],"
                        + " potential [EUR/yr], owner]; got wallet [EUR/yr].");
        assertRefused(() -> TIME.counting(" "), "Imbalance.counting type must not be blank; got \" \".");
        assertRefused(
                () -> TIME.window(Period.ZERO),
                "ActivityMeasure.count window must reach back, with no negative part; got P0D. For a year write P1Y.");
    }

    @Property(seed = "1", tries = 200)
    void sharesSumToOneAndFiguresToTheirWholes(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 7) Integer> whom,
            @ForAll @IntRange(min = 1, max = 90) int minutes) {
        List<Entry> diary = new ArrayList<>();
        for (int who : whom) {
            diary.add(Entry.visit(Eight.CUSTOMERS.get(who).id(), who).taking((double) minutes));
        }
        List<ImbalanceReport.Cell> cells = Imbalance.of(Eight.segmentation(), Entry.today(diary))
                .potential(Eight.POTENTIAL)
                .report()
                .cells();
        List<ToDoubleFunction<ImbalanceReport.Cell>> shares = List.of(
                cell -> cell.effort().activityShare(),
                cell -> cell.effort().minuteShare(),
                ImbalanceReport.Cell::salesShare,
                ImbalanceReport.Cell::potentialShare);
        shares.forEach(
                share -> assertThat(cells.stream().mapToDouble(share).sum()).isCloseTo(1, within(1e-12)));
        assertThat(cells.stream().mapToDouble(cell -> cell.effort().minutes()).sum())
                .isEqualTo((double) minutes * whom.size());
        assertThat(cells.stream().mapToInt(ImbalanceReport.Cell::customers).sum())
                .isEqualTo(8);
    }
}
