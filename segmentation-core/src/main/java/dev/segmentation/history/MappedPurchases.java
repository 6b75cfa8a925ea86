package dev.segmentation.history;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.IdCodes;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link Purchases} that still know the rows they were read from, so that one more thing can be read from these.
 *
 * <p>Immutable and thread-safe, as long as the rows are.
 *
 * @param <T> the type of the rows
 */
@CheckReturnValue
public final class MappedPurchases<T> extends Purchases {
    private final List<T> rows;

    MappedPurchases(IdCodes ids, Ledger ledger, int @Nullable [] products, List<T> rows) {
        super(ids, ledger, products);
        this.rows = rows;
    }

    /**
     * The same purchases, saying what was bought.
     *
     * @param product gives the product of a row; null or blank where it is not known, which counts as no product
     * @return new purchases
     * @throws NullPointerException if the function is null
     */
    public MappedPurchases<T> products(Function<? super T, ? extends @Nullable String> product) {
        Checks.notNull(product, "Purchases.products function");
        @Nullable String[] products = new String[rows.size()];
        for (int row = 0; row < products.length; row++) {
            products[row] = product.apply(rows.get(row));
        }
        return new MappedPurchases<>(ids(), ledger(), productsOf(products), rows);
    }
}
