package dev.segmentation.rows;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SurveyMapping} made of a source: the accepted rows in columns, in the order of the source, and the counts.
 *
 * <p>Immutable and safe for use by many threads. {@code read = accepted + rejected}, always. {@code toString} shows
 * counts only.
 *
 * <pre>{@code
 * SurveyRows rows = SurveyMapping.of("account", "day").item(OVERALL, "q1", 1, 10).read(source, portfolio, rejects::add);
 * rows.answers(OVERALL)[0];    // what the first respondent answered
 * }</pre>
 */
public final class SurveyRows {
    private final int[] customers;
    private final long[] epochDays;
    private final @Nullable String[] respondents;
    private final double[] weights;
    private final List<Measure> items;
    private final double[][] answers;
    private final long read;

    SurveyRows(EventFilling rows, List<Measure> items, long read) {
        this.customers = rows.customers();
        this.epochDays = rows.epochDays();
        this.respondents = rows.texts(0);
        this.items = items;
        this.weights = rows.numbers(0);
        this.answers = new double[items.size()][];
        Arrays.setAll(answers, i -> rows.numbers(i + 1));
        this.read = read;
    }

    /**
     * Of whom the answers are.
     *
     * @return for each accepted row the portfolio's row of its customer, from 0; a copy
     */
    public int[] customers() {
        return customers.clone();
    }

    /**
     * When they were given.
     *
     * @return for each accepted row its day, counted from 1970-01-01; a copy
     */
    public long[] epochDays() {
        return epochDays.clone();
    }

    /**
     * Who gave them.
     *
     * @return for each accepted row the respondent, null where that is not known; a copy
     */
    public @Nullable String[] respondents() {
        return respondents.clone();
    }

    /**
     * How much they count.
     *
     * @return for each accepted row its weight, above 0; 1 where no column of weights is mapped; a copy
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The answers to one item.
     *
     * @param item what its answers are
     * @return for each accepted row the answer, NaN where there is none; a copy
     * @throws IllegalArgumentException if the item was not read
     */
    public double[] answers(Measure item) {
        int at = items.indexOf(Checks.notNull(item, "SurveyRows.answers item"));
        if (at < 0) {
            throw new IllegalArgumentException(
                    "SurveyRows.answers must name an item that was read, one of " + items + "; got " + item + ".");
        }
        return answers[at].clone();
    }

    /**
     * What was asked.
     *
     * @return the items, in the order of the mapping
     */
    public List<Measure> items() {
        return items;
    }

    /**
     * How many rows were read.
     *
     * @return accepted and rejected rows
     */
    public long read() {
        return read;
    }

    /**
     * How many rows were accepted.
     *
     * @return the length of the columns
     */
    public int accepted() {
        return customers.length;
    }

    /**
     * How many rows were rejected.
     *
     * @return rows read less rows accepted
     */
    public long rejected() {
        return read - customers.length;
    }

    @Override
    public String toString() {
        return read + " rows read, " + accepted() + " accepted, " + rejected() + " rejected";
    }
}
