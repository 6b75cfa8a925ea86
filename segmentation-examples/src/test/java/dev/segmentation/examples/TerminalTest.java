package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: a progress bar on long work when the output is a terminal. */
class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static void work(Terminal terminal, int steps) {
        terminal.start("Reading c.csv", steps);
        for (int i = 0; i < steps; i++) {
            terminal.step();
        }
    }

    @Test
    void withoutATerminalNothingIsShownHoweverLongItTakes() {
        try (Terminal terminal = Terminal.of(stream, false, true, 0)) {
            work(terminal, 100_000);
        }
        assertThat(bytes.size()).isZero();
    }

    @Test
    void workThatIsSoonDoneShowsNothing() {
        try (Terminal terminal = Terminal.of(stream, true, true, Long.MAX_VALUE)) {
            work(terminal, 100_000);
        }
        assertThat(bytes.size()).isZero();
    }

    @Test
    void longWorkShowsABarThatIsWipedAtTheEnd() {
        try (Terminal terminal = Terminal.of(stream, true, false, -1)) {
            work(terminal, 100_000);
            work(terminal, 5_000);
        }
        String shown = bytes.toString(StandardCharsets.UTF_8);

        assertThat(shown).contains("\rReading c.csv", "/100000 (", "/5000 (").doesNotContain("\n", "█");
        assertThat(shown).endsWith("\r" + " ".repeat(78) + "\r");
        for (String drawn : shown.split("\r", -1)) {
            assertThat(drawn.length()).isLessThanOrEqualTo(80);
        }
    }

    @Test
    @DisplayName("System.console() is there on JDK 22 to 24 without a terminal too: the system is asked instead")
    void aPipeIsNoTerminal(@TempDir Path folder) throws IOException {
        Run run = Fork.run(folder, Map.of("TERM", "xterm"), List.of(), TerminalMain.class.getName());

        assertThat(run.out().strip()).isEqualTo("false");
    }
}
