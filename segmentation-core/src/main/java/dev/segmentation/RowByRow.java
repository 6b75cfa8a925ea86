package dev.segmentation;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides a portfolio by judging one customer after the other: for models that have no faster way. */
final class RowByRow {
    private RowByRow() {}

    static Segmentation segment(SegmentModel model, Portfolio portfolio) {
        Portfolio completed = Fitting.of(model.kind(), portfolio).completedBy(model.attributes());
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        for (Segment segment : model.segments()) {
            codeOf.put(segment.code(), codeOf.size());
        }
        int[] codes = new int[completed.size()];
        for (int row = 0; row < codes.length; row++) {
            Segment segment = model.assign(completed.customer(row)).segment();
            Integer code = codeOf.get(segment.code());
            if (code == null && !segment.isUnassigned()) {
                List<String> listed = new ArrayList<>(codeOf.keySet());
                throw new IllegalStateException("SegmentModel.segments must list every segment that assign gives; got "
                        + segment.code() + " beside " + listed + ".");
            }
            codes[row] = code == null ? -1 : code;
        }
        return Segmentation.of(model, completed, codes);
    }
}
