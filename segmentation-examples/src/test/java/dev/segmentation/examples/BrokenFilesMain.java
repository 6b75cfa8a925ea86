package dev.segmentation.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs the program on each file of a folder, one after the other in this process, and prints a line for each: its name, the
 * exit status, the codes of rejected rows and the messages; and on the error stream its name and the milliseconds that it took. For
 * a process of its own with a small heap.
 */
final class BrokenFilesMain {
    private static final int PATIENCE_SECONDS = 20;

    private BrokenFilesMain() {}

    /** Takes the folder of broken files and a folder to write to. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path out = Path.of(arguments[1]);
        Program program = new Program(out);
        Path sound = program.file("sound.csv", "id,v\na,1\n");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        ExecutorService executor = Executors.newSingleThreadExecutor();
        for (Path file : files) {
            boolean isDefinition = file.toString().endsWith(".json");
            Path results = out.resolve("results").resolve(String.valueOf(file.getFileName()));
            long start = System.nanoTime();
            Future<Run> run = executor.submit(() -> isDefinition
                    ? Program.run(
                            "--customers",
                            sound.toString(),
                            "--definition",
                            file.toString(),
                            "--out",
                            results.toString())
                    : program.to(results, file, Program.VALUE));
            System.out.println(file.getFileName() + " | " + outcome(run, results));
            System.err.println(file.getFileName() + " | " + (System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("children | " + ProcessHandle.current().children().count());
        System.exit(0);
    }

    private static String outcome(Future<Run> future, Path results) throws InterruptedException {
        try {
            Run run = future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String rejects = "";
            if (run.status() == 0) {
                Run read = new Run(0, "", "", results);
                rejects = String.join(
                        " ",
                        read.rows("rejects.csv").stream()
                                .map(row -> row.get("code"))
                                .toList());
            }
            return run.status() + " | " + rejects + String.join(" / ", run.messages());
        } catch (TimeoutException e) {
            return "hangs";
        } catch (ExecutionException e) {
            return "fails with " + e.getCause();
        }
    }
}
