package dev.segmentation.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

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
}
