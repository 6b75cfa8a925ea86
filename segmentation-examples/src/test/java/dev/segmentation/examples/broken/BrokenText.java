package dev.segmentation.examples.broken;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Broken files of text: CSV, JSON lines and definitions, by file name. */
final class BrokenText {
    private static final String HEADER = "id,v\n";

    private BrokenText() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        shapes(files);
        quotes(files);
        charsets(files);
        sizes(files);
        separators(files);
        json(files);
        definitions(files);
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void shapes(Map<String, byte[]> files) {
        put(files, "empty.csv", "");
        put(files, "one-byte.csv", "x");
        put(files, "blank-lines.csv", "\n\n \n");
        put(files, "header-alone.csv", "id,v");
        put(files, "header-twice-a-name.csv", "id,v,V\na,1,2\n");
        put(files, "header-without-names.csv", ",,\na,1,2\n");
        put(files, "too-few-cells.csv", HEADER + "a\nb,2\n");
        put(files, "too-many-cells.csv", HEADER + "a,1,2,3\nb,2\n");
        put(files, "blank-rows.csv", HEADER + ",\n,\n");
        put(files, "all-duplicates.csv", HEADER + "a,1\na,2\n");
        put(files, "mangled-ids.csv", HEADER + "\"1,23E+09\",1\n1.5E+10,2\n");
        put(files, "ambiguous-numbers.csv", HEADER + "a,1.234\nb,2.345\n");
        put(files, "number-too-large.csv", HEADER + "a,1e999\nb,1\n");
        put(files, "nan-and-infinity.csv", HEADER + "a,NaN\nb,Infinity\nc,1\n");
        put(files, "binary.csv", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    }

    private static void quotes(Map<String, byte[]> files) {
        put(files, "quote-open-in-header.csv", "\"id,v\na,1\n");
        put(files, "quote-open-in-first-row.csv", HEADER + "\"a,1\nb,2\nc,3\n");
        put(files, "quote-open-in-the-middle.csv", HEADER + "a,1\n\"b,2\nc,3\n");
        put(files, "quote-open-at-the-end.csv", HEADER + "a,1\nb,\"2\n");
        put(files, "quote-within-a-cell.csv", HEADER + "a \"b\" c,1\nb,2\n");
        put(files, "text-after-a-quote.csv", HEADER + "\"a\"b,1\nb,2\n");
        put(files, "quotes-alone.csv", HEADER + "\"\"\"\"\"\",1\nb,2\n");
    }

    private static void charsets(Map<String, byte[]> files) {
        put(files, "mark-utf-8.csv", "\ufeff" + HEADER + "å,1\n");
        put(files, "mark-utf-8-alone.csv", "\ufeff");
        files.put("mark-utf-16le.csv", ("\ufeff" + HEADER + "å,1\n").getBytes(StandardCharsets.UTF_16LE));
        files.put("mark-utf-16be.csv", ("\ufeff" + HEADER + "å,1\n").getBytes(StandardCharsets.UTF_16BE));
        files.put("mark-utf-32.csv", ("\ufeff" + HEADER + "a,1\n").getBytes(Charset.forName("UTF-32LE")));
        files.put("utf-16-without-mark.csv", (HEADER + "a,1\n").getBytes(StandardCharsets.UTF_16LE));
        files.put("western.csv", (HEADER + "Malmö,1\nÅre,2\n").getBytes(Charset.forName("windows-1252")));
        files.put(
                "change-of-charset.csv",
                join(
                        (HEADER + "Malmö,1\nÅre,2\nÖrebro,3\n").getBytes(StandardCharsets.UTF_8),
                        "Växjö,4\n".getBytes(StandardCharsets.ISO_8859_1)));
        files.put("no-charset.csv", (HEADER + "\u0081\u00ff\u008d,1\n").getBytes(StandardCharsets.ISO_8859_1));
        put(files, "zero-bytes.csv", HEADER + "a\0b,1\n");
        put(files, "control-characters.csv", HEADER + "a\u0007b,1\n");
    }

    private static void sizes(Map<String, byte[]> files) {
        put(files, "long-field.csv", HEADER + "x".repeat(1 << 20) + ",1\nb,2\n");
        put(files, "long-line.csv", HEADER + "x".repeat(20 << 20));
        put(files, "million-columns.csv", "id" + ",v".repeat(1_000_000) + "\n");
        put(files, "million-cells.csv", HEADER + "a" + ",1".repeat(1_000_000) + "\nb,2\n");
        put(files, "million-quotes.csv", HEADER + "\"".repeat(1_000_000) + ",1\nb,2\n");
        put(files, "million-blank-lines.csv", HEADER + "\n".repeat(1_000_000) + "b,2\n");
    }

    private static void separators(Map<String, byte[]> files) {
        put(files, "returns-alone.csv", "id,v\ra,1\rb,2\r");
        put(files, "mixed-line-ends.csv", "id,v\r\na,1\nb,2\rc,3");
        put(files, "separator-line.csv", "sep=;\nid;v\na;1,5\n");
        put(files, "separator-line-of-two.csv", "sep=;;\nid;v\na;1\n");
        put(files, "two-separators.csv", "id;v,id2\na;1,2\nb;1,2\n");
        put(files, "no-separator.csv", "id\na\nb\n");
    }

    private static void json(Map<String, byte[]> files) {
        put(files, "empty.jsonl", "");
        put(files, "one-brace.jsonl", "{");
        put(files, "blank.jsonl", "\n\n");
        put(files, "array.jsonl", "[{\"id\":\"a\",\"v\":1}]\n");
        put(files, "text-alone.jsonl", "\"a\"\n");
        put(files, "deep-arrays.jsonl", "{\"id\":\"a\",\"v\":" + "[".repeat(100_000) + "\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "deep-objects.jsonl", "{\"id\":".repeat(100_000) + "\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "key-twice.jsonl", "{\"id\":\"a\",\"id\":\"b\",\"v\":1}\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "text-open.jsonl", "{\"id\":\"a,\"v\":1}\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "number-too-large.jsonl", "{\"id\":\"a\",\"v\":1e400}\n{\"id\":\"b\",\"v\":1}\n");
        put(
                files,
                "number-too-long.jsonl",
                "{\"id\":\"a\",\"v\":" + "9".repeat(100_000) + "}\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "nan.jsonl", "{\"id\":\"a\",\"v\":NaN}\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "object-in-a-cell.jsonl", "{\"id\":{\"x\":1},\"v\":1}\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "trailing.jsonl", "{\"id\":\"a\",\"v\":1} x\n{\"id\":\"b\",\"v\":1}\n");
        put(files, "long-text.jsonl", "{\"id\":\"" + "x".repeat(20 << 20) + "\",\"v\":1}\n{\"id\":\"b\",\"v\":1}\n");
        StringBuilder keys = new StringBuilder("{\"id\":\"a\",\"v\":1");
        for (int i = 0; i < 200_000; i++) {
            keys.append(",\"k").append(i).append("\":0");
        }
        put(files, "many-keys.jsonl", keys + "}\n{\"id\":\"b\",\"v\":1}\n");
        files.put("western.jsonl", "{\"id\":\"Malmö\",\"v\":1}\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void definitions(Map<String, byte[]> files) {
        put(files, "empty.json", "");
        put(files, "null.json", "null");
        put(files, "deep.json", "[".repeat(100_000));
        put(files, "deep-objects.json", "{\"customers\":".repeat(100_000));
        put(files, "large.json", "{\"format\":1,\"x\":\"" + "x".repeat(2 << 20) + "\"}");
        put(files, "nan.json", "{\"format\":NaN}");
        put(files, "trailing.json", "{\"format\":1} {}");
        files.put("utf-16.json", "\ufeff{\"format\":1}".getBytes(StandardCharsets.UTF_16LE));
        put(files, "a-model.json", "{\"kind\":\"value-based\",\"format\":1}");
        put(files, "newer.json", "{\"format\":2}");
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
