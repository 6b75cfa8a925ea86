package dev.segmentation.examples.sample;

import java.util.List;

/**
 * The three files of the sample. Immutable, and safe for use by several threads.
 *
 * @param customers one row per customer, prospect, lead and former customer
 * @param orders one row per order or credit note, by date
 * @param activities one row per visit, call, e-mail or meeting, by date
 */
public record SampleTables(SampleTable customers, SampleTable orders, SampleTable activities) {

    /**
     * All three files.
     *
     * @return customers, orders, activities
     */
    public List<SampleTable> all() {
        return List.of(customers, orders, activities);
    }
}
