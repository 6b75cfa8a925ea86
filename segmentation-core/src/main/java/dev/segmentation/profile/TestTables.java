package dev.segmentation.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exact p-value of every answer for every count that the best could have; margins never change in a permutation. */
final class TestTables {
    private final List<Trait> traits;
    private final double[][] @Nullable [] p;

    private TestTables(List<Trait> traits, double[][] @Nullable [] p) {
        this.traits = traits;
        this.p = p;
    }

    static TestTables of(List<Trait> traits, Cohort cohort) {
        Map<Integer, double[]> byMarked = new HashMap<>();
        double[][] @Nullable [] p = new double[traits.size()][][];
        for (int trait = 0; trait < p.length; trait++) {
            List<Answer> answers = traits.get(trait).answers();
            double[][] tables = new double[answers.size()][];
            for (int answer = 0; answer < tables.length; answer++) {
                tables[answer] = traits.get(trait).isTested(answer)
                        ? byMarked.computeIfAbsent(
                                answers.get(answer).all(),
                                marked -> FisherExact.of(cohort.best(), marked, cohort.all())
                                        .pValues())
                        : new double[0];
            }
            p[trait] = tables;
        }
        return new TestTables(traits, p);
    }

    /** The tables of one question, by answer and count; an answer that is not tested has none. */
    double[][] of(int trait) {
        double[][] tables = p[trait];
        return tables == null ? new double[0][] : tables;
    }

    /** The p-values observed, in order of the questions and their answers. */
    double[] observed() {
        List<Double> observed = new ArrayList<>();
        for (int trait = 0; trait < traits.size(); trait++) {
            for (int answer = 0; answer < of(trait).length; answer++) {
                if (of(trait)[answer].length > 0) {
                    observed.add(of(trait)[answer][
                            traits.get(trait).answers().get(answer).best()]);
                }
            }
        }
        return observed.stream().mapToDouble(value -> value).toArray();
    }

    /** The traits with corrected p-values, given in the order of {@link #observed}. */
    List<Trait> corrected(double[] corrected) {
        List<Trait> tested = new ArrayList<>();
        int next = 0;
        for (int trait = 0; trait < traits.size(); trait++) {
            List<Answer> answers = new ArrayList<>();
            for (int answer = 0; answer < of(trait).length; answer++) {
                Answer old = traits.get(trait).answers().get(answer);
                boolean isTested = of(trait)[answer].length > 0;
                answers.add(isTested ? new Answer(old.value(), old.best(), old.all(), corrected[next++]) : old);
            }
            tested.add(new Trait(traits.get(trait).question(), answers));
        }
        return Collections.unmodifiableList(tested);
    }
}
