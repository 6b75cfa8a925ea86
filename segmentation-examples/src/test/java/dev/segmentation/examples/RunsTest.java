package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that succeed: rejects, days, strange ids, a second run into the same folder. */
class RunsTest {
    private static final String ORDERS = """
            {"format": 1, "customers": {"id": "id"},
             "orders": {"file": "orders.csv", "customer": "who", "date": "when", "amount": {"column": "much", "unit": "EUR"},
                        "asOf": "2025-12-31", "measures": {"sales": {"sum": "P1Y"}}},
             "segmentations": {"x": {"method": "value-based", "by": "sales", "bands": {"at": [10]}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("check/contract.py, mistakes: rejects are (1, 2, duplicate-id), (2, 3, number), (4, 5, duplicate-id)")
    void rejectsStandInRowOrderAndTheRestIsDivided() {
        Run run = new Program(folder).divide("id,v\na,10\nb,abc\nc,\na,11\nd,20\n", Program.VALUE);

        String twice =
                "\"id must differ from row to row; got one that stands in several. All of them are set aside: keep"
                        + " one, or give each its own.\"\n";
        assertThat(run.status()).isZero();
        assertThat(run.text("rejects.csv"))
                .isEqualTo("file,row,line,column,code,message\n"
                        + "c.csv,1,2,id,duplicate-id," + twice
                        + "c.csv,2,3,v,number,v must be a number written like 1234.56; got xxx.\n"
                        + "c.csv,4,5,id,duplicate-id," + twice);
        assertThat(run.counts("x")).isEqualTo(Map.of("A", 1, "unassigned", 1));
        assertThat(run.json("summary.json").get("files"))
                .hasToString("{\"c.csv\":{\"read\":5,\"accepted\":2,\"rejected\":3}}");
        assertThat(run.out()).contains("\nc.csv: 3 of 5 rows rejected\n");
    }

    @Test
    @DisplayName("CONTRACT 4: read = accepted + rejected, for each file, as many rejects as rows in rejects.csv")
    void rejectsOfBothFilesStandInOneTable() {
        Program program = new Program(folder);
        program.file("orders.csv", "who,when,much\na,2025-01-01,5\nz,2025-01-01,5\na,31.12.2025,5\na,2025-02-01,7\n");

        Run run = program.divide("id,v\na,1\n,2\n", ORDERS);

        assertThat(run.rows("rejects.csv").stream()
                        .map(row -> row.get("file") + " " + row.get("row") + " " + row.get("line") + " "
                                + row.get("column") + " " + row.get("code")))
                .containsExactly(
                        "c.csv 2 3 id blank-id", "orders.csv 2 3 who unknown-customer", "orders.csv 3 4 when date");
        assertThat(run.json("summary.json").get("files"))
                .hasToString("{\"c.csv\":{\"read\":2,\"accepted\":1,\"rejected\":1},"
                        + "\"orders.csv\":{\"read\":4,\"accepted\":2,\"rejected\":2}}");
        assertThat(run.column("segments.csv", "x", "value")).containsExactly("12", "0", "0");
    }

    @Test
    void twoFilesOfOneNameAreCountedApart() throws IOException {
        Program program = new Program(folder);
        Path orders = Files.createDirectory(folder.resolve("other")).resolve("c.csv");
        Files.writeString(orders, "who,when,much\na,2025-01-01,5\na,2025-02-01,6\n");

        Run run = program.divide("id,v\na,1\n", ORDERS, "--orders", orders.toString());

        assertThat(run.json("summary.json").get("files"))
                .hasToString("{\"c.csv\":{\"read\":1,\"accepted\":1,\"rejected\":0},"
                        + "\"c.csv (orders)\":{\"read\":2,\"accepted\":2,\"rejected\":0}}");
    }

    @Test
    @DisplayName("CONTRACT 1: --as-of overrides asOf; a window P as of d holds (d - P, d]; later rows are counted")
    void theDayOfTheArgumentsOverridesThatOfTheDefinition() {
        Program program = new Program(folder);
        program.file("orders.csv", "who,when,much\na,2024-12-31,1\na,2025-01-01,20\na,2025-12-31,4\na,2026-01-01,9\n");

        Run asDefined = program.divide("id,v\na,1\n", ORDERS);
        assertThat(asDefined.column("segments.csv", "x", "value")).containsExactly("24", "0", "0");
        assertThat(asDefined.out()).contains("\n1 order later than the day asked for was left out\n");

        Run earlier = program.divide("id,v\na,1\n", ORDERS, "--as-of", "2024-12-31");
        assertThat(earlier.column("segments.csv", "x", "value")).containsExactly("0", "1", "0");
        assertThat(earlier.out()).contains("\n3 orders later than the day asked for were left out\n");
    }

    @Test
    void ordersThatNoDefinitionAsksForAreNotRead() {
        Program program = new Program(folder);

        Run run = program.divide("id,v\na,1\n", Program.VALUE, "--orders", "nowhere.csv");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\nThe file of --orders was not read: the definition has no orders\n");
    }

    @Test
    @DisplayName("Issue 3: formulas are written inert, and our own reader undoes that")
    void idsComeBackAsTheyWere() {
        List<String> ids = List.of(
                "=1+1",
                "+x",
                "-5",
                "@x",
                "'=y",
                "''-z",
                "'quoted'",
                "a,b",
                "say \"x\"",
                "two\nlines",
                "12345678901234567890",
                "0042",
                "Åäö",
                "日本",
                "\ud83d\ude00",
                "semi;colon",
                "x".repeat(5000));
        StringBuilder csv = new StringBuilder("id,v\n");
        ids.forEach(
                id -> csv.append('"').append(written(id).replace("\"", "\"\"")).append("\",1\n"));
        Program program = new Program(folder);

        Run first = program.divide(csv.toString(), Program.VALUE);
        List<String> written = first.column("assignments.csv", "x", "customer");

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(written).noneMatch(id -> id.matches("(?s)[=+\\-@\t\r].*"));
        assertThat(written)
                .containsExactlyElementsOf(ids.stream().map(RunsTest::written).toList());
        Run second = program.to(folder.resolve("again"), program.file("again.csv", first.text("assignments.csv")), """
                {"format": 1, "customers": {"id": "customer", "categories": {"s": {"column": "segment"}}},
                 "segmentations": {"x": {"method": "existing", "category": "s"}}}""");
        assertThat(second.column("assignments.csv", "x", "customer")).isEqualTo(written);
    }

    /** As issue 3 asks for: inert where a spreadsheet would run it; an apostrophe of its own is doubled there. */
    private static String written(String id) {
        return id.matches("(?s)'*[=+\\-@\t\r].*") ? "'" + id : id;
    }

    @Test
    @DisplayName("CONTRACT 4: into DIR, whole: a second run replaces the files and removes models of old segmentations")
    void aSecondRunReplacesTheFirst() throws IOException {
        Program program = new Program(folder);
        program.divide("id,v\na,1\nb,2\n", Program.VALUE.replace("\"x\"", "\"old\""));
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        Files.writeString(folder.resolve("out/models/notes.txt"), "mine");

        Run run = program.divide("id,v\nc,1\n", Program.VALUE);

        assertThat(run.files().keySet())
                .containsExactly(
                        "assignments.csv",
                        "measures.csv",
                        "models/notes.txt",
                        "models/x.json",
                        "notes.txt",
                        "rejects.csv",
                        "segments.csv",
                        "summary.json");
        assertThat(run.column("assignments.csv", "x", "customer")).containsExactly("c");
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("c.csv", "d.json", "out");
        }
    }

    @Test
    void foldersThatAreNotThereAreMade() {
        Program program = new Program(folder);

        Run run = program.to(folder.resolve("a/b/c"), program.file("c.csv", "id,v\na,1\n"), Program.VALUE);

        assertThat(run.status()).isZero();
        assertThat(run.files()).hasSize(6);
    }

    @Test
    @DisplayName(
            "Design 5: the same input gives the same bytes; rows in another order give the same segments and model")
    void theOrderOfRowsDoesNotMatter() {
        Program program = new Program(folder);
        List<String> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add("c" + i + "," + (i * 7919 % 1000) / 8.0);
        }
        Run first = program.to(
                folder.resolve("1"), program.file("1.csv", "id,v\n" + String.join("\n", rows) + "\n"), Program.VALUE);
        Run again = program.to(folder.resolve("2"), folder.resolve("1.csv"), Program.VALUE);
        Collections.reverse(rows);
        Run reversed = program.to(
                folder.resolve("3"), program.file("1.csv", "id,v\n" + String.join("\n", rows) + "\n"), Program.VALUE);

        assertThat(again.files()).isEqualTo(first.files());
        for (String file : List.of("models/x.json", "segments.csv", "summary.json")) {
            assertThat(reversed.text(file)).as(file).isEqualTo(first.text(file));
        }
    }

    @Test
    @DisplayName("Issue 3: money in several currencies is converted by a table of dated rates beside the definition")
    void severalCurrenciesBecomeOne() {
        Program program = new Program(folder);
        program.file("rates.csv", "currency,date,rate\nEUR,2025-01-31,11.5\nEUR,2025-06-30,11\nDKK,2025-01-31,1.5\n");

        Run run = program.divide("id,money,v\na,SEK,100\nb,EUR,100\nc,dkk,100\nd,USD,100\n", """
                {"format": 1, "customers": {"id": "id", "currency": "money", "rates": "rates.csv",
                   "measures": {"v": {"column": "v", "unit": "SEK/yr"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v", "bands": {"at": [1000]}}}}""");

        assertThat(run.column("segments.csv", "x", "value")).containsExactly("1100", "250", "0");
        assertThat(run.column("assignments.csv", "x", "customer")).containsExactly("a", "b", "c");
        assertThat(run.rows("rejects.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("code", "currency"));
    }

    @Test
    void severalCurrenciesNeedOneToBeConvertedTo() {
        Program program = new Program(folder);

        Run run = program.divide("id,money,v\na,SEK,100\n", """
                {"format": 1, "customers": {"id": "id", "currency": "money", "rates": "rates.csv",
                   "measures": {"v": {"column": "v", "unit": "heads"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v"}}}""");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/customers/currency: currency must come with measures of money in one currency, to which"
                                + " amounts are converted; got units of []. Write for example \"unit\": \"SEK/yr\".");
    }

    @Test
    void helpNamesEveryArgument() {
        Run run = Program.run("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("--customers", "--definition", "--orders", "--as-of", "--max-rejects", "--language", "--out")
                .doesNotContain("%%");
        assertThat(Program.run("--version").out()).isEqualTo("segmentation 0.1.0\n");
    }
}
