package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Fills the columns of a portfolio from entities. */
final class MappedRows {
    private MappedRows() {}

    static <T> Portfolio portfolio(
            Mapping.Identity<T> identity,
            Map<Attribute, Mapping.Reader<T>> readers,
            Collection<? extends T> collection) {
        List<? extends T> entities = Checks.list(collection, "Mapping.portfolio entities");
        Columns columns = new Columns(entities.size());
        for (Map.Entry<Attribute, Mapping.Reader<T>> entry : readers.entrySet()) {
            columns = with(columns, entry.getKey(), entry.getValue(), entities);
        }
        return new Portfolio(identities(identity, entities), columns);
    }

    private static <T> Identities identities(Mapping.Identity<T> identity, List<? extends T> entities) {
        Identities identities = Identities.of(texts(identity.id(), entities));
        if (identity.stage() != null) {
            Stage[] stages = new Stage[entities.size()];
            for (int row = 0; row < stages.length; row++) {
                stages[row] = identity.stage().apply(entities.get(row));
            }
            identities = identities.withStages(stages);
        }
        if (identity.name() != null) {
            identities = identities.withNames(texts(identity.name(), entities));
        }
        return identity.parent() == null ? identities : identities.withParents(texts(identity.parent(), entities));
    }

    private static <T> @Nullable String[] texts(
            Function<? super T, ? extends @Nullable String> function, List<? extends T> entities) {
        @Nullable String[] texts = new @Nullable String[entities.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = function.apply(entities.get(row));
        }
        return texts;
    }

    private static <T> Columns with(
            Columns columns, Attribute attribute, Mapping.Reader<T> reader, List<? extends T> entities) {
        if (attribute instanceof Measure measure) {
            return columns.with(measure, numbers(Checks.notNull(reader.number(), "Mapping.measure"), entities));
        }
        Function<? super T, ? extends @Nullable Object> function = Checks.notNull(reader.value(), "Mapping.category");
        if (attribute instanceof Category category) {
            List<List<String>> paths = new ArrayList<>(entities.size());
            for (T entity : entities) {
                Object value = function.apply(entity);
                paths.add(value == null ? List.of() : AttributeValues.path(category, value));
            }
            return columns.with(category, paths);
        }
        Labels labels = (Labels) attribute;
        List<@Nullable Collection<String>> sets = new ArrayList<>(entities.size());
        for (T entity : entities) {
            Object value = function.apply(entity);
            sets.add(value == null ? null : AttributeValues.labels(labels, value));
        }
        return columns.with(labels, sets);
    }

    private static <T> double[] numbers(ToDoubleFunction<? super T> function, List<? extends T> entities) {
        double[] numbers = new double[entities.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = function.applyAsDouble(entities.get(row));
        }
        return numbers;
    }
}
