package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Customers as JSON lines: one flat object a line, keyed as the mapping says. Reads them straight into the columns of a
 * portfolio, without a record for each, or as a stream of whatever length.
 *
 * <p><b>The rules.</b> UTF-8, with or without a byte order mark; lines of nothing but blanks are skipped. The id is a text
 * that is not blank. Numbers are JSON numbers, labels lists of texts, all else texts; nothing is converted. A key that is
 * not there, null, and a blank text are unknown; a stage that is unknown is a customer. A path ends at its first unknown
 * level. Keys that are not asked for are read over, though they must be JSON too. At most 1 MiB a line.
 *
 * <p>A file in another writing, with rows to be rejected one by one, is for {@code RowMapping} of
 * {@code dev.segmentation.rows}: this is for what programs write.
 *
 * <p>Immutable, thread-safe, with value equality; every step gives new lines, each usable as they are. Throws {@link
 * DocumentException} with at most 100 problems, their pointers within the line, their messages with its number, never with
 * what stands there.
 *
 * <pre>{@code
 * CustomerLines lines = CustomerLines.of("id").stage("status").measure(SALES, "sales").category(REGION, "country", "state");
 * Portfolio today = lines.portfolio(Path.of("customers.jsonl"));
 * try (Stream<Customer> all = lines.stream(Path.of("customers.jsonl"))) {
 *     all.map(model::assign).forEach(this::store);
 * }
 * }</pre>
 */
public final class CustomerLines {
    private final Map<LineField.Kind, String> identity;
    private final Map<Attribute, List<String>> attributes;

    private CustomerLines(Map<LineField.Kind, String> identity, Map<Attribute, List<String>> attributes) {
        this.identity = identity;
        this.attributes = attributes;
    }

    /**
     * Lines of which the key of the ids is known.
     *
     * @param idKey the key
     * @return the lines
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the key is blank
     */
    public static CustomerLines of(String idKey) {
        return new CustomerLines(Map.of(), Map.of()).with(LineField.Kind.ID, idKey, "of");
    }

    /**
     * Also reads names.
     *
     * @param key the key
     * @return new lines
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the key is blank, or read as something else
     */
    public CustomerLines name(String key) {
        return with(LineField.Kind.NAME, key, "name");
    }

    /**
     * Also reads stages: lead, prospect, customer or former, in any case.
     *
     * @param key the key
     * @return new lines
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the key is blank, or read as something else
     */
    public CustomerLines stage(String key) {
        return with(LineField.Kind.STAGE, key, "stage");
    }

    /**
     * Also reads the ids of parents.
     *
     * @param key the key
     * @return new lines
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the key is blank, or read as something else
     */
    public CustomerLines parent(String key) {
        return with(LineField.Kind.PARENT, key, "parent");
    }

    /**
     * Also reads a measure.
     *
     * @param measure the measure
     * @param key the key
     * @return new lines
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the key is blank or read as something else, or another attribute has the name
     */
    public CustomerLines measure(Measure measure, String key) {
        return with(measure, List.of(text(key, "measure")), "measure");
    }

    /**
     * Also reads a category.
     *
     * @param category the category
     * @param keys the key, or those of its levels from wide to narrow
     * @return new lines
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no key, one is blank or read as something else, or another attribute
     *     has the name
     */
    public CustomerLines category(Category category, String... keys) {
        List<String> levels = new ArrayList<>();
        for (String key : Objects.requireNonNull(keys, "CustomerLines.category keys must not be null.")) {
            levels.add(text(key, "category"));
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("CustomerLines.category must have a key; got none.");
        }
        return with(category, List.copyOf(levels), "category");
    }

    /**
     * Also reads a set of labels.
     *
     * @param labels the attribute
     * @param key the key
     * @return new lines
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the key is blank or read as something else, or another attribute has the name
     */
    public CustomerLines labels(Labels labels, String key) {
        return with(labels, List.of(text(key, "labels")), "labels");
    }

    /**
     * Reads a portfolio, into columns at once.
     *
     * @param lines the bytes; read to the end, not closed
     * @return the customers, in the order of the lines
     * @throws DocumentException with all problems, if there are any; that an id stands twice is one
     * @throws IOException if the bytes cannot be read
     */
    public Portfolio portfolio(InputStream lines) throws IOException {
        return portfolio(new LineSource(lines, fields()));
    }

    /** The same, of lines that are read one way or another. */
    Portfolio portfolio(LineSource source) throws IOException {
        LineColumns columns = new LineColumns(this);
        Problems problems = source.problems();
        while (problems.size() < Problems.MOST && source.next()) {
            if (problems.isEmpty()) {
                columns.take(source.row());
            }
        }
        Portfolio portfolio = problems.isEmpty() ? columns.portfolio(problems) : null;
        if (portfolio == null) {
            throw new DocumentException("Customers", problems.list());
        }
        return portfolio;
    }

    /**
     * Reads a portfolio, into columns at once.
     *
     * @param file the file
     * @return the customers, in the order of the lines
     * @throws DocumentException with all problems, if there are any; that an id stands twice is one
     * @throws IOException if the file cannot be read
     */
    public Portfolio portfolio(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return portfolio(in);
        }
    }

    /**
     * Reads customers one at a time, however many there are: what is held is a block of lines. For the same reason nobody
     * looks whether an id stands twice. A line with problems ends the stream with a {@link DocumentException} that has
     * those of this line; bytes that cannot be read end it with an {@link UncheckedIOException}.
     *
     * @param lines the bytes; read as the stream is, not closed
     * @return the customers, in the order of the lines; sequential
     */
    public Stream<Customer> stream(InputStream lines) {
        LineSource source = new LineSource(lines, fields());
        Spliterator<Customer> customers =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Customer> action) {
                        Customer customer = next(source);
                        if (customer != null) {
                            action.accept(customer);
                        }
                        return customer != null;
                    }
                };
        return StreamSupport.stream(customers, false);
    }

    /**
     * Reads customers one at a time, as {@link #stream(InputStream)} does.
     *
     * @param file the file, closed with the stream
     * @return the customers, in the order of the lines; to be closed
     * @throws IOException if the file cannot be opened
     */
    public Stream<Customer> stream(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return stream(in).onClose(() -> {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Customers must be closed; got an error of the file system.", e);
            }
        });
    }

    private @Nullable Customer next(LineSource source) {
        try {
            if (!source.next()) {
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Customers must be readable to the end; got an error of the file system.", e);
        }
        String id = source.row().id().value();
        if (id == null || !source.problems().isEmpty()) {
            throw new DocumentException("Customers", source.problems().list());
        }
        LineRow row = source.row();
        return new Customer(id, row.name().value(), row.stage(), row.parent().value(), known(row));
    }

    private Map<Attribute, Object> known(LineRow row) {
        Map<Attribute, Object> known = new LinkedHashMap<>();
        int measure = 0;
        int level = 0;
        int set = 0;
        for (Map.Entry<Attribute, List<String>> entry : attributes.entrySet()) {
            if (entry.getKey() instanceof Measure) {
                known.put(entry.getKey(), row.measure(measure++)); // NaN is unknown
            } else if (entry.getKey() instanceof Category) {
                List<String> path = path(row, level, entry.getValue().size());
                level += entry.getValue().size();
                known.put(entry.getKey(), path);
            } else {
                LineRow.LabelSet labels = row.labels(set++);
                if (labels != null) {
                    known.put(entry.getKey(), labels.labels());
                }
            }
        }
        return known;
    }

    /** The levels that are known, up to the first that is not. */
    static List<String> path(LineRow row, int slot, int levels) {
        List<String> path = new ArrayList<>(levels);
        for (int i = slot; i < slot + levels; i++) {
            LineRow.Level level = row.level(i);
            if (level == null) {
                break;
            }
            path.add(level.label());
        }
        return path;
    }

    Map<Attribute, List<String>> attributes() {
        return attributes;
    }

    /** The key of the id, the name, the stage or the parent; null where it is not asked for. */
    @Nullable
    String key(LineField.Kind kind) {
        return identity.get(kind);
    }

    List<LineField> fields() {
        List<LineField> fields = new ArrayList<>();
        identity.forEach((kind, key) -> fields.add(new LineField(kind, 0, key)));
        Map<LineField.Kind, Integer> slots = new EnumMap<>(LineField.Kind.class);
        attributes.forEach((attribute, keys) -> {
            LineField.Kind kind = attribute instanceof Measure
                    ? LineField.Kind.MEASURE
                    : attribute instanceof Category ? LineField.Kind.LEVEL : LineField.Kind.LABELS;
            keys.forEach(key -> fields.add(new LineField(kind, slots.merge(kind, 1, Integer::sum) - 1, key)));
        });
        return fields;
    }

    private CustomerLines with(LineField.Kind kind, String key, String step) {
        Map<LineField.Kind, String> changed = new EnumMap<>(LineField.Kind.class);
        changed.putAll(identity);
        changed.put(kind, text(key, step));
        return new CustomerLines(Collections.unmodifiableMap(changed), attributes).checked(step);
    }

    private CustomerLines with(Attribute attribute, List<String> keys, String step) {
        Objects.requireNonNull(attribute, "CustomerLines." + step + " must not be null.");
        Map<Attribute, List<String>> changed = new LinkedHashMap<>(attributes);
        for (Attribute other : attributes.keySet()) {
            if (other.name().equals(attribute.name()) && !other.equals(attribute)) {
                throw new IllegalArgumentException("CustomerLines attributes must have names of their own; got "
                        + Names.quote(attribute.name()) + " twice.");
            }
        }
        changed.put(attribute, keys);
        return new CustomerLines(identity, Collections.unmodifiableMap(changed)).checked(step);
    }

    private CustomerLines checked(String step) {
        List<String> keys = new ArrayList<>(identity.values());
        attributes.values().forEach(keys::addAll);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.indexOf(keys.get(i)) < i) {
                throw new IllegalArgumentException("CustomerLines." + step
                        + " keys must be read as one thing each; got " + Names.quote(keys.get(i)) + " twice.");
            }
        }
        return this;
    }

    private static String text(String key, String step) {
        if (Objects.requireNonNull(key, "CustomerLines." + step + " key must not be null.")
                .isBlank()) {
            throw new IllegalArgumentException(
                    "CustomerLines." + step + " key must not be blank; got \"" + key + "\".");
        }
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerLines that
                && identity.equals(that.identity)
                && List.copyOf(attributes.entrySet()).equals(List.copyOf(that.attributes.entrySet()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity, attributes);
    }

    @Override
    public String toString() {
        return "CustomerLines[" + identity.get(LineField.Kind.ID) + ", " + attributes.keySet() + "]";
    }
}
