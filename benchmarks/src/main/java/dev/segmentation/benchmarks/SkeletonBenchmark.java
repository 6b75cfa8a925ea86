package dev.segmentation.benchmarks;

import dev.segmentation.Skeleton;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Holds the place of the first benchmark. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SkeletonBenchmark {
    private final Skeleton skeleton = new Skeleton("a");

    /**
     * Reads a name.
     *
     * @return the name
     */
    @Benchmark
    public String name() {
        return skeleton.nameOrDefault();
    }
}
