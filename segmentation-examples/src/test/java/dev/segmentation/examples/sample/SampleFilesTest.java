package dev.segmentation.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed files are what the generator makes, byte for byte, and fit to be read by anybody. */
class SampleFilesTest {

    private static final List<String> FILES = List.of("customers.csv", "orders.csv", "activities.csv", "answers.csv");

    @Test
    @Tag("determinism")
    void theDocumentedSeedGivesTheCommittedBytes() {
        SampleTables sample = SampleWholesaler.generate(SampleWholesaler.SEED);

        assertThat(sample.all()).extracting(SampleTable::fileName).containsExactlyElementsOf(FILES);
        for (SampleTable table : sample.all()) {
            assertThat(table.csv().getBytes(UTF_8)).isEqualTo(Committed.bytes(table.fileName()));
        }
    }

    @Test
    void mainWritesTheCommittedFilesAndNothingElse(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("made/by/main");

        SampleWholesaler.main(new String[] {missing.toString()});

        try (var files = Files.list(missing)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(FILES);
        }
        for (String file : FILES) {
            assertThat(Files.readAllBytes(missing.resolve(file))).isEqualTo(Committed.bytes(file));
        }
    }

    @Test
    void mainAsksForAFolder() {
        assertThatThrownBy(() -> SampleWholesaler.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SampleWholesaler.main must get one argument; got 0. Name the folder.");
    }

    @Test
    void anotherSeedGivesAnotherSampleAndTheSameSeedTheSame() {
        assertThat(SampleWholesaler.generate(7)).isEqualTo(SampleWholesaler.generate(7));
        assertThat(SampleWholesaler.generate(7).customers())
                .isNotEqualTo(SampleWholesaler.generate(8).customers());
    }

    @Test
    void theFilesTogetherStaySmall() {
        int bytes =
                FILES.stream().mapToInt(file -> Committed.bytes(file).length).sum();

        assertThat(bytes).isBetween(500_000, 1_200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers.csv", "orders.csv", "activities.csv", "answers.csv"})
    void eachFileIsPlainUtf8WithLineFeedsAndWithoutQuotes(String file) {
        String text = Committed.text(file);

        assertThat(text.getBytes(UTF_8)).isEqualTo(Committed.bytes(file));
        assertThat(text).doesNotContain("\uFEFF", "\uFFFD", "\r", "\"", "\t").endsWith("\n");
        assertThat(text.lines()).noneMatch(line -> line.isBlank() || line.startsWith("=") || line.endsWith(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers.csv", "orders.csv", "activities.csv", "answers.csv"})
    void eachRowHasAsManyCellsAsTheHeader(String file) {
        List<String> lines = Committed.text(file).lines().toList();
        long commas = lines.get(0).chars().filter(c -> c == ',').count();

        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == commas);
    }
}
