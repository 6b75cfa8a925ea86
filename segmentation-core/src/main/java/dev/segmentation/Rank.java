package dev.segmentation;

/**
 * A place among others, the largest value first. Equal values share the better place (1, 2, 2, 4).
 *
 * @param place from 1
 * @param of how many have a known value
 */
public record Rank(int place, int of) {
    @Override
    public String toString() {
        return place + " of " + of;
    }
}
