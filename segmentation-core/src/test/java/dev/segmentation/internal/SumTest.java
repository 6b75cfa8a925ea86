package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SumTest {
    private static final BigDecimal SMALL = new BigDecimal("1e-29");

    @Test
    void smallNumbersSurviveBesideLargeOnes() {
        assertThat(new Sum().add(1e16).add(1).add(-1e16).value()).isEqualTo(1);
        assertThat(new Sum().add(1).add(1e-20).add(-1).value()).isEqualTo(1e-20);
    }

    @Test
    void aTenthTenTimesIsOne() {
        Sum sum = new Sum();
        for (int i = 0; i < 10; i++) {
            sum.add(0.1);
        }
        assertThat(sum.value()).isEqualTo(1);
    }

    @Property(seed = "1", tries = 300)
    void agreesWithExactArithmetic(@ForAll("columns") double[] x) {
        Sum sum = new Sum();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        for (double v : x) {
            sum.add(v);
            exact = exact.add(new BigDecimal(v));
            size = size.add(new BigDecimal(v).abs());
        }
        assertClose(sum, exact, size);
    }

    @Property(seed = "2", tries = 300)
    void productsAreAddedExactly(@ForAll("numbers") double a, @ForAll("numbers") double b) {
        BigDecimal product = new BigDecimal(a).multiply(new BigDecimal(b));
        assertClose(new Sum().addProduct(a, b), product, product.abs());
        BigDecimal withOne = product.add(BigDecimal.ONE);
        assertClose(new Sum().add(1).addProduct(a, b), withOne, product.abs().add(BigDecimal.ONE));
    }

    @Property(seed = "3", tries = 300)
    void longsAreAddedToTheLastBit(@ForAll long x) {
        assertThat(exact(new Sum().add(x))).isEqualByComparingTo(BigDecimal.valueOf(x));
    }

    @Property(seed = "4", tries = 200)
    void sumsOfPartsAddUp(@ForAll("columns") double[] a, @ForAll("columns") double[] b) {
        Sum parts = sumOf(a).add(sumOf(b));
        BigDecimal exact = exactly(a).add(exactly(b));
        assertClose(parts, exact, new BigDecimal("2e11"));
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Columns.upTo(1e9);
    }

    @Provide
    Arbitrary<double[]> columns() {
        return numbers().array(double[].class).ofMaxSize(60);
    }

    @Test
    void aSumMayBeAddedToItself() {
        Sum sum = new Sum().add(1e16).add(1);
        assertThat(sum.add(sum).add(-2e16).value()).isEqualTo(2);
    }

    @Test
    void scalingKeepsTheRemainder() {
        Sum sum = new Sum().add(1e16).add(1);
        assertThat(new Sum().addScaled(sum, 0.5).add(-5e15).value()).isEqualTo(0.5);
    }

    @Test
    void comparesToTheLastBitOfBoth() {
        Sum one = new Sum().add(1);
        Sum bitMore = one.copy().add(1e-25);
        assertThat(bitMore.isAtLeast(one)).isTrue();
        assertThat(one.isAtLeast(bitMore)).isFalse();
        assertThat(one.isAtLeast(one.copy())).isTrue();
        assertThat(one.value()).isEqualTo(bitMore.value());
        assertThat(bitMore.remainder()).isEqualTo(1e-25);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Sum sum = new Sum().add(1);
        Sum copy = sum.copy().add(1);
        assertThat(sum.value()).isEqualTo(1);
        assertThat(copy.value()).isEqualTo(2);
    }

    private static Sum sumOf(double[] x) {
        Sum sum = new Sum();
        Arrays.stream(x).forEach(sum::add);
        return sum;
    }

    private static BigDecimal exactly(double[] x) {
        return Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(Sum sum) {
        return new BigDecimal(sum.value()).add(new BigDecimal(sum.remainder()));
    }

    /** Within 1e-29 of the size of what was added, and the remainder is less than half a unit of the value. */
    private static void assertClose(Sum sum, BigDecimal expected, BigDecimal size) {
        assertThat(exact(sum).subtract(expected).abs())
                .isLessThanOrEqualTo(size.multiply(SMALL, MathContext.DECIMAL64));
        assertThat(Math.abs(sum.remainder())).isLessThanOrEqualTo(Math.ulp(sum.value()) / 2);
    }
}
