package dev.segmentation.examples.out;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of results: who stands where and why, what was derived, and each segment in figures. */
public final class ResultTables {
    private final Portfolio portfolio;
    private final List<NamedSegmentation> segmentations;
    private final Locale locale;

    private ResultTables(Portfolio portfolio, List<NamedSegmentation> segmentations, Locale locale) {
        this.portfolio = portfolio;
        this.segmentations = segmentations;
        this.locale = locale;
    }

    /**
     * The tables of several segmentations of the same customers.
     *
     * @param portfolio the customers
     * @param segmentations their segmentations, in the order of the definition
     * @param locale the language of the reasons
     * @return the tables
     */
    public static ResultTables of(Portfolio portfolio, List<NamedSegmentation> segmentations, Locale locale) {
        return new ResultTables(portfolio, List.copyOf(segmentations), locale);
    }

    /**
     * Writes {@code assignments.csv}, {@code measures.csv} and {@code segments.csv}.
     *
     * @param folder where to
     * @param progress is told of each customer
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder, Progress progress) throws IOException {
        try (Table table =
                Table.create(folder.resolve("assignments.csv"), "customer", "segmentation", "segment", "because")) {
            progress.start("Explaining", portfolio.size());
            assignments(table, progress);
        }
        try (Table table =
                Table.create(folder.resolve("measures.csv"), "customer", "segmentation", "measure", "value")) {
            measures(table);
        }
        try (Table table = Table.create(
                folder.resolve("segments.csv"),
                "segmentation",
                "segment",
                "customers",
                "customer_share",
                "value",
                "value_share")) {
            segmentations.forEach(named -> segments(table, named));
        }
    }

    private void assignments(Table table, Progress progress) {
        for (int row = 0; row < portfolio.size(); row++) {
            for (NamedSegmentation named : segmentations) {
                Segmentation segmentation = named.segmentation();
                String because = segmentation.assignment(row).because(locale);
                table.row(
                        portfolio.id(row),
                        named.name(),
                        segmentation.segment(row).code(),
                        because);
            }
            progress.step();
        }
    }

    private void measures(Table table) {
        for (int row = 0; row < portfolio.size(); row++) {
            for (NamedSegmentation named : segmentations) {
                for (Map.Entry<String, MeasureColumn> derived :
                        named.segmentation().derived().entrySet()) {
                    table.row(
                            portfolio.id(row),
                            named.name(),
                            derived.getKey(),
                            derived.getValue().at(row));
                }
            }
        }
    }

    private static void segments(Table table, NamedSegmentation named) {
        Segmentation segmentation = named.segmentation();
        List<Segment> segments = segmentation.segments();
        int[] counts = segmentation.counts().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        Optional<double[]> sums = named.valued().map(segmentation::sums);
        double total = sums.map(all -> Arrays.stream(all).sum()).orElse(Double.NaN);
        for (int i = 0; i < segments.size(); i++) {
            double value = sums.isPresent() ? sums.get()[i] : Double.NaN;
            double share = total > 0 ? value / total : Double.NaN;
            double customerShare = (double) counts[i] / segmentation.portfolio().size();
            table.row(named.name(), segments.get(i).code(), counts[i], customerShare, value, share);
        }
    }
}
