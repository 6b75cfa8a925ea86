package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MonotoneTest {
    @Property(seed = "1", tries = 1000)
    void findsTheTurnExactly(@ForAll("finite") double turn, @ForAll("finite") double a, @ForAll("finite") double b) {
        double lo = Math.min(a, b);
        double hi = Math.max(a, b);
        double found = Monotone.firstAtOrAbove(x -> x >= turn, lo, hi);
        double expected = turn > hi ? Double.NaN : Math.max(turn, lo);
        assertThat(found == expected || (Double.isNaN(found) && Double.isNaN(expected)))
                .as("%s in [%s, %s] gave %s", turn, lo, hi, found)
                .isTrue();
    }

    @Property(seed = "2", tries = 300)
    void asksAtMost65Times(@ForAll("finite") double turn) {
        AtomicInteger asked = new AtomicInteger();
        Monotone.firstAtOrAbove(
                x -> {
                    asked.incrementAndGet();
                    return x >= turn;
                },
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
        assertThat(asked).hasValueLessThanOrEqualTo(65);
    }

    @Test
    void isExactWhereAFormulaRounds() {
        double turn = Monotone.firstAtOrAbove(x -> x * 3 >= 1, 0, 1);
        assertThat(turn * 3).isGreaterThanOrEqualTo(1);
        assertThat(Math.nextDown(turn) * 3).isLessThan(1);
    }

    @Test
    void neverAsksNorAnswersNegativeZero() {
        double found = Monotone.firstAtOrAbove(
                x -> {
                    assertThat(Double.doubleToRawLongBits(x)).isNotEqualTo(Double.doubleToRawLongBits(-0.0));
                    return x >= 0;
                },
                -1,
                1);
        assertThat(Double.doubleToRawLongBits(found)).isZero();
        assertThat(Double.doubleToRawLongBits(Monotone.firstAtOrAbove(x -> true, -0.0, -0.0)))
                .isZero();
    }

    @Test
    void whereItNeverHoldsThereIsNone() {
        assertThat(Monotone.firstAtOrAbove(x -> false, 0, 1)).isNaN();
    }

    @Test
    void whereItAlwaysHoldsTheLowerEndIsFirst() {
        assertThat(Monotone.firstAtOrAbove(x -> true, -5, 1)).isEqualTo(-5);
        assertThat(Monotone.firstAtOrAbove(x -> true, Double.NEGATIVE_INFINITY, 1))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void endsInTheWrongOrderAreRefused() {
        String message = "Monotone.firstAtOrAbove lo must be at or below hi, and neither NaN.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monotone.firstAtOrAbove(x -> true, 2, 1))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monotone.firstAtOrAbove(x -> true, Double.NaN, 1))
                .withMessage(message);
    }

    @Provide
    Arbitrary<Double> finite() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        return Arbitraries.oneOf(
                any, Arbitraries.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE));
    }
}
