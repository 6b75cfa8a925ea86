package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 4: Move is a work item; "the outcome is entered by a person and survives re-runs". */
class MovesRunTest {
    private static final String CUSTOMERS = """
            id,name,sales,wallet,csi,owner
            a,Alfa AB,40,100,10,Berg
            b,Beta AB,10,100,10,Dahl
            c,Cesar AB,90,100,90,Dahl
            """;

    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "name": "name",
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}, "wallet": {"column": "wallet", "unit": "EUR/yr"},
                            "csi": {"column": "csi", "unit": "0-100"}},
               "categories": {"owner": {"column": "owner"}}},
             "segmentations": {"s": {"method": "share-of-wallet", "sales": "sales", "wallet": "wallet", "satisfaction": "csi"}},
             "moves": {"of": "s", "by": "owner", "assessBy": "2026-03-31"}}
            """;

    private static final String DECIDED = """
            {"kind": "moves", "format": 1, "customers": [{"customer": "b", "assessBy": "2026-03-31", "outcome": "let-be",
              "author": "D. Dahl", "reason": "too far", "followUp": "2026-12-31"}]}
            """;

    @TempDir
    private Path folder;

    private Run run(String definition, String... more) {
        return new Program(folder).divide(CUSTOMERS, definition, more);
    }

    @Test
    @DisplayName("issue 4: assess by a date, by the owner, with the evidence beside it")
    void theBoardListsWhomToAssessWithTheEvidence() {
        Run run = run(DEFINITION);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.text("moves.csv")).isEqualTo("""
                        customer,name,owner,due,sales,trend,unserved,outcome,author,reason,follow_up
                        a,Alfa AB,Berg,2026-03-31,40,,60,,,,
                        b,Beta AB,Dahl,2026-03-31,10,,90,,,,
                        """);
        assertThat(run.json("moves.json").get("customers").toString())
                .isEqualTo(
                        "[{\"customer\":\"a\",\"assessBy\":\"2026-03-31\"},{\"customer\":\"b\",\"assessBy\":\"2026-03-31\"}]");
        assertThat(run.out()).contains("""
                        moves  (s by owner: 2 in all)
                          - to be assessed: 2; decided: prioritise 0, monitor 0, let be 0
                        """);
        assertThat(run.json("summary.json").get("moves").toString())
                .isEqualTo("{\"of\":\"s\",\"by\":\"owner\",\"customers\":2,\"open\":2,\"prioritise\":0,\"monitor\":0,"
                        + "\"let-be\":0,\"late\":0}");
    }

    @Test
    @DisplayName("issue 4: the outcome survives re-runs, also into the same folder without a word")
    void whatAPersonEntersInTheFolderOfResultsIsKept() throws IOException {
        Run first = run(DEFINITION);
        Files.writeString(first.folder().resolve("moves.json"), DECIDED);
        Run second = run(DEFINITION.replace("2026-03-31", "2027-03-31"));
        assertThat(second.rows("moves.csv").get(1))
                .containsEntry("outcome", "let-be")
                .containsEntry("author", "D. Dahl")
                .containsEntry("reason", "too far")
                .containsEntry("due", "2026-12-31");
        assertThat(second.rows("moves.csv").get(0)).containsEntry("due", "2027-03-31"); // it was on no board
        // nobody is to be moved: the decision is kept all the same
        Run third = new Program(folder).divide(CUSTOMERS.replace(",10,", ",90,"), DEFINITION);
        assertThat(third.text("moves.csv").lines()).hasSize(1);
        assertThat(third.text("moves.json")).contains("too far");
    }

    @Test
    void aDateIsNotPutOffByAnotherRun() {
        run(DEFINITION);
        Run second = run(DEFINITION.replace("2026-03-31", "2027-03-31"), "--as-of", "2026-06-30");
        assertThat(second.rows("moves.csv").get(0)).containsEntry("due", "2026-03-31");
        assertThat(second.out()).contains("  - past their date: 2\n");
    }

    @Test
    void aFileMayBeGivenOrNamedAndCountsFirst() throws IOException {
        Program program = new Program(folder);
        Path given = program.file("given.json", DECIDED);
        Run run = run(DEFINITION, "--moves", given.toString());
        assertThat(run.rows("moves.csv").get(1)).containsEntry("outcome", "let-be");
        program.file("named.json", DECIDED.replace("let-be", "monitor"));
        String named = DEFINITION.replace("\"assessBy\"", "\"file\": \"named.json\", \"assessBy\"");
        assertThat(run(named).rows("moves.csv").get(1)).containsEntry("outcome", "monitor");
        assertThat(run(named, "--moves", given.toString()).rows("moves.csv").get(1))
                .containsEntry("outcome", "let-be");
    }

    @Test
    void aFileThatCannotBeReadStopsTheRunAndNothingIsLost() throws IOException {
        Run first = run(DEFINITION);
        Path board = first.folder().resolve("moves.json");
        String broken = DECIDED.replace("\"author\": \"D. Dahl\", ", "");
        Files.writeString(board, broken);
        Run second = run(DEFINITION);
        assertThat(second.status()).isEqualTo(3);
        assertThat(second.messages())
                .containsExactly("moves.json in the folder of --out: in this file, /customers/0/author: author must be"
                        + " there, as a text; got nothing.");
        assertThat(Files.readString(board)).isEqualTo(broken);
        Run missing = run(DEFINITION.replace("\"assessBy\"", "\"file\": \"none.json\", \"assessBy\""));
        assertThat(missing.messages())
                .contains("/moves/file: The file must exist; there is no such file. A first run needs none.");
    }

    @Test
    void aPeriodNeedsADay() {
        String within = DEFINITION.replace("\"assessBy\": \"2026-03-31\"", "\"within\": \"P90D\"");
        assertThat(run(within).messages())
                .containsExactly("/moves/within: within must follow a day looked from, asOf or --as-of; got none. Write"
                        + " assessBy instead, for example \"2026-03-31\".");
        assertThat(run(within, "--as-of", "2025-12-31").rows("moves.csv").get(0))
                .containsEntry("due", "2026-03-31");
    }

    @Test
    void whatPeopleEnteredIsNeverDeleted() throws IOException {
        Run first = run(DEFINITION);
        Files.writeString(first.folder().resolve("moves.json"), DECIDED);
        Run second = run(DEFINITION.replaceAll(",\\s+\"moves\": .*", "}"));
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.text("moves.json")).isEqualTo(DECIDED);
        assertThat(second.files()).doesNotContainKey("moves.csv");
    }
}
