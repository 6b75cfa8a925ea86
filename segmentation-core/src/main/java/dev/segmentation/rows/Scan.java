package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The look at a source before its rows are read: are the columns there, which ids stand twice, how are numbers written.
 */
final class Scan {
    private final RowSource source;
    private final Wanted wanted;
    private final IdScan ids = new IdScan();
    private final Map<Binding.Numbers, NumberInference> undeclared = new LinkedHashMap<>();
    private final Map<Binding.Numbers, NumberGrammar> settled = new LinkedHashMap<>();
    private long total;

    /** What to look for: columns that must be there, the ids' column if they must differ, and columns of numbers. */
    record Wanted(List<String> columns, @Nullable String id, List<Binding.Numbers> numbers) {}

    private Scan(RowSource source, Wanted wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /** Looks at a source, once or, where ids may stand twice, a second time. */
    static Scan of(RowSource source, Wanted wanted) {
        Scan scan = new Scan(source, wanted);
        for (Binding.Numbers number : wanted.numbers()) {
            if (number.grammar() == null) {
                scan.undeclared.put(number, NumberInference.with(number.affixes()));
            }
        }
        scan.first();
        if (wanted.id() != null && scan.ids.hasSuspects()) {
            scan.eachId(wanted.id(), scan.ids::lookAgain);
        }
        scan.settle();
        return scan;
    }

    /** The columns that a header lacks, each once. */
    static List<MissingColumn> missing(List<String> columns, Header header) {
        return columns.stream()
                .distinct()
                .filter(column -> header.find(column).isEmpty())
                .map(column -> new MissingColumn(column, header.nearest(column).orElse(null)))
                .toList();
    }

    /** The header of a pass, if it has all columns. */
    static Header header(RowSource source, Rows rows, List<String> columns) {
        List<MissingColumn> missing = missing(columns, rows.header());
        if (!missing.isEmpty()) {
            throw ReadException.missingColumns(source.name(), missing);
        }
        return rows.header();
    }

    private void first() {
        try (Rows rows = source.open()) {
            Header header = header(source, rows, wanted.columns());
            String id = wanted.id();
            int idIndex = id == null ? -1 : header.find(id).orElseThrow();
            List<Column> columns = new ArrayList<>();
            undeclared.forEach((number, inference) ->
                    columns.add(new Column(header.find(number.column()).orElseThrow(), inference)));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                total++;
                if (row.rejection().isEmpty()) {
                    columns.forEach(new Feed(row));
                    if (idIndex >= 0) {
                        ids.add(CellText.of(row.cells().get(idIndex)));
                    }
                }
            }
        }
    }

    /** A column whose writing is to be found out. */
    private record Column(int index, NumberInference inference) {}

    /** Gives the cells of one row to the columns. */
    private record Feed(Row row) implements Consumer<Column> {
        @Override
        public void accept(Column column) {
            if (row.cells().get(column.index()) instanceof Cell.Text text) {
                column.inference().add(row.number(), text.text());
            }
        }
    }

    private void eachId(String column, Consumer<String> ids) {
        try (Rows rows = source.open()) {
            int index = header(source, rows, List.of(column)).find(column).orElseThrow();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.rejection().isEmpty()) {
                    ids.accept(CellText.of(row.cells().get(index)));
                }
            }
        }
    }

    private void settle() {
        List<String> others = new ArrayList<>();
        NumberInference.Unsettled first = null;
        String column = "";
        for (Map.Entry<Binding.Numbers, NumberInference> entry : undeclared.entrySet()) {
            NumberInference.Result result = entry.getValue().result();
            if (result instanceof NumberInference.Settled known) {
                settled.put(entry.getKey(), known.grammar());
            } else if (first == null) {
                first = (NumberInference.Unsettled) result;
                column = entry.getKey().column();
            } else {
                others.add(entry.getKey().column());
            }
        }
        if (first != null) {
            String also = others.isEmpty() ? "" : " The same goes for " + others + ".";
            throw ReadException.ambiguous(
                    Place.of(source.name()).at(column),
                    first.shape(),
                    first.message("").strip() + also);
        }
    }

    /** How a column of numbers is written: as declared, or as found. */
    NumberGrammar grammar(Binding.Numbers number) {
        return settled.getOrDefault(number, number.declared());
    }

    /** What is wrong with an id that stands in several rows; null where it does not. */
    @Nullable
    Fault duplicate(String column, String id) {
        return ids.isDuplicate(id)
                ? new Fault(
                        column,
                        RejectCode.DUPLICATE_ID,
                        column + " must differ from row to row; got one that stands in several. All of them are set"
                                + " aside: keep one, or give each its own.")
                : null;
    }

    /** Refuses a source whose rows or ids are others than before. */
    void unchanged(long read, long idSum) {
        if (read != total || (wanted.id() != null && idSum != ids.sum())) {
            throw ReadException.unreadable(
                    Place.of(source.name()),
                    "must stay as it is while it is read; got other rows when reading it again. Read a copy.");
        }
    }

    long total() {
        return total;
    }
}
