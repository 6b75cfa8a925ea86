package dev.segmentation.examples.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ABC letters that the old CRM has: made from the sales of 2023, by hand, and never looked at again.
 *
 * <p>A for the customers that together made the first 80 % of sales, B up to 95 %, C for the rest; one in eight was moved
 * a step up or down by somebody. So they disagree with letters made from the sales of 2025. Customers without sales in
 * that year have no letter.
 */
final class OldLetters {

    private static final int YEAR = 2023;
    private static final double MOVED = 0.12;
    private static final List<String> LETTERS = List.of("A", "B", "C");
    private static final List<Double> CUTS = List.of(0.80, 0.95);

    private OldLetters() {}

    /** The letter by customer id. */
    static Map<String, String> of(List<Order> orders, long seed) {
        SampleRandom random = SampleRandom.of(seed, "letters");
        Map<String, Long> sales = sales(orders);
        double total = sales.values().stream().mapToLong(Long::longValue).sum();
        Map<String, String> letters = new TreeMap<>();
        long before = 0;
        for (String customer : ranked(sales)) {
            int tier = before < CUTS.get(0) * total ? 0 : before < CUTS.get(1) * total ? 1 : 2;
            int step = random.chance(MOVED) ? random.pick(List.of(-1, 1)) : 0;
            letters.put(customer, LETTERS.get(Math.max(0, Math.min(2, tier + step))));
            before += sales.getOrDefault(customer, 0L);
        }
        return letters;
    }

    private static Map<String, Long> sales(List<Order> orders) {
        Map<String, Long> sales = new TreeMap<>();
        for (Order order : orders) {
            LocalDate date = order.date();
            if (date.getYear() == YEAR) {
                sales.merge(order.customer(), order.amount(), Long::sum);
            }
        }
        return sales;
    }

    private static List<String> ranked(Map<String, Long> sales) {
        return sales.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
