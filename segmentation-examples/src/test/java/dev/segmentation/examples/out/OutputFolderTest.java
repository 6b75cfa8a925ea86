package dev.segmentation.examples.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT 4: into DIR, whole or not at all. */
class OutputFolderTest {
    @TempDir
    private Path base;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void fill(OutputFolder folder, String... files) throws IOException {
        for (String file : files) {
            Path path = folder.draft().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "new");
        }
    }

    @Test
    void aNewFolderAppearsWithAllItsFilesAtOnce() throws IOException {
        Path target = base.resolve("a/b");
        try (OutputFolder folder = OutputFolder.at(target)) {
            fill(folder, "x.csv", "models/m.json");
            assertThat(target).doesNotExist();
            folder.publish();
        }
        assertThat(names(target)).containsExactly("models/m.json", "x.csv");
        assertThat(entries(base.resolve("a"))).containsExactly("b");
    }

    @Test
    void whatWasNotPublishedIsGoneWithTheFoldersMadeForIt() throws IOException {
        try (OutputFolder folder = OutputFolder.at(base.resolve("a/b/c"))) {
            fill(folder, "x.csv");
            assertThat(entries(base.resolve("a/b"))).containsExactly(".segmentation-1");
        }
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsThereKeepsItsFilesUntilPublished() throws IOException {
        Files.writeString(base.resolve("x.csv"), "old");
        try (OutputFolder folder = OutputFolder.at(base)) {
            fill(folder, "x.csv", "y.csv");
            assertThat(base.resolve("x.csv")).hasContent("old");
            assertThat(base.resolve("y.csv")).doesNotExist();
        }
        assertThat(names(base)).containsExactly("x.csv");
        assertThat(base.resolve("x.csv")).hasContent("old");
    }

    @Test
    void publishingReplacesFilesAndRemovesStaleModelsAlone() throws IOException {
        Files.createDirectories(base.resolve("models/own"));
        for (String file : List.of(
                "x.csv", "mine.txt", "models/stale.json", "models/m.json", "models/mine.txt", "models/own/z.json")) {
            Files.writeString(base.resolve(file), "old");
        }
        try (OutputFolder folder = OutputFolder.at(base)) {
            fill(folder, "x.csv", "models/m.json");
            folder.publish();
        }
        assertThat(names(base))
                .containsExactly("mine.txt", "models/m.json", "models/mine.txt", "models/own/z.json", "x.csv");
        assertThat(base.resolve("x.csv")).hasContent("new");
        assertThat(base.resolve("models/m.json")).hasContent("new");
        assertThat(base.resolve("mine.txt")).hasContent("old");
    }

    @Test
    void aFolderInAFilesPlaceStopsEverythingBeforeTheFirstMove() throws IOException {
        Files.writeString(base.resolve("a.csv"), "old");
        Files.createDirectories(base.resolve("b.csv"));
        try (OutputFolder folder = OutputFolder.at(base)) {
            fill(folder, "a.csv", "b.csv");
            assertThatThrownBy(folder::publish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(base.resolve("a.csv")).hasContent("old");
        assertThat(entries(base)).containsExactly("a.csv", "b.csv");
    }

    @Test
    void aFileInTheModelsPlaceStopsEverythingBeforeTheFirstMove() throws IOException {
        Files.writeString(base.resolve("a.csv"), "old");
        Files.writeString(base.resolve("models"), "a file");
        try (OutputFolder folder = OutputFolder.at(base)) {
            fill(folder, "a.csv", "models/m.json");
            assertThatThrownBy(folder::publish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(base.resolve("a.csv")).hasContent("old");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(base.resolve("file"), "mine");

        assertThatThrownBy(() -> OutputFolder.at(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OutputFolder.at(file.resolve("below"))).isInstanceOf(IOException.class);
        assertThat(entries(base)).containsExactly("file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void twoRunsAtOnceHaveDraftsOfTheirOwn() throws IOException {
        try (OutputFolder one = OutputFolder.at(base.resolve("x"));
                OutputFolder two = OutputFolder.at(base.resolve("x"))) {
            assertThat(one.draft()).isNotEqualTo(two.draft());
            fill(one, "a.csv");
            fill(two, "a.csv");
            one.publish();
            two.publish();
        }
        assertThat(entries(base)).containsExactly("x");
        assertThat(names(base.resolve("x"))).containsExactly("a.csv");
    }

    @Test
    void thePublishedFolderCanBeReadAsAnyOtherThatIsMadeHere() throws IOException {
        assumeThat(base.getFileSystem().supportedFileAttributeViews())
                .as("permissions are asked of systems that have them")
                .contains("posix");
        Path other = Files.createDirectory(base.resolve("other"));
        try (OutputFolder folder = OutputFolder.at(base.resolve("x"))) {
            folder.publish();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve("x"))))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
    }
}
