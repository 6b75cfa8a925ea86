package dev.segmentation.benchmarks;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.plan.EffortAllocation;
import dev.segmentation.plan.EffortPlan;
import dev.segmentation.value.ValueBased;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The re-allocation of minutes, for how its time grows with the customers: it is to grow as n log n. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EffortPlanning {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure MINUTES = Measure.of("minutes", "min/yr");
    private static final Category OWNER = Category.of("owner");
    private static final int CUSTOMERS_OF_A_PERSON = 500;

    /** How many customers. */
    @Param({"10000", "100000", "1000000"})
    public int customers;

    private List<EffortPlan> plans = List.of();

    /** Makes the customers: lognormal payoffs, up to ten hours each, 500 to a person. */
    @Setup
    public void load() {
        SplitMix64 random = new SplitMix64(11);
        List<String> ids = new ArrayList<>();
        double[] minutes = new double[customers];
        int[] owners = new int[customers];
        List<List<String>> persons = new ArrayList<>();
        for (int row = 0; row < customers; row++) {
            ids.add("customer-" + row);
            minutes[row] = random.nextInt(600);
            owners[row] = row / CUSTOMERS_OF_A_PERSON;
            if (row % CUSTOMERS_OF_A_PERSON == 0) {
                persons.add(List.of("person " + owners[row]));
            }
        }
        Portfolio portfolio = Portfolio.ofIds(ids)
                .with(SALES, Customer.sales(customers))
                .with(MINUTES, minutes)
                .withCodes(OWNER, owners, persons);
        EffortPlan team = EffortPlan.of(ValueBased.by(SALES).segment(portfolio), MINUTES)
                .scale(240)
                .maximum(1_200);
        plans = List.of(team, team.by(OWNER), team.by(OWNER).capacity(200_000));
    }

    /** {@return the plan of one team} */
    @Benchmark
    public EffortAllocation team() {
        return plans.get(0).allocate();
    }

    /** {@return the plan where hours stay with the person} */
    @Benchmark
    public EffortAllocation persons() {
        return plans.get(1).allocate();
    }

    /** {@return the plan where hours move between persons under capacities} */
    @Benchmark
    public EffortAllocation capacities() {
        return plans.get(2).allocate();
    }
}
