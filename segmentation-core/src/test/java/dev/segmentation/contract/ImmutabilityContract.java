package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is handed out can be changed, and nothing that was handed in is changed.
 *
 * @param <M> the model that the segmenter learns
 */
public interface ImmutabilityContract<M extends SegmentModel> extends ContractSubject<M> {
    /** What a model hands out cannot be changed. */
    @Test
    default void whatAModelHandsOutCannotBeChanged() {
        M model = model();
        assertUnmodifiable(model.segments());
        assertUnmodifiable(model.attributes());
        assertUnmodifiable(model.cuts());
        model.cuts().values().forEach(ImmutabilityContract::assertUnmodifiable);
        assertUnmodifiable(model.report(model.segment(portfolio())).findings());
    }

    /** What a segmentation hands out cannot be changed. */
    @Test
    default void whatASegmentationHandsOutCannotBeChanged() {
        Segmentation result = model().segment(portfolio());
        assertUnmodifiable(result.segments());
        assertUnmodifiable(result.counts());
        assertUnmodifiable(result.derived());
        assertUnmodifiable(result.portfolio().attributes());
        result.derived().values().forEach(column -> {
            double[] values = column.toArray();
            double first = column.at(0);
            values[0] = 4711;
            assertEquals(first, column.at(0));
        });
    }

    /** What an assignment hands out cannot be changed. */
    @Test
    default void whatAnAssignmentHandsOutCannotBeChanged() {
        M model = model();
        for (var customer : customersToProbe()) {
            Assignment assignment = model.assign(customer);
            Explanation explanation = assignment.explanation();
            assertUnmodifiable(explanation.reasons());
            assertUnmodifiable(explanation.missing());
            assertUnmodifiable(explanation.counterfactuals());
            assertUnmodifiable(explanation.derived());
            assertUnmodifiable(explanation.marks());
            assignment.counterfactuals().stream()
                    .filter(move -> move.target() instanceof Collection<?>)
                    .forEach(move -> assertUnmodifiable((Collection<?>) move.target()));
        }
    }

    /** Fitting and dividing leave the customers as they are. */
    @Test
    default void customersStayAsTheyAre() {
        var portfolio = portfolio();
        assertEquals(
                portfolio.size(), segmenter().segment(portfolio).portfolio().size());
        assertEquals(portfolio(), portfolio);
    }

    private static void assertUnmodifiable(Collection<?> collection) {
        assertThrows(UnsupportedOperationException.class, collection::clear);
    }

    private static void assertUnmodifiable(Map<?, ?> map) {
        assertThrows(UnsupportedOperationException.class, map::clear);
    }
}
