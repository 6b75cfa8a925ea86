package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Mapping;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fitted segmenter: cut-offs, centres, dictionaries; plain data without customers.
 *
 * <p>Immutable, thread-safe and comparable by value. Who writes a model of their own needs {@link #kind},
 * {@link #segments}, {@link #attributes}, {@link #provenance} and {@link #assign}; all else follows. Assigning never
 * throws for what a customer's data is: who cannot be judged is unassigned, with the reason.
 */
@CheckReturnValue
public interface SegmentModel {
    /**
     * The method, as definitions and models name it.
     *
     * @return for example {@code value-based}
     */
    String kind();

    /**
     * The segments, in the order in which they are listed, without {@link Segment#UNASSIGNED}.
     *
     * @return segments with distinct codes
     */
    List<Segment> segments();

    /**
     * What the model reads of a customer.
     *
     * @return the attributes
     */
    List<Attribute> attributes();

    /**
     * Where the model comes from.
     *
     * @return its provenance
     */
    Provenance provenance();

    /**
     * Judges one customer.
     *
     * @param customer the customer
     * @return its segment, with the reasons
     */
    Assignment assign(Customer customer);

    /**
     * Divides a portfolio. Each customer gets the segment that {@link #assign} gives it: an attribute that the portfolio
     * has no column of is unknown of everybody, as it is where one customer is judged. {@link Segmentation#absent} lists
     * what is known of nobody, so that a misspelt column is noticed.
     *
     * @param portfolio the customers
     * @return the segmentation, whose portfolio has an empty column for each attribute that was not there
     * @throws FitException if the portfolio has the name of an attribute that the model reads in another unit or of
     *     another kind
     */
    default Segmentation segment(Portfolio portfolio) {
        return RowByRow.segment(this, portfolio);
    }

    /**
     * The model as a function over entities of any type, for a stream of them.
     *
     * @param <T> the type of the entities
     * @param mapping how to read a customer from an entity; what it does not read is unknown
     * @return a function that judges one entity
     */
    default <T> Function<T, Assignment> over(Mapping<T> mapping) {
        List<Attribute> wanted = attributes();
        return entity -> assign(mapping.customer(entity, wanted));
    }

    /**
     * The evidence for a manager.
     *
     * @param segmentation what this model made of a portfolio
     * @return a record of figures and findings
     */
    default Report report(Segmentation segmentation) {
        return SegmentCounts.of(segmentation);
    }

    /**
     * The evidence for a manager, with the time that is spent on the customers today.
     *
     * @param segmentation what this model made of a portfolio
     * @param effort time spent on a customer, in minutes or any other unit, over the same period as the money
     * @return the same as without, where the method has no use for it
     * @throws IllegalArgumentException if the portfolio lacks the measure and the method uses it
     */
    default Report report(Segmentation segmentation, Measure effort) {
        return report(segmentation);
    }

    /**
     * The segments in the order in which the next free hour goes to them.
     *
     * @return all of {@link #segments()}, most urgent first; as listed, where the method has no view of its own
     */
    default List<Segment> byUrgency() {
        return segments();
    }

    /**
     * The segments whose members may leave, so that what they buy, {@link #money()}, is at risk.
     *
     * @return some of {@link #segments()}; none, where the method has no view of its own
     */
    default List<Segment> atRisk() {
        return List.of();
    }

    /**
     * The segments that are guaranteed a floor of attention: whoever moves time between customers leaves their members a part of
     * what these get today, however little is expected of it.
     *
     * @return some of {@link #segments()}; none, where the method has no view of its own
     */
    default List<Segment> guaranteed() {
        return List.of();
    }

    /**
     * The measure of money that the method is about, if it is about one.
     *
     * @return the measure to sum per segment
     */
    default Optional<Measure> money() {
        return Optional.empty();
    }

    /**
     * The cut-offs, by the name of what they cut.
     *
     * @return rising numbers in the unit of what they cut; perhaps none
     */
    default Map<String, List<Double>> cuts() {
        return Map.of();
    }
}
