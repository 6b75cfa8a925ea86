package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of orders while they are filled: twenty bytes an order, and each product's name once. */
final class OrderFilling {
    private int[] customers = new int[256];
    private long[] epochDays = new long[256];
    private double[] amounts = new double[256];
    private final @Nullable List<@Nullable String> products;
    private final Map<String, String> names = new HashMap<>();
    private int size;

    OrderFilling(boolean withProducts) {
        this.products = withProducts ? new ArrayList<>() : null;
    }

    /** Appends an order. */
    void add(int customer, long epochDay, double amount, String product) {
        if (size == customers.length) {
            int length = size + (size >> 1);
            customers = Arrays.copyOf(customers, length);
            epochDays = Arrays.copyOf(epochDays, length);
            amounts = Arrays.copyOf(amounts, length);
        }
        customers[size] = customer;
        epochDays[size] = epochDay;
        amounts[size] = amount + 0.0; // -0.0 becomes 0.0
        size++;
        if (products != null) {
            products.add(product.isEmpty() ? null : names.computeIfAbsent(product, name -> name));
        }
    }

    int[] customers() {
        return Arrays.copyOf(customers, size);
    }

    long[] epochDays() {
        return Arrays.copyOf(epochDays, size);
    }

    double[] amounts() {
        return Arrays.copyOf(amounts, size);
    }

    @Nullable
    String @Nullable [] products() {
        return products == null ? null : products.toArray(new @Nullable String[0]);
    }
}
