package dev.segmentation.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a small CSV text by the names of their columns. */
final class SampleRows {
    private SampleRows() {}

    static List<Map<String, String>> of(String csv) {
        List<List<String>> records = SimpleCsv.records(csv);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < record.size(); i++) {
                row.put(records.get(0).get(i), record.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
