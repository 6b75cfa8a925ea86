package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The kernel against plain second implementations. */
class KMeansKernelTest {
    /** Few distinct values, so that duplicates and ties abound. */
    private static double[] rows(int count, int width, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] rows = new double[count * width];
        Arrays.setAll(rows, i -> random.nextInt(4) + (seed % 2 == 0 ? random.nextGaussian() : 0));
        return rows;
    }

    @Property(seed = "1", tries = 100)
    void distancesInBlocksAreThoseOfOnePoint(
            @ForAll @IntRange(min = 1, max = 600) int count,
            @ForAll @IntRange(min = 1, max = 7) int width,
            @ForAll @IntRange(max = 1000) int seed) {
        Points points = Points.of(rows(count, width, seed), width);
        double[] centre = rows(1, width, seed + 1L);
        double[] sums = new double[Blocks.SIZE];
        for (int b = 0; b < points.blocks.count(); b++) {
            points.blocks.squared(b, centre, 0, sums);
            for (int p = 0; p < points.blocks.size(b); p++) {
                double alone = points.squared(b * Blocks.SIZE + p, centre, 0);
                assertThat(sums[p]).isCloseTo(alone, within(1e-12 * (1 + alone)));
            }
        }
    }

    @Property(seed = "2", tries = 100)
    void pointsAreDistinctSortedAndComplete(
            @ForAll @IntRange(min = 1, max = 200) int count, @ForAll @IntRange(max = 1000) int seed) {
        Points points = Points.of(rows(count, 2, seed), 2);
        assertThat(Arrays.stream(points.weight).sum()).isEqualTo(count);
        assertThat(points.customers()).isEqualTo(count);
        for (int i = 1; i < points.size; i++) {
            int before = Arrays.compare(points.x, 2 * i - 2, 2 * i, points.x, 2 * i, 2 * i + 2);
            assertThat(before).as("order of points").isNegative();
        }
    }

    @Property(seed = "3", tries = 100)
    void everyStartEndsWhereNoSingleMoveHelpsAndNobodyIsNearerToAnotherCentre(
            @ForAll @IntRange(min = 8, max = 120) int count,
            @ForAll @IntRange(min = 2, max = 5) int k,
            @ForAll @IntRange(max = 1000) int seed) {
        Points points = Points.of(rows(count, 3, seed), 3);
        int clusters = Math.min(k, points.size);
        Clustering found = Clustering.best(points, clusters, 1, new SplitMix64(seed));
        assertThat(Arrays.stream(found.mass).min().orElse(0))
                .as("smallest cluster")
                .isPositive();
        for (int i = 0; i < points.size; i++) {
            double own = points.squared(i, found.centres, found.codes[i]);
            for (int c = 0; c < clusters; c++) {
                assertThat(own).isLessThanOrEqualTo(points.squared(i, found.centres, c) + 1e-9);
            }
        }
        assertThat(naiveInertia(points, found.codes, clusters))
                .isCloseTo(found.inertia, within(1e-9 * (1 + found.inertia)));
        for (int i = 0; i < points.size; i++) {
            for (int c = 0; c < clusters; c++) {
                int[] moved = found.codes.clone();
                moved[i] = c;
                assertThat(naiveInertia(points, moved, clusters)).isGreaterThanOrEqualTo(found.inertia - 1e-9);
            }
        }
    }

    /** By definition: the sum of squared distances from the mean of each cluster. */
    private static double naiveInertia(Points points, int[] codes, int k) {
        double inertia = 0;
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < points.width; j++) {
                double sum = 0;
                double squares = 0;
                double mass = 0;
                for (int i = 0; i < points.size; i++) {
                    if (codes[i] == c) {
                        double x = points.x[i * points.width + j];
                        mass += points.weight[i];
                        sum += points.weight[i] * x;
                        squares += points.weight[i] * x * x;
                    }
                }
                inertia += mass > 0 ? squares - sum * sum / mass : 0;
            }
        }
        return inertia;
    }

    @Test
    void clustersAreOrderedBySizeThenByCentre() {
        Points points = Points.of(new double[] {9, 9, 9, 1, 1, 5, 5}, 1);
        Clustering found = Clustering.best(points, 3, 10, new SplitMix64(1));
        assertThat(found.centres).containsExactly(9, 1, 5);
        assertThat(found.mass).containsExactly(3, 2, 2);
        assertThat(found.inertia).isZero();
    }

    @Test
    void seedsAreDistinctPointsEvenAmongManyDuplicates() {
        double[] rows = new double[1000];
        rows[0] = 1;
        rows[1] = 2;
        Points points = Points.of(rows, 1);
        for (int seed = 0; seed < 50; seed++) {
            double[] seeds = PlusPlus.seeds(points, 3, new SplitMix64(seed));
            Arrays.sort(seeds);
            assertThat(seeds).containsExactly(0, 1, 2);
        }
    }

    /** k-means++: the chance of a further centre is in proportion to its squared distance. */
    @Test
    void seedsAreDrawnInProportionToSquaredDistances() {
        Points points = Points.of(new double[] {0, 1, 3}, 1);
        int[] pairs = new int[10];
        for (int seed = 0; seed < 9000; seed++) {
            double[] seeds = PlusPlus.seeds(points, 2, new SplitMix64(seed * 7919L));
            pairs[(int) (seeds[0] + 3 * seeds[1] / 3 * 2)]++;
        }
        // first 0: then 1 (1 of 10) or 3 (9 of 10); first 1: 0 (1 of 5) or 3 (4 of 5); first 3: 0 (9 of 13), 1 (4 of
        // 13)
        assertThat(pairs[2]).isBetween(230, 370); // 0 then 1: 300 expected
        assertThat(pairs[6]).isBetween(2550, 2850); // 0 then 3: 2,700
        assertThat(pairs[7]).isBetween(2250, 2550); // 1 then 3: 2,400
        assertThat(pairs[1]).isBetween(500, 700); // 1 then 0: 600
        assertThat(pairs[3]).isBetween(1950, 2200); // 3 then 0: 2,077
        assertThat(pairs[5]).isBetween(830, 1020); // 3 then 1: 923
    }

    @Test
    void shufflingKeepsEveryColumnAndItsCustomers() {
        Points points = Points.of(rows(300, 3, 12), 3);
        Points shuffled = points.shuffled(new SplitMix64(4));
        for (int j = 0; j < 3; j++) {
            assertThat(column(shuffled, j)).isEqualTo(column(points, j));
        }
        assertThat(shuffled.x).isNotEqualTo(points.x);
    }

    private static List<Double> column(Points points, int j) {
        List<Double> values = new java.util.ArrayList<>();
        for (int i = 0; i < points.size; i++) {
            for (int times = 0; times < points.weight[i]; times++) {
                values.add(points.x[i * points.width + j]);
            }
        }
        values.sort(null);
        return values;
    }

    @Property(seed = "4", tries = 200)
    void rowsAreSortedAsTheLibrarySortsThem(@ForAll List<@IntRange(max = 9) Integer> keys) {
        int[] order = RowOrder.of(keys.size(), (a, b) -> Integer.compare(keys.get(a), keys.get(b)));
        Integer[] expected = new Integer[keys.size()];
        Arrays.setAll(expected, i -> i);
        Arrays.sort(expected, java.util.Comparator.comparing(keys::get)); // stable
        assertThat(order)
                .containsExactly(Arrays.stream(expected).mapToInt(i -> i).toArray());
    }
}
