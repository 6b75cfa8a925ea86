package dev.segmentation.plan;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.plan.Eight.OWNER;
import static dev.segmentation.plan.Entry.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.customer.Category;
import dev.segmentation.value.ValueBased;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: "Worklist: per owner, in the order of what is worth doing, with play, reason and next due date". */
class WorklistTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** A giant visited long ago, one called last week, and a small one visited every month. */
    private static final List<Entry> DIARY = List.of(
            Entry.visit("giant-low", 100),
            Entry.of("giant-low", "call", 30),
            Entry.of("giant-low-2", "call", 28),
            Entry.of("small-high", "call", 200),
            Entry.of("small-high", "call", 100),
            Entry.of("small-high", "call", 50),
            Entry.of("small-high-2", "call", 10),
            Entry.of("small-high-2", "email", 5));

    private static final Worklists LISTS =
            Worklist.of(Eight.segmentation()).activities(Entry.today(DIARY)).by(OWNER);

    private static WorkItem item(Worklists lists, String id) {
        return lists.groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.customer().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Worklists.Group group) {
        return ids(group.items());
    }

    private static List<String> ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::customer).toList();
    }

    private static String reason(Worklists lists, String id) {
        return item(lists, id).reason().in(Locale.ENGLISH);
    }

    @Test
    @DisplayName("play's urgency, then money: unserved potential + sales at risk; ties by id")
    void theOrderIsUrgencyThenMoney() {
        Worklists.Group berg = LISTS.groups().get(0);
        assertThat(berg.owner()).isEqualTo("Berg");
        assertThat(ids(berg)).containsExactly("giant-low-2", "giant-low", "small-high", "small-high-2");
        assertThat(item(LISTS, "giant-low-2").money()).isEqualTo(300_000 + 40_000);
        assertThat(item(LISTS, "giant-low").money()).isEqualTo(200_000 + 100_000);
        assertThat(item(LISTS, "giant-low").urgency()).isEqualTo(1);
        assertThat(item(LISTS, "giant-prospect").urgency()).isEqualTo(2);
        assertThat(item(LISTS, "small-high").urgency()).isEqualTo(12);
    }

    @Test
    @DisplayName("customers without an owner are a visible group of their own; unassigned ones stand on no list")
    void whoHasNoOwnerIsAGroupOfItsOwn() {
        assertThat(LISTS.groups()).hasSize(3);
        Worklists.Group nobodys = LISTS.groups().get(2);
        assertThat(nobodys.isWithoutOwner()).isTrue();
        assertThat(nobodys.owner()).isEmpty();
        assertThat(ids(nobodys)).containsExactly("medium-new");
        assertThat(LISTS.groups().get(1).isWithoutOwner()).isFalse();
        assertThat(ids(LISTS.groups().get(1))).containsExactly("giant-prospect", "medium-former");
        assertThat(LISTS.unplaced()).isEqualTo(1);
        assertThat(LISTS.customers()).isEqualTo(7);
    }

    @Test
    @DisplayName("the list of due, overdue and over-served customers, per owner")
    void eachOwnerHasTheListOfWhatIsDue() {
        Worklists.Group berg = LISTS.groups().get(0);
        // giant-low: a visit every 46 days; giant-low-2: never visited; small-high: calls 2 a year, e-mails never
        assertThat(ids(berg.overdue())).containsExactly("giant-low");
        assertThat(ids(berg.due())).containsExactly("giant-low-2", "small-high");
        assertThat(ids(berg.overServed())).containsExactly("small-high");
        assertThat(LISTS.overdue()).isEqualTo(1);
        assertThat(LISTS.due()).isEqualTo(5); // and those of Dahl and nobody, with whom nothing was done
        assertThat(LISTS.overServed()).isEqualTo(1);
        assertThat(LISTS.asOf()).isEqualTo(TODAY);
    }

    @Test
    void theActivityToDoFirstIsTheOneDueFirst() {
        NormStatus visit = item(LISTS, "giant-low").next().orElseThrow();
        assertThat(visit.type()).isEqualTo("visit");
        assertThat(visit.due()).isEqualTo(TODAY.minusDays(54));
        NormStatus email = item(LISTS, "small-high").next().orElseThrow();
        assertThat(email.type()).isEqualTo("email"); // over-served with calls
        assertThat(item(LISTS, "small-high-2").next().orElseThrow().standing()).isEqualTo(Standing.ON_TIME);
    }

    @Test
    @DisplayName("with play, reason and next due date, in the locale asked for")
    void theReasonNamesMoneyAndWhatIsDueInThreeLanguages() {
        assertThat(reason(LISTS, "giant-low"))
                .isEqualTo("could buy for 200,000 EUR/yr more; sales of 100,000 EUR/yr are at risk;"
                        + " visit: due since 2025-11-07, last on 2025-09-22, 1 of 8 in the year;"
                        + " call: due on 2026-01-01, last on 2025-12-01, 1 of 12 in the year");
        assertThat(item(LISTS, "giant-low").reason().in(SWEDISH))
                .isEqualTo("kunde köpa för 200\u00a0000 EUR/yr till; försäljning på 100\u00a0000 EUR/yr är i fara;"
                        + " besök: skulle ha gjorts senast 2025-11-07, senaste 2025-09-22, 1 av 8 under året;"
                        + " samtal: dags 2026-01-01, senaste 2025-12-01, 1 av 12 under året");
        assertThat(item(LISTS, "giant-low").reason().in(DANISH))
                .isEqualTo("kunne købe for 200.000 EUR/yr mere; salg på 100.000 EUR/yr er i fare;"
                        + " besøg: skulle være gjort senest 2025-11-07, seneste 2025-09-22, 1 af 8 i løbet af året;"
                        + " opkald: tid 2026-01-01, seneste 2025-12-01, 1 af 12 i løbet af året");
        assertThat(reason(LISTS, "small-high"))
                .isEqualTo("buys all it could from us; e-mail: not once yet, due now; the norm is 4 a year;"
                        + " call: 3 in the year, 1 more than the norm of 2");
        assertThat(reason(LISTS, "small-high-2"))
                .isEqualTo("buys all it could from us; e-mail: not due before 2026-03-28, last on 2025-12-26,"
                        + " 1 of 4 in the year");
        assertThat(reason(LISTS, "medium-former"))
                .startsWith("to be won back; could buy for 20,000 EUR/yr more; call: not once yet, due now;");
        assertThat(reason(LISTS, "medium-new"))
                .startsWith("new; what they could still buy is unknown; sales of 50,000 EUR/yr are at risk; call:");
        assertThat(item(LISTS, "giant-low").play().orElseThrow().goal().in(SWEDISH))
                .isEqualTo("ta andelar från dem de köper av i dag");
    }

    @Test
    void findingsCountWhatIsDueAndWhoIsMissing() {
        assertThat(LISTS.findings().stream().map(finding -> finding.in(Locale.ENGLISH)))
                .containsExactly(
                        "1 on the lists are overdue, 5 more are due within 7 days, 1 get more than a norm",
                        "1 on the lists have no owner: they stand on a list of their own",
                        "1 could not be placed and stand on no list");
        Worklists typo = Worklist.of(Eight.segmentation())
                .activities(Entry.today(List.of(Entry.of("giant-low", "Visit", 3))))
                .by(OWNER);
        assertThat(typo.findings().stream().map(finding -> finding.in(Locale.ENGLISH)))
                .contains("no activity is of type visit, which the norms ask for");
    }

    @Test
    void withoutActivitiesThereIsAnOrderAndNoDueDate() {
        Worklists lists = Worklist.of(Eight.segmentation()).by(OWNER);
        assertThat(ids(lists.groups().get(0))).isEqualTo(ids(LISTS.groups().get(0)));
        assertThat(item(lists, "giant-low").next()).isEmpty();
        assertThat(lists.overdue() + lists.due() + lists.overServed()).isZero();
        assertThat(lists.asOf()).isNull();
        assertThat(reason(lists, "giant-low"))
                .isEqualTo("could buy for 200,000 EUR/yr more; sales of 100,000 EUR/yr are at risk");
        assertThat(lists.findings().get(0).in(Locale.ENGLISH))
                .isEqualTo("what is due was not worked out, for no activities were given");
    }

    @Test
    void howFarToLookAheadCanBeSaid() {
        Worklist month =
                Worklist.of(Eight.segmentation()).activities(Entry.today(DIARY)).ahead(90);
        assertThat(ids(month.by(OWNER).groups().get(0).due()))
                .containsExactly("giant-low-2", "small-high", "small-high-2");
        assertThat(month).hasToString("Worklist.of(crm-matrix).activities(as of 2025-12-31).ahead(90)");
        assertRefused(() -> month.ahead(-1), "Worklist.ahead must be from 0 to 366 days; got -1.");
        assertRefused(() -> month.ahead(367), "Worklist.ahead must be from 0 to 366 days; got 367.");
    }

    @Test
    @DisplayName("plays and norms can be replaced; any segmentation can be given them")
    void aPlayCanBeReplacedForAnySegmentation() {
        Play often = Play.of("see them", "Go there", "visits").withNorm(Map.of("visit", 12));
        Worklist changed =
                Worklist.of(Eight.segmentation()).activities(Entry.today(DIARY)).play("giant-low", often);
        WorkItem giant = item(changed.by(OWNER), "giant-low");
        assertThat(giant.play().orElseThrow().goal().in(Locale.ENGLISH)).isEqualTo("see them");
        assertThat(giant.norms()).hasSize(1);
        assertThat(giant.next().orElseThrow().due()).isEqualTo(TODAY.minusDays(69));
        assertThat(changed).hasToString("Worklist.of(crm-matrix).activities(as of 2025-12-31).play(giant-low)");

        Worklists byValue = Worklist.of(
                        ValueBased.by(Eight.SALES).segment(Eight.segmentation().portfolio()))
                .activities(Entry.today(DIARY))
                .play("A", often)
                .by(OWNER);
        assertThat(ids(byValue.groups().get(0)))
                .containsExactly("giant-low", "giant-low-2", "small-high", "small-high-2");
        assertThat(item(byValue, "giant-low").next().orElseThrow().standing()).isEqualTo(Standing.OVERDUE);
        assertThat(item(byValue, "small-high").next()).isEmpty();
        assertThat(reason(byValue, "small-high")).isEqualTo("nothing is known of money or norms");
    }

    @Test
    void wrongSettingsAreRefused() {
        Worklist any = Worklist.of(
                ValueBased.by(Eight.SALES).segment(Eight.segmentation().portfolio()));
        assertRefused(
                () -> any.play("D", Play.of("a", "b", "c")),
                "Worklist.play must be for one of the segments [A, B, C]; got \"D\".");
        assertNull(() -> Worklist.of(null), "Worklist.of segmentation must not be null.");
        assertNull(() -> any.by(null), "Worklist.by owner must not be null.");
        assertRefused(() -> any.by(Category.of("seller")), "Portfolio has no category \"seller\"; it has [owner]");
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(LISTS).hasToString("Worklists[3 by owner: 7 customers, overdue 1, due 5, over-served 1]");
        assertThat(LISTS.groups().get(0)).hasToString("Group[4]");
        assertThat(item(LISTS, "giant-low")).hasToString("WorkItem[giant-low]");
    }

    @Test
    void aSegmentWithoutAPlayHasNone() {
        WorkItem bare =
                new WorkItem("a", null, Segment.of("A"), 1, Double.NaN, Double.NaN, List.of(), Message.text("so"));
        assertThat(bare.play()).isEmpty();
        assertThat(bare.money()).isZero();
    }
}
