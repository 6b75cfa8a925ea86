package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Which attributes of a portfolio are any use for a chosen measure. What a whole segmentation is worth says {@link
 * Explained}.
 *
 * <p>Stateless, hence thread-safe. Each attribute costs two sorts of its column: a second or two for a million customers.
 *
 * <pre>{@code
 * for (AttributeUse use : Usefulness.of(today, SALES)) {
 *     use.sentence().in(Locale.ENGLISH);   // "industry: known of 97 %, ...; explains 31 % of sales"
 * }
 * }</pre>
 */
public final class Usefulness {
    private Usefulness() {}

    /**
     * Sets every attribute of a portfolio against a measure.
     *
     * @param portfolio the customers
     * @param measure a measure of theirs
     * @return one answer for each attribute, in the portfolio's order; the measure itself is among them
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    public static List<AttributeUse> of(Portfolio portfolio, Measure measure) {
        Checks.notNull(portfolio, "Usefulness.of portfolio");
        MeasureColumn values = portfolio.measure(Checks.notNull(measure, "Usefulness.of measure"));
        List<AttributeUse> uses = new ArrayList<>();
        for (Attribute attribute : portfolio.attributes()) {
            if (attribute instanceof Measure other) {
                uses.add(ofMeasure(portfolio.measure(other), values));
            } else if (attribute instanceof Category category) {
                CategoryColumn column = portfolio.category(category);
                uses.add(ofCodes(category, column::code, column.paths().size(), values));
            } else if (attribute instanceof Labels labels) {
                LabelsColumn column = portfolio.labels(labels);
                uses.add(ofCodes(labels, column::code, column.sets().size(), values));
            }
        }
        return Collections.unmodifiableList(uses);
    }

    private static AttributeUse ofMeasure(MeasureColumn column, MeasureColumn values) {
        double[] sorted = column.knownWhere(row -> true).toArray();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        double[] x = column.knownWhere(row -> !Double.isNaN(values.at(row))).toArray();
        double[] y = values.knownWhere(row -> !Double.isNaN(column.at(row))).toArray();
        double share = (double) column.known() / column.size();
        return new AttributeUse(column.measure(), values.measure(), share, distinct, RankCorrelation.of(x, y));
    }

    private static AttributeUse ofCodes(
            Attribute attribute, IntUnaryOperator code, int distinct, MeasureColumn values) {
        int[] codes = new int[values.size()];
        int known = 0;
        for (int row = 0; row < codes.length; row++) {
            codes[row] = code.applyAsInt(row);
            known += codes[row] < 0 ? 0 : 1;
        }
        double share = (double) known / codes.length;
        double association = GroupedValues.of(values.toArray(), codes).etaSquared();
        return new AttributeUse(attribute, values.measure(), share, distinct, association);
    }
}
