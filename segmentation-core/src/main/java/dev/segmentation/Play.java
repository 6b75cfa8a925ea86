package dev.segmentation;

import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to do with a segment. One letter says nothing about that; a play does.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goal what is to be reached, in a few words
 * @param text what to do, in a sentence
 * @param norm how many times a year each type of activity is due per customer, for example {@code visit} 6; perhaps none
 * @param figure the figure to judge it by
 */
public record Play(Message goal, Message text, Map<String, Integer> norm, Message figure) {
    /**
     * Checks and copies the components.
     *
     * @param goal what is to be reached, in a few words
     * @param text what to do, in a sentence
     * @param norm how many times a year each type of activity is due per customer, for example {@code visit} 6; perhaps none
     * @param figure the figure to judge it by
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a norm is negative or its type blank
     */
    public Play {
        Checks.notNull(goal, "Play goal");
        Checks.notNull(text, "Play text");
        Checks.notNull(figure, "Play figure");
        Map<String, Integer> sorted = new TreeMap<>(Checks.notNull(norm, "Play norm"));
        sorted.forEach((type, times) -> {
            Checks.text(type, "Play norm type");
            if (times < 0) {
                throw new IllegalArgumentException(
                        "Play norm must be a number of times a year, from 0; got " + times + " for " + type + ".");
            }
        });
        norm = Collections.unmodifiableMap(sorted);
    }

    /**
     * A play in the caller's own words, without a norm yet.
     *
     * @param goal what is to be reached
     * @param text what to do
     * @param figure the figure to judge it by
     * @return the play
     * @throws NullPointerException if an argument is null
     */
    public static Play of(String goal, String text, String figure) {
        return new Play(Message.text(goal), Message.text(text), Map.of(), Message.text(figure));
    }

    /**
     * The same play with another norm.
     *
     * @param norm how many times a year each type of activity is due per customer
     * @return a new play
     * @throws NullPointerException if the map is null
     * @throws IllegalArgumentException if a norm is negative or its type blank
     */
    public Play withNorm(Map<String, Integer> norm) {
        return new Play(goal, text, norm, figure);
    }

    /** Prints what is to be done, in English: plays are settings, and nobody's data. */
    @Override
    public String toString() {
        String often = norm.isEmpty() ? "no norm" : "a year " + norm;
        return "Play[" + goal.in(Locale.ROOT) + ": " + text.in(Locale.ROOT) + "; " + often + "; judged by "
                + figure.in(Locale.ROOT) + "]";
    }
}
