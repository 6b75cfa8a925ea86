package dev.segmentation.examples.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the broken files to a folder. */
public final class BrokenFiles {
    private BrokenFiles() {}

    /** Writes them all; {@code where} is an address that nobody is to be asked at. Returns how many there are. */
    public static int write(Path folder, String where) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(BrokenText.files());
        files.putAll(BrokenWorkbooks.files(folder, where));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createDirectory(folder.resolve("folder.csv"));
        return files.size() + 1;
    }
}
