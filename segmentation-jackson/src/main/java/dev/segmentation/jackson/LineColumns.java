package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a portfolio while they grow, line by line. For one thread. */
final class LineColumns {
    /** The code of what is unknown. */
    static final int UNKNOWN = -1;

    private static final int START = 1 << 10;

    private final CustomerLines lines;
    private final List<Column> columns = new ArrayList<>();
    private String[] ids = new String[START];
    /** Empty where nobody asked for them, as are parents and stages. */
    private @Nullable String[] names;

    private @Nullable String[] parents;
    private Stage[] stages;
    private int size;

    LineColumns(CustomerLines lines) {
        this.lines = lines;
        this.names = new @Nullable String[lines.key(LineField.Kind.NAME) == null ? 0 : START];
        this.parents = new @Nullable String[lines.key(LineField.Kind.PARENT) == null ? 0 : START];
        this.stages = new Stage[lines.key(LineField.Kind.STAGE) == null ? 0 : START];
        int measure = 0;
        int level = 0;
        int set = 0;
        for (Map.Entry<Attribute, List<String>> entry : lines.attributes().entrySet()) {
            if (entry.getKey() instanceof Measure each) {
                columns.add(new Numbers(each, measure++));
            } else if (entry.getKey() instanceof Category each) {
                columns.add(new Paths(each, level, entry.getValue().size()));
                level += entry.getValue().size();
            } else {
                columns.add(new Sets((Labels) entry.getKey(), set++));
            }
        }
    }

    /** One attribute's column. */
    private interface Column {
        void grow(int capacity);

        void take(int at, LineRow row);

        Portfolio on(Portfolio portfolio, int size);
    }

    private static final class Numbers implements Column {
        private final Measure measure;
        private final int slot;
        private double[] values = new double[START];

        Numbers(Measure measure, int slot) {
            this.measure = measure;
            this.slot = slot;
        }

        @Override
        public void grow(int capacity) {
            values = Arrays.copyOf(values, capacity);
        }

        @Override
        public void take(int at, LineRow row) {
            values[at] = row.measure(slot);
        }

        @Override
        public Portfolio on(Portfolio portfolio, int size) {
            return portfolio.with(measure, Arrays.copyOf(values, size));
        }
    }

    /** Codes by value, in the order in which the values appear; -1 is unknown. */
    private static final class Coded<T> {
        private final Map<T, Integer> codes = new LinkedHashMap<>();
        private int[] column = new int[START];

        void take(int at, @Nullable T value) {
            column[at] = value == null ? UNKNOWN : code(value);
        }

        int code(T value) {
            Integer known = codes.get(value);
            if (known != null) {
                return known;
            }
            codes.put(value, codes.size());
            return codes.size() - 1;
        }
    }

    private static final class Paths implements Column {
        private final Category category;
        private final int slot;
        private final int levels;
        private final Coded<Object> coded = new Coded<>();

        Paths(Category category, int slot, int levels) {
            this.category = category;
            this.slot = slot;
            this.levels = levels;
        }

        @Override
        public void grow(int capacity) {
            coded.column = Arrays.copyOf(coded.column, capacity);
        }

        @Override
        public void take(int at, LineRow row) {
            LineRow.Level widest = row.level(slot);
            if (widest == null) {
                coded.column[at] = UNKNOWN;
            } else if (levels > 1) {
                coded.take(at, CustomerLines.path(row, slot, levels));
            } else {
                if (widest.code() == UNKNOWN) {
                    widest.code(coded.code(widest.label()));
                }
                coded.column[at] = widest.code();
            }
        }

        @Override
        public Portfolio on(Portfolio portfolio, int size) {
            List<List<String>> paths = new ArrayList<>();
            for (Object value : coded.codes.keySet()) {
                paths.add(
                        value instanceof List<?> path
                                ? path.stream().map(String.class::cast).toList()
                                : List.of((String) value));
            }
            return portfolio.withCodes(category, Arrays.copyOf(coded.column, size), paths);
        }
    }

    private static final class Sets implements Column {
        private final Labels labels;
        private final int slot;
        private final Coded<LineRow.LabelSet> coded = new Coded<>();

        Sets(Labels labels, int slot) {
            this.labels = labels;
            this.slot = slot;
        }

        @Override
        public void grow(int capacity) {
            coded.column = Arrays.copyOf(coded.column, capacity);
        }

        @Override
        public void take(int at, LineRow row) {
            coded.take(at, row.labels(slot));
        }

        @Override
        public Portfolio on(Portfolio portfolio, int size) {
            return portfolio.withCodes(
                    labels,
                    Arrays.copyOf(coded.column, size),
                    coded.codes.keySet().stream().map(LineRow.LabelSet::labels).toList());
        }
    }

    /** Takes the row that was read from a line. */
    void take(LineRow row) {
        if (size == ids.length) {
            grow(2 * size);
        }
        ids[size] = row.id() == null ? "" : row.id();
        if (names.length > 0) {
            names[size] = row.name();
        }
        if (parents.length > 0) {
            parents[size] = row.parent();
        }
        if (stages.length > 0) {
            stages[size] = row.stage();
        }
        for (Column column : columns) {
            column.take(size, row);
        }
        size++;
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        names = Arrays.copyOf(names, names.length == 0 ? 0 : capacity);
        parents = Arrays.copyOf(parents, parents.length == 0 ? 0 : capacity);
        stages = Arrays.copyOf(stages, stages.length == 0 ? 0 : capacity);
        columns.forEach(column -> column.grow(capacity));
    }

    /** The portfolio; nothing after a problem. */
    @Nullable
    Portfolio portfolio(Problems problems) {
        Portfolio portfolio;
        try {
            portfolio = Portfolio.ofIds(Arrays.asList(ids).subList(0, size));
        } catch (IllegalArgumentException e) {
            duplicates(problems);
            return null;
        }
        if (names.length > 0) {
            portfolio = portfolio.withNames(Arrays.copyOf(names, size));
        }
        if (parents.length > 0) {
            portfolio = portfolio.withParents(Arrays.copyOf(parents, size));
        }
        if (stages.length > 0) {
            portfolio = portfolio.withStages(Arrays.copyOf(stages, size));
        }
        for (Column column : columns) {
            portfolio = column.on(portfolio, size);
        }
        return portfolio;
    }

    /** Ids were checked line by line, but for standing twice. */
    private void duplicates(Problems problems) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Integer other = first.putIfAbsent(ids[i], i);
            if (other != null) {
                problems.add(
                        Codes.DUPLICATE_ID,
                        Pointer.of("", String.valueOf(lines.key(LineField.Kind.ID))),
                        "Customer " + (i + 1) + ": the id must be unlike all others; got that of customer "
                                + (other + 1) + ". Blank lines are no customers.");
            }
        }
    }
}
