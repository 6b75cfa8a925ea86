package dev.segmentation.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The nearest known name for a misspelt one: the hint of a message, never a decision.
 *
 * <p>The distance is that of Damerau and Levenshtein in its restricted form (optimal string alignment: insertions,
 * deletions, substitutions and swaps of neighbours, no part edited twice; L. Boytsov, "Indexing methods for approximate
 * dictionary searching", 2011, section 2.2), case aside. A name is near where the distance is at most a third of the
 * longer name's length, rounded down, and at least 1 is allowed from two characters on. Stateless.
 */
public final class Nearest {
    /** Names longer than this are compared by equality alone, so that no text makes a message slow. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * The known name that is nearest.
     *
     * @param asked the name that was not found
     * @param known the names that exist, in the order in which the first wins a tie
     * @return the nearest one within the threshold, or empty
     */
    public static Optional<String> to(String asked, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(fold(asked), fold(name));
            if (distance < least && distance <= threshold(asked, name)) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The hint of a message: a sentence with a space before it, or nothing.
     *
     * @param asked the name that was not found
     * @param known the names that exist
     * @return {@code  Did you mean "sales"?} with its leading space, or the empty text
     */
    public static String hint(String asked, Collection<String> known) {
        return to(asked, known).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    private static int threshold(String a, String b) {
        int length = Math.max(a.length(), b.length());
        return length < 2 ? 0 : Math.max(1, length / 3);
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The distance; larger than any threshold where a name is too long to compare. */
    static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return a.equals(b) ? 0 : Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, new int[] {i, j}, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[] at, int[][] d) {
        int i = at[0];
        int j = at[1];
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
