package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.examples.broken.BrokenFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3: broken files, each with its documented outcome at {@code -Xmx128m}, with no file, network or process touched;
 * each within twenty seconds, and its time reported. The outcomes are committed in {@code broken-files.txt}; after
 * a change that is meant, {@code -Dbroken.regenerate=true} writes it anew, to be looked at before it is committed.
 */
class BrokenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/segmentation/examples/broken-files.txt");

    @TempDir
    private Path folder;

    private Path broken = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        broken = Files.createDirectory(folder.resolve("broken"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    @DisplayName("Issue 3: 60 broken files ...: the documented outcome each time, at -Xmx128m")
    void eachBrokenFileHasItsOutcome(TestReporter reporter) throws IOException {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int count = BrokenFiles.write(broken, "http://127.0.0.1:" + nobody.getLocalPort() + "/x.dtd");
            Map<String, Long> before = sizes();

            Run run = Fork.run(
                    folder,
                    Map.of(),
                    List.of("-Xmx128m", "-Duser.language=tr", "-Dfile.encoding=US-ASCII", "-Dstdout.encoding=UTF-8"),
                    BrokenFilesMain.class.getName(),
                    broken.toString(),
                    out.toString());

            String outcomes = new String(run.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            if (Boolean.getBoolean("broken.regenerate")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, outcomes, StandardCharsets.UTF_8);
            }
            assertThat(count).isGreaterThanOrEqualTo(60);
            assertThat(outcomes.lines()).hasSize(count + 1).last().isEqualTo("children | 0");
            assertThat(outcomes.lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN, StandardCharsets.UTF_8));
            report(run.err().lines().filter(line -> line.contains(" | ")).toList(), reporter);
            assertThat(sizes()).isEqualTo(before);
            assertThat(isAsked(nobody)).isFalse();
        }
        onlyResultsAreWritten();
    }

    /** How long each took, "reported": with -Pevidence as a table in docs/evidence. The machines are noisy: nothing is asserted. */
    private static void report(List<String> times, TestReporter reporter) throws IOException {
        ToLongFunction<String> milliseconds = line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
        List<String> slowest = times.stream()
                .sorted(Comparator.comparingLong(milliseconds).reversed())
                .toList();
        reporter.publishEntry("slowest broken files, ms", String.join(", ", slowest.subList(0, 3)));
        if (Boolean.getBoolean("evidence")) {
            List<String> lines = new ArrayList<>(List.of(
                    "# Evidence: broken files",
                    "",
                    "Written by `BrokenFilesTest` (`mvn verify -Pevidence`): how long the program takes to refuse each, at `-Xmx128m`,",
                    "one after the other in one JVM, the slowest first. To be done in 2 s each: "
                            + slowest.stream()
                                    .filter(line -> milliseconds.applyAsLong(line) > 2000)
                                    .count() + " of "
                            + slowest.size() + " took longer. The outcomes are in `broken-files.txt` of the tests.",
                    "",
                    "| file | ms |",
                    "|---|---:|"));
            slowest.forEach(line -> lines.add("| " + line + " |"));
            Path folder = Files.createDirectories(Path.of("..", "docs", "evidence"));
            Files.writeString(
                    folder.resolve("broken-files.md"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        }
    }

    /** Every entry of the folder of broken files with its size: none is added, changed or lost. */
    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new java.util.TreeMap<>();
        try (var files = Files.list(broken)) {
            for (Path file : files.toList()) {
                sizes.put(String.valueOf(file.getFileName()), Files.isDirectory(file) ? -1 : Files.size(file));
            }
        }
        return sizes;
    }

    private static boolean isAsked(ServerSocket server) throws IOException {
        server.setSoTimeout(100);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void onlyResultsAreWritten() throws IOException {
        try (var written = Files.walk(out)) {
            assertThat(written.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())))
                    .isSubsetOf(
                            "sound.csv",
                            "d.json",
                            "assignments.csv",
                            "measures.csv",
                            "segments.csv",
                            "rejects.csv",
                            "summary.json",
                            "x.json");
        }
    }

    @Test
    void noOutcomeIsAFaultOfOurs() throws IOException {
        assertThat(Files.readAllLines(GOLDEN, StandardCharsets.UTF_8))
                .hasSizeGreaterThan(60)
                .noneMatch(line -> line.matches("[^|]+ \\| (1|hangs|fails).*"))
                .noneMatch(line -> line.contains("fault of ours") || line.contains("Exception"))
                .allMatch(line -> line.matches("[^|]+ \\| ([023]|[0-9]+)( \\| .*)?"));
    }
}
