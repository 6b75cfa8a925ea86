package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The least that an embedder writes for a segmenter of its own, and the contract run against it. */
class EmbeddedSegmenterTest implements SegmenterContract<EmbeddedSegmenterTest.AboveModel> {
    private static final Segment BIG = Segment.of("big");
    private static final Segment SMALL = Segment.of("small");
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(80, 3);

    /** Divides customers by whether a measure is at least the largest of all times a fraction. */
    record Above(Measure measure, double fraction) implements Segmenter<AboveModel> {
        @Override
        public String kind() {
            return "above";
        }

        @Override
        public AboveModel fit(Portfolio portfolio) {
            MeasureColumn column = Fitting.of(kind(), portfolio).measure(measure);
            if (column.known() == 0) {
                throw new FitException(kind(), measure.name(), "Above must know somebody; got nobody.");
            }
            double largest = column.orderStatistics(column.known() - 1)[0];
            Provenance provenance = Fitting.of(kind(), portfolio).provenance(this, column.known());
            return new AboveModel(measure, largest * fraction, provenance);
        }
    }

    record AboveModel(Measure measure, double cut, Provenance provenance) implements SegmentModel {
        @Override
        public String kind() {
            return "above";
        }

        @Override
        public List<Segment> segments() {
            return List.of(BIG, SMALL);
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(measure);
        }

        @Override
        public Assignment assign(Customer customer) {
            return Assignment.of(customer, segmentOf(customer), this::explain);
        }

        private Segment segmentOf(Customer customer) {
            if (!customer.knows(measure)) {
                return Segment.UNASSIGNED;
            }
            return customer.measure(measure) >= cut ? BIG : SMALL;
        }

        private Explanation explain(Customer customer) {
            List<Counterfactual> moves = CounterfactualSearch.of(this::segmentOf, customer)
                    .measure(measure, cut)
                    .found();
            if (!customer.knows(measure)) {
                return Explanation.of(Message.of("missing", measure))
                        .withMissing(List.of(measure))
                        .withCounterfactuals(moves);
            }
            return Explanation.of(Message.text("measured by what it buys")).withCounterfactuals(moves);
        }
    }

    @Override
    public Segmenter<AboveModel> segmenter() {
        return new Above(SomeCustomers.SALES, 0.001);
    }

    @Override
    public Portfolio portfolio() {
        return CUSTOMERS;
    }

    @Override
    public Set<Measure> money() {
        return Set.of(SomeCustomers.SALES);
    }

    @Test
    void aModelThatGivesASegmentWhichItDoesNotListIsRefused() {
        AboveModel model = model();
        SegmentModel wrong = new SegmentModel() {
            @Override
            public String kind() {
                return "wrong";
            }

            @Override
            public List<Segment> segments() {
                return List.of(SMALL);
            }

            @Override
            public List<Attribute> attributes() {
                return List.of();
            }

            @Override
            public Provenance provenance() {
                return model.provenance();
            }

            @Override
            public Assignment assign(Customer customer) {
                return Assignment.of(customer, BIG, c -> Explanation.of(Message.text("because")));
            }
        };
        assertThatThrownBy(() -> wrong.segment(portfolio()).counts())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SegmentModel.segments must list every segment that assign gives; got big beside [small].");
    }

    @Test
    void theDefaultsOfAModelSayNothing() {
        AboveModel model = model();
        Segmentation result = model.segment(portfolio());
        assertThat(model.cuts()).isEmpty();
        assertThat(model.money()).isEmpty();
        assertThat(model.report(result)).isEqualTo(new SegmentCounts(result.counts()));
        assertThat(model.report(result).findings()).isEmpty();
    }
}
