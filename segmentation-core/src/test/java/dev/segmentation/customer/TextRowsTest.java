package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts held as bytes against a list of strings. */
class TextRowsTest {
    private static TextRows rows(List<String> texts) {
        TextRows rows = new TextRows();
        rows.addAll(texts);
        return rows;
    }

    @Property(seed = "1", tries = 2_000)
    void rowsAreTheTextsThatWereAdded(@ForAll("texts") List<String> texts) {
        TextRows rows = rows(texts);
        assertThat(rows).isEqualTo(texts).hasSize(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            String text = texts.get(row);
            assertThat(rows.isBlank(row)).isEqualTo(text == null || text.isBlank());
            if (text != null) {
                assertThat(rows.hash(row)).isEqualTo(text.hashCode());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(40),
                        Arbitraries.strings().withChars(" \t\u00a0\u2003").ofMaxLength(3),
                        Arbitraries.strings()
                                .withChars("aå€\ud834\udd1e\u0000?")
                                .ofMaxLength(20))
                .injectNull(0.1)
                .list()
                .ofMaxSize(30);
    }

    /** The first bytes, the last ones of an array, and what fits no two words. */
    @Test
    void asciiAmongBytesIsTheTextThatStandsThere() {
        byte[] bytes = "abcdefghijklmnopqrstuvwxyz0123456789".getBytes(StandardCharsets.US_ASCII);
        TextRows rows = new TextRows();
        List<String> expected = new ArrayList<>();
        for (int from = 0; from <= bytes.length; from++) {
            for (int to = from; to <= bytes.length; to++) {
                rows.addAscii(bytes, from, to);
                expected.add(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
                assertThat(rows.hash(rows.size() - 1))
                        .isEqualTo(expected.get(expected.size() - 1).hashCode());
            }
        }
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void bytesThatAreNotAsciiAreRefusedAndLeaveNothing() {
        byte[] bytes = "kund Åsa".getBytes(StandardCharsets.UTF_8);
        byte[] many = Arrays.copyOf(bytes, 60);
        TextRows rows = rows(List.of("a"));
        for (byte[] each : List.of(bytes, many)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rows.addAscii(each, 0, each.length))
                    .withMessage("TextRows.addAscii bytes must be ASCII, 0 to 127; got others in row 1.");
        }
        assertThatThrownBy(() -> rows.addAscii(bytes, 0, 10)).isInstanceOf(IndexOutOfBoundsException.class);
        rows.addAscii(many, 0, 5); // what stands behind the range is nobody's
        assertThat(rows).containsExactly("a", "kund ");
        assertThatThrownBy(() -> rows.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(rows).hasToString("TextRows[2 rows]");
    }

    @Test
    void utf8AmongBytesIsTheTextThatStandsThere() {
        byte[] bytes = "kund Åsa\ud834\udd1e".getBytes(StandardCharsets.UTF_8);
        TextRows rows = new TextRows();
        rows.addUtf8(bytes, 5, bytes.length);
        rows.addUtf8(bytes, 0, 4);
        rows.addUtf8(bytes, 5, 6); // half of a character
        assertThat(rows).containsExactly("Åsa\ud834\udd1e", "kund", "\uFFFD");
        assertThat(rows.hash(0)).isEqualTo("Åsa\ud834\udd1e".hashCode());
        assertThat(rows.hash(1)).isEqualTo("kund".hashCode());
        assertThatThrownBy(() -> rows.addUtf8(bytes, 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Pages have 256 KiB. */
    @Test
    void textsLongerThanAPageAndManyOfThemAreHeld() {
        List<String> texts = new ArrayList<>();
        for (int length : new int[] {1, 1_000, 262_120, 262_124, 262_128, 262_132, 262_144, 300_000, 1_000_000, 3}) {
            texts.add("x".repeat(length));
            texts.add("å".repeat(length / 2));
        }
        for (int i = 0; i < 100_000; i++) {
            texts.add("Company " + i);
        }
        assertThat(rows(texts)).isEqualTo(texts);
    }

    @Test
    void whoeverGoesThroughTheRowsIsToldThatSomeWereAdded() {
        TextRows rows = rows(List.of("a", "b"));
        assertThatThrownBy(() -> rows.forEach(rows::add)).isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void aPortfolioKeepsTheRowsThatWereThere() {
        TextRows ids = rows(List.of("C-1", "C-2"));
        TextRows names = rows(Arrays.asList("Åkeri", " "));
        Portfolio portfolio = Portfolio.ofIds(ids).withNames(names);
        ids.add("C-3");
        names.add("Acme");
        assertThat(portfolio.size()).isEqualTo(2);
        assertThat(portfolio).isEqualTo(Portfolio.ofIds(List.of("C-1", "C-2")).withNames("Åkeri", null));
        assertThat(portfolio.customer(1)).isEqualTo(Customer.of("C-2"));
        assertThat(portfolio.row("C-2")).isEqualTo(1);
        assertThat(portfolio.row("C-3")).isEqualTo(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.ofIds(List.of("a")).withNames(names))
                .withMessage("Portfolio.withNames must have one item for each of the 1 customers; got 3.");
    }

    @Test
    void idsThatAreBlankOrStandTwiceAreRefusedByTheirRows() {
        for (String blank : new @Nullable String[] {null, "", " ", "\u2003"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.ofIds(rows(Arrays.asList("a", blank))))
                    .withMessage("Portfolio ids must not be blank; got a blank one in row 1.");
        }
        for (String twice : List.of("a", "Åkeri", "\ud834", "a rather long id, of more than two words")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.ofIds(rows(List.of("0", twice, "b", twice))))
                    .withMessage(
                            "Portfolio ids must be unique; got the same id in rows 1 and 3. Merge or renumber them first.");
        }
    }

    /** Rising is only ever said of texts that are; in any other order they are compared otherwise. */
    @Property(seed = "2", tries = 2_000)
    void textsThatRiseDiffer(@ForAll("short") List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        boolean strict = true;
        for (int i = 1; i < sorted.size(); i++) {
            strict &= sorted.get(i - 1).compareTo(sorted.get(i)) < 0;
        }
        assertThat(rows(sorted).areRising()).isEqualTo(strict);
        assertThat(rows(texts).areRising()).isEqualTo(strict && texts.equals(sorted));
    }

    @Provide("short")
    Arbitrary<List<String>> shortTexts() {
        return Arbitraries.strings()
                .withChars("ab!~")
                .ofMinLength(1)
                .ofMaxLength(16)
                .list()
                .ofMaxSize(6);
    }

    @Test
    void otherTextsAreNotSaidToRise() {
        for (String other :
                new @Nullable String[] {null, "", " x", "\u0000", "å", "a rather long id, of more than two words"}) {
            assertThat(rows(Arrays.asList(other)).areRising()).isFalse();
        }
        assertThat(rows(List.of("a", "a\u0000")).areRising()).isFalse();
    }

    /** Whatever the order, a duplicate is found: 50,000 ids in rising and in other order, with one that stands twice or none. */
    @Test
    void duplicatesAreFoundInAnyOrder() {
        for (int step : new int[] {1, 7_919}) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 50_000; i++) {
                ids.add("C-" + (1_000_000 + (long) i * step % 50_000));
            }
            assertThat(Portfolio.ofIds(rows(ids)).row(ids.get(49_999))).isEqualTo(49_999);
            ids.set(49_999, ids.get(123));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.ofIds(rows(ids)))
                    .withMessage(
                            "Portfolio ids must be unique; got the same id in rows 123 and 49999. Merge or renumber them first.");
        }
    }
}
