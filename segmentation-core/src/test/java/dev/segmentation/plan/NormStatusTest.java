package dev.segmentation.plan;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.plan.Entry.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Play;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 4: "a play carries a norm (6 visits, 12 calls a year); the list of due, overdue and over-served customers". */
class NormStatusTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static NormStatus status(int norm, Integer... daysAgo) {
        List<Entry> diary = new ArrayList<>();
        for (int days : daysAgo) {
            diary.add(Entry.visit("a", days));
        }
        Play play = Play.of("goal", "text", "figure").withNorm(Map.of("visit", norm));
        return new NormJudge(Entry.today(diary), 7).judge("a", play).get(0);
    }

    @ParameterizedTest(name = "{0} a year, last {1} days ago: {2}, due in {3} days")
    @DisplayName(
            "the next is due on the first day on which 365 / norm days have passed since the last; looked ahead a week")
    @CsvSource({
        "6, 62, OVERDUE, -1", // 365 / 6 is 60.8: on the 61st day
        "6, 61, DUE, 0",
        "6, 54, DUE, 7",
        "6, 53, ON_TIME, 8",
        "12, 31, DUE, 0", // 30.4: on the 31st
        "1, 364, DUE, 1",
        "1, 366, OVERDUE, -1",
        "365, 2, OVERDUE, -1",
        "400, 0, DUE, 1"
    })
    void theNextDueDateFollowsFromTheLast(int norm, int daysAgo, Standing standing, int dueIn) {
        NormStatus status = status(norm, daysAgo);
        assertThat(status.standing()).isEqualTo(standing);
        assertThat(status.due()).isEqualTo(TODAY.plusDays(dueIn));
        assertThat(status.last()).isEqualTo(TODAY.minusDays(daysAgo));
    }

    @Test
    @DisplayName("never visited = due now")
    void whatWasNeverDoneIsDueNow() {
        NormStatus status = status(6);
        assertThat(status).isEqualTo(new NormStatus("visit", 6, 0, null, TODAY, Standing.DUE));
    }

    @Test
    @DisplayName("over-served = more in the year than the norm, by how much; it beats overdue")
    void moreThanTheNormIsOverServedWhateverIsDue() {
        NormStatus status = status(2, 200, 300, 364, 365);
        assertThat(status.done()).isEqualTo(3); // the year is 365 days: the visit 365 days ago is out
        assertThat(status.over()).isEqualTo(1);
        assertThat(status.standing()).isEqualTo(Standing.OVER_SERVED);
        assertThat(status.due()).isEqualTo(TODAY.minusDays(17)); // 183 days after the last
        assertThat(status(3, 200, 300, 364, 365).standing()).isEqualTo(Standing.OVERDUE);
        assertThat(status(3, 200, 300, 364, 365).over()).isZero();
    }

    @Test
    void aNormOfZeroIsNeverDueAndAnyVisitIsTooMany() {
        assertThat(status(0)).isEqualTo(new NormStatus("visit", 0, 0, null, null, Standing.ON_TIME));
        assertThat(status(0, 400).standing()).isEqualTo(Standing.ON_TIME);
        assertThat(status(0, 5).standing()).isEqualTo(Standing.OVER_SERVED);
        assertThat(status(0, 5).due()).isNull();
    }

    @Property(seed = "1", tries = 200)
    void whoKeepsToTheDueDatesIsNeverOverServedAndNeverOverdue(@ForAll @IntRange(min = 1, max = 400) int norm) {
        List<LocalDate> days = new ArrayList<>(List.of(TODAY));
        for (int step = 0; step < 800; step++) {
            LocalDate today = TODAY.plusDays(step);
            int done = (int) days.stream()
                    .filter(day -> day.isAfter(today.minusDays(365)))
                    .count();
            LocalDate last = days.get(days.size() - 1);
            NormStatus status = NormStatus.of(new NormStatus.Norm("visit", norm, today, 0), done, last);
            assertThat(status.standing()).isIn(KEPT);
            if (today.equals(status.due())) {
                days.add(today);
            }
        }
    }

    private static final List<Standing> KEPT = List.of(Standing.ON_TIME, Standing.DUE);

    @Property(seed = "2", tries = 300)
    void theStatusIsWhatTheRulesSay(
            @ForAll @IntRange(max = 30) int norm, @ForAll @Size(max = 12) List<@IntRange(max = 500) Integer> daysAgo) {
        NormStatus status = status(norm, daysAgo.toArray(new Integer[0]));
        long done = daysAgo.stream().filter(days -> days < 365).count();
        int since = daysAgo.stream().mapToInt(days -> days).min().orElse(-1);
        int dueIn = since < 0 ? 0 : (int) Math.ceil(365.0 / norm) - since;
        Standing expected = done > norm
                ? Standing.OVER_SERVED
                : norm == 0 || dueIn > 7 ? Standing.ON_TIME : dueIn < 0 ? Standing.OVERDUE : Standing.DUE;
        assertThat(status.standing()).isEqualTo(expected);
        assertThat(status.done()).isEqualTo((int) done);
        assertThat(status.over()).isEqualTo((int) Math.max(0, done - norm));
    }

    @Test
    void theStatusIsSaidInThreeLanguages() {
        NormStatus overdue = status(6, 62, 70);
        assertThat(overdue.sentence().in(Locale.ENGLISH))
                .isEqualTo("visit: due since 2025-12-30, last on 2025-10-30, 2 of 6 in the year");
        assertThat(overdue.sentence().in(SWEDISH))
                .isEqualTo("besök: skulle ha gjorts senast 2025-12-30, senaste 2025-10-30, 2 av 6 under året");
        assertThat(overdue.sentence().in(DANISH))
                .isEqualTo("besøg: skulle være gjort senest 2025-12-30, seneste 2025-10-30, 2 af 6 i løbet af året");
        assertThat(status(6, 60).sentence().in(Locale.ENGLISH))
                .isEqualTo("visit: due on 2026-01-01, last on 2025-11-01, 1 of 6 in the year");
        assertThat(status(6, 0).sentence().in(Locale.ENGLISH))
                .isEqualTo("visit: not due before 2026-03-02, last on 2025-12-31, 1 of 6 in the year");
        assertThat(status(6).sentence().in(Locale.ENGLISH))
                .isEqualTo("visit: not once yet, due now; the norm is 6 a year");
        assertThat(status(1, 0, 1, 2).sentence().in(Locale.ENGLISH))
                .isEqualTo("visit: 3 in the year, 2 more than the norm of 1");
        assertThat(status(0).sentence().in(Locale.ENGLISH)).isEqualTo("visit: none in the year, as the norm has it");
        assertThat(NormStatus.typeWord("fair").in(SWEDISH)).isEqualTo("fair");
        assertThat(NormStatus.typesWord("fair").in(Locale.ENGLISH)).isEqualTo("activities of type fair");
        assertThat(overdue).hasToString("NormStatus[overdue]");
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertRefused(
                () -> new NormStatus("visit", -1, 0, null, null, Standing.DUE),
                "NormStatus norm and done must not be negative; got -1 and 0.");
        assertRefused(
                () -> new NormStatus(" ", 1, 0, null, null, Standing.DUE),
                "NormStatus type must not be blank; got \" \".");
    }
}
