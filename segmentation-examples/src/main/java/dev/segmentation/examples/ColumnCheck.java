package dev.segmentation.examples;

import dev.segmentation.jackson.ColumnReference;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.util.List;

/** Compares the columns that a definition names with a file's header, before a single row is read. */
final class ColumnCheck {
    private ColumnCheck() {}

    /** One line for each place that names a column which the header lacks, with the nearest name that it has. */
    static List<String> problems(DefinitionDraft draft, ColumnReference.File file, RowSource source) {
        Header header;
        try (Rows rows = source.open()) {
            header = rows.header();
        }
        return draft.columns().stream()
                .filter(reference -> reference.file() == file)
                .filter(reference -> header.find(reference.column()).isEmpty())
                .map(reference -> problem(reference, header, source.name()))
                .toList();
    }

    private static String problem(ColumnReference reference, Header header, String file) {
        String hint = header.nearest(reference.column())
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse("");
        return reference.pointer() + ": column must be in the header of " + file + "; got \"" + reference.column()
                + "\", which it lacks." + hint;
    }
}
