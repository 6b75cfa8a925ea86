package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HowManyTest {
    private static HowMany.Candidate candidate(int k, boolean beats, Double... jaccard) {
        return new HowMany.Candidate(k, List.of(jaccard), beats);
    }

    private static HowMany.Recommendation of(HowMany.Candidate... candidates) {
        return HowMany.of(List.of(candidates), Search.DEFAULTS);
    }

    @Test
    @DisplayName("Issue 5: the largest k whose segments all reach .75 and whose inertia is below each shuffled copy's")
    void theLargestTrustedNumberIsRecommended() {
        HowMany.Recommendation found = of(
                candidate(2, true, .9, .9),
                candidate(3, true, .8, .75, .9),
                candidate(4, true, .9, .9, .9, .7499),
                candidate(5, false, .9, .9, .9, .9, .9));
        assertThat(found.k()).isEqualTo(3);
        assertThat(found.reason().in(Locale.ROOT))
                .isEqualTo(
                        "3 segments: the largest number whose segments all come back in resamples (lowest Jaccard 0.75,"
                                + " 0.75 is asked for) and whose fit none of 19 copies with shuffled answers reaches; 4 would be"
                                + " too many: the weakest segment comes back with a Jaccard of 0.75 alone");
    }

    @Test
    void noTrustedNumberMeansNoSegments() {
        assertThat(of(candidate(2, false, .9, .9), candidate(3, true, .5, .5, .9))
                        .k())
                .isEqualTo(1);
        assertThat(of(candidate(2, false, .9, .9)).reason().in(Locale.ROOT))
                .isEqualTo("2 segments are not to be trusted: shuffled answers, in which nothing goes together, fit as"
                        + " well");
        assertThat(of(candidate(2, false, .9, .9), candidate(3, false, .9, .9, .9))
                        .reason()
                        .in(Locale.ROOT))
                .isEqualTo(
                        "there are no segments here: no number from 2 to 3 has segments that all come back in resamples"
                                + " (Jaccard 0.75 or more) and a fit that shuffled answers do not reach");
    }

    @Test
    @DisplayName("Hennig 2007: <= .5 dissolved, < .6 do not trust, .6-.75 a pattern, >= .75 stable")
    void stabilityIsReadAsHennigReadsIt() {
        assertThat(stability(.5)).containsExactly("need-1 dissolves when it is looked for again (Jaccard 0.5)");
        assertThat(stability(.55)).containsExactly("need-1 is not to be trusted (Jaccard 0.55)");
        assertThat(stability(.6))
                .containsExactly("need-1 shows a pattern, but who belongs to it is doubtful (Jaccard 0.6)");
        assertThat(stability(.75)).isEmpty();
    }

    private static List<String> stability(double jaccard) {
        List<dev.segmentation.Message> findings = new ArrayList<>();
        Findings.stability(findings, "need-1", jaccard);
        return findings.stream().map(f -> f.in(Locale.ROOT)).toList();
    }

    /** Worked by hand: of segment 0 (points 0, 1, 2), drawn 2, 1, 0 times, the new segment 0 holds point 0 and point 3. */
    @Test
    void jaccardCountsWhoIsDrawnAsOftenAsDrawn() {
        double[] found = Stability.compare(new int[] {0, 0, 0, 1}, 2, new int[] {2, 1, 0, 1}, new int[] {0, 1, 0});
        assertThat(found[0]).isCloseTo(2.0 / 4, within(1e-15)); // both 2, either 2 + 1 + 1
        assertThat(found[1]).isCloseTo(1.0 / 3, within(1e-15)); // both 1, either 1 + 2
    }

    private static int recommended(Portfolio portfolio, long seed, int most) {
        return NeedsClusters.on(Surveys.measures(portfolio))
                .clusters(2, most)
                .seed(seed)
                .fit(portfolio)
                .evidence()
                .recommendedK();
    }

    /** Issue 5: 1,500 x 12 binary, four planted classes, noise: the planted k, and an adjusted Rand index of .9 or more. */
    @Test
    void plantedSegmentsAreFound() {
        Surveys.Planted planted = Surveys.planted(1500, 4, 11);
        NeedsClustersModel model = NeedsClusters.on(Surveys.measures(planted.portfolio()))
                .clusters(3, 5)
                .starts(20)
                .resamples(40)
                .fit(planted.portfolio());
        assertThat(model.evidence().recommendedK()).isEqualTo(4);
        var result = model.segment(planted.portfolio());
        int[] found = new int[1500];
        java.util.Arrays.setAll(found, result::index);
        int[] truth = planted.truth().stream().mapToInt(t -> t).toArray();
        assertThat(Surveys.adjustedRand(found, truth)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void pureNoiseHasNoSegmentsForMostOfFiveSeeds() {
        int fooled = 0;
        for (int seed = 1; seed <= 5; seed++) {
            fooled += recommended(Surveys.noise(300, 6, seed), seed, 3) > 1 ? 1 : 0;
        }
        assertThat(fooled).isLessThanOrEqualTo(1);
    }

    @Tag("evidence")
    @Test
    void pureNoiseFoolsAtMostTwelveOfAHundredSeeds() {
        int fooled = 0;
        for (int seed = 1; seed <= 100; seed++) {
            fooled += recommended(Surveys.noise(500, 8, seed), seed, 6) > 1 ? 1 : 0;
        }
        assertThat(fooled).isLessThanOrEqualTo(12);
    }
}
