package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DoubleBitsTest {
    @Property(seed = "1", tries = 1000)
    void keysCompareAsTheDoublesDo(@ForAll long a, @ForAll long b) {
        double x = Double.longBitsToDouble(a);
        double y = Double.longBitsToDouble(b);
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            assertThat(Integer.signum(Long.compare(DoubleBits.key(x), DoubleBits.key(y))))
                    .isEqualTo(Integer.signum(Double.compare(x, y)));
        }
    }

    @Property(seed = "2", tries = 1000)
    void aKeyLeadsBack(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        if (!Double.isNaN(x)) {
            assertThat(DoubleBits.value(DoubleBits.key(x))).isEqualTo(x + 0.0);
        }
    }

    @Test
    void neighboursHaveNeighbouringKeys() {
        for (double x : new double[] {-1e300, -1, Double.MIN_VALUE, 1, 1.5, 1e300}) {
            assertThat(DoubleBits.key(Math.nextUp(x))).isEqualTo(DoubleBits.key(x) + 1);
        }
        assertThat(DoubleBits.key(0.0)).isZero();
        assertThat(DoubleBits.key(-0.0)).isEqualTo(-1);
    }
}
