package dev.segmentation.jackson;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.plan.EffortPlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a definition wants planned: whose minutes to move, and within which bounds. Plain data.
 *
 * <p>Immutable, thread-safe and comparable by value. {@code toString} names no person.
 *
 * @param of the name of the segmentation whose customers are planned for
 * @param effort the time spent on a customer, in minutes or hours
 * @param payoff the name of a declared measure, or of one that the method derives; null for what the method offers
 * @param by what names the person; null where all are one team
 * @param capacity what each person may spend, in minutes; null for what each spends today
 * @param capacities the same for single persons, by their label
 * @param pooled whether hours may move between persons
 * @param move the fraction that the quick fix moves
 * @param all scale and bounds for everybody
 * @param segments scale and bounds of segments, by their codes
 */
public record PlanSection(
        String of,
        Measure effort,
        @Nullable String payoff,
        @Nullable Category by,
        @Nullable Long capacity,
        Map<String, Long> capacities,
        boolean pooled,
        double move,
        Bounds all,
        Map<String, Bounds> segments) {
    /**
     * Copies the maps.
     *
     * @param of the name of the segmentation whose customers are planned for
     * @param effort the time spent on a customer, in minutes or hours
     * @param payoff the name of a declared measure, or of one that the method derives; null for what the method offers
     * @param by what names the person; null where all are one team
     * @param capacity what each person may spend, in minutes; null for what each spends today
     * @param capacities the same for single persons, by their label
     * @param pooled whether hours may move between persons
     * @param move the fraction that the quick fix moves
     * @param all scale and bounds for everybody
     * @param segments scale and bounds of segments, by their codes
     */
    public PlanSection {
        capacities = Collections.unmodifiableMap(new LinkedHashMap<>(capacities));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }

    /**
     * The scale of the response and the bounds of a customer; null where nothing is stated.
     *
     * @param scale minutes
     * @param minimum at least
     * @param maximum at most
     */
    public record Bounds(
            @Nullable Double scale,
            @Nullable Limit minimum,
            @Nullable Limit maximum) {
        static final Bounds NONE = new Bounds(null, null, null);
    }

    /**
     * A bound: either the same for all, or a measure.
     *
     * @param minutes the bound; null where a measure is named
     * @param measure what says it for each customer; null where it is the same for all
     */
    public record Limit(@Nullable Long minutes, @Nullable Measure measure) {}

    /**
     * The section as a plan for a segmentation.
     *
     * @param segmentation what the segmentation called {@link #of} made of the portfolio
     * @return the plan
     * @throws DefinitionException with all settings that do not suit the segmentation, with their pointers
     */
    public EffortPlan plan(Segmentation segmentation) {
        return new PlanSteps(this, segmentation).plan();
    }

    /** Prints what is planned. */
    @Override
    public String toString() {
        return "PlanSection[" + of + ": " + effort.name() + "]";
    }
}
