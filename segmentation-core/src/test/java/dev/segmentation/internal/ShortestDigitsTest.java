package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 1, -1",
        "1, 1, 0",
        "1e29, 1, 29",
        "123.456, 123456, -3",
        "7e-5, 7, -5",
        "1e300, 1, 300",
        "5e-324, 5, -324"
    })
    void findsDigitsAndTheirPlace(double x, long digits, int exponent) {
        assertThat(ShortestDigits.of(x)).isEqualTo(new ShortestDigits(digits, exponent));
    }

    @Property(seed = "1", tries = 2000)
    void theyReadBackAndHaveNoTrailingZero(@ForAll("positive") double x) {
        ShortestDigits found = ShortestDigits.of(x);
        assertThat(BigDecimal.valueOf(found.digits(), -found.exponent()).doubleValue())
                .isEqualTo(x);
        assertThat(found.digits() % 10).isNotZero();
        assertThat(found.digits()).isBetween(1L, 99_999_999_999_999_999L);
    }

    @Property(seed = "2", tries = 1000)
    void theTextHasTheSameValue(@ForAll("positive") double x) {
        ShortestDigits found = ShortestDigits.of(x);
        StringBuilder text = new StringBuilder();
        found.write(text);
        assertThat(new BigDecimal(text.toString()))
                .isEqualByComparingTo(BigDecimal.valueOf(found.digits(), -found.exponent()));
    }

    @Test
    void theTextIsPlainFromATenMillionthUpToBelowAThousandBillions() {
        assertThat(text(1, -7)).isEqualTo("0.0000001");
        assertThat(text(1, -8)).isEqualTo("1E-8");
        assertThat(text(12, -9)).isEqualTo("1.2E-8");
        assertThat(text(1, 14)).isEqualTo("100000000000000");
        assertThat(text(1, 15)).isEqualTo("1E15");
        assertThat(text(1234, -2)).isEqualTo("12.34");
        assertThat(text(1234, -4)).isEqualTo("0.1234");
        assertThat(text(1234, 0)).isEqualTo("1234");
    }

    @Provide
    Arbitrary<Double> positive() {
        Arbitrary<Double> any = Arbitraries.longs()
                .map(bits -> Double.longBitsToDouble(bits & Long.MAX_VALUE))
                .filter(x -> Double.isFinite(x) && x > 0);
        return Arbitraries.oneOf(
                any, Columns.upTo(1e25).map(Math::abs), Columns.upTo(1).map(Math::abs));
    }

    private static String text(long digits, int exponent) {
        StringBuilder text = new StringBuilder();
        new ShortestDigits(digits, exponent).write(text);
        return text.toString();
    }
}
