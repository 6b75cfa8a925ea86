package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;

/**
 * Is an attribute any use? How much is known of it, and how it goes with a chosen measure.
 *
 * <p>Immutable and thread-safe. The association with a category or labels is eta squared, the share of the measure's
 * variation between the different paths or sets, from 0 to 1; with a measure it is Spearman's rank correlation, from -1
 * to 1. Only customers of whom both are known count. Many distinct values explain much by chance alone: a category of
 * which each customer has another value explains all. The p-value tells: it is the share of random assignments of the
 * measure's values to customers that go with the attribute at least as well, {@code (1 + hits) / (1 + permutations)}
 * (Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39); for a rank correlation in either direction.
 *
 * @param attribute the attribute
 * @param of what it is set against
 * @param shareKnown of how many of the customers it is known, from 0 to 1; NaN without customers
 * @param distinct how many different values there are
 * @param association eta squared or the rank correlation; NaN where either does not vary
 * @param pValue how often chance does as well, above 0 and up to 1; NaN where either does not vary
 */
public record AttributeUse(
        Attribute attribute, Measure of, double shareKnown, int distinct, double association, double pValue) {
    /**
     * Checks the components.
     *
     * @param attribute the attribute
     * @param of what it is set against
     * @param shareKnown of how many of the customers it is known, from 0 to 1; NaN without customers
     * @param distinct how many different values there are
     * @param association eta squared or the rank correlation; NaN where either does not vary
     * @param pValue how often chance does as well, above 0 and up to 1; NaN where either does not vary
     * @throws NullPointerException if the attribute or the measure is null
     */
    public AttributeUse {
        Checks.notNull(attribute, "AttributeUse attribute");
        Checks.notNull(of, "AttributeUse of");
    }

    /**
     * The figures in words.
     *
     * @return the sentence
     */
    public Message sentence() {
        Share known = new Share(shareKnown);
        if (Double.isNaN(association)) {
            return Message.of("usefulness.attribute", attribute, known, distinct);
        }
        String key = isMoreThanChance() ? "usefulness.beyond" : "usefulness.within";
        Message chance = Message.of(key, new Quantity(pValue, ""));
        return attribute instanceof Measure
                ? Message.of(
                        "usefulness.measure", attribute, known, distinct, of, new Quantity(association, ""), chance)
                : Message.of("usefulness.category", attribute, known, distinct, of, new Share(association), chance);
    }

    /**
     * Whether chance would hardly do as well.
     *
     * @return true if the p-value is at most 0.05
     */
    public boolean isMoreThanChance() {
        return pValue <= Explained.SIGNIFICANT;
    }
}
