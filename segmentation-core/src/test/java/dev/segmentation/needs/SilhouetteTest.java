package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.internal.SplitMix64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    private static final double[] SIX = {0, .5, .5, 0, 1, 1, 10, 11, 10.5, 11.5, 8, 6};

    @Test
    @DisplayName(
            "Issue 5: (0,.5)(.5,0)(1,1) against (10,11)(10.5,11.5)(8,6): 0.907963 with squared distances, 0.7854 with plain")
    void thePublishedExampleHolds() {
        Clustering two = Clustering.best(Points.of(SIX, 2), 2, 10, new SplitMix64(1));
        assertThat(Silhouette.SQUARED.of(two)).isCloseTo(0.907963, within(5e-7));
        assertThat(Silhouette.PLAIN.of(two)).isCloseTo(0.7854, within(5e-5));
    }

    @Test
    void oneSegmentAndLonelyCustomersGiveZero() {
        Points points = Points.of(new double[] {1, 2, 9}, 1);
        assertThat(Silhouette.SQUARED.of(Clustering.of(points, 1, new int[3]))).isZero();
        assertThat(Silhouette.PLAIN.of(Clustering.of(points, 3, new int[] {0, 1, 2})))
                .isZero();
    }

    @Property(seed = "1", tries = 60)
    void bothAgreeWithTheDefinition(
            @ForAll @IntRange(min = 6, max = 60) int count, @ForAll @IntRange(max = 500) int seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] rows = new double[count * 2];
        java.util.Arrays.setAll(rows, i -> random.nextInt(5));
        Points points = Points.of(rows, 2);
        Clustering three = Clustering.best(points, Math.min(3, points.size), 5, random);
        assertThat(Silhouette.SQUARED.of(three)).isCloseTo(naive(three, true), within(1e-9));
        assertThat(Silhouette.PLAIN.of(three)).isCloseTo(naive(three, false), within(1e-9));
    }

    /** Customer by customer, each pair in full. */
    private static double naive(Clustering clustering, boolean squared) {
        Points points = clustering.points;
        double sum = 0;
        for (int i = 0; i < points.size; i++) {
            double a = 0;
            double b = Double.MAX_VALUE;
            for (int c = 0; c < clustering.k; c++) {
                double total = 0;
                for (int other = 0; other < points.size; other++) {
                    double d = points.squared(i, points.x, other);
                    total += clustering.codes[other] == c ? points.weight[other] * (squared ? d : Math.sqrt(d)) : 0;
                }
                if (c == clustering.codes[i]) {
                    a = total / (clustering.mass[c] - 1);
                } else {
                    b = Math.min(b, total / clustering.mass[c]);
                }
            }
            double own = clustering.mass[clustering.codes[i]];
            sum += clustering.k > 1 && own > 1 ? points.weight[i] * (b - a) / Math.max(a, b) : 0;
        }
        return sum / points.customers();
    }
}
