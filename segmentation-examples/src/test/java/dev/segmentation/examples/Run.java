package dev.segmentation.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run of the program left behind: its exit status, what it printed, and the folder of results. */
record Run(int status, String out, String err, Path folder) {
    /** The messages without the program's name before them. */
    List<String> messages() {
        return err.lines()
                .map(line -> line.startsWith("segmentation: ") ? line.substring(14) : line)
                .toList();
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of a table. */
    String header(String file) {
        return text(file).lines().findFirst().orElseThrow();
    }

    /** The rows of a table by the names of their columns. */
    List<Map<String, String>> rows(String file) {
        return SampleRows.of(text(file));
    }

    /** The cells of a column, of those rows that belong to a segmentation. */
    List<String> column(String file, String segmentation, String column) {
        return rows(file).stream()
                .filter(row -> segmentation.equals(row.get("segmentation")))
                .map(row -> row.get(column))
                .toList();
    }

    /** How many customers each segment of a segmentation has, counted from the assignments. */
    Map<String, Integer> counts(String segmentation) {
        Map<String, Integer> counts = new TreeMap<>();
        column("assignments.csv", segmentation, "segment").forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode summary(String segmentation) {
        return json("summary.json").get("segmentations").get(segmentation);
    }

    /** All files of the folder with their texts. */
    Map<String, String> files() {
        return files(folder);
    }

    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
