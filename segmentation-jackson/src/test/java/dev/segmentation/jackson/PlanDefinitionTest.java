package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue 4: {@code plan.csv} is asked for in the definition, by a section {@code plan}. */
class PlanDefinitionTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure MINUTES = Measure.of("minutes", "min/yr");
    private static final Category OWNER = Category.of("owner");

    private static String document(String plan) {
        return """
                {"format": 1, "customers": {"id": "id", "measures": {
                    "sales": {"column": "sales", "unit": "EUR/yr"}, "minutes": {"column": "minutes", "unit": "min/yr"},
                    "least": {"column": "least", "unit": "h"}}, "categories": {"owner": {"column": "owner"}}},
                 "segmentations": {"value": {"method": "value-based", "by": "sales"}}, "plan": %s}""".formatted(plan);
    }

    private static PlanSection section(String plan) {
        return Definition.read(document(plan)).plan().orElseThrow();
    }

    private static Segmentation segmentation() {
        return ValueBased.by(SALES)
                .segment(Portfolio.of(List.of(
                        Customer.of("a")
                                .with(SALES, 100)
                                .with(MINUTES, 10)
                                .with(Measure.of("least", "h"), 0)
                                .with(OWNER, "Eva"),
                        Customer.of("b").with(SALES, 10).with(MINUTES, 30).with(OWNER, "Ola"))));
    }

    @Test
    void aPlanNeedsWhatItIsOfAndTheEffort() {
        PlanSection section = section("{\"of\": \"value\", \"effort\": \"minutes\"}");
        assertThat(section)
                .isEqualTo(new PlanSection(
                        "value", MINUTES, null, null, null, Map.of(), false, 0.1, PlanSection.Bounds.NONE, Map.of()))
                .hasToString("PlanSection[value: minutes]");
        assertThat(section.plan(segmentation())).hasToString("EffortPlan.of(value-based, minutes)");
        assertThat(Definition.read(document("{\"of\": \"value\", \"effort\": \"minutes\"}")
                                .replace(", \"plan\": {\"of\": \"value\", \"effort\": \"minutes\"}", ""))
                        .plan())
                .isEmpty();
    }

    @Test
    void everySettingOfTheSentenceCanBeWrittenDown() {
        PlanSection section = section("""
                {"of": "value", "effort": "minutes", "payoff": "sales", "scale": 120.5, "minimum": "least", "maximum": 900,
                 "segments": {"A": {"scale": 240, "minimum": 5, "maximum": 60}}, "by": "owner",
                 "capacity": {"Eva": 600}, "pooled": true, "move": "12.5 %"}""");
        assertThat(section.move()).isEqualTo(0.125);
        assertThat(section.capacities()).containsExactly(Map.entry("Eva", 600L));
        assertThat(section.plan(segmentation()))
                .hasToString(
                        "EffortPlan.of(value-based, minutes).payoff(sales).scale(120.5).scale(A, 240).minimum(least)"
                                + ".minimum(A, 5).maximum(900).maximum(A, 60).by(owner).capacity(of 1 person).pooled()");
        PlanSection everybody = section("""
                {"of": "value", "effort": "minutes", "minimum": 2, "maximum": "least", "by": "owner", "capacity": 700}""");
        assertThat(everybody.plan(segmentation()))
                .hasToString("EffortPlan.of(value-based, minutes).minimum(2).maximum(least).by(owner).capacity(700)");
    }

    @Test
    void aPlanIsPartOfTheDefinitionAndComesBackFromItsJson() {
        Definition definition =
                Definition.read(document("{\"of\": \"value\", \"effort\": \"minutes\", \"move\": \"25 %\"}"));
        assertThat(Definition.read(definition.json())).isEqualTo(definition);
        assertThat(Definition.read(definition.json()).plan()).isEqualTo(definition.plan());
    }

    @Test
    void allThatIsWrongIsFoundTogether() {
        Map<String, String> problems = Documents.messages(document("""
                {"of": "valeu", "effort": "sales", "scale": 0, "minimum": "sales", "maximum": -1, "segment": {},
                 "segments": {"A": {"minimum": 9, "maximum": 5, "by": 3}}, "capacity": 5, "move": "10"}"""));
        assertThat(problems)
                .containsOnly(
                        Map.entry(
                                "unknown-field /plan/segment",
                                "Field must be one of [of, effort, payoff, scale, minimum, maximum, segments, by,"
                                        + " capacity, pooled, move]; got \"segment\". Did you mean \"segments\"?"),
                        Map.entry(
                                "unknown-attribute /plan/of",
                                "of must name one of the segmentations, [value]; got \"valeu\". Did you mean \"value\"?"),
                        Map.entry(
                                "value /plan/effort",
                                "effort must be in minutes or hours (min, min/yr, h, h/yr ...); got \"sales [EUR/yr]\"."
                                        + " Minutes are what a plan moves."),
                        Map.entry("value /plan/scale", "scale must be from 1 to 1000000000 minutes; got one beyond."),
                        Map.entry(
                                "value /plan/minimum",
                                "minimum must be in minutes or hours (min, min/yr, h, h/yr ...); got \"sales [EUR/yr]\"."
                                        + " Minutes are what a plan moves."),
                        Map.entry("value /plan/maximum", "maximum must be from 0 to 1000000000; got one beyond."),
                        Map.entry(
                                "value /plan/segments/A/maximum",
                                "maximum must be at least the minimum; got 5 below 9."),
                        Map.entry(
                                "unknown-field /plan/segments/A/by",
                                "Field must be one of [scale, minimum, maximum]; got \"by\"."),
                        Map.entry(
                                "missing /plan/by",
                                "by must be there, as a text, since capacity and pooled are about persons; got nothing."),
                        Map.entry(
                                "value /plan/move",
                                "move must be a share above 0 %, at most 100 %; got another text. Write for example \"10"
                                        + " %\"."));
    }

    @Test
    void aPlanMayNotMoveNothingOrMoreThanAll() {
        for (String move : List.of("0 %", "0.0%", "101 %", "1e1 %", "-5 %", " 5 %")) {
            assertThat(Documents.messages(
                            document("{\"of\": \"value\", \"effort\": \"minutes\", \"move\": \"" + move + "\"}")))
                    .containsOnlyKeys("value /plan/move");
        }
        assertThat(section("{\"of\": \"value\", \"effort\": \"minutes\", \"move\": \"100%\"}")
                        .move())
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingOrOfAnotherTypeIsSaid() {
        assertThat(Documents.messages(document("{\"pooled\": 1, \"by\": \"sales\"}")))
                .containsOnlyKeys(
                        "missing /plan/of", "missing /plan/effort", "type /plan/pooled", "unknown-attribute /plan/by");
        assertThat(Documents.messages(document("[]"))).containsOnlyKeys("type /plan");
    }

    @Test
    void whatOnlyTheSegmentationKnowsIsFoundTogetherToo() {
        PlanSection section = section("""
                {"of": "value", "effort": "minutes", "payoff": "unserved", "segments": {"D/E": {"minimum": 5}},
                 "by": "owner", "capacity": {"Ulla": 5}}""");
        assertThatThrownBy(() -> section.plan(segmentation()))
                .isInstanceOf(DefinitionException.class)
                .satisfies(e -> assertThat(((DefinitionException) e).problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "/plan/payoff: payoff must name a measure that is declared, or one of [], which the method"
                                        + " derives; got \"unserved\".",
                                "/plan/segments/D~1E/minimum: EffortPlan.minimum segment must be one of [A, B, C,"
                                        + " unassigned]; got \"D/E\".",
                                "/plan/capacity: EffortPlan.capacity must be for a person whom \"owner\" names; got"
                                        + " another, of 1 label."));
    }
}
