package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 4: the program reads the answers of several respondents, and reports for each account manager. */
class SurveyRunTest {
    private static final String CUSTOMERS = """
            id,sales,wallet,owner,chance
            a,40,100,Berg,0.1
            b,10,100,Berg,
            c,10,90,Dahl,0.9
            d,90,100,Dahl,0.5
            e,50,100,Dahl,0.5
            f,50,100,,0.5
            """;

    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id",
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}, "wallet": {"column": "wallet", "unit": "EUR/yr"},
                            "chance": {"column": "chance", "unit": "fraction"}},
               "categories": {"owner": {"column": "owner"}},
               "derived": {"csi": {"survey": [{"measure": "q1", "min": 1, "max": 10}, {"measure": "q2", "min": 1, "max": 10}],
                                   "loyalty": [{"measure": "stay", "min": 1, "max": 10}]}}},
             "surveys": {"file": "answers.csv", "customer": "who", "date": "day", "respondent": "contact", "weight": "counts",
                         "within": "P1Y", "asOf": "2025-12-31",
                         "items": {"q1": {"column": "q1", "unit": "1-10", "min": 1, "max": 10},
                                   "q2": {"column": "q2", "unit": "1-10", "min": 1, "max": 10},
                                   "stay": {"column": "stay", "unit": "1-10", "min": 1, "max": 10}}},
             "segmentations": {"s": {"method": "share-of-wallet", "sales": "sales", "wallet": "wallet", "satisfaction": "csi",
                                     "by": "owner", "chance": "chance"}}}
            """;

    private static final String ANSWERS = """
            who,day,contact,counts,q1,q2,stay
            a,2025-06-01,Eva,3,10,10,10
            a,2025-07-01,Ola,1,2,10,2
            a,2024-12-31,Old,99,1,1,1
            b,2025-06-01,Eva,1,9,9,
            c,2025-06-01,Eva,1,9,9,8
            d,2025-06-01,Eva,1,2,8,8
            d,2025-03-01,Eva,1,10,10,10
            e,2026-01-01,Eva,1,5,5,5
            x,2025-06-01,Eva,1,5,5,5
            e,2025-06-31,Eva,1,5,5,5
            e,2025-06-30,Eva,0,5,5,5
            e,2025-06-30,Eva,1,11,5,5
            """;

    @TempDir
    private Path folder;

    private Run run(String definition, String... more) {
        Program program = new Program(folder);
        program.file("answers.csv", ANSWERS);
        return program.divide(CUSTOMERS, definition, more);
    }

    @Test
    @DisplayName("issue 4: several respondents combined by stated weights; old answers give unknown")
    void answersAreCombinedByWeightsWithinTheWindow() {
        Run run = run(DEFINITION);
        assertThat(run.status()).as(run.err()).isZero();
        // a: q1 (3 x 10 + 2) / 4 = 8, q2 10, so that csi is ((8 - 1) / 9 + 1) / 2; what was answered a year ago is too
        // old
        assertThat(run.column("assignments.csv", "s", "because").get(0)).contains("csi 88.888");
        assertThat(run.column("assignments.csv", "s", "segment"))
                .containsExactly("grow", "grow", "grow", "fix", "unassigned", "unassigned");
        assertThat(run.out()).contains("1 answer later than the day asked for was left out");
    }

    @Test
    void badRowsAreRejectedAsThoseOfOtherFiles() {
        Run run = run(DEFINITION);
        assertThat(run.rows("rejects.csv").stream()
                        .map(row -> row.get("file") + " " + row.get("row") + " " + row.get("column") + " "
                                + row.get("code")))
                .containsExactly(
                        "answers.csv 9 who unknown-customer",
                        "answers.csv 10 day date",
                        "answers.csv 11 counts number-range",
                        "answers.csv 12 q1 number-range");
        JsonNode files = run.json("summary.json").get("files").get("answers.csv");
        assertThat(files.toString()).isEqualTo("{\"read\":12,\"accepted\":8,\"rejected\":4}");
    }

    @Test
    @DisplayName(
            "issue 4: loyalty reported apart; the share of customers and of sales with valid answers; the weakest item")
    void theReportTellsWhoAnsweredAndTheTwoPartsApart() {
        JsonNode report = run(DEFINITION).summary("s").get("report");
        assertThat(report.get("answered").asInt()).isEqualTo(4);
        assertThat(report.get("answeredShare").asDouble()).isEqualTo(4 / 6.0);
        assertThat(report.get("answeredSalesShare").asDouble()).isEqualTo(150 / 250.0);
        assertThat(report.get("survey").get(1).get("measure").asText()).isEqualTo("csi loyalty");
        assertThat(report.get("survey").get(1).get("answered").asInt()).isEqualTo(3);
        assertThat(report.get("fix").get(0).get("weakestItem").asText()).isEqualTo("q1");
    }

    @Test
    @DisplayName("issue 4: how many Grow customers, holding how much unserved wallet, whose; too few answers marked")
    void eachAccountManagerHasItsPart() {
        Run run = run(DEFINITION);
        JsonNode by = run.summary("s").get("by").get(0);
        assertThat(by.get("category").asText()).isEqualTo("owner");
        JsonNode berg = by.get("groups").get(0);
        assertThat(berg.get("path").toString()).isEqualTo("[\"Berg\"]");
        assertThat(berg.get("unserved").asDouble()).isEqualTo(150);
        assertThat(berg.get("expected").asDouble()).isEqualTo(6); // 60 x 0.1; the chance of b is unknown
        assertThat(berg.get("grow").get(0).get("customer").asText()).isEqualTo("a");
        assertThat(berg.get("fewAnswers").asBoolean()).isTrue();
        assertThat(by.get("findings").get(0).asText()).isEqualTo("Grow is ranked by the unserved wallet times chance");
        assertThat(run.out())
                .contains("  owner      customers  answered  grow  unserved  expected  fix  at risk  move\n")
                .contains(
                        "  Dahl               3         2     1        80        72    1       90     0  few answers\n")
                .contains(
                        "  Berg               2         2     2       150         6    0        0     0  few answers\n")
                .contains(
                        "  (unknown)          1         0     0         0         0    0        0     0  few answers\n");
        assertThat(run.out().indexOf("  Dahl ")).isLessThan(run.out().indexOf("  Berg ")); // 72 expected against 6
    }

    @Test
    void withoutAChanceTheReportSaysSo() {
        Run run = run(DEFINITION.replace(", \"chance\": \"chance\"}", "}"), "--language", "sv");
        assertThat(run.out()).contains("chansen till affär är inte beaktad").contains("få svar");
    }

    @Test
    void theFileMayBeGivenAndItsColumnsAreLookedAtBeforeARowIsRead() {
        Program program = new Program(folder);
        Path other = program.file("other.csv", ANSWERS.replace("counts", "weight"));
        Run run = run(DEFINITION, "--surveys", other.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly("/surveys/weight: column must be in the header of other.csv; got \"counts\", which it"
                        + " lacks.");
        assertThat(run(DEFINITION.replace("counts", "weight"), "--surveys", other.toString())
                        .status())
                .isZero();
    }

    @Test
    void aSurveyNeedsADay() {
        Run run = run(DEFINITION.replace(", \"asOf\": \"2025-12-31\"", "").replace("\"asOf\": \"2025-12-31\",", ""));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/surveys/asOf: asOf must be given, or that of the orders, or --as-of; got none of them."
                                + " Write for example \"2025-12-31\".");
    }

    @Test
    void aFileThatNoSectionReadsIsSaidToBeUnread() {
        String none = DEFINITION
                .replaceAll("(?s)\"surveys\": .*?\"segmentations\"", "\"segmentations\"")
                .replaceAll("(?s),\\s+\"derived\": .*?\\]\\}\\}\\}", "}")
                .replace("\"satisfaction\": \"csi\"", "\"satisfaction\": \"chance\"");
        Run run = run(none, "--surveys", folder.resolve("answers.csv").toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("The file of --surveys was not read: the definition has no surveys");
    }
}
