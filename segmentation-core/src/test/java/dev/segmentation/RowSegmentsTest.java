package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments by row, however many there are, and whenever their codes are asked for. */
class RowSegmentsTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final int ROWS = 9001;

    private static SegmentModel model(int segments) {
        List<Segment> listed =
                IntStream.range(0, segments).mapToObj(i -> Segment.of("s" + i)).toList();
        Provenance provenance = GroupsOfProvenance.any();
        return new GroupsOf.Model(Category.of("group"), listed, provenance);
    }

    /** A provenance that says nothing. */
    private static final class GroupsOfProvenance {
        static Provenance any() {
            return new Provenance("groups-of", "GroupsOf", "0", 0, 0, java.util.OptionalLong.empty());
        }
    }

    private static Portfolio portfolio(int rows) {
        double[] sales = new double[rows];
        Arrays.setAll(sales, row -> row % 11 == 0 ? Double.NaN : row * 0.1);
        return Portfolio.ofIds(IntStream.range(0, rows).mapToObj(i -> "C" + i).toList())
                .with(SALES, sales);
    }

    private static int[] codes(int rows, int segments) {
        SplitMix64 random = new SplitMix64(segments);
        int[] codes = new int[rows];
        Arrays.setAll(codes, row -> random.nextInt(segments + 1) - 1);
        return codes;
    }

    /** On both sides of what two digits in a byte, one byte and two bytes can tell apart. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 15, 16, 255, 256, 65_535, 65_536})
    void everyRowHasItsSegmentHoweverManyThereAre(int segments) {
        int[] codes = codes(ROWS, segments);
        Portfolio portfolio = portfolio(ROWS);
        Segmentation result = Segmentation.of(model(segments), portfolio, codes);
        double[] sums = new double[segments + 1];
        int[] counts = new int[segments + 1];
        for (int row = 0; row < ROWS; row++) {
            int place = codes[row] < 0 ? segments : codes[row];
            assertThat(result.index(row)).isEqualTo(place);
            counts[place]++;
            double sales = portfolio.measure(SALES).at(row);
            sums[place] += Double.isNaN(sales) ? 0 : sales;
        }
        assertThat(result.counts().values())
                .containsExactly(Arrays.stream(counts).boxed().toArray(Integer[]::new));
        double[] found = result.sums(SALES);
        for (int place = 0; place <= segments; place++) {
            assertThat(found[place]).isCloseTo(sums[place], org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void laterChangesOfTheCodesMakeNoDifference() {
        int[] codes = {0, 1, -1};
        Segmentation result = Segmentation.of(model(2), portfolio(3), codes);
        codes[0] = 1;
        assertThat(result.index(0)).isZero();
    }

    @Test
    void bandsAreListedFromTheHighestWithTheUnknownLast() {
        Portfolio portfolio = portfolio(ROWS);
        MeasureColumn sales = portfolio.measure(SALES);
        Segmentation result = Segmentation.ofBands(model(4), portfolio, sales, 100, 500);
        for (int row = 0; row < ROWS; row++) {
            double value = sales.at(row);
            assertThat(result.index(row)).isEqualTo(Double.isNaN(value) ? 4 : value >= 500 ? 0 : value >= 100 ? 1 : 2);
        }
        assertThat(result.count("s3")).isZero();
        assertThat(result)
                .isEqualTo(Segmentation.of(
                        result.model(),
                        portfolio,
                        IntStream.range(0, ROWS)
                                .map(row -> result.index(row) == 4 ? -1 : result.index(row))
                                .toArray()));
    }

    @Test
    void codesOfWhatIsCountedAreAskedForOnceAndNotBeforeSomebodyNeedsThem() {
        int[] codes = codes(ROWS, 3);
        AtomicInteger asked = new AtomicInteger();
        CodeSource source = (from, length, into) -> {
            asked.addAndGet(length);
            System.arraycopy(codes, from, into, 0, length);
        };
        int[] counts = IntStream.range(0, 3)
                .map(s -> (int) Arrays.stream(codes).filter(c -> c == s).count())
                .toArray();
        Segmentation counted = Segmentation.counted(model(3), portfolio(ROWS), counts, source);
        Segmentation plain = Segmentation.of(model(3), portfolio(ROWS), codes);
        assertThat(counted.counts()).isEqualTo(plain.counts());
        assertThat(counted.toString()).isEqualTo(plain.toString());
        assertThat(asked).hasValue(0);
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .map(i -> counted.index(ROWS - 1 - i))
                        .toArray())
                .isEqualTo(IntStream.range(0, 8)
                        .map(i -> plain.index(ROWS - 1 - i))
                        .toArray());
        assertThat(counted.sums(SALES)).isEqualTo(plain.sums(SALES));
        assertThat(counted).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(counted.sortedBy(SALES)).isEqualTo(plain.sortedBy(SALES));
        assertThat(asked).hasValue(ROWS);
    }

    @Test
    void countsThatAreNotThoseOfTheCodesAreFoundOut() {
        CodeSource none = (from, length, into) -> Arrays.fill(into, -1);
        Segmentation wrong = Segmentation.counted(model(1), portfolio(3), new int[] {2}, none);
        assertThatIllegalStateException()
                .isThrownBy(() -> wrong.index(0))
                .withMessage("Segmentation.counted counts must be those of the codes; got others.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmentation.counted(model(2), portfolio(3), new int[] {2}, none))
                .withMessage("Segmentation.counted counts must be one for each of the 2 segments; got 1.");
    }
}
