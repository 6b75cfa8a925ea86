package dev.segmentation.rows;

import dev.segmentation.internal.Nearest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The names of a source's columns, and how a definition's name finds its column.
 *
 * <p>Names match in Unicode's composed form (NFC), without the blanks around them, and whatever their case, folded in
 * {@link Locale#ROOT}: {@code "Omsättning "} finds {@code "OMSÄTTNING"} however its dots are encoded. Two columns of
 * one name are refused. A column without a name is never found and may stand any number of times, as spreadsheets leave
 * them. Immutable.
 *
 * <pre>{@code
 * Header header = Header.of("customers.csv", 1, List.of("Id", "Sales"));
 * header.find("sales");    // OptionalInt[1]
 * header.nearest("slaes"); // Optional[Sales]
 * }</pre>
 */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> columns;

    private Header(List<String> names, Map<String, Integer> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * The header of a source.
     *
     * @param file the source's name, for the message
     * @param line the physical line of the header, from 1; 0 where there are no lines
     * @param names the names from the left, blank where a column has none
     * @return the header
     * @throws ReadException.BadHeader if a name stands twice, or no column has a name; the message shows the name,
     *     unless a number or an e-mail address among the names tells that this is no header but somebody's data
     */
    public static Header of(String file, long line, List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Place place = Place.of(file, 0, line);
        for (int i = 0; i < names.size(); i++) {
            String key = key(names.get(i));
            Integer before = key.isEmpty() ? null : columns.putIfAbsent(key, i);
            if (before != null) {
                throw twice(place, names, before, i);
            }
        }
        if (columns.isEmpty()) {
            throw ReadException.badHeader(place, "", "must name its columns in the header; got blank names only.");
        }
        List<String> trimmed = new ArrayList<>();
        names.forEach(name -> trimmed.add(Blanks.trim(name)));
        return new Header(List.copyOf(trimmed), columns);
    }

    private static ReadException twice(Place place, List<String> names, int before, int i) {
        String name = Blanks.trim(names.get(i));
        String shown = isHeaderByLooks(names) ? "\"" + name + "\"" : Shape.of(name);
        String message = String.format(
                Locale.ROOT,
                "must name each column once; got %s as columns %d and %d. Case, blanks around a name and the encoding"
                        + " of accents make no difference.",
                shown,
                before + 1,
                i + 1);
        return ReadException.badHeader(place, Shape.of(name), message);
    }

    /**
     * Names of columns are nobody's data, but a file without a header shows its first row here: one with a number alone
     * or an e-mail address in it is taken for that.
     */
    private static boolean isHeaderByLooks(List<String> names) {
        return names.stream()
                .map(Blanks::trim)
                .noneMatch(name -> name.indexOf('@') >= 0
                        || (!name.isEmpty()
                                && name.chars().noneMatch(Character::isLetter)
                                && name.chars().anyMatch(Character::isDigit)));
    }

    private static String key(String name) {
        String composed = Normalizer.normalize(Blanks.trim(name), Normalizer.Form.NFC);
        // upper case first: only so do "ß" and "SS", or the two small sigmas, become one
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /**
     * The column of a name.
     *
     * @param name the name as a definition writes it
     * @return its position, from 0, or empty where the header lacks it or the name is blank
     */
    public OptionalInt find(String name) {
        Integer column = columns.get(key(name));
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * The name in the header that is nearest to one that it lacks.
     *
     * @param name the name that was not found
     * @return a name of the header that differs by a few letters, or empty
     */
    public Optional<String> nearest(String name) {
        return Nearest.to(name, names.stream().filter(n -> !n.isEmpty()).toList());
    }

    /**
     * The names, without the blanks around them.
     *
     * @return an unmodifiable list from the left; empty texts where a column has no name
     */
    public List<String> names() {
        return names;
    }

    /**
     * How many columns there are.
     *
     * @return the number of names, blank ones included
     */
    public int size() {
        return names.size();
    }

    @Override
    public String toString() {
        return size() + " columns";
    }
}
