package dev.segmentation.examples.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.rows.InertText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers, bars, columns and tables. */
class PiecesTest {
    @Property(seed = "1", tries = 1000)
    void numbersReadBackAsTheSameDouble(@ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
        String text = NumberText.of(value);

        assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
        assertThat(new BigDecimal(text).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
        assertThat(text).matches("-?[0-9]+(\\.[0-9]+)?(E[+-][0-9]+)?");
    }

    @Test
    @DisplayName("CONTRACT 4: full precision, blank = unknown")
    void numbersAreWrittenInFullAndPlainWhereTheyAreShort() {
        assertThat(NumberText.of(Double.NaN)).isEmpty();
        assertThat(NumberText.of(-0.0)).isEqualTo("0");
        assertThat(NumberText.of(2e-3)).isEqualTo("0.002");
        assertThat(NumberText.of(1e20)).isEqualTo("100000000000000000000");
        assertThat(NumberText.of(1e22)).isEqualTo("1E+22");
        assertThat(NumberText.of(2.0E-308)).isEqualTo("2E-308");
        assertThat(NumberText.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        // JDK-4511638: before JDK 19 Double.toString wrote 2.0E-3 as 0.0020 at times, and 2.2250738585072014E-308 too
        // long
        assertThat(NumberText.of(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
    }

    @Test
    void barsFillInProportionAndNeverHideWhatIsThere() {
        Bar bar = new Bar(8, false);

        assertThat(bar.of(0)).isEqualTo("........");
        assertThat(bar.of(0.001)).isEqualTo("#.......");
        assertThat(bar.of(0.5)).isEqualTo("####....");
        assertThat(bar.of(1)).isEqualTo("########");
        assertThat(bar.of(1.7)).isEqualTo("########");
        assertThat(bar.of(-1)).isEqualTo("........");
        assertThat(bar.of(Double.NaN)).isEqualTo("........");
        assertThat(new Bar(4, true).of(0.5)).isEqualTo("██░░");
    }

    @Test
    void theFirstColumnIsAlignedToTheLeftAndOthersToTheRight() {
        assertThat(Columns.aligned(List.of(
                        List.of("segment", "n", ""), List.of("A", "10", "##.."), List.of("long name", "7", "...."))))
                .containsExactly("  segment     n", "  A          10  ##..", "  long name   7  ....");
    }

    @Test
    @DisplayName("Issue 3: text that starts with = + - @, tab or return is written inert; numbers stay numbers")
    void tablesKeepFormulasInert(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.csv");
        try (Table table = Table.create(file, "a", "b", "c")) {
            table.row("=1", -5.5, 3);
            table.row("\tx", Double.NaN, -3);
            table.row("two\nlines, and \"q\"", 1e-5, 0);
            table.row("\rx", 1.0, 0);
        }

        assertThat(Files.readString(file)).isEqualTo("""
                a,b,c
                '=1,-5.5,3
                '\tx,,-3
                "two
                lines, and ""q\""",0.00001,0
                "'\rx",1,0
                """);
    }

    @Property(seed = "1", tries = 500)
    void inertTextComesBack(@ForAll String text) {
        assertThat(InertText.read(InertText.write(text))).isEqualTo(text);
        assertThat(InertText.write(text))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
    }
}
