package dev.segmentation.needs;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses questions by the cross-validated accuracy of naive Bayes. */
final class TypingChoice {
    private static final int FOLDS = 10;
    private static final int LEAST = 2;
    private static final double GAIN = 0.005;

    private final List<TypingQuestion> questions;
    private final int segments;

    /** The learned customers in order of their segment and answers. */
    private final int[] truth;

    private final int[][] codes;

    private TypingChoice(List<TypingQuestion> questions, int segments, int[] truth, int[][] codes) {
        this.questions = questions;
        this.segments = segments;
        this.truth = truth;
        this.codes = codes;
    }

    static TypingChoice of(Portfolio portfolio, int[] truth, List<TypingQuestion> questions, int segments) {
        List<int[]> columns = questions.stream().map(q -> q.codes(portfolio)).toList();
        int[] known =
                IntStream.range(0, truth.length).filter(row -> truth[row] >= 0).toArray();
        int[] order = RowOrder.of(known.length, (a, b) -> compare(truth, columns, known[a], known[b]));
        int[] rows = Arrays.stream(order).map(i -> known[i]).toArray();
        int[][] codes = columns.stream()
                .map(column -> Arrays.stream(rows).map(row -> column[row]).toArray())
                .toArray(int[][]::new);
        int[] sorted = Arrays.stream(rows).map(row -> truth[row]).toArray();
        return new TypingChoice(questions, segments, sorted, codes);
    }

    private static int compare(int[] truth, List<int[]> columns, int a, int b) {
        int compared = Integer.compare(truth[a], truth[b]);
        for (int j = 0; compared == 0 && j < columns.size(); j++) {
            compared = Integer.compare(columns.get(j)[a], columns.get(j)[b]);
        }
        return compared;
    }

    List<Integer> choose(int most) {
        List<Integer> chosen = new ArrayList<>();
        double accuracy = 0;
        while (chosen.size() < Math.min(most, questions.size())) {
            int best = -1;
            double highest = -1;
            for (int q = 0; q < questions.size(); q++) {
                if (!chosen.contains(q)) {
                    List<Integer> tried = new ArrayList<>(chosen);
                    tried.add(q);
                    double reached = accuracy(tried);
                    best = reached > highest ? q : best;
                    highest = Math.max(highest, reached);
                }
            }
            if (chosen.size() >= LEAST && highest < accuracy + GAIN) {
                break;
            }
            chosen.add(best);
            accuracy = highest;
        }
        return chosen;
    }

    double accuracyOfAll() {
        return accuracy(IntStream.range(0, questions.size()).boxed().toList());
    }

    /** The part of the customers typed rightly by what was learned from the other folds. */
    double accuracy(List<Integer> asked) {
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            NaiveBayes learned = learn(asked, fold);
            int[] answers = new int[asked.size()];
            for (int i = fold; i < truth.length; i += FOLDS) {
                for (int j = 0; j < answers.length; j++) {
                    answers[j] = codes[asked.get(j)][i];
                }
                right += NaiveBayes.likeliest(learned.posteriors(answers)) == truth[i] ? 1 : 0;
            }
        }
        return (double) right / truth.length;
    }

    NaiveBayes bayes(List<Integer> asked) {
        return learn(asked, -1);
    }

    private NaiveBayes learn(List<Integer> asked, int without) {
        double[] shares = new double[segments];
        double[][][] counts = new double[asked.size()][][];
        for (int j = 0; j < counts.length; j++) {
            counts[j] = new double[questions.get(asked.get(j)).answers()][segments];
        }
        for (int i = 0; i < truth.length; i++) {
            if (i % FOLDS != without) {
                shares[truth[i]]++;
                for (int j = 0; j < counts.length; j++) {
                    int code = codes[asked.get(j)][i];
                    if (code >= 0) {
                        counts[j][code][truth[i]]++;
                    }
                }
            }
        }
        return NaiveBayes.of(asked.stream().map(questions::get).toList(), shares, counts);
    }
}
