package dev.segmentation.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A quotient of two benchmarks' times, and what it was to be.
 *
 * @param text what the report calls it
 * @param dividend the benchmark that is divided
 * @param divisor the benchmark that divides
 * @param atLeast the least that was to be reached; NaN for none
 * @param atMost the most that it was to be; NaN for none
 */
record Target(String text, String dividend, String divisor, double atLeast, double atMost) {
    /** Kernels and public API beside each other, whatever is set for either. */
    static final List<Target> ALL = all();

    private static List<Target> all() {
        List<Target> all = new ArrayList<>();
        Side columns =
                new Side("columns", "ValueTiers.", "oursFromColumns", List.of("apiFromColumns", "apiCutsLearnedOnce"));
        Side records = new Side(
                "records",
                "ValueTiers.",
                "oursFromRecords",
                List.of("apiFromRecords", "apiFromRecordsCutsLearnedOnce", "apiFromRecordsWithIds"));
        Side crossing = new Side("four dimensions", "FourDimensions.", "oursFromCodes", List.of("api", "apiAssigned"));
        all.addAll(columns.beside("DuckDB", "duckdb", 15));
        all.addAll(columns.beside("commons-statistics", "commonsStatistics", 3.5));
        all.addAll(records.beside("DuckDB", "duckdb", 6));
        all.addAll(records.beside("streams", "streams", 20));
        all.addAll(records.beside("tuned streams", "streamsTuned", Double.NaN));
        all.addAll(crossing.beside("DuckDB", "duckdb", 12));
        all.add(new Target(
                "four dimensions and a sum beside DuckDB, kernels",
                "FourDimensions.duckdbWithSum 1000000",
                "FourDimensions.oursWithSum 1000000",
                Double.NaN,
                Double.NaN));
        all.addAll(List.of(
                reading("databindToRecords", 4),
                reading("databindLineByLine", Double.NaN),
                reading("databindToPortfolio", Double.NaN)));
        all.addAll(List.of(cells("api", "duckdb", "DuckDB"), cells("api", "streams", "streams")));
        all.addAll(List.of(cells("apiWithFit", "duckdb", "DuckDB"), cells("apiWithFit", "streams", "streams")));
        all.addAll(List.of(
                clustering("k-means, an iteration, beside commons-math3", "commonsMath", "ours", 6),
                clustering("k-means, an iteration, beside Tribuo", "tribuo", "ours", 9),
                clustering("k-means, two threads", "oursFourStarts", "oursFourStartsOnTwoThreads", 1.3)));
        for (String job : List.of("five", "ten")) {
            all.add(latent(job + " classes, 50,000 over 25,000", job + " 50000", job + " 25000"));
            all.add(latent(job + " classes, 100,000 over 50,000", job + " 100000", job + " 50000"));
        }
        all.add(latent("ten classes over five, 100,000", "ten 100000", "five 100000"));
        all.add(growth("FitOnly.cuts"));
        all.add(growth("FitOnly.tiers"));
        for (String job : List.of("team", "persons", "capacities")) {
            all.add(planning(job, "10000", "100000"));
            all.add(planning(job, "100000", "1000000"));
        }
        return all;
    }

    /** Our ways to do one job: one straight on the kernels, and some through the public API. */
    private record Side(String job, String group, String kernel, List<String> api) {
        List<Target> beside(String peer, String theirs, double atLeast) {
            List<Target> targets = new ArrayList<>();
            targets.add(beside(peer, theirs, kernel, atLeast));
            api.forEach(ours -> targets.add(beside(peer, theirs, ours, atLeast)));
            return targets;
        }

        private Target beside(String peer, String theirs, String ours, double atLeast) {
            String way = ours.equals(kernel) ? "kernels" : "public API, " + ours;
            return new Target(
                    job + " beside " + peer + ", 1 M, " + way,
                    group + theirs + " 1000000",
                    group + ours + " 1000000",
                    atLeast,
                    Double.NaN);
        }
    }

    private static Target reading(String theirs, double atLeast) {
        return new Target(
                "JSON lines beside " + theirs + ", 1 M",
                "ReadingLines." + theirs + " 1000000",
                "ReadingLines.oursToPortfolio 1000000",
                atLeast,
                Double.NaN);
    }

    private static Target clustering(String text, String slower, String quicker, double atLeast) {
        return new Target(text + ", 1 M x 8", "Clustering." + slower, "Clustering." + quicker, atLeast, Double.NaN);
    }

    private static Target latent(String text, String more, String fewer) {
        String group = "LatentClassFitting.";
        return new Target("latent classes, " + text, group + more, group + fewer, Double.NaN, Double.NaN);
    }

    private static Target cells(String ours, String theirs, String peer) {
        return new Target(
                "twelve cells and three sums beside " + peer + ", 1 M, public API, " + ours,
                "TwelveCells." + theirs + " 1000000",
                "TwelveCells." + ours + " 1000000",
                7,
                Double.NaN);
    }

    /** Beside n log n, where ten times the customers take 12.5 and 12 times as long. */
    private static Target planning(String job, String fewer, String more) {
        String name = "EffortPlanning." + job;
        return new Target(
                name + ", time at " + more + " over " + fewer + " (n log n: about 12)",
                name + " " + more,
                name + " " + fewer,
                Double.NaN,
                Double.NaN);
    }

    private static Target growth(String job) {
        return new Target(job + ", time at 10 M over 1 M", job + " 10000000", job + " 1000000", Double.NaN, 14);
    }

    static Target crowded(String shape) {
        return new Target(
                "selection over quickselect, " + shape,
                "CrowdedSelection.ours " + shape,
                "CrowdedSelection.quickselect " + shape,
                Double.NaN,
                1.2);
    }

    String goal() {
        if (!Double.isNaN(atLeast)) {
            return "at least " + atLeast;
        }
        return Double.isNaN(atMost) ? "none set" : "at most " + atMost;
    }

    String verdict(double ratio) {
        if (Double.isNaN(atLeast) && Double.isNaN(atMost)) {
            return "";
        }
        return ratio >= atLeast || ratio <= atMost ? "pass" : "MISS";
    }
}
