package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 4: a plan in the definition leaves {@code plan.csv} and its part of the summary. */
class PlanRunTest {
    private static final String CUSTOMERS = """
            id,sales,wallet,years,hours,owner
            giant,50,900,1,1,Eva
            nice,10,12,9,8,Eva
            =cmd,10,12,9,2,Ola
            odd,10,,9,0.01,Ola
            """;
    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "measures": {
                "sales": {"column": "sales", "unit": "EUR/yr"}, "wallet": {"column": "wallet", "unit": "EUR/yr"},
                "years": {"column": "years", "unit": "years"}, "hours": {"column": "hours", "unit": "h/yr"}},
              "categories": {"owner": {"column": "owner"}}},
             "segmentations": {"m": {"method": "crm-matrix", "value": {"measure": "sales", "bands": {"at": [50, 500]}},
                "loyalty": {"measure": "years", "bands": {"at": [3, 6]}}, "potential": {"measure": "wallet"}}},
             "plan": %s}
            """;

    @TempDir
    private Path folder;

    private Run run(String plan) {
        return new Program(folder).divide(CUSTOMERS, DEFINITION.formatted(plan));
    }

    private static final String PLAN = """
            {"of": "m", "effort": "hours", "payoff": "unserved", "by": "owner", "scale": 120, "minimum": 10,
             "segments": {"small-high": {"maximum": 400}}, "move": "50 %"}""";

    @Test
    void everyCustomerHasARowWithItsMinutesAndTheReason() {
        Run run = run(PLAN);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.header("plan.csv"))
                .isEqualTo("customer,owner,segment,minutes_before,minutes_after,change,quick_fix,breach,reason");
        assertThat(run.rows("plan.csv"))
                .extracting(
                        row -> row.get("customer"),
                        row -> row.get("segment"),
                        row -> row.get("minutes_before"),
                        row -> row.get("minutes_after"),
                        row -> row.get("change"),
                        row -> row.get("quick_fix"),
                        row -> row.get("breach"))
                .containsExactly(
                        tuple("giant", "giant-low", "60", "530", "470", "240", ""),
                        tuple("nice", "small-high", "480", "10", "-470", "-240", "maximum"),
                        tuple("'=cmd", "small-high", "120", "120", "0", "0", ""),
                        tuple("odd", "small-high", "1", "1", "0", "0", "minimum"));
        assertThat(run.rows("plan.csv").stream().map(row -> row.get("reason")))
                .satisfiesExactly(
                        why -> assertThat(why).startsWith("more minutes, 470, assumed to return "),
                        why -> assertThat(why).isEqualTo("at its minimum, minutes: 10"),
                        why -> assertThat(why).isEqualTo("minutes as today: 120"),
                        why -> assertThat(why).isEqualTo("unserved is unknown: today's minutes stay, 1"));
    }

    @Test
    void theSummaryHasTheFiguresAndNoCustomer() {
        Run run = run(PLAN);
        JsonNode plan = run.json("summary.json").get("plan");
        assertThat(plan.get("of").asText()).isEqualTo("m");
        assertThat(plan.get("sentence").asText())
                .isEqualTo("EffortPlan.of(crm-matrix, hours).payoff(unserved).scale(120).minimum(10)"
                        + ".maximum(small-high, 400).by(owner)");
        assertThat(plan.at("/report/minutes").asInt()).isEqualTo(661);
        assertThat(plan.at("/report/moved").asInt()).isEqualTo(470);
        assertThat(plan.at("/report/breaches/minimum").asInt()).isEqualTo(1);
        assertThat(plan.at("/report/moves/0/from").asText()).isEqualTo("small-high");
        assertThat(plan.at("/report/persons/0/after").asInt()).isEqualTo(540);
        assertThat(plan.at("/quickFix/moved").asInt()).isEqualTo(240);
        assertThat(plan.at("/quickFix/lines").asInt()).isEqualTo(2);
        assertThat(plan.toString()).doesNotContain("nice", "cmd");
        assertThat(run.out()).contains("plan  (for m)", "470 of 661 minutes move to other customers (71.1 %)");
    }

    @Test
    void boundsThatCannotBeKeptAreRefusedWithTheShortfallOfEachPersonUnnamed() {
        Run run = run("{\"of\": \"m\", \"effort\": \"hours\", \"by\": \"owner\", \"minimum\": 300}");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/plan: EffortPlan.minimum must fit into the hours that each person has; got 240 minutes too few,"
                                + " at 2 persons. Lower the minimum, state a larger capacity(...), or let hours move with"
                                + " pooled(). Floors, and today's minutes of customers whose payoff is unknown, count too.",
                        "/plan: person 1 of those short of minutes, in order of their names, needs 600 and has 540",
                        "/plan: person 2 of those short of minutes, in order of their names, needs 301 and has 121");
        assertThat(run.folder()).doesNotExist();
    }

    @Test
    void aPayoffThatNobodyKnowsIsAFaultOfTheDefinition() {
        Run run = run("{\"of\": \"m\", \"effort\": \"hours\", \"payoff\": \"unservd\"}");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/plan/payoff: payoff must name a measure that is declared, or one of [loyalty, unserved],"
                                + " which the method derives; got \"unservd\".");
    }

    @Test
    void aPlanOfAnEarlierRunDoesNotStayBehind() {
        assertThat(run(PLAN).files()).containsKey("plan.csv");
        Map<String, String> files = new Program(folder)
                .divide(
                        CUSTOMERS,
                        DEFINITION.formatted("{}").replace(", \"plan\": {}", "").replace(",\n \"plan\": {}", ""))
                .files();
        assertThat(files).containsKey("summary.json").doesNotContainKey("plan.csv");
    }
}
