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
        for (String job : List.of("segmentOf", "segmentOfFourDimensions")) {
            oneCustomer(text, "SingleCustomer." + job, true);
        }
        for (String job : List.of("matrix", "shareOfWallet", "existing")) {
            oneCustomer(text, "SingleCustomerMethods." + job, true);
        }
        for (String job : List.of("fourDimensionsOfOwnLabels", "needsClusters", "latentClasses", "bestCustomers")) {
            oneCustomer(text, "SingleCustomerMethods." + job, false);
        }
        oneCustomer(text, "SingleCustomer.assign", false);
        find("FitOnly.cuts 1000000").ifPresent(fit -> {
            text.append("| fit only, bytes a customer, 1 M");
            cell(text, allocated(fit) / 1e6);
            text.append(" | | at most 64 | ")
                    .append(allocated(fit) / 1e6 <= 64 ? "pass" : "MISS")
                    .append(" |\n");
        });
        rate(text, "prospects", "ProspectFit.score 1000000 PROSPECT");
        rate(text, "customers, each left out,", "ProspectFit.score 1000000 CUSTOMER");
        return text.toString();
    }

    /** The target is that of the code; more arithmetic, or an assignment, has none of its own. */
    private void oneCustomer(StringBuilder text, String benchmark, boolean judged) {
        find(benchmark).ifPresent(single -> {
            text.append("| one customer, ns, ").append(benchmark.substring(benchmark.indexOf('.') + 1));
            cell(text, time(single));
            cell(text, processor(single));
            text.append(judged ? " | at most 20 | " + (time(single) <= 20 ? "pass" : "MISS") : " | none set |");
            text.append(" |\n");
        });
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

    /** A million rows over microseconds are millions a second. */
    private void rate(StringBuilder text, String who, String job) {
        find(job)
                .ifPresent(scored -> text.append(String.format(
                        Locale.ROOT,
                        "| %s scored a second, 1 M | %.1f M | %.1f M | at least 2 M |%n",
                        who,
                        1e6 / time(scored),
                        1e6 / processor(scored))));
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
