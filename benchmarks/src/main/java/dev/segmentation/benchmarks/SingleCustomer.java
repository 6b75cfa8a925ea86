package dev.segmentation.benchmarks;

import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A thousand customers, one by one, through a fitted model: microseconds here are nanoseconds for one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SingleCustomer {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final ValueBased QUINTILES = ValueBased.by(SALES).banding(Banding.quantiles(0.2, 0.4, 0.6, 0.8));
    private static final int CUSTOMERS = 1000;

    private final List<Customer> customers = new ArrayList<>();
    private final ValueBasedModel model = QUINTILES.fit(portfolio());
    private final List<Customer> crossed = new ArrayList<>();
    private final Portfolio dimensions = PublicApi.portfolio(Dimensions.of(CUSTOMERS));
    private final APrioriModel crossing = PublicApi.crossingModel(dimensions);

    private static Portfolio portfolio() {
        double[] sales = dev.segmentation.benchmarks.Customer.sales(CUSTOMERS);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < sales.length; i++) {
            ids.add("C" + i);
        }
        return Portfolio.ofIds(ids).with(SALES, sales);
    }

    /** Makes the customers. */
    @Setup
    public void load() {
        Portfolio portfolio = portfolio();
        for (int row = 0; row < CUSTOMERS; row++) {
            customers.add(portfolio.customer(row));
            crossed.add(dimensions.customer(row));
        }
    }

    /**
     * The segment alone.
     *
     * @param hole takes it
     */
    @Benchmark
    public void segmentOf(Blackhole hole) {
        for (Customer customer : customers) {
            hole.consume(model.segmentOf(customer));
        }
    }

    /**
     * The assignment, whose reasons are worked out when asked for.
     *
     * @param hole takes it
     */
    @Benchmark
    public void assign(Blackhole hole) {
        for (Customer customer : customers) {
            hole.consume(model.assign(customer));
        }
    }

    /**
     * The segment alone, by four dimensions, each with a label to look up.
     *
     * @param hole takes it
     */
    @Benchmark
    public void segmentOfFourDimensions(Blackhole hole) {
        for (Customer customer : crossed) {
            hole.consume(crossing.segmentOf(customer));
        }
    }
}
