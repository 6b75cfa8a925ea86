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

    /** Levenshtein's distance (1966, Soviet Physics Doklady 10:707), by rows; names too long to misspell are far. */
    private static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST || a.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
