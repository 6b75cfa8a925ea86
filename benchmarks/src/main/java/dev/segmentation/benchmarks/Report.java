package dev.segmentation.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of a run as Markdown tables: all times, and the ratios that were to be reached. */
final class Report {
    /** Over the target's right side, ours may be this many times quicker (or, for limits, at most this many times slower). */
    private record Target(String text, String peer, String ours, double atLeast) {}

    private static final List<Target> TARGETS = List.of(
            new Target("columns beside DuckDB", "ValueTiers.duckdb 1000000", "ValueTiers.oursFromColumns 1000000", 15),
            new Target(
                    "columns beside commons-statistics",
                    "ValueTiers.commonsStatistics 1000000",
                    "ValueTiers.oursFromColumns 1000000",
                    3.5),
            new Target("records beside DuckDB", "ValueTiers.duckdb 1000000", "ValueTiers.oursFromRecords 1000000", 6),
            new Target(
                    "records beside streams", "ValueTiers.streams 1000000", "ValueTiers.oursFromRecords 1000000", 20),
            new Target(
                    "four dimensions beside DuckDB",
                    "FourDimensions.duckdb 1000000",
                    "FourDimensions.oursFromCodes 1000000",
                    12));

    private final Collection<RunResult> results;

    Report(Collection<RunResult> results) {
        this.results = results;
    }

    /** {@return every benchmark's time and allocation, and its time as a multiple of the first of its group and size} */
    String times() {
        StringBuilder text =
                new StringBuilder("| benchmark | microseconds | +- | bytes allocated |\n|---|---|---|---|\n");
        for (RunResult result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.1f | %,.1f | %,.0f |%n",
                    name(result),
                    time(result),
                    Math.max(0, result.getPrimaryResult().getScoreError()),
                    allocated(result)));
        }
        return text.toString();
    }

    /** {@return the ratios that this run has both sides of, beside what was to be reached} */
    String targets() {
        StringBuilder text =
                new StringBuilder("| at 1 M customers, one thread | reached | to reach |\n|---|---|---|\n");
        for (Target target : TARGETS) {
            ratio(target.peer, target.ours)
                    .ifPresent(r -> row(
                            text,
                            target.text,
                            String.format(Locale.ROOT, "%.1fx", r),
                            "at least " + target.atLeast + "x"));
        }
        find("FitOnly.cuts 1000000")
                .ifPresent(r -> row(
                        text,
                        "fit only, bytes a customer",
                        String.format(Locale.ROOT, "%.2f", allocated(r) / 1e6),
                        "at most 64"));
        growth("FitOnly.cuts").ifPresent(g -> row(text, "fit: time a customer, 10 M over 1 M", g, "at most 1.4x"));
        growth("FitOnly.tiers").ifPresent(g -> row(text, "tiers: time a customer, 10 M over 1 M", g, "at most 1.4x"));
        for (CrowdedSelection.Shape shape : CrowdedSelection.Shape.values()) {
            ratio("CrowdedSelection.ours " + shape, "CrowdedSelection.quickselect " + shape)
                    .ifPresent(r -> row(
                            text,
                            "selection over quickselect, " + shape,
                            String.format(Locale.ROOT, "%.2fx", r),
                            "at most 1.2x"));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String reached, String target) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(reached)
                .append(" | ")
                .append(target)
                .append(" |\n");
    }

    private Optional<String> growth(String benchmark) {
        return ratio(benchmark + " 10000000", benchmark + " 1000000")
                .map(r -> String.format(Locale.ROOT, "%.2fx", r / 10));
    }

    private Optional<Double> ratio(String dividend, String divisor) {
        return find(dividend).flatMap(a -> find(divisor).map(b -> time(a) / time(b)));
    }

    private Optional<RunResult> find(String name) {
        return results.stream().filter(result -> name(result).equals(name)).findFirst();
    }

    private static String name(RunResult result) {
        String[] path = result.getParams().getBenchmark().split("\\.", -1);
        StringBuilder name = new StringBuilder(path[path.length - 2] + "." + path[path.length - 1]);
        for (String key : result.getParams().getParamsKeys()) {
            name.append(' ').append(result.getParams().getParam(key));
        }
        return name.toString();
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? Double.NaN : bytes.getScore();
    }
}
