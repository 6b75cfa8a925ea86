package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.segmentation.Assignment;
import dev.segmentation.Counterfactual;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A counterfactual is true: setting its value moves the customer to its segment, every value between leaves it, and an
 * attribute that is not listed cannot move the customer alone.
 *
 * @param <M> the model that the segmenter learns
 */
public interface CounterfactualContract<M extends SegmentModel> extends ContractSubject<M> {
    /** Setting the target moves the customer to the stated segment. */
    @Test
    default void settingTheTargetMovesTheCustomer() {
        M model = model();
        for (Customer customer : probedWithGaps(model)) {
            Assignment assignment = model.assign(customer);
            for (Counterfactual move : assignment.counterfactuals()) {
                Segment moved = model.assign(move.applyTo(customer)).segment();
                assertEquals(move.segment(), moved, () -> assignment + " " + move);
                assertNotEquals(assignment.segment(), moved, () -> assignment + " " + move);
                assertTrue(model.attributes().contains(move.attribute()), () -> move + " is not read by the model");
            }
        }
    }

    /** Every value between the customer's own and the target leaves it where it is. */
    @Test
    default void valuesBetweenMoveNobody() {
        M model = model();
        for (Customer customer : customersToProbe()) {
            Assignment assignment = model.assign(customer);
            for (Counterfactual move : assignment.counterfactuals()) {
                if (move.attribute() instanceof Measure measure && customer.knows(measure)) {
                    for (double value : Probes.between(customer.measure(measure), move)) {
                        Segment segment =
                                model.assign(customer.with(measure, value)).segment();
                        assertEquals(assignment.segment(), segment, () -> assignment + " moved before " + move);
                    }
                }
            }
        }
    }

    /** An attribute that is not listed cannot move the customer alone. */
    @Test
    default void whatIsNotListedMovesNobody() {
        M model = model();
        Map<Attribute, List<Object>> values = new LinkedHashMap<>();
        model.attributes().forEach(attribute -> values.put(attribute, valuesToProbe(model, attribute)));
        for (Customer customer : probedWithGaps(model)) {
            Assignment assignment = model.assign(customer);
            Set<Attribute> listed = assignment.counterfactuals().stream()
                    .map(Counterfactual::attribute)
                    .collect(Collectors.toSet());
            for (Attribute attribute : model.attributes()) {
                if (!listed.contains(attribute)) {
                    for (Object value : values.getOrDefault(attribute, List.of())) {
                        Segment segment = model.assign(customer.withValue(attribute, value))
                                .segment();
                        assertEquals(
                                assignment.segment(), segment, () -> assignment + " is moved by " + attribute.name());
                    }
                }
            }
        }
    }

    /** None is listed twice, and each reads in every language. */
    @Test
    default void movesAreListedOnceAndReadInEveryLanguage() {
        M model = model();
        for (Customer customer : probedWithGaps(model)) {
            List<Counterfactual> moves = model.assign(customer).counterfactuals();
            Set<List<Object>> targets = new LinkedHashSet<>();
            for (Counterfactual move : moves) {
                assertTrue(targets.add(List.of(move.attribute(), move.target())), () -> move + " is listed twice");
                Probes.LANGUAGES.forEach(language -> {
                    String sentence = move.sentence().in(language);
                    assertTrue(sentence.contains(move.attribute().name()), sentence);
                    assertTrue(sentence.contains(move.segment().code()), sentence);
                    assertFalse(sentence.contains("{0}"), sentence);
                });
            }
        }
    }

    private List<Customer> probedWithGaps(M model) {
        List<Customer> customers = new ArrayList<>(customersToProbe());
        for (Customer customer : customersToProbe()) {
            model.attributes().forEach(attribute -> customers.add(customer.without(attribute)));
        }
        return customers;
    }
}
