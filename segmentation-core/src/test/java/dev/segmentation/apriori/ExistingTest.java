package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Comparison;
import dev.segmentation.FitException;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Issue 2: "`Existing.of(CATEGORY)` takes the letter a CRM already has as a segmentation, to cross with ours: who differs, and why." */
class ExistingTest {
    private static final Category LETTER = Category.of("letter");
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Portfolio PORTFOLIO = Portfolio.ofIds(List.of("a", "b", "c", "d"))
            .with(LETTER, "B", "A", null, "A")
            .with(SALES, 1, 100, 100, 2);
    private static final Segmentation THEIRS = Existing.of(LETTER).segment(PORTFOLIO);
    private static final Segmentation OURS =
            ValueBased.by(SALES).banding(Banding.at(50).labels("B", "A")).segment(PORTFOLIO);

    @Test
    void segmentsAreTheLabelsSeenByLabel() {
        assertThat(THEIRS.counts().toString()).isEqualTo("{A=2, B=1, unassigned=1}");
        assertThat(THEIRS.assignment("a").because()).isEqualTo("B: letter is B; would be A with letter A");
    }

    @Test
    void whoHasNoLetterIsUnassignedWithTheReason() {
        var assignment = THEIRS.assignment("c");
        assertThat(assignment.because())
                .isEqualTo("unassigned: letter is unknown; would be A with letter A; would be B with letter B");
        assertThat(assignment.missing()).containsExactly(LETTER);
    }

    @Test
    void aLetterThatWasNotSeenIsUnassignedWithTheReason() {
        ExistingModel model = Existing.of(LETTER).fit(PORTFOLIO);
        Customer customer = Customer.of("x").with(LETTER, "Z");
        assertThat(model.assign(customer).because(Locale.forLanguageTag("sv")))
                .isEqualTo(
                        "unassigned: letter Z fanns inte när modellen anpassades; vore A med letter A; vore B med letter B");
        assertThat(model.assign(customer).missing()).isEmpty();
        Portfolio later = Portfolio.ofIds(List.of("x", "y", "z")).with(LETTER, "Z", "B", null);
        assertThat(model.segment(later).counts().toString()).isEqualTo("{A=0, B=1, unassigned=2}");
    }

    @Test
    void aLabelThatIsAReservedWordIsNotTheReservedSegment() {
        Portfolio portfolio = Portfolio.ofIds(List.of("a", "b")).with(LETTER, "unassigned", null);
        assertThat(Existing.of(LETTER).segment(portfolio).counts().toString())
                .isEqualTo("{\\unassigned=1, unassigned=1}");
    }

    @Test
    void aComparisonSaysWhoDiffersAndWhy() {
        Comparison comparison = Comparison.of(THEIRS, OURS);
        assertThat(comparison.count()).isEqualTo(2);
        assertThat(comparison).hasToString("Comparison[2 of 4 differ]");
        assertThat(comparison.table().count("A", "B")).isEqualTo(1);
        List<Comparison.Difference> differences = comparison.differences().toList();
        assertThat(differences).extracting(Comparison.Difference::customer).containsExactly("c", "d");
        assertThat(differences.get(1).first().because()).isEqualTo("A: letter is A; would be B with letter B");
        assertThat(differences.get(1).second().because())
                .isEqualTo("B: sales 2 EUR/yr, below the cut of 50; would be A with sales of 50 EUR/yr or more");
        assertThat(differences.get(0)).hasToString("Difference[unassigned -> A]");
    }

    @Test
    void aComparisonFindsCustomersByIdNotByRow() {
        Segmentation reversed = Existing.of(LETTER).fit(PORTFOLIO).segment(PORTFOLIO.rows(3, 2, 1, 0));
        assertThat(Comparison.of(THEIRS, reversed).differences()).isEmpty();
        Segmentation fewer = Existing.of(LETTER).segment(PORTFOLIO.rows(0, 1));
        assertThatThrownBy(() -> Comparison.of(THEIRS, fewer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Segmentation.cross must get the same customers; got 4 and 2 of them.");
    }

    @Test
    void whatWasLearnedCanBeMadeAgainFromItsParts() {
        ExistingModel model = Existing.of(LETTER).sum(SALES).fit(PORTFOLIO);
        ExistingModel again = ExistingModel.of(LETTER, List.of(List.of("B"), List.of("A")), SALES, model.provenance());
        assertThat(again).isEqualTo(model).hasSameHashCodeAs(model).hasToString("ExistingModel[letter: 2 values]");
        assertThat(model.money()).contains(SALES);
        assertThat(model.segments()).containsExactly(Segment.of("A"), Segment.of("B"));
        assertThat(model.paths()).containsExactly(List.of("A"), List.of("B"));
        assertThat(model.provenance().learnedFrom()).isEqualTo(3);
    }

    @Test
    void aSegmenterPrintsTheSentenceThatMakesIt() {
        assertThat(Existing.of(LETTER).sum(SALES)).hasToString("Existing.of(letter).sum(sales)");
        assertThat(Existing.of(LETTER))
                .isEqualTo(Existing.of(Category.of("letter")))
                .isNotEqualTo(Existing.of(LETTER).sum(SALES));
    }

    @Test
    void aPortfolioWithoutTheCategoryDoesNotFit() {
        assertThatThrownBy(() -> Existing.of(Category.of("grade")).fit(PORTFOLIO))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("Portfolio has no category \"grade\"");
    }
}
