package dev.segmentation.examples;

import dev.segmentation.examples.io.CsvRows;
import dev.segmentation.examples.io.JsonlRows;
import dev.segmentation.examples.io.XlsxRows;
import dev.segmentation.jackson.FileFormat;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.TextDecoder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens files by their endings. */
final class Files {
    private Files() {}

    /**
     * The files that the arguments name.
     *
     * @param definition the definition
     * @param customers the customers
     * @param orders the orders, or null where the definition names the file
     * @param activities the activities, or null where the definition names the file
     * @param surveys the answers to a survey, or null where the definition names the file
     */
    record Paths(
            @Nullable Path definition,
            @Nullable Path customers,
            @Nullable Path orders,
            @Nullable Path activities,
            @Nullable Path surveys) {}

    /** A request to divide the customers of a file; the files that a definition names lie beside it. */
    static Request request(Paths paths, Request.Options options) {
        Path document = Objects.requireNonNull(paths.definition, "definition");
        Path table = Objects.requireNonNull(paths.customers, "customers");
        return new Request(
                () -> java.nio.file.Files.newInputStream(document),
                format -> rows(table, format.format(), "--customers"),
                format -> named(document, paths.orders, format, "orders"),
                format -> named(document, paths.activities, format, "activities"),
                format -> named(document, paths.surveys, format, "surveys"),
                format -> rows(document.resolveSibling(format.named()), format.format(), "/customers/rates"),
                name -> () -> java.nio.file.Files.newInputStream(document.resolveSibling(name)),
                options);
    }

    /** A file that the arguments or the definition name. */
    private static RowSource named(Path definition, @Nullable Path given, SourceFormat format, String section) {
        if (given != null) {
            return rows(given, format.format(), "--" + section);
        }
        if (format.file() == null) {
            throw new Failure(
                    Failure.DEFINITION,
                    "/" + section + "/file: file must be named, or given as --" + section + "; got neither.");
        }
        return rows(definition.resolveSibling(format.file()), format.format(), "/" + section + "/file");
    }

    /** The rows of a file, read as the definition says that it is written. */
    private static RowSource rows(Path file, FileFormat format, String asked) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> csv(CsvRows.of(file), format);
            case "jsonl" -> JsonlRows.of(file);
            case "xlsx" ->
                format.sheet() == null ? XlsxRows.of(file) : XlsxRows.of(file).sheet(format.sheet());
            default ->
                throw new Failure(
                        Failure.DEFINITION,
                        asked + (asked.startsWith("/") ? ":" : "")
                                + " file must end in .csv, .xlsx or .jsonl; got another ending.");
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
