package dev.segmentation.benchmarks;

import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.ExistingModel;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.matrix.CrmMatrixModel;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.LatentClassesModel;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.NeedsClustersModel;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.wallet.ShareOfWallet;
import dev.segmentation.wallet.ShareOfWalletModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A thousand customers, one by one, through a fitted model of each of the other methods: microseconds here are nanoseconds for
 * one, as in {@link SingleCustomer}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SingleCustomerMethods {
    private static final int CUSTOMERS = 1000;
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    private static final Measure SATISFACTION = Measure.of("satisfaction", "0-100");
    private static final Category[] LABELS = {Category.of("a"), Category.of("b"), Category.of("c"), Category.of("d")};

    private final Portfolio accounts = Accounts.of(CUSTOMERS).portfolio();
    private final CrmMatrixModel matrix = Accounts.MATRIX.fit(accounts);
    private final Portfolio wallets = wallets();
    private final ShareOfWalletModel share =
            ShareOfWallet.of(SALES, WALLET, SATISFACTION).fit(wallets);
    private final Portfolio labelled =
            PublicApi.portfolio(Dimensions.of(CUSTOMERS)).with(SALES, sales());
    private final APrioriModel crossing = PublicApi.crossingModel(labelled);
    private final ExistingModel existing = Existing.of(LABELS[1]).fit(labelled);
    private final LatentClassesModel classes =
            LatentClasses.on(LABELS).classes(3).starts(1).resamples(0).fit(labelled);
    private final NeedsClustersModel clusters =
            NeedsClusters.on(SALES, WALLET, SATISFACTION).clusters(4).fit(wallets);
    private final BestCustomersModel best = BestCustomers.by(SALES)
            .top(10)
            .on(LABELS[0], LABELS[1], LABELS[2], LABELS[3])
            .fit(labelled);
    private final List<Customer> ofAccounts = new ArrayList<>();
    private final List<Customer> ofWallets = new ArrayList<>();
    private final List<Customer> ofLabels = new ArrayList<>();
    private final List<Customer> ofOwnLabels = new ArrayList<>();

    private static double[] sales() {
        return dev.segmentation.benchmarks.Customer.sales(CUSTOMERS);
    }

    private static Portfolio wallets() {
        SplitMix64 random = new SplitMix64(3);
        double[] sales = sales();
        double[] wallets = new double[CUSTOMERS];
        double[] satisfactions = new double[CUSTOMERS];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            wallets[i] = sales[i] * (1 + 3 * random.nextDouble());
            satisfactions[i] = random.nextInt(101);
            ids.add("C" + i);
        }
        return Portfolio.ofIds(ids).with(SALES, sales).with(WALLET, wallets).with(SATISFACTION, satisfactions);
    }

    /** Makes the customers. */
    @Setup
    public void load() {
        SplitMix64 random = new SplitMix64(4);
        for (int row = 0; row < CUSTOMERS; row++) {
            ofAccounts.add(accounts.customer(row));
            ofWallets.add(wallets.customer(row));
            ofLabels.add(labelled.customer(row));
            ofOwnLabels.add(rebuilt(labelled.customer(row), random));
        }
    }

    /** The same customer as a program reads it: its labels are texts of its own, and came to be known in one of four orders. */
    private static Customer rebuilt(Customer customer, SplitMix64 random) {
        List<Map.Entry<Attribute, Object>> known =
                new ArrayList<>(customer.attributes().entrySet());
        Collections.rotate(known, random.nextInt(LABELS.length));
        Customer rebuilt = Customer.of(customer.id());
        for (Map.Entry<Attribute, Object> each : known) {
            rebuilt = each.getKey() instanceof Category category
                    ? rebuilt.with(
                            category,
                            new String(customer.category(category).get(0).toCharArray()))
                    : rebuilt.withValue(each.getKey(), each.getValue());
        }
        return rebuilt;
    }

    /**
     * The CRM matrix.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void matrix(Blackhole hole) {
        for (Customer customer : ofAccounts) {
            hole.consume(matrix.segmentOf(customer));
        }
    }

    /**
     * Share of wallet.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void shareOfWallet(Blackhole hole) {
        for (Customer customer : ofWallets) {
            hole.consume(share.segmentOf(customer));
        }
    }

    /**
     * The segmentation that a CRM has already.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void existing(Blackhole hole) {
        for (Customer customer : ofLabels) {
            hole.consume(existing.segmentOf(customer));
        }
    }

    /**
     * Four dimensions of customers who share neither texts nor an order of attributes.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void fourDimensionsOfOwnLabels(Blackhole hole) {
        for (Customer customer : ofOwnLabels) {
            hole.consume(crossing.segmentOf(customer));
        }
    }

    /**
     * Latent classes of four questions.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void latentClasses(Blackhole hole) {
        for (Customer customer : ofLabels) {
            hole.consume(classes.segmentOf(customer));
        }
    }

    /**
     * Four clusters by three measures.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void needsClusters(Blackhole hole) {
        for (Customer customer : ofWallets) {
            hole.consume(clusters.segmentOf(customer));
        }
    }

    /**
     * Likeness to the best customers by four categories, each customer left out.
     *
     * @param hole takes the segments
     */
    @Benchmark
    public void bestCustomers(Blackhole hole) {
        for (Customer customer : ofLabels) {
            hole.consume(best.segmentOf(customer));
        }
    }
}
