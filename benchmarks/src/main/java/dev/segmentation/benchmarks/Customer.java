package dev.segmentation.benchmarks;

import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer as an application would hold it.
 *
 * @param id the customer number
 * @param sales what it bought, in EUR a year
 */
record Customer(String id, double sales) {
    /** {@return lognormal amounts (median about 8,100, the top fifth holding about three quarters), rounded to cents} */
    static double[] sales(int n) {
        SplitMix64 random = new SplitMix64(20260101);
        double[] sales = new double[n];
        for (int i = 0; i < n; i++) {
            sales[i] = StrictMath.rint(StrictMath.exp(9 + 1.5 * random.nextGaussian()) * 100) / 100;
        }
        return sales;
    }

    static List<Customer> of(double[] sales) {
        List<Customer> customers = new ArrayList<>(sales.length);
        for (int i = 0; i < sales.length; i++) {
            customers.add(new Customer("C" + i, sales[i]));
        }
        return customers;
    }
}
