package dev.segmentation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Corrected over everything tried: by permutation against all choices there are, by Holm against R. */
class CorrectionTest {
    private static final Portfolio NOISE = Simulated.noise(2, new SplitMix64(5));

    /** R: p.adjust(c(.01, .02, .03, .04), "holm") and p.adjust(c(.5, .001, .02, .9), "holm"). */
    @Test
    void holmIsThatOfR() {
        assertThat(Holm.corrected(new double[] {.01, .02, .03, .04}))
                .containsExactly(new double[] {.04, .06, .06, .06}, within(1e-15));
        assertThat(Holm.corrected(new double[] {.5, .001, .02, .9}))
                .containsExactly(new double[] {1, .004, .06, 1}, within(1e-15));
    }

    /** Twelve customers, three best: all 220 choices by hand, against many random ones. */
    @Test
    void permutationComesCloseToAllChoices() {
        Portfolio twelve = SomeCustomers.sales(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
                .with(Simulated.attribute(0), "a", "a", "a", "b", "b", "b", "b", "b", "b", "b", "b", "a")
                .with(Simulated.attribute(1), "x", "y", "z", "x", "y", "z", "x", "y", "z", "x", "y", "z");
        Lesson lesson = BestCustomers.by(SomeCustomers.SALES)
                .top(3)
                .on(Simulated.attribute(0), Simulated.attribute(1))
                .permutations(99_999)
                .fit(twelve)
                .lesson();
        for (Trait trait : lesson.traits()) {
            for (Answer answer : trait.answers()) {
                if (answer.all() > 0) {
                    double p = FisherExact.of(3, answer.all(), 12).p(answer.best());
                    assertThat(answer.corrected()).isCloseTo(amongAllChoices(p), within(0.006));
                }
            }
        }
    }

    /** The share of all choices of three from twelve whose smallest p-value is as small. */
    private static double amongAllChoices(double p) {
        String first = "aaabbbbbbbba";
        String second = "xyzxyzxyzxyz";
        List<Double> minima = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = i + 1; j < 12; j++) {
                for (int k = j + 1; k < 12; k++) {
                    double least = 1;
                    for (char value : "abxyz".toCharArray()) {
                        String text = value < 'c' ? first : second;
                        int marked = (int) text.chars().filter(c -> c == value).count();
                        int drawn = (text.charAt(i) == value ? 1 : 0)
                                + (text.charAt(j) == value ? 1 : 0)
                                + (text.charAt(k) == value ? 1 : 0);
                        least = Math.min(least, FisherExact.of(3, marked, 12).p(drawn));
                    }
                    minima.add(least);
                }
            }
        }
        assertThat(minima).hasSize(220);
        return minima.stream().filter(least -> least <= p * (1 + 1e-9)).count() / 220.0;
    }

    @Test
    @Tag("determinism")
    void theSameSeedGivesTheSamePValuesInAnyRowOrder() {
        int[] reversed = new int[NOISE.size()];
        for (int row = 0; row < reversed.length; row++) {
            reversed[row] = reversed.length - 1 - row;
        }
        Lesson lesson = Simulated.lesson(NOISE, 10);
        assertThat(Simulated.lesson(NOISE.rows(reversed), 10)).isEqualTo(lesson);
        BestCustomers other = BestCustomers.by(Simulated.SALES)
                .top(10)
                .on(Simulated.attribute(0), Simulated.others())
                .seed(2);
        assertThat(other.fit(NOISE).lesson()).isNotEqualTo(lesson);
    }

    @Test
    void theCriticalValueIsWhereTheCorrectedOneReachesATwentieth() {
        Lesson lesson = Simulated.lesson(Simulated.planted(10, new double[] {0.7, 0.2}, new SplitMix64(9)), 10);
        double critical = lesson.correction().critical();
        for (Trait trait : lesson.traits()) {
            for (Answer answer : trait.answers()) {
                if (answer.all() > 0) {
                    double p = FisherExact.of(10, answer.all(), 200).p(answer.best());
                    assertThat(p < critical * (1 - 1e-8)).isEqualTo(answer.corrected() <= 0.05);
                }
            }
        }
    }

    @Test
    @DisplayName("Holm as an option that prints its lower power")
    void holmPrintsItsLowerPower() {
        BestCustomers sentence =
                BestCustomers.by(Simulated.SALES).top(10).on(Simulated.attribute(0), Simulated.others());
        Template permuted = sentence.fit(NOISE).template();
        Template holm = sentence.holm().fit(NOISE).template();
        assertThat(holm.power(0.6, 0.15)).isLessThan(permuted.power(0.6, 0.15));
        assertThat(holm.sentences().get(holm.sentences().size() - 1).in(Locale.ROOT))
                .matches(
                        "a trait that 80 % of the best and 15 % of the others have would be found with a probability of"
                                + " \\d\\d.* % by Holm's correction, and of \\d\\d.* % by permutation");
        assertThat(holm.tried()).hasSameSizeAs(permuted.tried());
        assertThat(permuted.tried()).hasSize(40);
    }

    /** Two binomials, drawn by a seed and tested one by one. */
    @Test
    void powerIsTheShareOfSimulationsThatFind() {
        SplitMix64 random = new SplitMix64(21);
        double critical = 0.001;
        int found = 0;
        for (int i = 0; i < 4000; i++) {
            int best = count(random, 10, 0.6);
            int rest = count(random, 190, 0.15);
            found += FisherExact.of(10, best + rest, 200).p(best) < critical ? 1 : 0;
        }
        assertThat(new Power(10, 190, critical).of(0.6, 0.15)).isCloseTo(found / 4000.0, within(0.03));
        assertThat(new Power(10, 190, 0).of(0.6, 0.15)).isZero();
        assertThat(new Power(10, 5000, critical).of(0.6, 0.15)).isCloseTo(0.3823, within(1e-4)); // 7 of 10 or more
    }

    private static int count(SplitMix64 random, int of, double share) {
        int count = 0;
        for (int i = 0; i < of; i++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
