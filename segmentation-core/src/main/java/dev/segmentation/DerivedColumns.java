package dev.segmentation;

import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Checks;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns by name, in the order in which they came; each may be worked out when somebody first asks for it.
 *
 * <p>Immutable to its callers and thread-safe: a column is worked out once, under a lock of its own.
 */
final class DerivedColumns extends AbstractMap<String, MeasureColumn> {
    static final DerivedColumns NONE = new DerivedColumns(List.of());

    private final List<Late> columns;

    private DerivedColumns(List<Late> columns) {
        this.columns = columns;
    }

    /** One more column, or another one instead of that of its name. */
    DerivedColumns plus(String name, Supplier<MeasureColumn> column) {
        Late late = new Late(name, column);
        boolean known = columns.stream().anyMatch(one -> one.name.equals(name));
        return new DerivedColumns(
                known
                        ? columns.stream()
                                .map(one -> one.name.equals(name) ? late : one)
                                .toList()
                        : Stream.concat(columns.stream(), Stream.of(late)).toList());
    }

    /** Some rows of each column. */
    DerivedColumns rows(int[] rows) {
        DerivedColumns kept = NONE;
        for (Late one : columns) {
            kept = kept.plus(one.name, () -> {
                MeasureColumn column = one.getValue();
                double[] picked = IntStream.of(rows).mapToDouble(column::at).toArray();
                return MeasureColumn.of(column.measure(), picked);
            });
        }
        return kept;
    }

    @Override
    public Set<Entry<String, MeasureColumn>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, MeasureColumn>> iterator() {
                return columns.stream()
                        .map(one -> (Entry<String, MeasureColumn>) one)
                        .iterator();
            }

            @Override
            public int size() {
                return columns.size();
            }
        };
    }

    /** A column that may have to be worked out. */
    private static final class Late implements Map.Entry<String, MeasureColumn> {
        private final String name;
        private @Nullable Supplier<MeasureColumn> how;
        private volatile @Nullable MeasureColumn made;

        Late(String name, Supplier<MeasureColumn> how) {
            this.name = name;
            this.how = how;
        }

        @Override
        public String getKey() {
            return name;
        }

        @Override
        public MeasureColumn getValue() {
            MeasureColumn column = made;
            return column == null ? madeOnce() : column;
        }

        private synchronized MeasureColumn madeOnce() {
            MeasureColumn column = made;
            if (column == null) {
                column = Checks.notNull(how, "Segmentation.withDerived column").get();
                made = column;
                how = null;
            }
            return column;
        }

        @Override
        public MeasureColumn setValue(MeasureColumn column) {
            throw new IllegalStateException("Segmentation.derived must not be changed; got another column for a name.");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Map.Entry<?, ?> that
                    && name.equals(that.getKey())
                    && getValue().equals(that.getValue());
        }

        @Override
        public int hashCode() {
            return name.hashCode() ^ getValue().hashCode();
        }
    }
}
