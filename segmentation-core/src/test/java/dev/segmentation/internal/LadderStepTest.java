package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LadderStepTest {
    private static final int BITS = 40;

    @Test
    void addsCountTimesTheLowestValueAndTheUnitsAbove() {
        LadderStep step = new LadderStep(Double.doubleToLongBits(8), 3);
        // Three values of 8 and, together, two units of 2^-49 above, in units of 8.
        Sum sum = step.addTo(new Sum(), 3, 2);
        assertThat(sum.value()).isEqualTo(3 + 2 * 0x1p-52);
        assertThat(sum.remainder()).isZero();
    }

    @Property(seed = "1", tries = 300)
    void isExactInAnyPowerOfTwo(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2000) int count,
            @ForAll @IntRange(max = 2046) int power) {
        SplitMix64 random = new SplitMix64(seed);
        long low = ((long) power << 52) | (random.nextLong() >>> 12 >>> BITS << BITS);
        LadderStep step = new LadderStep(low, power - 1023);
        long offsets = 0;
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            long offset = random.nextLong() >>> (64 - BITS);
            offsets += offset;
            exact = exact.add(new BigDecimal(step.value(offset)));
        }
        Sum sum = step.addTo(new Sum(), count, offsets);
        BigDecimal unit = BigDecimal.valueOf(2).pow(Math.abs(power - 1023));
        BigDecimal found = new BigDecimal(sum.value()).add(new BigDecimal(sum.remainder()));
        if (power >= 1023) {
            assertThat(found.multiply(unit)).isEqualByComparingTo(exact);
        } else {
            assertThat(found).isEqualByComparingTo(exact.multiply(unit));
        }
    }

    @Test
    void subnormalValuesHaveTheUnitOfTheSmallestNormalOnes() {
        LadderStep step = new LadderStep(0, -1023);
        assertThat(step.value(5)).isEqualTo(5 * Double.MIN_VALUE);
        assertThat(step.addTo(new Sum(), 1, 5).value()).isEqualTo(5 * 0x1p-1074 * 0x1p1023);
    }

    @Test
    void leavesTheBitsAloneThatItReadsBack() {
        LadderStep step = new LadderStep(Double.doubleToLongBits(100), 6);
        assertThat(step.value(0)).isEqualTo(100);
        assertThat(step.value(1)).isEqualTo(Math.nextUp(100.0));
    }
}
