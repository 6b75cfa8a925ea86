package dev.segmentation;

import dev.segmentation.internal.Checks;
import java.util.OptionalLong;

/**
 * Where a model comes from. No clock is read: a caller who wants a date has it.
 *
 * @param method the method, for example {@code value-based}
 * @param sentence the segmenter in words, as it prints itself
 * @param version the version of this library
 * @param customers how many customers were there
 * @param learnedFrom how many of them the model learned from
 * @param seed the seed of the random numbers, if the method uses any
 */
public record Provenance(
        String method, String sentence, String version, int customers, int learnedFrom, OptionalLong seed) {
    /**
     * Checks the components.
     *
     * @param method the method, for example {@code value-based}
     * @param sentence the segmenter in words, as it prints itself
     * @param version the version of this library
     * @param customers how many customers were there
     * @param learnedFrom how many of them the model learned from
     * @param seed the seed of the random numbers, if the method uses any
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the method is blank or a count is negative
     */
    public Provenance {
        Checks.text(method, "Provenance method");
        Checks.notNull(sentence, "Provenance sentence");
        Checks.notNull(version, "Provenance version");
        Checks.notNull(seed, "Provenance seed");
        if (customers < 0 || learnedFrom < 0 || learnedFrom > customers) {
            throw new IllegalArgumentException("Provenance must have learned from at most all customers; got "
                    + learnedFrom + " of " + customers + ".");
        }
    }
}
