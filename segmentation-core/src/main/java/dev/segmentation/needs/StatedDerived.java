package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Report;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What customers say matters, beside what goes with their satisfaction or their sales. A correlation is no cause: it says
 * where to look.
 *
 * @param lines one for each need, in the order given
 * @param findings where the two part, in words
 */
public record StatedDerived(List<Line> lines, List<Message> findings) implements Report {
    /**
     * Copies the lists.
     *
     * @param lines one for each need, in the order given
     * @param findings where the two part, in words
     * @throws NullPointerException if a list is null
     */
    public StatedDerived {
        lines = Checks.list(lines, "StatedDerived lines");
        findings = Checks.list(findings, "StatedDerived findings");
    }

    /**
     * One need.
     *
     * @param need the name of the need
     * @param importance its mean importance as stated
     * @param statedRank 1 for the need said to matter most; equal ones share the mean
     * @param correlation Spearman's rank correlation of performance on the need with the outcome
     * @param from the lower end of its 95 % interval; with {@code to}, all of -1 to 1 where nothing can be told: fewer than four
     *     customers, or all alike
     * @param to the upper end
     * @param customers how many customers it is worked out from
     * @param derivedRank 1 for the need that goes with the outcome most; equal ones share the mean
     */
    public record Line(
            String need,
            double importance,
            double statedRank,
            double correlation,
            double from,
            double to,
            int customers,
            double derivedRank) {}

    /**
     * Compares the two.
     *
     * @param portfolio the customers
     * @param performance how each need (the stated importance) is met, a measure of its own
     * @param outcome satisfaction, sales, or whatever shows what mattered
     * @return one line for each need
     * @throws IllegalArgumentException if the portfolio lacks a measure
     */
    public static StatedDerived of(Portfolio portfolio, Map<Measure, Measure> performance, Measure outcome) {
        List<Measure> needs = List.copyOf(performance.keySet().stream().toList());
        double[] importance = new double[needs.size()];
        RankCorrelation[] derived = new RankCorrelation[needs.size()];
        for (int j = 0; j < importance.length; j++) {
            importance[j] = mean(portfolio.measure(needs.get(j)));
            Measure met = Checks.notNull(performance.get(needs.get(j)), "StatedDerived.of performance");
            derived[j] = RankCorrelation.of(portfolio.measure(met), portfolio.measure(outcome));
        }
        double[] stated = fromTheTop(importance);
        double[] found = fromTheTop(
                Arrays.stream(derived).mapToDouble(RankCorrelation::rho).toArray());
        List<Line> lines = new ArrayList<>();
        for (int j = 0; j < importance.length; j++) {
            RankCorrelation one = derived[j];
            lines.add(new Line(
                    needs.get(j).name(),
                    importance[j],
                    stated[j],
                    one.rho(),
                    one.from(),
                    one.to(),
                    one.customers(),
                    found[j]));
        }
        return new StatedDerived(lines, findings(lines, outcome));
    }

    private static List<Message> findings(List<Line> lines, Measure outcome) {
        List<Message> findings = new ArrayList<>();
        List<Line> told = lines.stream()
                .filter(line -> RankCorrelation.isTold(line.from, line.to))
                .toList();
        if (told.size() < 2) {
            return List.of(Message.of("needs.derived.untold", outcome));
        }
        double middle = (lines.size() + 1) / 2.0;
        for (Line line : told) {
            boolean said = line.statedRank < middle;
            if (said && line.from <= 0) {
                findings.add(finding("needs.derived.spoken", line, outcome));
            } else if (line.statedRank > middle && line.from > 0 && line.derivedRank < middle) {
                findings.add(finding("needs.derived.hidden", line, outcome));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Message.of("needs.derived.agree", outcome));
        }
        return findings;
    }

    private static Message finding(String key, Line line, Measure outcome) {
        return Message.of(key, line.need, outcome, shown(line.correlation), shown(line.from), shown(line.to));
    }

    private static Quantity shown(double correlation) {
        return new Quantity(Math.rint(correlation * 100) / 100, "");
    }

    private static double mean(MeasureColumn column) {
        double[] values = column.knownWhere(row -> true).toArray();
        Arrays.sort(values);
        return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
    }

    private static double[] fromTheTop(double[] values) {
        return RankCorrelation.ranks(Arrays.stream(values).map(v -> -v).toArray());
    }
}
