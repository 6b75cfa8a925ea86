package dev.segmentation.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program within this process, on files in a folder of its own. */
final class Program {
    /** One measure in EUR, divided by value. */
    static final String VALUE = """
            {"format": 1,
             "customers": {"id": "id", "measures": {"v": {"column": "v", "unit": "EUR"}}},
             "segmentations": {"x": {"method": "value-based", "by": "v"}}}
            """;

    private final Path folder;

    Program(Path folder) {
        this.folder = folder;
    }

    /** A file with a text in UTF-8. */
    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Divides the customers of a CSV text as a definition says. */
    Run divide(String csv, String definition, String... more) {
        return divide(file("c.csv", csv), definition, more);
    }

    Run divide(Path customers, String definition, String... more) {
        return to(folder.resolve("out"), customers, definition, more);
    }

    Run to(Path out, Path customers, String definition, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--customers",
                customers.toString(),
                "--definition",
                file("d.json", definition).toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(new String[0]));
        return new Run(run.status(), run.out(), run.err(), out);
    }

    /** Runs with any arguments. */
    static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(new Console(stream(out), stream(err), StandardCharsets.UTF_8, false), arguments);
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), Path.of("none"));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
