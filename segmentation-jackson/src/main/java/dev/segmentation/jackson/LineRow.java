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
    private final LineText id = new LineText();
    private final LineText name = new LineText();
    private final LineText parent = new LineText();
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
        id.text(null);
        name.text(null);
        parent.text(null);
        stage = Stage.CUSTOMER;
        Arrays.fill(measures, Double.NaN);
        Arrays.fill(levels, null);
        Arrays.fill(sets, null);
    }

    /** Knows nothing of one field any more. */
    void forget(LineField field) {
        switch (field.kind()) {
            case ID, NAME, PARENT -> text(field.kind()).text(null);
            case STAGE -> stage = Stage.CUSTOMER;
            case MEASURE -> measures[field.slot()] = Double.NaN;
            case LEVEL -> levels[field.slot()] = null;
            case LABELS -> sets[field.slot()] = null;
            case OTHER -> {}
        }
    }

    /** Takes a text; a blank one says nothing. */
    void text(LineField field, String text) {
        if (text.isBlank()) {
            forget(field);
        } else if (field.kind() == LineField.Kind.LEVEL) {
            levels[field.slot()] = new Level(text);
        } else {
            text(field.kind()).text(text);
        }
    }

    /** The text of a kind. */
    LineText text(LineField.Kind kind) {
        return switch (kind) {
            case ID -> id;
            case NAME -> name;
            case PARENT -> parent;
            default -> throw new IllegalStateException("LineRow.text must be asked for texts; got " + kind);
        };
    }

    void level(LineField field, @Nullable Level level) {
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

    LineText id() {
        return id;
    }

    LineText name() {
        return name;
    }

    LineText parent() {
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
