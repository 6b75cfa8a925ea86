package dev.segmentation.profile;

import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Who a template was learned from: so many customers, of whom so many are the best. The best are remembered by
 * fingerprints of their ids, so that each of them can be judged with itself left out; no id can be read from one, though
 * who has the ids can tell whose they are.
 *
 * <p>Immutable, thread-safe and comparable by value. {@code toString} prints counts alone.
 *
 * @param all how many customers the template was learned from, best and rest
 * @param fingerprints one for each best customer, rising
 * @param tied how many more the best are than were asked for, because they tie with the last of them
 */
public record Cohort(int all, List<Long> fingerprints, int tied) {
    private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01b3L;

    /**
     * Checks and copies the components.
     *
     * @param all how many customers the template was learned from, best and rest
     * @param fingerprints one for each best customer, rising
     * @param tied how many more the best are than were asked for, because they tie with the last of them
     * @throws NullPointerException if the list or an item of it is null
     * @throws IllegalArgumentException if there is no best customer or nobody beside them, or ties are negative or more than the best
     */
    public Cohort {
        long[] sorted = Checks.list(fingerprints, "Cohort fingerprints").stream()
                .mapToLong(fingerprint -> fingerprint)
                .sorted()
                .toArray();
        if (sorted.length < 1 || all <= sorted.length || tied < 0 || tied >= sorted.length) {
            throw new IllegalArgumentException(
                    "Cohort must have best customers, others beside them, and fewer ties than" + " best; got "
                            + sorted.length + " best of " + all + ", tied " + tied + ".");
        }
        fingerprints = Arrays.stream(sorted).boxed().toList();
    }

    /**
     * A cohort whose best customers are not remembered: what a template is shown with that leaves the company. Nobody can be
     * told from it, and so nobody be left out.
     *
     * @param best how many the best are
     * @param all how many customers the template was learned from, best and rest
     * @param tied how many more the best are than were asked for
     * @return the cohort, with the numbers from 1 in the place of fingerprints
     * @throws IllegalArgumentException if there is no best customer or nobody beside them, or ties are negative or more than the best
     */
    public static Cohort unnamed(int best, int all, int tied) {
        return new Cohort(
                all, LongStream.rangeClosed(1, Math.max(0, best)).boxed().toList(), tied);
    }

    /**
     * Whether a customer is one of the best.
     *
     * @param id its id
     * @return true if its fingerprint is among those of the best
     * @throws NullPointerException if the id is null
     */
    public boolean isBest(String id) {
        return fingerprints.contains(fingerprint(id));
    }

    /**
     * How many the best are.
     *
     * @return at least 1
     */
    public int best() {
        return fingerprints.size();
    }

    /**
     * How many the others are.
     *
     * @return at least 1
     */
    public int rest() {
        return all - fingerprints.size();
    }

    /**
     * What an id is remembered by: FNV-1a over its characters (Fowler, Noll &amp; Vo 1991), 64 bits.
     *
     * @param id the id of a customer
     * @return its fingerprint
     * @throws NullPointerException if the id is null
     */
    public static long fingerprint(String id) {
        Checks.notNull(id, "Cohort.fingerprint id");
        long hash = FNV_OFFSET;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Cohort[" + best() + " best of " + all + "]";
    }
}
