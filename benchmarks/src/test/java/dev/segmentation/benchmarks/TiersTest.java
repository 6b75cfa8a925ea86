package dev.segmentation.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.internal.CrossCodes;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is compared must do the same job, or the comparison says nothing. */
class TiersTest {
    private final double[] sales = Customer.sales(2001);
    private final Tiers ours = Tiers.ofColumn(sales);

    @Test
    void quintilesAndClassesAddUpToAllCustomers() {
        assertThat(Arrays.stream(ours.counts(), 0, 5).sum()).isEqualTo(2001);
        assertThat(Arrays.stream(ours.counts(), 5, 8).sum()).isEqualTo(2001);
        assertThat(ours.counts()).containsExactly(400, 400, 400, 400, 401, 1600, 300, 101);
    }

    @Test
    void cutOffsAreQuantilesOfTypeSeven() {
        double[] sorted = sales.clone();
        Arrays.sort(sorted);
        assertThat(Tiers.cuts(sales))
                .containsExactly(sorted[400], sorted[800], sorted[1200], sorted[1600], sorted[1900]);
        assertThat(Tiers.cuts(new double[] {10, 20, 40})).containsExactly(14, 18, 24, 32, 38);
    }

    @Test
    void streamsFindTheSame() {
        assertThatCode(() -> ours.mustAgreeWith(Peers.byStreams(Customer.of(sales)), "streams"))
                .doesNotThrowAnyException();
    }

    @Test
    void idiomaticStreamsFindTheSame() {
        assertThatCode(() -> ours.mustAgreeWith(Peers.byIdiomaticStreams(Customer.of(sales)), "streams"))
                .doesNotThrowAnyException();
    }

    @Test
    void thePublicApiFindsTheSame() {
        assertThatCode(() -> ours.mustAgreeWith(PublicApi.tiers(PublicApi.portfolio(Customer.of(sales))), "API"))
                .doesNotThrowAnyException();
    }

    @Test
    void thePublicApiFindsTheSameWithIdsAndWithCutsLearnedOnce() {
        assertThatCode(() -> ours.mustAgreeWith(
                        PublicApi.tiers(PublicApi.portfolioWithIds(Customer.of(sales))), "API with ids"))
                .doesNotThrowAnyException();
        assertThatCode(() -> ours.mustAgreeWith(
                        PublicApi.tiersOfCutsLearnedOnce(PublicApi.portfolio(Customer.of(sales))), "API, cuts once"))
                .doesNotThrowAnyException();
    }

    @Test
    void aTargetSaysWhetherItWasReached() {
        Target least = Target.ALL.get(0);
        assertThat(least.text()).isEqualTo("columns beside DuckDB, 1 M, kernels");
        assertThat(least.goal()).isEqualTo("at least 15.0");
        assertThat(least.verdict(15)).isEqualTo("pass");
        assertThat(least.verdict(14.9)).isEqualTo("MISS");
        Target most = Target.crowded("EQUAL");
        assertThat(most.goal()).isEqualTo("at most 1.2");
        assertThat(most.verdict(1.2)).isEqualTo("pass");
        assertThat(most.verdict(1.3)).isEqualTo("MISS");
    }

    @Test
    void thePublicApiCrossesTheSameDimensions() {
        Dimensions dimensions = Dimensions.of(3000);
        int[] counts = CrossCodes.counts(dimensions.digits(), Dimensions.SIZES);
        assertThat(CrossCodes.counts(dimensions.codes(), Dimensions.SIZES)).isEqualTo(counts);
        assertThat(PublicApi.crossing(PublicApi.portfolio(dimensions)).counts().values().stream()
                        .filter(n -> n > 0)
                        .sorted()
                        .toList())
                .isEqualTo(Arrays.stream(counts)
                        .filter(n -> n > 0)
                        .sorted()
                        .boxed()
                        .toList());
    }

    @Test
    void commonsStatisticsFindsTheSame() {
        assertThatCode(() -> ours.mustAgreeWith(Peers.byCommonsStatistics(sales), "commons-statistics"))
                .doesNotThrowAnyException();
    }

    @Test
    void duckDbFindsTheSame() throws SQLException {
        try (Duck duck = Duck.withSales(sales)) {
            ours.mustAgreeWith(duck.tiers(), "DuckDB");
            assertThat(duck.tiers().counts()).isEqualTo(ours.counts());
        }
    }

    @Test
    void duckDbCrossesTheSameDimensions() throws SQLException {
        Dimensions dimensions = Dimensions.of(3000);
        try (Duck duck = Duck.withDimensions(dimensions)) {
            assertThat(duck.crossing(Duck.CROSSING)[0]).isEqualTo(3000);
            assertThat(duck.crossing(Duck.CROSSING_WITH_SUM)[1])
                    .isCloseTo(Arrays.stream(dimensions.sales()).sum(), within(1e-3));
        }
    }

    @Test
    void whatFindsSomethingElseIsNotMeasured() {
        Tiers other = Tiers.ofColumn(Customer.sales(100));
        assertThatIllegalStateException()
                .isThrownBy(() -> ours.mustAgreeWith(other, "another"))
                .withMessageStartingWith("another must find the same tiers; got counts [20, ");
    }

    @Test
    void allFindTheSameTwelveCells() throws SQLException {
        Accounts accounts = Accounts.of(3000);
        Cells cells = accounts.byStreams();
        assertThat(Arrays.stream(cells.counts()).sum()).isEqualTo(3000);
        assertThat(cells.counts()).doesNotContain(0);
        Cells ours = Cells.of(Accounts.MATRIX.segment(accounts.portfolio()));
        assertThatCode(() -> cells.mustAgreeWith(ours, "API")).doesNotThrowAnyException();
        try (Duck duck = Duck.withAccounts(accounts)) {
            cells.mustAgreeWith(duck.cells(), "DuckDB");
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> cells.mustAgreeWith(Accounts.of(10).byStreams(), "another"))
                .withMessageStartingWith("another must find the same cells; got counts [");
    }
}
