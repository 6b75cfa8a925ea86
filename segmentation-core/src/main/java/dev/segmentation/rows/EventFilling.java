package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of events while they are filled: customer and day, some numbers, some texts, each text held once. */
final class EventFilling {
    private static final int FIRST = 256;

    private int[] customers = new int[FIRST];
    private long[] epochDays = new long[FIRST];
    private final double[][] numbers;
    private final List<List<@Nullable String>> texts = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int size;

    /** Columns for so many numbers and so many texts of an event. */
    EventFilling(int numbers, int texts) {
        this.numbers = new double[numbers][FIRST];
        for (int column = 0; column < texts; column++) {
            this.texts.add(new ArrayList<>());
        }
    }

    /** Appends an event, whose numbers and texts follow. */
    void begin(int customer, long epochDay) {
        if (size == customers.length) {
            int length = size + (size >> 1);
            customers = Arrays.copyOf(customers, length);
            epochDays = Arrays.copyOf(epochDays, length);
            Arrays.setAll(numbers, column -> Arrays.copyOf(numbers[column], length));
        }
        customers[size] = customer;
        epochDays[size] = epochDay;
        size++;
    }

    /** Gives the last event a number; NaN is not known. */
    void number(int column, double number) {
        numbers[column][size - 1] = number + 0.0; // -0.0 becomes 0.0
    }

    /** Gives the last event a text; an empty one is not known. */
    void text(int column, String text) {
        texts.get(column).add(text.isEmpty() ? null : known.computeIfAbsent(text, same -> same));
    }

    int[] customers() {
        return Arrays.copyOf(customers, size);
    }

    long[] epochDays() {
        return Arrays.copyOf(epochDays, size);
    }

    double[] numbers(int column) {
        return Arrays.copyOf(numbers[column], size);
    }

    @Nullable
    String[] texts(int column) {
        return texts.get(column).toArray(new @Nullable String[0]);
    }
}
