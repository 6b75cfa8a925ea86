package dev.segmentation;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Segments, plays, assignments and counterfactuals by themselves. */
class SegmentTest {
    private static final Measure SALES = Measure.of("sales", "EUR");
    private static final Segment A = Segment.of("A");

    @Test
    void aSegmentIsItsCode() {
        assertThat(A).hasToString("A").isEqualTo(Segment.of("A"));
        assertThat(Segment.of("unassigned")).isSameAs(Segment.UNASSIGNED);
        assertThat(Segment.UNASSIGNED.isUnassigned()).isTrue();
        assertThat(A.isUnassigned()).isFalse();
        assertRefused(() -> Segment.of(" "), "Segment code must not be blank; got \" \".");
        assertNull(() -> Segment.of(null), "Segment code must not be null.");
    }

    @Test
    void aPlayStatesItsNormInVisitsAYear() {
        Map<String, Integer> norm = new LinkedHashMap<>(Map.of("visit", 12, "call", 4));
        Play play = Play.of("keep", "See them monthly.", "churn").withNorm(norm);
        norm.clear();
        assertThat(play.norm()).containsExactly(Map.entry("call", 4), Map.entry("visit", 12));
        assertThat(A.with(play).play()).isEqualTo(play);
        assertThat(play.text().in(Locale.forLanguageTag("da"))).isEqualTo("See them monthly.");
        assertUnmodifiable(() -> play.norm().clear());
        assertRefused(
                () -> play.withNorm(Map.of("visit", -1)),
                "Play norm must be a number of times a year, from 0; got -1 for visit.");
    }

    @Test
    void aCounterfactualIsAValueThatCanBeSet() {
        Customer customer = Customer.of("c").with(SALES, 5);
        assertThat(Counterfactual.up(SALES, 10, A).applyTo(customer).measure(SALES))
                .isEqualTo(10);
        assertThat(Counterfactual.down(SALES, 3, A).applyTo(customer).measure(SALES))
                .isEqualTo(Math.nextDown(3.0));
        Counterfactual path = Counterfactual.category(Category.of("region"), List.of("Europe", "Sweden"), A);
        assertThat(path.sentence().in(Locale.ENGLISH)).isEqualTo("would be A with region Europe > Sweden");
        assertThat(path.applyTo(customer).category(Category.of("region"))).containsExactly("Europe", "Sweden");
        Counterfactual none = Counterfactual.labels(Labels.of("products"), Set.of(), A);
        assertThat(none.sentence().in(Locale.ENGLISH)).isEqualTo("would be A with products none");
        assertThat(none).hasToString("Counterfactual[products -> A]");
        assertThat(Counterfactual.up(SALES, 10, A)).isEqualTo(Counterfactual.up(SALES, 10, A));
    }

    @Test
    void aPlayPrintsWhatIsToBeDone() {
        Play play = Play.of("keep close", "See them every other month", "sales kept");
        assertThat(play).hasToString("Play[keep close: See them every other month; no norm; judged by sales kept]");
        assertThat(play.withNorm(Map.of("visit", 6, "call", 12)))
                .hasToString("Play[keep close: See them every other month; a year {call=12, visit=6}; judged by sales"
                        + " kept]");
    }

    @Test
    void anAssignmentPrintsItsCodeAloneAndComparesByItsReasons() {
        Customer customer = Customer.of("secret").named("Secret AB");
        Assignment one = Assignment.of(customer, A, c -> Explanation.of(Message.text("so")));
        assertThat(one).hasToString("Assignment[A]");
        assertThat(one.because()).isEqualTo("A: so; no single attribute would move it");
        assertThat(one.because(Locale.forLanguageTag("sv")))
                .isEqualTo("A: so; ingen enskild uppgift skulle flytta den");
        assertThat(one).isEqualTo(Assignment.of(customer, A, c -> Explanation.of(Message.text("so"))));
        assertThat(one).isNotEqualTo(Assignment.of(customer, A, c -> Explanation.of(Message.text("else"))));
        assertThat(one).isNotEqualTo(Assignment.of(Customer.of("other"), A, c -> Explanation.of(Message.text("so"))));
        assertNull(() -> one.because(null), "Assignment.because locale must not be null.");
        assertNull(() -> Assignment.of(null, A, c -> one.explanation()), "Assignment.of customer must not be null.");
        assertNull(
                () -> Assignment.of(customer, null, c -> one.explanation()), "Assignment.of segment must not be null.");
        assertNull(() -> Assignment.of(customer, A, null), "Assignment.of explainer must not be null.");
        assertRefused(Explanation::of, "Explanation must give a reason; got none.");
    }
}
