package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.CodePacking;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who the customers of a portfolio are: ids, and for each the name, stage and parent. Arrays are never given away. */
@SuppressWarnings("EnumOrdinal") // within one run of the program, never written down
final class Identities {
    private static final int STAGES = Stage.values().length;

    private final Ids ids;
    private final Stage @Nullable [] stages;

    /** The stages' ordinals, and how many there are of each: a loop over all rows has a byte to read, and nothing to follow. */
    private final @Nullable CodePacking ordinals;

    /** Blank is none. */
    private final @Nullable List<? extends @Nullable String> names;

    private final @Nullable List<? extends @Nullable String> parents;

    private Identities(
            Ids ids,
            Stage @Nullable [] stages,
            @Nullable CodePacking ordinals,
            @Nullable List<? extends @Nullable String> names,
            @Nullable List<? extends @Nullable String> parents) {
        this.ids = ids;
        this.stages = stages;
        this.ordinals = ordinals;
        this.names = names;
        this.parents = parents;
    }

    /** Keeps the list, which nobody else changes. */
    static Identities of(List<? extends @Nullable String> ids) {
        return new Identities(new DistinctIds(ids), null, null, null, null);
    }

    /** Nobody is known but by the row. */
    static Identities numbered(int rows) {
        return new Identities(new RowNumbers(rows), null, null, null, null);
    }

    Identities withStages(Stage[] changed) {
        Stage[] copy = changed.clone();
        sameLength("withStages", copy.length);
        CodePacking codes = new CodePacking(copy.length, STAGES).pack((from, length, into) -> {
            for (int i = 0; i < length; i++) {
                into[i] = Checks.notNull(copy[from + i], "Portfolio.withStages stage")
                        .ordinal();
            }
        });
        return new Identities(ids, copy, codes, names, parents);
    }

    /** Keeps the list, which nobody else changes. */
    Identities withNames(List<? extends @Nullable String> changed) {
        sameLength("withNames", changed.size());
        return new Identities(ids, stages, ordinals, changed, parents);
    }

    /** Keeps the list, which nobody else changes. */
    Identities withParents(List<? extends @Nullable String> changed) {
        sameLength("withParents", changed.size());
        return new Identities(ids, stages, ordinals, names, changed);
    }

    Identities rows(int[] rows) {
        String[] kept = new String[rows.length];
        Stage[] keptStages = new Stage[rows.length];
        @Nullable String[] keptNames = new String[rows.length];
        @Nullable String[] keptParents = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = ids.at(rows[i]);
            keptStages[i] = stage(rows[i]);
            keptNames[i] = name(rows[i]);
            keptParents[i] = parent(rows[i]);
        }
        return of(Arrays.asList(kept))
                .withStages(keptStages)
                .withNames(Arrays.asList(keptNames))
                .withParents(Arrays.asList(keptParents));
    }

    Ids ids() {
        return ids;
    }

    Stage stage(int row) {
        return stages == null ? Stage.CUSTOMER : stages[row];
    }

    /** The column itself where nothing is left out. */
    MeasureColumn knownOfCustomers(MeasureColumn column) {
        int size = ids.size();
        if (column.size() != size) {
            throw new IllegalArgumentException("Portfolio.knownOfCustomers must get one value for each of the " + size
                    + " customers; got " + column.size() + ".");
        }
        boolean all = column.known() == size && count(Stage.CUSTOMER) == size;
        return all ? column : column.knownWhere(row -> stage(row) == Stage.CUSTOMER);
    }

    /** The stages of neighbouring rows by their ordinals. */
    CodeSource stageCodes() {
        if (ordinals == null) {
            return (from, length, into) -> Arrays.fill(into, 0, length, Stage.CUSTOMER.ordinal());
        }
        return new ReaderSource(ordinals.codes().reader());
    }

    @Nullable
    String name(int row) {
        return names == null ? null : AttributeValues.blankToNull(names.get(row));
    }

    @Nullable
    String parent(int row) {
        return parents == null ? null : AttributeValues.blankToNull(parents.get(row));
    }

    int count(Stage wanted) {
        if (ordinals == null) {
            return wanted == Stage.CUSTOMER ? ids.size() : 0;
        }
        return ordinals.count(wanted.ordinal());
    }

    private void sameLength(String step, int length) {
        if (length != ids.size()) {
            throw new IllegalArgumentException("Portfolio." + step + " must have one item for each of the " + ids.size()
                    + " customers; got " + length + ".");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Identities that) || !ids.sameAs(that.ids)) {
            return false;
        }
        for (int row = 0; row < ids.size(); row++) {
            if (stage(row) != that.stage(row)
                    || !Objects.equals(name(row), that.name(row))
                    || !Objects.equals(parent(row), that.parent(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int row = 0; row < ids.size(); row++) {
            hash = 31 * hash + ids.at(row).hashCode();
        }
        return hash;
    }

    /** How many there are, in all and at each stage. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(ids.size()).append(" in all");
        for (Stage stage : Stage.values()) {
            if (count(stage) > 0) {
                text.append(", ").append(stage.code()).append(' ').append(count(stage));
            }
        }
        return text.toString();
    }
}
