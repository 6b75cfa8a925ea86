package dev.segmentation.plan;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where minutes come from and where they go. Who loses and who gains is settled by the plan; who gives to whom is a matter of
 * book-keeping, done so: first inside a cell of one person; then inside one person, from the least urgent cell that loses to the
 * most urgent one that gains; what is left goes from person to person in the same manner. All sums are whole.
 */
final class EffortMoves {
    private final List<String> codes;
    private final List<List<EffortMove>> byPerson = new ArrayList<>();
    private final Map<List<Integer>, Long> moves = new LinkedHashMap<>();
    private final Map<List<Integer>, Long> transfers = new LinkedHashMap<>();

    /** Minutes that a cell of a person gives or gets. */
    private record Flow(int person, int cell, long minutes) {}

    private EffortMoves(Segmentation segmentation) {
        this.codes = codes(segmentation);
    }

    /** The codes from the most urgent segment to the least, the unassigned last. */
    static List<String> codes(Segmentation segmentation) {
        return Stream.concat(segmentation.model().byUrgency().stream(), segmentation.segments().stream())
                .map(Segment::code)
                .distinct()
                .toList();
    }

    static EffortMoves of(EffortRows rows, long[] after) {
        EffortMoves moves = new EffortMoves(rows.segmentation);
        int[] cells = rows.segmentation.segments().stream()
                .mapToInt(segment -> moves.codes.indexOf(segment.code()))
                .toArray();
        List<Flow> givers = new ArrayList<>();
        List<Flow> takers = new ArrayList<>();
        for (int person = 0; person < rows.rowsOf.length; person++) {
            long[] given = new long[moves.codes.size()];
            long[] taken = new long[given.length];
            for (int row : rows.rowsOf[person]) {
                int cell = cells[rows.segmentation.index(row)];
                given[cell] += Math.max(0, rows.today[row] - after[row]);
                taken[cell] += Math.max(0, after[row] - rows.today[row]);
            }
            moves.inside(person, given, taken);
            moves.leftOver(person, given, givers);
            moves.leftOver(person, taken, takers);
        }
        moves.match(givers, takers, new LinkedHashMap<>());
        return moves;
    }

    private void inside(int person, long[] given, long[] taken) {
        Map<List<Integer>, Long> own = new LinkedHashMap<>();
        for (int cell = 0; cell < given.length; cell++) {
            long same = Math.min(given[cell], taken[cell]);
            given[cell] -= same;
            taken[cell] -= same;
            add(own, cell, cell, same);
            add(moves, cell, cell, same);
        }
        List<Flow> givers = new ArrayList<>();
        List<Flow> takers = new ArrayList<>();
        leftOver(person, given, givers);
        leftOver(person, taken, takers);
        match(givers, takers, own);
        own.forEach((pair, minutes) -> {
            given[pair.get(0)] -= pair.get(0).equals(pair.get(1)) ? 0 : minutes;
            taken[pair.get(1)] -= pair.get(0).equals(pair.get(1)) ? 0 : minutes;
        });
        byPerson.add(listed(own));
    }

    private void leftOver(int person, long[] minutes, List<Flow> into) {
        for (int cell = 0; cell < minutes.length; cell++) {
            if (minutes[cell] > 0) {
                into.add(new Flow(person, cell, minutes[cell]));
            }
        }
    }

    /** The least urgent that loses to the most urgent that gains, and so on; equally urgent ones in order of persons. */
    private void match(List<Flow> givers, List<Flow> takers, Map<List<Integer>, Long> into) {
        givers.sort((a, b) -> a.cell != b.cell ? Integer.compare(b.cell, a.cell) : Integer.compare(a.person, b.person));
        takers.sort((a, b) -> a.cell != b.cell ? Integer.compare(a.cell, b.cell) : Integer.compare(a.person, b.person));
        int giver = 0;
        int taker = 0;
        long given = 0;
        long taken = 0;
        while (giver < givers.size() && taker < takers.size()) {
            Flow from = givers.get(giver);
            Flow to = takers.get(taker);
            long minutes = Math.min(from.minutes - given, to.minutes - taken);
            add(into, from.cell, to.cell, minutes);
            add(moves, from.cell, to.cell, minutes);
            add(transfers, from.person, to.person, from.person == to.person ? 0 : minutes);
            given += minutes;
            taken += minutes;
            if (given == from.minutes) {
                giver++;
                given = 0;
            }
            if (taken == to.minutes) {
                taker++;
                taken = 0;
            }
        }
    }

    private static void add(Map<List<Integer>, Long> into, int from, int to, long minutes) {
        if (minutes > 0) {
            into.merge(List.of(from, to), minutes, Long::sum);
        }
    }

    /** From the largest move down; ties by the least urgent cell, then by the most urgent one. */
    private List<EffortMove> listed(Map<List<Integer>, Long> pairs) {
        return pairs.entrySet().stream()
                .sorted((a, b) -> {
                    int bySize = Long.compare(b.getValue(), a.getValue());
                    int byFrom = bySize != 0
                            ? bySize
                            : b.getKey().get(0).compareTo(a.getKey().get(0));
                    return byFrom != 0
                            ? byFrom
                            : a.getKey().get(1).compareTo(b.getKey().get(1));
                })
                .map(e -> new EffortMove(
                        codes.get(e.getKey().get(0)), codes.get(e.getKey().get(1)), e.getValue()))
                .toList();
    }

    List<EffortMove> all() {
        return listed(moves);
    }

    List<EffortMove> of(int person) {
        return byPerson.get(person);
    }

    /** Minutes by pairs of persons, who gives before who gets. */
    Map<List<Integer>, Long> transfers() {
        return Collections.unmodifiableMap(transfers);
    }
}
