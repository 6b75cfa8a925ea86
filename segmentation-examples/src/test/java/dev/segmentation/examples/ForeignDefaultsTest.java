package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Design 5: nothing reads a clock, a locale, a zone or a character set of its own. Each run is in a JVM of its own. */
class ForeignDefaultsTest {
    private static final String CUSTOMERS = """
            id;v;land
            Åkeri;1.234,5;Ísland
            "İstanbul ""A.Ş.\""";12,25;Türkiye
            -3;-7;
            kärna;abc;Sverige
            """;
    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "ID",
                "measures": {"v": {"column": "V", "unit": "EUR"}}, "categories": {"land": {"column": "LAND"}}},
             "segmentations": {"VI": {"method": "value-based", "by": "v", "bands": {"at": [100]}},
                               "land": {"method": "a-priori", "by": [{"category": "land"}]}}}
            """;
    private static final String MAIN = "dev.segmentation.examples.Main";

    @TempDir
    private Path folder;

    private Run english = new Run(-1, "", "", Path.of(""));

    @BeforeEach
    void runInEnglish() {
        Program program = new Program(folder);
        program.file("c.csv", CUSTOMERS);
        program.file("d.json", DEFINITION);
        english = run(
                "en", Map.of("LC_ALL", "C.UTF-8"), "-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8");
        assertThat(english.status()).as(english.err()).isZero();
    }

    private Run run(String out, Map<String, String> environment, String... options) {
        Run run = Fork.run(
                folder,
                environment,
                List.of(options),
                MAIN,
                "--customers",
                folder.resolve("c.csv").toString(),
                "--definition",
                folder.resolve("d.json").toString(),
                "--out",
                folder.resolve(out).toString());
        return new Run(run.status(), run.out(), run.err(), folder.resolve(out));
    }

    @Test
    @DisplayName("LC_ALL=C and a Turkish locale in a far zone: the same bytes")
    void foreignDefaultsGiveTheSameBytes() {
        Run foreign = run(
                "tr",
                Map.of("LC_ALL", "C"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=US-ASCII",
                "-Duser.timezone=Pacific/Kiritimati");

        assertThat(foreign.status()).isZero();
        assertThat(foreign.files()).isEqualTo(english.files());
        assertThat(english.text("assignments.csv"))
                .contains("Åkeri,VI,2,", "Ísland", "\"İstanbul \"\"A.Ş.\"\"\"", "\n'-3,VI,1,");
        assertThat(english.rows("rejects.csv")).hasSize(1);
    }

    @Test
    void aTerminalWithoutBlocksGetsSignsThatItCanShow() {
        Run ascii = run("c", Map.of("LC_ALL", "C"), "-Dstdout.encoding=US-ASCII", "-Dsun.stdout.encoding=US-ASCII");
        Run blocks = run("u", Map.of("LC_ALL", "C"), "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8");

        assertThat(ascii.out()).contains(" #####...........  1,234.5  99.6 %  ################\n");
        assertThat(blocks.out())
                .contains(" █████░░░░░░░░░░░  1,234.5  99.6 %  ████████████████\n", "Ísland", "Türkiye");
    }

    @Test
    @DisplayName("Issue 3: a progress bar when the output is a terminal; here it is a file")
    void nothingButResultsIsWrittenToAFile() {
        assertThat(english.err().lines().filter(line -> !line.startsWith("SLF4J")))
                .isEmpty();
        assertThat(english.out()).doesNotContain("\r", "\u001b");
    }

    @Test
    void theExitStatusIsThatOfTheProcess() {
        new Program(folder).file("d.json", "{");

        Run run = run("x", Map.of());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("segmentation: Definition must be JSON").doesNotContain("Exception");
    }

    @Test
    @DisplayName("CONTRACT 4, exit status 1: too little memory is said in words, without a trace, and nothing is left")
    void tooLittleMemoryIsSaid() {
        StringBuilder csv = new StringBuilder("id;v;land\n");
        for (int i = 0; i < 400_000; i++) {
            csv.append("customer-number-")
                    .append(i)
                    .append(";1,5;land ")
                    .append(i)
                    .append('\n');
        }
        new Program(folder).file("c.csv", csv.toString());

        Run run = run("x", Map.of(), "-Xmx32m");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("The files must fit in Java's memory; they do not.")
                .doesNotContain("\tat ", "OutOfMemory");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith(".segmentation"));
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
