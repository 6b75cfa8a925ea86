package dev.segmentation.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Turns customer records into the columns of a portfolio. */
final class CustomerRows {
    private CustomerRows() {}

    static Portfolio portfolio(List<Customer> customers) {
        Set<Attribute> attributes = new LinkedHashSet<>();
        customers.forEach(customer -> attributes.addAll(customer.attributes().keySet()));
        return portfolio(customers, attributes);
    }

    /** With a column for each of the attributes, also where nobody knows it. */
    static Portfolio portfolio(List<Customer> customers, Set<Attribute> attributes) {
        Columns columns = new Columns(customers.size());
        for (Attribute attribute : attributes) {
            columns = with(columns, attribute, customers);
        }
        Identities identities = Identities.of(
                        customers.stream().map(Customer::id).toList())
                .withStages(customers.stream().map(Customer::stage).toArray(Stage[]::new))
                .withNames(customers.stream().map(Customer::name).toList())
                .withParents(customers.stream().map(Customer::parent).toList());
        return new Portfolio(identities, columns);
    }

    private static Columns with(Columns columns, Attribute attribute, List<Customer> customers) {
        if (attribute instanceof Measure measure) {
            return columns.withOwn(
                    measure,
                    customers.stream().mapToDouble(c -> c.measure(measure)).toArray());
        }
        if (attribute instanceof Category category) {
            return columns.with(
                    category, customers.stream().map(c -> c.category(category)).toList());
        }
        List<@Nullable SortedSet<String>> sets = new ArrayList<>();
        for (Customer customer : customers) {
            sets.add(customer.labels((Labels) attribute));
        }
        return columns.with((Labels) attribute, sets);
    }
}
