package dev.segmentation.jackson;

import java.util.Collection;
import java.util.Locale;

/** Names in messages: in quotation marks, and with the nearest known one where a name is misspelt. */
final class Names {
    private static final int LONGEST = 64;

    private Names() {}

    /** A name that a person wrote, cut where it is too long to read. */
    static String quote(String name) {
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST));
        return "\"" + name.substring(0, end).replaceAll("\\p{Cntrl}", "?") + (end < name.length() ? "..." : "") + "\"";
    }

    /** The hint with the nearest known name, a space before it; empty where none is near. */
    static String hint(String asked, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(asked.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least && distance <= Math.max(1, Math.max(asked.length(), name.length()) / 3)) {
                least = distance;
                best = name;
            }
        }
        return best.isEmpty() ? "" : " Did you mean " + quote(best) + "?";
    }

    /**
     * The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Boytsov 2011,
     * "Indexing methods for approximate dictionary searching", section 2.2), by rows. Names too long to misspell are far.
     */
    private static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST || a.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, i, j, a.charAt(i - 1) == b.charAt(j - 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, int i, int j, boolean same) {
        return Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
    }
}
