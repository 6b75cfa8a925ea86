package dev.segmentation.examples.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.segmentation.rows.InertText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A CSV file as this program writes it: UTF-8 without a mark, commas, line feeds. Text that a spreadsheet would run as a
 * formula is written inert, with an apostrophe before it; numbers stay numbers.
 */
final class Table implements AutoCloseable {
    private final CsvWriter writer;

    private Table(CsvWriter writer) {
        this.writer = writer;
    }

    static Table create(Path file, String... header) throws IOException {
        Table table =
                new Table(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8));
        table.writer.writeRecord(header);
        return table;
    }

    /** Adds a row: text is made inert, numbers are written in full, NaN leaves the cell blank. */
    void row(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i] instanceof Double number
                    ? NumberText.of(number)
                    : cells[i] instanceof String text ? inert(text) : cells[i].toString();
        }
        writer.writeRecord(texts);
    }

    private static String inert(String text) {
        return InertText.write(text);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
