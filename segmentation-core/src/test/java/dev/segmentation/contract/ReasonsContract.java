package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever asks gets a reason, in every language, whatever is known; and nobody's data is printed unasked.
 *
 * @param <M> the model that the segmenter learns
 */
public interface ReasonsContract<M extends SegmentModel> extends ContractSubject<M> {
    /** What a sentence must not hold: a place that nothing filled. */
    Pattern PLACE = Pattern.compile("\\{\\d}");

    /** What a sentence must not hold: a value that is none. */
    Pattern NO_WORD = Pattern.compile("\\b(null|NaN|Infinity)\\b");

    /** Nothing is thrown for any customer's data, and each assignment is one of the listed segments. */
    @Test
    default void anyCustomerGetsAListedSegmentAndAReason() {
        M model = model();
        List<Segment> listed = new ArrayList<>(model.segments());
        listed.add(Segment.UNASSIGNED);
        List<Customer> customers = new ArrayList<>(Probes.hardships(model, customersToProbe()));
        customers.addAll(Probes.customers(portfolio()));
        for (Customer customer : customers) {
            Assignment assignment = model.assign(customer);
            assertTrue(listed.contains(assignment.segment()), () -> assignment + " is not listed");
            Explanation explanation = assignment.explanation();
            assertReadable(assignment, explanation);
            assertMissingIsNamed(model, customer, explanation);
        }
    }

    /** What moved a customer by becoming unknown is named as missing. */
    @Test
    default void whatIsMissedIsNamed() {
        M model = model();
        for (Customer customer : customersToProbe()) {
            Segment known = model.assign(customer).segment();
            for (Attribute attribute : model.attributes()) {
                Assignment without = model.assign(customer.without(attribute));
                if (customer.knows(attribute) && !without.segment().equals(known)) {
                    assertTrue(
                            without.missing().contains(attribute),
                            () -> attribute + " is not named as missing although its absence moved a customer");
                }
            }
        }
    }

    /** The same sentence each time it is asked for; it begins with the code, which no language changes. */
    @Test
    default void reasonsBeginWithTheCodeInEveryLanguage() {
        M model = model();
        for (Customer customer : customersToProbe()) {
            Assignment assignment = model.assign(customer);
            for (Locale language : Probes.LANGUAGES) {
                String because = assignment.because(language);
                assertTrue(because.startsWith(assignment.segment().code() + ": "), because);
                assertEquals(because, assignment.because(language));
            }
            assertEquals(assignment.because(Locale.ENGLISH), assignment.because());
            assertEquals(assignment.explanation(), assignment.explanation());
        }
    }

    /** The report's findings, names and plays can be read in every language. */
    @Test
    default void reportsAndPlaysReadInEveryLanguage() {
        M model = model();
        Segmentation result = model.segment(portfolio());
        List<Message> messages = new ArrayList<>(model.report(result).findings());
        for (Segment segment : result.segments()) {
            if (segment.name() != null) {
                messages.add(segment.name());
            }
            if (segment.play() != null) {
                messages.addAll(List.of(
                        segment.play().goal(),
                        segment.play().text(),
                        segment.play().figure()));
            }
        }
        for (Message message : messages) {
            Probes.LANGUAGES.forEach(language -> assertComplete(message.in(language)));
        }
    }

    /** The segmenter prints its sentence, an assignment its code, and nothing prints who the customers are. */
    @Test
    default void nothingPrintsACustomersData() {
        M model = model();
        Segmentation result = model.segment(portfolio());
        String printed = segmenter() + "\n" + model + "\n" + result + "\n" + model.provenance();
        for (Customer customer : Probes.customers(portfolio())) {
            Assignment assignment = model.assign(customer);
            assertEquals("Assignment[" + assignment.segment().code() + "]", assignment.toString());
            assertNobodyIn(printed, customer);
            assertNobodyIn(assignment.explanation().toString(), customer);
            assertNobodyIn(assignment.counterfactuals().toString(), customer);
            for (Attribute attribute : customer.attributes().keySet()) {
                if (attribute instanceof Measure measure && Math.abs(customer.measure(measure)) >= 1000) {
                    String digits = Long.toString((long) Math.abs(customer.measure(measure)));
                    assertFalse(assignment.explanation().toString().contains(digits), "an explanation prints a value");
                    assertFalse(assignment.counterfactuals().toString().contains(digits), "a move prints a value");
                }
            }
        }
    }

    private static void assertMissingIsNamed(SegmentModel model, Customer customer, Explanation explanation) {
        for (Attribute attribute : explanation.missing()) {
            assertTrue(model.attributes().contains(attribute), () -> attribute + " is missed but not read");
            assertFalse(customer.knows(attribute), () -> attribute + " is missed but known");
            for (Locale language : Probes.LANGUAGES) {
                assertTrue(
                        explanation.reasons().stream()
                                .anyMatch(reason -> reason.in(language).contains(attribute.name())),
                        () -> attribute + " is missed and not named in the reasons");
            }
        }
    }

    private static void assertReadable(Assignment assignment, Explanation explanation) {
        assertFalse(explanation.reasons().isEmpty(), "no reason is given");
        List<Message> messages = new ArrayList<>(explanation.reasons());
        explanation.counterfactuals().forEach(move -> messages.add(move.sentence()));
        for (Message message : messages) {
            Probes.LANGUAGES.forEach(language -> assertComplete(message.in(language)));
        }
        assertComplete(assignment.because());
    }

    private static void assertComplete(String sentence) {
        String own = sentence.replace("{0} / + \\ {1}", ""); // a label that the probes bring along
        assertFalse(own.isBlank(), "a sentence is blank");
        assertFalse(PLACE.matcher(own).find(), () -> "a place is left over: " + own);
        assertFalse(NO_WORD.matcher(own).find(), () -> "not a word: " + own);
        assertFalse(own.contains("\n"), () -> "a reason is one line: " + own);
    }

    private static void assertNobodyIn(String printed, Customer customer) {
        assertFalse(printed.contains(customer.id()), "an id is printed");
        String name = customer.name();
        assertFalse(name != null && printed.contains(name), "a name is printed");
    }
}
