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
import dev.segmentation.internal.Library;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a segmenter needs while it fits: columns that are there, refusals in one form, and the provenance of what it
 * learned. For those who write a method.
 */
public final class Fitting {
    private static final Logger LOG = LoggerFactory.getLogger(Fitting.class);

    private final String method;
    private final Portfolio portfolio;

    private Fitting(String method, Portfolio portfolio) {
        this.method = method;
        this.portfolio = portfolio;
    }

    /**
     * The fitting of a method to a portfolio.
     *
     * @param method the method, for example {@code value-based}
     * @param portfolio the customers to learn from
     * @return the fitting
     * @throws NullPointerException if an argument is null
     */
    public static Fitting of(String method, Portfolio portfolio) {
        return new Fitting(Checks.text(method, "Fitting.of method"), Checks.notNull(portfolio, method + " portfolio"));
    }

    /**
     * The column of a measure.
     *
     * @param measure the measure
     * @return its column
     * @throws FitException if the portfolio does not have it
     */
    public MeasureColumn measure(Measure measure) {
        return column(measure, portfolio::measure);
    }

    /**
     * The column of a category.
     *
     * @param category the category
     * @return its column
     * @throws FitException if the portfolio does not have it
     */
    public CategoryColumn category(Category category) {
        return column(category, portfolio::category);
    }

    /**
     * The column of a set of labels.
     *
     * @param labels the attribute
     * @return its column
     * @throws FitException if the portfolio does not have it
     */
    public LabelsColumn labels(Labels labels) {
        return column(labels, portfolio::labels);
    }

    /**
     * Requires columns.
     *
     * @param attributes the attributes that must be there
     * @throws FitException naming the first one that the portfolio does not have
     */
    public void requireAll(Collection<? extends Attribute> attributes) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof Measure measure) {
                measure(measure);
            } else if (attribute instanceof Category category) {
                category(category);
            } else {
                labels((Labels) attribute);
            }
        }
    }

    /**
     * The portfolio to divide: what it has no column of is unknown of everybody, as it is where one customer is judged. So
     * a batch and its customers one by one get the same segments for the same reasons.
     *
     * @param attributes what the model reads
     * @return the portfolio itself where it has them all; else with a column more for each that it lacks
     * @throws FitException if the portfolio has the name of one, in another unit or of another kind: that is no gap in
     *     what is known, but a mistake in the settings
     */
    public Portfolio completedBy(Collection<? extends Attribute> attributes) {
        Portfolio completed = portfolio;
        for (Attribute attribute : attributes) {
            if (portfolio.attribute(attribute.name()).isPresent()) {
                requireAll(List.of(attribute));
            } else {
                completed = UnknownColumn.in(completed, attribute);
            }
        }
        return completed;
    }

    /**
     * A refusal.
     *
     * @param attribute the attribute that stands in the way
     * @param message what must hold and what was got
     * @return the exception, to be thrown
     */
    public FitException refusal(Attribute attribute, String message) {
        return new FitException(method, attribute.name(), message);
    }

    /**
     * The provenance of a model without chance in it; also logs, at DEBUG, that the method has learned, with counts alone.
     *
     * @param segmenter the sentence
     * @param learnedFrom how many customers the cut-offs come from
     * @return the provenance
     */
    public Provenance provenance(Segmenter<?> segmenter, int learnedFrom) {
        LOG.debug("{} learned from {} of {} customers", method, learnedFrom, portfolio.size());
        return new Provenance(
                method, segmenter.toString(), Library.VERSION, portfolio.size(), learnedFrom, OptionalLong.empty());
    }

    private <A extends Attribute, C> C column(A attribute, Function<A, C> columns) {
        try {
            return columns.apply(attribute);
        } catch (IllegalArgumentException e) {
            throw new FitException(method, attribute.name(), String.valueOf(e.getMessage()));
        }
    }
}
