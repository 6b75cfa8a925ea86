package dev.segmentation.benchmarks;

import dev.segmentation.Segmentation;
import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Mapping;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The jobs as a user of the SDK writes them, with all checks, ids and provenance. */
final class PublicApi {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Mapping<Customer> WITH_IDS =
            Mapping.of(Customer.class, Customer::id).primitive(SALES, Customer::sales);
    private static final Mapping<Customer> FIGURES = Mapping.of(Customer.class).primitive(SALES, Customer::sales);
    private static final ValueBased QUINTILES = ValueBased.by(SALES).banding(Banding.quantiles(0.2, 0.4, 0.6, 0.8));
    private static final ValueBased ABC =
            ValueBased.by(SALES).banding(Banding.quantiles(0.8, 0.95).labels("C", "B", "A"));
    private static final List<Category> DIMENSIONS =
            List.of(Category.of("a"), Category.of("b"), Category.of("c"), Category.of("d"));
    private static final APriori CROSSING = APriori.by(DIMENSIONS.get(0))
            .and(DIMENSIONS.get(1))
            .and(DIMENSIONS.get(2))
            .and(DIMENSIONS.get(3));

    private PublicApi() {}

    /** Of figures alone: nobody is to be found again, as in the peers' tables. */
    static Portfolio portfolio(List<Customer> customers) {
        return FIGURES.portfolio(customers);
    }

    static Portfolio portfolioWithIds(List<Customer> customers) {
        return WITH_IDS.portfolio(customers);
    }

    /** The same customers with a column of which nothing has been asked yet. */
    static Portfolio afresh(Portfolio portfolio, double[] sales) {
        return portfolio.with(SALES, sales);
    }

    static Portfolio portfolio(Dimensions dimensions) {
        Portfolio portfolio = Portfolio.ofIds(
                IntStream.range(0, dimensions.rows()).mapToObj(i -> "C" + i).toList());
        for (int d = 0; d < Dimensions.SIZES.length; d++) {
            List<List<String>> paths = new ArrayList<>();
            for (int code = 0; code < Dimensions.SIZES[d]; code++) {
                paths.add(List.of("label " + code));
            }
            portfolio = portfolio.withCodes(DIMENSIONS.get(d), dimensions.codes()[d], paths);
        }
        return portfolio;
    }

    /** Both labellings, each learned, applied, counted and added up. */
    static Tiers tiers(Portfolio portfolio) {
        Tiers tiers = new Tiers(new long[8], new double[8]);
        add(QUINTILES.fit(portfolio).segment(portfolio), 4, tiers);
        add(ABC.fit(portfolio).segment(portfolio), 7, tiers);
        return tiers;
    }

    /** The same with the five cut-offs learned once, and both labellings by stated cuts. */
    static Tiers tiersOfCutsLearnedOnce(Portfolio portfolio) {
        double[] cuts =
                Banding.quantiles(Tiers.SHARES).fit(portfolio.measure(SALES)).cutArray();
        Banding quintiles = Banding.at(Arrays.copyOf(cuts, 4));
        Banding abc = Banding.at(Arrays.copyOfRange(cuts, 3, 5)).labels("C", "B", "A");
        Tiers tiers = new Tiers(new long[8], new double[8]);
        add(ValueBased.by(SALES).banding(quintiles).segment(portfolio), 4, tiers);
        add(ValueBased.by(SALES).banding(abc).segment(portfolio), 7, tiers);
        return tiers;
    }

    /** Segments come from the highest down, {@link Tiers} from the lowest up. */
    private static void add(Segmentation segmentation, int highest, Tiers tiers) {
        double[] sums = segmentation.sums(SALES);
        List<Integer> counts = List.copyOf(segmentation.counts().values());
        for (int i = 0; i < sums.length - 1; i++) { // the last is unassigned
            tiers.counts()[highest - i] = counts.get(i);
            tiers.sums()[highest - i] = sums[i];
        }
    }

    /** Learned, applied and counted: whoever asks for a customer's combination afterwards gets it. */
    static Segmentation crossing(Portfolio portfolio) {
        return CROSSING.segment(portfolio);
    }

    static APrioriModel crossingModel(Portfolio portfolio) {
        return CROSSING.fit(portfolio);
    }
}
