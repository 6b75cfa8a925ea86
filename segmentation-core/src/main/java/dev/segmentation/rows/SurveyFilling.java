package dev.segmentation.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a survey while they are filled: weights first, then each item. */
final class SurveyFilling {
    private int[] customers = new int[256];
    private long[] epochDays = new long[256];
    private final double[][] numbers;
    private final List<@Nullable String> respondents = new ArrayList<>();

    SurveyFilling(int items) {
        this.numbers = new double[items + 1][256];
    }

    /** Appends a row; an empty respondent is not known. */
    void add(int customer, long epochDay, String respondent, double... weightAndAnswers) {
        int size = respondents.size();
        if (size == customers.length) {
            int length = size + (size >> 1);
            customers = Arrays.copyOf(customers, length);
            epochDays = Arrays.copyOf(epochDays, length);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Arrays.copyOf(numbers[i], length);
            }
        }
        customers[size] = customer;
        epochDays[size] = epochDay;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i][size] = weightAndAnswers[i] + 0.0; // -0.0 becomes 0.0
        }
        respondents.add(respondent.isEmpty() ? null : respondent);
    }

    int[] customers() {
        return Arrays.copyOf(customers, respondents.size());
    }

    long[] epochDays() {
        return Arrays.copyOf(epochDays, respondents.size());
    }

    double[] numbers(int column) {
        return Arrays.copyOf(numbers[column], respondents.size());
    }

    @Nullable
    String[] respondents() {
        return respondents.toArray(new @Nullable String[0]);
    }
}
