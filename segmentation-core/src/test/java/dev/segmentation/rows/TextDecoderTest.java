package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 3: "BOM seen and dropped; UTF-8 decoded strictly, Windows-1252 where declared or unmistakable; never a
 * replacement character, never the platform's default" (which is US-ASCII in these tests).
 */
class TextDecoderTest {
    private static final Charset CP1252 = Charset.forName("windows-1252");

    private static TextDecoder decoder(byte[] bytes, String declared) {
        return TextDecoder.of("f.csv", () -> new ByteArrayInputStream(bytes), declared);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(Reader reader) {
        try (reader) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[100];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Rule 1: a byte order mark decides, and is dropped. */
    @ParameterizedTest
    @CsvSource({"EFBBBF C3A5 62, UTF-8", "FFFE E500 6200, UTF-16LE", "FEFF 00E5 0062, UTF-16BE"})
    void aByteOrderMarkDecidesAndIsDropped(String bytes, String charset) {
        TextDecoder decoder = decoder(hex(bytes), null);
        assertThat(decoder.charset()).isEqualTo(Charset.forName(charset));
        assertThat(text(decoder.open())).isEqualTo("\u00E5b");
        assertThat(text(decoder.open())).as("opened again").isEqualTo("\u00E5b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EFBBBF", "FFFE", "FEFF", ""})
    void aFileOfNothingButAMarkIsEmptyText(String bytes) {
        assertThat(text(decoder(hex(bytes), null).open())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFE0000 41000000", "0000FEFF 00000041"})
    void utf32IsRefused(String bytes) {
        assertThatThrownBy(() -> decoder(hex(bytes), null))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage("f.csv must be in UTF-8, UTF-16 or windows-1252; got UTF-32. Save the file as UTF-8.");
    }

    @Test
    void onlyTheFirstMarkIsOne() {
        assertThat(text(decoder(hex("EFBBBF EFBBBF 41"), null).open())).isEqualTo("\uFEFFA");
    }

    /** Rule 1: a declared character set that contradicts the mark is refused. */
    @ParameterizedTest
    @CsvSource({
        "EFBBBF41, windows-1252, UTF-8",
        "EFBBBF41, UTF-16, UTF-8",
        "FFFE4100, UTF-8, UTF-16LE",
        "FFFE4100, UTF-16BE, UTF-16LE"
    })
    void aDeclarationThatContradictsTheMarkIsRefused(String bytes, String declared, String marked) {
        assertThatThrownBy(() -> decoder(hex(bytes), declared))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage("f.csv must be in " + declared + ", as declared; got the byte order mark of " + marked
                        + ". Declare what the file is, or nothing.");
    }

    /** Rule 2: a declared character set holds. */
    @ParameterizedTest
    @CsvSource({
        "C3A5, UTF-8, \u00E5",
        "C3A5, utf-8, \u00E5",
        "C3A5, windows-1252, \u00C3\u00A5",
        "80, windows-1252, \u20AC",
        "A4, ISO-8859-15, \u20AC",
        "A4, ISO-8859-1, \u00A4",
        "E500, UTF-16LE, \u00E5",
        "00E5, UTF-16BE, \u00E5",
        "FFFEE500, UTF-16, \u00E5",
        "FEFF00E5, UTF-16, \u00E5",
        "EFBBBFC3A5, UTF-8, \u00E5"
    })
    void aDeclaredCharacterSetHolds(String bytes, String declared, String expected) {
        assertThat(text(decoder(hex(bytes), declared).open())).isEqualTo(expected);
    }

    @Test
    void utf16WithoutAMarkMustSayItsByteOrder() {
        assertThatThrownBy(() -> decoder(hex("0041"), "UTF-16"))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage(
                        "f.csv must start with a byte order mark in UTF-16; got none. Declare UTF-16LE or UTF-16BE.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin1", "cp1252", "ASCII", "", "UTF-32", "windows-1251"})
    void anotherCharacterSetIsRefusedWhereItIsDeclared(String declared) {
        assertThatThrownBy(() -> decoder(hex("41"), declared))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "TextDecoder.declared must be one of [utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1,"
                                + " iso-8859-15]; got \"" + declared
                                + "\". Save the file as UTF-8 where it is in another.");
    }

    /** Rule 3: well-formed UTF-8 is UTF-8, plain ASCII too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "id;sales\n1;2\n",
                "Bj\u00F6rn",
                "\u20AC",
                "\uD83D\uDE00",
                "\u041F\u0440\u0438\u0432\u0435\u0442",
                "\u0800\uFFFD\uD7FF\uE000"
            })
    void wellFormedUtf8IsUtf8(String text) {
        TextDecoder decoder = decoder(text.getBytes(StandardCharsets.UTF_8), null);
        assertThat(decoder.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(text(decoder.open())).isEqualTo(text);
    }

    /** Unicode, table 3-7: what is not well-formed, each after a character that is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C1BF",
                "E080AF",
                "EDA080",
                "F08080AF",
                "F4908080",
                "F5808080",
                "80",
                "BF",
                "C3",
                "E282",
                "F09F98",
                "FF",
                "FE"
            })
    void brokenUtf8IsRefusedWithItsLine(String bytes) {
        byte[] file = join("\u00E5\r\n\u00E4\r".getBytes(StandardCharsets.UTF_8), hex(bytes), new byte[] {'\n'});
        assertThatThrownBy(() -> text(decoder(file, "UTF-8").open()))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage(
                        "f.csv, line 3 must be text in UTF-8; got bytes that are no character there. Save the file in one"
                                + " character set, or declare the one it has.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 41", "41 00", "E5 00 62 00"})
    void zeroBytesAreRefused(String bytes) {
        assertThatThrownBy(() -> decoder(hex(bytes), null))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage(
                        "f.csv must be text; got zero bytes. Declare UTF-16LE or UTF-16BE if it is that, or save it as"
                                + " UTF-8.");
        assertThatThrownBy(() -> text(decoder(hex("41 00"), "UTF-8").open()))
                .isInstanceOf(ReadException.Encoding.class);
    }

    /** Rule 4: unmistakably western. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Malm\u00F6", "G\u00F6teborg AB;\u00C5re", "\u00D6", "\u00E5", "S\u00F8ren \u00C6r\u00F8",
                        "M\u00FCnchen Gro\u00DFhandel", "Caf\u00E9 cr\u00E9\u00E9",
                "\u00C5\u00C4x Bygg\u00E5\u00E4", "1\u00A0234,50 \u20AC", "\u201CQuoted\u201D \u2013 text",
                        "L\u2019Or\u00E9al", "\u0160koda", "na\u00EFve", "\u00DEingvellir \u00F0",
                "25\u00B0", "Acme\u00AE", "10 \u00BD", "BJ\u00D6RN \u00C5BERG", "Coca\u00B7Cola"
            })
    void westernTextIsWindows1252(String text) {
        TextDecoder decoder = decoder(text.getBytes(CP1252), null);
        assertThat(decoder.charset()).isEqualTo(CP1252);
        assertThat(text(decoder.open())).isEqualTo(text);
    }

    /** Rule 5: what only might be western is refused. */
    @ParameterizedTest
    @CsvSource({
        "\u041F\u0440\u0438\u0432\u0435\u0442, windows-1251", // long runs of letters
        "\u0391\u03B8\u03AE\u03BD\u03B1, windows-1253",
        "G\u00F6teborg, IBM850", // signs within words
        "S\u00F8ren, IBM850",
        "\u0141\u00F3d\u017A x, windows-1250",
        "Za\u017C\u00F3\u0142\u0107, windows-1250",
        "Sj\u00E4lland, x-MacRoman", // a capital behind a small letter
        "\u00D6rebro, IBM850", // a sign of a trade mark before a letter
        "en \u00E5ker, IBM850", // a dagger before a letter
        "\u00C5se, IBM850" // a byte that windows-1252 does not define
    })
    void otherCodePagesAreRefused(String text, String charset) {
        byte[] bytes = ("id\nx" + text + "\n").getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> decoder(bytes, null))
                .isInstanceOf(ReadException.Encoding.class)
                .hasMessage(
                        "f.csv, line 2 must be in UTF-8, or unmistakably in windows-1252; got bytes that are neither"
                                + " throughout. Declare \"charset\", or save the file as UTF-8.");
    }

    /** Issue 3: "change of charset midway". Half and half is refused with the line where it shows. */
    @Test
    void aChangeOfCharacterSetMidwayIsRefusedWithTheLine() {
        byte[] file =
                join("a\nBj\u00F6rn\n".getBytes(StandardCharsets.UTF_8), "\u00C5ke\nS\u00F6ren\n".getBytes(CP1252));
        assertThatThrownBy(() -> decoder(file, null))
                .isInstanceOf(ReadException.Encoding.class)
                .satisfies(e -> assertThat(((ReadException) e).place()).isEqualTo(Place.of("f.csv", 0, 3)));
    }

    /** A file that shows itself to be UTF-8 stays UTF-8, and its few bad bytes are marked or refused. */
    @Test
    void aFewBadBytesInUtf8AreMarkedNeverReplaced() {
        byte[] file = join(
                "\u00C5\u00C4\u00D6\n".getBytes(StandardCharsets.UTF_8),
                hex("61 F6 62 0A"),
                "\u00E5".getBytes(StandardCharsets.UTF_8));
        TextDecoder decoder = decoder(file, null);
        assertThat(decoder.charset()).isEqualTo(StandardCharsets.UTF_8);
        String marked = text(decoder.openMarking());
        assertThat(marked).isEqualTo("\u00C5\u00C4\u00D6\na\uDCF6b\n\u00E5").doesNotContain("\uFFFD");
        assertThat(TextDecoder.isFaulty(marked)).isTrue();
        assertThat(TextDecoder.isFaulty("\u00C5\uD83D\uDE00")).isFalse();
        assertThatThrownBy(() -> text(decoder.open()))
                .isInstanceOf(ReadException.Encoding.class)
                .satisfies(e -> assertThat(((ReadException) e).place().line()).isEqualTo(2));
    }

    @Test
    void faultsAtTheEdgesOfTheBufferAreAllMarked() {
        for (int length = 8180; length <= 8200; length++) {
            byte[] file = join("x".repeat(length).getBytes(StandardCharsets.UTF_8), hex("F09F98 E282 C3 00"));
            assertThat(text(decoder(file, "UTF-8").openMarking()))
                    .isEqualTo("x".repeat(length) + "\uDCF0\uDC9F\uDC98\uDCE2\uDC82\uDCC3\uDC00");
        }
    }

    @Test
    void undefinedBytesOfWindows1252AreMarked() {
        assertThat(text(decoder(hex("41 81 8D 8F 90 9D"), "windows-1252").openMarking()))
                .isEqualTo("A\uDC81\uDC8D\uDC8F\uDC90\uDC9D");
    }

    @Test
    void halfACharacterOfUtf16IsMarked() {
        assertThat(text(decoder(hex("FFFE 4100 42"), null).openMarking())).isEqualTo("A\uDC42");
        assertThat(TextDecoder.isFaulty(
                        text(decoder(hex("FFFE 00D8 4100"), null).openMarking())))
                .isTrue();
    }

    @Test
    void missingFilesAndFoldersAreToldApart(@TempDir Path folder) {
        assertThatThrownBy(() -> TextDecoder.of(folder.resolve("no.csv"), null))
                .isInstanceOf(ReadException.Missing.class)
                .hasMessage("no.csv must exist; there is no such file.")
                .hasNoCause();
        assertThatThrownBy(() -> TextDecoder.of(folder, null))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessageEndingWith(" must be a file; got a folder.");
    }

    @Test
    void anErrorOfThePlatformIsNotForwarded() {
        assertThatThrownBy(() -> TextDecoder.of(
                        "f.csv",
                        () -> {
                            throw new IOException("/home/anna/secret");
                        },
                        null))
                .isInstanceOf(ReadException.Unreadable.class)
                .hasMessage("f.csv must be readable; got an error while reading it.")
                .hasNoCause();
    }

    @Test
    void aSampleIsTheStartOfTheText(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("f.csv"), "\uFEFF" + "\u00E5b".repeat(10_000), StandardCharsets.UTF_8);
        TextDecoder decoder = TextDecoder.of(file, null);
        assertThat(decoder.sample(3)).isEqualTo("\u00E5b\u00E5");
        assertThat(decoder.sample(1 << 16)).hasSize(20_000);
        assertThat(decoder).hasToString("f.csv in UTF-8");
        assertThat(decoder.file()).isEqualTo("f.csv");
    }

    /** Against the platform's own strict decoder. */
    @Property(seed = "1")
    void bytesAreUtf8ExactlyWhereThePlatformDecodesThem(@ForAll byte[] bytes) {
        String expected;
        try {
            expected = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            expected = null;
        }
        String got;
        try {
            got = text(decoder(bytes, "UTF-8").open());
        } catch (ReadException e) {
            got = null;
        }
        if (expected == null) {
            assertThat(got).isNull();
        } else if (expected.indexOf('\0') < 0 && !expected.startsWith("\uFEFF")) {
            assertThat(got).isEqualTo(expected);
        }
    }

    @Property(seed = "1")
    void noBytesMakeTheMarkingReaderThrowOrReplace(@ForAll byte[] bytes) {
        TextDecoder decoder;
        try {
            decoder = decoder(bytes, "windows-1252");
        } catch (ReadException.Encoding contradictory) {
            assertThat(bytes.length).isGreaterThan(1);
            return;
        }
        String text = text(decoder.openMarking());
        assertThat(text).hasSize(bytes.length).doesNotContain("\uFFFD");
    }
}
