package dev.segmentation.examples.out;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder whose files appear whole or not at all: everything is written beside it first, and moved in at the end. A
 * folder that is not there yet appears in one step; into one that is there the files are moved one by one, each in one
 * step, replacing those of an earlier run and leaving all others alone.
 *
 * <p>For one thread. What was not published is deleted by {@link #close}.
 */
public final class OutputFolder implements AutoCloseable {
    private static final String MODELS = "models";

    private final Path target;
    private final Path draft;

    private OutputFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * A folder to be filled.
     *
     * @param target where the files are to appear
     * @return the folder, with an empty draft beside the target
     * @throws IOException if the target is a file, or its parent cannot be written
     */
    public static OutputFolder at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new IOException("not a folder");
        }
        Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
        Files.createDirectories(parent);
        return new OutputFolder(absolute, Files.createTempDirectory(parent, ".segmentation-"));
    }

    /**
     * Where the files are to be written.
     *
     * @return a folder that nobody reads yet
     */
    public Path draft() {
        return draft;
    }

    /**
     * Makes the files appear.
     *
     * @throws IOException if they cannot be moved
     */
    public void publish() throws IOException {
        allowReading(draft);
        if (!Files.exists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.createDirectories(target.resolve(MODELS));
        List<Path> stale = filesIn(target.resolve(MODELS));
        for (Path file : filesIn(draft)) {
            Path moved = target.resolve(draft.relativize(file).toString());
            Files.createDirectories(moved.getParent());
            Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            stale.remove(moved);
        }
        for (Path model : stale) {
            Files.delete(model); // of a segmentation that the definition no longer has
        }
    }

    /** A temporary folder is for its owner alone; the published one is to be read as any other. */
    private static void allowReading(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** Deletes what was not published. */
    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            Files.walkFileTree(draft, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, java.io.IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
