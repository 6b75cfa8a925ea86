package dev.segmentation.examples.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people expect of a customer: how its sales change, how likely it buys more, and between which amounts its wallet lies where
 * nobody knows it. Draws from a stream of its own, so that the other columns do not depend on it.
 */
final class Outlook {
    static final List<String> COLUMNS = List.of("sales_trend", "chance_of_sale", "wallet_low", "wallet_high");

    private static final double JUDGED = 0.8;
    private static final double GUESSED_BETWEEN = 0.4;

    private final Map<String, Long> before = new TreeMap<>();
    private final Map<String, Long> last = new TreeMap<>();
    private final SampleRandom random;

    Outlook(List<Order> orders, long seed) {
        for (Order order : orders) {
            if (order.date().getYear() == Orders.LAST_YEAR) {
                last.merge(order.customer(), order.amount(), Long::sum);
            } else if (order.date().getYear() == Orders.LAST_YEAR - 1) {
                before.merge(order.customer(), order.amount(), Long::sum);
            }
        }
        this.random = SampleRandom.of(seed, "outlook");
    }

    /** The four cells of a company; companies are asked for in order. */
    List<String> cells(Company company, String wallet) {
        SampleRandom own = random.fork();
        boolean judged = own.chance(JUDGED);
        int tenths = company.mind().isSatisfied() ? own.whole(3, 8) : own.whole(1, 4);
        boolean guessed = own.chance(GUESSED_BETWEEN) && wallet.isEmpty();
        double low = company.account().dealing().wallet() * own.between(0.6, 0.9);
        double high = company.account().dealing().wallet() * own.between(1.1, 1.8);
        if (!company.part().status().equals("customer")) {
            return List.of("", "", "", "");
        }
        return List.of(
                trend(company.id()),
                judged ? "0." + tenths : "",
                guessed ? String.valueOf(CustomerRows.estimate(low)) : "",
                guessed ? String.valueOf(CustomerRows.estimate(high)) : "");
    }

    /** Sales of the last year against the year before, in whole per cent; blank where there were none. */
    private String trend(String id) {
        double then = before.getOrDefault(id, 0L);
        double now = last.getOrDefault(id, 0L);
        return then > 0 ? String.valueOf(StrictMath.round((now - then) / then * 100)) : "";
    }
}
