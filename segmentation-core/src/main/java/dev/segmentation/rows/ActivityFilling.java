package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of activities while they are filled: each text is held once. */
final class ActivityFilling {
    private int[] customers = new int[256];
    private long[] epochDays = new long[256];
    private double[] minutes = new double[256];
    private final List<@Nullable String> types = new ArrayList<>();
    private final List<@Nullable String> persons = new ArrayList<>();
    private final List<@Nullable String> starters = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private int size;

    /** Appends the figures of an activity; its texts follow. */
    void add(int customer, long epochDay, double time) {
        if (size == customers.length) {
            int length = size + (size >> 1);
            customers = Arrays.copyOf(customers, length);
            epochDays = Arrays.copyOf(epochDays, length);
            minutes = Arrays.copyOf(minutes, length);
        }
        customers[size] = customer;
        epochDays[size] = epochDay;
        minutes[size] = time + 0.0; // -0.0 becomes 0.0
        size++;
    }

    /** Appends the texts of the same activity; an empty one is not known. */
    void addTexts(String type, String person, String starter) {
        types.add(text(type));
        persons.add(text(person));
        starters.add(text(starter));
    }

    private @Nullable String text(String text) {
        return text.isEmpty() ? null : texts.computeIfAbsent(text, same -> same);
    }

    int[] customers() {
        return Arrays.copyOf(customers, size);
    }

    long[] epochDays() {
        return Arrays.copyOf(epochDays, size);
    }

    double[] minutes() {
        return Arrays.copyOf(minutes, size);
    }

    @Nullable
    String[] types() {
        return types.toArray(new @Nullable String[0]);
    }

    @Nullable
    String[] persons() {
        return persons.toArray(new @Nullable String[0]);
    }

    @Nullable
    String[] starters() {
        return starters.toArray(new @Nullable String[0]);
    }
}
