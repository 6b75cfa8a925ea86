package dev.segmentation.apriori;

import dev.segmentation.Fitting;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A dimension as the sentence states it, before it is fitted. {@code toString} prints the arguments of its step. */
sealed interface Trait {
    /** What no other dimension of the sentence may be called. */
    String name();

    /** Learns the dimension, with every value of the portfolio's dictionaries: some may be no customer's. */
    Dimension fit(Fitting fitting, Portfolio portfolio);

    /** A category at a level; 0 is the whole path. */
    record OfCategory(Category category, int level) implements Trait {
        @Override
        public String name() {
            return new CategoryDimension(category, level, List.of()).name();
        }

        @Override
        public Dimension fit(Fitting fitting, Portfolio portfolio) {
            return CategoryDimension.of(fitting.category(category), level);
        }

        @Override
        public String toString() {
            return category.name() + (level == 0 ? "" : ", " + level);
        }
    }

    /** A set of labels: the whole of it, or whether it holds one. */
    record OfLabels(Labels labels, @Nullable String has) implements Trait {
        @Override
        public String name() {
            return new LabelsDimension(labels, has, List.of()).name();
        }

        @Override
        public Dimension fit(Fitting fitting, Portfolio portfolio) {
            LabelsColumn column = fitting.labels(labels);
            return new LabelsDimension(labels, has, has == null ? column.sets() : List.of());
        }

        @Override
        public String toString() {
            return labels.name() + (has == null ? "" : ", " + Checks.quote(has));
        }
    }

    /** Bands of a measure. */
    record OfMeasure(Measure measure, Banding banding) implements Trait {
        @Override
        public String name() {
            return measure.name();
        }

        @Override
        public MeasureDimension fit(Fitting fitting, Portfolio portfolio) {
            return fit(fitting, row -> true);
        }

        MeasureDimension fit(Fitting fitting, IntPredicate rows) {
            MeasureColumn values = fitting.measure(measure).knownWhere(rows);
            try {
                return new MeasureDimension(measure, banding.fit(values), banding.isOfPositiveTotal());
            } catch (IllegalArgumentException e) {
                throw fitting.refusal(
                        measure,
                        String.valueOf(e.getMessage()) + " The measure is " + Checks.quote(measure.name())
                                + ". Stated cuts, at(...), need no customers to learn from.");
            }
        }

        @Override
        public String toString() {
            return measure.name() + ", " + banding;
        }
    }

    /** Size: by one measure before a company is a customer, by another after. */
    record OfSize(Size size) implements Trait {
        @Override
        public String name() {
            return "size";
        }

        @Override
        public Dimension fit(Fitting fitting, Portfolio portfolio) {
            return new SizeDimension(
                    size.before().fit(fitting, row -> portfolio.stage(row) != Stage.CUSTOMER),
                    size.after().fit(fitting, row -> portfolio.stage(row) == Stage.CUSTOMER));
        }

        @Override
        public String toString() {
            return size.toString();
        }
    }
}
