package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CONTRACT 4, exit statuses: 1 output not writable; 2 arguments or definition, all problems listed together; 3 a file. And
 * whatever goes wrong, nothing is half-written and no exception's name is shown.
 */
class MistakesTest {
    private static final String ONE = "id,v\na,1\n";
    private static final String ORDERS = """
            {"format": 1, "customers": {"id": "id"},
             "orders": {"file": "orders.csv", "customer": "who", "date": "when", "amount": {"column": "much", "unit": "EUR"},
                        "measures": {"sales": {"sum": "P1Y"}}%s},
             "segmentations": {"x": {"method": "value-based", "by": "sales"}}}
            """;

    @TempDir
    private Path folder;

    private Program program = new Program(Path.of(""));
    private Run run = new Run(-1, "", "", Path.of(""));

    @BeforeEach
    void makeAProgram() {
        program = new Program(folder);
    }

    @AfterEach
    void nothingIsHalfWrittenAndNoExceptionIsNamed() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .as("what is left beside the input")
                    .isSubsetOf("c.csv", "d.json", "orders.csv", "a-file", "a-folder");
        }
        assertThat(run.status()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("Exception", "Error", "\tat ", "java.");
    }

    private void says(int status, String... messages) {
        assertThat(run.messages()).containsExactly(messages);
        assertThat(run.status()).isEqualTo(status);
    }

    @Test
    void aColumnThatTheHeaderLacksIsAMistakeOfTheDefinition() {
        run = program.divide("id,w,vv\na,1,1\n", Program.VALUE);

        says(
                2,
                "/customers/measures/v/column: column must be in the header of c.csv; got \"v\", which it lacks."
                        + " Did you mean \"vv\"?");
    }

    @Test
    void anUnknownMeasureIsNamedWithTheNearestOne() {
        run = program.divide(ONE, """
                {"format": 1, "customers": {"id": "id", "measures": {"sales": {"column": "v", "unit": "EUR"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "saels"}}}""");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .singleElement()
                .asString()
                .startsWith("/segmentations/x/by: ")
                .contains("\"saels\"", "\"sales\"");
    }

    @Test
    @DisplayName("CONTRACT 4: all problems listed together, each with its JSON pointer")
    void fiveMistakesAreReportedTogether() {
        run = program.divide("id,employees\na,1\n", """
                {"format": 1,
                 "customers": {"id": "id", "colour": 1, "measures": {"employees": {"column": "employes", "unit": "heads"}}},
                 "segmentations": {
                   "a": {"method": "value-bsed", "by": "employees"},
                   "b": {"method": "value-based", "by": "saels"},
                   "c": {"method": "value-based", "by": "employees", "bands": {"cumulativeShare": [0.95, 0.8]}}}}""");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("/customers/colour: "))
                .anyMatch(line -> line.startsWith("/customers/measures/employees/column: ")
                        && line.endsWith("Did you mean \"employees\"?"))
                .anyMatch(line -> line.startsWith("/segmentations/a/method: ") && line.contains("\"value-based\""))
                .anyMatch(line -> line.startsWith("/segmentations/b/by: ") && line.contains("saels"))
                .anyMatch(line ->
                        line.startsWith("/segmentations/c/bands/cumulativeShare: ") && line.contains("[0.95, 0.8]"));
    }

    @Test
    void anEmptyFileIsRefused() {
        run = program.divide("", Program.VALUE);

        says(3, "c.csv must have a header; got nothing but blanks.");
    }

    @Test
    void aHeaderAloneIsRefused() {
        run = program.divide("id,v\n", Program.VALUE);

        says(3, "c.csv must have a row below its header; got none.");
    }

    @Test
    @DisplayName("CONTRACT 4: without an accepted row")
    void aFileWhoseRowsAreAllRejectedIsRefused() {
        run = program.divide("id,v\na,x\na,y\n", Program.VALUE);

        says(3, "c.csv must have a row that can be accepted; got 2, all rejected.");
    }

    @Test
    @DisplayName("CONTRACT 1: refused where its possible readings give different numbers and no cell settles which")
    void anAmbiguousColumnIsRefused() {
        run = program.divide("id,v\n1,1.234\n2,5.678\n", Program.VALUE);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("c.csv, column \"v\"", "9.999").doesNotContain("1.234\"", "5.678");
    }

    @Test
    void aMissingFileIsNamedWithoutItsFolder() {
        run = program.divide(folder.resolve("nowhere.csv"), Program.VALUE);

        says(3, "nowhere.csv must exist; there is no such file.");
    }

    @Test
    void bothFilesThatCannotBeReadAreNamed() {
        run = program.divide(
                folder.resolve("nowhere.csv"),
                String.format(ORDERS, ", \"asOf\": \"2025-12-31\""),
                "--orders",
                "no.csv");

        says(3, "nowhere.csv must exist; there is no such file.", "no.csv must exist; there is no such file.");
    }

    @Test
    void aMissingDefinitionIsAMissingFile() {
        run = Program.run(
                "--customers",
                "c.csv",
                "--definition",
                "no.json",
                "--out",
                folder.resolve("out").toString());

        says(3, "The file of --definition must exist; there is no such file.");
    }

    @Test
    void aFolderIsNoDefinition() {
        run = Program.run(
                "--customers",
                "c.csv",
                "--definition",
                folder.toString(),
                "--out",
                folder.resolve("out").toString());

        says(3, "The file of --definition must be readable; it is not.");
    }

    @Test
    void aDefinitionThatIsNoJsonIsRefused() {
        run = program.divide(ONE, "{");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages()).singleElement().asString().startsWith("Definition must be JSON");
    }

    @Test
    void aFileWhereTheFolderShouldBeStays() throws IOException {
        Path file = program.file("a-file", "mine");

        run = program.to(file, program.file("c.csv", ONE), Program.VALUE);

        says(
                1,
                "--out must be a folder, new or with results alone; got a file, or a folder where a file of results"
                        + " goes.");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void aFolderUnderAFileCannotBeMade() {
        run = program.to(program.file("a-file", "mine").resolve("b/out"), program.file("c.csv", ONE), Program.VALUE);

        says(1, "--out must be a folder that can be written, on a disk with room; it is not.");
    }

    @Test
    void aFolderWithAnotherFolderInAFilesPlaceIsLeftAsItIs() throws IOException {
        Path taken = folder.resolve("a-folder");
        Files.createDirectories(taken.resolve("segments.csv/x"));
        Files.writeString(taken.resolve("assignments.csv"), "old");

        run = program.to(taken, program.file("c.csv", ONE), Program.VALUE);

        assertThat(run.status()).isEqualTo(1);
        assertThat(Run.files(taken)).containsOnlyKeys("assignments.csv").containsValue("old");
    }

    @Test
    void aFailedRunLeavesAnEarlierOnesResultsAndMakesNoFolders() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("a-folder"));
        Files.writeString(earlier.resolve("segments.csv"), "old");

        run = program.to(earlier, program.file("c.csv", "id,v\na,x\n"), Program.VALUE);
        assertThat(Run.files(earlier)).containsOnlyKeys("segments.csv").containsValue("old");

        run = program.to(folder.resolve("new/deep/out"), program.file("c.csv", "id,v\na,x\n"), Program.VALUE);
        assertThat(run.status()).isEqualTo(3);
        assertThat(Files.exists(folder.resolve("new"))).isFalse();
    }

    @Test
    @DisplayName("CONTRACT 4: --max-rejects N")
    void moreRejectsThanAllowedAreRefused() {
        run = program.divide("id,v\na,1\nb,x\nc,y\nd,2\n", Program.VALUE, "--max-rejects", "1");

        says(
                3,
                "--max-rejects 1 must not be passed; got 2 rejected of 3 rows read, at c.csv, row 3, line 4. Mend the"
                        + " rows, or allow more.");
    }

    @Test
    @DisplayName("CONTRACT 4: --max-rejects N%")
    void aLargerShareOfRejectsThanAllowedIsRefused() {
        run = program.divide("id,v\na,1\nb,x\nc,y\nd,2\n", Program.VALUE, "--max-rejects", "49%");

        assertThat(run.status()).isEqualTo(3);
        says(
                3,
                "--max-rejects 49% must not be passed; got 2 rejected of 3 rows read, at c.csv, row 3, line 4. Mend the"
                        + " rows, or allow more.");
    }

    @Test
    @DisplayName("CONTRACT 4: all problems listed together, and none that is none")
    void aFileOfOrdersThatIsAPathIsOneProblemAlone() {
        run = program.divide("id,v\na,1\n", """
                {"format": 1, "customers": {"id": "id", "measures": {"v": {"column": "v", "unit": "EUR"}}},
                 "orders": {"file": "../o.csv", "customer": "c", "date": "d", "asOf": "2025-12-31",
                   "amount": {"column": "a", "unit": "EUR"}, "measures": {"sales": {"sum": "P1Y"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v"}}}""");

        says(
                2,
                "/orders/file: file must be the plain name of a file beside the definition; got a path or a hidden file."
                        + " Leave the folder out.");
    }

    @Test
    @DisplayName("CONTRACT 4: 2 ... and an impossible fit")
    void everyImpossibleFitIsReportedWithItsPointer() {
        run = program.divide("id,v\na,1\nb,1\nc,2\n", """
                {"format": 1, "customers": {"id": "id", "measures": {"v": {"column": "v", "unit": "EUR"}}},
                 "segmentations": {
                   "x": {"method": "value-based", "by": "v", "bands": {"naturalBreaks": 5}},
                   "y": {"method": "value-based", "by": "v"},
                   "z": {"method": "a-priori", "by": [{"measure": "v", "bands": {"naturalBreaks": 3}}]}}}""");

        says(
                2,
                "/segmentations/x: Banding.naturalBreaks must have at least as many distinct values as bands; got 2 for 5"
                        + " bands. The measure is \"v\".",
                "/segmentations/z: Banding.naturalBreaks must have at least as many distinct values as bands; got 2 for 3"
                        + " bands. The measure is \"v\". Stated cuts, at(...), need no customers to learn from.");
    }

    @Test
    void argumentsAreCheckedTogetherAndShowNoValues() {
        run = Program.run(
                "--costumers=Bo",
                "Al",
                "--as-of",
                "2025-02-30",
                "--max-rejects",
                "x",
                "--language",
                "fr",
                "--out",
                " ");

        says(
                2,
                "An argument must be one of --customers, --definition, --orders, --activities, --surveys, --moves,"
                        + " --as-of, --max-rejects, --language and --out, each followed by its value; got --costumers, a value that follows none.",
                "--language must be en, sv or da; got another.",
                "--as-of must be a date such as 2025-12-31; got something else.",
                "--max-rejects must be a whole number or per cent, such as 10 or 5%; got something else.",
                "--out must be followed by a path; got an empty text.",
                "Say --help to see all that can be said.");
    }

    @Test
    void filesComeWithADefinitionAndAFolder() {
        run = Program.run("--customers", "c.csv");

        says(
                2,
                "--customers, --definition and --out must all be given; got no --definition, no --out. Without any of"
                        + " them the program runs on its sample.",
                "Say --help to see all that can be said.");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        run = Program.run("--out");

        says(2, "--out must be followed by a value; got none.", "Say --help to see all that can be said.");
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        run = Program.run("--out", "a", "--out", "b");

        says(2, "--out must be given once; got it twice.", "Say --help to see all that can be said.");
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFileOfArguments() {
        run = Program.run("@" + program.file("a-file", "--help"));

        assertThat(run.messages().get(0)).endsWith("got a value that follows none.");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aFileWithAnotherEndingIsRefusedTogetherWithTheDefinitionsMistakes() {
        program.file("a-file", ONE);

        run = program.divide(folder.resolve("a-file"), Program.VALUE.replace("\"by\"", "\"bye\""));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .contains("--customers file must end in .csv, .xlsx or .jsonl; got another ending.")
                .anyMatch(line -> line.startsWith("/segmentations/x/bye: "));
    }

    @Test
    @DisplayName("CONTRACT 1: asOf unless --as-of is given")
    void ordersNeedADay() {
        program.file("orders.csv", "who,when,much\na,2025-01-01,5\n");

        run = program.divide(ONE, String.format(ORDERS, ""));

        says(2, "/orders/asOf: asOf must be given, or --as-of; got neither. Write for example \"2025-12-31\".");
    }

    @Test
    void columnsThatTheOrdersLackAreReported() {
        program.file("orders.csv", "who,when,amount\na,2025-01-01,5\n");

        run = program.divide("x,v\na,1\n", String.format(ORDERS, ", \"asOf\": \"2025-12-31\""));

        says(
                2,
                "/customers/id: column must be in the header of c.csv; got \"id\", which it lacks.",
                "/orders/amount/column: column must be in the header of orders.csv; got \"much\", which it lacks.");
    }

    @Test
    void ordersThatNothingNamesAreAskedFor() {
        run = program.divide(
                ONE, String.format(ORDERS, ", \"asOf\": \"2025-12-31\"").replace("\"file\": \"orders.csv\", ", ""));

        says(2, "/orders/file: file must be named, or given as --orders; got neither.");
    }

    @Test
    void bytesOfNoCharacterSetAreRefused() {
        byte[] bytes = "id,v\nx\u00ff\u0081,5\n".getBytes(StandardCharsets.ISO_8859_1);

        run = program.divide(program.file("c.csv", bytes), Program.VALUE);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.messages()).singleElement().asString().startsWith("c.csv, line 2 must be in UTF-8");
    }
}
