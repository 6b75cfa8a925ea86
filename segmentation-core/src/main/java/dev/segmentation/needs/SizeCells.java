package dev.segmentation.needs;

import dev.segmentation.Quantity;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers by size and segment together: cell number size x segments + segment, -1 for who lacks either. */
final class SizeCells {
    /** With fewer customers a mean is not compared. */
    private static final int FEWEST = 5;

    private static final double Z95 = 1.959963984540054;

    private final List<String> segments;
    private final int sizes;
    private final int[] bySegment;
    private final int[] bySize;
    private final int[] cells;

    private SizeCells(List<String> segments, int sizes, int[] bySegment, int[] bySize) {
        this.segments = segments;
        this.sizes = sizes;
        this.bySegment = bySegment;
        this.bySize = bySize;
        this.cells = new int[bySegment.length];
        for (int row = 0; row < cells.length; row++) {
            boolean both = bySegment[row] >= 0 && bySize[row] >= 0;
            cells[row] = both ? bySize[row] * segments.size() + bySegment[row] : -1;
            bySegment[row] = both ? bySegment[row] : -1;
            bySize[row] = both ? bySize[row] : -1;
        }
    }

    static SizeCells of(Segmentation needs, Segmentation size) {
        int[] own = Moments.groups(size);
        int[] bySize = new int[own.length];
        for (int row = 0; row < bySize.length; row++) {
            int other = size.portfolio().row(needs.portfolio().id(row));
            bySize[row] = other < 0 ? -1 : own[other];
        }
        List<String> codes = needs.segments().subList(0, needs.segments().size() - 1).stream()
                .map(segment -> segment.code())
                .toList();
        return new SizeCells(codes, size.segments().size() - 1, Moments.groups(needs), bySize);
    }

    SameSize.Explains explains(List<NeedColumn> columns) {
        double total = 0;
        double afterSize = 0;
        double afterSegment = 0;
        double afterBoth = 0;
        int[] known = new int[4];
        for (NeedColumn column : columns) {
            Moments[] all = Moments.of(cells, sizes * segments.size(), column.values);
            Moments[] size = Moments.of(bySize, sizes, column.values);
            Moments[] segment = Moments.of(bySegment, segments.size(), column.values);
            total += Moments.without(all, -1).squares();
            afterSize += within(size);
            afterSegment += within(segment);
            afterBoth += within(all);
            known = new int[] {Moments.without(all, -1).count(), filled(size), filled(segment), filled(all)};
        }
        return new SameSize.Explains(
                columns.isEmpty() ? "" : columns.get(0).need,
                epsilon(afterSize, known[0] - known[1], total, known[0] - 1),
                epsilon(afterSegment, known[0] - known[2], total, known[0] - 1),
                epsilon(afterBoth, known[0] - known[3], afterSize, known[0] - known[1]));
    }

    /** 1 minus the ratio of two variances, not below 0; 0 where nothing is left to explain. */
    private static double epsilon(double after, int degrees, double before, int degreesBefore) {
        return degrees <= 0 || degreesBefore <= 0 || !(before > 0)
                ? 0
                : Math.max(0, 1 - after / degrees / (before / degreesBefore));
    }

    private static double within(Moments[] groups) {
        double sum = 0;
        for (Moments group : groups) {
            sum += group.squares();
        }
        return sum;
    }

    private static int filled(Moments[] groups) {
        return (int) Arrays.stream(groups).filter(group -> group.count() > 0).count();
    }

    SameSize.Band band(int size, String code, List<List<NeedColumn>> needs) {
        int[] counts = new int[segments.size()];
        int customers = 0;
        for (int row = 0; row < cells.length; row++) {
            if (bySize[row] == size) {
                counts[bySegment[row]]++;
                customers++;
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int s = 0; s < counts.length; s++) {
            shares.put(segments.get(s), customers == 0 ? 0 : (double) counts[s] / customers);
        }
        List<SameSize.Gap> gaps = new ArrayList<>();
        for (List<NeedColumn> need : needs) {
            SameSize.Gap widest = null;
            for (NeedColumn column : need) {
                SameSize.Gap next = gap(size, column);
                widest = next != null && (widest == null || next.effect() > widest.effect()) ? next : widest;
            }
            if (widest != null) {
                gaps.add(widest);
            }
        }
        gaps.sort((a, b) -> Double.compare(b.effect(), a.effect()));
        return new SameSize.Band(code, customers, shares, gaps);
    }

    private SameSize.@org.jspecify.annotations.Nullable Gap gap(int size, NeedColumn column) {
        Moments[] all = Moments.of(cells, sizes * segments.size(), column.values);
        int high = -1;
        int low = -1;
        int from = size * segments.size();
        for (int cell = from; cell < from + segments.size(); cell++) {
            if (all[cell].count() >= FEWEST) {
                high = high < 0 || all[cell].mean() > all[high].mean() ? cell : high;
                low = low < 0 || all[cell].mean() < all[low].mean() ? cell : low;
            }
        }
        if (high < 0 || high == low) {
            return null;
        }
        Moments everybody = Moments.without(all, -1);
        double deviation = Math.sqrt(everybody.squares() / (everybody.count() - 1));
        double gap = all[high].mean() - all[low].mean();
        double error = Z95 * Math.sqrt(all[high].variance() + all[low].variance());
        return new SameSize.Gap(
                column.need,
                column.answer,
                segments.get(high - from),
                all[high].mean(),
                segments.get(low - from),
                all[low].mean(),
                gap,
                gap - error,
                gap + error,
                deviation > 0 ? gap / deviation : 0);
    }

    /** A mean to two decimals, or a share. */
    static Object shown(double value, boolean isShare) {
        return isShare ? new Share(value) : new Quantity(Math.rint(value * 100) / 100, "");
    }
}
