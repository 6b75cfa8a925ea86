package dev.segmentation.wallet;

import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Origin;
import dev.segmentation.Share;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much peers buy, learned by a {@link WalletEstimate}.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer, though a quantile may equal one customer's rate.
 * Nothing is thrown for a customer's data: where size is unknown, so is the wallet.
 */
@CheckReturnValue
public final class WalletEstimateModel {
    private final WalletBasis basis;
    private final double quantile;
    private final int minimum;
    private final Map<List<String>, PeerGroup> groups;
    private final PeerGroup pooled;

    private WalletEstimateModel(WalletBasis basis, double quantile, int minimum, Map<List<String>, PeerGroup> groups) {
        this.basis = basis;
        this.quantile = quantile;
        this.minimum = minimum;
        this.groups = groups;
        this.pooled = Checks.notNull(groups.get(List.of()), "WalletEstimateModel.of groups");
    }

    /**
     * How one wallet came about.
     *
     * @param wallet in the unit of the sales
     * @param origin stated, or how it was estimated
     * @param peers whose sales it was estimated from, or null where it is stated
     * @param because the same in words
     */
    public record Estimate(
            double wallet, Origin origin, @Nullable PeerGroup peers, Message because) {
        /** Prints the origin alone: the wallet is somebody's data. */
        @Override
        public String toString() {
            return "Estimate[" + origin.code() + "]";
        }
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param basis what the wallet is estimated from
     * @param quantile the quantile, within (0, 1)
     * @param minimum the least number of peers
     * @param groups the groups with enough peers, and that of all customers, whose path is empty
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the group of all customers is missing, or a group stands twice
     */
    public static WalletEstimateModel of(WalletBasis basis, double quantile, int minimum, List<PeerGroup> groups) {
        Checks.notNull(basis, "WalletEstimateModel.of basis");
        Map<List<String>, PeerGroup> byPath = new LinkedHashMap<>();
        for (PeerGroup group : Checks.list(groups, "WalletEstimateModel.of groups")) {
            byPath.put(group.path(), group);
        }
        if (byPath.size() != groups.size() || !byPath.containsKey(List.of())) {
            throw new IllegalArgumentException("WalletEstimateModel.of groups must be all customers and each other one"
                    + " once; got " + groups.size() + " groups, " + byPath.size() + " of them distinct.");
        }
        return new WalletEstimateModel(basis, quantile, minimum, byPath);
    }

    /**
     * What wallets are estimated from.
     *
     * @return the basis
     */
    public WalletBasis basis() {
        return basis;
    }

    /**
     * The quantile of what peers buy.
     *
     * @return within (0, 1)
     */
    public double quantile() {
        return quantile;
    }

    /**
     * The least number of peers.
     *
     * @return from 1
     */
    public int minimum() {
        return minimum;
    }

    /**
     * The groups of peers.
     *
     * @return all customers first, then from wide to narrow
     */
    public List<PeerGroup> groups() {
        return List.copyOf(groups.values());
    }

    /**
     * What the estimate is as a measure.
     *
     * @return the measure, in the unit of the sales
     */
    public Measure measure() {
        return basis.wallet();
    }

    /**
     * The wallet of a customer, and how it came about.
     *
     * @param customer the customer
     * @return the estimate, or empty where size is unknown or peers buy nothing
     */
    public Optional<Estimate> estimate(Customer customer) {
        double stated = basis.stated() == null ? Double.NaN : customer.measure(basis.stated());
        if (!Double.isNaN(stated)) {
            return Optional.of(new Estimate(stated, Origin.STATED, null, Origin.STATED.sentence(basis.wallet())));
        }
        double size = basis.per() == null ? 1 : customer.measure(basis.per());
        PeerGroup peers = peersOf(customer);
        double raw = size > 0 ? Math.min(Double.MAX_VALUE, peers.rate() * size) : Double.NaN;
        if (!(raw > 0)) {
            return Optional.empty();
        }
        boolean narrowed = basis.peers() == null || !peers.path().isEmpty();
        double turnover = basis.turnover() == null ? Double.NaN : customer.measure(basis.turnover());
        double most = turnover > 0 && turnover < raw ? turnover : raw;
        double sales = customer.measure(basis.sales());
        if (sales > most) {
            return Optional.of(estimate(sales, Origin.AT_LEAST, peers));
        }
        Origin origin = most < raw ? Origin.AT_MOST : narrowed ? Origin.PEERS : Origin.POOLED;
        return Optional.of(estimate(most, origin, peers));
    }

    private Estimate estimate(double wallet, Origin origin, PeerGroup peers) {
        return new Estimate(wallet, origin, peers, because(origin, peers));
    }

    private Message because(Origin origin, PeerGroup peers) {
        Object what =
                basis.per() == null ? basis.sales() : Message.of("wallet.estimate.rate", basis.sales(), basis.per());
        Object whom = peers.path().isEmpty()
                ? Message.of("wallet.estimate.all")
                : Message.of("wallet.estimate.kind", String.join(Category.STEP, peers.path()));
        return Message.of(
                origin == Origin.POOLED ? "wallet.estimate.pooled" : "wallet.estimate.of",
                origin.sentence(basis.wallet()),
                new Share(quantile),
                what,
                peers.customers(),
                whom,
                minimum);
    }

    /** The narrowest group with enough peers. */
    private PeerGroup peersOf(Customer customer) {
        List<String> path = basis.peers() == null ? List.of() : customer.category(basis.peers());
        for (int level = path.size(); level > 0; level--) {
            PeerGroup group = groups.get(path.subList(0, level));
            if (group != null) {
                return group;
            }
        }
        return pooled;
    }

    /**
     * The same customer with its wallet and where that comes from.
     *
     * @param customer the customer
     * @return a new customer; without a wallet where none can be estimated
     */
    public Customer on(Customer customer) {
        return estimate(customer)
                .map(known -> customer.with(basis.wallet(), known.wallet())
                        .withValue(
                                Origin.category(basis.wallet()), known.origin().path()))
                .orElseGet(() -> customer.without(basis.wallet()).without(Origin.category(basis.wallet())));
    }

    /**
     * The same customers with their wallets and where those come from.
     *
     * @param portfolio the customers
     * @return a new portfolio with a measure and a category more; unknown where no wallet can be estimated
     * @throws dev.segmentation.FitException if the portfolio lacks an attribute
     */
    public Portfolio on(Portfolio portfolio) {
        double[] wallets = new double[portfolio.size()];
        List<List<String>> origins = new ArrayList<>();
        Fitting.of(WalletEstimate.KIND, portfolio).requireAll(basis.attributes());
        for (int row = 0; row < wallets.length; row++) {
            Optional<Estimate> known = estimate(portfolio.customer(row));
            wallets[row] = known.map(Estimate::wallet).orElse(Double.NaN);
            origins.add(known.map(estimate -> estimate.origin().path()).orElse(List.of()));
        }
        return portfolio
                .with(basis.wallet(), wallets)
                .madeOf(basis.wallet(), basis.attributes())
                .withPaths(Origin.category(basis.wallet()), origins)
                .madeOf(Origin.category(basis.wallet()), basis.attributes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WalletEstimateModel that
                && basis.equals(that.basis)
                && quantile == that.quantile
                && minimum == that.minimum
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, quantile, minimum, groups);
    }

    @Override
    public String toString() {
        return "WalletEstimateModel[" + basis.wallet() + " from " + groups.size() + " "
                + Checks.plural(groups.size(), "group") + " of peers]";
    }
}
