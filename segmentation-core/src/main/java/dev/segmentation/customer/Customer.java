package dev.segmentation.customer;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The unit being segmented. The user decides whether that is a company, a department or a person.
 *
 * <p>Immutable and thread-safe; every {@code with} gives a new customer. What is not in {@code attributes} is unknown,
 * which is neither zero nor empty. {@code toString} names no id, name or value: they are somebody's data.
 *
 * <pre>{@code
 * Customer acme = Customer.of("C-17").with(SALES, 900_000).with(REGION, "Europe", "Nordics", "Sweden");
 * acme.measure(SALES);                     // 900000.0
 * acme.measure(EMPLOYEES);                 // NaN: unknown
 * }</pre>
 *
 * @param id what tells customers apart; not blank
 * @param name what people call it, or null
 * @param stage how far the relation has come
 * @param parent the id of the company it belongs to, or null
 * @param attributes what is known: a {@link Double} for a {@link Measure}, a path of labels from wide to narrow for a
 *     {@link Category}, a set of labels for {@link Labels}
 */
@CheckReturnValue
public record Customer(
        String id,
        @Nullable String name,
        Stage stage,
        @Nullable String parent,
        Map<Attribute, Object> attributes) {
    /**
     * Checks and copies the components. A measure that is NaN, a path without levels and a blank parent or name are
     * unknown, and left out; -0.0 is 0.
     *
     * @param id what tells customers apart; not blank
     * @param name what people call it, or null
     * @param stage how far the relation has come
     * @param parent the id of the company it belongs to, or null
     * @param attributes what is known: a {@link Double} for a {@link Measure}, a path of labels from wide to narrow for a {@link Category}, a set of labels for {@link Labels}
     * @throws NullPointerException if the id, the stage, the map, a key or a value of it is null
     * @throws IllegalArgumentException if the id is blank, or a value does not suit its attribute
     */
    public Customer {
        Checks.text(id, "Customer id");
        Checks.notNull(stage, "Customer stage");
        name = AttributeValues.blankToNull(name);
        parent = AttributeValues.blankToNull(parent);
        attributes = KnownAttributes.of(attributes);
    }

    /**
     * A customer (by stage) of whom nothing else is known yet.
     *
     * @param id what tells customers apart
     * @return the customer
     * @throws NullPointerException if the id is null
     * @throws IllegalArgumentException if the id is blank
     */
    public static Customer of(String id) {
        return new Customer(id, null, Stage.CUSTOMER, null, Map.of());
    }

    /**
     * The same customer with another name.
     *
     * @param name what people call it, or null
     * @return a new customer
     */
    public Customer named(@Nullable String name) {
        return new Customer(id, name, stage, parent, attributes);
    }

    /**
     * The same customer at another stage.
     *
     * @param stage how far the relation has come
     * @return a new customer
     * @throws NullPointerException if the stage is null
     */
    public Customer at(Stage stage) {
        return new Customer(id, name, stage, parent, attributes);
    }

    /**
     * The same customer under a parent.
     *
     * @param parent the parent's id, or null
     * @return a new customer
     */
    public Customer under(@Nullable String parent) {
        return new Customer(id, name, stage, parent, attributes);
    }

    /**
     * The same customer with a measure.
     *
     * @param measure the measure
     * @param value its value in the measure's unit; NaN makes it unknown
     * @return a new customer
     * @throws NullPointerException if the measure is null
     * @throws IllegalArgumentException if the value is infinite
     */
    public Customer with(Measure measure, double value) {
        return withValue(measure, value);
    }

    /**
     * The same customer with a category.
     *
     * @param category the category
     * @param path its labels from wide to narrow; none makes it unknown
     * @return a new customer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a label is blank
     */
    public Customer with(Category category, String... path) {
        return withValue(category, Arrays.asList(Checks.notNull(path, "Customer.with path")));
    }

    /**
     * The same customer with a set of labels.
     *
     * @param labels the attribute
     * @param values the labels; none means known to have none
     * @return a new customer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a label is blank
     */
    public Customer with(Labels labels, Collection<String> values) {
        return withValue(labels, values);
    }

    /**
     * The same customer with an attribute of any kind.
     *
     * @param attribute the attribute
     * @param value a number, a path or a collection of labels, as the attribute asks for
     * @return a new customer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the value does not suit the attribute
     */
    public Customer withValue(Attribute attribute, Object value) {
        return new Customer(
                id, name, stage, parent, KnownAttributes.of(attributes).with(attribute, value));
    }

    /**
     * The same customer with an attribute made unknown.
     *
     * @param attribute the attribute
     * @return a new customer
     */
    public Customer without(Attribute attribute) {
        Map<Attribute, Object> changed = new LinkedHashMap<>(attributes);
        changed.remove(attribute);
        return new Customer(id, name, stage, parent, changed);
    }

    /**
     * Whether an attribute is known.
     *
     * @param attribute the attribute
     * @return true if a value is known, also if it is zero or an empty set
     */
    public boolean knows(Attribute attribute) {
        return attributes.containsKey(attribute);
    }

    /**
     * The value of a measure.
     *
     * @param measure the measure
     * @return the value in the measure's unit, or NaN if it is unknown
     */
    public double measure(Measure measure) {
        return attributes.get(measure) instanceof Double value ? value : Double.NaN;
    }

    /**
     * The path of a category.
     *
     * @param category the category
     * @return its labels from wide to narrow; empty if it is unknown
     */
    @SuppressWarnings("unchecked") // the constructor let nothing else in
    public List<String> category(Category category) {
        return attributes.get(category) instanceof List<?> path ? (List<String>) path : List.of();
    }

    /**
     * The labels of an attribute.
     *
     * @param labels the attribute
     * @return its labels in order of their characters, perhaps none; null if they are unknown
     */
    @SuppressWarnings("unchecked") // the constructor let nothing else in
    public @Nullable SortedSet<String> labels(Labels labels) {
        return attributes.get(labels) instanceof SortedSet<?> values ? (SortedSet<String>) values : null;
    }

    @Override
    public String toString() {
        return "Customer[stage=" + stage.code() + ", knows=" + attributes.keySet() + "]";
    }
}
