package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandCodesTest {
    @Test
    void aValueEqualToACutBelongsToTheUpperBand() {
        assertThat(codes(new double[] {9.99, 10, 10.01, 50}, 10, 50)).containsExactly(0, 1, 1, 2);
    }

    @Test
    void unknownHasTheCodeMinusOne() {
        for (int cuts = 0; cuts <= 20; cuts++) {
            assertThat(codes(new double[] {Double.NaN, 1e9}, ramp(cuts))).containsExactly(-1, cuts);
        }
    }

    @Test
    void negativeZeroIsZero() {
        for (int cuts = 1; cuts <= 20; cuts++) {
            double[] ramp = ramp(cuts); // starts at 0
            assertThat(codes(new double[] {-0.0, 0.0}, ramp)).containsExactly(1, 1);
            ramp[0] = -0.0;
            assertThat(codes(new double[] {-0.0, 0.0}, ramp)).containsExactly(1, 1);
        }
    }

    @Test
    void aRepeatedCutLeavesAnEmptyBand() {
        assertThat(codes(new double[] {1, 5, 9}, 5, 5, 7)).containsExactly(0, 2, 3);
    }

    @Test
    void anInfiniteCutIsReachedByNobody() {
        double none = Double.POSITIVE_INFINITY;
        assertThat(codes(new double[] {-1, 0, Double.MAX_VALUE}, none, none)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 16, 17, 24, 25, 100})
    void agreesWithCountingCutsForAnyNumberOfThem(int count) {
        double[] x = Columns.of(Columns.Shape.INTEGERS, 5003, 1);
        double[] cuts = Arrays.copyOf(Columns.of(Columns.Shape.INTEGERS, count, 2), count);
        Arrays.sort(cuts);
        assertThat(codes(x, cuts)).isEqualTo(naive(x, cuts));
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithCountingCutsOnEveryShape(Columns.Shape shape) {
        double[] x = Columns.of(shape, 12_345, 3);
        double[] sorted = Arrays.stream(x).sorted().toArray();
        for (int i = 0; i < x.length; i += 7) {
            x[i] = i % 2 == 0 ? Double.NaN : oddNaN(i);
        }
        double[] cuts = {sorted[0], sorted[2469], sorted[6000], sorted[12_344]};
        double[] between = {
            Math.nextDown(cuts[1]),
            cuts[1],
            Math.nextUp(cuts[1]),
            Math.max(Math.nextUp(cuts[1]), cuts[2]),
            Math.nextUp(cuts[3])
        };
        assertThat(codes(x, cuts)).as("%s", shape).isEqualTo(naive(x, cuts));
        assertThat(codes(x, between)).as("%s", shape).isEqualTo(naive(x, between));
    }

    private static double oddNaN(int i) {
        return Double.longBitsToDouble(i % 3 == 0 ? 0xFFF8_0000_0000_0000L : 0x7FF0_0000_0000_0001L);
    }

    @Test
    void infinitiesAreAtTheEnds() {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5};
        double[] x = new double[3000];
        Arrays.setAll(x, i -> ends[i % 3]);
        assertThat(codes(x, 1, 10)).startsWith(2, 0, 1).endsWith(2, 0, 1);
    }

    @Property(seed = "1", tries = 300)
    void agreesWithCountingCutsOnAnyDoubles(@ForAll("columns") double[] x, @ForAll @IntRange(max = 12) int count) {
        double[] cuts = Arrays.copyOf(x, Math.min(count, x.length));
        Arrays.sort(cuts);
        assertThat(codes(x, cuts)).isEqualTo(naive(x, cuts));
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Columns.anyFinite();
    }

    @ParameterizedTest
    @EnumSource
    void readByStretchesTheCodesAreTheSame(Columns.Shape shape) {
        double[] x = Columns.of(shape, 12_345, 4);
        double[] sorted = Arrays.stream(x).sorted().toArray();
        for (int cuts : new int[] {1, 2, 4, 7, 24, 25}) {
            double[] own = new double[cuts];
            Arrays.setAll(own, c -> sorted[(c + 1) * 400]);
            assertThat(byStretches(BandCodes.reader(x, own, true), x.length)).isEqualTo(naive(x, own));
            assertThat(byStretches(BandCodes.reader(x, own, false), x.length)).isEqualTo(naive(x, own));
        }
    }

    /** As digits where the reader has them. */
    private static int[] byStretches(CodeReader reader, int rows) {
        int[] codes = new int[rows];
        for (int from = 0; from < rows; from += 1500) {
            int length = Math.min(1500, rows - from);
            byte[] digits = new byte[length + 1];
            int[] stretch = new int[length];
            if (reader.copyDigits(from, length, digits, 1)) {
                Arrays.setAll(stretch, i -> digits[i + 1] - 1);
            } else {
                reader.copy(from, length, stretch);
            }
            System.arraycopy(stretch, 0, codes, from, length);
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 254, 300})
    void howeverCodesAreHeldTheSumsAreTheSameBits(int groups) {
        double[] x = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 50_001, 4);
        x[40_000] = Double.NaN;
        SplitMix64 random = new SplitMix64(5);
        int[] codes = new int[x.length];
        Arrays.setAll(codes, i -> random.nextInt(groups + 1) - 1);
        int[] lastForNone =
                Arrays.stream(codes).map(code -> code < 0 ? groups : code).toArray();
        double[] expected = BandCodes.sums(x, lastForNone, groups + 1);
        CodeReader ints = (from, length, into) -> System.arraycopy(codes, from, into, 0, length);
        assertThat(BandCodes.sums(x, ints, groups)).isEqualTo(expected);
        assertThat(BandCodes.sums(x, digits(SmallCodes.of(codes, groups)), groups))
                .isEqualTo(expected);
    }

    private static CodeReader digits(SmallCodes codes) {
        return new CodeReader() {
            @Override
            public void copy(int from, int length, int[] into) {
                codes.copy(from, length, into);
            }

            @Override
            public boolean copyDigits(int from, int length, byte[] into, int at) {
                return codes.copyDigits(from, length, into, at);
            }
        };
    }

    @Test
    void countsPerGroupAndSkipsRowsWithoutOne() {
        assertThat(BandCodes.counts(new int[] {0, 2, -1, 2, 2, -1, 0}, 4)).containsExactly(2, 0, 3, 0);
        assertThat(BandCodes.counts(new int[0], 2)).containsExactly(0, 0);
    }

    @Test
    void addsUpPerGroupAndSkipsUnknownValuesAndRowsWithoutGroup() {
        double[] x = {1, 2, 4, Double.NaN, 8, 16, Double.NaN};
        int[] codes = {0, 1, -1, 1, 1, 0, -1};
        assertThat(BandCodes.sums(x, codes, 3)).containsExactly(17, 10, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 100, 5000})
    void sumsAreCloseToExactOnes(int groups) {
        double[] x = Columns.of(Columns.Shape.LOGNORMAL_CENTS, 50_001, 4);
        SplitMix64 random = new SplitMix64(5);
        int[] codes = new int[x.length];
        Arrays.setAll(codes, i -> random.nextInt(groups + 1) - 1);
        BigDecimal[] exact = new BigDecimal[groups];
        Arrays.fill(exact, BigDecimal.ZERO);
        int[] counts = new int[groups];
        for (int i = 0; i < x.length; i++) {
            if (codes[i] >= 0) {
                exact[codes[i]] = exact[codes[i]].add(new BigDecimal(x[i]));
                counts[codes[i]]++;
            }
        }
        double[] sums = BandCodes.sums(x, codes, groups);
        for (int g = 0; g < groups; g++) {
            assertThat(sums[g]).isCloseTo(exact[g].doubleValue(), within(exact[g].doubleValue() * 1e-13));
        }
        assertThat(BandCodes.counts(codes, groups)).isEqualTo(counts);
    }

    @Test
    void unknownValuesInAnyChunkAddNothing() {
        double[] x = Columns.of(Columns.Shape.INTEGERS, 20_001, 6);
        int[] codes = new int[x.length];
        double[] zeroed = x.clone();
        for (int i : new int[] {9000, 9001, 12_500, 20_000}) {
            x[i] = Double.NaN;
            zeroed[i] = 0;
        }
        codes[9001] = -1;
        assertThat(BandCodes.sums(x, codes, 2)).isEqualTo(BandCodes.sums(zeroed, codes, 2));
    }

    @Test
    void aSumBeyondTheDoublesIsInfinite() {
        double[] x = {Double.MAX_VALUE, 0, 0, 0, Double.MAX_VALUE, 1};
        assertThat(BandCodes.sums(x, new int[] {0, 1, 1, 1, 0, 1}, 2)).satisfies(sums -> {
            assertThat(sums[0]).isNotFinite();
            assertThat(sums[1]).isEqualTo(1);
        });
    }

    @Test
    void wholeNumbersAddUpExactly() {
        double[] x = Columns.of(Columns.Shape.INTEGERS, 100_000, 6);
        int[] codes = new int[x.length];
        long exact = Arrays.stream(x).mapToLong(v -> (long) v).sum();
        assertThat(BandCodes.sums(x, codes, 1)[0]).isEqualTo((double) exact);
    }

    @Test
    void lengthsMustAgree() {
        String message = "BandCodes values and codes must be of one length; got 3 values and 2 codes.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandCodes.codes(new double[3], new double[1], new int[2]))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandCodes.sums(new double[3], new int[2], 1))
                .withMessage(message);
    }

    private static int[] codes(double[] x, double... cuts) {
        int[] out = new int[x.length];
        BandCodes.codes(x, cuts, out);
        return out;
    }

    private static int[] naive(double[] x, double[] cuts) {
        return Arrays.stream(x)
                .mapToInt(v -> Double.isNaN(v)
                        ? -1
                        : (int) Arrays.stream(cuts).filter(c -> c <= v).count())
                .toArray();
    }

    private static double[] ramp(int cuts) {
        double[] ramp = new double[cuts];
        Arrays.setAll(ramp, i -> i);
        return ramp;
    }
}
