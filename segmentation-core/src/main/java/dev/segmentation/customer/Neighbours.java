package dev.segmentation.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The entities of a collection, some neighbours at a time: so few that they stay in a cache until all is read of them.
 *
 * <p>Lists that are known to give a stretch of themselves quickly are copied a stretch at a time. A copy of all references at once takes
 * longer than reading a column from them, and where there are a million of them a collector sets the array apart. Any other collection
 * is copied at once, as its own {@code toArray} does it: there are some that promise a copy of one moment.
 *
 * <p>Mutable, made for one pass. No entity is null.
 */
final class Neighbours<T> {
    private static final int MOST = 256;
    private static final Set<Class<?>> GIVE_STRETCHES =
            Set.of(ArrayList.class, List.of(1, 2, 3).getClass());

    private final int rows;
    private final List<? extends T> list;
    private final T[] entities;
    private int row;
    private int begin;
    private int end;

    @SuppressWarnings("unchecked") // an array of what is in the collection, whatever becomes of that meanwhile
    Neighbours(Collection<? extends T> collection) {
        boolean inStretches = GIVE_STRETCHES.contains(collection.getClass()) && collection.size() > MOST;
        this.list = inStretches ? (List<? extends T>) collection : List.of();
        this.entities = (T[]) (inStretches ? new Object[MOST] : collection.toArray());
        this.rows = inStretches ? list.size() : entities.length;
    }

    /** How many entities there are in all. */
    int rows() {
        return rows;
    }

    /**
     * Goes on to the next ones.
     *
     * @return whether there are any
     * @throws NullPointerException if one is null
     */
    boolean next() {
        row += end - begin;
        int count = Math.min(MOST, rows - row);
        if (list.isEmpty()) {
            begin = row;
        } else if (count > 0) {
            list.subList(row, row + count).toArray((Object[]) entities);
        }
        end = begin + count;
        for (int i = begin; i < end; i++) {
            if (entities[i] == null) {
                throw new NullPointerException(
                        "Mapping.portfolio entities must not hold null; got one at index " + (row + i - begin) + ".");
            }
        }
        return count > 0;
    }

    /** An array that holds them, from {@link #begin} to before {@link #end}. */
    T[] entities() {
        return entities;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** The row of the first of them. */
    int firstRow() {
        return row;
    }
}
