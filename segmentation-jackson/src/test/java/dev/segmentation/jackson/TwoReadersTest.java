package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Decision 31: whatever stands in a file, lines recognised by hand and lines read by Jackson alone give the same rows and the
 * same problems, with their codes, pointers, messages and lines.
 */
class TwoReadersTest {
    private static final List<LineField> FIELDS = List.of(
            new LineField(LineField.Kind.ID, 0, "no"),
            new LineField(LineField.Kind.NAME, 0, "name"),
            new LineField(LineField.Kind.STAGE, 0, "status"),
            new LineField(LineField.Kind.PARENT, 0, "group"),
            new LineField(LineField.Kind.MEASURE, 0, "amount"),
            new LineField(LineField.Kind.MEASURE, 1, "heads"),
            new LineField(LineField.Kind.LEVEL, 0, "country"),
            new LineField(LineField.Kind.LEVEL, 1, "town"),
            new LineField(LineField.Kind.LABELS, 0, "products"));
    private static final String USUAL =
            "{\"no\":\"1\",\"name\":\"Acme\",\"owner\":\"Owner 1\",\"amount\":12.5,\"country\":\"Sweden\",\"heads\":7}\n";

    private static List<String> read(LineSource source) throws IOException {
        List<String> seen = new ArrayList<>();
        int problems = 0;
        while (problems < Problems.MOST && source.next()) {
            List<Problem> all = source.problems().list();
            seen.add(all.size() == problems ? text(source.row()) : all.subList(problems, all.size()) + "");
            problems = all.size();
        }
        return seen;
    }

    private static String text(LineRow row) {
        List<String> texts = new ArrayList<>();
        for (LineText each : List.of(row.id(), row.name(), row.parent())) {
            texts.add(each.isKnown() + Objects.toString(each.value()));
        }
        texts.add(row.stage().code());
        for (int slot = 0; slot < 2; slot++) {
            texts.add(Long.toHexString(Double.doubleToRawLongBits(row.measure(slot))));
            LineRow.Level level = row.level(slot);
            texts.add(level == null ? "-" : level.label());
        }
        LineRow.LabelSet labels = row.labels(0);
        return texts + (labels == null ? "-" : labels.labels().toString());
    }

    private static List<String> readAlike(byte[] bytes) {
        try {
            List<String> fast = read(new LineSource(new ByteArrayInputStream(bytes), FIELDS));
            assertThat(fast).isEqualTo(read(LineSource.byJackson(new ByteArrayInputStream(bytes), FIELDS)));
            return fast;
        } catch (IOException e) {
            throw new AssertionError("nothing but memory is read", e);
        }
    }

    private static List<String> readAlike(String text) {
        return readAlike(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value of each kind, after lines that taught the shape, with one more behind it that must not be changed by it. */
    private static void valueIsReadAlike(String key, String value) {
        String line = USUAL.replaceFirst("\"" + key + "\":(\"[^\"]*\"|[0-9.]+)", "\"" + key + "\":" + value);
        assertThat(line).isNotEqualTo(USUAL);
        List<String> seen = readAlike(USUAL.repeat(3) + line + USUAL + line + line + USUAL);
        assertThat(seen.get(4)).isEqualTo(seen.get(0));
        assertThat(seen.get(7)).isEqualTo(seen.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "0",
                "-0.0",
                "0.1",
                "-1.5",
                "1e3",
                "1E3",
                "1e400",
                "1.5e-3",
                "00",
                "01",
                "-01",
                "1.",
                ".5",
                "-",
                "+1",
                "1.2.3",
                "--1",
                "1-1",
                "0x1",
                "1f",
                "NaN",
                "Infinity",
                "-Infinity",
                "null",
                "nul",
                "nulll",
                "true",
                "\"1\"",
                "[1]",
                "{}",
                "",
                "1234567",
                "12345678",
                "1234567.1234567",
                "1234567.12345678",
                "12345678.1",
                "0.1234567",
                "99999999",
                "9007199254740992",
                "9007199254740993",
                "123456789012345",
                "1234567890123456",
                "12345678901234567",
                "0.30000000000000004",
                "123456789.987654321",
                "1 ",
                " 1",
                "1\t",
                "1\u00a0",
                "١",
                "1_000",
                "1,000",
                "1e",
                "1.e5",
                "1234567890123456789012345678901234567890123456789012345678901234",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void numbersAreReadAlike(String value) {
        valueIsReadAlike("amount", value);
        valueIsReadAlike("heads", value);
        valueIsReadAlike("owner", value);
    }

    static List<String> texts() {
        return List.of(
                "\"\"",
                "\" \"",
                "\"\\t\"",
                "\" x\"",
                "\"a\\\"b\"",
                "\"\\u00e5\"",
                "\"\\ud800\"",
                "\"a\\\\\"",
                "\"Åkeri\"",
                "\"\u2028\"",
                "\"\u007f\"",
                "\"\u0085\"",
                "\"\u00a0\"",
                "\"\u2003\"",
                "\"\uFFFD\"",
                "\"𝄞\"",
                "\"tab\there\"",
                "\"\u0000\"",
                "\"\u001f\"",
                "\"unclosed",
                "null",
                "true",
                "false",
                "tru",
                "7",
                "[\"a\"]",
                "{\"a\":1}",
                "'a'",
                "\"1234567\"",
                "\"12345678\"",
                "\"123456789012345\"",
                "\"1234567890123456\"",
                "\"12345678901234567\"",
                "\"" + "x".repeat(8 * 1024) + "\"",
                "\"" + "x".repeat(8 * 1024 + 1) + "\"",
                "\"" + "å".repeat(5000) + "\"",
                "\"a\"  ",
                "  \"a\"",
                "\"a\" \"b\"",
                "\"a\"\"",
                "\"}\"",
                "\",\"",
                "\"a\",");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsAreReadAlike(String value) {
        valueIsReadAlike("name", value);
        valueIsReadAlike("country", value);
        valueIsReadAlike("owner", value);
        readAlike(USUAL.repeat(3) + USUAL.replace("\"1\"", value) + USUAL);
    }

    @Test
    void bytesThatAreNoUtf8AreReadAlike() {
        byte[][] wrong = {
            {(byte) 0x80},
            {(byte) 0xC3},
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xFF},
            {(byte) 0xE5, 'x'},
            {(byte) 0xC3, (byte) 0xA5},
            {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD}
        };
        for (byte[] each : wrong) {
            for (String value : List.of("Acme", "Owner 1", "Sweden", "\"owner\"")) {
                String before = USUAL.repeat(3) + USUAL.substring(0, USUAL.indexOf(value) + 2);
                String behind = USUAL.substring(USUAL.indexOf(value) + 2) + USUAL;
                byte[] bytes = Arrays.copyOf(before.getBytes(StandardCharsets.UTF_8), before.length() + each.length);
                System.arraycopy(each, 0, bytes, before.length(), each.length);
                int length = bytes.length;
                bytes = Arrays.copyOf(bytes, length + behind.length());
                System.arraycopy(behind.getBytes(StandardCharsets.UTF_8), 0, bytes, length, behind.length());
                readAlike(bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Acme\",\"no\":\"2\"}",
                "{\"no\":\"2\"}",
                "{}",
                "",
                " \t",
                "\r",
                "[]",
                "7",
                "null",
                "{",
                "}",
                "{\"no\":\"2\",\"no\":\"3\"}",
                "{\"no\":\"2\",\"name\":\"a\",\"name\":\"a\"}",
                "{\"no\":\"2\",\"new\":1,\"new\":2}",
                "{\"no\":\"2\",\"products\":[\"b\",\"a\",\"b\"]}",
                "{\"no\":\"2\",\"products\":[]}",
                "{\"no\":\"2\",\"products\":[1]}",
                "{\"no\":\"2\",\"status\":\"LEAD\"}",
                "{\"no\":\"2\",\"status\":\"boss\"}",
                "{\"no\":\"2\",\"status\":\" \"}",
                "{\"no\":\"2\",\"group\":\"1\",\"town\":\"Oslo\"}",
                "{\"no\":null}",
                "{\"no\":\"\"}",
                "{ \"no\" : \"2\" , \"heads\" : 1 }",
                "{\"no\":\"2\",}",
                "{,\"no\":\"2\"}",
                "{\"no\":\"2\"};",
                "{\"no\":\"2\"} x",
                "{\"no\":\"2\"}{\"no\":\"3\"}",
                "  {\"no\":\"2\"}  \r",
                "{\"no\"\t:\"2\"}",
                "{\"no\":\"2\" \"name\":\"a\"}",
                "{\"no\";\"2\"}",
                "{\"n\\u006f\":\"2\"}",
                "{\"\":1,\"no\":\"2\"}",
                "{\"no\":\"2\",\"a\":{\"b\":[1,{\"c\":null}]}}",
                "\uFEFF{\"no\":\"2\"}",
                "// {\"no\":\"2\"}"
            })
    void linesOfAnotherShapeAreReadAlikeHoweverMany(String line) {
        readAlike(line);
        readAlike(line + "\n" + line);
        readAlike(USUAL.repeat(3) + line + "\n" + USUAL);
        readAlike(USUAL.repeat(3) + (line + "\n").repeat(20) + USUAL.repeat(10) + line);
        readAlike((USUAL + line + "\n").repeat(20));
    }

    /** What stands before and behind decides nothing; a key that is missing is unknown, whatever the line before said. */
    @Test
    void nothingStaysFromTheLineBefore() {
        String full = "{\"no\":\"1\",\"name\":\"a\",\"status\":\"lead\",\"group\":\"9\",\"amount\":1,\"heads\":2,"
                + "\"country\":\"c\",\"town\":\"t\",\"products\":[\"p\"]}\n";
        for (String gone : List.of(
                "\"name\":\"a\",",
                "\"status\":\"lead\",",
                "\"group\":\"9\",",
                "\"amount\":1,",
                "\"heads\":2,",
                "\"town\":\"t\",")) {
            String without = full.replace(gone, "");
            readAlike(full.repeat(3) + without + full + without.repeat(12) + full);
            String none = full.replace(gone, gone.substring(0, gone.indexOf(':')) + ":null,");
            readAlike(full.repeat(3) + none + full + none.repeat(12) + full);
            String blank = full.replace(gone, gone.substring(0, gone.indexOf(':')) + ":\" \",");
            readAlike(full.repeat(3) + blank + full + blank.repeat(12) + full);
        }
        String bare = "{\"no\":\"2\"}\n";
        assertThat(readAlike(full.repeat(12) + bare + full).get(12))
                .isEqualTo(readAlike(bare).get(0));
    }

    /** The block has 64 Ki: its end is put behind each byte of a line in turn. */
    @Test
    void aBlockMayEndAnywhereInALine() {
        for (String ending : List.of("\n", "\r\n", "")) {
            for (int shift = 0; shift < 2 * USUAL.length() + 40; shift++) {
                int filler = (1 << 16) - 60 - shift - 3 * USUAL.length();
                String first = "{\"no\":\"0\"" + " ".repeat(filler - 10) + "}";
                String text = USUAL.repeat(3) + first + "\n" + USUAL.replace("Acme", "Åkeri") + USUAL.stripTrailing()
                        + ending;
                List<String> seen = readAlike(text);
                assertThat(seen).hasSize(6);
                assertThat(seen.get(5)).isEqualTo(seen.get(0));
            }
        }
    }

    @Test
    void linesLongerThanABlockAreReadAlike() {
        for (int length :
                new int[] {65_000, 65_500, 65_536, 70_000, 140_000, (1 << 20) - 10, 1 << 20, (1 << 20) + 10, 3 << 20}) {
            String blanks = " ".repeat(length - 10);
            readAlike(USUAL + USUAL + "{\"no\":\"2\"" + blanks + "}\n" + USUAL);
            readAlike(USUAL + USUAL + "{\"no\":\"2\"}" + blanks + "\n" + USUAL);
            readAlike(USUAL + "{\"no\":\"2\",\"x\":\"" + blanks + "\"}\n" + USUAL);
        }
    }

    @Test
    void linesOfMoreKeysThanAShapeHasAreReadAlike() {
        for (int keys : new int[] {254, 255, 256, 257, 300}) {
            StringBuilder line = new StringBuilder("{\"no\":\"1\"");
            for (int i = 0; i < keys; i++) {
                line.append(",\"key ").append(i).append("\":").append(i);
            }
            assertThat(readAlike((line + ",\"heads\":3}\n").repeat(5)))
                    .hasSize(5)
                    .containsOnly(readAlike(line + ",\"heads\":3}").get(0));
        }
    }

    /** 200,000 lines, of which every second one or so is spoiled: a byte changed, taken away, put in, or one line's end put behind another's start. */
    @Test
    void spoiledLinesAreReadAlike() {
        SplittableRandom random = new SplittableRandom(20261122);
        List<byte[]> good = new ArrayList<>();
        for (String line : List.of(
                USUAL,
                USUAL.replace("Acme", "Åkeri & Söner"),
                USUAL.replace("12.5", "-0.125"),
                "{\"no\":\"2\",\"status\":\"LEAD\",\"group\":null,\"products\":[\"b\", \"a\"],\"amount\":1e2,\"town\":\"\"}\n",
                "{ \"no\" : \"C-10000001\", \"name\" : \"Company 123456\", \"heads\" : 1234567.1234567 , \"country\":\"Norge\"}\r\n")) {
            good.add(line.getBytes(StandardCharsets.UTF_8));
        }
        int accepted = 0;
        for (int file = 0; file < 10_000; file++) {
            byte[] bytes = new byte[4096];
            int size = 0;
            byte[] usual = good.get(random.nextInt(good.size()));
            for (int line = 0; line < 20; line++) {
                byte[] next = random.nextInt(8) == 0 ? good.get(random.nextInt(good.size())) : usual;
                next = random.nextInt(2) == 0 ? spoiled(next, usual, random) : next;
                System.arraycopy(next, 0, bytes, size, next.length);
                size += next.length;
            }
            accepted += (int) readAlike(Arrays.copyOf(bytes, size)).stream()
                    .filter(seen -> seen.contains("true"))
                    .count();
        }
        assertThat(accepted).isBetween(100_000, 180_000);
    }

    private static byte[] spoiled(byte[] line, byte[] other, SplittableRandom random) {
        String marks = "\"\\{}[]:,. -+eE0159ntf\t\r\n/u\u0000";
        byte[] bytes = line.clone();
        int at = random.nextInt(bytes.length - 1);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] = (byte) marks.charAt(random.nextInt(marks.length()));
            case 2 -> {
                bytes = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(line, at, bytes, at + 1, line.length - at);
                bytes[at] = (byte) marks.charAt(random.nextInt(marks.length()));
            }
            case 3 -> {
                System.arraycopy(line, at + 1, bytes, at, line.length - at - 1);
                bytes = Arrays.copyOf(bytes, bytes.length - 1);
            }
            default -> {
                int from = random.nextInt(other.length);
                bytes = Arrays.copyOf(bytes, at + other.length - from);
                System.arraycopy(other, from, bytes, at, other.length - from);
            }
        }
        return bytes;
    }

    @Property(seed = "6", tries = 3_000)
    void filesAreReadAlike(@ForAll("files") String text) {
        readAlike(text);
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.doubles().ofScale(7).map(String::valueOf),
                Arbitraries.strings().withChars("0123456789.-e").ofMinLength(1).ofMaxLength(20));
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.strings().withChars("ab 1").ofMaxLength(18)),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withChars("aå€𝄞\u2028\uFFFD")
                                        .ofMaxLength(9)),
                        Tuple.of(1, Arbitraries.strings().withChars("a\\\"u0").ofMaxLength(5)))
                .map(text -> "\"" + text + "\"");
        Arbitrary<String> fields = Combinators.combine(
                        Arbitraries.of(
                                "no",
                                "name",
                                "group",
                                "amount",
                                "heads",
                                "country",
                                "town",
                                "owner",
                                "products",
                                "status"),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, texts),
                                Tuple.of(4, numbers),
                                Tuple.of(1, Arbitraries.of("null", "[]", "true"))))
                .as((key, value) -> "\"" + key + "\":" + value);
        Arbitrary<String> lines = fields.list()
                .ofMaxSize(6)
                .map(all -> "{\"no\":\"1\"" + (all.isEmpty() ? "" : ",") + String.join(",", all) + "}\n");
        return Combinators.combine(lines, lines, Arbitraries.of(1, 3, 12))
                .as((one, two, times) -> one.repeat(times) + two + one + two.repeat(times) + USUAL);
    }
}
