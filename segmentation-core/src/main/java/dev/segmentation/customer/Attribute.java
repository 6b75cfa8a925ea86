package dev.segmentation.customer;

/**
 * A typed, named key to something known about a customer. Two attributes are the same if they are of the same kind and
 * all their components are equal, so that sales in EUR are never read as sales in SEK.
 */
public sealed interface Attribute permits Measure, Category, Labels {
    /**
     * The name that people and files use.
     *
     * @return a text that is not blank
     */
    String name();
}
