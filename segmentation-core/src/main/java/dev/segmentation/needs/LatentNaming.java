package dev.segmentation.needs;

import dev.segmentation.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns parameters into classes with codes, and with names made of the answers that stand out. */
final class LatentNaming {
    /** An answer stands out that is given this much more often than by everybody. */
    private static final double STANDS_OUT = 0.15;

    private static final int MOST_WORDS = 2;

    private final List<LatentItem> items;
    private final LatentFit fit;

    LatentNaming(List<LatentItem> items, LatentFit fit) {
        this.items = items;
        this.fit = fit;
    }

    List<LatentClass> classes() {
        List<LatentClass> classes = new ArrayList<>();
        for (int c = 0; c < fit.k; c++) {
            List<List<Double>> probabilities = new ArrayList<>();
            int at = fit.k;
            for (LatentItem item : items) {
                List<Double> answers = new ArrayList<>();
                for (int answer = 0; answer < item.labels().size(); answer++, at += fit.k) {
                    answers.add(Math.min(1, fit.parameters[at + c]));
                }
                probabilities.add(answers);
            }
            double share = Math.max(Double.MIN_NORMAL, Math.min(1, fit.parameters[c])); // an unused class has none
            classes.add(new LatentClass(
                    ClusterNaming.code(c, fit.k), fit.k == 1 ? null : name(probabilities), share, probabilities));
        }
        return classes;
    }

    private Message name(List<List<Double>> probabilities) {
        List<Message> words = new ArrayList<>();
        List<Double> leads = new ArrayList<>();
        int at = fit.k;
        for (int j = 0; j < items.size(); j++) {
            int best = 0;
            double most = -1;
            for (int answer = 0; answer < probabilities.get(j).size(); answer++, at += fit.k) {
                double lead = probabilities.get(j).get(answer) - marginal(at);
                best = lead > most ? answer : best;
                most = Math.max(most, lead);
            }
            leads.add(most);
            words.add(Message.of(
                    "needs.name.answer", items.get(j).category(), items.get(j).label(best)));
        }
        int[] order = RowOrder.of(items.size(), (a, b) -> Double.compare(leads.get(b), leads.get(a)));
        @Nullable Message joined = null;
        for (int word = 0; word < Math.min(MOST_WORDS, order.length); word++) {
            if (leads.get(order[word]) >= STANDS_OUT) {
                Message next = words.get(order[word]);
                joined = joined == null ? next : Message.of("needs.name.and", joined, next);
            }
        }
        return joined == null ? Message.of("needs.name.average") : joined;
    }

    /** How often everybody gives an answer, as the model has it. */
    private double marginal(int at) {
        double sum = 0;
        for (int c = 0; c < fit.k; c++) {
            sum += fit.parameters[c] * fit.parameters[at + c];
        }
        return sum;
    }
}
