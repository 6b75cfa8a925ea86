package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.Rows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlRowsTest {
    private static JsonlRows source(byte[] bytes) {
        return JsonlRows.of("c.jsonl", () -> new ByteArrayInputStream(bytes));
    }

    private static JsonlRows source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("CONTRACT 4: one flat object a line, numbers as numbers or as text, label sets as arrays")
    void objectsBecomeRows() {
        JsonlRows rows = source(
                "{\"id\":\"a\",\"v\":1.5,\"p\":[\"x\",7]}\r\n\n  \n{\"v\":\"1 234,5\",\"id\":\"b\",\"p\":[],\"n\":null}\n"
                        + "{\"id\":\"c\",\"b\":true,\"v\":-0}");

        assertThat(RowTexts.header(rows)).containsExactly("id", "v", "p", "n", "b");
        assertThat(RowTexts.read(rows))
                .containsExactly("1@1:'a',1.5,[x, 7],'',''", "2@4:'b','1 234,5',[],'',''", "3@5:'c',0.0,'','','TRUE'");
        assertThat(rows).hasToString("JSON lines of c.jsonl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\":\"b\"          | columns",
                "{\"id\":\"b            | quote",
                "{\"id\":\"b\\\"}       | quote",
                "{\"id\":\"b\"} {}      | columns",
                "{\"id\":\"b\"},        | columns",
                "{\"id\":\"b\",\"id\":1}| columns",
                "{\"id\":NaN}           | columns",
                "{\"id\":01}            | columns",
                "{\"id\":.5}            | columns",
                "{'id':1}               | columns",
                "{\"id\":1,}            | columns",
                "{\"id\":1}//           | columns",
                "[1]                    | columns",
                "null                   | columns",
                "id,v                   | columns",
                "\"                     | quote",
                "{\"id\":[1,}           | columns"
            })
    void brokenLinesAreRejectedAndCostNobodyElse(String line, String code) {
        assertThat(RowTexts.read(source("{\"id\":\"a\"}\n" + line.strip() + "\n{\"id\":\"c\"}")))
                .containsExactly("1@1:'a'", "2@2/" + code + "()", "3@3:'c'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"x\":1}         | columns",
                "[[\"x\"]]         | columns",
                "[{}]              | columns",
                "1e999             | number-range",
                "1e-999            | number-range",
                "[1e999]           | number-range",
                "\"a\\ud800b\"     | encoding",
                "\"\\udc00\"       | encoding"
            })
    void badValuesAreFaultyCells(String value, String code) {
        assertThat(RowTexts.read(source("{\"id\":\"a\",\"v\":" + value.strip() + "}\n{\"id\":\"b\"}")))
                .containsExactly("1@1:'a',!" + code, "2@2:'b',''");
    }

    @Test
    void limitsAreKept() {
        String longText = "x".repeat(1 << 16);
        assertThat(RowTexts.read(source("{\"v\":\"" + longText + "x\"}"))).containsExactly("1@1:!too-long");
        assertThat(RowTexts.read(source("{\"v\":\"" + longText + "\"}"))).containsExactly("1@1:'" + longText + "'");
        assertThat(RowTexts.read(source("{\"v\":" + "1".repeat(65) + "}"))).containsExactly("1@1:!too-long");
        assertThat(RowTexts.read(source("{\"v\":0." + "1".repeat(62) + "}")).get(0))
                .startsWith("1@1:0.111");
        assertThat(RowTexts.read(source("{\"v\":1}\n{\"v\":\"" + "x".repeat(1 << 20) + "\"}\n{\"v\":2}")))
                .containsExactly("1@1:1.0", "2@2/too-long()", "3@3:2.0");
    }

    @Test
    void depthIsLimited() {
        String deep = "{\"v\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(RowTexts.read(source("{\"v\":1}\n" + deep + "\n{\"v\":2}")))
                .containsExactly("1@1:1.0", "2@2/columns()", "3@3:2.0");
        assertThatThrownBy(() -> source(deep).open())
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("c.jsonl must have a flat JSON object on each line; got no line that is one.");
    }

    @Test
    void keysAreLimitedByLineAndByFile() {
        String full = object("k", 10_000);
        assertThat(RowTexts.read(source("{\"k1\":1}\n" + object("k", 10_001))))
                .containsExactly("1@1:1.0", "2@2/too-long()");
        List<String> read = RowTexts.read(source(full + "\n{\"other\":1}\n{\"k7\":1}"));
        assertThat(read).hasSize(3);
        assertThat(read.get(1)).isEqualTo("2@2/too-long()");
        assertThat(read.get(2)).startsWith("3@3:");
        assertThatThrownBy(() -> source(object("k", 60_000)).open()).isInstanceOf(ReadException.Unreadable.class);
    }

    private static String object(String key, int keys) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < keys; i++) {
            object.append(i == 0 ? "\"" : ",\"").append(key).append(i).append("\":1");
        }
        return object.append('}').toString();
    }

    @Test
    @DisplayName("Issue 3: BOM seen and dropped, UTF-8 decoded strictly, never a replacement character")
    void bytesAreDecodedStrictly() {
        assertThat(RowTexts.read(source("\uFEFF{\"id\":\"å\"}"))).containsExactly("1@1:'å'");
        byte[] latin =
                "{\"id\":\"a\",\"v\":\"\u00e5\"}\n{\"id\":\"b\",\"v\":\"y\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RowTexts.read(source(latin))).containsExactly("1@1:'a',!encoding", "2@2:'b','y'");
        assertThatThrownBy(() ->
                        source("\uFEFF{}".getBytes(StandardCharsets.UTF_16LE)).open())
                .isInstanceOf(ReadException.Encoding.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\t\n", "\uFEFF"})
    void filesWithoutALineAreEmpty(String text) {
        assertThatThrownBy(() -> source(text).open())
                .isInstanceOf(ReadException.Empty.class)
                .hasMessage("c.jsonl must have a line with a JSON object; got nothing but blanks.");
    }

    @Test
    void keysThatDifferByCaseAloneAreADoubleColumn() {
        assertThatThrownBy(() -> source("{\"Id\":1}\n{\"id\":2}").open()).isInstanceOf(ReadException.BadHeader.class);
    }

    @Test
    void noMessageShowsAValue() {
        String marker = "Zzqx4711";
        StringBuilder said = new StringBuilder();
        try (Rows rows = source("{\"id\":\"a\"}\n{\"id\":\"" + marker + "\n{\"" + marker + "\":" + marker
                        + "}\n{\"id\":{\"" + marker + "\":1}}\n{\"id\":[[\"" + marker + "\"]]}")
                .open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                said.append(row).append(row.rejection()).append(row.cells());
                row.cells().forEach(c -> said.append(c instanceof Cell.Faulty f ? f.message() : c));
            }
        }
        assertThat(said).doesNotContain(marker).contains("quote", "columns");
    }

    @Test
    void missingFilesAndFoldersAreNamed(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> JsonlRows.of(folder.resolve("no.jsonl")).open())
                .isInstanceOf(ReadException.Missing.class)
                .hasMessage("no.jsonl must exist; there is no such file.");
        Path file = Files.writeString(folder.resolve("c.jsonl"), "{\"id\":1}");
        assertThat(JsonlRows.of(file).name()).isEqualTo("c.jsonl");
        assertThat(RowTexts.read(JsonlRows.of(file))).containsExactly("1@1:1.0");
    }
}
