package dev.segmentation.needs;

import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely each segment is, given answers that are taken as independent within a segment; counts are raised by one so that
 * what was never seen is unlikely, not impossible (P. S. Laplace's rule). An unknown answer takes no part.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param questions the questions, in the order in which they are asked
 * @param shares how likely each segment is before any answer
 * @param probabilities for each question and answer, its probability in each segment
 */
public record NaiveBayes(List<TypingQuestion> questions, List<Double> shares, List<List<List<Double>>> probabilities) {
    /**
     * Checks and copies the components.
     *
     * @param questions the questions, in the order in which they are asked
     * @param shares how likely each segment is before any answer
     * @param probabilities for each question and answer, its probability in each segment
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there are not as many probabilities as answers and segments
     */
    public NaiveBayes {
        questions = Checks.list(questions, "NaiveBayes questions");
        shares = Checks.list(shares, "NaiveBayes shares");
        probabilities = Checks.list(probabilities, "NaiveBayes probabilities").stream()
                .map(question -> question.stream().map(List::copyOf).toList())
                .toList();
        int segments = shares.size();
        for (int j = 0; j < questions.size(); j++) {
            if (probabilities.size() != questions.size()
                    || probabilities.get(j).size() != questions.get(j).answers()
                    || probabilities.get(j).stream().anyMatch(answer -> answer.size() != segments)) {
                throw new IllegalArgumentException(
                        "NaiveBayes probabilities must be one for each question, answer and segment; got others.");
            }
        }
    }

    static NaiveBayes of(List<TypingQuestion> questions, double[] counts, double[][][] answers) {
        double total = counts.length;
        for (double count : counts) {
            total += count;
        }
        List<Double> shares = new ArrayList<>();
        for (double count : counts) {
            shares.add((count + 1) / total);
        }
        List<List<List<Double>>> probabilities = new ArrayList<>();
        for (double[][] question : answers) {
            List<List<Double>> byAnswer = new ArrayList<>();
            for (double[] answer : question) {
                List<Double> bySegment = new ArrayList<>();
                for (int s = 0; s < counts.length; s++) {
                    double known = question.length;
                    for (double[] other : question) {
                        known += other[s];
                    }
                    bySegment.add((answer[s] + 1) / known);
                }
                byAnswer.add(bySegment);
            }
            probabilities.add(byAnswer);
        }
        return new NaiveBayes(questions, shares, probabilities);
    }

    /** From the codes of the answers, -1 for unknown. */
    double[] posteriors(int[] answers) {
        double[] joint = shares.stream().mapToDouble(share -> share).toArray();
        double total = 0;
        for (int s = 0; s < joint.length; s++) {
            for (int j = 0; j < answers.length; j++) {
                joint[s] *= answers[j] < 0
                        ? 1
                        : probabilities.get(j).get(answers[j]).get(s);
            }
            total += joint[s];
        }
        for (int s = 0; s < joint.length; s++) {
            joint[s] /= total;
        }
        return joint;
    }

    /** Of equally likely segments the first. */
    static int likeliest(double[] posteriors) {
        int best = 0;
        for (int s = 1; s < posteriors.length; s++) {
            best = posteriors[s] > posteriors[best] ? s : best;
        }
        return best;
    }
}
