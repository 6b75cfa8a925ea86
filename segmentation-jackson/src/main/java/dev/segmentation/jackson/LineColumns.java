package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.customer.TextRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a portfolio while they grow, line by line. For one thread. */
final class LineColumns {
    /** The code of what is unknown. */
    static final int UNKNOWN = -1;

    /** So many rows of a column are in one array until all are there: none is copied each time there are twice as many. */
    private static final int CHUNK = 1 << 12;

    private final CustomerLines lines;
    private final TextRows ids = new TextRows();
    /** Null where nobody asked for them, as are parents and stages. */
    private final @Nullable TextRows names;

    private final @Nullable TextRows parents;
    private final @Nullable List<Stage> stages;
    private final List<Column> columns = new ArrayList<>();
    /** The same by type, as one call for all types would have to look each time which it is. */
    private final Numbers[] numbers;

    private final Paths[] paths;
    private final Sets[] sets;
    private int size;

    LineColumns(CustomerLines lines) {
        this.lines = lines;
        this.names = lines.key(LineField.Kind.NAME) == null ? null : new TextRows();
        this.parents = lines.key(LineField.Kind.PARENT) == null ? null : new TextRows();
        this.stages = lines.key(LineField.Kind.STAGE) == null ? null : new ArrayList<>();
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
        this.numbers = columns.stream().filter(Numbers.class::isInstance).toArray(Numbers[]::new);
        this.paths = columns.stream().filter(Paths.class::isInstance).toArray(Paths[]::new);
        this.sets = columns.stream().filter(Sets.class::isInstance).toArray(Sets[]::new);
    }

    /** One attribute's column. */
    private interface Column {
        /** Goes on with another chunk. */
        void turn();

        Portfolio on(Portfolio portfolio, Whole whole);
    }

    /** One column's chunks behind each other; the arrays are the next column's then, as a portfolio has its own. */
    private static final class Whole {
        private final int size;
        private double[] numbers = {};
        private int[] codes = {};

        Whole(int size) {
            this.size = size;
        }

        double[] numbers(List<double[]> chunks) {
            numbers = numbers.length < size ? new double[size] : numbers;
            fill(chunks, numbers);
            return numbers;
        }

        int[] codes(List<int[]> chunks) {
            codes = codes.length < size ? new int[size] : codes;
            fill(chunks, codes);
            return codes;
        }

        private void fill(List<?> chunks, Object all) {
            for (int i = 0; i < chunks.size(); i++) {
                System.arraycopy(chunks.get(i), 0, all, i * CHUNK, Math.min(CHUNK, size - i * CHUNK));
            }
        }
    }

    private static final class Numbers implements Column {
        private final Measure measure;
        private final int slot;
        private final List<double[]> chunks = new ArrayList<>();
        private double[] last = {};

        Numbers(Measure measure, int slot) {
            this.measure = measure;
            this.slot = slot;
        }

        @Override
        public void turn() {
            last = new double[CHUNK];
            chunks.add(last);
        }

        void take(int at, LineRow row) {
            last[at] = row.measure(slot);
        }

        @Override
        public Portfolio on(Portfolio portfolio, Whole whole) {
            return portfolio.with(measure, whole.numbers(chunks));
        }
    }

    /** Codes by value, in the order in which the values appear; -1 is unknown. */
    private static final class Coded<T> {
        private final Map<T, Integer> codes = new LinkedHashMap<>();
        private final List<int[]> chunks = new ArrayList<>();
        private int[] last = {};

        void turn() {
            last = new int[CHUNK];
            chunks.add(last);
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
        public void turn() {
            coded.turn();
        }

        void take(int at, LineRow row) {
            LineRow.Level widest = row.level(slot);
            if (widest == null) {
                coded.last[at] = UNKNOWN;
            } else if (levels > 1) {
                coded.last[at] = coded.code(CustomerLines.path(row, slot, levels));
            } else {
                if (widest.code() == UNKNOWN) {
                    widest.code(coded.code(widest.label()));
                }
                coded.last[at] = widest.code();
            }
        }

        @Override
        public Portfolio on(Portfolio portfolio, Whole whole) {
            List<List<String>> distinct = new ArrayList<>();
            for (Object value : coded.codes.keySet()) {
                distinct.add(
                        value instanceof List<?> path
                                ? path.stream().map(String.class::cast).toList()
                                : List.of((String) value));
            }
            return portfolio.withCodes(category, whole.codes(coded.chunks), distinct);
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
        public void turn() {
            coded.turn();
        }

        void take(int at, LineRow row) {
            LineRow.LabelSet set = row.labels(slot);
            coded.last[at] = set == null ? UNKNOWN : coded.code(set);
        }

        @Override
        public Portfolio on(Portfolio portfolio, Whole whole) {
            return portfolio.withCodes(
                    labels,
                    whole.codes(coded.chunks),
                    coded.codes.keySet().stream().map(LineRow.LabelSet::labels).toList());
        }
    }

    /** Takes the row that was read from a line. */
    void take(LineRow row) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            columns.forEach(Column::turn);
        }
        row.id().addTo(ids);
        if (names != null) {
            row.name().addTo(names);
        }
        if (parents != null) {
            row.parent().addTo(parents);
        }
        if (stages != null) {
            stages.add(row.stage());
        }
        for (Numbers each : numbers) {
            each.take(at, row);
        }
        for (Paths each : paths) {
            each.take(at, row);
        }
        for (Sets each : sets) {
            each.take(at, row);
        }
        size++;
    }

    /** The portfolio; nothing after a problem. */
    @Nullable
    Portfolio portfolio(Problems problems) {
        Portfolio portfolio;
        try {
            portfolio = Portfolio.ofIds(ids);
        } catch (IllegalArgumentException e) {
            duplicates(problems);
            return null;
        }
        if (names != null) {
            portfolio = portfolio.withNames(names);
        }
        if (parents != null) {
            portfolio = portfolio.withParents(parents.toArray(new String[0]));
        }
        if (stages != null) {
            portfolio = portfolio.withStages(stages.toArray(new Stage[0]));
        }
        Whole whole = new Whole(size);
        for (Column column : columns) {
            portfolio = column.on(portfolio, whole);
        }
        return portfolio;
    }

    /** Ids were checked line by line, but for standing twice. */
    private void duplicates(Problems problems) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Integer other = first.putIfAbsent(String.valueOf(ids.get(i)), i);
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
