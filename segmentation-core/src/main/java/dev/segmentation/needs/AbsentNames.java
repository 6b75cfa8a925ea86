package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Segments that somebody has a name for and that were not found: names are given before it is known how many there are.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param absent their codes
 */
public record AbsentNames(List<String> absent) implements Report {
    /**
     * Copies the list.
     *
     * @param absent their codes
     * @throws NullPointerException if the list or a code is null
     */
    public AbsentNames {
        absent = Checks.list(absent, "AbsentNames absent");
    }

    @Override
    public List<Message> findings() {
        return absent.stream()
                .map(code -> Message.of("needs.name.absent", code))
                .toList();
    }
}
