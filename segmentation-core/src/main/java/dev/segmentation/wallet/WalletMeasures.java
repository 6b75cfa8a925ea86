package dev.segmentation.wallet;

import dev.segmentation.Origin;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a share of wallet is read from.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param sales what they buy from us
 * @param wallet what they spend in our category in all, over the same period in the same currency
 * @param satisfaction how satisfied they are; more is better
 * @param interval the ends of the wallet where it is known as an interval, or null where it never is
 * @param origin the category that says where the wallet comes from, or null where there is none
 */
public record WalletMeasures(
        Measure sales,
        Measure wallet,
        Measure satisfaction,
        @Nullable Interval interval,
        @Nullable Category origin) {
    /**
     * Checks the components.
     *
     * @param sales what they buy from us
     * @param wallet what they spend in our category in all, over the same period in the same currency
     * @param satisfaction how satisfied they are; more is better
     * @param interval the ends of the wallet where it is known as an interval, or null where it never is
     * @param origin the category that says where the wallet comes from, or null where there is none
     * @throws NullPointerException if a measure is null
     * @throws IllegalArgumentException if sales and wallet differ in their unit
     */
    public WalletMeasures {
        Checks.notNull(satisfaction, "ShareOfWallet satisfaction");
        requireSameUnit(Checks.notNull(sales, "ShareOfWallet sales"), Checks.notNull(wallet, "ShareOfWallet wallet"));
        if (interval != null) {
            requireSameUnit(sales, interval.low);
            requireSameUnit(sales, interval.high);
        }
    }

    private static void requireSameUnit(Measure sales, Measure wallet) {
        if (!sales.unit().equals(wallet.unit())) {
            throw new IllegalArgumentException("ShareOfWallet wallet must be in the unit of the sales (" + sales.unit()
                    + "), for the same period and in the same currency; got " + Checks.quote(wallet) + ".");
        }
    }

    /**
     * The ends of a wallet that is not known to the coin.
     *
     * @param low the least that it may be
     * @param high the most that it may be
     */
    public record Interval(Measure low, Measure high) {
        /**
         * Checks the components.
         *
         * @param low the least that it may be
         * @param high the most that it may be
         * @throws NullPointerException if a measure is null
         */
        public Interval {
            Checks.notNull(low, "ShareOfWallet.wallet low");
            Checks.notNull(high, "ShareOfWallet.wallet high");
        }
    }

    /** What a portfolio must have; it need not say where a wallet comes from. */
    List<Measure> measures() {
        List<Measure> read = new ArrayList<>(List.of(sales, satisfaction, wallet));
        if (interval != null) {
            read.addAll(List.of(interval.low, interval.high));
        }
        return read.stream().distinct().toList();
    }

    /** Everything that is read of a customer. */
    List<Attribute> attributes() {
        List<Attribute> read = new ArrayList<>(measures());
        if (origin != null) {
            read.add(origin);
        }
        return List.copyOf(read);
    }

    /** The wallet between its ends: those of the interval where both are known, else both the single figure. */
    Bounds bounds(ToDoubleFunction<Measure> values) {
        if (interval != null) {
            double low = values.applyAsDouble(interval.low);
            double high = values.applyAsDouble(interval.high);
            if (!Double.isNaN(low) && !Double.isNaN(high)) {
                return new Bounds(low, high);
            }
        }
        double single = values.applyAsDouble(wallet);
        return new Bounds(single, single);
    }

    Bounds bounds(Customer customer) {
        return bounds(customer::measure);
    }

    /** Whether both ends of an interval are known, so that the single figure does not count. */
    boolean isJudgedByInterval(Customer customer) {
        return interval != null && customer.knows(interval.low) && customer.knows(interval.high);
    }

    Origin originOf(Customer customer) {
        return origin == null ? Origin.STATED : Origin.of(customer, wallet).orElse(Origin.STATED);
    }

    /** A wallet between two ends; NaN where it is unknown. */
    record Bounds(double low, double high) {
        boolean isKnown() {
            return !Double.isNaN(low);
        }

        /** Whether a share of it is defined. */
        boolean isSpent() {
            return low > 0 && low <= high;
        }

        boolean isInterval() {
            return low < high;
        }

        double middle() {
            return low + (high - low) / 2;
        }

        double shareInTheMiddle(double sales) {
            return isSpent() ? share(sales, middle()) : Double.NaN;
        }

        double lowShare(double sales) {
            return isSpent() ? Math.min(share(sales, low), share(sales, high)) : Double.NaN;
        }

        double highShare(double sales) {
            return isSpent() ? Math.max(share(sales, low), share(sales, high)) : Double.NaN;
        }

        /** What they spend elsewhere: never less than nothing; unknown where there is no wallet. */
        double unserved(double sales) {
            return isSpent() ? Math.max(0, middle() - sales) : Double.NaN;
        }
    }

    /** Stays finite where the wallet is next to nothing. */
    static double share(double sales, double wallet) {
        double share = sales / wallet;
        return Double.isInfinite(share) ? Math.copySign(Double.MAX_VALUE, share) : share;
    }
}
