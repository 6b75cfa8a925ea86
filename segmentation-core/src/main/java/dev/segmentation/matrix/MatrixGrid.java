package dev.segmentation.matrix;

import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.band.Bands;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The cells of a matrix: value upward, loyalty to the right, prospects leftmost, and what to do in each.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param value the bands of the value, with the sizes as labels
 * @param loyalty the bands of the loyalty, not counting the column of the prospects
 * @param plays what to do, by the code of a cell, where that is not the default
 */
public record MatrixGrid(Bands value, Bands loyalty, Map<String, Play> plays) {
    /** The label of the leftmost column. */
    public static final String PROSPECT = "prospect";

    private static final String BETWEEN = "-";

    /**
     * Checks and copies the components.
     *
     * @param value the bands of the value, with the sizes as labels
     * @param loyalty the bands of the loyalty, not counting the column of the prospects
     * @param plays what to do, by the code of a cell, where that is not the default
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a label has a hyphen, a loyalty is called prospect, or a play is for no cell
     */
    public MatrixGrid {
        requireLabels("value", Checks.notNull(value, "MatrixGrid value").labels());
        requireLabels("loyalty", Checks.notNull(loyalty, "MatrixGrid loyalty").labels());
        Map<String, Play> sorted = new TreeMap<>(Checks.notNull(plays, "MatrixGrid plays"));
        sorted.forEach((code, play) -> Checks.notNull(play, "MatrixGrid play"));
        requireCodes(sorted.keySet(), codes(value.labels(), loyalty.labels()));
        plays = Collections.unmodifiableMap(sorted);
    }

    static void requireLabels(String axis, List<String> labels) {
        for (String label : labels) {
            if (label.contains(BETWEEN) || (label.equals(PROSPECT) && axis.equals("loyalty"))) {
                throw new IllegalArgumentException("CrmMatrix." + axis + " labels must have no \"-\" and none may be"
                        + " the column \"prospect\"; got " + Checks.quote(label) + ".");
            }
        }
    }

    static void requireCodes(Iterable<String> wanted, List<String> codes) {
        for (String code : wanted) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException(
                        "CrmMatrix.play must be for one of the cells " + codes + "; got " + Checks.quote(code) + ".");
            }
        }
    }

    /** The codes of all cells as they are listed: by value, then by loyalty. */
    static List<String> codes(List<String> sizes, List<String> loyalties) {
        List<String> codes = new ArrayList<>();
        for (String size : sizes) {
            codes.add(size + BETWEEN + PROSPECT);
            loyalties.forEach(loyalty -> codes.add(size + BETWEEN + loyalty));
        }
        return Collections.unmodifiableList(codes);
    }

    /**
     * The cells with their plays.
     *
     * @return as many as there are sizes times columns, by value from the lowest, then by loyalty with prospects first
     */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (String code : codes(value.labels(), loyalty.labels())) {
            int at = segments.size();
            Play play = plays.get(code);
            segments.add(Segment.of(code).with(play == null ? DefaultPlays.of(nearest(at)) : play));
        }
        return Collections.unmodifiableList(segments);
    }

    /** The play of a cell of any grid where nothing else is said. */
    static Play defaultPlay(List<String> sizes, List<String> loyalties, String code) {
        List<String> codes = codes(sizes, loyalties);
        requireCodes(List.of(code), codes);
        return DefaultPlays.of(nearest(codes.indexOf(code), sizes.size(), loyalties.size()));
    }

    /** The cells, most urgent first by default; of those that are equally urgent in a larger grid, the lower first. */
    List<Segment> byUrgency() {
        List<Segment> segments = segments();
        return IntStream.range(0, segments.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::urgency))
                .map(segments::get)
                .toList();
    }

    /** How many columns there are, that of the prospects counted. */
    int columns() {
        return loyalty.size() + 1;
    }

    /** How urgent a cell is by default, from 0. */
    int urgency(int cell) {
        return DefaultPlays.urgency(nearest(cell));
    }

    /** Where a cell of any grid lies in the one of 3 x 4 that the default plays are for: its place from 0 to 11. */
    private int nearest(int cell) {
        return nearest(cell, value.size(), loyalty.size());
    }

    private static int nearest(int cell, int sizes, int loyalties) {
        int size = nearest(cell / (loyalties + 1), sizes);
        int column = cell % (loyalties + 1);
        return 4 * size + (column == 0 ? 0 : 1 + nearest(column - 1, loyalties));
    }

    /** The lowest of several is the lowest of three, the highest the highest; all between is the middle. */
    private static int nearest(int band, int bands) {
        return band == 0 ? 0 : band == bands - 1 ? 2 : 1;
    }
}
