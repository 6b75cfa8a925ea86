package dev.segmentation.plan;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.plan.Team.MINUTES;
import static dev.segmentation.plan.Team.OWNER;
import static dev.segmentation.plan.Team.PAYOFF;
import static dev.segmentation.plan.Team.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.Segmentation;
import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.value.ValueBased;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The sentence: every prefix is a plan; settings are refused where they are made. */
class EffortPlanTest {
    private static final Team TEAM = Team.of()
            .with("e1", "Eva", "small", 4, 100)
            .with("e2", "Eva", "giant", 0, 960)
            .with("o1", "Ola", "small", 3, 100);
    private static final Segmentation DIVIDED = TEAM.divided();
    private static final EffortPlan PLAIN = EffortPlan.of(DIVIDED, MINUTES);

    @Test
    void itPrintsTheSentenceThatMakesItAndNoPerson() {
        assertThat(PLAIN).hasToString("EffortPlan.of(existing, minutes)");
        assertThat(PLAIN.payoff(PAYOFF)
                        .scale(120)
                        .scale("giant", 240.5)
                        .minimum(10)
                        .minimum(MINUTES)
                        .minimum("giant", 60)
                        .maximum(900)
                        .by(OWNER)
                        .capacity(5000)
                        .capacity(6000, "Eva")
                        .pooled())
                .hasToString(
                        "EffortPlan.of(existing, minutes).payoff(unserved potential).scale(120).scale(giant, 240.5)"
                                + ".minimum(10).minimum(minutes).minimum(giant, 60).maximum(900).by(owner).capacity(5000)"
                                + ".capacity(of 1 person).pooled()");
    }

    @Test
    void eachStepGivesANewPlanAndEqualOnesAreEqual() {
        EffortPlan other =
                PLAIN.payoff(PAYOFF).scale(9).minimum(1).maximum(8).by(OWNER).capacity(9, "Ola");
        assertThat(other)
                .isEqualTo(PLAIN.by(OWNER)
                        .capacity(9, "Ola")
                        .maximum(8)
                        .minimum(1)
                        .scale(9)
                        .payoff(PAYOFF))
                .hasSameHashCodeAs(PLAIN.by(OWNER)
                        .capacity(9, "Ola")
                        .maximum(8)
                        .minimum(1)
                        .scale(9)
                        .payoff(PAYOFF))
                .isNotEqualTo(PLAIN)
                .isNotEqualTo(other.pooled())
                .isNotEqualTo(other.maximum(7))
                .isNotEqualTo(other.scale(10))
                .isNotEqualTo(null);
        assertThat(other.by(OWNER)).isEqualTo(other);
        assertThat(other.by(Team.CELL))
                .hasToString(PLAIN.payoff(PAYOFF).scale(9).minimum(1).maximum(8) + ".by(cell)");
    }

    @Test
    void everyPrefixIsAPlan() {
        // nothing is offered as a payoff, so all return the same: 7 minutes among 3
        assertThat(after(PLAIN.allocate())).containsExactly(3L, 2L, 2L);
        assertThat(PLAIN.allocate().report().findings().stream().map(f -> f.in(Locale.ENGLISH)))
                .endsWith("no payoff was named and the method offers none: every customer is taken to return the same");
        assertThat(PLAIN.allocate().report().findings().get(3).in(Locale.ENGLISH))
                .isEqualTo("assumed, not measured: minutes return the payoff x (1 - exp(-minutes / 2.33)); no scale was"
                        + " stated, and this is the mean of today's minutes per customer");
        assertThat(after(PLAIN.by(OWNER).allocate())).containsExactly(2L, 2L, 3L);
    }

    @Test
    void thePayoffIsWhatTheMethodDerivedAsUnservedElseItsMoney() {
        Segmentation tiers = ValueBased.by(PAYOFF).segment(TEAM.portfolio());
        assertThat(after(EffortPlan.of(tiers, MINUTES).scale(Team.HALVING).allocate()))
                .isEqualTo(after(PLAIN.payoff(PAYOFF).scale(Team.HALVING).allocate()));
        Measure unserved = Measure.of("unserved", "EUR/yr");
        EffortPlan derived = EffortPlan.of(tiers.withDerived(unserved, 0, 0, 5), MINUTES);
        assertThat(after(derived.allocate())).containsExactly(0L, 0L, 7L);
        assertThat(after(derived.payoff(unserved).allocate())).containsExactly(0L, 0L, 7L);
    }

    @Test
    void aWrongSettingIsRefusedAtItsStep() {
        assertRefused(
                () -> EffortPlan.of(DIVIDED, PAYOFF),
                "EffortPlan.of effort must be in minutes or hours (min, min/yr, h, h/yr ...); got \"unserved potential"
                        + " [EUR/yr]\". Minutes are what a plan moves.");
        assertRefused(
                () -> EffortPlan.of(DIVIDED, Measure.of("visits", "min/yr")),
                "Portfolio has no measure \"visits\"; it has [minutes, unserved potential]");
        assertRefused(
                () -> PLAIN.payoff(Measure.of("unserved", "EUR/yr")),
                "EffortPlan.payoff must be a measure of the portfolio or one of [], which the method derived; got"
                        + " \"unserved [EUR/yr]\".");
        assertRefused(
                () -> PLAIN.scale(0.5),
                "EffortPlan.scale must be from 1 to 1000000000 minutes; got 0.5. After so many minutes 63 % of the"
                        + " payoff is reached.");
        assertRefused(
                () -> PLAIN.scale("gaint", 9),
                "EffortPlan.scale segment must be one of [giant, small, unassigned]; got \"gaint\".");
        assertRefused(() -> PLAIN.minimum(-1), "EffortPlan.minimum must be from 0 to 1000000000 minutes; got -1.");
        assertRefused(
                () -> PLAIN.maximum("giant", 1_000_000_001),
                "EffortPlan.maximum must be from 0 to 1000000000 minutes; got 1000000001.");
        assertRefused(
                () -> PLAIN.maximum(PAYOFF),
                "EffortPlan.maximum must be in minutes or hours (min, min/yr, h, h/yr ...); got \"unserved potential"
                        + " [EUR/yr]\". Minutes are what a plan moves.");
        assertRefused(() -> PLAIN.by(Category.of("team")), "Portfolio has no category \"team\"; it has [cell, owner]");
        assertRefused(
                () -> PLAIN.shift(0),
                "EffortPlan.shift share must be above 0 and at most 1; got 0.0. For 10 per cent write shift(0.10).");
    }

    @Test
    void aCapacityIsRefusedWithoutAPersonAndNamesNobody() {
        assertRefused(
                () -> PLAIN.capacity(9),
                "EffortPlan.capacity must follow by(...), which says whose hours they are; got none.");
        assertRefused(
                () -> PLAIN.by(OWNER).capacity(9, "Ulla"),
                "EffortPlan.capacity must be for a person whom \"owner\" names; got another, of 1 label.");
        assertRefused(
                () -> PLAIN.by(OWNER).capacity(-9, "Eva"),
                "EffortPlan.capacity must be from 0 to 1000000000000000 minutes; got -9.");
    }

    @Test
    void nullsAreRefusedByTheirNames() {
        assertNull(() -> EffortPlan.of(null, MINUTES), "EffortPlan.of segmentation must not be null.");
        assertNull(() -> EffortPlan.of(DIVIDED, null), "EffortPlan.of effort must not be null.");
        assertNull(() -> PLAIN.payoff(null), "EffortPlan.payoff must not be null.");
        assertNull(() -> PLAIN.by(null), "EffortPlan.by must not be null.");
        assertNull(() -> PLAIN.minimum((Measure) null), "EffortPlan.minimum must not be null.");
        assertNull(() -> PLAIN.minimum(null, 3), "EffortPlan.minimum segment must not be null.");
    }

    @Test
    void aMinimumAboveTheMaximumOfTheSameCustomerIsRefused() {
        assertRefused(
                () -> PLAIN.minimum(3).maximum("small", 2).allocate(),
                "EffortPlan.minimum must be at most the maximum of the same customer; got 2 customers where it is"
                        + " above. A measure comes before a segment, a segment before all.");
    }

    @Test
    void minutesBelowZeroAreRefusedByTheirNumber() {
        Segmentation negative = Existing.of(Team.CELL)
                .segment(
                        Team.of().with("a", null, -1, 1).with("b", null, 2e9, 1).portfolio());
        assertThatThrownBy(() -> EffortPlan.of(negative, MINUTES).allocate())
                .isInstanceOf(FitException.class)
                .hasMessage(
                        "EffortPlan.of effort must be from 0 to 1000000000 minutes for each customer; got 2 outside of"
                                + " that.");
    }
}
