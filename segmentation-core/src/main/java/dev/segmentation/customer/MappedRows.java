package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the columns of a portfolio from entities: one pass over them, since reaching an entity costs more than reading it. */
final class MappedRows {
    private MappedRows() {}

    /** Reads one thing of one entity after the other, and makes it a part of the portfolio at the end. */
    private interface Filling<T> {
        void read(int row, T entity);

        Columns addTo(Columns columns);
    }

    static <T> Portfolio portfolio(
            Mapping.Identity<T> identity,
            Map<Attribute, Mapping.Reader<T>> readers,
            Collection<? extends T> collection) {
        List<T> entities = new ArrayList<>(collection); // whatever becomes of the collection meanwhile
        int rows = entities.size();
        List<Filling<T>> fillings = new ArrayList<>();
        readers.forEach((attribute, reader) -> fillings.add(filling(attribute, reader, rows)));
        IdentityFilling<T> who = new IdentityFilling<>(identity, rows);
        for (int row = 0; row < rows; row++) {
            T entity = entities.get(row);
            if (entity == null) {
                throw new NullPointerException(
                        "Mapping.portfolio entities must not hold null; got one at index " + row + ".");
            }
            who.read(row, entity);
            for (Filling<T> filling : fillings) {
                filling.read(row, entity);
            }
        }
        Columns columns = new Columns(rows);
        for (Filling<T> filling : fillings) {
            columns = filling.addTo(columns);
        }
        return new Portfolio(who.identities(), columns);
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
            public void read(int row, T entity) {
                double number = function.applyAsDouble(entity) + 0.0; // -0.0 becomes 0.0
                numbers[row] =
                        Double.isInfinite(number) ? AttributeValues.number(measure, number, " in row " + row) : number;
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
            public void read(int row, T entity) {
                Object value = function.apply(entity);
                paths.add(value == null ? List.of() : AttributeValues.path(category, value));
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
            public void read(int row, T entity) {
                Object value = function.apply(entity);
                sets.add(value == null ? null : AttributeValues.labels(labels, value));
            }

            @Override
            public Columns addTo(Columns columns) {
                return columns.withOwn(labels, sets);
            }
        };
    }

    /** Who the entities are; nothing is kept of what the mapping does not read. */
    private static final class IdentityFilling<T> {
        private final Mapping.Identity<T> identity;
        private final String[] ids;
        private final Stage[] stages;
        private final @Nullable String[] names;
        private final @Nullable String[] parents;

        IdentityFilling(Mapping.Identity<T> identity, int rows) {
            this.identity = identity;
            this.ids = new String[rows];
            this.stages = new Stage[identity.stage() == null ? 0 : rows];
            this.names = new @Nullable String[identity.name() == null ? 0 : rows];
            this.parents = new @Nullable String[identity.parent() == null ? 0 : rows];
        }

        void read(int row, T entity) {
            ids[row] = identity.id().apply(entity);
            if (identity.stage() != null) {
                stages[row] = identity.stage().apply(entity);
            }
            if (identity.name() != null) {
                names[row] = identity.name().apply(entity);
            }
            if (identity.parent() != null) {
                parents[row] = identity.parent().apply(entity);
            }
        }

        Identities identities() {
            Identities identities = Identities.of(ids);
            if (identity.stage() != null) {
                identities = identities.withStages(stages);
            }
            if (identity.name() != null) {
                identities = identities.withNames(names);
            }
            return identity.parent() == null ? identities : identities.withParents(parents);
        }
    }
}
