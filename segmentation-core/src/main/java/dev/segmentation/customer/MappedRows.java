package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fills the columns of a portfolio from entities: one pass over them, since reaching an entity costs more than reading it,
 * and for some neighbours at a time one column after the other, since loops that do one thing are quick.
 */
final class MappedRows {
    /** So many entities stay in a cache until all their columns are read. */
    private static final int NEIGHBOURS = 256;

    private MappedRows() {}

    /** Reads one thing of some entities, rows [from, to), and makes it a part of the portfolio at the end. */
    private interface Filling<T> {
        void read(T[] entities, int from, int to);

        Columns addTo(Columns columns);
    }

    static <T> Portfolio portfolio(
            Mapping.Identity<T> identity,
            Map<Attribute, Mapping.Reader<T>> readers,
            Collection<? extends T> collection) {
        @SuppressWarnings("unchecked") // an array of what is in the collection, whatever becomes of that meanwhile
        T[] entities = (T[]) collection.toArray();
        int rows = entities.length;
        List<Filling<T>> fillings = new ArrayList<>();
        readers.forEach((attribute, reader) -> fillings.add(filling(attribute, reader, rows)));
        IdentityFilling<T> who = new IdentityFilling<>(identity, rows);
        for (int from = 0; from < rows; from += NEIGHBOURS) {
            int to = Math.min(rows, from + NEIGHBOURS);
            requireAll(entities, from, to);
            who.read(entities, from, to);
            for (Filling<T> filling : fillings) {
                filling.read(entities, from, to);
            }
        }
        Columns columns = new Columns(rows);
        for (Filling<T> filling : fillings) {
            columns = filling.addTo(columns);
        }
        return new Portfolio(who.identities(), columns);
    }

    private static <T> void requireAll(T[] entities, int from, int to) {
        for (int row = from; row < to; row++) {
            if (entities[row] == null) {
                throw new NullPointerException(
                        "Mapping.portfolio entities must not hold null; got one at index " + row + ".");
            }
        }
    }

    private static <T> Filling<T> filling(Attribute attribute, Mapping.Reader<T> reader, int rows) {
        if (attribute instanceof Measure measure) {
            return numbers(measure, reader, rows);
        }
        Function<? super T, ? extends @Nullable Object> function = Checks.notNull(reader.value(), "Mapping.category");
        return attribute instanceof Category category
                ? paths(category, function, rows)
                : sets((Labels) attribute, function, rows);
    }

    private static <T> Filling<T> numbers(Measure measure, Mapping.Reader<T> reader, int rows) {
        var function = Checks.notNull(reader.number(), "Mapping.measure");
        double[] numbers = new double[rows];
        return new Filling<>() {
            @Override
            public void read(T[] entities, int from, int to) {
                for (int row = from; row < to; row++) {
                    double number = function.applyAsDouble(entities[row]) + 0.0; // -0.0 becomes 0.0
                    numbers[row] = Double.isInfinite(number)
                            ? AttributeValues.number(measure, number, " in row " + row)
                            : number;
                }
            }

            @Override
            public Columns addTo(Columns columns) {
                return columns.withOwn(measure, numbers);
            }
        };
    }

    private static <T> Filling<T> paths(
            Category category, Function<? super T, ? extends @Nullable Object> function, int rows) {
        List<List<String>> paths = new ArrayList<>(rows);
        return new Filling<>() {
            @Override
            public void read(T[] entities, int from, int to) {
                for (int row = from; row < to; row++) {
                    Object value = function.apply(entities[row]);
                    paths.add(value == null ? List.of() : AttributeValues.path(category, value));
                }
            }

            @Override
            public Columns addTo(Columns columns) {
                return columns.withOwn(category, paths);
            }
        };
    }

    private static <T> Filling<T> sets(
            Labels labels, Function<? super T, ? extends @Nullable Object> function, int rows) {
        List<@Nullable SortedSet<String>> sets = new ArrayList<>(rows);
        return new Filling<>() {
            @Override
            public void read(T[] entities, int from, int to) {
                for (int row = from; row < to; row++) {
                    Object value = function.apply(entities[row]);
                    sets.add(value == null ? null : AttributeValues.labels(labels, value));
                }
            }

            @Override
            public Columns addTo(Columns columns) {
                return columns.withOwn(labels, sets);
            }
        };
    }

    /** One thing that the portfolio knows of who the entities are; nothing where the mapping does not read it. */
    private static final class Cells<T, V extends @Nullable Object> {
        private final @Nullable Function<? super T, ? extends V> function;
        private final V[] values;

        Cells(@Nullable Function<? super T, ? extends V> function, IntFunction<V[]> array, int rows) {
            this.function = function;
            this.values = array.apply(function == null ? 0 : rows);
        }

        void read(T[] entities, int from, int to) {
            if (function != null) {
                for (int row = from; row < to; row++) {
                    values[row] = function.apply(entities[row]);
                }
            }
        }
    }

    /** Who the entities are; nothing is kept of what the mapping does not read. */
    private static final class IdentityFilling<T> {
        private final int rows;
        private final Cells<T, String> ids;
        private final Cells<T, Stage> stages;
        private final Cells<T, @Nullable String> names;
        private final Cells<T, @Nullable String> parents;

        IdentityFilling(Mapping.Identity<T> identity, int rows) {
            this.rows = rows;
            this.ids = new Cells<>(identity.id(), String[]::new, rows);
            this.stages = new Cells<>(identity.stage(), Stage[]::new, rows);
            this.names = new Cells<>(identity.name(), String[]::new, rows);
            this.parents = new Cells<>(identity.parent(), String[]::new, rows);
        }

        void read(T[] entities, int from, int to) {
            ids.read(entities, from, to);
            stages.read(entities, from, to);
            names.read(entities, from, to);
            parents.read(entities, from, to);
        }

        Identities identities() {
            Identities identities =
                    ids.function == null ? Identities.numbered(rows) : Identities.of(Arrays.asList(ids.values));
            if (stages.function != null) {
                identities = identities.withStages(stages.values);
            }
            if (names.function != null) {
                identities = identities.withNames(Arrays.asList(names.values));
            }
            return parents.function == null ? identities : identities.withParents(Arrays.asList(parents.values));
        }
    }
}
