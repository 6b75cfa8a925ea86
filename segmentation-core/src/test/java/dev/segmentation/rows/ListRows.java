package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows from memory: as many cells a line as there are bars between. Counts how often it was opened and closed. */
final class ListRows implements RowSource {
    private final String name;
    private final List<String> header;
    private final List<Object> rows = new ArrayList<>();
    private int opened;
    private int closed;
    private Function<Integer, Integer> seen = pass -> Integer.MAX_VALUE;

    private ListRows(String name, List<String> header) {
        this.name = name;
        this.header = header;
    }

    /** Lines such as {@code "a;1"}, the first of them the header. */
    static ListRows of(String... lines) {
        ListRows rows = new ListRows("c.csv", List.of(lines[0].split(";", -1)));
        for (int i = 1; i < lines.length; i++) {
            List<Cell> cells = new ArrayList<>();
            for (String text : lines[i].split(";", -1)) {
                cells.add(new Cell.Text(text));
            }
            rows.rows.add(cells);
        }
        return rows;
    }

    ListRows cells(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    ListRows rejected(RejectCode code) {
        rows.add(code);
        return this;
    }

    /** Shows a pass (from 1) only so many rows. */
    ListRows showing(Function<Integer, Integer> rowsOfPass) {
        seen = rowsOfPass;
        return this;
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rows open() {
        opened++;
        int end = Math.min(rows.size(), seen.apply(opened));
        return new Rows() {
            private int next;

            @Override
            public Header header() {
                return Header.of(name, 1, header);
            }

            @Override
            public @Nullable Row next() {
                return next == end ? null : row(next++);
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Row row(int index) {
        if (rows.get(index) instanceof RejectCode code) {
            return Row.rejected(new Rejection(Place.of(name, index + 1, index + 2), code, "the source says so"));
        }
        return Row.of(index + 1, index + 2, (List<Cell>) rows.get(index));
    }
}
