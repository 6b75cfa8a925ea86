package dev.segmentation.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Fitting alone: the five cut-offs from a column, for its memory, and for how time grows with the customers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FitOnly {
    /** How many customers. */
    @Param({"10000", "1000000", "10000000"})
    public int customers;

    private double[] sales = {};

    /** Makes the customers. */
    @Setup
    public void load() {
        sales = Customer.sales(customers);
    }

    /** {@return the cut-offs} */
    @Benchmark
    public double[] cuts() {
        return Tiers.cuts(sales);
    }

    /** {@return cut-offs, codes and tiers} */
    @Benchmark
    public Tiers tiers() {
        return Tiers.ofColumn(sales);
    }
}
