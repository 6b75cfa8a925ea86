package dev.segmentation.examples;

import dev.segmentation.examples.io.CsvRows;
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
        if (ending.equals("csv")) {
            return csv(CsvRows.of(file), format);
        }
        throw new Failure(
                Failure.DEFINITION,
                "The file of customers or orders must end in .csv; got one that ends in ." + ending + ".");
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
