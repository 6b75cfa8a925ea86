package dev.segmentation.examples.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder whose files appear whole or not at all: everything is written to a draft first, and moved at the end. A folder
 * that is not there yet appears in one step; into one that is there the files are moved one by one, each in one step,
 * replacing those of an earlier run and leaving all others alone.
 *
 * <p>For one thread. What was not published is deleted by {@link #close}, and when the process is asked to end.
 */
public final class OutputFolder implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("models", "portraits", WorklistFiles.FOLDER);
    private static final int ATTEMPTS = 5;

    private final Path target;
    private final Path draft;
    private final Deque<Path> madeFolders;
    private final Thread atExit = new Thread(this::deleteWhateverHappens, "segmentation-output");

    private OutputFolder(Path target, Path draft, Deque<Path> madeFolders) {
        this.target = target;
        this.draft = draft;
        this.madeFolders = madeFolders;
    }

    /**
     * A folder to be filled.
     *
     * @param target where the files are to appear
     * @return the folder, with an empty draft: within the target where that is there, else beside it
     * @throws IOException if the target is a file, or the draft cannot be written
     */
    public static OutputFolder at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Deque<Path> made = new ArrayDeque<>();
        if (Files.isDirectory(absolute)) {
            return open(absolute, newFolderIn(absolute), made);
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException("");
        }
        Path folder = absolute.normalize();
        Path parent = Objects.requireNonNull(folder.getParent(), "a folder that is not there is no root");
        try {
            makeFolders(parent, made);
            return open(folder, newFolderIn(parent), made);
        } catch (IOException e) {
            deleteEmpty(made);
            throw e;
        }
    }

    private static OutputFolder open(Path target, Path draft, Deque<Path> made) {
        OutputFolder folder = new OutputFolder(target, draft, made);
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        return folder;
    }

    /** Makes a folder and those above it that are not there; the deepest is the last to be noted. */
    private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            Files.createDirectory(path);
            made.push(path);
        }
    }

    /** No temporary folder of Java's: that would be for its owner alone, and so would be what it is renamed to. */
    private static Path newFolderIn(Path parent) throws IOException {
        int number = 1;
        while (!isMade(parent.resolve(".segmentation-" + number))) {
            number++;
        }
        return parent.resolve(".segmentation-" + number);
    }

    /** False where the folder is there: of a run that goes on beside this one, or that lost its power. */
    private static boolean isMade(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
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
        if (!Files.isDirectory(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            madeFolders.clear();
            return;
        }
        List<Path> files = filesIn(draft);
        for (Path file : files) {
            requireReplaceable(moved(file));
        }
        List<Path> stale = new ArrayList<>();
        for (String name : List.of(
                PlanFiles.FILE, MoveFiles.TABLE, DuplicateFiles.FILE, AlikeFiles.DIAMONDS, AlikeFiles.LOOK_ALIKES)) {
            if (Files.isRegularFile(target.resolve(name))) {
                stale.add(target.resolve(name));
            }
        }
        for (String name : FOLDERS) {
            if (Files.isDirectory(draft.resolve(name))) {
                Files.createDirectories(target.resolve(name));
            }
            boolean isLists = name.equals(WorklistFiles.FOLDER);
            stale.addAll(resultsIn(target.resolve(name), isLists ? WorklistFiles.start() : ""));
        }
        for (Path file : files) {
            Files.move(file, moved(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            stale.remove(moved(file));
        }
        for (Path result : stale) {
            Files.delete(
                    result); // of a segmentation or a plan that the definition no longer has, or of an owner who has
            // left
        }
    }

    private Path moved(Path file) {
        return target.resolve(draft.relativize(file).toString());
    }

    /** What would stop a move is looked for before the first file is moved. */
    private static void requireReplaceable(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file that is moved lies in a folder");
        boolean blocked = Files.isDirectory(file) || (Files.exists(folder) && !Files.isDirectory(folder));
        if (blocked || (Files.exists(folder) && !Files.isWritable(folder))) {
            throw new FileAlreadyExistsException("");
        }
    }

    /** The files of an earlier run: documents by their ending, lists by how they start, as others may lie there too. */
    private static List<Path> resultsIn(Path folder, String start) throws IOException {
        List<Path> results = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return results;
        }
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(start.isEmpty() ? ".json" : ".csv") && startsWith(file, first)) {
                    results.add(file);
                }
            }
        }
        return results;
    }

    private static boolean startsWith(Path file, byte[] start) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Deletes what was not published. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook does the same
        }
        delete();
    }

    private void delete() throws IOException {
        if (Files.exists(draft)) {
            List<Path> paths;
            try (Stream<Path> all = Files.walk(draft)) {
                paths = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
        deleteEmpty(madeFolders);
    }

    private static void deleteEmpty(Deque<Path> made) throws IOException {
        while (!made.isEmpty()) {
            Files.deleteIfExists(made.pop());
        }
    }

    /** The main thread may still be writing while the process ends: what it adds meanwhile is deleted in a next attempt. */
    private void deleteWhateverHappens() {
        boolean deleted = false;
        for (int attempt = 0; attempt < ATTEMPTS && !deleted; attempt++) {
            try {
                delete();
                deleted = true;
            } catch (IOException | UncheckedIOException e) {
                deleted = false;
            }
        }
    }
}
