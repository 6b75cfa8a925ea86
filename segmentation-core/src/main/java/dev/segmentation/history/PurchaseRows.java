package dev.segmentation.history;

import dev.segmentation.internal.IdCodes;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads rows one after the other into primitive columns, refusing a bad one by its number and never by its values. */
final class PurchaseRows {
    private final IdCodes ids = new IdCodes();
    private final int[] customers;
    private final int[] days;
    private final double[] amounts;
    private int size;

    PurchaseRows(int rows) {
        this.customers = new int[rows];
        this.days = new int[rows];
        this.amounts = new double[rows];
    }

    static void sameLength(int... lengths) {
        if (Arrays.stream(lengths).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Purchases.of columns must be of one length; got " + Arrays.toString(lengths) + ".");
        }
    }

    void add(@Nullable String customer, @Nullable LocalDate day, double amount) {
        if (day == null) {
            throw new NullPointerException("Purchases day in row " + size + " must not be null.");
        }
        long epochDay = day.toEpochDay();
        if (epochDay != (int) epochDay) {
            throw new IllegalArgumentException(
                    "Purchases days must lie within 5,000,000 years of 1970; got one that does not in row " + size
                            + ".");
        }
        add(customer, (int) epochDay, amount);
    }

    void add(@Nullable String customer, int epochDay, double amount) {
        if (customer == null) {
            throw new NullPointerException("Purchases customer in row " + size + " must not be null.");
        }
        if (customer.isBlank()) {
            throw new IllegalArgumentException(
                    "Purchases customers must not be blank; got a blank one in row " + size + ".");
        }
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("Purchases amounts must be finite numbers; got "
                    + (Double.isNaN(amount) ? "NaN" : "an infinity") + " in row " + size + ".");
        }
        customers[size] = ids.put(customer);
        days[size] = epochDay;
        amounts[size++] = amount;
    }

    IdCodes ids() {
        return ids;
    }

    Ledger ledger() {
        return Ledger.of(customers, ids.size(), days, amounts);
    }
}
