package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever the fast reader recognises, Jackson reads the same from it, without a problem. */
class FlatLineTest {
    private static final List<LineField> FIELDS = List.of(
            new LineField(LineField.Kind.ID, 0, "no"),
            new LineField(LineField.Kind.NAME, 0, "name"),
            new LineField(LineField.Kind.STAGE, 0, "status"),
            new LineField(LineField.Kind.MEASURE, 0, "amount"),
            new LineField(LineField.Kind.MEASURE, 1, "heads"),
            new LineField(LineField.Kind.LEVEL, 0, "country"),
            new LineField(LineField.Kind.LABELS, 0, "products"));

    private final Problems problems = new Problems();
    private final LineRow fast = new LineRow(FIELDS);
    private final LineRow slow = new LineRow(FIELDS);

    @Property(seed = "1", tries = 20_000)
    void whatIsRecognisedIsWhatJacksonReads(@ForAll("lines") String line) throws IOException {
        LineFields fields = new LineFields(FIELDS);
        fields.meet("other");
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        FlatLine flat = new FlatLine(fields, fast);
        int end = flat.read(padded(bytes), 0);
        boolean recognised = end == bytes.length && fast.id().isKnown();
        Statistics.label("recognised").collect(recognised);
        Statistics.label("recognised").coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
        if (recognised) {
            new LineTree(FIELDS, fields, slow, problems).read(bytes, 0, bytes.length, 1);
            assertThat(problems.list()).isEmpty();
            assertThat(text(fast)).isEqualTo(text(slow));
            assertThat(flat.read(padded(bytes), 0)).isEqualTo(end);
            assertThat(text(fast)).isEqualTo(text(slow));
        }
    }

    /** Whole files that somebody's program or disk spoiled: any byte anywhere, among lines that were met before. */
    @Property(seed = "2", tries = 20_000)
    void aSpoiledLineIsReadAsJacksonReadsItOrNotRecognised(
            @ForAll("lines") String before,
            @ForAll("lines") String line,
            @ForAll byte other,
            @ForAll @IntRange(max = 10_000) int place)
            throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        bytes[place % bytes.length] = other;
        LineFields fields = new LineFields(FIELDS);
        FlatLine flat = new FlatLine(fields, fast);
        flat.read(padded(before.getBytes(StandardCharsets.UTF_8)), 0);
        int end = flat.read(padded(bytes), 0);
        if (end == bytes.length && fast.id().isKnown()) {
            new LineTree(FIELDS, fields, slow, problems).read(bytes, 0, bytes.length, 1);
            assertThat(problems.list()).isEmpty();
            assertThat(text(fast)).isEqualTo(text(slow));
        }
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1 + Words.SLACK);
    }

    private static String text(LineRow row) {
        LineRow.LabelSet labels = row.labels(0);
        LineRow.Level level = row.level(0);
        return String.join(
                "|",
                Objects.toString(row.id().value()),
                Objects.toString(row.name().value()),
                row.stage().code(),
                Long.toHexString(Double.doubleToRawLongBits(row.measure(0))),
                Long.toHexString(Double.doubleToRawLongBits(row.measure(1))),
                level == null ? "null" : level.label(),
                labels == null ? "null" : labels.labels().toString());
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> anything = field(keys(), values());
        Arbitrary<String> usual = Arbitraries.oneOf(
                field(Arbitraries.of("name", "country", "other"), text()),
                field(Arbitraries.of("amount", "heads"), number()),
                field(Arbitraries.of("status"), Arbitraries.of("\"customer\"", "\"LEAD\"", "\" former \"", "\"\"")),
                field(Arbitraries.of("products"), list()));
        return Arbitraries.frequencyOf(Tuple.of(12, usual), Tuple.of(1, anything))
                .list()
                .ofMaxSize(5)
                .map(fields -> Stream.concat(Stream.of("\"no\":\"1\""), fields.stream())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static Arbitrary<String> field(Arbitrary<String> keys, Arbitrary<String> values) {
        return Combinators.combine(keys, values, blanks(), blanks())
                .as((key, value, before, after) -> before + "\"" + key + "\"" + after + ":" + before + value + after);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of(
                "name", "status", "amount", "heads", "country", "products", "other", "no", "strange", "nam", "");
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                number(), text(), list(), Arbitraries.of("\"boss\"", "null", "nul", "true", "false", "{}", "NaN"));
    }

    private static Arbitrary<String> number() {
        Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789").ofMaxLength(21);
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of("", "-"),
                                Arbitraries.strings()
                                        .withChars("0123456789")
                                        .ofMinLength(1)
                                        .ofMaxLength(9),
                                Arbitraries.strings().withChars("0123456789").ofMaxLength(9))
                        .as((sign, whole, decimals) -> sign + whole + "." + decimals),
                Combinators.combine(
                                Arbitraries.of("", "-"),
                                digits,
                                Arbitraries.of("", ".", ".5", ".0625", ".25e3", "e", "E-4"))
                        .as((sign, whole, rest) -> sign + whole + rest),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1e9), BigDecimal.valueOf(1e9))
                        .ofScale(11)
                        .map(BigDecimal::toPlainString));
    }

    private static Arbitrary<String> list() {
        return text().list().ofMaxSize(3).map(items -> items.stream().collect(Collectors.joining(", ", "[", "]")));
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> plain =
                Arbitraries.strings().withChars("ab åß€\u2028𝄞").ofMaxLength(4);
        Arbitrary<String> odd = Arbitraries.strings().withChars("a\\\"\t\uFFFD").ofMaxLength(3);
        return Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, odd)).map(text -> "\"" + text + "\"");
    }

    private static Arbitrary<String> blanks() {
        return Arbitraries.frequencyOf(Tuple.of(30, Arbitraries.of("", " ", "\t ")), Tuple.of(1, Arbitraries.of("\n")));
    }
}
