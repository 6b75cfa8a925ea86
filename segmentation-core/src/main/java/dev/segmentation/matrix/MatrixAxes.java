package dev.segmentation.matrix;

import dev.segmentation.Origin;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the two axes of a matrix are read from.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param sales what they buy from us
 * @param potential what they could buy from us, or null: then those who are not customers cannot be placed
 * @param loyalty how loyal they are
 * @param leads whether leads are placed as prospects are
 */
public record MatrixAxes(Measure sales, @Nullable Potential potential, Loyalty loyalty, boolean leads) {
    /**
     * Checks the components.
     *
     * @param sales what they buy from us
     * @param potential what they could buy from us, or null: then those who are not customers cannot be placed
     * @param loyalty how loyal they are
     * @param leads whether leads are placed as prospects are
     * @throws NullPointerException if the sales or the loyalty is null
     */
    public MatrixAxes {
        Checks.notNull(sales, "MatrixAxes sales");
        Checks.notNull(loyalty, "MatrixAxes loyalty");
    }

    /**
     * What they could buy from us.
     *
     * @param measure the potential
     * @param bands bands of its own, for prospects alone, or null where it shares those of the value
     * @param raises whether a customer's value is the larger of sales and potential
     * @param origin the category that says where it comes from, or null where there is none
     */
    public record Potential(
            Measure measure,
            @Nullable Bands bands,
            boolean raises,
            @Nullable Category origin) {
        /**
         * Checks the components.
         *
         * @param measure the potential
         * @param bands bands of its own, for prospects alone, or null where it shares those of the value
         * @param raises whether a customer's value is the larger of sales and potential
         * @param origin the category that says where it comes from, or null where there is none
         * @throws NullPointerException if the measure is null
         * @throws IllegalArgumentException if a potential with bands of its own is to raise customers
         */
        public Potential {
            Checks.notNull(measure, "MatrixAxes potential");
            if (bands != null && raises) {
                throw new IllegalArgumentException(
                        "MatrixAxes potential must not raise customers where it has bands of" + " its own; got both.");
            }
        }
    }

    /**
     * How loyal they are.
     *
     * @param measure the measure, or what the index is as a measure
     * @param index how to work it out, or null where the measure is given
     */
    public record Loyalty(Measure measure, @Nullable LoyaltyIndex index) {
        /**
         * Checks the components.
         *
         * @param measure the measure, or what the index is as a measure
         * @param index how to work it out, or null where the measure is given
         * @throws NullPointerException if the measure is null
         * @throws IllegalArgumentException if the measure is not that of the index
         */
        public Loyalty {
            Checks.notNull(measure, "MatrixAxes loyalty");
            if (index != null && !index.measure().equals(measure)) {
                throw new IllegalArgumentException("MatrixAxes loyalty must be the measure of its index; got "
                        + Checks.quote(measure) + " for " + Checks.quote(index.measure()) + ".");
            }
        }

        /**
         * What it is read from.
         *
         * @return the ingredients, or the measure itself
         */
        public List<Measure> measures() {
            return index == null ? List.of(measure) : index.measures();
        }

        double of(Customer customer) {
            return index == null ? customer.measure(measure) : index.of(customer);
        }

        MeasureColumn of(Portfolio portfolio) {
            return index == null ? portfolio.measure(measure) : index.of(portfolio);
        }
    }

    /** Everything that is read of a customer. */
    List<Attribute> attributes() {
        Set<Attribute> read = new LinkedHashSet<>(measures());
        if (potential != null && potential.origin != null) {
            read.add(potential.origin);
        }
        return List.copyOf(read);
    }

    /** What a portfolio must have; it need not say where a potential comes from. */
    Set<Measure> measures() {
        Set<Measure> read = new LinkedHashSet<>();
        read.add(sales);
        if (potential != null) {
            read.add(potential.measure);
        }
        read.addAll(loyalty.measures());
        return read;
    }

    @Nullable
    Bands ownBands() {
        return potential == null ? null : potential.bands;
    }

    /** Whether a customer's potential counts as its value. */
    boolean raises() {
        return potential != null && potential.raises;
    }

    /** Whether those at a stage stand in the prospect column. */
    boolean courts(Stage stage) {
        return stage == Stage.PROSPECT || stage == Stage.FORMER || (leads && stage == Stage.LEAD);
    }

    /** Where somebody stands on the value axis; NaN if unknown, or if it does not stand there. */
    double value(Stage stage, double ofSales, double ofPotential) {
        if (stage == Stage.CUSTOMER) {
            return raises() ? larger(ofSales, ofPotential) : ofSales;
        }
        return courts(stage) ? ofPotential : Double.NaN;
    }

    double potentialOf(Customer customer) {
        return potential == null ? Double.NaN : customer.measure(potential.measure);
    }

    double value(Customer customer) {
        return value(customer.stage(), customer.measure(sales), potentialOf(customer));
    }

    /**
     * What they could still buy: all of it where they are no customers, and never less than nothing; unknown of leads that are not
     * placed, lest a plan sends hours to who is not yet a prospect.
     */
    double unserved(Stage stage, double ofSales, double ofPotential) {
        if (stage == Stage.CUSTOMER) {
            return Math.max(0, ofPotential - ofSales);
        }
        return courts(stage) ? Math.max(0, ofPotential) : Double.NaN;
    }

    Origin originOf(Customer customer) {
        return potential == null || potential.origin == null
                ? Origin.STATED
                : Origin.of(customer, potential.measure).orElse(Origin.STATED);
    }

    /** The larger of what is known: an unknown potential does not make sales unknown, nor the other way round. */
    private static double larger(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }
}
