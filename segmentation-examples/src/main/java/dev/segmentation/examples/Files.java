package dev.segmentation.examples;

import dev.segmentation.examples.io.CsvRows;
import dev.segmentation.examples.io.JsonlRows;
import dev.segmentation.examples.io.XlsxRows;
import dev.segmentation.jackson.FileFormat;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.TextDecoder;
import java.nio.file.Path;
import java.util.Locale;

/** Opens files by their endings. */
final class Files {
    private Files() {}

    /** The rows of a file, read as the definition says that it is written. */
    static RowSource rows(Path file, FileFormat format) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> csv(CsvRows.of(file), format);
            case "jsonl" -> JsonlRows.of(file);
            case "xlsx" ->
                format.sheet() == null ? XlsxRows.of(file) : XlsxRows.of(file).sheet(format.sheet());
            default ->
                throw new Failure(
                        Failure.DEFINITION, "A file of rows must end in .csv, .xlsx or .jsonl; got another ending.");
        };
    }

    /** Rows that the program carries. */
    static RowSource rows(String name, TextDecoder.Bytes bytes, FileFormat format) {
        return csv(CsvRows.of(name, bytes), format);
    }

    private static RowSource csv(CsvRows rows, FileFormat format) {
        CsvRows declared = format.charset() == null ? rows : rows.charset(format.charset());
        return format.separator() == null ? declared : declared.separator(format.separator());
    }
}
