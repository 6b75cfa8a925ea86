package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Dealing;
import dev.segmentation.examples.sample.Company.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws the orders of 2023 to 2025.
 *
 * <p>A year's orders of a company sum to its yearly sales, less growth for earlier years, in proportion to the days of
 * the year on which it was a customer. Planted here: growth, seasons, credit notes, steady ordering by the best customers and in the comfort zone,
 * and how many product families each part buys.
 */
final class Orders {

    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2025;

    /** The product families, the most usual first. */
    static final List<String> PRODUCTS =
            List.of("Fasteners", "Tools", "Workwear", "Safety", "Electrical", "Adhesives", "Packaging", "Cleaning");

    private static final double CREDIT_NOTES = 0.012;

    /** Who is a customer for fewer days of a year than this does not order in it. */
    private static final int MONTH = 30;

    private Orders() {}

    /** All orders of the companies, by date. */
    static List<Order> generate(List<Company> companies, long seed) {
        SampleRandom random = SampleRandom.of(seed, "orders");
        List<Order> orders = new ArrayList<>();
        for (Company company : companies) {
            SampleRandom own = random.fork();
            if (company.part().buys()) {
                List<String> families = families(company.part(), own);
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    addYear(orders, new Buyer(company, families, own), year);
                }
            }
        }
        orders.sort(Comparator.comparing(Order::date).thenComparing(Order::customer));
        return List.copyOf(orders);
    }

    /** A company, the product families it buys, and its stream of chance. */
    private record Buyer(Company company, List<String> families, SampleRandom random) {}

    private static void addYear(List<Order> orders, Buyer buyer, int year) {
        Dealing dealing = buyer.company().account().dealing();
        Span whole = Calendar.year(year);
        Span active = dealing.span().within(whole);
        if (active.days() < MONTH) {
            return;
        }
        double part = (double) active.days() / whole.days();
        double amount = dealing.sales() * part / StrictMath.pow(1 + dealing.growth(), LAST_YEAR - year);
        double usual = buyer.company().part().ordersPerYear() * part;
        int count = Math.max(1, (int) StrictMath.round(buyer.random().logNormal(usual, 0.15)));
        List<Double> weights = weights(count, buyer.random());
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < count; i++) {
            LocalDate date = date(buyer, active, (i + buyer.random().between(0.3, 0.7)) / count);
            add(orders, buyer, date, StrictMath.round(amount * weights.get(i) / total));
        }
    }

    private static List<Double> weights(int count, SampleRandom random) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            weights.add(random.logNormal(1, 0.5));
        }
        return weights;
    }

    /** The best customers and the comfort zone order at even distances, the others by season. */
    private static LocalDate date(Buyer buyer, Span active, double position) {
        return switch (buyer.company().part()) {
            case BEST, COMFORT -> Calendar.openAtOrBefore(Calendar.at(active, position));
            default -> Calendar.seasonal(active, buyer.random());
        };
    }

    /** Adds the order and, now and then, a credit note for a part of it some days later. */
    private static void add(List<Order> orders, Buyer buyer, LocalDate date, long amount) {
        SampleRandom random = buyer.random();
        String id = buyer.company().id();
        String product = buyer.families().get((int) (buyer.families().size() * random.uniform() * random.uniform()));
        orders.add(new Order(id, date, amount, product));
        if (random.chance(CREDIT_NOTES)) {
            Span span = buyer.company().account().dealing().span();
            LocalDate later = Calendar.openAtOrBefore(date.plusDays(random.whole(5, 25)));
            long credit = -StrictMath.round(amount * random.between(0.2, 1));
            if (span.holds(later)) {
                orders.add(new Order(id, later, credit, product));
            }
        }
    }

    /** Some of the families in the order of how much the company buys of them: usual ones tend to come first. */
    private static List<String> families(Part part, SampleRandom random) {
        int count = switch (part) {
            case BEST -> random.whole(6, 8);
            case GIANT -> random.whole(1, 2);
            case COMFORT -> random.whole(3, 5);
            case GROW -> random.whole(2, 3);
            case NEW -> random.whole(1, 3);
            default -> random.whole(2, 5);
        };
        List<String> left = new ArrayList<>(PRODUCTS);
        List<String> families = new ArrayList<>();
        while (families.size() < count) {
            families.add(left.remove((int) (left.size() * random.uniform() * random.uniform())));
        }
        return families;
    }
}
