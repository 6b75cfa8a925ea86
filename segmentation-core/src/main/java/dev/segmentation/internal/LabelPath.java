package dev.segmentation.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of labels from wide to narrow, at least one, which knows its hash: a model looks up the path of every customer, and
 * need neither go through its labels nor touch them to find where it stands. Customers read one by one share the paths made
 * last, so that a path is mostly known by being the same object, and labels are held once.
 *
 * <p>Immutable, thread-safe, and equal to every list of the same labels. As large as a list of one by {@link List#of(Object)}
 * where it has one label. Changing it throws as for any list that does not change.
 *
 * <pre>{@code
 * LabelPath.of(List.of("Europe", "Sweden")).size(); // 2
 * }</pre>
 */
public final class LabelPath extends AbstractList<String> implements RandomAccess {
    /** Longer paths are not kept: free texts hardly come twice. */
    private static final int LONGEST = 64;

    /**
     * The paths made last, each where its hash says, over whichever stood there. Read and written without a lock: all fields of
     * a path are final, so whoever sees one sees all of it; who misses one makes an equal one, which changes nothing.
     */
    private static final @Nullable LabelPath[] RECENT = new LabelPath[1 << 10];

    /** The label where there is one; else an array of them. */
    final Object labels;

    private final int hash;

    private LabelPath(String[] labels, int hash) {
        this.labels = labels.length == 1 ? labels[0] : labels;
        this.hash = hash;
    }

    /**
     * A path of labels.
     *
     * @param labels at least one, none of them null
     * @return the same object if it is a path already; perhaps one that was made before
     */
    public static LabelPath of(Collection<String> labels) {
        return labels instanceof LabelPath path ? path : of(labels.toArray(String[]::new));
    }

    private static LabelPath of(String[] labels) {
        int hash = Arrays.hashCode(labels);
        int slot = ((hash * 0x9E37_79B9) >>> Short.SIZE) & (RECENT.length - 1);
        LabelPath recent = RECENT[slot];
        if (recent != null && recent.hash == hash && recent.isOf(labels)) {
            return recent;
        }
        LabelPath path = new LabelPath(labels, hash);
        int length = 0;
        for (String label : labels) {
            length += label.length();
        }
        if (length <= LONGEST) {
            RECENT[slot] = path;
        }
        return path;
    }

    private boolean isOf(String[] others) {
        boolean same = size() == others.length;
        for (int level = 0; level < others.length && same; level++) {
            same = get(level).equals(others[level]);
        }
        return same;
    }

    @Override
    public int size() {
        return labels instanceof String[] several ? several.length : 1;
    }

    @Override
    public String get(int level) {
        if (labels instanceof String[] several) {
            return several[level];
        }
        Objects.checkIndex(level, 1);
        return (String) labels;
    }

    /** The hash of the list of the first labels. */
    int hashTo(int levels) {
        int sum = 1;
        for (int level = 0; level < levels; level++) {
            sum = 31 * sum + get(level).hashCode();
        }
        return sum;
    }

    /** Whether this is a list of the first labels of another. */
    boolean isStartOf(LabelPath path, int levels) {
        boolean same = size() == levels;
        for (int level = 0; level < levels && same; level++) {
            same = get(level).equals(path.get(level));
        }
        return same;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof LabelPath that) {
            return hash == that.hash && isStartOf(that, that.size());
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
