package dev.segmentation.examples.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.Quantity;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/decisions/0080: what can be done about it, times what is at stake")
class BestFindingsTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Portfolio TWO = Portfolio.ofIds(List.of("a", "b")).with(SALES, 600, 400);

    /** A model that does nothing but find. */
    private record Finder(List<Message> found) implements SegmentModel {
        @Override
        public String kind() {
            return "finder";
        }

        @Override
        public List<Segment> segments() {
            return List.of(Segment.of("all"));
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(SALES);
        }

        @Override
        public Provenance provenance() {
            return new Provenance("finder", "finder", "0", 2, 2, OptionalLong.empty());
        }

        @Override
        public Assignment assign(Customer customer) {
            return Assignment.of(customer, Segment.of("all"), any -> Explanation.of(Message.of("needs.all")));
        }

        @Override
        public Optional<Measure> money() {
            return Optional.of(SALES);
        }

        @Override
        public Report report(Segmentation segmentation) {
            return () -> found;
        }
    }

    private static NamedSegmentation named(String name, Message... found) {
        return new NamedSegmentation(name, new Finder(List.of(found)).segment(TWO), Optional.empty());
    }

    private static Message grow(double unserved) {
        return Message.of("wallet.report.grow", 3, new Quantity(unserved, "EUR/yr"));
    }

    private static Message holds(double share) {
        return Message.of("value.report.eighty-twenty", new Share(share), new Share(0.1));
    }

    private static Message crowded(double share) {
        return Message.of("value.report.crowded", "A", new Share(share));
    }

    private static List<String> best(NamedSegmentation... segmentations) {
        Outcome outcome = new Outcome(
                TWO,
                List.of(segmentations),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new BestFindings(Locale.ENGLISH).of(outcome, 3);
    }

    /** 3 x 500 / 1,000 = 1.5; 0.5 x 0.9 = 0.45; 0.3 x 0.8 = 0.24; 0.05 x 0.2 = 0.01. */
    @Test
    void moneyThatCanBeWonComesBeforeWhatMerelyIs() {
        assertThat(best(
                        named("note", Message.of("wallet.report.no-chance")),
                        named("crowd", crowded(0.8)),
                        named("value", holds(0.9)),
                        named("wallet", grow(500))))
                .containsExactly(
                        "wallet: 3 satisfied with a low share of wallet buy elsewhere for 500 EUR/yr",
                        "value: 80/20 holds here: the largest fifth of the customers holds 90 %, and 10 % of them hold 80 %",
                        "crowd: tier A holds 80 % of all who could be judged: it singles nobody out");
    }

    /** 3 x 100 / 1,000 = 0.3, less than 0.5 x 0.9. */
    @Test
    void littleMoneyComesAfterMuchThatIs() {
        assertThat(best(named("wallet", grow(100)), named("value", holds(0.9))))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("value", "wallet");
    }

    @Test
    void eachSegmentationSaysOneThingWhereThreeHaveSomethingToSay() {
        assertThat(best(
                        named("wallet", grow(900), Message.of("wallet.report.above-one", 2)),
                        named("value", holds(0.9), crowded(0.99)),
                        named("last", Message.of("wallet.report.by-chance", "x"))))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("wallet", "value", "last");
    }

    @Test
    void secondFindingsFillWhatFewSegmentationsLeaveFree() {
        assertThat(best(named("value", crowded(0.6), holds(0.9)), named("other", holds(0.8))))
                .extracting(text -> text.substring(0, text.indexOf("holds ") + 10))
                .containsExactly("value: 80/20 holds here", "other: 80/20 holds here", "value: tier A holds 60 %");
    }

    @Test
    void theSameIsSaidOnceAndTiesStandInTheOrderOfTheDefinition() {
        assertThat(best(named("b", holds(0.9)), named("a", holds(0.9)), named("c", crowded(0.5))))
                .extracting(text -> text.substring(0, 2))
                .containsExactly("b:", "c:");
        assertThat(best(
                        named("b", crowded(0.7)),
                        named("a", Message.of("apriori.report.crowded", "x", new Share(0.7)))))
                .extracting(text -> text.substring(0, 2))
                .containsExactly("b:", "a:");
    }
}
