package dev.segmentation.wallet;

import dev.segmentation.Fitting;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Estimates wallets that nobody stated: what those buy from us who buy most of their need from us. It is a high
 * conditional quantile of sales per employee (or per turnover) among peers of the same category, times the customer's own
 * employees.
 *
 * <p>Where too few customers share a category, the next wider level of its path is taken, and at last all customers: the
 * origin then says that it is pooled. An estimate is never below our sales, and never above the customer's turnover where
 * that is named and known (our sales count for more than a turnover that contradicts them).
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Source: quantiles of the
 * conditional distribution as "realistic wallets", Perlich, Rosset, Lawrence &amp; Zadrozny, "High-quantile modeling for
 * customer wallet estimation and other applications", KDD 2007.
 *
 * <pre>{@code
 * WalletEstimateModel wallets = WalletEstimate.of(SALES).per(EMPLOYEES).peers(INDUSTRY).fit(today);
 * Portfolio known = wallets.on(today);              // with "wallet" and "wallet origin"
 * }</pre>
 */
@CheckReturnValue
public final class WalletEstimate {
    /** The name of the estimate in refusals. */
    static final String KIND = "wallet-estimate";

    private final WalletBasis basis;
    private final double quantile;
    private final int minimum;

    private WalletEstimate(WalletBasis basis, double quantile, int minimum) {
        this.basis = basis;
        this.quantile = quantile;
        this.minimum = minimum;
    }

    /**
     * From sales, among all customers, by the 0.9 quantile, called {@code wallet}.
     *
     * @param sales what they buy from us
     * @return the estimate
     * @throws NullPointerException if the measure is null
     */
    public static WalletEstimate of(Measure sales) {
        Checks.notNull(sales, "WalletEstimate.of");
        Measure wallet = Measure.of("wallet", sales.unit());
        return new WalletEstimate(new WalletBasis(sales, null, null, wallet, null, null), 0.9, 20);
    }

    /**
     * Per unit of size, so that large customers have large wallets.
     *
     * @param size employees, turnover or another measure that is above zero
     * @return a new estimate
     * @throws NullPointerException if the measure is null
     */
    public WalletEstimate per(Measure size) {
        Checks.notNull(size, "WalletEstimate.per");
        return with(
                new WalletBasis(basis.sales(), size, basis.peers(), basis.wallet(), basis.stated(), basis.turnover()));
    }

    /**
     * Among peers of the same category.
     *
     * @param category for example the industry; of a path the narrowest level with enough peers counts
     * @return a new estimate
     * @throws NullPointerException if the category is null
     */
    public WalletEstimate peers(Category category) {
        Checks.notNull(category, "WalletEstimate.peers");
        return with(new WalletBasis(
                basis.sales(), basis.per(), category, basis.wallet(), basis.stated(), basis.turnover()));
    }

    /**
     * By another quantile.
     *
     * @param fraction within (0, 1), best high: 0.9 by default
     * @return a new estimate
     * @throws IllegalArgumentException if it is not within (0, 1)
     */
    public WalletEstimate quantile(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("WalletEstimate.quantile must be within (0.0, 1.0); got " + fraction
                    + ". For the top tenth write quantile(0.9).");
        }
        return new WalletEstimate(basis, fraction, minimum);
    }

    /**
     * With another number of peers to learn from.
     *
     * @param peers the least number of peers, from 1; 20 by default
     * @return a new estimate
     * @throws IllegalArgumentException if the number is below 1
     */
    public WalletEstimate minimum(int peers) {
        if (peers < 1) {
            throw new IllegalArgumentException("WalletEstimate.minimum must be 1 or more; got " + peers + ".");
        }
        return new WalletEstimate(basis, quantile, peers);
    }

    /**
     * Under another name.
     *
     * @param name what the measure is called
     * @return a new estimate
     * @throws IllegalArgumentException if the name is blank
     */
    public WalletEstimate named(String name) {
        Measure wallet = Measure.of(name, basis.sales().unit());
        return with(
                new WalletBasis(basis.sales(), basis.per(), basis.peers(), wallet, basis.stated(), basis.turnover()));
    }

    /**
     * Only where no wallet is stated.
     *
     * @param wallet the stated wallet, in the unit of the sales; it may be called as the estimate is
     * @return a new estimate
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if its unit is not that of the sales
     */
    public WalletEstimate unlessStated(Measure wallet) {
        Checks.notNull(wallet, "WalletEstimate.unlessStated");
        return with(
                new WalletBasis(basis.sales(), basis.per(), basis.peers(), basis.wallet(), wallet, basis.turnover()));
    }

    /**
     * Never above what they sell themselves.
     *
     * @param turnover their turnover, in the unit of the sales
     * @return a new estimate
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if its unit is not that of the sales
     */
    public WalletEstimate atMost(Measure turnover) {
        Checks.notNull(turnover, "WalletEstimate.atMost");
        return with(
                new WalletBasis(basis.sales(), basis.per(), basis.peers(), basis.wallet(), basis.stated(), turnover));
    }

    private WalletEstimate with(WalletBasis changed) {
        return new WalletEstimate(changed, quantile, minimum);
    }

    /**
     * Learns how much peers buy.
     *
     * @param portfolio the customers to learn from; of all stages, those who buy count
     * @return the model
     * @throws dev.segmentation.FitException if the portfolio lacks an attribute, or no customer's sales and size are known
     */
    public WalletEstimateModel fit(Portfolio portfolio) {
        Fitting fitting = Fitting.of(KIND, portfolio);
        fitting.requireAll(basis.attributes());
        MeasureColumn rates = rates(portfolio);
        if (rates.known() == 0) {
            throw fitting.refusal(
                    basis.sales(),
                    "WalletEstimate must have customers whose sales and size are known; got none of "
                            + portfolio.count(Stage.CUSTOMER) + " customers.");
        }
        List<PeerGroup> groups = new ArrayList<>();
        groups.add(group(List.of(), rates.knownWhere(row -> true)));
        if (basis.peers() != null) {
            CategoryColumn column = portfolio.category(basis.peers());
            for (List<String> path : prefixes(column)) {
                MeasureColumn peers = rates.knownWhere(row -> startsWith(column.at(row), path));
                if (peers.size() >= minimum) {
                    groups.add(group(path, peers));
                }
            }
        }
        return WalletEstimateModel.of(basis, quantile, minimum, groups);
    }

    private PeerGroup group(List<String> path, MeasureColumn rates) {
        double rate = Banding.quantiles(quantile).fit(rates).cuts().get(0);
        return new PeerGroup(path, rates.size(), rate);
    }

    /** What each customer buys per unit of its size; NaN for others, and where either is unknown. */
    private MeasureColumn rates(Portfolio portfolio) {
        MeasureColumn sales = portfolio.measure(basis.sales());
        MeasureColumn sizes = basis.per() == null ? null : portfolio.measure(basis.per());
        double[] rates = new double[portfolio.size()];
        for (int row = 0; row < rates.length; row++) {
            double size = sizes == null ? 1 : sizes.at(row);
            double rate = portfolio.stage(row) == Stage.CUSTOMER && size > 0 ? sales.at(row) / size : Double.NaN;
            rates[row] = Double.isInfinite(rate) ? Double.NaN : rate;
        }
        return MeasureColumn.of(basis.sales(), rates);
    }

    private static Set<List<String>> prefixes(CategoryColumn column) {
        Set<List<String>> prefixes = new TreeSet<>(Comparator.comparing((List<String> path) -> path.size())
                .thenComparing(path -> String.join("\u0000", path)));
        for (List<String> path : column.paths()) {
            for (int level = 1; level <= path.size(); level++) {
                prefixes.add(List.copyOf(path.subList(0, level)));
            }
        }
        return prefixes;
    }

    static boolean startsWith(List<String> path, List<String> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WalletEstimate that
                && basis.equals(that.basis)
                && quantile == that.quantile
                && minimum == that.minimum;
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, quantile, minimum);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("WalletEstimate.of(" + basis.sales().name() + ")");
        Measure per = basis.per();
        Category peers = basis.peers();
        text.append(per == null ? "" : ".per(" + per.name() + ")");
        text.append(peers == null ? "" : ".peers(" + peers.name() + ")");
        text.append(".quantile(")
                .append(Decimals.shortest(quantile))
                .append(").minimum(")
                .append(minimum)
                .append(')');
        text.append(".named(").append(basis.wallet().name()).append(')');
        Measure stated = basis.stated();
        Measure turnover = basis.turnover();
        text.append(stated == null ? "" : ".unlessStated(" + stated.name() + ")");
        return text.append(turnover == null ? "" : ".atMost(" + turnover.name() + ")")
                .toString();
    }
}
