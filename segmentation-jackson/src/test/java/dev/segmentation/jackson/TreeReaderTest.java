package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Issue 3: "Strict: no coercion, duplicate key, trailing content, ... NaN, 1e400 ... Limits, each a typed error: 1 MiB for a
 * definition, depth 32, 64 characters a number, 8 Ki a string".
 */
class TreeReaderTest {
    private final Problems problems = new Problems();

    private Json read(String text) {
        return Source.tree(text, Limits.DEFINITION, problems);
    }

    private Json read(byte... bytes) throws IOException {
        return Source.tree(new ByteArrayInputStream(bytes), Limits.DEFINITION, problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | syntax |  | Definition must be JSON as RFC 8259 has it; got something else at line 1, column 2. Look for a missing comma, quotation mark or brace there.",
                "`` | syntax |  | Definition must be a JSON object; got nothing.",
                "{\"a\": 1,} | syntax |  | Definition must be JSON as RFC 8259 has it; got something else at line 1, column 9. Look for a missing comma, quotation mark or brace there.",
                "{\"a\": tru} | syntax |  | Definition must be JSON as RFC 8259 has it; got something else at line 1, column 7. Look for a missing comma, quotation mark or brace there.",
                "{\"a\": 01} | syntax |  | Definition must be JSON as RFC 8259 has it; got something else at line 1, column 8. Look for a missing comma, quotation mark or brace there.",
                "{} {} | trailing |  | Definition must end with its last brace; got more after at line 1, column 3.",
                "{}} | trailing |  | Definition must end with its last brace; got more after at line 1, column 3.",
                "{\"a\": 1, \"a\": 2} | duplicate-field | /a | Field must stand once in its object; got it again.",
                "{\"b\": [{\"a/~\": 1, \"a/~\": 2}]} | duplicate-field | /b/0/a~1~0 | Field must stand once in its object; got it again.",
                "{\"a\": 1e400} | number-range | /a | Number must be one that a double holds (about 1e-308 to 1e308); got one beyond.",
                "{\"a\": -1e400} | number-range | /a | Number must be one that a double holds (about 1e-308 to 1e308); got one beyond.",
                "{\"a\": 1e-400} | number-range | /a | Number must be one that a double holds (about 1e-308 to 1e308); got one beyond.",
                "{\"a\": NaN} | not-a-number | /a | Number must be finite; got NaN or an infinity.",
                "{\"a\": [1, Infinity]} | not-a-number | /a/1 | Number must be finite; got NaN or an infinity.",
                "{\"a\": -Infinity} | not-a-number | /a | Number must be finite; got NaN or an infinity.",
                "{\"a\": \"\\ud800\"} | encoding | /a | Text must hold whole characters; got half of a surrogate pair.",
            })
    void eachFlawIsAProblemOfItsOwn(String text, String code, String pointer, String message) {
        read(text == null ? "" : text);
        assertThat(problems.list()).containsExactly(new Problem(code, pointer == null ? "" : pointer, message));
    }

    @Test
    void severalFlawsOfADocumentAreFoundTogether() {
        read("{\"a\": NaN, \"b\": [1e999, {\"c\": 1, \"c\": -1e999}]}");
        assertThat(problems.list()).extracting(Problem::pointer).containsExactly("/a", "/b/0", "/b/1/c", "/b/1/c");
    }

    @Test
    void aDocumentMayNest32LevelsAndNoMore() {
        read("[".repeat(32) + "]".repeat(32));
        assertThat(problems.list()).isEmpty();
        read("[".repeat(100_000));
        assertThat(problems.list())
                .containsExactly(new Problem(
                        "too-deep",
                        "/0".repeat(32),
                        "Definition must not nest deeper than 32 levels; got more. It was read no further."));
    }

    @Test
    void aNumberMayHave64CharactersAndNoMore() {
        assertThat(read("1" + "0".repeat(63))).isEqualTo(new Json.Num("1" + "0".repeat(63)));
        assertThat(problems.list()).isEmpty();
        assertThat(read("1." + "0".repeat(5_000))).isEqualTo(new Json.Flaw());
        assertThat(problems.list())
                .containsExactly(new Problem("number-length", "", "Number must have at most 64 characters; got 5002."));
    }

    @Test
    void aTextMayHave8192CharactersAndNoMoreAndAFieldsNameToo() {
        assertThat(read("\"" + "x".repeat(8192) + "\"")).isEqualTo(new Json.Text("x".repeat(8192)));
        assertThat(problems.list()).isEmpty();
        assertThat(read("{\"" + "x".repeat(8193) + "\": 1}")).isEqualTo(new Json.Obj(java.util.Map.of()));
        assertThat(problems.list())
                .containsExactly(new Problem("too-long", "", "Text must have at most 8192 characters; got 8193."));
    }

    @Test
    void aDefinitionMayHaveOneMebibyteAndNoMore() throws IOException {
        String most = "\"" + "ö".repeat(100) + "\"" + " ".repeat(1024 * 1024 - 202);
        assertThat(read(most)).isEqualTo(read(most.getBytes(StandardCharsets.UTF_8)));
        assertThat(problems.list()).isEmpty();
        assertThat(read(most + " ")).isEqualTo(new Json.Flaw());
        assertThat(read((most + " ").getBytes(StandardCharsets.UTF_8))).isEqualTo(new Json.Flaw());
        assertThat(problems.list())
                .containsExactly(new Problem("too-large", "", "Definition must have at most 1048576 bytes; got more."));
    }

    @Test
    void bytesMustBeUtf8() throws IOException {
        assertThat(read("{\n\"å\": 1}".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Json.Flaw());
        assertThat(problems.list())
                .containsExactly(new Problem(
                        "encoding", "", "Definition must be in UTF-8; got other bytes in line 2. Save it as UTF-8."));
    }

    @Test
    void aByteOrderMarkIsAProblemAndTheRestIsRead() throws IOException {
        assertThat(read("\uFEFF{\"a\": true}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Json.Obj(java.util.Map.of("a", new Json.Flag(true))));
        assertThat(problems.list())
                .containsExactly(new Problem(
                        "bom", "", "Definition must be UTF-8 without a byte order mark; got one. Save it without."));
    }

    @Test
    void utf16IsNoUtf8() throws IOException {
        read("{}".getBytes(StandardCharsets.UTF_16));
        assertThat(problems.list()).extracting(Problem::code).containsExactly("encoding");
    }

    @Test
    void numbersKeepTheirWritingAndTheirOrder() {
        Json.Obj read = (Json.Obj) read("{\"z\": 1.50, \"a\": [1e7, -0.0, null, false]}");
        assertThat(read.fields().keySet()).containsExactly("z", "a");
        assertThat(read.fields().get("z")).isEqualTo(new Json.Num("1.50"));
        assertThat(read.fields().get("a"))
                .isEqualTo(new Json.Arr(
                        List.of(new Json.Num("1e7"), new Json.Num("-0.0"), new Json.Null(), new Json.Flag(false))));
    }

    @Test
    void atMost100ProblemsAreKept() {
        read("[" + "NaN, ".repeat(150) + "1]");
        assertThat(problems.list()).hasSize(100);
    }
}
