package dev.segmentation.plan;

import static dev.segmentation.plan.Team.MINUTES;
import static dev.segmentation.plan.Team.OWNER;
import static dev.segmentation.plan.Team.PAYOFF;
import static dev.segmentation.plan.Team.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.plan.EffortPlanReport.Gain;
import dev.segmentation.plan.EffortPlanReport.Transfer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Worked by hand with a response that halves from minute to minute: of a payoff of 960 the minutes return 480, 240, 120 ... */
class EffortSpecTest {
    private static final double UNKNOWN = Double.NaN;

    /** Eva has one customer that she visits and one that would pay; Ola has one that he visits. */
    private static Team evaAndOla() {
        return Team.of()
                .with("e1", "Eva", "small", 4, 100)
                .with("e2", "Eva", "giant", 0, 960)
                .with("o1", "Ola", "small", 3, 100);
    }

    @Test
    @DisplayName(
            "issue 4: payoff x (1 - exp(-effort / scale)), by equal marginal return, in whole minutes; before = after")
    void minutesGoWhereTheNextOneReturnsMost() {
        // 800: 400, 200, 100, 50 ...; 100: 50, 25 ...: the five best are 400, 200, 100, 50, 50
        EffortAllocation plan =
                Team.of().with("A", null, 0, 800).with("B", null, 5, 100).plan().allocate();
        assertThat(after(plan)).containsExactly(4L, 1L);
        assertThat(plan.minutes()).isEqualTo(5);
        assertThat(plan.before(1)).isEqualTo(5);
        assertThat(plan.after(0)).isEqualTo(4);
    }

    @Test
    @DisplayName("issue 4: the gain under the assumption, and with half and double of it")
    void theGainIsWorkedOutWithTheScaleAndWithHalfAndDoubleOfIt() {
        // A gets 800 x 15/16, B keeps 100 x 1/2 and had 100 x 31/32; half the scale quarters, double takes the root of
        // a half
        List<Gain> gains = Team.of()
                .with("A", null, 0, 800)
                .with("B", null, 5, 100)
                .plan()
                .allocate()
                .report()
                .gains();
        assertThat(gains).extracting(Gain::scaleFactor).containsExactly(1.0, 0.5, 2.0);
        assertThat(gains.get(0).before()).isCloseTo(96.875, within(1e-9));
        assertThat(gains.get(0).after()).isCloseTo(800, within(1e-9));
        assertThat(gains.get(0).gain()).isCloseTo(703.125, within(1e-9));
        assertThat(gains.get(1).gain()).isCloseTo(796.875 + 75 - 99.90234375, within(1e-9));
        assertThat(gains.get(2).gain())
                .isCloseTo(
                        600 + 100 * (1 - StrictMath.sqrt(0.5)) - 100 * (1 - StrictMath.sqrt(1 / 32.0)), within(1e-9));
    }

    @Test
    void whereItMakesNoDifferenceNothingMoves() {
        assertThat(after(Team.of()
                        .with("A", null, 2, 100)
                        .with("B", null, 1, 100)
                        .plan()
                        .allocate()))
                .containsExactly(2L, 1L);
        assertThat(after(Team.of()
                        .with("A", null, 1, 100)
                        .with("B", null, 2, 100)
                        .plan()
                        .allocate()))
                .containsExactly(1L, 2L);
    }

    @Test
    void amongEqualsTheFirstIdGetsTheOddMinuteInAnyOrderOfTheRows() {
        assertThat(after(Team.of()
                        .with("B", null, 0, 100)
                        .with("Z", null, 1, 0)
                        .with("A", null, 0, 100)
                        .plan()
                        .allocate()))
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void whoIsExpectedToReturnNothingGivesAndWhoIsUnknownKeeps() {
        assertThat(after(Team.of()
                        .with("pays", null, 0, 100)
                        .with("zero", null, 3, 0)
                        .with("negative", null, 2, -50)
                        .with("unknown", null, 7, UNKNOWN)
                        .plan()
                        .allocate()))
                .containsExactly(5L, 0L, 0L, 7L);
    }

    @Test
    void minutesThatNobodyMayGetMoreOfStayWhereTheyAreEvenIfTheyReturnNothing() {
        Team team = Team.of()
                .with("pays", null, "a", 0, 100)
                .with("z1", null, "b", 5, 0)
                .with("z2", null, "c", 0, 0);
        assertThat(after(team.plan().maximum("a", 2).allocate())).containsExactly(2L, 3L, 0L);
        assertThat(after(team.plan().maximum("a", 2).maximum("b", 1).allocate()))
                .containsExactly(2L, 1L, 2L);
        assertThat(after(Team.of()
                        .with("z1", null, 4, 0)
                        .with("z2", null, 1, 0)
                        .plan()
                        .allocate()))
                .containsExactly(4L, 1L);
    }

    @Test
    void boundsHoldForEachCustomer() {
        EffortPlan plan = evaAndOla().plan();
        assertThat(after(plan.minimum(1).allocate())).containsExactly(1L, 5L, 1L);
        assertThat(after(plan.minimum("small", 2).allocate())).containsExactly(2L, 3L, 2L);
        assertThat(after(plan.maximum(3).allocate())).containsExactly(2L, 3L, 2L);
        assertThat(after(plan.maximum(3).maximum("giant", 4).minimum("small", 1).allocate()))
                .containsExactly(2L, 4L, 1L);
    }

    @Test
    @DisplayName("issue 4: capacity per person; by default hours stay with the person")
    void hoursStayWithThePerson() {
        EffortAllocation plan = evaAndOla().plan().by(OWNER).allocate();
        assertThat(after(plan)).containsExactly(0L, 4L, 3L); // 480, 240, 120, 60 for e2 before 50 for e1
        assertThat(plan.report().transfers()).isEmpty();
    }

    @Test
    void pooledHoursMoveBetweenPersons() {
        // 480, 240, 120, 60, 30 for e2; 50 for e1 and for o1
        EffortAllocation plan = evaAndOla().plan().by(OWNER).pooled().allocate();
        assertThat(after(plan)).containsExactly(1L, 5L, 1L);
        assertThat(plan.report().transfers()).containsExactly(new Transfer(List.of("Ola"), List.of("Eva"), 2));
    }

    @Test
    void aCapacityAboveTodayDrawsHoursFromOthersAndOneBelowNeedsSomebodyToTakeThem() {
        EffortPlan plan = evaAndOla().plan().by(OWNER);
        assertThat(after(plan.capacity(5, "Eva").allocate())).containsExactly(1L, 4L, 2L);
        assertThat(after(plan.capacity(3, "Eva").pooled().allocate())).containsExactly(0L, 3L, 4L);
        assertThat(after(plan.capacity(3, "Eva").capacity(4).allocate())).containsExactly(0L, 3L, 4L);
        assertShort(
                plan.capacity(3, "Eva"),
                "EffortPlan.maximum and capacity must leave room for the 7 minutes of today; got 1 minute too few, at 1"
                        + " person. Raise the maximum or the capacity, or let hours move with pooled().",
                new Shortfall(List.of("Eva"), 4, 3));
    }

    @Test
    @DisplayName("issue 4: infeasible bounds are refused with the shortfall by person")
    void boundsThatCannotBeKeptAreRefusedWithTheShortfallByPerson() {
        EffortPlan plan = evaAndOla().plan();
        assertShort(
                plan.by(OWNER).minimum(3),
                "EffortPlan.minimum must fit into the hours that each person has; got 2 minutes too few, at 1 person."
                        + " Lower the minimum, state a larger capacity(...), or let hours move with pooled()."
                        + " Floors, and today's minutes of customers whose payoff is unknown, count too.",
                new Shortfall(List.of("Eva"), 6, 4));
        assertShort(
                plan.by(OWNER).pooled().minimum(4),
                "EffortPlan.minimum must fit into the 7 minutes of today; got 5 minutes too few, at 2 persons."
                        + " Lower the minimum: a plan moves minutes and makes none.",
                new Shortfall(List.of("Eva"), 8, 4),
                new Shortfall(List.of("Ola"), 4, 3));
        assertShort(
                plan.by(OWNER).maximum(1),
                "EffortPlan.maximum and capacity must leave room for the 7 minutes of today; got 4 minutes too few, at 2"
                        + " persons. Raise the maximum or the capacity, or let hours move with pooled().",
                new Shortfall(List.of("Eva"), 4, 2),
                new Shortfall(List.of("Ola"), 3, 1));
        assertThat(new Shortfall(List.of("Eva"), 6, 4)).hasToString("Shortfall[needed=6, available=4]");
    }

    private static void assertShort(EffortPlan plan, String message, Shortfall... shortfalls) {
        assertThatThrownBy(plan::allocate)
                .isExactlyInstanceOf(EffortShortfallException.class)
                .hasMessage(message)
                .satisfies(e ->
                        assertThat(((EffortShortfallException) e).shortfalls()).containsExactly(shortfalls));
    }

    @Test
    void customersWhomNobodyOwnsShareTheMinutesSpentOnThem() {
        assertThat(after(Team.of()
                        .with("e1", "Eva", 4, 100)
                        .with("n1", null, 2, 0)
                        .with("n2", null, 0, 960)
                        .plan()
                        .by(OWNER)
                        .allocate()))
                .containsExactly(4L, 0L, 2L);
    }

    @Test
    void unknownMinutesAreNoneAndHoursBecomeMinutes() {
        Measure hours = Measure.of("hours", "h/yr");
        Portfolio portfolio = Team.of()
                .with("A", null, UNKNOWN, 100)
                .with("B", null, UNKNOWN, 100)
                .portfolio()
                .with(hours, 0.51, UNKNOWN);
        EffortPlan plan = EffortPlan.of(Existing.of(Team.CELL).segment(portfolio), hours);
        EffortAllocation allocation = plan.payoff(PAYOFF).allocate();
        assertThat(allocation.before(0)).isEqualTo(31); // 30.6 minutes
        assertThat(after(allocation)).containsExactly(16L, 15L);
        assertThat(allocation.report().counts()).isEqualTo(new EffortPlanReport.Counts(1, 1, 0, 0));
    }

    @Test
    void boundsMayBeMeasuresOfTheirOwnAndComeBeforeSegmentsAndAll() {
        Measure least = Measure.of("least", "min/yr");
        Measure most = Measure.of("most", "h/yr");
        Portfolio portfolio = evaAndOla().portfolio().with(least, UNKNOWN, 0, 2).with(most, 1, 0.05, UNKNOWN);
        EffortPlan plan = EffortPlan.of(Existing.of(Team.CELL).segment(portfolio), MINUTES)
                .payoff(PAYOFF)
                .scale(Team.HALVING)
                .minimum(least)
                .minimum("small", 1)
                .minimum(0)
                .maximum(most)
                .maximum(2);
        assertThat(after(plan.allocate())).containsExactly(2L, 3L, 2L);
    }

    @Test
    void aSegmentMayHaveAScaleOfItsOwn() {
        // within one minute A reaches half, B a third: 50, 25, 12.5; 33.3, 22.2, 14.8
        EffortPlan plan = Team.of()
                .with("A", null, "a", 0, 100)
                .with("B", null, "b", 5, 100)
                .plan()
                .scale("b", 1 / StrictMath.log(1.5));
        assertThat(after(plan.allocate())).containsExactly(2L, 3L);
    }

    @Test
    void nothingToSpendAndNobodyToSpendItOnAreNoFaults() {
        assertThat(after(Team.of().with("A", null, 0, 100).plan().allocate())).containsExactly(0L);
        EffortAllocation none = Team.of().plan().allocate();
        assertThat(none.lines()).isEmpty();
        assertThat(none.report().moved()).isZero();
    }
}
