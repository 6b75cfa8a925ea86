package dev.segmentation.examples;

import dev.segmentation.examples.out.AlikeFiles;
import dev.segmentation.examples.out.Attributes;
import dev.segmentation.examples.out.DuplicateFiles;
import dev.segmentation.examples.out.ModelFiles;
import dev.segmentation.examples.out.MoveFiles;
import dev.segmentation.examples.out.Outcome;
import dev.segmentation.examples.out.OutputFolder;
import dev.segmentation.examples.out.PlanFiles;
import dev.segmentation.examples.out.Progress;
import dev.segmentation.examples.out.RejectsFile;
import dev.segmentation.examples.out.ResultTables;
import dev.segmentation.examples.out.SummaryJson;
import dev.segmentation.examples.out.SummaryText;
import dev.segmentation.examples.out.Words;
import dev.segmentation.examples.out.WorklistFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private static final String PREFIX = "segmentation: ";

    @CommandLine.Mixin
    private Arguments arguments = new Arguments();

    @CommandLine.Unmatched
    private List<String> unknown = new ArrayList<>();

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
        line.setExpandAtFiles(false); // "@name" is no file of arguments
        line.setOut(console.writer(console.out()));
        line.setErr(console.writer(console.err()));
        line.setExecutionExceptionHandler((exception, command, parsed) -> report(console, exception));
        line.setParameterExceptionHandler((exception, tokens) -> {
            console.err().println(PREFIX + Arguments.withoutValues(exception));
            console.err().println(PREFIX + Arguments.HELP);
            return Failure.DEFINITION;
        });
        int status = execute(line, console, arguments);
        console.out().flush();
        console.err().flush();
        return status;
    }

    private static int execute(CommandLine line, Console console, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.err()
                    .println(PREFIX + "The files must fit in Java's memory; they do not. Give it more, for example"
                            + " java -Xmx4g -jar segmentation-examples.jar ...");
            return Failure.FAULT;
        } catch (StackOverflowError e) {
            return report(console, e);
        }
    }

    private static int report(Console console, Throwable exception) {
        if (exception instanceof Failure failure) {
            failure.lines().forEach(problem -> console.err().println(PREFIX + problem));
            return failure.status();
        }
        // Names the place alone: the message of an unforeseen exception may hold a customer's data.
        StackTraceElement[] trace = exception.getStackTrace();
        String place = trace.length == 0 ? "an unknown place" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        console.err().println(PREFIX + "a fault of ours, not of your files, in " + place + ". Please report it.");
        return Failure.FAULT;
    }

    @Override
    public Integer call() {
        Arguments.Asked asked = arguments.asked(unknown);
        Path out = asked.out();
        Outcome outcome;
        Attributes attributes;
        try (Terminal terminal = console.progress()) {
            if (out == null) {
                outcome = new Job(asked.request(), rejection -> {}, terminal).run();
                attributes = outcome.attributes();
            } else {
                Written written = write(asked.request(), out, terminal);
                outcome = written.outcome;
                attributes = written.attributes;
            }
        }
        Words words = Words.in(asked.request().locale());
        List<String> lines = SummaryText.in(asked.request().locale(), console.canShowBlocks())
                .lines(outcome, attributes);
        lines.forEach(console.out()::println);
        if (out != null) {
            console.out().println();
            console.out().println(words.of("written", out));
        }
        return 0;
    }

    /** What was found out, and what of it was worked out for the files already. */
    private record Written(Outcome outcome, Attributes attributes) {}

    private static Written write(Request request, Path out, Progress progress) {
        try (OutputFolder folder = OutputFolder.at(out)) {
            Outcome outcome = run(request, folder.draft(), progress);
            ResultTables.of(outcome.portfolio(), outcome.segmentations(), request.locale())
                    .write(folder.draft(), progress);
            Attributes attributes = outcome.attributes();
            Optional<PlanFiles> plan = outcome.plan().map(PlanFiles::of);
            if (plan.isPresent()) {
                plan.get().write(folder.draft(), request.locale());
            }
            Optional<MoveFiles> moves = outcome.moves().map(MoveFiles::of);
            if (moves.isPresent()) {
                moves.get().write(folder.draft(), outcome.portfolio());
            }
            if (outcome.duplicates().isPresent()) {
                DuplicateFiles.write(folder.draft(), outcome.duplicates().get(), outcome.portfolio());
            }
            AlikeFiles.write(folder.draft(), outcome.segmentations(), request.locale());
            SummaryJson.write(folder.draft(), outcome, attributes);
            ModelFiles.write(folder.draft(), outcome.segmentations());
            if (outcome.worklists().isPresent()) {
                WorklistFiles.write(folder.draft(), outcome.worklists().get(), request.locale());
            }
            folder.publish();
            return new Written(outcome, attributes);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(
                    Failure.FAULT,
                    "--out must be a folder, new or with results alone; got a file, or a folder"
                            + " where a file of results goes.");
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(
                    Failure.FAULT, "--out must be a folder that can be written, on a disk with room; it is not.");
        }
    }

    private static Outcome run(Request request, Path draft, Progress progress) throws IOException {
        try (RejectsFile rejects = RejectsFile.in(draft)) {
            return new Job(request, rejects, progress).run();
        }
    }
}
