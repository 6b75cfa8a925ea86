package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositiveLadderTest {
    private static final BigDecimal SMALL = new BigDecimal("1e-20");

    @ParameterizedTest
    @EnumSource
    void theTotalIsExactFarBeyondADouble(Columns.Shape shape) {
        assertTotal(Columns.of(shape, 20_000, 5));
    }

    @Property(seed = "1", tries = 300)
    void theTotalOfAnyDoublesIsExactFarBeyondADouble(@ForAll("columns") double[] values) {
        assertTotal(values);
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @ParameterizedTest
    @EnumSource
    void theTotalIsTheSameBitsInAnyOrder(Columns.Shape shape) {
        double[] values = Columns.of(shape, 5000, 2);
        Sum total = PositiveLadder.of(values).total();
        for (int seed = 0; seed < 5; seed++) {
            Sum other = PositiveLadder.of(Columns.shuffled(values, seed)).total();
            assertThat(other.value()).isEqualTo(total.value());
            assertThat(other.remainder()).isEqualTo(total.remainder());
        }
    }

    @Test
    void theTotalIsInUnitsOfTheLargestValue() {
        assertThat(PositiveLadder.of(new double[] {4, 2, 1, -8}).total().value())
                .isEqualTo(7.0 / 4);
        assertThat(PositiveLadder.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE})
                        .total()
                        .value())
                .isCloseTo(4, Offset.offset(1e-15));
        assertThat(PositiveLadder.of(new double[] {3 * Double.MIN_VALUE})
                        .total()
                        .value())
                .isPositive();
    }

    @Test
    void negligibleValuesStillAddToTheTotal() {
        double[] values = new double[1001];
        Arrays.fill(values, 0x1p-80);
        values[1000] = 1;
        Sum total = PositiveLadder.of(values).total();
        assertThat(total.value()).isEqualTo(1);
        assertThat(total.remainder()).isEqualTo(1000 * 0x1p-80);
    }

    @Test
    void aColumnWithoutPositiveValuesIsEmpty() {
        assertThat(PositiveLadder.of(new double[] {0, -0.0, -1}).isEmpty()).isTrue();
        assertThat(PositiveLadder.of(new double[0]).isEmpty()).isTrue();
        assertThat(PositiveLadder.of(new double[] {-1, Double.MIN_VALUE}).isEmpty())
                .isFalse();
    }

    @Test
    void aRungHoldsAllValuesOfTheBucketThatCrosses() {
        double[] values = {100, 50, 50, 50, 25, 1};
        PositiveLadder ladder = PositiveLadder.of(values);
        Sum half = new Sum().addScaled(ladder.total(), 0.5);
        Rung[] rungs = ladder.crossed(new Sum[] {half});
        ladder.collect(values, rungs);
        assertThat(Double.longBitsToDouble(rungs[0].low())).isLessThanOrEqualTo(50);
        assertThat(rungs[0].crossing(half)).isEqualTo(50);
    }

    @Test
    void targetsInOneBucketShareItsRung() {
        double[] values = new double[5000];
        Arrays.setAll(values, i -> 1 + i * 0x1p-52);
        PositiveLadder ladder = PositiveLadder.of(values);
        Sum third = new Sum().addScaled(ladder.total(), 1.0 / 3);
        Sum half = new Sum().addScaled(ladder.total(), 0.5);
        Rung[] rungs = ladder.crossed(new Sum[] {third, half});
        assertThat(rungs[1]).isSameAs(rungs[0]);
        ladder.collect(values, rungs);
        assertThat(rungs[0].crossing(half)).isLessThan(rungs[0].crossing(third));
        assertThat(rungs[0].crossing(third)).isEqualTo(rungs[0].crossing(third));
    }

    @Test
    void aCrowdedRungIsDividedToTheLastBit() {
        // 100,000 neighbours: the exact place follows from summing an arithmetic series.
        int n = 100_000;
        double[] values = new double[n];
        Arrays.setAll(values, i -> 1 + i * 0x1p-52);
        double cut = ShareCuts.crossings(values, new double[] {0.5})[0];
        int fromTop = (int) Arrays.stream(values).filter(x -> x >= cut).count();
        assertThat(fromTop).isBetween(n / 2 - 1, n / 2 + 1);
    }

    private static void assertTotal(double[] values) {
        BigDecimal exact = Arrays.stream(values)
                .filter(x -> x > 0)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        PositiveLadder ladder = PositiveLadder.of(values);
        if (exact.signum() == 0) {
            assertThat(ladder.isEmpty()).isTrue();
            return;
        }
        double largest = Arrays.stream(values).max().orElseThrow();
        BigDecimal unit = new BigDecimal(StrictMath.scalb(1.0, Math.getExponent(largest)));
        if (unit.signum() > 0) {
            BigDecimal total = new BigDecimal(ladder.total().value())
                    .add(new BigDecimal(ladder.total().remainder()));
            BigDecimal error = total.multiply(unit).subtract(exact).abs();
            assertThat(error).isLessThanOrEqualTo(exact.multiply(SMALL));
        }
    }
}
