package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: "10 M rows streamed through a fitted model with -Xmx64m". A twentieth of it here, all with -Pevidence. */
class StreamTest {
    @TempDir
    private Path folder;

    @Test
    void halfAMillionCustomersStreamThroughAModelIn64Megabytes() {
        streams(500_000);
    }

    @Test
    @Tag("evidence")
    void tenMillionCustomersStreamThroughAModelIn64Megabytes() {
        streams(10_000_000);
    }

    /** The amounts run from 1.25 to 1000.25 again and again, and every tenth row is a prospect, whom nothing judges. */
    private void streams(long rows) {
        Run run = Fork.run(folder, Map.of(), List.of("-Xmx64m"), StreamMain.class.getName(), String.valueOf(rows));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().strip())
                .isEqualTo("{A=" + rows / 1000 * 499 + ", B=" + rows / 1000 * 201 + ", C=" + rows / 1000 * 200
                        + ", unassigned=" + rows / 10 + "}");
    }
}
