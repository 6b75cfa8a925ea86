package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that requires {@code dev.segmentation.core} and nothing else: it sees only what a customer can. */
class ModularConsumerTest {
    private static final String MODULE = "module consumer { requires dev.segmentation.core; }";
    private static final String MAIN = """
            package consumer;

            import dev.segmentation.Segmentation;
            import dev.segmentation.band.Banding;
            import dev.segmentation.customer.Mapping;
            import dev.segmentation.customer.Measure;
            import dev.segmentation.value.ValueBased;
            import java.util.List;

            public final class Main {
                record Account(String number, double sales) {}

                public static void main(String[] args) {
                    Measure sales = Measure.of("sales", "EUR/yr");
                    Mapping<Account> crm =
                            Mapping.of(Account.class, Account::number).primitive(sales, Account::sales);
                    List<Account> accounts = List.of(new Account("a", 80), new Account("b", 15), new Account("c", 5));
                    Segmentation result = ValueBased.by(sales)
                            .banding(Banding.cumulativeShare(0.80, 0.95).labels("Gold", "Silver", "Bronze"))
                            .segment(crm.portfolio(accounts));
                    System.out.println(result);
                    System.out.println(result.assignment("b").because());
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void aModuleDividesCustomersByWhatIsExported() throws IOException, InterruptedException {
        assertThat(compile(MAIN)).isEmpty();
        assertThat(run())
                .isEqualTo(
                        "Segmentation[value-based: {Gold=1, Silver=1, Bronze=1, unassigned=0}]\n"
                                + "Silver: sales 15 EUR/yr, at or above the cut of 15 and below 80;"
                                + " would be Bronze with sales below 15 EUR/yr; would be Gold with sales of 80 EUR/yr or more\n");
    }

    @Test
    void whatIsInternalCannotBeReached() throws IOException {
        String wrong = "package consumer; class Main { Object x = dev.segmentation.internal.Library.VERSION; }";
        assertThat(compile(wrong))
                .singleElement()
                .asString()
                .contains("package dev.segmentation.internal is not visible");
    }

    @Test
    void whatIsPackagePrivateCannotBeReached() throws IOException {
        String wrong = "package consumer; class Main { Object x = new dev.segmentation.band.Cuts(); }";
        assertThat(compile(wrong)).singleElement().asString().contains("Cuts is not public");
    }

    @Test
    void loggingIsNotHandedOn() throws IOException {
        String wrong = "package consumer; class Main { org.slf4j.Logger log; }";
        assertThat(compile(wrong)).singleElement().asString().contains("package org.slf4j is not visible");
    }

    private List<String> compile(String main) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Path source = Files.createDirectories(directory.resolve("source/consumer"));
        Files.writeString(directory.resolve("source/module-info.java"), MODULE, StandardCharsets.UTF_8);
        Files.writeString(source.resolve("Main.java"), main, StandardCharsets.UTF_8);
        List<String> options = List.of("-d", directory.resolve("out").toString(), "--module-path", modulePath());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(
                            null,
                            files,
                            problems,
                            options,
                            null,
                            files.getJavaFileObjects(
                                    directory.resolve("source/module-info.java"), source.resolve("Main.java")))
                    .call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.ROOT))
                .toList();
    }

    private String run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                directory.resolve("out") + java.io.File.pathSeparator + modulePath(),
                "--module",
                "consumer/consumer.Main"));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String printed;
        try (InputStream out = process.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).isZero();
        return printed.replace(System.lineSeparator(), "\n");
    }

    /** The compiled main classes and the two libraries that they need, from this test's own class path. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.contains("slf4j-api") || entry.contains("jspecify") || isMain(entry))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static boolean isMain(String entry) {
        return Files.exists(Path.of(entry, "module-info.class"));
    }
}
