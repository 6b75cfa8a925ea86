package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module of an embedder's, with a segmenter of its own: it sees only what a customer can. Issue 3: "{@code ModelCodec} is a
 * public SPI, so that an embedder's own segmenter can be read and written."
 */
class ModularConsumerTest {
    private static final List<String> FILES = List.of("module-info", "Everybody", "EverybodyCodec", "Main");

    @TempDir
    Path directory;

    @Test
    void anEmbeddersOwnMethodHasAJsonDoorToo() throws IOException, InterruptedException {
        assertThat(compile()).isEmpty();
        assertThat(run()).isEqualTo("""
                        all true Segmentation[everybody: {us=1, unassigned=0}] true
                        abc true Segmentation[value-based: {A=1, B=0, C=0, unassigned=0}] true
                        [then]
                        true
                        true
                        /segmentations/x/method: method must be one of [a-priori, best-customers, crm-matrix, declared-needs, everybody, existing, latent-classes, needs-clusters, share-of-wallet, typing-tool, value-based]; got "evrybody". Did you mean "everybody"?
                        """);
    }

    private List<String> compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Path> sources = new ArrayList<>();
        for (String name : FILES) {
            Path source = directory.resolve(name.equals("module-info") ? "source" : "source/consumer");
            Files.createDirectories(source);
            sources.add(Files.write(source.resolve(name + ".java"), resource(name)));
        }
        List<String> options = List.of("-d", directory.resolve("out").toString(), "--module-path", modulePath());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjects(sources.toArray(new Path[0]));
            assertThat(compiler.getTask(null, files, problems, options, null, units)
                            .call())
                    .as(problems.getDiagnostics().toString())
                    .isTrue();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.ROOT))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        String file = "/consumer/" + name + ".java.txt";
        try (InputStream in = Objects.requireNonNull(ModularConsumerTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    private String run() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                directory.resolve("out") + File.pathSeparator + modulePath(),
                "--module",
                "consumer/consumer.Main");
        Path out = directory.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readString(out)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a customer's module path would hold: ours, Jackson, and what core needs. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(
                                ".*(jackson-(core|databind|annotations)-[0-9.]+\\.jar|slf4j-api.*|jspecify.*)")
                        || entry.matches(".*segmentation-(core|jackson)(.target.classes|-[0-9.]+(-SNAPSHOT)?\\.jar)"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
