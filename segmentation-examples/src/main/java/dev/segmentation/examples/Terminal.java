package dev.segmentation.examples;

import dev.segmentation.examples.out.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a bar for work that takes longer than a second, on a terminal and never in a file or a pipe. The bar is written
 * to the stream of problems and wiped when it is done, so that results stay clean. For one thread; close it at the end.
 */
final class Terminal implements Progress, AutoCloseable {
    private static final Path PROBLEMS = Path.of("/proc/self/fd/2");
    /** Where {@code System.console()} is there without a terminal too: the JDKs whose default is JLine. */
    private static final int FIRST_JLINE = 22;

    private static final int LAST_JLINE = 24;
    private static final long PATIENCE = 1_000_000_000;
    private static final int WIDTH = 78;
    private static final int EVERY = 1024;

    private final PrintStream stream;
    private final boolean shown;
    private final ProgressBarStyle style;
    private final long begin = System.nanoTime();
    private String task = "";
    private long most = -1;
    private long done;
    private @Nullable ProgressBar bar;

    private Terminal(PrintStream stream, boolean shown, ProgressBarStyle style) {
        this.stream = stream;
        this.shown = shown;
        this.style = style;
    }

    /** A bar on a stream, shown only where that is a terminal. */
    static Terminal of(PrintStream stream, boolean shown, boolean blocks) {
        return new Terminal(stream, shown, blocks ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII);
    }

    /**
     * Whether the process's problems are written to a terminal that can go back to the start of a line. Asks the system
     * where it can be asked, since {@code System.console()} means another thing on JDK 17 (both input and output are
     * terminals), 22 to 24 (always there) and 25.
     */
    @SuppressWarnings("SystemConsoleNull") // asked only where null still means that there is no terminal
    static boolean isThere() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        if (Files.exists(PROBLEMS)) {
            try {
                String device = PROBLEMS.toRealPath().toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
            } catch (IOException e) {
                return false; // a pipe has no path
            }
        }
        int jdk = Runtime.version().feature();
        return System.console() != null && (jdk < FIRST_JLINE || jdk > LAST_JLINE);
    }

    @Override
    public void start(String next, long steps) {
        close();
        task = next;
        most = steps;
        done = 0;
    }

    @Override
    public void step() {
        done++;
        if (!shown || done % EVERY != 0) {
            return;
        }
        if (bar == null && System.nanoTime() - begin > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(most)
                    .setStyle(style)
                    .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
