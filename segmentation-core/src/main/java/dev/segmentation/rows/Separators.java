package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which character separates the cells of a file: {@code ;}, {@code ,} or a tab. A {@code |} is never guessed, since
 * label sets are written with it.
 *
 * <p><b>The rules</b>, for a sample of up to {@value #SAMPLE} characters from the start, blank lines left out:
 * <ol>
 *   <li>A first line {@code sep=X}, as Excel writes and reads it, decides; it is no header, and X may be any printable
 *       character or tab but a letter, a digit or a quote.
 *   <li>Cells are counted as a reader of quotes would: a quote opens where a cell starts, a separator or line end
 *       within quotes counts for nothing, two quotes within are one. A record that the sample cuts off is left out.
 *   <li>A separator is <em>possible</em> where it divides the header. Where none is: if none stands outside quotes
 *       anywhere in the sample the file has one column, else it is refused.
 *   <li>If one possible separator divides every record into as many cells as the header, and no other does, it is the
 *       answer. Two such: refused.
 *   <li>If none divides every record so (rows may be broken), the answer is the one that divides more than any other,
 *       or the only one possible. A tie, also of header alone: refused.
 * </ol>
 * Decimal commas within cells thus do no harm unless each record has the same number of them, the header too.
 * Immutable results; stateless.
 *
 * <pre>{@code
 * Separators.find("crm.csv", "id;sales\nA;1,5\nB;2,5\n");    // Found[separator=;, line=false]
 * }</pre>
 */
public final class Separators {
    /** The most characters that are looked at. */
    public static final int SAMPLE = 1 << 16;

    private static final char[] CANDIDATES = {';', ',', '\t'};

    private Separators() {}

    /**
     * The separator of a file.
     *
     * @param separator the character between cells
     * @param declaredByLine whether the first line is {@code sep=X}, to be skipped
     */
    public record Found(char separator, boolean declaredByLine) {}

    /** How one candidate divides the sample. */
    private record Division(char separator, int header, long records, long alike) {
        boolean isPossible() {
            return header > 1;
        }

        boolean isPerfect() {
            return alike == records;
        }
    }

    /**
     * Finds the separator.
     *
     * @param file what messages call the file
     * @param sample the file's first characters: all, or {@value #SAMPLE}
     * @return the separator
     * @throws ReadException.Ambiguous if there is no unique one
     */
    public static Found find(String file, String sample) {
        Character declared = declared(sample);
        if (declared != null) {
            return new Found(declared, true);
        }
        List<Division> possible = new ArrayList<>();
        boolean none = true;
        for (char candidate : CANDIDATES) {
            List<Integer> counts = counts(sample, candidate);
            none &= counts.stream().allMatch(n -> n == 1);
            int header = counts.isEmpty() ? 1 : counts.get(0);
            long alike = counts.stream().skip(1).filter(n -> n == header).count();
            possible.add(new Division(candidate, header, Math.max(0, counts.size() - 1), alike));
        }
        Optional<Division> broken =
                possible.stream().filter(d -> d.header() == 0).findFirst();
        possible.removeIf(division -> !division.isPossible());
        if (none || (possible.isEmpty() && broken.isPresent())) {
            // for one column any will do; a header with a fault of quotes is for the reader to refuse
            return new Found(broken.map(Division::separator).orElse(','), false);
        }
        return new Found(best(file, possible), false);
    }

    private static char best(String file, List<Division> possible) {
        List<Division> perfect = possible.stream().filter(Division::isPerfect).toList();
        List<Division> rivals = perfect.isEmpty() ? possible : perfect;
        long most = rivals.stream().mapToLong(Division::alike).max().orElse(0);
        List<Division> best = rivals.stream().filter(d -> d.alike() == most).toList();
        boolean sure = perfect.isEmpty() ? best.size() == 1 && (most > 0 || possible.size() == 1) : perfect.size() == 1;
        if (!sure) {
            String names = rivals.stream().map(d -> name(d.separator())).collect(Collectors.joining(" and "));
            throw ReadException.ambiguous(
                    Place.of(file),
                    "",
                    "must show one separator out of ; , and tab; got " + (names.isEmpty() ? "none" : names)
                            + " that would do. Declare \"separator\".");
        }
        return best.get(0).separator();
    }

    private static String name(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static @Nullable Character declared(String sample) {
        int end = 0;
        while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
            end++;
        }
        boolean stated = end == 5 && sample.regionMatches(true, 0, "sep=", 0, 4);
        char c = stated ? sample.charAt(4) : 'x';
        return Character.isLetterOrDigit(c) || c == '"' || (c < ' ' && c != '\t') ? null : (Character) c;
    }

    /** The number of cells of each complete record; 0 for one with a fault of quotes. */
    private static List<Integer> counts(String sample, char separator) {
        List<Integer> counts = new ArrayList<>();
        int i = 0;
        while (i < sample.length()) {
            int[] record = record(sample, i, separator);
            if (record[0] != 1 || !Blanks.isBlank(sample.substring(i, record[1]))) {
                counts.add(record[0]);
            }
            i = record[1] + 1;
            boolean cutOff = record[1] >= sample.length() && sample.length() >= SAMPLE;
            if (cutOff && counts.size() > 1) {
                counts.remove(counts.size() - 1);
            }
        }
        return counts;
    }

    /** The cells of the record that starts at a place, and where its line ends; 0 cells where quotes are at fault. */
    private static int[] record(String s, int from, char separator) {
        int cells = 1;
        int i = from;
        while (i < s.length()) {
            if (s.charAt(i) == '"') {
                i = closing(s, i);
                boolean ends = i == s.length() || s.charAt(i) == separator || isLineEnd(s.charAt(i));
                if (!ends || s.charAt(i - 1) != '"') {
                    return new int[] {0, lineEnd(s, from)};
                }
            }
            while (i < s.length() && s.charAt(i) != separator && !isLineEnd(s.charAt(i))) {
                i++;
            }
            if (i == s.length() || s.charAt(i) != separator) {
                return new int[] {cells, i};
            }
            cells++;
            i++;
        }
        return new int[] {cells, i};
    }

    /** The place after the quote that closes the one at a place; the end where none does. */
    private static int closing(String s, int open) {
        int i = open + 1;
        while (i < s.length()) {
            if (s.charAt(i) != '"') {
                i++;
            } else if (i + 1 < s.length() && s.charAt(i + 1) == '"') {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return s.length();
    }

    private static int lineEnd(String s, int from) {
        int i = from;
        while (i < s.length() && !isLineEnd(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
