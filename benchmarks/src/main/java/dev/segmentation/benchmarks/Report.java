package dev.segmentation.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of a run as Markdown tables: all times, and the ratios that were to be reached.
 *
 * <p>Ratios are of each side's best iteration of a quarter of a second: on a machine with other users the mean tells mostly about them.
 */
final class Report {
    private static final String HEAD = """
            | benchmark, customers or shape | mean, us | best, us | processor, us | bytes allocated |
            |---|---:|---:|---:|---:|
            """;
    private static final String TARGET_HEAD = """
            | one thread, best iterations | on the wall | of processor | to reach |
            |---|---:|---:|---|
            """;

    /** A quotient of two benchmarks' times, divided by how many times the work of the second the first does. */
    private record Target(String text, String dividend, String divisor, String goal) {}

    private static final List<Target> TARGETS = List.of(
            beside("DuckDB, from columns", "ValueTiers.duckdb", "ValueTiers.oursFromColumns", "at least 15"),
            beside(
                    "commons-statistics, from columns",
                    "ValueTiers.commonsStatistics",
                    "ValueTiers.oursFromColumns",
                    "at least 3.5"),
            beside("DuckDB, from records", "ValueTiers.duckdb", "ValueTiers.oursFromRecords", "at least 6"),
            beside("streams, from records", "ValueTiers.streams", "ValueTiers.oursFromRecords", "at least 20"),
            beside("tuned streams, from records", "ValueTiers.streamsTuned", "ValueTiers.oursFromRecords", "none set"),
            beside("DuckDB, columns, public API", "ValueTiers.duckdb", "ValueTiers.apiFromColumns", "at least 15"),
            beside("DuckDB, records, public API", "ValueTiers.duckdb", "ValueTiers.apiFromRecords", "at least 6"),
            beside("streams, records, public API", "ValueTiers.streams", "ValueTiers.apiFromRecords", "at least 20"),
            beside("DuckDB, four dimensions, public API", "FourDimensions.duckdb", "FourDimensions.api", "none set"),
            beside("DuckDB, four dimensions", "FourDimensions.duckdb", "FourDimensions.oursFromCodes", "at least 12"),
            beside(
                    "DuckDB, four dimensions and a sum",
                    "FourDimensions.duckdbWithSum",
                    "FourDimensions.oursWithSum",
                    "none set"),
            growth("FitOnly.cuts"),
            growth("FitOnly.tiers"),
            planning("team", "10000", "100000", "n log n: 12.5"),
            planning("team", "100000", "1000000", "n log n: 12"),
            planning("persons", "10000", "100000", "n log n: 12.5"),
            planning("persons", "100000", "1000000", "n log n: 12"),
            planning("capacities", "10000", "100000", "n log n: 12.5"),
            planning("capacities", "100000", "1000000", "n log n: 12"));

    private final Collection<RunResult> results;

    Report(Collection<RunResult> results) {
        this.results = results;
    }

    private static Target beside(String peer, String theirs, String ours, String goal) {
        return new Target("beside " + peer + ", 1 M", theirs + " 1000000", ours + " 1000000", goal);
    }

    private static Target growth(String job) {
        return new Target(job + ", time at 10 M over 1 M", job + " 10000000", job + " 1000000", "at most 14");
    }

    /** Ten times the customers take 10 x log(10 n) / log(n) of the time where it grows as n log n. */
    private static Target planning(String job, String fewer, String more, String goal) {
        String name = "EffortPlanning." + job;
        return new Target(name + ", time at " + more + " over " + fewer, name + " " + more, name + " " + fewer, goal);
    }

    /** {@return every benchmark's time on the wall and of the processor, and what it allocates} */
    String times() {
        StringBuilder text = new StringBuilder(HEAD);
        for (RunResult result : results) {
            text.append("| ").append(name(result));
            cell(text, result.getPrimaryResult().getScore());
            cell(text, time(result));
            cell(text, processor(result));
            text.append(String.format(Locale.ROOT, " | %,.0f |%n", allocated(result)));
        }
        return text.toString();
    }

    /** {@return the ratios that this run has both sides of, beside what was to be reached} */
    String targets() {
        StringBuilder text = new StringBuilder(TARGET_HEAD);
        TARGETS.forEach(target -> row(text, target));
        for (CrowdedSelection.Shape shape : CrowdedSelection.Shape.values()) {
            row(
                    text,
                    new Target(
                            "selection over quickselect, " + shape,
                            "CrowdedSelection.ours " + shape,
                            "CrowdedSelection.quickselect " + shape,
                            "at most 1.2"));
        }
        find("FitOnly.cuts 1000000").ifPresent(fit -> {
            text.append("| fit only, bytes a customer, 1 M");
            cell(text, allocated(fit) / 1e6);
            text.append(" | | at most 64 |\n");
        });
        return text.toString();
    }

    private void row(StringBuilder text, Target target) {
        Optional<RunResult> a = find(target.dividend);
        Optional<RunResult> b = find(target.divisor);
        if (a.isPresent() && b.isPresent()) {
            text.append("| ").append(target.text);
            text.append(String.format(Locale.ROOT, " | %.2fx", time(a.get()) / time(b.get())));
            text.append(String.format(Locale.ROOT, " | %.2fx", processor(a.get()) / processor(b.get())));
            text.append(" | ").append(target.goal).append(" |\n");
        }
    }

    private static void cell(StringBuilder text, double number) {
        text.append(String.format(Locale.ROOT, " | %,.1f", number));
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
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static double processor(RunResult result) {
        Result<?> found = result.getSecondaryResults().get(CpuTime.NAME);
        return found == null ? Double.NaN : found.getStatistics().getMin();
    }

    private static double allocated(RunResult result) {
        Result<?> found = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return found == null ? Double.NaN : found.getScore();
    }
}
