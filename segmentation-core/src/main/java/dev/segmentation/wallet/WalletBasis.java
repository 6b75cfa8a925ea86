package dev.segmentation.wallet;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet is estimated from.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param sales what they buy from us
 * @param per the size that sales grow with, or null
 * @param peers what makes customers peers, or null where all are
 * @param wallet what the estimate is called, in the unit of the sales
 * @param stated a wallet that needs no estimate where it is known, or null
 * @param turnover what no wallet may exceed, or null
 */
public record WalletBasis(
        Measure sales,
        @Nullable Measure per,
        @Nullable Category peers,
        Measure wallet,
        @Nullable Measure stated,
        @Nullable Measure turnover) {
    /**
     * Checks the components.
     *
     * @param sales what they buy from us
     * @param per the size that sales grow with, or null
     * @param peers what makes customers peers, or null where all are
     * @param wallet what the estimate is called, in the unit of the sales
     * @param stated a wallet that needs no estimate where it is known, or null
     * @param turnover what no wallet may exceed, or null
     * @throws NullPointerException if the sales or the wallet is null
     * @throws IllegalArgumentException if wallet, stated wallet or turnover is in another unit than the sales
     */
    public WalletBasis {
        Checks.notNull(sales, "WalletEstimate sales");
        requireUnit(sales, Checks.notNull(wallet, "WalletEstimate wallet"), "named");
        requireUnit(sales, stated, "unlessStated");
        requireUnit(sales, turnover, "atMost");
    }

    private static void requireUnit(Measure sales, @Nullable Measure other, String step) {
        if (other != null && !other.unit().equals(sales.unit())) {
            throw new IllegalArgumentException("WalletEstimate." + step + " must be in the unit of the sales ("
                    + sales.unit() + "); got " + Checks.quote(other) + ".");
        }
    }

    /**
     * Everything that is read of a customer.
     *
     * @return at least the sales
     */
    public List<Attribute> attributes() {
        Set<Attribute> read = new LinkedHashSet<>(Set.of(sales));
        for (Attribute attribute : new @Nullable Attribute[] {per, peers, stated, turnover}) {
            if (attribute != null) {
                read.add(attribute);
            }
        }
        return List.copyOf(read);
    }
}
