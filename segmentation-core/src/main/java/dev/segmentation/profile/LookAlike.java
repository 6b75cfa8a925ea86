package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Somebody like a given customer.
 *
 * @param customer its id
 * @param likeness the mean over the attributes known of both of the share of questions answered alike, from 0 to 1
 * @param shared attributes on which they agree in every question
 * @param different attributes on which they differ in some question
 * @param unknown attributes that are not known of both
 */
public record LookAlike(
        String customer, double likeness, List<Attribute> shared, List<Attribute> different, List<Attribute> unknown) {
    /**
     * Copies the lists.
     *
     * @param customer its id
     * @param likeness the mean over the attributes known of both of the share of questions answered alike, from 0 to 1
     * @param shared attributes on which they agree in every question
     * @param different attributes on which they differ in some question
     * @param unknown attributes that are not known of both
     * @throws NullPointerException if a component is null
     */
    public LookAlike {
        Checks.notNull(customer, "LookAlike customer");
        shared = Checks.list(shared, "LookAlike shared");
        different = Checks.list(different, "LookAlike different");
        unknown = Checks.list(unknown, "LookAlike unknown");
    }

    /** Prints no id: it is somebody's data. */
    @Override
    public String toString() {
        return "LookAlike[shares " + shared + "]";
    }
}
