package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segmentation.customer.Portfolio;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 5: k-means on the wholesale customers, six columns, ln, z-score with the sample deviation. */
class WholesaleTest {
    private static final double[] BEST = {1843.780, 1554.495, 1388.592};
    private static final Optional<Portfolio> WHOLESALE = Surveys.wholesale();

    private Portfolio customers;

    @BeforeEach
    void needTheData() {
        assumeTrue(WHOLESALE.isPresent(), "../shared/data/wholesale is not there: skipped");
        customers = WHOLESALE.orElseThrow();
    }

    private double inertia(int k, long seed) {
        NeedsClusters needs = NeedsClusters.on(Surveys.measures(customers)).ln().clusters(k);
        return needs.seed(seed).resamples(0).fit(customers).evidence().of(k).inertia();
    }

    private void bestFromSeeds(int seeds) {
        for (int k = 2; k <= 4; k++) {
            for (int seed = 1; seed <= seeds; seed++) {
                assertThat(inertia(k, seed))
                        .as("k %d, seed %d", k, seed)
                        .isBetween(BEST[k - 2] - 1e-3, BEST[k - 2] * 1.0005);
            }
        }
    }

    @Test
    void theBestInertiaIsReachedFromThreeOfFiftySeeds() {
        bestFromSeeds(3);
    }

    @Tag("evidence")
    @Test
    void theBestInertiaIsReachedFromEachOfFiftySeeds() {
        bestFromSeeds(50);
    }

    @Test
    void theRecommendationDoesNotExceedThree() {
        NeedsClustersModel model = NeedsClusters.on(Surveys.measures(customers))
                .ln()
                .clusters(2, 5)
                .fit(customers);
        assertThat(model.evidence().recommendedK()).isBetween(1, 3);
        assertThat(model.clusters()).hasSize(model.evidence().recommendedK());
    }
}
