package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that was asked about and goes with the measure that defines "best" so closely that somebody should look: it may
 * have been worked out from it, or been given to customers because they buy much. It may also be sound, so it is not refused.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param attribute what was asked about
 * @param correlation how closely, from -1 to 1: Spearman's rank correlation with a measure, at least .8 or at most -.8; with
 *     a category the correlation ratio of the ranks, less what as many values explain by chance (the root of epsilon squared,
 *     Kelley 1935), at least .8; 1 where it follows from a second measure, or one answer is that of the best and of nobody else
 * @param with the second measure that makes up the measure together with it; null where there is none
 * @param sentence the same in words
 */
public record Echo(
        Attribute attribute, double correlation, @Nullable Measure with, Message sentence) {
    /** As close as this, or closer, is worth a look. */
    public static final double LEVEL = 0.8;

    /** As many customers must be left when the number of a category's values is taken off. */
    private static final int FREEDOM = 30;

    /** Of fewer best customers one value is theirs alone by chance. */
    private static final int FEW = 5;

    /**
     * Checks the components.
     *
     * @param attribute what was asked about
     * @param correlation how closely, from -1 to 1: Spearman's rank correlation with a measure, at least .8 or at most -.8; with a category the correlation ratio of the ranks, less what as many values explain by chance (the root of epsilon squared, Kelley 1935), at least .8; 1 where it follows from a second measure, or one answer is that of the best and of nobody else
     * @param with the second measure that makes up the measure together with it; null where there is none
     * @param sentence the same in words
     * @throws NullPointerException if the attribute or the sentence is null
     */
    public Echo {
        Checks.notNull(attribute, "Echo attribute");
        Checks.notNull(sentence, "Echo sentence");
    }

    /** What of the asked attributes echoes the measure among a portfolio's customers; none where it lacks the measure. */
    static List<Echo> in(Lesson lesson, Portfolio everybody) {
        List<Echo> echoes = new ArrayList<>();
        if (!everybody.attributes().contains(lesson.by())) {
            return echoes;
        }
        Portfolio customers = everybody.count(Stage.CUSTOMER) == everybody.size()
                ? everybody
                : everybody.where(row -> everybody.stage(row) == Stage.CUSTOMER);
        Leakage ranks = new Leakage(customers, lesson.by());
        for (Attribute attribute : lesson.attributes()) {
            Optional<Echo> echo = Optional.empty();
            if (attribute instanceof Measure measure && customers.attributes().contains(measure)) {
                echo = of(ranks.correlation(customers.measure(measure)), measure, lesson.by())
                        .or(() -> madeUp(customers, lesson, measure));
            } else if (attribute instanceof Category category
                    && customers.attributes().contains(category)) {
                echo = of(ratio(customers.measure(lesson.by()), customers.category(category)), category, lesson.by());
            }
            echo.or(() -> theirsAlone(lesson, attribute)).ifPresent(echoes::add);
        }
        return echoes;
    }

    private static Optional<Echo> of(double correlation, Attribute attribute, Measure by) {
        return Math.abs(correlation) >= LEVEL
                ? Optional.of(new Echo(
                        attribute,
                        correlation,
                        null,
                        Message.of(
                                "profile.echo", attribute, by, new Quantity(Math.rint(correlation * 1e4) / 1e4, ""))))
                : Optional.empty();
    }

    private static Optional<Echo> madeUp(Portfolio customers, Lesson lesson, Measure measure) {
        MeasureColumn by = customers.measure(lesson.by());
        MeasureColumn own = customers.measure(measure);
        return customers.attributes().stream()
                .filter(other -> !other.equals(measure) && !other.equals(lesson.by()))
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(other -> Arithmetic.makeUp(by, own, customers.measure(other))
                        || Rounded.isPart(own, by, customers.measure(other)))
                .findFirst()
                .map(other ->
                        new Echo(measure, 1, other, Message.of("profile.echo-with", measure, other, lesson.by())));
    }

    /** An answer that all of the best give and nobody else: perhaps it was given to them because they are the best. */
    private static Optional<Echo> theirsAlone(Lesson lesson, Attribute attribute) {
        Cohort cohort = lesson.cohort();
        for (Trait trait : lesson.traitsOf(attribute)) {
            for (Answer answer : trait.answers()) {
                if (cohort.best() >= FEW && answer.best() == cohort.best() && answer.all() == cohort.best()) {
                    Message words = trait.question().words(answer.value());
                    return Optional.of(new Echo(
                            attribute, 1, null, Message.of("profile.echo-alone", words, cohort.best(), lesson.by())));
                }
            }
        }
        return Optional.empty();
    }

    /** The root of epsilon squared of the ranks; NaN where a category has too many values for so few customers. */
    private static double ratio(MeasureColumn by, CategoryColumn column) {
        int[] rows = IntStream.range(0, by.size())
                .filter(row -> column.code(row) >= 0 && !Double.isNaN(by.at(row)))
                .toArray();
        double[] ranks =
                RankCorrelation.ranks(IntStream.of(rows).mapToDouble(by::at).toArray());
        double[] sums = new double[column.paths().size()];
        int[] counts = new int[sums.length];
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            sums[column.code(rows[i])] += ranks[i];
            counts[column.code(rows[i])]++;
            total += ranks[i] * ranks[i];
        }
        double between = 0;
        int groups = 0;
        for (int code = 0; code < sums.length; code++) {
            between += counts[code] == 0 ? 0 : sums[code] * sums[code] / counts[code];
            groups += counts[code] == 0 ? 0 : 1;
        }
        int freedom = rows.length - groups;
        if (freedom < FREEDOM || total == 0) {
            return Double.NaN;
        }
        double byChance = (groups - 1) * (total - between) / freedom;
        return Math.sqrt(Math.max(0, between - byChance) / total);
    }
}
