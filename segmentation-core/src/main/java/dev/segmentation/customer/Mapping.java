package dev.segmentation.customer;

import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How to read customers from entities of any type: the one place where functions appear.
 *
 * <p>Immutable and as thread-safe as the functions in it; every step gives a new mapping, each usable as it is. Null and
 * NaN are unknown; an infinity is refused with its row. Every entity is a customer unless {@link #stage} says otherwise.
 * What a function throws is passed on as it is.
 *
 * <pre>{@code
 * Mapping<Account> crm = Mapping.of(Account.class, Account::number)
 *     .measure(SALES, Account::sales).category(INDUSTRY, Account::nace);
 * Portfolio today = crm.portfolio(accounts);
 * Mapping<Account> figures = Mapping.of(Account.class).measure(SALES, Account::sales);   // nobody is to be found again
 * }</pre>
 *
 * @param <T> the type of the entities
 */
@CheckReturnValue
public final class Mapping<T> {
    private final Class<T> type;
    private final Identity<T> identity;
    private final Map<Attribute, Reader<T>> readers;

    private Mapping(Class<T> type, Identity<T> identity, Map<Attribute, Reader<T>> readers) {
        this.type = type;
        this.identity = identity;
        this.readers = readers;
    }

    /** Where the id, name, stage and parent of an entity come from; null where there is no such function. */
    record Identity<T>(
            @Nullable Function<? super T, String> id,
            @Nullable Function<? super T, ? extends @Nullable String> name,
            @Nullable Function<? super T, Stage> stage,
            @Nullable Function<? super T, ? extends @Nullable String> parent) {}

    /** Where one attribute comes from: a number for a measure, else text or a collection of it; null is unknown. */
    record Reader<T>(
            @Nullable ToDoubleFunction<? super T> number,
            @Nullable Function<? super T, ? extends @Nullable Object> value) {}

    /**
     * A mapping that knows how to tell entities apart.
     *
     * @param <T> the type of the entities
     * @param type their class; it lets the compiler infer the lambdas that follow
     * @param id gives an id that is unique and not blank
     * @return the mapping
     * @throws NullPointerException if an argument is null
     */
    public static <T> Mapping<T> of(Class<T> type, Function<? super T, String> id) {
        Checks.notNull(type, "Mapping.of type");
        Checks.notNull(id, "Mapping.of id");
        return new Mapping<>(type, new Identity<>(id, null, null, null), Map.of());
    }

    /**
     * A mapping that does not tell entities apart: a portfolio calls each by its row, "1", "2" and so on, and holds no id.
     * For whoever wants cut-offs, counts and sums alone; two portfolios of such a mapping have nothing in common that
     * could say who moved.
     *
     * @param <T> the type of the entities
     * @param type their class; it lets the compiler infer the lambdas that follow
     * @return the mapping
     * @throws NullPointerException if the type is null
     */
    public static <T> Mapping<T> of(Class<T> type) {
        Checks.notNull(type, "Mapping.of type");
        return new Mapping<>(type, new Identity<>(null, null, null, null), Map.of());
    }

    /**
     * Also reads a name.
     *
     * @param name gives what people call the entity, or null
     * @return a new mapping
     */
    public Mapping<T> name(Function<? super T, ? extends @Nullable String> name) {
        Checks.notNull(name, "Mapping.name function");
        return new Mapping<>(type, new Identity<>(identity.id, name, identity.stage, identity.parent), readers);
    }

    /**
     * Also reads a stage.
     *
     * @param stage gives how far the relation has come; never null
     * @return a new mapping
     */
    public Mapping<T> stage(Function<? super T, Stage> stage) {
        Checks.notNull(stage, "Mapping.stage function");
        return new Mapping<>(type, new Identity<>(identity.id, identity.name, stage, identity.parent), readers);
    }

    /**
     * Also reads a parent.
     *
     * @param parent gives the id of the company that the entity belongs to, or null
     * @return a new mapping
     */
    public Mapping<T> parent(Function<? super T, ? extends @Nullable String> parent) {
        Checks.notNull(parent, "Mapping.parent function");
        return new Mapping<>(type, new Identity<>(identity.id, identity.name, identity.stage, parent), readers);
    }

    /**
     * Also reads a measure, as a boxed number.
     *
     * @param measure the measure
     * @param value gives its value in the measure's unit; null or NaN for unknown
     * @return a new mapping
     * @throws IllegalArgumentException if another attribute has the name
     */
    public Mapping<T> measure(Measure measure, Function<? super T, ? extends @Nullable Number> value) {
        Checks.notNull(value, "Mapping.measure function");
        return primitive(measure, entity -> {
            Number number = value.apply(entity);
            return number == null ? Double.NaN : number.doubleValue();
        });
    }

    /**
     * Also reads a measure, as a primitive number without a box. It has a name of its own because lambdas could not be
     * told apart.
     *
     * @param measure the measure
     * @param value gives its value in the measure's unit; NaN for unknown
     * @return a new mapping
     * @throws IllegalArgumentException if another attribute has the name
     */
    public Mapping<T> primitive(Measure measure, ToDoubleFunction<? super T> value) {
        return plus(measure, new Reader<>(Checks.notNull(value, "Mapping.primitive function"), null));
    }

    /**
     * Also reads a category of a single level.
     *
     * @param category the category
     * @param label gives its label; null or blank for unknown
     * @return a new mapping
     * @throws IllegalArgumentException if another attribute has the name
     */
    public Mapping<T> category(Category category, Function<? super T, ? extends @Nullable String> label) {
        Checks.notNull(label, "Mapping.category function");
        return plus(category, new Reader<>(null, entity -> AttributeValues.blankToNull(label.apply(entity))));
    }

    /**
     * Also reads a category of several levels.
     *
     * @param category the category
     * @param labels gives its labels from wide to narrow; null or empty for unknown
     * @return a new mapping
     * @throws IllegalArgumentException if another attribute has the name
     */
    public Mapping<T> path(Category category, Function<? super T, ? extends @Nullable List<String>> labels) {
        return plus(category, new Reader<>(null, Checks.notNull(labels, "Mapping.path function")));
    }

    /**
     * Also reads a set of labels.
     *
     * @param labels the attribute
     * @param values gives the labels, perhaps none; null for unknown
     * @return a new mapping
     * @throws IllegalArgumentException if another attribute has the name
     */
    public Mapping<T> labels(Labels labels, Function<? super T, ? extends @Nullable Collection<String>> values) {
        return plus(labels, new Reader<>(null, Checks.notNull(values, "Mapping.labels function")));
    }

    /**
     * The attributes that are read.
     *
     * @return the attributes, in the order in which they were added
     */
    public Set<Attribute> attributes() {
        return Collections.unmodifiableSet(readers.keySet());
    }

    /**
     * Reads one customer. Without a function for ids it is the first row of a portfolio of its own, "1".
     *
     * @param entity the entity
     * @return the customer
     * @throws NullPointerException if the entity, its id or its stage is null
     * @throws IllegalArgumentException if the id is blank or a measure is infinite
     */
    public Customer customer(T entity) {
        return customer(entity, attributes());
    }

    /**
     * Reads one customer, but of its attributes only some.
     *
     * @param entity the entity
     * @param wanted the attributes to read; those that this mapping does not have stay unknown
     * @return the customer
     * @throws NullPointerException if the entity, its id or its stage is null
     * @throws IllegalArgumentException if the id is blank or a measure is infinite
     */
    public Customer customer(T entity, Collection<? extends Attribute> wanted) {
        Checks.notNull(entity, "Mapping.customer entity");
        Map<Attribute, Object> known = new LinkedHashMap<>();
        for (Attribute attribute : Checks.notNull(wanted, "Mapping.customer wanted")) {
            Reader<T> reader = readers.get(attribute);
            Object value = reader == null ? null : value(reader, entity);
            if (value != null) {
                known.put(attribute, value);
            }
        }
        return new Customer(
                identity.id == null ? new RowNumbers(1).at(0) : identity.id.apply(entity),
                identity.name == null ? null : identity.name.apply(entity),
                stage(entity),
                identity.parent == null ? null : identity.parent.apply(entity),
                known);
    }

    /**
     * Reads a portfolio in one pass over the entities.
     *
     * @param entities the entities
     * @return the portfolio, in their order, with every attribute of the mapping
     * @throws NullPointerException if the collection, an entity or its stage is null
     * @throws IllegalArgumentException if an id is blank or stands twice, or a measure is infinite
     */
    public Portfolio portfolio(Collection<? extends T> entities) {
        return MappedRows.portfolio(identity, readers, Checks.notNull(entities, "Mapping.portfolio entities"));
    }

    private static <T> @Nullable Object value(Reader<T> reader, T entity) {
        if (reader.number != null) {
            return reader.number.applyAsDouble(entity);
        }
        return reader.value == null ? null : reader.value.apply(entity);
    }

    private Stage stage(T entity) {
        return identity.stage == null ? Stage.CUSTOMER : identity.stage.apply(entity);
    }

    private Mapping<T> plus(Attribute attribute, Reader<T> reader) {
        Checks.notNull(attribute, "Mapping attribute");
        for (Attribute other : readers.keySet()) {
            if (other.name().equals(attribute.name())) {
                throw new IllegalArgumentException("Mapping attributes must have names of their own; got "
                        + Checks.quote(attribute.name()) + " twice.");
            }
        }
        Map<Attribute, Reader<T>> changed = new LinkedHashMap<>(readers);
        changed.put(attribute, reader);
        return new Mapping<>(type, identity, Collections.unmodifiableMap(changed));
    }

    @Override
    public String toString() {
        return "Mapping[" + type.getSimpleName() + " -> " + attributes() + "]";
    }
}
