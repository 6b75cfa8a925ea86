package dev.segmentation.wallet;

/**
 * A customer to grow.
 *
 * @param customer the customer's id
 * @param unserved the part of the wallet that goes elsewhere
 * @param share our share of it
 * @param chance the chance of a sale, from 0 to 1; NaN where no measure of it is named, or it is unknown
 * @param expected unserved times chance; the unserved wallet where no measure is named, NaN where its value is unknown
 */
public record Opportunity(String customer, double unserved, double share, double chance, double expected) {
    /** Prints the record's name alone: the components are somebody's data. */
    @Override
    public String toString() {
        return "Opportunity";
    }
}
