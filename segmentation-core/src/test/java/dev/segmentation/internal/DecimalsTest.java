package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "1234.5, 1234.5",
        "-1234.56, -1234.56",
        "0.1, 0.1",
        "0.3, 0.3",
        "100, 100",
        "1e14, 100000000000000",
        "999999999999999, 999999999999999",
        "1e15, 1E15",
        "1.5e20, 1.5E20",
        "-1.5e20, -1.5E20",
        "123456789012345678, 1.2345678901234568E17",
        "999999999999999.9, 999999999999999.9",
        "9007199254740993, 9.007199254740992E15",
        "0.001, 0.001",
        "0.0000001, 0.0000001",
        "0.000000123, 0.000000123",
        "0.00000001, 1E-8",
        "2.5e-8, 2.5E-8",
        "9.99999999999999e-8, 9.99999999999999E-8",
        "1e23, 1E23",
        "9.5e-3, 0.0095",
        "1e-300, 1E-300",
        "1e300, 1E300",
        "0.30000000000000004, 0.30000000000000004",
        "0.3333333333333333, 0.3333333333333333",
        "12345678.123456789, 12345678.12345679",
    })
    void writes(double x, String text) {
        assertThat(Decimals.shortest(x)).isEqualTo(text);
    }

    @Test
    void writesTheExtremes() {
        assertThat(Decimals.shortest(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(Decimals.shortest(Double.MIN_NORMAL)).isEqualTo("2.2250738585072014E-308");
        assertThat(Decimals.shortest(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E308");
        assertThat(Decimals.shortest(Math.nextUp(1.0))).isEqualTo("1.0000000000000002");
        assertThat(Decimals.shortest(Math.nextDown(1.0))).isEqualTo("0.9999999999999999");
    }

    @ParameterizedTest
    @CsvSource({
        "2e23, 2E23",
        "8.41e21, 8.41E21",
        "2.0e-3, 0.002",
        "1.1e-5, 0.000011",
        "2.2250738585072014E-308, 2.2250738585072014E-308"
    })
    void isShortWhereOldJdksWereNot(double x, String text) {
        // JDK-4511638, mended in JDK 19: Double.toString was at times longer than needed.
        assertThat(Decimals.shortest(x)).isEqualTo(text);
    }

    @Test
    void powersOfTwoHaveACloserNeighbourBelow() {
        // 2^-44 is 5.684341886080801486...E-14; the nearest 16 digits, ...801, are another double's.
        assertThat(Decimals.shortest(0x1p-44)).isEqualTo("5.684341886080802E-14");
        for (int power = -1074; power < 1024; power++) {
            double x = StrictMath.scalb(1.0, power);
            assertShortest(x);
            assertShortest(Math.nextDown(x));
            assertShortest(Math.nextUp(x));
        }
    }

    @Test
    void powersOfTenAreOneDigit() {
        for (int power = -323; power <= 308; power++) {
            double x = Double.parseDouble("1e" + power);
            assertThat(new BigDecimal(Decimals.shortest(x)).stripTrailingZeros().precision())
                    .isEqualTo(1);
            assertShortest(Math.nextDown(x));
            assertShortest(Math.nextUp(x));
        }
    }

    @Property(seed = "1", tries = 3000)
    void anyDoubleReadsBackAndIsShortest(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        if (Double.isFinite(x)) {
            assertShortest(x);
        }
    }

    @Property(seed = "2", tries = 3000)
    void doublesOfOrdinarySizeReadBackAndAreShortest(@ForAll("ordinary") double x) {
        assertShortest(x);
    }

    @Provide
    Arbitrary<Double> ordinary() {
        return Arbitraries.oneOf(Columns.upTo(1), Columns.upTo(1e10), Columns.upTo(1e22));
    }

    @Property(seed = "3", tries = 3000)
    void amountsComeBackAsTheyWereWritten(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 10) int places) {
        BigDecimal written = BigDecimal.valueOf(digits, places);
        String plain =
                written.signum() == 0 ? "0" : written.stripTrailingZeros().toPlainString();
        double x = Double.parseDouble(plain);
        if (Math.abs(x) >= 1e-7 || x == 0) {
            assertThat(Decimals.shortest(x)).isEqualTo(plain);
        }
    }

    @Test
    void whatIsNotANumberIsRefused() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Decimals.shortest(wrong))
                    .withMessage("Decimals.shortest number must be finite; got " + wrong + ".");
        }
    }

    private static void assertShortest(double x) {
        String text = Decimals.shortest(x);
        assertThat(Double.parseDouble(text)).isEqualTo(x + 0.0);
        BigDecimal written = new BigDecimal(text);
        if (written.signum() == 0) {
            return;
        }
        assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?|-?[1-9](\\.[0-9]*[1-9])?E-?[0-9]+");
        int precision = written.stripTrailingZeros().precision();
        BigDecimal exact = new BigDecimal(x);
        if (precision > 1) {
            assertThat(reads(exact, precision - 1, RoundingMode.FLOOR, x))
                    .as("%s may be shorter", text)
                    .isFalse();
            assertThat(reads(exact, precision - 1, RoundingMode.CEILING, x))
                    .as("%s may be shorter", text)
                    .isFalse();
        }
        BigDecimal nearest = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == x) {
            assertThat(exact.subtract(written).abs())
                    .isLessThanOrEqualTo(exact.subtract(nearest).abs());
        }
    }

    private static boolean reads(BigDecimal exact, int precision, RoundingMode rounding, double x) {
        return Double.parseDouble(
                        exact.round(new MathContext(precision, rounding)).toString())
                == x;
    }
}
