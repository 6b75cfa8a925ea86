package dev.segmentation;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Works out the figures of each segment. */
final class SegmentTable {
    private SegmentTable() {}

    static List<SegmentRow> of(Segmentation segmentation, Measure measure) {
        double[] sums = segmentation.sums(measure);
        Sum all = new Sum();
        for (double sum : sums) {
            all.add(sum);
        }
        double total = all.value();
        int customers = segmentation.portfolio().size();
        List<Integer> counts = List.copyOf(segmentation.counts().values()); // in the order of the segments
        List<SegmentRow> rows = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            Segment segment = segmentation.segments().get(i);
            int count = counts.get(i);
            double valueShare = total > 0 ? sums[i] / total : Double.NaN;
            rows.add(new SegmentRow(segment, count, (double) count / customers, sums[i], valueShare));
        }
        return Collections.unmodifiableList(rows);
    }
}
