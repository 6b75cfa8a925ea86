package dev.segmentation.band;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts that were learned or stated, and the labels of the bands between them.
 *
 * <p>Immutable, thread-safe and comparable by value. There is one band more than cuts. A value equal to a cut belongs to
 * the upper band, so equal values always share a band. Where two cuts are equal the band between them is empty.
 *
 * <pre>{@code
 * Bands size = Bands.of(List.of(50.0, 250.0), List.of("small", "mid", "large"));
 * size.label(size.index(250));              // "large"
 * }</pre>
 */
public final class Bands {
    private final double[] cuts;
    private final List<String> labels;

    private Bands(double[] cuts, List<String> labels) {
        this.cuts = cuts;
        this.labels = labels;
    }

    /**
     * Bands by their cuts and labels.
     *
     * @param cuts rising; equal neighbours leave a band empty
     * @param labels one more than cuts, lowest first, none twice
     * @return the bands
     * @throws NullPointerException if an argument or an item is null
     * @throws IllegalArgumentException if the cuts fall, are not finite, or the labels do not suit them
     */
    public static Bands of(List<Double> cuts, List<String> labels) {
        double[] copy = Checks.list(cuts, "Bands.of cuts").stream()
                .mapToDouble(cut -> Checks.finite(cut, "Bands.of cut"))
                .toArray();
        for (int i = 1; i < copy.length; i++) {
            if (copy[i] < copy[i - 1]) {
                throw new IllegalArgumentException("Bands.of cuts must rise; got " + cuts + ".");
            }
        }
        BandLabels.check("Bands.of", labels, copy.length + 1);
        return new Bands(copy, List.copyOf(labels));
    }

    /**
     * How many bands there are.
     *
     * @return at least 1
     */
    public int size() {
        return labels.size();
    }

    /**
     * The cuts.
     *
     * @return rising numbers, one fewer than bands
     */
    public List<Double> cuts() {
        return Arrays.stream(cuts).boxed().toList();
    }

    /**
     * The cuts as an array, for loops.
     *
     * @return a copy
     */
    public double[] cutArray() {
        return cuts.clone();
    }

    /**
     * The labels.
     *
     * @return lowest first
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * The labels as tables list them.
     *
     * @return highest first
     */
    public List<String> labelsFromTheHighest() {
        List<String> reversed = new ArrayList<>(labels);
        Collections.reverse(reversed);
        return Collections.unmodifiableList(reversed);
    }

    /**
     * The band of a value: how many cuts it reaches.
     *
     * @param value the value
     * @return from 0, the lowest; -1 if the value is NaN
     */
    public int index(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int index = 0;
        for (double cut : cuts) {
            index += value >= cut ? 1 : 0;
        }
        return index;
    }

    /**
     * The label of a band.
     *
     * @param index from 0, the lowest
     * @return its label
     * @throws IndexOutOfBoundsException if there is no such band
     */
    public String label(int index) {
        return labels.get(index);
    }

    /**
     * The cut at which a band begins.
     *
     * @param index from 0, the lowest
     * @return the cut, or negative infinity for the lowest band
     * @throws IndexOutOfBoundsException if there is no such band
     */
    public double from(int index) {
        return index == 0 ? Double.NEGATIVE_INFINITY : cuts[index - 1];
    }

    /**
     * The cut that a band stays below.
     *
     * @param index from 0, the lowest
     * @return the cut, or positive infinity for the highest band
     * @throws IndexOutOfBoundsException if there is no such band
     */
    public double below(int index) {
        return index == cuts.length ? Double.POSITIVE_INFINITY : cuts[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bands that && Arrays.equals(cuts, that.cuts) && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cuts) + labels.hashCode();
    }

    /** For example {@code A >= 812400 > B >= 95000 > C}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int band = labels.size() - 1; band >= 0; band--) {
            text.append(labels.get(band));
            if (band > 0) {
                text.append(" >= ").append(Decimals.shortest(cuts[band - 1])).append(" > ");
            }
        }
        return text.toString();
    }
}
