package dev.segmentation.needs;

import dev.segmentation.Segment;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/** The segments of declared needs: one for each need, perhaps one for each pair, mixed, unexpressed. */
final class DeclaredCodes {
    private static final List<String> RESERVED = List.of(
            DeclaredNeeds.MIXED, DeclaredNeeds.UNEXPRESSED, Segment.UNASSIGNED.code(), Segment.UNKNOWN, Segment.OTHER);

    private final int needs;
    private final boolean hasPairs;

    DeclaredCodes(int needs, boolean hasPairs) {
        this.needs = needs;
        this.hasPairs = hasPairs;
    }

    static List<Measure> checked(List<Measure> needs) {
        Checks.distinct(needs, "DeclaredNeeds.on");
        Checks.distinct(needs.stream().map(Measure::name).toList(), "DeclaredNeeds.on");
        if (needs.size() < 2) {
            throw new IllegalArgumentException("DeclaredNeeds.on must name at least two needs; got " + needs.size()
                    + ". One alone has nothing to lead.");
        }
        for (Measure need : needs) {
            if (!need.unit().equals(needs.get(0).unit())) {
                throw new IllegalArgumentException("DeclaredNeeds.on needs must be scored in one unit; got "
                        + Checks.quote(needs.get(0)) + " beside " + Checks.quote(need) + ".");
            }
            if (RESERVED.contains(need.name())) {
                throw new IllegalArgumentException("DeclaredNeeds.on needs must not be called any of " + RESERVED
                        + "; got " + Checks.quote(need.name()) + ".");
            }
        }
        return needs;
    }

    List<Segment> segments(List<Measure> measures) {
        List<Segment> segments = new ArrayList<>();
        measures.forEach(need -> segments.add(Segment.of(escaped(need.name()))));
        for (int a = 0; a < needs && hasPairs; a++) {
            for (int b = a + 1; b < needs; b++) {
                segments.add(Segment.of(escaped(measures.get(a).name()) + "+"
                        + escaped(measures.get(b).name())));
            }
        }
        segments.add(Segment.of(DeclaredNeeds.MIXED));
        segments.add(Segment.of(DeclaredNeeds.UNEXPRESSED));
        return segments;
    }

    /** Where the pair of two needs is listed. */
    int pair(int a, int b) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        return needs + first * (2 * needs - first - 1) / 2 + (second - first - 1);
    }

    int mixed() {
        return needs + (hasPairs ? needs * (needs - 1) / 2 : 0);
    }

    int unexpressed() {
        return mixed() + 1;
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("/", "\\/").replace("+", "\\+");
    }
}
