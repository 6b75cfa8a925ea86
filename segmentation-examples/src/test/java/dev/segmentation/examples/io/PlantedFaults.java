package dev.segmentation.examples.io;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.Rates;
import dev.segmentation.rows.RowMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes a file of customers with faults of many kinds at known places, and the same file without the faulty rows.
 * Every 7th name holds a line end in the CSV, and every 50th line of the JSON lines is followed by a blank one, so that
 * rows and lines differ.
 */
final class PlantedFaults {
    static final List<String> COLUMNS =
            List.of("id", "name", "stage", "parent", "sales", "rate", "currency", "land", "state", "products");
    static final RowMapping MAPPING = RowMapping.of("id")
            .name("name")
            .stage("stage")
            .parent("parent")
            .measure(Measure.of("sales", "SEK/yr"), "sales", NumberGrammar.like("1 234,56"))
            .measure(Measure.of("rate", "%"), "rate", NumberGrammar.like("1234.56"))
            .category(Category.of("region"), "land", "state")
            .labels(Labels.of("products"), "products", "|")
            .currency("currency", Rates.to("SEK").rate("EUR", LocalDate.of(2017, 12, 29), 9.8497));

    /** What is planted in one row: a bad text in a column, or a line that is broken as a whole. */
    record Kind(String code, String column, String text, boolean isLine) {
        Kind(String code, String column, String text) {
            this(code, column, text, false);
        }
    }

    /** Where a fault is to be found. */
    record Fault(long row, long line, String column, String code) {}

    private static final List<Kind> CELLS = List.of(
            new Kind("blank-id", "id", ""),
            new Kind("blank-id", "id", " \u00a0\t "),
            new Kind("formula-id", "id", "1,23E+09"),
            new Kind("formula-id", "id", "1.23457E+12"),
            new Kind("formula-id", "parent", "4E+05"),
            new Kind("stage", "stage", "gone"),
            new Kind("stage", "stage", "customer?"),
            new Kind("stage", "stage", "1"),
            new Kind("number", "sales", "abc"),
            new Kind("number", "sales", "1.234,5"),
            new Kind("number", "sales", "12 34"),
            new Kind("number", "sales", "1 2345"),
            new Kind("number", "sales", "1,2,3"),
            new Kind("number", "sales", "--5"),
            new Kind("number", "sales", "5-"),
            new Kind("number", "sales", "(5"),
            new Kind("number", "sales", "5 %"),
            new Kind("number", "sales", "5 SEK"),
            new Kind("number", "sales", "NaN"),
            new Kind("number", "sales", "Infinity"),
            new Kind("number", "sales", "0x1F"),
            new Kind("number", "sales", "1,"),
            new Kind("number", "sales", ",5"),
            new Kind("number", "sales", "n/a"),
            new Kind("number", "sales", "-"),
            new Kind("number", "sales", "l00"),
            new Kind("number", "sales", "٣"),
            new Kind("number", "rate", "0,5"),
            new Kind("number", "rate", "5 %%"),
            new Kind("number", "rate", "1 000"),
            new Kind("number-range", "sales", "1e999"),
            new Kind("number-range", "rate", "-1e-999"),
            new Kind("currency", "currency", "NOK"),
            new Kind("currency", "currency", ""),
            new Kind("currency", "currency", "€"),
            new Kind("too-long", "name", "x".repeat((1 << 16) + 1)),
            new Kind("too-long", "land", "x".repeat((1 << 16) + 1)),
            new Kind("encoding", "name", "\u0001"),
            new Kind("encoding", "products", "\u0001"));
    private static final List<Kind> CSV_LINES = List.of(
            new Kind("quote", "name", "q;\"never closed;;;1;1;SEK;;;", true),
            new Kind("quote", "name", "q;\"closed\" early;;;1;1;SEK;;;", true),
            new Kind("columns", "", "c;too few", true),
            new Kind("columns", "", "c;too many;;;1;1;SEK;;;;;", true));
    private static final List<Kind> JSON_LINES = List.of(
            new Kind("quote", "", "{\"id\":\"q", true),
            new Kind("columns", "", "{\"id\":\"c\"", true),
            new Kind("columns", "", "{\"id\":\"c\",\"id\":\"c\"}", true),
            new Kind("columns", "", "[\"c\"]", true),
            new Kind("columns", "", "{\"id\":\"c\"} {}", true));

    private final boolean json;
    private final List<Fault> faults = new ArrayList<>();
    private final int every;
    private long line;

    private PlantedFaults(boolean json, int every) {
        this.json = json;
        this.every = every;
    }

    /** Writes both files and returns the faults of the first, in row order. */
    static List<Fault> write(Path dirty, Path clean, boolean json, int rows) throws IOException {
        PlantedFaults planted = new PlantedFaults(json, 25);
        try (OutputStream both = Files.newOutputStream(dirty);
                OutputStream sound = Files.newOutputStream(clean)) {
            planted.write(both, sound, rows);
        }
        return planted.faults;
    }

    private void write(OutputStream dirty, OutputStream clean, int rows) throws IOException {
        Random random = new Random(20171231);
        if (!json) {
            line = 1;
            dirty.write(bytes(String.join(";", COLUMNS) + "\n"));
            clean.write(bytes(String.join(";", COLUMNS) + "\n"));
        }
        List<Kind> kinds = new ArrayList<>(CELLS);
        kinds.addAll(json ? JSON_LINES : CSV_LINES);
        int planted = 0;
        for (int row = 1; row <= rows; row++) {
            Map<String, String> cells = cells(row, random);
            boolean pair = row % (every * 40) < 2 && row > 2 && row - row % (every * 40) < rows;
            if (pair) {
                cells.put("id", "twice-" + (row - row % (every * 40)));
                fault(row, "id", "duplicate-id");
            } else if (row % every == every / 2) {
                Kind kind = kinds.get(planted++ % kinds.size());
                fault(row, kind.column(), kind.code());
                dirty.write(bytes(kind.isLine() ? lineOf(kind.text()) : record(row, with(cells, kind))));
                continue;
            }
            byte[] record = bytes(record(row, cells));
            dirty.write(record);
            if (!pair) {
                clean.write(record);
            }
        }
    }

    private void fault(long row, String column, String code) {
        faults.add(new Fault(row, line + 1, column, code));
    }

    private static Map<String, String> with(Map<String, String> cells, Kind kind) {
        cells.put(kind.column(), kind.text());
        return cells;
    }

    private static Map<String, String> cells(int row, Random random) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", "C" + row);
        cells.put("name", "Firma " + random.nextInt(1000) + (row % 7 == 0 ? " \"Norr\",\nUmeå" : " Åsa;Ö"));
        cells.put("stage", List.of("", "Customer", "prospect", "LEAD", "former").get(random.nextInt(5)));
        cells.put("parent", random.nextInt(9) == 0 ? "C" + (row / 2 + 1) : "");
        cells.put(
                "sales",
                List.of("12 345,67", "5", "-3,5", "(7)", "1\u202f000", "0").get(random.nextInt(6)));
        cells.put("rate", List.of("50 %", "0.5", "", "7%").get(random.nextInt(4)));
        cells.put("currency", List.of("SEK", "eur", "EUR").get(random.nextInt(3)));
        cells.put("land", List.of("SE", "NO", "").get(random.nextInt(3)));
        cells.put("state", List.of("Skåne", "", "Viken").get(random.nextInt(3)));
        cells.put("products", List.of("", "Bikes", "Arms|Bikes", "Bikes|Arms|").get(random.nextInt(4)));
        return cells;
    }

    private String record(int row, Map<String, String> cells) {
        if (!json) {
            return lineOf(cells.values().stream()
                    .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(";")));
        }
        String object = cells.entrySet().stream()
                .map(cell -> "\"" + cell.getKey() + "\":" + jsonText(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return lineOf(object + (row % 50 == 0 ? "\n" : ""));
    }

    private static String jsonText(String column, String text) {
        if (column.equals("products") && !text.equals("\u0001")) {
            return text.isEmpty()
                    ? "[]"
                    : List.of(text.split("\\|")).stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        }
        if (column.equals("sales") && (text.equals("5") || text.equals("0"))) {
            return text;
        }
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    private String lineOf(String text) {
        line += text.chars().filter(c -> c == '\n').count() + 1;
        return text + "\n";
    }

    /** UTF-8, but for the sign that stands for a byte that is none. */
    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
        }
        return bytes;
    }
}
