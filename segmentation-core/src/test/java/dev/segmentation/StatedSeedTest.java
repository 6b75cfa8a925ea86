package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A red build must be red again, and jqwik has no setting for it: docs/decisions/0004. Reads the sources of all modules. */
class StatedSeedTest {
    private static final Pattern UNSEEDED =
            Pattern.compile("(?m)^\\s*@Property\\b(?!\\([^)]*\\bseed\\s*=\\s*\"[^\"]+\")");

    @Test
    void everyPropertyStatesItsSeed() throws IOException {
        List<Path> tests = testSources();
        assertThat(tests).as("test sources beside this module").hasSizeGreaterThan(1);
        assertThat(tests.stream().filter(StatedSeedTest::hasPropertyWithoutSeed))
                .as("files with a @Property that states no seed; write @Property(seed = \"1\")")
                .isEmpty();
    }

    @Test
    void aSeedIsSeenAmongOtherSettings() {
        assertThat(UNSEEDED.matcher("    @Property\n    void a() {}").find()).isTrue();
        assertThat(UNSEEDED.matcher("    @Property(tries = 10)\n").find()).isTrue();
        assertThat(UNSEEDED.matcher("    @Property(seed = \"\")\n").find()).isTrue();
        assertThat(UNSEEDED.matcher("    @Property(tries = 10, seed = \"1\")\n").find())
                .isFalse();
        assertThat(UNSEEDED.matcher("    @Property(\n            tries = 10,\n            seed = \"1\")\n")
                        .find())
                .isFalse();
        assertThat(UNSEEDED.matcher("    @PropertyDefaults(tries = 10)\n").find())
                .isFalse();
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(StatedSeedTest::javaFiles)
                    .toList();
        }
    }

    private static boolean hasPropertyWithoutSeed(Path file) {
        try {
            return UNSEEDED.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
