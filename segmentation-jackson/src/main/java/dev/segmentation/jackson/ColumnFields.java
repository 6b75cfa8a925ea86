package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.rows.NumberGrammar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the sections of a definition say about columns and files, and notes each column that is named. */
final class ColumnFields {
    private static final int LONGEST_SEPARATOR = 16;
    private static final String[] CHARSETS = {
        "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15"
    };

    private final Fields in;
    private final ColumnReference.File file;

    ColumnFields(Fields in, ColumnReference.File file) {
        this.in = in;
        this.file = file;
    }

    /** A column that must be named. */
    @Nullable
    String column(String field) {
        String column = in.text(field);
        if (column != null) {
            note(in.at(field), column);
        }
        return column;
    }

    /** A column that may be named. */
    @Nullable
    String optional(String field) {
        return in.has(field) ? column(field) : null;
    }

    /** Several columns, at least one. */
    List<String> columns(String field) {
        List<String> columns = new ArrayList<>();
        for (Item item : in.items(field)) {
            Json.Text text = item.as(Json.Text.class, "a text");
            if (text != null && !text.value().isBlank()) {
                columns.add(text.value());
                note(item.pointer(), text.value());
            } else if (text != null) {
                in.reading()
                        .problems()
                        .add(Codes.EMPTY, item.pointer(), field + " must not hold a blank text; got one.");
            }
        }
        return columns;
    }

    private void note(String pointer, String column) {
        in.reading().columns().add(new ColumnReference(pointer, file, column));
    }

    /** How numbers are written, by an example; null where that is not said. */
    @Nullable
    String numbers() {
        String example = in.has("numbers") ? in.text("numbers") : null;
        if (example != null) {
            in.make("numbers", () -> NumberGrammar.like(example));
        }
        return example;
    }

    /** A measure of the object's unit. */
    @Nullable
    Measure measure(String name) {
        String unit = in.text("unit");
        return unit == null || name.isBlank() ? null : Measure.of(name, unit);
    }

    /** How the file is written. */
    FileFormat format() {
        String charset = in.has("charset") ? charset() : null;
        String separator = in.has("separator") ? in.choice("separator", ";", ",", "\t", "|") : null;
        String sheet = in.has("sheet") ? in.text("sheet") : null;
        return new FileFormat(charset, separator == null ? null : (Character) separator.charAt(0), sheet);
    }

    /** Names of character sets are the same in upper and lower case (RFC 2978, 2.3). */
    private @Nullable String charset() {
        for (String charset : CHARSETS) {
            if (in.isText("charset") && charset.equalsIgnoreCase(in.anyText("charset"))) {
                return charset;
            }
        }
        return in.choice("charset", CHARSETS);
    }

    /** A file beside the definition: a plain name, so that no definition reaches other folders. */
    @Nullable
    String fileName(String field) {
        String name = in.has(field) ? in.text(field) : null;
        if (name == null) {
            return null;
        }
        boolean plain = name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c < ' ');
        if (!plain) {
            in.problem(
                    field,
                    field + " must be the plain name of a file beside the definition; got a path or a hidden file."
                            + " Leave the folder out.");
            return null;
        }
        return name;
    }

    /** What stands between the labels of a cell. */
    String labelSeparator() {
        String separator = in.has("separator") ? in.anyText("separator") : "|";
        if (separator == null) {
            return "|";
        }
        if (separator.isEmpty() || separator.length() > LONGEST_SEPARATOR) {
            in.problem(
                    "separator",
                    "separator must have from 1 to " + LONGEST_SEPARATOR + " characters; got " + separator.length()
                            + ".");
            return "|";
        }
        return separator;
    }
}
