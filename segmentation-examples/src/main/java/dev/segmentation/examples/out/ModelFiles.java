package dev.segmentation.examples.out;

import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.profile.Portrait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes each fitted model to {@code models/NAME.json}, and each portrait of a best customer to {@code portraits/NAME.json}. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * Writes the files.
     *
     * @param folder where to
     * @param segmentations the segmentations whose models to write
     * @throws IOException if one cannot be written
     */
    public static void write(Path folder, List<NamedSegmentation> segmentations) throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        for (NamedSegmentation named : segmentations) {
            String json = SegmentationJson.write(named.segmentation().model());
            Files.writeString(models.resolve(named.name() + ".json"), json + "\n", StandardCharsets.UTF_8);
            Optional<Portrait> portrait = named.portrait();
            if (portrait.isPresent()) {
                Path portraits = Files.createDirectories(folder.resolve("portraits"));
                String drawn = SegmentationJson.write(portrait.get());
                Files.writeString(portraits.resolve(named.name() + ".json"), drawn, StandardCharsets.UTF_8);
            }
        }
    }
}
