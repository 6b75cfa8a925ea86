package dev.segmentation.profile;

import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The points that an attribute gives: the mean over those of its questions whose answer is known (the levels that a path
 * reaches, all labels). NaN where it is unknown.
 */
final class AttributePoints {
    private final Attribute attribute;
    private final List<TraitPoints> questions;
    private final double weight;
    /** By standing: of the paths that give the same points the one that most of the best have. */
    private final List<List<List<String>>> telling = new ArrayList<>();

    private AttributePoints(Attribute attribute, List<TraitPoints> questions, double weight, List<List<String>> paths) {
        this.attribute = attribute;
        this.questions = questions;
        this.weight = weight;
        for (Standing standing : Standing.values()) {
            Map<Double, List<String>> byPoints = new LinkedHashMap<>();
            paths.forEach(path -> byPoints.putIfAbsent(ofPath(path, standing), path));
            telling.add(List.copyOf(byPoints.values()));
        }
    }

    static AttributePoints of(Attribute attribute, Lesson lesson, FitRules rules) {
        List<TraitPoints> questions = lesson.traitsOf(attribute).stream()
                .map(trait -> TraitPoints.of(trait, lesson.cohort(), rules))
                .toList();
        double spread =
                questions.stream().mapToDouble(TraitPoints::spread).max().orElse(1);
        List<List<String>> paths = attribute instanceof Category ? paths(lesson, attribute) : List.of();
        return new AttributePoints(attribute, questions, spread * rules.weight(attribute), paths);
    }

    /** The paths that were seen, those that most of the best have first. */
    private static List<List<String>> paths(Lesson lesson, Attribute attribute) {
        List<Answer> answers = new ArrayList<>();
        lesson.traitsOf(attribute).forEach(trait -> answers.addAll(trait.answers()));
        answers.removeIf(Answer::isUnknown);
        answers.sort(Comparator.comparingInt(Answer::best).reversed());
        return answers.stream().map(Answer::value).toList();
    }

    /**
     * The paths worth trying in search of one that moves a customer: of those that give the same points, and so lead to the
     * same segment, one. Of thousands of values few differ, and each customer is spared the others.
     */
    List<List<String>> telling(Standing standing) {
        return telling.get(standing.place());
    }

    Attribute attribute() {
        return attribute;
    }

    /** What a known answer weighs in the mean over attributes. */
    double weight() {
        return weight;
    }

    double of(Customer customer, Standing standing) {
        if (attribute instanceof Measure measure) {
            int band = bands().index(customer.measure(measure));
            return band < 0 ? Double.NaN : questions.get(0).of(band, standing);
        }
        return attribute instanceof Category category
                ? ofPath(customer.category(category), standing)
                : ofSet(customer.labels((Labels) attribute), standing);
    }

    private Bands bands() {
        return Checks.notNull(questions.get(0).question().bands(), "AttributePoints bands");
    }

    private double ofPath(List<String> path, Standing standing) {
        double sum = 0;
        int known = 0;
        for (TraitPoints question : questions) {
            int level = question.question().level();
            if (level <= path.size()) {
                sum += question.of(path.subList(0, level), standing);
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    private double ofSet(@Nullable SortedSet<String> set, Standing standing) {
        if (set == null) {
            return Double.NaN;
        }
        double sum = 0;
        for (TraitPoints question : questions) {
            boolean has = set.contains(String.valueOf(question.question().label()));
            sum += question.of(has ? Answer.YES : Answer.NO, standing);
        }
        return sum / questions.size();
    }

    /** The points of each code of a portfolio's column, looked up once for each distinct value. */
    RowPoints rows(Portfolio portfolio) {
        if (attribute instanceof Measure measure) {
            MeasureColumn column = portfolio.measure(measure);
            int[] bands = column.bands(bands().cutArray());
            double[][] points =
                    tables(bands().size(), (code, standing) -> questions.get(0).of(code, standing));
            return new RowPoints((from, length, into) -> System.arraycopy(bands, from, into, 0, length), points);
        }
        if (attribute instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            List<List<String>> paths = column.paths();
            return new RowPoints(
                    column::copyCodes, tables(paths.size(), (code, standing) -> ofPath(paths.get(code), standing)));
        }
        LabelsColumn column = portfolio.labels((Labels) attribute);
        List<SortedSet<String>> sets = column.sets();
        return new RowPoints(
                column::copyCodes, tables(sets.size(), (code, standing) -> ofSet(sets.get(code), standing)));
    }

    /** The points of a code for whoever stands so. */
    private interface CodePoints {
        double of(int code, Standing standing);
    }

    /** By standing and by code + 1; unknown, whose code is -1, is NaN. */
    private static double[][] tables(int codes, CodePoints points) {
        double[][] tables = new double[Standing.COUNT][codes + 1];
        for (Standing standing : Standing.values()) {
            double[] table = tables[standing.place()];
            table[0] = Double.NaN;
            for (int code = 0; code < codes; code++) {
                table[code + 1] = points.of(code, standing);
            }
        }
        return tables;
    }
}
