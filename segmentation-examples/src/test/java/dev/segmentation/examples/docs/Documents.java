package dev.segmentation.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the Java blocks of a document, and files of the project wherever a test runs. */
final class Documents {
    private Documents() {}

    /** The project's root: the folder above the module, found by the README. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.exists(folder.resolve("README.md")) && Files.exists(folder.resolve("docs")))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The project's root must hold README.md and docs; found no such folder.");
        }
        return folder;
    }

    static String text(String file) {
        try {
            return Files.readString(root().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks between {@code ```java} and {@code ```}, in order. */
    static List<String> javaBlocks(String markdown) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : markdown.split("\n", -1)) {
            if (block == null && line.strip().equals("```java")) {
                block = new StringBuilder();
            } else if (block != null && line.strip().equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
