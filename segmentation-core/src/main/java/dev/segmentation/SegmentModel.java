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
     * The segments in the order of their plays: where the next free hour goes, most urgent first.
     *
     * @return all of {@link #segments()}, each once; as they are listed, where the method knows no other order
     */
    default List<Segment> byUrgency() {
        return segments();
    }

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
     * Divides a portfolio. Each customer gets the segment that {@link #assign} gives it.
     *
     * @param portfolio the customers
     * @return the segmentation
     * @throws FitException if the portfolio lacks an attribute that the model reads
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
