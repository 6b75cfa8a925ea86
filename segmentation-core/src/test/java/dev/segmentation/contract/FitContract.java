package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Portfolio;
import org.junit.jupiter.api.Test;

/**
 * Learning is a function of the settings and of the customers as a set.
 *
 * @param <M> the model that the segmenter learns
 */
public interface FitContract<M extends SegmentModel> extends ContractSubject<M> {
    /** The same settings and customers give an equal model. */
    @Test
    default void refittingGivesAnEqualModel() {
        Segmenter<M> segmenter = segmenter();
        M model = segmenter.fit(portfolio());
        M again = segmenter.fit(portfolio());
        M other = segmenter().fit(portfolio());
        assertEquals(model, again);
        assertEquals(model, other);
        assertEquals(model.hashCode(), again.hashCode());
        assertEquals(model.hashCode(), other.hashCode());
        assertEquals(model.toString(), other.toString());
        assertFalse(model.equals(null));
        assertFalse(model.equals(new Object()));
    }

    /** Learning changes no setting; equal settings are equal. */
    @Test
    default void settingsAreComparedByValueAndNeverChange() {
        Segmenter<M> segmenter = segmenter();
        String sentence = segmenter.toString();
        assertEquals(segmenter, segmenter());
        assertEquals(segmenter.hashCode(), segmenter().hashCode());
        assertEquals(
                portfolio().size(), segmenter.segment(portfolio()).portfolio().size());
        assertEquals(sentence, segmenter.toString());
        assertEquals(segmenter, segmenter());
        assertFalse(segmenter.equals(null));
        assertFalse(segmenter.equals(new Object()));
    }

    /** Row order makes no difference: the same model, the same segment and the same reasons for each id. */
    @Test
    default void theOrderOfTheRowsMakesNoDifference() {
        Portfolio portfolio = portfolio();
        M model = model();
        Segmentation expected = model.segment(portfolio);
        for (int seed = 1; seed <= 5; seed++) {
            Portfolio shuffled = Probes.shuffled(portfolio, seed);
            M again = segmenter().fit(shuffled);
            assertEquals(model, again, "the model of the same customers in another order");
            Segmentation result = again.segment(shuffled);
            for (int row = 0; row < portfolio.size(); row++) {
                String id = portfolio.id(row);
                assertEquals(expected.segment(row), result.segmentOf(id));
            }
            assertEquals(
                    expected.assignment(0).because(),
                    result.assignment(portfolio.id(0)).because());
        }
    }

    /** Learning and dividing at once is the same as one after the other. */
    @Test
    default void segmentingIsFittingAndDividing() {
        assertEquals(model().segment(portfolio()), segmenter().segment(portfolio()));
    }

    /** Model and segmenter name the method alike; the provenance tells the sentence and how much was learned from. */
    @Test
    default void theProvenanceTellsWhereTheModelComesFrom() {
        M model = model();
        assertEquals(segmenter().kind(), model.kind());
        assertEquals(segmenter().kind(), model.provenance().method());
        assertEquals(segmenter().toString(), model.provenance().sentence());
        assertEquals(portfolio().size(), model.provenance().customers());
        assertTrue(model.provenance().learnedFrom() <= portfolio().size());
    }
}
