package dev.segmentation.customer;

/** The ids of a portfolio, by row and the other way round; each stands once. Immutable. */
interface Ids {
    /** How many there are. */
    int size();

    /** The id of a row that is there. */
    String at(int row);

    /** The row of an id, or -1. */
    int row(String id);

    /** By row. */
    default boolean sameAs(Ids that) {
        boolean same = this == that || size() == that.size();
        for (int row = 0; row < size() && same && this != that; row++) {
            same = at(row).equals(that.at(row));
        }
        return same;
    }
}
