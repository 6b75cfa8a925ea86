package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where what customers declare contradicts where their answers put them: they declare a need that their discovered segment
 * cares less for than the average customer.
 *
 * @param cases by declared need, then by segment
 * @param findings the same in words, most customers first
 */
public record Contradictions(List<Case> cases, List<Message> findings) implements Report {
    /** Whether what a customer declares is contradicted, 0 or 1. */
    public static final Measure CONTRADICTED = Measure.of("contradicted", "0-1");

    /**
     * Copies the lists.
     *
     * @param cases by declared need, then by segment
     * @param findings the same in words, most customers first
     * @throws NullPointerException if a list is null
     */
    public Contradictions {
        cases = Checks.list(cases, "Contradictions cases");
        findings = Checks.list(findings, "Contradictions findings");
    }

    /**
     * Customers who declare one need and stand in a segment that cares less for it.
     *
     * @param need the name of the declared need
     * @param segment the code of the discovered segment
     * @param rows their rows in the portfolio, rising
     */
    public record Case(String need, String segment, List<Integer> rows) {
        /**
         * Copies the list.
         *
         * @param need the name of the declared need
         * @param segment the code of the discovered segment
         * @param rows their rows in the portfolio, rising
         * @throws NullPointerException if the list is null
         */
        public Case {
            rows = Checks.list(rows, "Contradictions rows");
        }
    }

    /**
     * Compares two segmentations of the same customers.
     *
     * @param declared by {@link DeclaredNeeds}
     * @param discovered by {@link NeedsClusters}, on measures among which are needs declared
     * @return the cases; none where nothing contradicts
     * @throws IllegalArgumentException if a model is of another kind or the customers differ
     */
    public static Contradictions of(Segmentation declared, Segmentation discovered) {
        if (!(declared.model() instanceof DeclaredNeedsModel said)
                || !(discovered.model() instanceof NeedsClustersModel found)) {
            throw new IllegalArgumentException("Contradictions.of must compare declared-needs with needs-clusters; got "
                    + declared.model().kind() + " and " + discovered.model().kind() + ".");
        }
        int size = declared.portfolio().size();
        if (size != discovered.portfolio().size()) {
            throw new IllegalArgumentException("Contradictions.of must compare the same customers; got " + size
                    + " and " + discovered.portfolio().size() + ".");
        }
        List<Case> cases = new ArrayList<>();
        for (int need = 0; need < said.needs().size(); need++) {
            for (int c = 0; c < found.clusters().size(); c++) {
                if (isBelowAverage(found, c, said.needs().get(need))) {
                    add(cases, declared, discovered, new int[] {need, c});
                }
            }
        }
        List<Message> findings = new ArrayList<>();
        cases.stream()
                .sorted((a, b) -> Integer.compare(b.rows.size(), a.rows.size()))
                .forEach(
                        one -> findings.add(Message.of("needs.contradiction", one.rows.size(), one.need, one.segment)));
        return new Contradictions(cases, findings);
    }

    /**
     * The declared segmentation with the derived measure {@code contradicted}: 1 for who is in a case, 0 for all others who
     * stand in a segment, unknown where the customer is unassigned.
     *
     * @param declared the segmentation that was compared
     * @return a new segmentation
     */
    public Segmentation marked(Segmentation declared) {
        double[] marks = new double[declared.portfolio().size()];
        for (int row = 0; row < marks.length; row++) {
            marks[row] = declared.segment(row).isUnassigned() ? Double.NaN : 0;
        }
        cases.forEach(one -> one.rows.forEach(row -> marks[row] = 1));
        return declared.withDerived(CONTRADICTED, marks);
    }

    private static boolean isBelowAverage(NeedsClustersModel model, int cluster, Measure need) {
        List<ScaledMeasure> measures = model.space().measures();
        for (int j = 0; j < measures.size(); j++) {
            if (measures.get(j).measure().equals(need)) {
                double centre = model.clusters().get(cluster).centre().get(j);
                return measures.get(j).standardised(centre) < 0;
            }
        }
        return false;
    }

    private static void add(List<Case> cases, Segmentation declared, Segmentation discovered, int[] needAndCluster) {
        int[] rows = new int[declared.portfolio().size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            int other = discovered.portfolio().row(declared.portfolio().id(row));
            if (other >= 0
                    && declared.index(row) == needAndCluster[0]
                    && discovered.index(other) == needAndCluster[1]) {
                rows[count++] = row;
            }
        }
        if (count > 0) {
            List<Integer> found = Arrays.stream(rows, 0, count).boxed().toList();
            cases.add(new Case(
                    declared.segments().get(needAndCluster[0]).code(),
                    discovered.segments().get(needAndCluster[1]).code(),
                    found));
        }
    }
}
