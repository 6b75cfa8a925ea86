package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The yardsticks themselves, on cases worked by hand. */
class FiguresTest {

    @Test
    void correlationOfALineIsOneAndOfItsMirrorMinusOne() {
        double[] x = {1, 2, 3, 4};

        assertThat(Figures.correlation(x, new double[] {3, 5, 7, 9})).isCloseTo(1, within(1e-12));
        assertThat(Figures.correlation(x, new double[] {9, 7, 5, 3})).isCloseTo(-1, within(1e-12));
        assertThat(Figures.correlation(x, new double[] {1, -1, -1, 1})).isCloseTo(0, within(1e-12));
    }

    @Test
    void groupsThatSeparateTheValuesExplainAllAndMixedOnesNothing() {
        double[] values = {1, 1, 5, 5};

        assertThat(Figures.explained(List.of("a", "a", "b", "b"), values)).isEqualTo(1);
        assertThat(Figures.explained(List.of("a", "b", "a", "b"), values)).isZero();
        // Means 2 and 4 around 3: 4 x 1 between the groups, of 4 + 0 + 0 + 4 in all.
        assertThat(Figures.explained(List.of("a", "a", "b", "b"), new double[] {1, 3, 3, 5}))
                .isCloseTo(4.0 / 8, within(1e-12));
    }

    @Test
    void fisherAgreesWithAPublishedTableOfSixOfEightAgainstTwentyOf192() {
        // Issue 6: 6 of 8 against 20 of 192 has p 6.4996e-5; the other tail has no table as unlikely.
        assertThat(Figures.fisher(6, 8, 26, 200)).isCloseTo(6.4996e-5, within(1e-9));
    }
}
