package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of attributes that nobody's value is known of. Stateless. */
final class UnknownColumn {
    private UnknownColumn() {}

    /** The same customers with an attribute that they do not have, unknown of everybody. */
    static Portfolio in(Portfolio portfolio, Attribute attribute) {
        if (attribute instanceof Measure measure) {
            double[] unknown = new double[portfolio.size()];
            Arrays.fill(unknown, Double.NaN);
            return portfolio.with(measure, unknown);
        }
        int[] unknown = new int[portfolio.size()];
        Arrays.fill(unknown, -1);
        return attribute instanceof Category category
                ? portfolio.withCodes(category, unknown, List.of())
                : portfolio.withCodes((Labels) attribute, unknown, List.of());
    }

    /** Which of some attributes are known of nobody; none where there is nobody. */
    static List<Attribute> among(List<Attribute> attributes, Portfolio portfolio) {
        return attributes.stream()
                .filter(attribute -> portfolio.size() > 0 && isUnknown(attribute, portfolio))
                .toList();
    }

    private static boolean isUnknown(Attribute attribute, Portfolio portfolio) {
        if (!portfolio.attributes().contains(attribute)) {
            return true;
        } else if (attribute instanceof Measure measure) {
            return portfolio.measure(measure).known() == 0;
        } else if (attribute instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            return IntStream.range(0, column.size()).allMatch(row -> column.code(row) < 0);
        }
        LabelsColumn column = portfolio.labels((Labels) attribute);
        return IntStream.range(0, column.size()).allMatch(row -> column.code(row) < 0);
    }
}
