package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Works out fit, for one customer or for a portfolio in one pass over its codes: the mean of the points of the attributes
 * that are known, by weight.
 *
 * <p>Each contribution is rounded down to a multiple of 2^-40. Contributions are at most 100, so their sums have at most 47
 * bits: they are exact in any order, and never above 100.
 */
final class FitTable {
    private static final double GRID = 0x1p40;
    private static final double STEP = 0x1p-40;

    private final List<AttributePoints> attributes = new ArrayList<>();
    private final double[] confidences;
    private final long[] best;
    private final double totalConfidence;

    FitTable(Lesson lesson, FitRules rules) {
        double total = 0;
        List<Attribute> scored = new ArrayList<>(lesson.attributes());
        scored.removeAll(rules.unusable());
        confidences = new double[scored.size()];
        for (Attribute attribute : scored) {
            confidences[attributes.size()] = rules.weight(attribute);
            total += rules.weight(attribute);
            attributes.add(AttributePoints.of(attribute, lesson, rules));
        }
        totalConfidence = total;
        best = lesson.cohort().fingerprints().stream()
                .mapToLong(fingerprint -> fingerprint)
                .toArray();
    }

    /** The attributes that count, in the order asked for. */
    List<Attribute> attributes() {
        return attributes.stream().map(AttributePoints::attribute).toList();
    }

    /** The paths of a category worth trying for whoever stands so; none where it does not count. */
    List<List<String>> telling(Category category, Standing standing) {
        return attributes.stream()
                .filter(points -> points.attribute().equals(category))
                .findFirst()
                .map(points -> points.telling(standing))
                .orElse(List.of());
    }

    Standing standing(Stage stage, String id) {
        if (stage != Stage.CUSTOMER) {
            return Standing.STRANGER;
        }
        return Arrays.binarySearch(best, Cohort.fingerprint(id)) >= 0 ? Standing.BEST : Standing.REST;
    }

    Fit fit(Customer customer) {
        return fit(customer, standing(customer.stage(), customer.id()));
    }

    Fit fit(Customer customer, Standing standing) {
        double[] points = points(customer, standing);
        double weight = weight(points);
        List<Fit.Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (!Double.isNaN(points[i])) {
                AttributePoints attribute = attributes.get(i);
                double part = contribution(points[i], attribute.weight(), weight);
                double most = contribution(100, attribute.weight(), weight);
                contributions.add(new Fit.Contribution(attribute.attribute(), part, most));
            }
        }
        return new Fit(fit(points), confidence(points), contributions);
    }

    /** The points of each attribute; NaN where it is unknown. */
    double[] points(Customer customer, Standing standing) {
        double[] points = new double[attributes.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = attributes.get(i).of(customer, standing);
        }
        return points;
    }

    private double weight(double[] points) {
        double weight = 0;
        for (int i = 0; i < points.length; i++) {
            weight += Double.isNaN(points[i]) ? 0 : attributes.get(i).weight();
        }
        return weight;
    }

    /** The fit that points give; NaN where none is known. */
    double fit(double[] points) {
        double weight = weight(points);
        double fit = 0;
        for (int i = 0; i < points.length; i++) {
            fit += Double.isNaN(points[i])
                    ? 0
                    : contribution(points[i], attributes.get(i).weight(), weight);
        }
        return weight > 0 ? fit : Double.NaN;
    }

    /** The share of the weight that is known. */
    double confidence(double[] points) {
        double known = 0;
        for (int i = 0; i < points.length; i++) {
            known += Double.isNaN(points[i]) ? 0 : confidences[i];
        }
        return points.length == 0 ? 0 : known / totalConfidence;
    }

    private static double contribution(double points, double weight, double weights) {
        return Math.floor(points * weight / weights * GRID) * STEP;
    }

    /** Fit and confidence of all rows, customers with themselves left out. */
    FitColumns fits(Portfolio portfolio) {
        FitColumns columns = new FitColumns(portfolio.size());
        List<RowPoints> rows =
                attributes.stream().map(attribute -> attribute.rows(portfolio)).toList();
        double[][] points = new double[rows.size()][RowPoints.Block.ROWS];
        double[] weights = new double[RowPoints.Block.ROWS];
        RowPoints.Block block = new RowPoints.Block();
        for (int from = 0; from < portfolio.size(); from += RowPoints.Block.ROWS) {
            block.from = from;
            block.length = Math.min(RowPoints.Block.ROWS, portfolio.size() - from);
            standings(portfolio, block);
            Arrays.fill(weights, 0);
            for (int i = 0; i < points.length; i++) {
                rows.get(i).fill(block, points[i]);
                addWeights(points[i], i, weights, columns.confidenceFrom(from));
            }
            for (int i = 0; i < points.length; i++) {
                addContributions(points[i], attributes.get(i).weight(), weights, columns.fitFrom(from));
            }
        }
        columns.finish(totalConfidence);
        return columns;
    }

    private void standings(Portfolio portfolio, RowPoints.Block block) {
        boolean strangers = true;
        for (int i = 0; i < block.length; i++) {
            Stage stage = portfolio.stage(block.from + i);
            boolean isCustomer = stage == Stage.CUSTOMER;
            strangers &= !isCustomer;
            block.standings[i] =
                    isCustomer ? standing(stage, portfolio.id(block.from + i)).place() : 0;
        }
        block.strangers = strangers;
    }

    private void addWeights(double[] points, int attribute, double[] weights, FitColumns.Slice confidence) {
        double weight = attributes.get(attribute).weight();
        double known = confidences[attribute];
        for (int i = 0; i < confidence.length(); i++) {
            boolean isKnown = points[i] >= 0;
            weights[i] += isKnown ? weight : 0;
            confidence.values()[confidence.from() + i] += isKnown ? known : 0;
        }
    }

    private static void addContributions(double[] points, double weight, double[] weights, FitColumns.Slice fit) {
        for (int i = 0; i < fit.length(); i++) {
            double part = contribution(points[i], weight, weights[i]);
            fit.values()[fit.from() + i] += points[i] >= 0 ? part : 0;
        }
    }
}
