package dev.segmentation.examples;

import dev.segmentation.examples.out.Progress;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose reading is watched: each pass is a task of its own, and from the second on its length is known.
 */
final class WatchedRows implements RowSource {
    private final RowSource source;
    private final Progress progress;
    private long total = -1;

    WatchedRows(RowSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Rows open() {
        Rows rows = source.open();
        progress.start("Reading " + source.name(), total);
        return new Rows() {
            private long read;

            @Override
            public Header header() {
                return rows.header();
            }

            @Override
            public @Nullable Row next() {
                Row row = rows.next();
                if (row == null) {
                    total = read;
                } else {
                    read++;
                    progress.step();
                }
                return row;
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
