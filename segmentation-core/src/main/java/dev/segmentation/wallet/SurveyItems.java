package dev.segmentation.wallet;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One part of a survey: its items, and their weighted mean. */
record SurveyItems(List<SurveyItem> items) {
    SurveyItems {
        items = Collections.unmodifiableList(new ArrayList<>(items));
        Checks.distinct(items.stream().map(item -> item.measure().name()).toList(), "SatisfactionIndex");
    }

    SurveyItems and(SurveyItem item) {
        List<SurveyItem> more = new ArrayList<>(items);
        more.add(item);
        return new SurveyItems(more);
    }

    List<Measure> measures() {
        return items.stream().map(SurveyItem::measure).toList();
    }

    /** From 0 to 100; NaN if an answer is not there or off its scale. */
    double mean(ToDoubleFunction<Measure> answers) {
        double sum = 0;
        double weights = 0;
        for (SurveyItem item : items) {
            sum += item.weight() * item.scaled(answers.applyAsDouble(item.measure()));
            weights += item.weight();
        }
        return Math.min(100, sum / weights);
    }

    /** The mean of each item over those customers who answered it; NaN where nobody did. */
    double[] means(Portfolio portfolio) {
        double[] means = new double[items.size()];
        for (int i = 0; i < means.length; i++) {
            MeasureColumn answers = portfolio.measure(items.get(i).measure());
            Sum sum = new Sum();
            int answered = 0;
            for (int row = 0; row < portfolio.size(); row++) {
                double scaled = items.get(i).scaled(answers.at(row));
                if (portfolio.stage(row) == Stage.CUSTOMER && !Double.isNaN(scaled)) {
                    sum.add(scaled);
                    answered++;
                }
            }
            means[i] = sum.value() / answered;
        }
        return means;
    }

    @Nullable
    String weakest(Customer customer, double... means) {
        String weakest = null;
        double furthest = 0;
        for (int i = 0; i < means.length; i++) {
            double below =
                    means[i] - items.get(i).scaled(customer.measure(items.get(i).measure()));
            if (below > furthest) {
                furthest = below;
                weakest = items.get(i).measure().name();
            }
        }
        return weakest;
    }

    /** The call that makes an index. */
    static String sentence(SatisfactionIndex index) {
        StringBuilder text = new StringBuilder(index.measure().name());
        for (int i = 0; i < index.items().size(); i++) {
            text.append(i == 0 ? "" : ".and").append(numbers(index.items().get(i)));
        }
        index.loyaltyItems().forEach(item -> text.append(".loyalty").append(numbers(item)));
        for (SurveyValidity condition : index.validity()) {
            boolean oldest = condition.least() == Double.NEGATIVE_INFINITY;
            double bound = oldest ? condition.most() : condition.least();
            text.append(oldest ? ".notOlderThan(" : ".answeredBy(")
                    .append(condition.measure().name());
            text.append(", ")
                    .append(Double.isInfinite(bound) ? "unbounded" : Decimals.shortest(bound))
                    .append(')');
        }
        return text.toString();
    }

    private static String numbers(SurveyItem item) {
        return "(" + item.measure().name() + ", " + Decimals.shortest(item.min()) + ", " + Decimals.shortest(item.max())
                + ", " + Decimals.shortest(item.weight()) + ")";
    }
}
