package dev.segmentation.wallet;

import org.jspecify.annotations.Nullable;

/**
 * A customer to fix or to assess, with the evidence for risk and potential side by side.
 *
 * @param customer the customer's id
 * @param sales what is at stake
 * @param trend how sales change; NaN where no measure of it is named, or it is unknown
 * @param unserved the part of the wallet that goes elsewhere
 * @param weakestItem the item of the survey furthest below the portfolio's mean, or null where no survey is named or none
 *     is below
 */
public record SalesAtRisk(
        String customer,
        double sales,
        double trend,
        double unserved,
        @Nullable String weakestItem) {
    /** Prints the record's name alone: the components are somebody's data. */
    @Override
    public String toString() {
        return "SalesAtRisk";
    }
}
