package dev.segmentation.jackson;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.plan.EffortPlan;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns a section into a plan step by step; a step that is refused is a problem at its place. For one use. */
final class PlanSteps {
    private static final String PLAN = "/plan";

    private final PlanSection section;
    private final Segmentation segmentation;
    private final Problems problems = new Problems();
    private EffortPlan plan;

    PlanSteps(PlanSection section, Segmentation segmentation) {
        this.section = section;
        this.segmentation = segmentation;
        this.plan = EffortPlan.of(segmentation, section.effort());
    }

    EffortPlan plan() {
        String payoff = section.payoff();
        if (payoff != null) {
            payoff(payoff);
        }
        bounds(PLAN, null, section.all());
        section.segments().forEach((code, bounds) -> bounds(Pointer.of(PLAN + "/segments", code), code, bounds));
        Category by = section.by();
        if (by != null) {
            step(PLAN + "/by", p -> p.by(by));
        }
        Long capacity = section.capacity();
        if (capacity != null) {
            step(PLAN + "/capacity", p -> p.capacity(capacity));
        }
        section.capacities().forEach((person, minutes) -> step(PLAN + "/capacity", p -> p.capacity(minutes, person)));
        plan = section.pooled() ? plan.pooled() : plan;
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems.list());
        }
        return plan;
    }

    /** What the method derives comes before what the customers have, as nearer to it. */
    private void payoff(String name) {
        MeasureColumn derived = segmentation.derived().get(name);
        Measure measure = derived != null
                ? derived.measure()
                : segmentation
                        .portfolio()
                        .attribute(name)
                        .filter(Measure.class::isInstance)
                        .map(Measure.class::cast)
                        .orElse(null);
        if (measure == null) {
            problems.add(
                    Codes.UNKNOWN_ATTRIBUTE,
                    PLAN + "/payoff",
                    "payoff must name a measure that is declared, or one of "
                            + segmentation.derived().keySet() + ", which the method derives; got " + Names.quote(name)
                            + ".");
        } else {
            step(PLAN + "/payoff", p -> p.payoff(measure));
        }
    }

    private void bounds(String pointer, @Nullable String segment, PlanSection.Bounds bounds) {
        Double scale = bounds.scale();
        if (scale != null) {
            step(pointer + "/scale", p -> segment == null ? p.scale(scale) : p.scale(segment, scale));
        }
        PlanSection.Limit minimum = bounds.minimum();
        if (minimum != null) {
            step(pointer + "/minimum", p -> minimum(p, segment, minimum));
        }
        PlanSection.Limit maximum = bounds.maximum();
        if (maximum != null) {
            step(pointer + "/maximum", p -> maximum(p, segment, maximum));
        }
    }

    private static EffortPlan minimum(EffortPlan plan, @Nullable String segment, PlanSection.Limit limit) {
        Long minutes = limit.minutes();
        Measure measure = limit.measure();
        if (minutes != null) {
            return segment == null ? plan.minimum(minutes) : plan.minimum(segment, minutes);
        }
        return measure == null ? plan : plan.minimum(measure);
    }

    private static EffortPlan maximum(EffortPlan plan, @Nullable String segment, PlanSection.Limit limit) {
        Long minutes = limit.minutes();
        Measure measure = limit.measure();
        if (minutes != null) {
            return segment == null ? plan.maximum(minutes) : plan.maximum(segment, minutes);
        }
        return measure == null ? plan : plan.maximum(measure);
    }

    private void step(String pointer, UnaryOperator<EffortPlan> step) {
        try {
            plan = step.apply(plan);
        } catch (IllegalArgumentException e) {
            problems.add(Codes.VALUE, pointer, String.valueOf(e.getMessage()));
        }
    }
}
