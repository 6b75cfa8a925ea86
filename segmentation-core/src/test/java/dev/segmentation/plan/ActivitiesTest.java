package dev.segmentation.plan;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.plan.Entry.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: "Activities: customer, date, type, minutes, person, and who started it -> effort measures as of a date". */
class ActivitiesTest {
    private static final Period YEAR = Period.ofYears(1);
    private static final Measure M = Measure.of("m", "u");
    private static final Portfolio ABC =
            Portfolio.ofIds(List.of("a", "b", "c")).withStages(Stage.CUSTOMER, Stage.CUSTOMER, Stage.LEAD);

    /** a: two visits and a call; b: one visit of unknown length that nobody is known to have started; c: nothing. */
    private static final List<Entry> DIARY = List.of(
            Entry.visit("a", 0),
            Entry.visit("a", 364).by(StartedBy.CUSTOMER).taking(30.0).with("Dahl"),
            Entry.of("a", "call", 10).taking(5.0),
            Entry.visit("b", 3).taking(null).by(null).with(null),
            Entry.visit("stranger", 1));

    private static double[] values(ActivityMeasure what) {
        return Entry.today(DIARY).measure(M, what, ABC).toArray();
    }

    @Test
    @DisplayName("CONTRACT 1: a window P as of d holds (d - P, d]; later rows are ignored and counted")
    void theWindowHoldsItsLastDayAndNotItsFirst() {
        ActivityMeasure ten = ActivityMeasure.count(Period.ofDays(10));
        assertThat(values(ten)).containsExactly(1, 1, 0); // the call, ten days ago, is out
        assertThat(values(ActivityMeasure.count(Period.ofDays(11)))).containsExactly(2, 1, 0);
        ActivitiesAsOf yesterday = Entry.activities(DIARY).asOf(TODAY.minusDays(1));
        assertThat(yesterday.later()).isEqualTo(1);
        assertThat(yesterday.measure(M, ten, ABC).toArray()).containsExactly(1, 1, 0);
        assertThat(yesterday.day()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    @DisplayName(
            "what we did with somebody is known: without an activity it is 0, at any stage; days since then are not")
    void withoutAnActivityEffortIsZeroAtAnyStage() {
        assertThat(values(ActivityMeasure.count(YEAR))).containsExactly(3, 1, 0);
        assertThat(values(ActivityMeasure.minutes(YEAR).ofType("call"))).containsExactly(5, 0, 0);
        assertThat(values(ActivityMeasure.daysSinceLast())).containsExactly(0, 3, Double.NaN);
        assertThat(values(ActivityMeasure.daysSinceLast().ofType("call"))).containsExactly(10, Double.NaN, Double.NaN);
        assertThat(values(ActivityMeasure.count(YEAR).ofType("fair"))).containsExactly(0, 0, 0);
    }

    @Test
    void minutesThatAreNotKnownAreNotZero() {
        assertThat(values(ActivityMeasure.minutes(YEAR))).containsExactly(95, Double.NaN, 0);
    }

    @Test
    @DisplayName("who started it: those of which it is not known count for neither side")
    void whoStartedItDividesTheTime() {
        assertThat(values(ActivityMeasure.minutes(YEAR).by(StartedBy.CUSTOMER))).containsExactly(30, 0, 0);
        assertThat(values(ActivityMeasure.minutes(YEAR).by(StartedBy.US))).containsExactly(65, 0, 0);
        assertThat(values(ActivityMeasure.daysSinceLast().by(StartedBy.CUSTOMER)))
                .containsExactly(364, Double.NaN, Double.NaN);
    }

    @Test
    void peopleAreCountedOnceAndThoseNotKnownNotAtAll() {
        assertThat(values(ActivityMeasure.persons(YEAR))).containsExactly(2, 0, 0);
        assertThat(Entry.today(DIARY).minutesByPerson(YEAR)).hasToString("{Berg=125.0, Dahl=30.0}");
        assertThat(Entry.today(DIARY).minutesByPerson(Period.ofDays(1))).hasToString("{Berg=60.0}");
    }

    @Test
    void measuresStandOnThePortfolioWithTheirUnits() {
        Measure visits = ActivityMeasure.count(YEAR).ofType("visit").named("visits");
        Measure time = ActivityMeasure.minutes(YEAR).named("time");
        Portfolio more = Entry.today(DIARY)
                .with(visits, ActivityMeasure.count(YEAR).ofType("visit"))
                .with(time, ActivityMeasure.minutes(YEAR))
                .on(ABC);
        assertThat(more.attributes()).hasToString("[visits [activities], time [min/yr]]");
        assertThat(more.measure(visits).toArray()).containsExactly(2, 1, 0);
        assertThat(ActivityMeasure.minutes(Period.ofMonths(12)).unit()).isEqualTo("min/yr");
        assertThat(ActivityMeasure.minutes(Period.ofMonths(6)).unit()).isEqualTo("min");
        assertThat(ActivityMeasure.persons(YEAR).unit()).isEqualTo("persons");
        assertThat(ActivityMeasure.daysSinceLast().unit()).isEqualTo("days");
    }

    @Test
    void columnsGiveTheSameAsRows() {
        String[] ids = DIARY.stream().map(Entry::account).toArray(String[]::new);
        int[] days = DIARY.stream().mapToInt(e -> (int) e.day().toEpochDay()).toArray();
        String[] types = DIARY.stream().map(Entry::type).toArray(String[]::new);
        double[] minutes = DIARY.stream()
                .mapToDouble(e -> e.minutes() == null ? Double.NaN : e.minutes())
                .toArray();
        ActivitiesAsOf columns = Activities.of(ids, days, types)
                .minutes(minutes)
                .persons(DIARY.stream().map(Entry::seller).toArray(String[]::new))
                .startedBy(DIARY.stream().map(Entry::startedBy).toArray(StartedBy[]::new))
                .asOf(TODAY);
        Arrays.fill(days, 0); // copied
        Arrays.fill(minutes, 0);
        for (ActivityMeasure what : List.of(
                ActivityMeasure.minutes(YEAR),
                ActivityMeasure.persons(YEAR),
                ActivityMeasure.count(YEAR).by(StartedBy.US))) {
            assertThat(columns.measure(M, what, ABC))
                    .isEqualTo(Entry.today(DIARY).measure(M, what, ABC));
        }
    }

    @Test
    void whoIsNotInThePortfolioIsCounted() {
        assertThat(Entry.today(DIARY).strangers(ABC)).isEqualTo(1);
        assertThat(Entry.activities(DIARY).size()).isEqualTo(5);
        assertThat(Entry.activities(DIARY).customers()).isEqualTo(3);
    }

    @Test
    void aRowThatCannotBeReadIsRefusedByItsNumberAlone() {
        assertRefused(
                () -> Entry.activities(List.of(Entry.visit("a", 0), Entry.visit(" ", 0))),
                "Activities customers must not be blank; got a blank one in row 1.");
        assertRefused(
                () -> Entry.activities(List.of(Entry.visit("a", 0).taking(-1.0))),
                "Activities.minutes must be finite and not negative, or NaN for unknown; got a negative one in row 0.");
        assertRefused(
                () -> Entry.activities(List.of(Entry.visit("a", 0).taking(Double.POSITIVE_INFINITY))),
                "Activities.minutes must be finite and not negative, or NaN for unknown; got an infinity in row 0.");
        assertNull(
                () -> Activities.of(List.of(Entry.visit("a", 0)), e -> null, Entry::day, Entry::type),
                "Activities customer in row 0 must not be null.");
        assertNull(
                () -> Activities.of(List.of(Entry.visit("a", 0)), Entry::account, e -> null, Entry::type),
                "Activities day in row 0 must not be null.");
        assertRefused(
                () -> Activities.of(List.of(Entry.visit("a", 0)), Entry::account, e -> LocalDate.MAX, Entry::type),
                "Activities days must lie within 5,000,000 years of 1970; got one that does not in row 0.");
        assertRefused(
                () -> Activities.of(new String[1], new int[2], new String[1]),
                "Activities.of columns must be of one length; got [1, 2, 1].");
        assertRefused(
                () -> Activities.of(new String[] {"a"}, new int[1], new String[1])
                        .minutes(),
                "Activities.minutes must be one for each of the 1 activities; got 0.");
        assertRefused(
                () -> Activities.of(new String[] {"a"}, new int[1], new String[1])
                        .persons("x", "y"),
                "Activities.persons must be one for each of the 1 activities; got 2.");
    }

    @Test
    void whatTheActivitiesDoNotTellCannotBeAskedOfThem() {
        ActivitiesAsOf bare =
                Activities.of(DIARY, Entry::account, Entry::day, Entry::type).asOf(TODAY);
        assertRefused(
                () -> bare.with(M, ActivityMeasure.minutes(YEAR)),
                "ActivityMeasure.minutes must have minutes to add up; got activities that do not say how long they took."
                        + " Write Activities.of(...).minutes(...).");
        assertRefused(
                () -> bare.measure(M, ActivityMeasure.persons(YEAR), ABC),
                "ActivityMeasure.persons must have people to count; got activities that do not say who took part."
                        + " Write Activities.of(...).persons(...).");
        assertRefused(
                () -> bare.with(M, ActivityMeasure.count(YEAR).by(StartedBy.US)),
                "ActivityMeasure.by must have who started them; got activities that do not say who did."
                        + " Write Activities.of(...).startedBy(...).");
        assertRefused(
                () -> bare.with(M, ActivityMeasure.daysSinceLast()).with(M, ActivityMeasure.count(YEAR)),
                "ActivitiesAsOf.with measures must not repeat an item; got \"m\" twice.");
    }

    @Test
    void wrongMeasuresAreRefusedWhereTheyAreMade() {
        assertRefused(
                () -> ActivityMeasure.count(Period.ofDays(-1)),
                "ActivityMeasure.count window must reach back, with no negative part; got P-1D. For a year write P1Y.");
        assertRefused(
                () -> new ActivityMeasure(ActivityMeasure.Kind.MINUTES, null, null, null),
                "ActivityMeasure.minutes must have a window; got none.");
        assertRefused(
                () -> new ActivityMeasure(ActivityMeasure.Kind.DAYS_SINCE_LAST, YEAR, null, null),
                "ActivityMeasure.daysSinceLast must have no window; got P1Y.");
        assertRefused(
                () -> ActivityMeasure.count(YEAR).ofType(" "),
                "ActivityMeasure.ofType type must not be blank; got \" \".");
        assertRefused(() -> StartedBy.of("them"), "StartedBy.of code must be us or customer; got another.");
        assertThat(StartedBy.of("customer")).isEqualTo(StartedBy.CUSTOMER);
    }

    @Test
    void countsAndSettingsArePrintedAndNothingElse() {
        assertThat(Entry.activities(DIARY))
                .hasToString("Activities[5 with 3 customers, minutes, persons, who started them]");
        assertThat(Activities.of(List.of(Entry.visit("a", 0)), Entry::account, Entry::day, Entry::type))
                .hasToString("Activities[1 with 1 customer]");
        assertThat(Entry.today(DIARY)
                        .with(M, ActivityMeasure.count(YEAR).ofType("visit").by(StartedBy.US)))
                .hasToString("Activities[5] as of 2025-12-31 {m [u]=count(P1Y).ofType(visit).by(US)}");
    }
}
