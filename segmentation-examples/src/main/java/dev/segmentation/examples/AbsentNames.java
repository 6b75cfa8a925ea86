package dev.segmentation.examples;

import dev.segmentation.Message;
import dev.segmentation.Report;
import java.util.List;

/**
 * Segments that the definition has a name for and that were not found.
 *
 * @param absent their codes
 */
record AbsentNames(List<String> absent) implements Report {
    AbsentNames {
        absent = List.copyOf(absent);
    }

    @Override
    public List<Message> findings() {
        return absent.stream()
                .map(code -> Message.of("needs.name.absent", code))
                .toList();
    }
}
