package dev.segmentation.plan;

import static dev.segmentation.plan.Team.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.plan.EffortPlanReport.Bound;
import dev.segmentation.plan.EffortPlanReport.Breach;
import dev.segmentation.plan.EffortPlanReport.Cell;
import dev.segmentation.plan.EffortPlanReport.Counts;
import dev.segmentation.plan.EffortPlanReport.Person;
import dev.segmentation.plan.EffortPlanReport.Transfer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a plan tells a manager, word by word in three languages; and what it does not print. */
class EffortReportTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final EffortPlan POOLED = Team.of()
            .with("e1", "Eva", "small", 4, 100)
            .with("e2", "Eva", "giant", 0, 960)
            .with("o1", "Ola", "small", 3, 100)
            .plan()
            .by(OWNER)
            .pooled();

    private static List<String> in(Locale locale, List<Message> messages) {
        return messages.stream().map(message -> message.in(locale)).toList();
    }

    @Test
    @DisplayName("issue 4: the result lists moves from cell to cell and per person")
    void movesAreListedFromCellToCellAndPerPerson() {
        EffortPlanReport report = POOLED.allocate().report();
        EffortMove all = new EffortMove("small", "giant", 5);
        assertThat(report.minutes()).isEqualTo(7);
        assertThat(report.moved()).isEqualTo(5);
        assertThat(report.moves()).containsExactly(all);
        assertThat(report.cells())
                .containsExactly(
                        new Cell("giant", 1, 0, 5), new Cell("small", 2, 7, 2), new Cell("unassigned", 0, 0, 0));
        assertThat(report.persons())
                .containsExactly(
                        new Person(List.of("Eva"), 2, 4, 6, null, List.of(new EffortMove("small", "giant", 3))),
                        new Person(List.of("Ola"), 1, 3, 1, null, List.of()));
        assertThat(report.transfers()).containsExactly(new Transfer(List.of("Ola"), List.of("Eva"), 2));
    }

    @Test
    void minutesThatChangeHandsInsideACellAreListedFirstAndThoseOfOnePersonBeforeThoseBetweenPersons() {
        EffortPlan plan = Team.of()
                .with("a1", "Eva", "a", 0, 960)
                .with("a2", "Eva", "a", 2, 0)
                .with("b1", "Eva", "b", 2, 0)
                .with("b2", "Ola", "b", 1, 0)
                .plan();
        EffortPlanReport report = plan.by(OWNER).pooled().allocate().report();
        assertThat(report.moves()).containsExactly(new EffortMove("b", "a", 3), new EffortMove("a", "a", 2));
        assertThat(report.persons().get(0).moves())
                .containsExactly(new EffortMove("b", "a", 2), new EffortMove("a", "a", 2));
        assertThat(report.persons().get(0).capacity()).isNull();
        assertThat(plan.by(OWNER).allocate().report().persons().get(1).capacity())
                .isEqualTo(1);
    }

    @Test
    void theFindingsReadAsSpoken() {
        List<Message> findings = POOLED.allocate().report().findings();
        assertThat(in(Locale.ENGLISH, findings))
                .containsExactly(
                        "5 of 7 minutes move to other customers (71.4 %)",
                        "if the assumption holds, that returns 848.75 EUR/yr more; 911.02 EUR/yr if the scale is half of"
                                + " what is assumed, 709.23 EUR/yr if it is double",
                        "most minutes, 5, go from small to giant",
                        "assumed, not measured: minutes return unserved potential x (1 - exp(-minutes / 1.44))");
        assertThat(in(SWEDISH, findings))
                .containsExactly(
                        "5 av 7 minuter flyttas till andra kunder (71,4\u00a0%)",
                        "om antagandet håller ger det 848,75 EUR/yr mer; 911,02 EUR/yr om skalan är hälften av den antagna,"
                                + " 709,23 EUR/yr om den är den dubbla",
                        "flest minuter, 5, går från small till giant",
                        "antaget, inte uppmätt: minuter ger unserved potential x (1 - exp(-minuter / 1,44))");
        assertThat(in(DANISH, findings))
                .containsExactly(
                        "5 af 7 minutter flyttes til andre kunder (71,4\u00a0%)",
                        "hvis antagelsen holder, giver det 848,75 EUR/yr mere; 911,02 EUR/yr hvis skalaen er det halve af"
                                + " den antagne, 709,23 EUR/yr hvis den er det dobbelte",
                        "flest minutter, 5, går fra small til giant",
                        "antaget, ikke målt: minutter giver unserved potential x (1 - exp(-minutter / 1,44))");
    }

    @Test
    @DisplayName("issue 4: today's own breaches are listed")
    void todaysOwnBreachesAreListedPersonsFirstThenCustomersById() {
        EffortPlanReport report = Team.of()
                .with("z", "Eva", "low", 6, 100)
                .with("b", "Eva", "low", 0, 100)
                .with("a", "Ola", "low", 3, 100)
                .plan()
                .by(OWNER)
                .capacity(5)
                .minimum(1)
                .maximum(4)
                .allocate()
                .report();
        assertThat(report.breaches())
                .containsExactly(
                        new Breach(Bound.CAPACITY, List.of("Eva"), null, 6, 5),
                        new Breach(Bound.MINIMUM, List.of("Eva"), "b", 0, 1),
                        new Breach(Bound.MAXIMUM, List.of("Eva"), "z", 6, 4));
        assertThat(in(Locale.ENGLISH, report.findings()))
                .endsWith(
                        "persons who spend more than their capacity today: 1",
                        "customers who get less than their minimum today: 1",
                        "customers who get more than their maximum today: 1");
    }

    @Test
    void whatIsNotKnownIsCountedAndSaid() {
        EffortPlan plan = Team.of()
                .with("a", null, Double.NaN, 100)
                .with("b", null, 1.5, Double.NaN)
                .with("c", null, 2, -1)
                .plan();
        EffortPlanReport report = plan.allocate().report();
        assertThat(report.counts()).isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(in(Locale.ENGLISH, report.findings()))
                .endsWith(
                        "unserved potential is unknown for this many customers, who keep the minutes of today: 1",
                        "unserved potential is zero or less for this many customers, of whom nothing is expected: 1",
                        "minutes is unknown for this many customers and counts as none: 1",
                        "minutes is not whole for this many customers and is rounded: 1");
    }

    @Test
    void aPlanThatChangesNothingSaysSo() {
        EffortPlanReport report =
                Team.of().with("a", null, 3, 100).plan().allocate().report();
        assertThat(report.moves()).isEmpty();
        assertThat(in(Locale.ENGLISH, report.findings()))
                .startsWith("none of the 3 minutes move: today's use of them is the best one under the assumption and"
                        + " the bounds");
    }

    @Test
    void everyLineSaysWhy() {
        EffortAllocation plan = Team.of()
                .with("more", null, "a", 0, 960)
                .with("less", null, "b", 4, 100)
                .with("same", null, "b", 1, 100)
                .with("floor", null, "c", 3, 1)
                .with("roof", null, "d", 0, 5000)
                .with("none", null, "b", 1, 0)
                .with("who", null, "b", 2, Double.NaN)
                .plan()
                .minimum("c", 1)
                .maximum("d", 2)
                .allocate();
        assertThat(plan.lines().map(EffortLine::change)).containsExactly(4L, -3L, 0L, -2L, 2L, -1L, 0L);
        assertThat(plan.lines().map(line -> line.because().in(Locale.ENGLISH)))
                .containsExactly(
                        "more minutes, 4, assumed to return 900 EUR/yr",
                        "fewer minutes, 3, assumed to cost 43.75 EUR/yr here and to return more elsewhere",
                        "minutes as today: 1",
                        "at its minimum, minutes: 1",
                        "at its maximum, minutes: 2",
                        "unserved potential is zero or less: nothing is expected of minutes spent here",
                        "unserved potential is unknown: today's minutes stay, 2");
    }

    @Test
    void noPersonAndNoCustomerIsPrinted() {
        EffortAllocation plan = POOLED.capacity(6, "Eva").maximum(5).minimum(1).allocate();
        EffortPlanReport report = plan.report();
        String printed = POOLED.capacity(6, "Eva") + " " + plan + report + report.persons() + report.transfers()
                + report.breaches() + plan.line(0) + POOLED.shift(0.5);
        assertThat(printed).doesNotContain("Eva", "Ola", "e1", "e2", "o1");
        assertThat(report).hasToString("EffortPlanReport[5 of 7 minutes move; 2 persons, 1 breach today]");
        assertThat(plan).hasToString("EffortAllocation[3 customers, 7 minutes before and after]");
        assertThat(plan.line(0)).hasToString("EffortLine[small: 4 -> 1]");
        assertThat(report.persons().get(0)).hasToString("Person[customers=2, 4 -> 6]");
        assertThat(report.transfers().get(0)).hasToString("Transfer[2]");
        assertThat(report.breaches().get(0)).hasToString("Breach[MINIMUM: 0 against 1]");
    }
}
