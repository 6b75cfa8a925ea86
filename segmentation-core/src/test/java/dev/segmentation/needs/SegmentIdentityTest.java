package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentIdentityTest {
    private static final Measure NEED = Measure.of("need", "1-10");

    /** Segments by the size of the groups: the values say who stands together. */
    private static Segmentation groups(int k, double... values) {
        Portfolio customers = Surveys.ids(values.length).with(NEED, values);
        return NeedsClusters.on(NEED).scale(Scale.NONE).clusters(k).resamples(0).segment(customers);
    }

    private static SegmentIdentity.Outcome outcome(SegmentIdentity identity, int segment) {
        return identity.former().get(segment).outcome();
    }

    @Test
    void aSegmentWithTheSameCustomersIsKeptUnderItsFormerCode() {
        Segmentation before = groups(2, 1, 1, 1, 1, 1, 50, 50, 50);
        Segmentation after = groups(2, 1, 1, 50, 50, 50, 50, 50, 50);
        SegmentIdentity same = SegmentIdentity.between(before, before);
        assertThat(same.former()).allMatch(f -> f.outcome() == SegmentIdentity.Outcome.KEPT && f.overlap() == 1);
        assertThat(same.keptCodes()).isEqualTo(Map.of("need-1", "need-1", "need-2", "need-2"));
        SegmentIdentity moved = SegmentIdentity.between(before, after);
        assertThat(outcome(moved, 1)).isEqualTo(SegmentIdentity.Outcome.MERGED); // 3 of 6 is not more than half
        assertThat(outcome(moved, 0)).isEqualTo(SegmentIdentity.Outcome.MERGED);
    }

    @Test
    void aSegmentInTwoPartsIsSplitAndTheOtherKept() {
        Segmentation before = groups(2, 1, 1, 1, 1, 1, 1, 50, 50, 50, 50);
        Segmentation after = groups(3, 1, 1, 1, 9, 9, 9, 50, 50, 50, 50);
        SegmentIdentity found = SegmentIdentity.between(before, after);
        assertThat(found.former().get(0))
                .isEqualTo(new SegmentIdentity.Fate(
                        "need-1", SegmentIdentity.Outcome.SPLIT, List.of("need-2", "need-3"), 0.5));
        assertThat(outcome(found, 1)).isEqualTo(SegmentIdentity.Outcome.KEPT);
        assertThat(found.keptCodes()).isEqualTo(Map.of("need-1", "need-2"));
        assertThat(found.arrived()).isEmpty();
        assertThat(found.findings().stream().map(f -> f.in(Locale.ROOT)))
                .containsExactly("need-1 was split into need-2, need-3", "need-2 was kept, now need-1 (100 % overlap)");
    }

    @Test
    void segmentsThatBecomeOneAreMerged() {
        Segmentation before = groups(3, 1, 1, 1, 9, 9, 9, 50, 50, 50, 50);
        Segmentation after = groups(2, 1, 1, 1, 1, 1, 1, 50, 50, 50, 50);
        SegmentIdentity found = SegmentIdentity.between(before, after);
        assertThat(found.former().stream().map(SegmentIdentity.Fate::outcome))
                .containsExactly(
                        SegmentIdentity.Outcome.KEPT, SegmentIdentity.Outcome.MERGED, SegmentIdentity.Outcome.MERGED);
        assertThat(found.former().get(1).into()).containsExactly("need-1");
    }

    @Test
    void aSegmentWhoseCustomersScatterIsDissolved() {
        Segmentation before = groups(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 50, 50);
        Segmentation after = groups(3, 1, 1, 1, 9, 9, 9, 50, 50, 50, 1, 9, 50);
        SegmentIdentity found = SegmentIdentity.between(before, after);
        assertThat(outcome(found, 1)).isEqualTo(SegmentIdentity.Outcome.DISSOLVED);
        assertThat(outcome(found, 0)).isEqualTo(SegmentIdentity.Outcome.SPLIT);
    }

    @Test
    void keptSegmentsKeepTheirCodesInTheNewModelAndOthersGetNewOnes() {
        Segmentation before = groups(2, 1, 1, 1, 1, 50, 50, 50, 50, 50);
        Segmentation after = groups(3, 1, 1, 1, 1, 50, 50, 50, 90, 90);
        SegmentIdentity found = SegmentIdentity.between(before, after);
        NeedsClustersModel model = (NeedsClustersModel) after.model();
        NeedsClustersModel stable = model.coded(found.stableCodes(after));
        assertThat(found.stableCodes(after))
                .isEqualTo(Map.of("need-1", "need-2", "need-2", "need-1", "need-3", "need-3"));
        assertThat(stable.clusters().stream().map(Cluster::code)).containsExactly("need-2", "need-1", "need-3");
        assertThat(stable.segment(after.portfolio()).segment(0).code())
                .isEqualTo(before.segment(0).code());
    }

    @Test
    void aSegmentWithoutPredecessorIsNew() {
        Segmentation before = groups(2, 1, 1, 1, 1, 50, 50, 50, 50);
        Segmentation after = groups(3, 1, 1, 1, 90, 50, 50, 50, 90);
        SegmentIdentity found = SegmentIdentity.between(before, after);
        assertThat(found.former()).allMatch(f -> f.outcome() == SegmentIdentity.Outcome.KEPT);
        assertThat(found.arrived()).containsExactly("need-3");
        assertThat(found.findings().get(2).in(Locale.ROOT)).isEqualTo("need-3 is new");
    }

    /** All customers together are no segment among others, nor one of others all of them. */
    @Test
    void theCodeAllIsNeverHandedOn() {
        Segmentation all = groups(1, 1, 1, 1, 1, 1, 50, 50);
        Segmentation two = groups(2, 1, 1, 1, 1, 1, 50, 50);
        assertThat(SegmentIdentity.between(all, two).former().get(0).outcome()).isEqualTo(SegmentIdentity.Outcome.KEPT);
        assertThat(SegmentIdentity.between(all, two).stableCodes(two))
                .isEqualTo(Map.of("need-1", "need-1", "need-2", "need-2"));
        assertThat(SegmentIdentity.between(two, all).stableCodes(all)).isEqualTo(Map.of("all", "all"));
    }
}
