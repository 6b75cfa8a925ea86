package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The questions that attributes give, and what each of the customers to learn from answers, as codes. */
final class Survey {
    private final List<Question> questions = new ArrayList<>();
    private final List<List<List<String>>> values = new ArrayList<>();
    private final List<int[]> codes = new ArrayList<>();

    private Survey() {}

    /** Asks everybody in a portfolio; questions stand in the order of the attributes, levels and labels. */
    static Survey of(Portfolio taught, List<Attribute> attributes, BandLearner bands) {
        Survey survey = new Survey();
        for (Attribute attribute : attributes) {
            if (attribute instanceof Measure measure) {
                survey.ask(taught, measure, bands);
            } else if (attribute instanceof Category category) {
                survey.ask(taught.category(category));
            } else {
                survey.ask(taught.labels((Labels) attribute));
            }
        }
        return survey;
    }

    private void ask(Portfolio taught, Measure measure, BandLearner learner) {
        var bands = learner.bands(taught.measure(measure));
        if (bands.isPresent()) {
            List<List<String>> answers = new ArrayList<>();
            bands.get().labels().forEach(label -> answers.add(List.of(label)));
            int[] found = taught.measure(measure).bands(bands.get().cutArray());
            add(Question.of(measure, bands.get()), answers, found);
        }
    }

    private void ask(CategoryColumn column) {
        for (int level = 1; level <= column.depth(); level++) {
            Map<List<String>, Integer> places = new HashMap<>();
            List<List<String>> answers = new ArrayList<>();
            int[] place = new int[column.paths().size()];
            boolean[] isGiven = given(column);
            for (int path = 0; path < place.length; path++) {
                List<String> whole = column.paths().get(path);
                place[path] = -1;
                if (whole.size() >= level && isGiven[path]) {
                    List<String> value = List.copyOf(whole.subList(0, level));
                    place[path] = places.computeIfAbsent(value, unseen -> answers.size());
                    if (place[path] == answers.size()) {
                        answers.add(value);
                    }
                }
            }
            if (!answers.isEmpty()) {
                add(Question.of(column.category(), level), answers, found(column, place));
            }
        }
    }

    private static boolean[] given(CategoryColumn column) {
        boolean[] given = new boolean[column.paths().size()];
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                given[column.code(row)] = true;
            }
        }
        return given;
    }

    private static int[] found(CategoryColumn column, int[] place) {
        int[] found = new int[column.size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = column.code(row) < 0 ? -1 : place[column.code(row)];
        }
        return found;
    }

    private void ask(LabelsColumn column) {
        TreeSet<String> all = new TreeSet<>();
        for (int row = 0; row < column.size(); row++) {
            var set = column.at(row);
            all.addAll(set == null ? List.of() : set);
        }
        for (String label : all) {
            var has = column.has(label);
            int[] found = new int[column.size()];
            for (int row = 0; row < found.length; row++) {
                found[row] = column.code(row) < 0 ? -1 : has.test(row) ? 0 : 1;
            }
            add(Question.of(column.labels(), label), List.of(Answer.YES, Answer.NO), found);
        }
    }

    private void add(Question question, List<List<String>> known, int[] found) {
        List<List<String>> answers = new ArrayList<>(known);
        answers.add(Answer.UNKNOWN);
        for (int row = 0; row < found.length; row++) {
            found[row] = found[row] < 0 ? known.size() : found[row];
        }
        questions.add(question);
        values.add(answers);
        codes.add(found);
    }

    /** How many questions there are. */
    int size() {
        return questions.size();
    }

    /** What is answered to each question, not tested yet. */
    List<Trait> traits(boolean[] best) {
        List<Trait> traits = new ArrayList<>();
        for (int question = 0; question < size(); question++) {
            int[] all = new int[values.get(question).size()];
            int[] ofBest = new int[all.length];
            int[] found = codes.get(question);
            for (int row = 0; row < found.length; row++) {
                all[found[row]]++;
                ofBest[found[row]] += best[row] ? 1 : 0;
            }
            List<Answer> answers = new ArrayList<>();
            for (int answer = 0; answer < all.length; answer++) {
                answers.add(new Answer(values.get(question).get(answer), ofBest[answer], all[answer], Double.NaN));
            }
            traits.add(new Trait(questions.get(question), answers));
        }
        return traits;
    }

    /** The codes of the answers by question and customer, customers in an order that depends on their answers alone. */
    int[][] codes() {
        int rows = codes.isEmpty() ? 0 : codes.get(0).length;
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, this::byAnswers);
        int[][] ordered = new int[size()][rows];
        for (int question = 0; question < size(); question++) {
            for (int row = 0; row < rows; row++) {
                ordered[question][row] = codes.get(question)[order[row]];
            }
        }
        return ordered;
    }

    private int byAnswers(int left, int right) {
        for (int[] found : codes) {
            if (found[left] != found[right]) {
                return Integer.compare(found[left], found[right]);
            }
        }
        return 0;
    }
}
