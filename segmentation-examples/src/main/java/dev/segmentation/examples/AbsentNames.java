package dev.segmentation.examples;

import dev.segmentation.Message;
import dev.segmentation.Report;
import java.util.List;

/**
 * Segments that the definition has a name for and that were not found.
 *
 * @param absent their codes
 */
public record AbsentNames(List<String> absent) implements Report {
    /**
     * Copies the list.
     *
     * @param absent their codes
     */
    public AbsentNames {
        absent = List.copyOf(absent);
    }

    @Override
    public List<Message> findings() {
        return absent.stream()
                .map(code -> Message.of("needs.name.absent", code))
                .toList();
    }
}
