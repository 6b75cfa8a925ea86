package dev.segmentation;

import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.CodePacking;
import dev.segmentation.internal.CodeReader;
import dev.segmentation.internal.SmallCodes;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the segment of each row stands in the listed order, unassigned last, in as few bytes as there are segments; and how
 * many rows each has. Both come from one pass over the codes of a model. Where the model has counted them already, the pass
 * waits until somebody asks for a row.
 *
 * <p>Immutable to its callers and thread-safe: the pass is made once, under a lock.
 */
final class RowSegments implements CodeSource {
    /** Where the segment of a code stands, by the code plus 1. */
    private final int[] places;

    private final int[] counts;
    private @Nullable Pass waiting;
    private volatile @Nullable SmallCodes made;

    private RowSegments(int[] places, int[] counts, @Nullable Pass waiting, @Nullable SmallCodes made) {
        this.places = places;
        this.counts = counts;
        this.waiting = waiting;
        this.made = made;
    }

    /** By the codes of a model's segments, -1 for unassigned. */
    static RowSegments of(CodeSource codes, int rows, int segments) {
        return made(new Pass(codes, rows, segments), places(segments));
    }

    /** By bands, from the lowest up, while segments are listed from the highest down. */
    static RowSegments ofBands(CodeSource bands, int rows, int segments, int highest) {
        int[] places = places(segments);
        for (int band = 0; band <= highest; band++) {
            places[band + 1] = highest - band;
        }
        return made(new Pass(bands, rows, segments), places);
    }

    /** By codes to be asked for, where it is known how many rows each segment has. */
    static RowSegments counted(int[] counted, CodeSource codes, int rows) {
        int[] counts = Arrays.copyOf(counted, counted.length + 1);
        counts[counted.length] = rows - Arrays.stream(counted).sum();
        return new RowSegments(places(counted.length), counts, new Pass(codes, rows, counted.length), null);
    }

    private static int[] places(int segments) {
        int[] places = new int[segments + 1];
        Arrays.setAll(places, digit -> digit == 0 ? segments : digit - 1);
        return places;
    }

    private static RowSegments made(Pass pass, int[] places) {
        CodePacking packing = pass.made();
        return new RowSegments(places, counts(packing, places), null, packing.codes());
    }

    private static int[] counts(CodePacking packing, int[] places) {
        int[] counts = new int[places.length];
        for (int digit = 0; digit < places.length; digit++) {
            counts[places[digit]] = packing.count(digit - 1);
        }
        return counts;
    }

    /** What is to be done once for all rows. */
    private record Pass(CodeSource codes, int rows, int segments) implements CodeReader {
        CodePacking made() {
            return new CodePacking(rows, segments).pack(this);
        }

        @Override
        public void copy(int from, int length, int[] into) {
            codes.copy(from, length, into);
        }

        @Override
        public boolean copyDigits(int from, int length, byte[] into, int at) {
            return codes.copyDigits(from, length, into, at);
        }
    }

    int place(int row) {
        return places[codes().at(row) + 1];
    }

    int count(int place) {
        return counts[place];
    }

    /** How many rows each of the listed segments has. */
    Map<String, Integer> countsByCode(List<Segment> listed) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (int place = 0; place < counts.length; place++) {
            byCode.put(listed.get(place).code(), counts[place]);
        }
        return Collections.unmodifiableMap(byCode);
    }

    /** Those of some rows, in the order given. */
    RowSegments rows(int[] rows) {
        CodeSource picked = (from, length, into) -> {
            for (int i = 0; i < length; i++) {
                into[i] = codes().at(rows[from + i]);
            }
        };
        return made(new Pass(picked, rows.length, places.length - 1), places);
    }

    /** The sum of a column at each place. */
    double[] sums(MeasureColumn column) {
        double[] byCode = column.sums(this, places.length - 1);
        double[] sums = new double[places.length];
        for (int digit = 0; digit < sums.length; digit++) {
            sums[places[digit]] = byCode[digit == 0 ? byCode.length - 1 : digit - 1];
        }
        return sums;
    }

    @Override
    public void copy(int from, int length, int[] into) {
        codes().copy(from, length, into);
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        return codes().copyDigits(from, length, into, at);
    }

    private SmallCodes codes() {
        SmallCodes codes = made;
        return codes == null ? madeOnce() : codes;
    }

    private synchronized SmallCodes madeOnce() {
        SmallCodes already = made;
        if (already != null) {
            return already;
        }
        CodePacking packing = Checks.notNull(waiting, "RowSegments pass").made();
        if (!Arrays.equals(counts(packing, places), counts)) {
            throw new IllegalStateException("Segmentation.counted counts must be those of the codes; got others.");
        }
        waiting = null;
        made = packing.codes();
        return packing.codes();
    }

    /** By the places of all rows. */
    boolean sameAs(RowSegments that, int rows) {
        for (int row = 0; row < rows; row++) {
            if (place(row) != that.place(row)) {
                return false;
            }
        }
        return true;
    }
}
