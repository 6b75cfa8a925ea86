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
            | one thread, best iterations | on the wall | of processor | to reach | on the wall |
            |---|---:|---:|---|---|
            """;

    private final Collection<RunResult> results;

    Report(Collection<RunResult> results) {
        this.results = results;
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
        Target.ALL.forEach(target -> row(text, target));
        for (CrowdedSelection.Shape shape : CrowdedSelection.Shape.values()) {
            row(text, Target.crowded(shape.name()));
        }
        for (String job : List.of("segmentOf", "assign", "segmentOfFourDimensions")) {
            find("SingleCustomer." + job).ifPresent(single -> {
                text.append("| one customer, ns, ").append(job);
                cell(text, time(single));
                cell(text, processor(single));
                boolean judged = !job.equals("assign");
                text.append(judged ? " | at most 20 | " + (time(single) <= 20 ? "pass" : "MISS") : " | none set |");
                text.append(" |\n");
            });
        }
        find("FitOnly.cuts 1000000").ifPresent(fit -> {
            text.append("| fit only, bytes a customer, 1 M");
            cell(text, allocated(fit) / 1e6);
            text.append(" | | at most 64 | ")
                    .append(allocated(fit) / 1e6 <= 64 ? "pass" : "MISS")
                    .append(" |\n");
        });
        return text.toString();
    }

    private void row(StringBuilder text, Target target) {
        Optional<RunResult> a = find(target.dividend());
        Optional<RunResult> b = find(target.divisor());
        if (a.isPresent() && b.isPresent()) {
            double ratio = time(a.get()) / time(b.get());
            text.append("| ").append(target.text());
            text.append(String.format(Locale.ROOT, " | %.2fx", ratio));
            text.append(String.format(Locale.ROOT, " | %.2fx", processor(a.get()) / processor(b.get())));
            text.append(" | ")
                    .append(target.goal())
                    .append(" | ")
                    .append(target.verdict(ratio))
                    .append(" |\n");
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
