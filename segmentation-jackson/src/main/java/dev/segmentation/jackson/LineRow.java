package dev.segmentation.jackson;

import dev.segmentation.customer.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What one line says of its customer. Reused from line to line; for one thread. */
final class LineRow {
    private final double[] measures;
    private final @Nullable Level[] levels;
    private final @Nullable LabelSet[] sets;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String parent;
    private Stage stage = Stage.CUSTOMER;

    LineRow(List<LineField> fields) {
        this.measures = new double[count(fields, LineField.Kind.MEASURE)];
        this.levels = new @Nullable Level[count(fields, LineField.Kind.LEVEL)];
        this.sets = new @Nullable LabelSet[count(fields, LineField.Kind.LABELS)];
    }

    private static int count(List<LineField> fields, LineField.Kind kind) {
        return (int) fields.stream().filter(field -> field.kind() == kind).count();
    }

    /**
     * A label of a category, met in many lines, that remembers the code which it got in the one column that it goes into; nothing is
     * looked up for it again.
     */
    static final class Level {
        private final String label;
        private int code = LineColumns.UNKNOWN;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        int code() {
            return code;
        }

        void code(int given) {
            code = given;
        }
    }

    /** Labels that know their hash, since the same few sets are looked up for every line. */
    static final class LabelSet {
        private final SortedSet<String> labels;
        private final int hash;

        LabelSet(SortedSet<String> labels) {
            this.labels = labels;
            this.hash = labels.hashCode();
        }

        SortedSet<String> labels() {
            return labels;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof LabelSet that && labels.equals(that.labels));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Knows nothing any more. */
    void clear() {
        id = null;
        name = null;
        parent = null;
        stage = Stage.CUSTOMER;
        Arrays.fill(measures, Double.NaN);
        Arrays.fill(levels, null);
        Arrays.fill(sets, null);
    }

    /** Takes a text; a blank one says nothing. */
    void text(LineField field, String text) {
        if (!text.isBlank()) {
            known(field, text);
        }
    }

    /** Takes a text that is not blank. */
    void known(LineField field, String text) {
        switch (field.kind()) {
            case ID -> id = text;
            case NAME -> name = text;
            case PARENT -> parent = text;
            case LEVEL -> levels[field.slot()] = new Level(text);
            default -> throw new IllegalStateException("LineRow.text must be asked for texts; got " + field.kind());
        }
    }

    void level(LineField field, Level level) {
        levels[field.slot()] = level;
    }

    void stage(Stage read) {
        stage = read;
    }

    void measure(LineField field, double value) {
        measures[field.slot()] = value;
    }

    void labels(LineField field, LabelSet labels) {
        sets[field.slot()] = labels;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String parent() {
        return parent;
    }

    Stage stage() {
        return stage;
    }

    double measure(int slot) {
        return measures[slot];
    }

    @Nullable
    Level level(int slot) {
        return levels[slot];
    }

    @Nullable
    LabelSet labels(int slot) {
        return sets[slot];
    }
}
