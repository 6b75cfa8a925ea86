package dev.segmentation.history;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.IdCodes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who bought for how much on which day, and perhaps what. Dates are days without a zone; a return is a negative amount.
 *
 * <p>Immutable and thread-safe: everything is copied once, grouped by customer. What is worked out from it is the same
 * bits for the same rows in any order. A row that cannot be read is refused by its number, without its values; {@code
 * toString} prints counts alone.
 *
 * <pre>{@code
 * Purchases purchases = Purchases.of(orders, Order::account, Order::day, Order::amount).products(Order::product);
 * Portfolio today = purchases.asOf(LocalDate.of(2017, 12, 31))
 *     .with(SALES, sum(Period.ofYears(1)))
 *     .with(REGULARITY, regularity(Period.ofYears(3)))
 *     .on(portfolio);
 * }</pre>
 */
@CheckReturnValue
public sealed class Purchases permits MappedPurchases {
    private final IdCodes ids;
    private final Ledger ledger;
    private final int @Nullable [] products;

    Purchases(IdCodes ids, Ledger ledger, int @Nullable [] products) {
        this.ids = ids;
        this.ledger = ledger;
        this.products = products;
    }

    /**
     * Purchases from rows of any type.
     *
     * @param <T> the type of the rows
     * @param rows the rows, in any order
     * @param customer gives the id of who bought
     * @param day gives the day
     * @param amount gives the amount, in one unit for all rows; negative for a return
     * @return the purchases, to which products can be added
     * @throws NullPointerException if an argument, a row, an id or a day is null
     * @throws IllegalArgumentException if an id is blank or an amount not finite
     */
    public static <T> MappedPurchases<T> of(
            Collection<T> rows,
            Function<? super T, String> customer,
            Function<? super T, LocalDate> day,
            ToDoubleFunction<? super T> amount) {
        List<T> copy = Checks.list(rows, "Purchases.of rows");
        Checks.notNull(customer, "Purchases.of customer");
        Checks.notNull(day, "Purchases.of day");
        Checks.notNull(amount, "Purchases.of amount");
        PurchaseRows read = new PurchaseRows(copy.size());
        for (T row : copy) {
            read.add(customer.apply(row), day.apply(row), amount.applyAsDouble(row));
        }
        return new MappedPurchases<>(read.ids(), read.ledger(), null, copy);
    }

    /**
     * Purchases from columns.
     *
     * @param customers the id of who bought, for each row
     * @param days the day of each row
     * @param amounts the amount of each row, in one unit for all; negative for a return
     * @return the purchases
     * @throws NullPointerException if an argument, an id or a day is null
     * @throws IllegalArgumentException if the columns differ in length, an id is blank or an amount not finite
     */
    public static Purchases of(String[] customers, LocalDate[] days, double[] amounts) {
        PurchaseRows.sameLength(customers.length, days.length, amounts.length);
        PurchaseRows read = new PurchaseRows(customers.length);
        for (int row = 0; row < customers.length; row++) {
            read.add(customers[row], days[row], amounts[row]);
        }
        return new Purchases(read.ids(), read.ledger(), null);
    }

    /**
     * Purchases from columns, with days as numbers.
     *
     * @param customers the id of who bought, for each row
     * @param epochDays the day of each row, counted from 1970-01-01 as {@link LocalDate#toEpochDay} does
     * @param amounts the amount of each row, in one unit for all; negative for a return
     * @return the purchases
     * @throws NullPointerException if an argument or an id is null
     * @throws IllegalArgumentException if the columns differ in length, an id is blank or an amount not finite
     */
    public static Purchases of(String[] customers, int[] epochDays, double[] amounts) {
        PurchaseRows.sameLength(customers.length, epochDays.length, amounts.length);
        PurchaseRows read = new PurchaseRows(customers.length);
        for (int row = 0; row < customers.length; row++) {
            read.add(customers[row], epochDays[row], amounts[row]);
        }
        return new Purchases(read.ids(), read.ledger(), null);
    }

    /**
     * The same purchases, saying what was bought.
     *
     * @param products the product of each row, in the order of the rows given; null or blank where it is not known, which
     *     counts as no product
     * @return new purchases
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if there are not as many products as rows
     */
    public Purchases products(@Nullable String... products) {
        return new Purchases(ids, ledger, productsOf(products));
    }

    final int[] productsOf(@Nullable String[] products) {
        if (products.length != ledger.size()) {
            throw new IllegalArgumentException("Purchases.products must be one for each of the " + ledger.size()
                    + " purchases; got " + products.length + ".");
        }
        IdCodes names = new IdCodes();
        int[] codes = new int[products.length];
        for (int row = 0; row < codes.length; row++) {
            String product = products[row];
            codes[row] = product == null || product.isBlank() ? -1 : names.put(product);
        }
        return ledger.ordered(codes);
    }

    /**
     * The purchases as they are known at the end of a day.
     *
     * @param day the day; later purchases are ignored, and counted
     * @return the view from that day, which measures can be asked of
     * @throws NullPointerException if the day is null
     */
    public PurchasesAsOf asOf(LocalDate day) {
        return PurchasesAsOf.of(this, Checks.notNull(day, "Purchases.asOf day"));
    }

    /**
     * How many purchases there are.
     *
     * @return the number of rows
     */
    public int size() {
        return ledger.size();
    }

    /**
     * How many different customers bought.
     *
     * @return the number of ids
     */
    public int customers() {
        return ids.size();
    }

    final IdCodes ids() {
        return ids;
    }

    final Ledger ledger() {
        return ledger;
    }

    final int @Nullable [] products() {
        return products;
    }

    @Override
    public String toString() {
        return "Purchases[" + size() + " by " + customers() + " " + Checks.plural(customers(), "customer")
                + (products == null ? "" : ", with products") + "]";
    }
}
