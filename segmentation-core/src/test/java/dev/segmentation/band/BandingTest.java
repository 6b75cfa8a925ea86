package dev.segmentation.band;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, labels, and the messages of CONTRACT.md, section 5. */
class BandingTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");

    @Test
    @DisplayName("A value equal to a cut belongs to the upper band")
    void aValueEqualToACutBelongsToTheUpperBand() {
        Bands bands = fit(Banding.at(50, 250).labels("small", "mid", "large"), 1, 2, 3);
        assertThat(bands.label(bands.index(Math.nextDown(50.0)))).isEqualTo("small");
        assertThat(bands.label(bands.index(50))).isEqualTo("mid");
        assertThat(bands.label(bands.index(Math.nextDown(250.0)))).isEqualTo("mid");
        assertThat(bands.label(bands.index(250))).isEqualTo("large");
        assertThat(bands.index(Double.NaN)).isEqualTo(-1);
        assertThat(bands.index(-0.0)).isZero();
        assertThat(bands.index(Double.MAX_VALUE)).isEqualTo(2);
    }

    @Test
    void zeroIsOneThreshold() {
        Bands bands = fit(Banding.at(-0.0), 1);
        assertThat(bands).isEqualTo(fit(Banding.at(0.0), 1));
        assertThat(Banding.at(-0.0)).isEqualTo(Banding.at(0.0)).hasToString("at(0)");
        assertThat(bands.index(-0.0)).isEqualTo(1);
    }

    @Test
    @DisplayName("labels listed lowest first for at, quantiles and naturalBreaks, highest first for the others")
    void labelsAreListedInTheOrderOfTheRule() {
        assertThat(Banding.at(1, 2).labels("x", "y", "z").labelsFromTheLowest()).containsExactly("x", "y", "z");
        assertThat(Banding.quantiles(0.5).labels("x", "y").labelsFromTheLowest())
                .containsExactly("x", "y");
        assertThat(Banding.naturalBreaks(2).labels("x", "y").labelsFromTheLowest())
                .containsExactly("x", "y");
        assertThat(Banding.topShare(0.2).labels("x", "y").labelsFromTheLowest()).containsExactly("y", "x");
        assertThat(Banding.cumulativeShare(0.8, 0.9).labels("x", "y", "z").labelsFromTheLowest())
                .containsExactly("z", "y", "x");
        assertThat(Banding.cumulativeShare(0.8, 0.9).labels("x", "y", "z").labels())
                .containsExactly("x", "y", "z");
    }

    @Test
    @DisplayName("Unlabelled: 1..n from the lowest for the first group, A, B, ... from the highest for the second")
    void unlabelledBandsHaveNumbersFromBelowOrLettersFromAbove() {
        assertThat(Banding.at(1, 2).labelsFromTheLowest()).containsExactly("1", "2", "3");
        assertThat(Banding.quantiles(0.2, 0.4, 0.6, 0.8).labelsFromTheLowest())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(Banding.naturalBreaks(2).labelsFromTheLowest()).containsExactly("1", "2");
        assertThat(Banding.topShare(0.1, 0.3).labelsFromTheLowest()).containsExactly("C", "B", "A");
        assertThat(Banding.cumulativeShare(0.8, 0.95).labelsFromTheLowest()).containsExactly("C", "B", "A");
        assertThat(Banding.topShare(0.1).labels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "28,AB", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "704,AAB", "1000,ALL"})
    void lettersGoOnAsTheColumnsOfASpreadsheet(int place, String letters) {
        List<String> labels = BandLabels.letters(1000);
        assertThat(labels.get(1000 - place)).isEqualTo(letters);
        assertThat(new HashSet<>(labels)).hasSize(1000);
    }

    @Test
    @DisplayName("topShare: the type-7 quantile at 1 - share")
    void topShareIsTheQuantileFromAbove() {
        double[] values = {4, 8, 15, 16, 23, 42, 7, 11};
        assertThat(fit(Banding.topShare(0.25, 0.5), values).cuts())
                .isEqualTo(fit(Banding.quantiles(0.5, 0.75), values).cuts());
        Bands fifth = fit(Banding.topShare(0.2), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(fifth.cuts()).containsExactly(8.2);
    }

    /** As doubles 1 - 0.8 is 0.19999999999999996 and 1 - 0.9 is 0.09999999999999998. */
    @Test
    void theRestOfATopShareIsTakenAsItIsWritten() {
        assertThat(fit(Banding.topShare(0.8), 0, 1).cuts()).containsExactly(0.2);
        assertThat(fit(Banding.topShare(0.8, 0.9), 0, 1).cuts()).containsExactly(0.1, 0.2);
        assertThat(fit(Banding.topShare(0.322), -2, -1, 0, 1, 7).cuts())
                .isEqualTo(fit(Banding.quantiles(0.678), -2, -1, 0, 1, 7).cuts());
    }

    @Test
    void naturalBreaksBeginAtTheLowestValueOfABand() {
        Bands bands = fit(Banding.naturalBreaks(3), 1, 2, 1, 50, 52, 51, 1000, 1001, Double.NaN);
        assertThat(bands.cuts()).containsExactly(50.0, 1000.0);
        assertThatThrownBy(() -> fit(Banding.naturalBreaks(3), 7, 7, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Banding.naturalBreaks must have at least as many distinct values as bands;"
                        + " got 2 for 3 bands.");
    }

    @Test
    void aStatedThresholdNeedsNobodyToLearnFrom() {
        assertThat(fit(Banding.at(3)).cuts()).containsExactly(3.0);
        assertThatThrownBy(() -> fit(Banding.quantiles(0.5), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Banding.quantiles must have known values to learn from; got none.");
    }

    @Test
    void sharesThatDoNotRiseAreRefusedWithTheRule() {
        assertRefused(
                () -> Banding.cumulativeShare(0.95, 0.8),
                "Banding.cumulativeShare must rise strictly within (0.0, 1.0); got [0.95, 0.8]."
                        + " For an ABC split write cumulativeShare(0.80, 0.95).");
        assertRefused(
                () -> Banding.quantiles(0, 0.5),
                "Banding.quantiles must rise strictly within (0.0, 1.0); got [0.0, 0.5]."
                        + " For quintiles write quantiles(0.2, 0.4, 0.6, 0.8).");
        assertRefused(
                () -> Banding.topShare(1.0),
                "Banding.topShare must rise strictly within (0.0, 1.0); got [1.0]."
                        + " For the top fifth write topShare(0.20).");
        assertRefused(Banding::at, "Banding.at must rise strictly; got [].");
        assertRefused(() -> Banding.at(3, 3), "Banding.at must rise strictly; got [3.0, 3.0].");
        assertRefused(() -> Banding.at(Double.NaN), "Banding.at must rise strictly; got [NaN].");
        assertRefused(
                () -> Banding.at(1, Double.POSITIVE_INFINITY), "Banding.at must rise strictly; got [1.0, Infinity].");
        assertRefused(() -> Banding.at(-0.0, 0.0), "Banding.at must rise strictly; got [-0.0, 0.0].");
        double[] thousand = new double[1000];
        Arrays.setAll(thousand, i -> i);
        assertRefused(() -> Banding.at(thousand), "Banding.at must have fewer than 1000 cuts; got 1000.");
        assertRefused(
                () -> Banding.naturalBreaks(1),
                "Banding.naturalBreaks must be a number of bands from 2 to 1000; got 1.");
        assertRefused(
                () -> Banding.naturalBreaks(1001),
                "Banding.naturalBreaks must be a number of bands from 2 to 1000; got 1001.");
    }

    @Test
    void labelsThatDoNotSuitAreRefusedWithTheRule() {
        assertRefused(
                () -> Banding.cumulativeShare(0.8, 0.95).labels("A", "B"),
                "Banding.cumulativeShare labels must be 3, one more than there are cuts; got 2: [A, B].");
        assertRefused(
                () -> Banding.at(1).labels("A", "A"), "Banding.at labels must not repeat an item; got \"A\" twice.");
        assertRefused(() -> Banding.at(1).labels("A", " "), "Banding.at label must not be blank; got \" \".");
        for (String reserved : List.of("unassigned", "unknown", "other")) {
            assertRefused(
                    () -> Banding.at(1).labels("A", reserved),
                    "Banding.at labels must not be a reserved code (unassigned, unknown, other); got \"" + reserved
                            + "\".");
        }
        assertThatThrownBy(() -> Banding.at(1).labels("A", null).size())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Banding.labels must not hold null; got one at index 1.");
    }

    @Test
    void nullIsRefusedByName() {
        assertNull(() -> Banding.at((double[]) null), "Banding.at must not be null.");
        assertNull(() -> Banding.quantiles((double[]) null), "Banding.quantiles must not be null.");
        assertNull(() -> Banding.at(1).labels((String[]) null), "Banding.labels must not be null.");
        assertNull(() -> Banding.at(1).fit(null), "Banding.fit values must not be null.");
        assertNull(() -> Bands.of(null, List.of("a")), "Bands.of cuts must not be null.");
        assertNull(() -> Bands.of(List.of(), null), "Bands.of labels must not be null.");
    }

    @Test
    void settingsAreCopied() {
        double[] thresholds = {1, 2};
        String[] labels = {"a", "b", "c"};
        Banding banding = Banding.at(thresholds).labels(labels);
        thresholds[0] = 99;
        labels[0] = "z";
        assertThat(banding).hasToString("at(1, 2).labels(\"a\", \"b\", \"c\")");
        assertThat(banding.arguments()).containsExactly(1.0, 2.0);
        assertThatThrownBy(() -> banding.labels().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> banding.labelsFromTheLowest().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        double[] cuts = fit(banding, 1).cutArray();
        cuts[0] = 77;
        assertThat(fit(banding, 1).cutArray()).containsExactly(1, 2);
    }

    @Test
    void theSentenceIsTheCall() {
        assertThat(Banding.cumulativeShare(0.80, 0.95).labels("A", "B", "C"))
                .hasToString("cumulativeShare(0.8, 0.95).labels(\"A\", \"B\", \"C\")");
        assertThat(Banding.naturalBreaks(4)).hasToString("naturalBreaks(4)");
        assertThat(Banding.quantiles(1 / 3.0, 2 / 3.0))
                .hasToString("quantiles(0.3333333333333333, 0.6666666666666666)");
        assertThat(Banding.topShare(0.2).isOfPositiveTotal()).isFalse();
        assertThat(Banding.cumulativeShare(0.2).isOfPositiveTotal()).isTrue();
    }

    @Test
    void equalityIsByValue() {
        assertThat(Banding.at(1, 2)).isEqualTo(Banding.at(1, 2)).hasSameHashCodeAs(Banding.at(1, 2));
        assertThat(Banding.at(0.1, 0.2)).isNotEqualTo(Banding.quantiles(0.1, 0.2));
        assertThat(Banding.at(1, 2)).isNotEqualTo(Banding.at(1, 3));
        assertThat(Banding.at(1, 2).labels("a", "b", "c")).isNotEqualTo(Banding.at(1, 2));
        assertThat(Banding.at(1)).isNotEqualTo(new Object());
    }

    @Test
    void bandsAreBuiltByHandAndChecked() {
        Bands bands = Bands.of(List.of(95_000.0, 812_400.5), List.of("C", "B", "A"));
        assertThat(bands).hasToString("A >= 812400.5 > B >= 95000 > C");
        assertThat(bands.labelsFromTheHighest()).containsExactly("A", "B", "C");
        assertThat(bands.from(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(bands.below(0)).isEqualTo(95_000);
        assertThat(bands.from(2)).isEqualTo(812_400.5);
        assertThat(bands.below(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(bands).isEqualTo(Bands.of(bands.cuts(), bands.labels())).hasSameHashCodeAs(bands);
        assertThat(Bands.of(List.of(-0.0), List.of("a", "b"))).isEqualTo(Bands.of(List.of(0.0), List.of("a", "b")));
        assertThat(Bands.of(List.of(1.0, 1.0), List.of("a", "b", "c")).index(1)).isEqualTo(2);
        assertRefused(
                () -> Bands.of(List.of(2.0, 1.0), List.of("a", "b", "c")), "Bands.of cuts must rise; got [2.0, 1.0].");
        assertRefused(
                () -> Bands.of(List.of(Double.NaN), List.of("a", "b")),
                "Bands.of cut must be a finite number; got NaN.");
        assertRefused(
                () -> Bands.of(List.of(1.0), List.of("a")),
                "Bands.of labels must be 2, one more than there are cuts; got 1: [a].");
        assertThatThrownBy(() -> bands.label(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bands.cuts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Bands fit(Banding banding, double... values) {
        return banding.fit(MeasureColumn.of(SALES, values));
    }
}
