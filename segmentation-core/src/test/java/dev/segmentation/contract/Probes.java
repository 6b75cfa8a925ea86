package dev.segmentation.contract;

import dev.segmentation.Counterfactual;
import dev.segmentation.SegmentModel;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Mapping;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers and values that a segmenter has to cope with. */
final class Probes {
    static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("da"));

    private static final double[] EXTREMES = {
        0, 1, -1, 0.5, 1e-300, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1e15, -1e15
    };

    private Probes() {}

    static List<Customer> customers(Portfolio portfolio) {
        return IntStream.range(0, portfolio.size())
                .mapToObj(portfolio::customer)
                .toList();
    }

    static List<Customer> spread(Portfolio portfolio, int most) {
        int step = Math.max(1, portfolio.size() / most);
        return IntStream.range(0, portfolio.size())
                .filter(row -> row % step == 0)
                .mapToObj(portfolio::customer)
                .toList();
    }

    /** The rows in an order that depends on the seed alone. */
    static Portfolio shuffled(Portfolio portfolio, int seed) {
        int[] rows = IntStream.range(0, portfolio.size()).toArray();
        Random random = new Random(seed);
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return portfolio.rows(rows);
    }

    /** The same customers without a column. */
    static Portfolio without(Portfolio portfolio, Attribute attribute) {
        List<String> ids =
                IntStream.range(0, portfolio.size()).mapToObj(portfolio::id).toList();
        Portfolio kept = Portfolio.ofIds(ids)
                .withStages(IntStream.range(0, ids.size())
                        .mapToObj(portfolio::stage)
                        .toArray(Stage[]::new));
        for (Attribute other : portfolio.attributes()) {
            boolean isKept = !other.equals(attribute);
            if (isKept && other instanceof Measure measure) {
                kept = kept.with(measure, portfolio.measure(measure).toArray());
            } else if (isKept && other instanceof Category category) {
                kept = kept.withPaths(
                        category,
                        IntStream.range(0, ids.size())
                                .mapToObj(portfolio.category(category)::at)
                                .toList());
            } else if (isKept && other instanceof Labels labels) {
                kept = kept.with(labels, sets(portfolio, labels));
            }
        }
        return kept;
    }

    private static List<@Nullable SortedSet<String>> sets(Portfolio portfolio, Labels labels) {
        List<@Nullable SortedSet<String>> sets = new ArrayList<>();
        for (int row = 0; row < portfolio.size(); row++) {
            sets.add(portfolio.labels(labels).at(row));
        }
        return sets;
    }

    /** Reads everything that the portfolio knows from its customers as if they were an embedder's entities. */
    static Mapping<Customer> mapping(Portfolio portfolio) {
        Mapping<Customer> mapping = Mapping.of(Customer.class, Customer::id)
                .name(Customer::name)
                .stage(Customer::stage)
                .parent(Customer::parent);
        for (Attribute attribute : portfolio.attributes()) {
            if (attribute instanceof Measure measure) {
                mapping = mapping.primitive(measure, customer -> customer.measure(measure));
            } else if (attribute instanceof Category category) {
                mapping = mapping.path(category, customer -> customer.category(category));
            } else if (attribute instanceof Labels labels) {
                mapping = mapping.labels(labels, customer -> customer.labels(labels));
            }
        }
        return mapping;
    }

    /** Customers at all stages with nothing known, with one attribute known, with one unknown, and with extremes. */
    static List<Customer> hardships(SegmentModel model, List<Customer> customers) {
        List<Customer> hard = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Customer bare = Customer.of("hardship-" + stage.code()).at(stage);
            hard.add(bare);
            hard.add(bare.with(Measure.of("never heard of", "units"), 1));
            for (Attribute attribute : model.attributes()) {
                extremes(attribute).forEach(value -> hard.add(bare.withValue(attribute, value)));
            }
            for (double extreme : EXTREMES) {
                hard.add(everywhere(bare, model.attributes(), extreme));
            }
            for (Customer customer : customers.subList(0, Math.min(4, customers.size()))) {
                for (Attribute attribute : model.attributes()) {
                    hard.add(customer.at(stage).without(attribute));
                    extremes(attribute)
                            .forEach(value -> hard.add(customer.at(stage).withValue(attribute, value)));
                }
            }
        }
        return hard;
    }

    static List<Object> values(SegmentModel model, Portfolio portfolio, Attribute attribute) {
        Set<Object> values = new LinkedHashSet<>();
        if (attribute instanceof Measure measure) {
            List<Double> known = new ArrayList<>();
            model.cuts().values().forEach(known::addAll);
            for (int row = 0; row < portfolio.size(); row++) {
                known.add(portfolio.measure(measure).at(row));
            }
            for (Double value : known) {
                values.addAll(List.of(value, Math.nextUp(value), Math.nextDown(value), -value, 2 * value));
            }
            values.addAll(extremes(attribute));
            values.removeIf(value -> !Double.isFinite((Double) value));
        } else if (attribute instanceof Category category) {
            values.addAll(portfolio.category(category).paths());
        } else if (attribute instanceof Labels labels) {
            Set<String> all = new TreeSet<>();
            values.add(Set.of());
            for (Set<String> set : portfolio.labels(labels).sets()) {
                values.add(set);
                all.addAll(set);
                set.forEach(label -> values.add(Set.of(label)));
            }
            values.add(all);
        }
        return List.copyOf(values);
    }

    /** Doubles strictly between a customer's own value and a target that must all leave it where it is. */
    static List<Double> between(double own, Counterfactual move) {
        double target = (Double) move.target();
        Set<Double> values = new LinkedHashSet<>();
        values.add(Math.nextAfter(own, target));
        values.add(Math.nextAfter(target, own));
        for (double part : new double[] {1e-9, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-9}) {
            values.add(own * (1 - part) + target * part);
        }
        values.removeIf(value -> !(value > Math.min(own, target) && value < Math.max(own, target)));
        return List.copyOf(values);
    }

    private static Customer everywhere(Customer bare, List<Attribute> attributes, double extreme) {
        Customer customer = bare;
        for (Attribute attribute : attributes) {
            customer = attribute instanceof Measure measure ? customer.with(measure, extreme) : customer;
        }
        return customer;
    }

    private static Collection<?> extremes(Attribute attribute) {
        if (attribute instanceof Measure) {
            return IntStream.range(0, EXTREMES.length)
                    .mapToObj(i -> EXTREMES[i])
                    .toList();
        }
        return attribute instanceof Category
                ? List.of(List.of("never seen"), List.of("never", "seen", "so deep"), List.of("{0} / + \\ {1}"))
                : List.of(Set.of(), Set.of("never seen"), Set.of("{0} / + \\ {1}", "b"));
    }
}
