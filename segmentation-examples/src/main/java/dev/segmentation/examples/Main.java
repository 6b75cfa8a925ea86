package dev.segmentation.examples;

import dev.segmentation.examples.out.OutputFolder;
import dev.segmentation.examples.out.RejectsFile;
import dev.segmentation.examples.out.ResultTables;
import dev.segmentation.examples.out.SummaryJson;
import dev.segmentation.examples.out.SummaryText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The program: divides the customers of a file as a definition says, and writes what it found. Without arguments it runs
 * on a sample that it carries.
 *
 * <p>Exit status: 0 done, 1 output not writable or a fault of ours, 2 arguments or definition, 3 a file.
 */
@CommandLine.Command(
        name = "segmentation",
        mixinStandardHelpOptions = true,
        version = "segmentation 0.1.0",
        sortOptions = false,
        description = "Divides business customers into segments and explains every assignment."
                + " Without arguments it runs on a sample that it carries.")
public final class Main implements Callable<Integer> {
    @CommandLine.Mixin
    private Arguments arguments = new Arguments();

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /**
     * Runs the program and ends the process with its exit status.
     *
     * @param arguments as CONTRACT.md 4 has them
     */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs the program and returns its exit status. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(console));
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setExecutionExceptionHandler((exception, command, parsed) -> report(console, exception));
        line.setParameterExceptionHandler((exception, tokens) -> {
            console.err().println("segmentation: " + Arguments.withoutValues(exception));
            console.err().println("Write segmentation --help for what can be said.");
            return Failure.DEFINITION;
        });
        int status = line.execute(arguments);
        console.out().flush();
        console.err().flush();
        return status;
    }

    private static int report(Console console, Exception exception) {
        if (exception instanceof Failure failure) {
            failure.lines().forEach(problem -> console.err().println("segmentation: " + problem));
            return failure.status();
        }
        // Names the kind and the place alone: the message of an unforeseen exception may hold a customer's data.
        StackTraceElement[] trace = exception.getStackTrace();
        String place = trace.length == 0 ? "an unknown place" : trace[0].toString();
        console.err()
                .println("segmentation: a fault of ours, not of your files: "
                        + exception.getClass().getSimpleName() + " in " + place + ". Please report it.");
        return Failure.FAULT;
    }

    @Override
    public Integer call() {
        @Nullable Path out = arguments.out();
        Outcome outcome = out == null ? new Job(arguments.request(), rejection -> {}).run() : write(out);
        List<String> lines = SummaryText.in(arguments.locale(), console.showsBlocks())
                .lines(outcome.portfolio(), outcome.segmentations(), notes(outcome));
        lines.forEach(console.out()::println);
        if (out != null) {
            console.out().println();
            console.out().println("Written to " + out);
        }
        return 0;
    }

    private Outcome write(Path out) {
        try (OutputFolder folder = OutputFolder.at(out)) {
            Outcome outcome = run(folder.draft());
            ResultTables.of(outcome.portfolio(), outcome.segmentations(), arguments.locale())
                    .write(folder.draft());
            SummaryJson.write(folder.draft(), outcome.files(), outcome.segmentations());
            dev.segmentation.examples.out.ModelFiles.write(folder.draft(), outcome.segmentations());
            folder.publish();
            return outcome;
        } catch (IOException e) {
            throw new Failure(Failure.FAULT, "The output folder must be writable; it is not, or its disk is full.");
        }
    }

    private Outcome run(Path draft) throws IOException {
        try (RejectsFile rejects = RejectsFile.in(draft)) {
            return new Job(arguments.request(), rejects).run();
        }
    }

    private static List<String> notes(Outcome outcome) {
        List<String> notes = new java.util.ArrayList<>();
        outcome.files().stream()
                .filter(file -> file.rejected() > 0)
                .map(file -> file.file() + ": " + file.rejected() + " of " + file.read() + " rows rejected")
                .forEach(notes::add);
        notes.addAll(outcome.notes());
        return notes;
    }
}
