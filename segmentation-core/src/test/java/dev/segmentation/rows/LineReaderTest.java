package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final int LIMIT = 1 << 20;

    private static LineReader lines(String text) {
        return new LineReader(new StringReader(text), LIMIT);
    }

    private static String read(LineReader lines) throws IOException {
        char[] buffer = new char[8192];
        int n = lines.read(buffer, 0, buffer.length);
        return n < 0 ? "(end)" : new String(buffer, 0, n);
    }

    @Test
    void noReadCrossesALineEnd() throws IOException {
        LineReader lines = lines("a\nb\r\nc\rd\n\n\r\r\ne");
        List<String> read = new ArrayList<>();
        for (String line = read(lines); !line.equals("(end)"); line = read(lines)) {
            read.add(line);
        }
        assertThat(read).containsExactly("a\n", "b\r\n", "c\r", "d\n", "\n", "\r", "\r\n", "e");
        assertThat(lines.startRecord()).isEqualTo(9);
    }

    @Test
    void theLinesAfterACellsFirstComeBack() throws IOException {
        LineReader lines = lines("one\ntwo\nthree\nfour");
        lines.startRecord();
        read(lines);
        assertThat(lines.startRecord()).isEqualTo(2);
        assertThat(read(lines)).isEqualTo("two\n");
        assertThat(lines.isWithinFirstLine()).isTrue();
        assertThat(read(lines)).isEqualTo("three\n");
        assertThat(lines.isWithinFirstLine()).isFalse();
        lines.resumeAfterFirstLine();
        assertThat(lines.startRecord()).isEqualTo(3);
        assertThat(read(lines)).isEqualTo("three\n");
        assertThat(read(lines)).isEqualTo("four");
        assertThat(read(lines)).isEqualTo("(end)");
        lines.resumeAfterFirstLine();
        assertThat(read(lines)).as("again, also after the end").isEqualTo("four");
    }

    @Test
    void aLaterCellOfTheRecordHasALaterFirstLine() throws IOException {
        LineReader lines = lines("a\nb\nc\n");
        lines.startRecord();
        read(lines);
        read(lines);
        lines.startCell();
        read(lines);
        lines.resumeAfterFirstLine();
        assertThat(lines.startRecord()).isEqualTo(3);
        assertThat(read(lines)).isEqualTo("c\n");
    }

    @Test
    void whatIsLeftOfALongFirstLineIsPassedOver() throws IOException {
        LineReader lines = lines("x".repeat(30_000) + "\r\nnext\n");
        lines.startRecord();
        assertThat(read(lines)).hasSize(8192);
        lines.resumeAfterFirstLine();
        assertThat(lines.startRecord()).isEqualTo(2);
        assertThat(read(lines)).isEqualTo("next\n");
    }

    @Test
    void aWholeLineCanBePassedOver() throws IOException {
        LineReader lines = lines("sep=;\r\na;b\n");
        lines.skipLine();
        assertThat(lines.startRecord()).isEqualTo(2);
        assertThat(read(lines)).isEqualTo("a;b\n");
        LineReader empty = lines("");
        empty.skipLine();
        assertThat(read(empty)).isEqualTo("(end)");
    }

    @Test
    void aCellBeyondTheLimitOverflowsUntilResumed() throws IOException {
        LineReader lines = new LineReader(new StringReader("aaaa\nbbbb\ncccc\n"), 6);
        lines.startRecord();
        read(lines);
        read(lines);
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(LineReader.Overflow.class)
                .hasMessage(null);
        lines.resumeAfterFirstLine();
        assertThat(read(lines)).isEqualTo("bbbb\n");
    }

    @Test
    void closingClosesTheText() throws IOException {
        boolean[] closed = new boolean[1];
        Reader in = new StringReader("x") {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new LineReader(in, 1).close();
        assertThat(closed[0]).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a\r\n").ofMaxLength(40);
    }

    /** Line numbers against a naive count, also where a block ends between the halves of a line end. */
    @Property(seed = "1")
    void allTextIsHandedOutAndItsLinesCounted(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 5) int size) throws IOException {
        Reader small = new StringReader(text) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, size));
            }
        };
        LineReader lines = new LineReader(small, LIMIT);
        StringBuilder all = new StringBuilder();
        for (String line = read(lines); !line.equals("(end)"); line = read(lines)) {
            all.append(line);
        }
        assertThat(all).hasToString(text);
        String[] naive = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        boolean ended = naive[naive.length - 1].isEmpty();
        assertThat(lines.startRecord()).isEqualTo(ended ? naive.length : naive.length + 1);
    }
}
