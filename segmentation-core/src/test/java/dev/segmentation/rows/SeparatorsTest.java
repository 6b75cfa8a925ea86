package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 3: "Separators `;` `,` tab, also by `sep=`, sniffed with a unique winner or refused." ~ is a line end here. */
class SeparatorsTest {
    private static Separators.Found find(String sample) {
        return Separators.find("f.csv", sample.replace('~', '\n').replace('^', '\t'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "id;sales~A;1~B;2 ! ;",
                "id,sales~A,1~B,2 ! ,",
                "id^sales~A^1~B^2 ! ^",
                "id;sales ! ;",
                "id,sales~ ! ,",
                // decimal commas and text with commas do no harm
                "id;sales~A;1,5~B;2,5 ! ;",
                "id;name;sales~A;Foo, Inc;1,5~B;Bar;2 ! ;",
                "id;name, legal~A;Foo, Inc~B;Bar ! ;",
                // within quotes nothing counts
                "id,note~A,\"a;b;c\"~B,\"d;e;f\" ! ,",
                "\"id;x\",note~A,b ! ,",
                "id,note~A,\"one~two;three\"~B,c ! ,",
                "id;note~A;\"say \"\"a,b\"\"\" ! ;",
                "id;size~A;5\" disk~B;6\" disk ! ;",
                // broken rows are for the reader to reject
                "id;sales~A;1~B~C;2;3~D;4 ! ;",
                "id;sales~A~B;1 ! ;",
                "id;sales~\"A;1~B;2~C;3 ! ;",
                "id;sales~A~B ! ;",
                "name, legal~A~B ! ,",
                // a header with a fault of quotes is for the reader to refuse
                "\"id;sales~A;1 ! ;",
                "\"id\"x;sales~A;1 ! ;",
                // blank lines do not count, and any line end will do
                "~~id;sales~~A;1~ ! ;",
                // a bar is never guessed
                "id;products~A;x|y~B;z ! ;",
                // one column
                "id~A~B ! ,",
                "id ! ,",
                "id~\"a;b\" ! ,",
            })
    void aUniqueSeparatorIsFound(String sample, String separator) {
        char expected = separator.equals("^") ? '\t' : separator.charAt(0);
        assertThat(find(sample)).isEqualTo(new Separators.Found(expected, false));
        assertThat(find(sample.replace("~", "\r\n"))).isEqualTo(new Separators.Found(expected, false));
        assertThat(find(sample.replace("~", "\r"))).isEqualTo(new Separators.Found(expected, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "a;b,c ! ; and ,",
                "a;b,c~1;2,3 ! ; and ,",
                "a;b,c^d~1;2,3^4 ! ; and , and tab",
                "a;b,c~1~2 ! ; and ,",
                "id~A;1~B;2 ! none",
                "id~A,1 ! none"
            })
    void noUniqueSeparatorIsRefused(String sample, String candidates) {
        assertThatThrownBy(() -> find(sample))
                .isInstanceOf(ReadException.Ambiguous.class)
                .hasMessage("f.csv must show one separator out of ; , and tab; got " + candidates
                        + " that would do. Declare \"separator\".");
    }

    /** The first line `sep=X`, as Excel writes and reads it, decides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "sep=;~a,b~1,2 ! ;",
                "sep=,~a;b ! ,",
                "sep=^~a;b ! ^",
                "SEP=|~a;b ! |",
                "sep=; ! ;",
                "sep=:~a:b ! :"
            })
    void aLineThatNamesTheSeparatorDecides(String sample, String separator) {
        char expected = separator.equals("^") ? '\t' : separator.charAt(0);
        assertThat(find(sample)).isEqualTo(new Separators.Found(expected, true));
        assertThat(find(sample.replace("~", "\r\n"))).isEqualTo(new Separators.Found(expected, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=~a", "sep=x~a", "sep=1", "sep=\"", "separator", "sep=;;~a;b;c~1;2;3"})
    void otherFirstLinesAreHeaders(String sample) {
        assertThat(find(sample).declaredByLine()).isFalse();
    }

    @Test
    void nothingButBlanksHasOneColumn() {
        assertThat(find("")).isEqualTo(new Separators.Found(',', false));
        assertThat(find("~ ~")).isEqualTo(new Separators.Found(',', false));
    }

    @Test
    void theRecordThatTheSampleCutsOffIsLeftOut() {
        String row = "A;1,5;2\n";
        String sample = "id;x;y\n" + row.repeat(Separators.SAMPLE / row.length());
        assertThat(find(sample.substring(0, Separators.SAMPLE - 3)).separator()).isEqualTo(';');
        String cut = ("id;x;y\n" + row.repeat(10_000)).substring(0, Separators.SAMPLE);
        assertThat(cut).doesNotEndWith("\n");
        assertThat(find(cut).separator()).isEqualTo(';');
    }

    @Property(seed = "1")
    void noSampleThrowsAnythingElse(@ForAll String sample) {
        try {
            assertThat(find(sample)).isNotNull();
        } catch (ReadException.Ambiguous e) {
            assertThat(e.code()).isEqualTo("ambiguous");
        }
    }
}
