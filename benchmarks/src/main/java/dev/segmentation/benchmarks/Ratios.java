package dev.segmentation.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs ours and its peers in one JMH run and prints times, ratios and what was to be reached, as Markdown.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar dev.segmentation.benchmarks.Ratios [--quick] [GROUP ...]
 * }</pre>
 *
 * <p>Groups are those of {@code GROUPS}, each a class of this package; without any, all of them run.
 * One thread throughout.
 */
public final class Ratios {
    private static final List<String> GROUPS = List.of(
            "ValueTiers",
            "FourDimensions",
            "SingleCustomer",
            "SingleCustomerMethods",
            "FitOnly",
            "CrowdedSelection",
            "ReadingLines",
            "ReadingOtherLines",
            "ProspectFit",
            "EffortPlanning",
            "TwelveCells",
            "Clustering",
            "LatentClassFitting");

    private Ratios() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments {@code --quick} for few iterations, and the groups to run
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> groups = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = groups.remove("--quick");
        if (!GROUPS.containsAll(groups)) {
            System.err.println("Groups must be among " + GROUPS + "; got " + groups + ".");
            System.exit(2);
        }
        List<String> asked = groups.isEmpty() ? GROUPS : groups;
        Report report = new Report(run(asked, quick));
        System.out.println();
        System.out.println(machine(arguments));
        System.out.println(report.times());
        System.out.print(report.targets());
        System.out.println(asked.contains("Clustering") ? ClusteringPeers.inertiaRow() : "");
    }

    private static Collection<RunResult> run(List<String> groups, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .threads(1)
                .shouldFailOnError(true)
                .warmupIterations(quick ? 4 : 12)
                .warmupTime(TimeValue.milliseconds(250))
                .measurementIterations(quick ? 4 : 20)
                .measurementTime(TimeValue.milliseconds(250))
                .jvmArgs("-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class);
        for (String group : groups) {
            options.include("\\." + group + "\\.");
        }
        return new Runner(options.build()).run();
    }

    private static String machine(String[] arguments) {
        return String.format(
                Locale.ROOT,
                "%s %s, %s %s, %d processors seen, one used. Arguments: %s.%n",
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                arguments.length == 0 ? "none" : String.join(" ", arguments));
    }
}
