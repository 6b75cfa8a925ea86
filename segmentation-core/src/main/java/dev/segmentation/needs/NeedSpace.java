package dev.segmentation.needs;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * The space in which distances between customers are taken: scaled measures, and what an unknown one means.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param measures the measures, at least one
 * @param missing what becomes of a customer with unknown answers
 */
public record NeedSpace(List<ScaledMeasure> measures, Missing missing) {
    /**
     * Checks and copies the components.
     *
     * @param measures the measures, at least one
     * @param missing what becomes of a customer with unknown answers
     * @throws NullPointerException if a component or a measure is null
     * @throws IllegalArgumentException if there is no measure, or one stands twice
     */
    public NeedSpace {
        measures = Checks.list(measures, "NeedSpace measures");
        Checks.notNull(missing, "NeedSpace missing");
        Checks.distinct(measures.stream().map(ScaledMeasure::measure).toList(), "NeedSpace measures");
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("NeedSpace must have a measure; got none.");
        }
    }

    /**
     * How many measures there are.
     *
     * @return at least 1
     */
    public int width() {
        return measures.size();
    }

    List<Attribute> attributes() {
        return List.copyOf(measures.stream().map(ScaledMeasure::measure).toList());
    }

    /** Where a customer lies; NaN for what is unknown or has no logarithm. */
    double[] place(Customer customer) {
        double[] place = new double[width()];
        for (int j = 0; j < place.length; j++) {
            ScaledMeasure scale = measures.get(j);
            place[j] = scale.scaled(customer.measure(scale.measure()));
        }
        return place;
    }

    /** Whether enough is known to judge. */
    boolean isJudged(double[] place) {
        int known = 0;
        for (double z : place) {
            known += Double.isNaN(z) ? 0 : 1;
        }
        return missing == Missing.PARTIAL ? known * 2 >= place.length : known == place.length;
    }

    /** The measures that a customer's place lacks. */
    List<ScaledMeasure> lacking(Customer customer) {
        double[] place = place(customer);
        List<ScaledMeasure> lacking = new ArrayList<>();
        for (int j = 0; j < place.length; j++) {
            if (Double.isNaN(place[j])) {
                lacking.add(measures.get(j));
            }
        }
        return lacking;
    }

    /** All places, row-major. */
    double[] places(Portfolio portfolio) {
        int width = width();
        double[] places = new double[portfolio.size() * width];
        for (int j = 0; j < width; j++) {
            ScaledMeasure scale = measures.get(j);
            Measure measure = scale.measure();
            MeasureColumn column = portfolio.measure(measure);
            for (int row = 0; row < column.size(); row++) {
                places[row * width + j] = scale.scaled(column.at(row));
            }
        }
        return places;
    }
}
