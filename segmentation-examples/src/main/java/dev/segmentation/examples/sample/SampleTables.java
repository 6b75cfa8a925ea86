package dev.segmentation.examples.sample;

import java.util.List;

/**
 * The four files of the sample. Immutable, and safe for use by several threads.
 *
 * @param customers one row per customer, prospect, lead and former customer
 * @param orders one row per order or credit note, by date
 * @param activities one row per visit, call, e-mail or meeting, by date
 * @param answers one row per respondent of the survey and day, by company
 */
public record SampleTables(SampleTable customers, SampleTable orders, SampleTable activities, SampleTable answers) {

    /**
     * All four files.
     *
     * @return customers, orders, activities, answers
     */
    public List<SampleTable> all() {
        return List.of(customers, orders, activities, answers);
    }
}
