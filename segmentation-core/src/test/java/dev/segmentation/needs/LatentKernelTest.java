package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** EM on patterns against EM on customers, written plainly. */
class LatentKernelTest {
    private static final int[] LEVELS = {2, 3, 2, 4};

    private static int[] rows(int count, int[] levels, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int[] rows = new int[count * levels.length];
        Arrays.setAll(rows, i -> random.nextInt(levels[i % levels.length] + 1) - 1); // -1 is unknown
        return rows;
    }

    @Property(seed = "1", tries = 60)
    void oneStepIsThatOfThePlainAlgorithm(
            @ForAll @IntRange(min = 1, max = 80) int count,
            @ForAll @IntRange(min = 1, max = 4) int k,
            @ForAll @IntRange(max = 500) int seed) {
        int[] rows = rows(count, LEVELS, seed);
        Em em = new Em(Patterns.of(rows, LEVELS), k);
        double[] from = em.random(new SplitMix64(seed));
        double[] to = new double[from.length];
        double[] expected = new double[from.length];
        double likelihood = em.step(from, to);
        assertThat(likelihood).isCloseTo(plainStep(rows, k, from, expected), within(1e-9 * (1 + Math.abs(likelihood))));
        assertThat(to).containsExactly(expected, within(1e-9));
    }

    /** With so many patterns several questions are taken together, with and without unknown answers among them. */
    @Property(seed = "3", tries = 20)
    void questionsTakenTogetherChangeNothing(
            @ForAll @IntRange(min = 2000, max = 3000) int count, @ForAll @IntRange(max = 500) int seed) {
        int[] rows = rows(count, LEVELS, seed);
        for (int i = 0; seed % 2 == 0 && i < rows.length; i++) {
            rows[i] = Math.max(0, rows[i]);
        }
        assertThat(AnswerGroups.of(Patterns.of(rows, LEVELS).x, LEVELS).count).isLessThan(LEVELS.length);
        Em em = new Em(Patterns.of(rows, LEVELS), 3);
        double[] from = em.random(new SplitMix64(seed));
        double[] to = new double[from.length];
        double[] expected = new double[from.length];
        double likelihood = em.step(from, to);
        assertThat(likelihood).isCloseTo(plainStep(rows, 3, from, expected), within(1e-9 * Math.abs(likelihood)));
        assertThat(to).containsExactly(expected, within(1e-9));
    }

    @Test
    void aGroupsCodeHasTheFirstQuestionAsItsLowestDigit() {
        int[] x = new int[64 * 2];
        Arrays.setAll(x, i -> i % 2 == 0 ? i / 2 % 3 - 1 : i / 2 % 2);
        AnswerGroups groups = AnswerGroups.of(x, new int[] {2, 2});
        assertThat(groups.count).isEqualTo(1);
        assertThat(groups.digits).containsExactly(3, 2);
        assertThat(Arrays.copyOf(groups.codes, 6)).containsExactly(0, 4, 2, 3, 1, 5);
    }

    /** Customer by customer, without patterns; an unknown answer is left out of product and counts. */
    private static double plainStep(int[] rows, int k, double[] from, double[] to) {
        double sum = 0;
        int customers = rows.length / LEVELS.length;
        for (int row = 0; row < customers; row++) {
            double[] joint = Arrays.copyOf(from, k);
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < LEVELS.length; j++) {
                    int answer = rows[row * LEVELS.length + j];
                    joint[c] *= answer < 0 ? 1 : from[at(j, answer, k) + c];
                }
            }
            double total = Arrays.stream(joint).sum();
            sum += Math.log(total);
            for (int c = 0; c < k; c++) {
                to[c] += joint[c] / total;
                for (int j = 0; j < LEVELS.length; j++) {
                    int answer = rows[row * LEVELS.length + j];
                    if (answer >= 0) {
                        to[at(j, answer, k) + c] += joint[c] / total;
                    }
                }
            }
        }
        for (int c = 0; c < k; c++) {
            to[c] /= customers;
            for (int j = 0; j < LEVELS.length; j++) {
                double known = 0;
                for (int answer = 0; answer < LEVELS[j]; answer++) {
                    known += to[at(j, answer, k) + c];
                }
                for (int answer = 0; answer < LEVELS[j]; answer++) {
                    int at = at(j, answer, k) + c;
                    to[at] = known > 0 ? to[at] / known : from[at];
                }
            }
        }
        return sum;
    }

    private static int at(int item, int answer, int k) {
        return k + k * (Arrays.stream(LEVELS, 0, item).sum() + answer);
    }

    @Property(seed = "2", tries = 40)
    void longerStepsNeverEndBelowPlainEm(
            @ForAll @IntRange(min = 20, max = 100) int count, @ForAll @IntRange(max = 500) int seed) {
        Em em = new Em(Patterns.of(rows(count, LEVELS, seed), LEVELS), 2);
        double[] start = em.random(new SplitMix64(seed));
        double[] plain = start.clone();
        double[] next = new double[start.length];
        double first = em.step(plain, next);
        Squarem climbed = new Squarem(em, start.clone()).climb(1e-10);
        assertThat(climbed.logLikelihood()).isGreaterThanOrEqualTo(first - 1e-9);
        double[] settled = climbed.parameters();
        double before = em.step(settled, next);
        double after = em.step(next.clone(), plain);
        assertThat(after - before).isBetween(-1e-9, 1e-5 * Math.abs(before));
        for (double probability : settled) {
            assertThat(probability).isBetween(0.0, 1 + 1e-6);
        }
    }

    @Test
    void productsOfManyAnswersDoNotVanish() {
        int[] levels = new int[2000];
        Arrays.fill(levels, 4);
        SplitMix64 random = new SplitMix64(1);
        int[] rows = new int[20 * levels.length];
        Arrays.setAll(rows, i -> random.nextInt(4));
        Em em = new Em(Patterns.of(rows, levels), 2);
        double[] to = new double[em.length()];
        double likelihood = em.step(em.random(random), to);
        assertThat(likelihood).isBetween(-20 * 2000 * 4.0, -20 * 2000 * 0.5);
        assertThat(Arrays.stream(to).allMatch(p -> p >= 0 && p <= 1 + 1e-9)).isTrue();
    }

    @Test
    void patternsAreDistinctAndShuffledByQuestion() {
        int[] rows = rows(200, LEVELS, 9);
        Patterns patterns = Patterns.of(rows, LEVELS);
        Patterns shuffled = patterns.shuffled(new SplitMix64(2));
        assertThat(patterns.customers).isEqualTo(200);
        assertThat(shuffled.customers).isEqualTo(200);
        for (int j = 0; j < LEVELS.length; j++) {
            for (int answer = -1; answer < LEVELS[j]; answer++) {
                assertThat(count(shuffled, j, answer)).isEqualTo(count(patterns, j, answer));
            }
        }
        assertThat(shuffled.x).isNotEqualTo(patterns.x);
    }

    private static double count(Patterns patterns, int item, int answer) {
        double count = 0;
        for (int p = 0; p < patterns.size; p++) {
            count += patterns.x[p * patterns.items + item] == answer ? patterns.weight[p] : 0;
        }
        return count;
    }
}
