package dev.segmentation.examples.out;

import dev.segmentation.rows.Place;
import dev.segmentation.rows.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes {@code rejects.csv} row by row as rejects come; nothing is collected. */
public final class RejectsFile implements Consumer<Rejection>, AutoCloseable {
    private final Table table;

    private RejectsFile(Table table) {
        this.table = table;
    }

    /**
     * Starts the file.
     *
     * @param folder where to
     * @return the file, to be closed by the caller
     * @throws IOException if it cannot be written
     */
    public static RejectsFile in(Path folder) throws IOException {
        return new RejectsFile(
                Table.create(folder.resolve("rejects.csv"), "file", "row", "line", "column", "code", "message"));
    }

    @Override
    public void accept(Rejection rejection) {
        Place place = rejection.place();
        table.row(
                place.file(),
                place.row(),
                place.line(),
                place.column(),
                rejection.code().code(),
                rejection.message());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
