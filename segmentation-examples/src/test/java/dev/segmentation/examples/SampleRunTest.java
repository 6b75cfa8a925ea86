package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 2: without arguments the program runs on the sample that it carries, and prints a summary. The whole text is
 * committed as {@code sample-summary.txt}; after a change that is meant, {@code mvn test -pl segmentation-examples -am
 * -Dsample.regenerate=true} writes it anew, to be looked at before it is committed.
 */
class SampleRunTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/segmentation/examples/sample-summary.txt");

    @TempDir
    private Path folder;

    @Test
    void theSummaryOfTheSampleIsTheOneCommitted() throws IOException {
        Run run = Program.run();

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        if (Boolean.getBoolean("sample.regenerate")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, run.out(), StandardCharsets.UTF_8);
        }
        assertThat(run.out()).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("Issue 2: aligned columns, bars, shares, the three most useful findings")
    void columnsAreAlignedAndThreeFindingsFollow() {
        List<String> lines = Program.run().out().lines().toList();

        int findings = lines.indexOf("Worth knowing most");
        assertThat(lines.subList(findings + 1, lines.size()))
                .hasSize(3)
                .allMatch(line -> line.matches(" {2}[123]\\. [a-z]+:? .+"));
        for (String table : String.join("\n", lines.subList(0, findings)).split("\n\n", -1)) {
            assertThat(table.lines().dropWhile(line -> !isSentence(line))).allMatch(SampleRunTest::isSentence);
            assertAligned(table.lines().filter(SampleRunTest::isRow).toList());
        }
    }

    /** Sentences stand under the rows, none between them. */
    private static boolean isSentence(String line) {
        return line.startsWith("  - ");
    }

    private static boolean isRow(String line) {
        return line.startsWith("  ") && !line.startsWith("  ... ") && !isSentence(line);
    }

    /** With bars every row below the heading has all of them; without, a cell may be blank. */
    private static void assertAligned(List<String> rows) {
        List<Integer> most = rows.stream()
                .map(SampleRunTest::ends)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        boolean hasBars = rows.stream().anyMatch(row -> row.contains("░") || row.contains("█"));
        for (String row : rows) {
            assertThat(row.length()).as(row).isLessThanOrEqualTo(100);
            if (hasBars && !row.equals(rows.get(0))) {
                assertThat(ends(row)).as(row).isEqualTo(most);
            } else {
                assertThat(ends(row)).as(row).isSubsetOf(most);
            }
        }
    }

    /** Where the numbers of a row end, and where its bars do: the same in each row of a table. */
    private static List<Integer> ends(String row) {
        int[] ends = java.util.stream.IntStream.range(0, row.length())
                .filter(i -> "%█░".indexOf(row.charAt(i)) >= 0)
                .filter(i -> i + 1 == row.length() || row.charAt(i + 1) == ' ')
                .toArray();
        return Arrays.stream(ends).boxed().toList();
    }

    @Test
    void theSampleCanBeWrittenToAFolderAndLookedAtAsOfAnotherDay() {
        Path out = folder.resolve("out");
        Run run = Program.run("--out", out.toString());
        Run earlier = Program.run("--as-of", "2024-12-31");

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("\nWritten to " + out + "\n");
        assertThat(Run.files(out)).containsKeys("assignments.csv", "segments.csv", "summary.json", "models/value.json");
        assertThat(earlier.status()).isZero();
        assertThat(earlier.out()).contains("orders later than the day asked for were left out");
    }

    @Test
    void theSummaryNamesNoCustomer() throws IOException {
        String summary = Program.run("--out", folder.toString()).out();

        for (var row : new Run(0, "", "", folder).rows("assignments.csv")) {
            assertThat(summary).doesNotContain(String.valueOf(row.get("customer")));
        }
    }
}
