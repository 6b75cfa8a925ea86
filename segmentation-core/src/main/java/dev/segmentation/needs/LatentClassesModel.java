package dev.segmentation.needs;

import dev.segmentation.Assignment;
import dev.segmentation.Explanation;
import dev.segmentation.Fitting;
import dev.segmentation.Message;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a {@link LatentClasses} segmentation: a customer belongs to the likeliest one given its known answers, of two
 * equally likely ones to the one listed first.
 *
 * <p>Immutable, thread-safe and comparable by value; holds no customer. {@code toString} prints the shares. A segmentation has
 * the derived measure {@code posterior:CODE} for each class: from 0 to 1, unknown where the customer is unassigned.
 */
public final class LatentClassesModel implements SegmentModel {
    private final List<LatentItem> items;
    private final List<LatentClass> classes;
    private final LatentEvidence evidence;
    private final Provenance provenance;
    private final List<Segment> segments;
    private final Posteriors posteriors;
    private final Function<Customer, Explanation> explainer;

    private LatentClassesModel(
            List<LatentItem> items, List<LatentClass> classes, LatentEvidence evidence, Provenance provenance) {
        this.items = items;
        this.classes = classes;
        this.evidence = evidence;
        this.provenance = provenance;
        this.segments = classes.stream().map(LatentClass::segment).toList();
        this.posteriors = new Posteriors(items, classes);
        this.explainer = new LatentExplainer(this, posteriors)::explain;
    }

    /**
     * A model by its parts; what was learned can be written down and made again.
     *
     * @param items the questions, at least one
     * @param classes the classes, at least one, in canonical order
     * @param evidence what speaks for their number
     * @param provenance where the model comes from
     * @return the model
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no item or class, a category or code stands twice, or a class has not one
     *     probability for each answer
     */
    public static LatentClassesModel of(
            List<LatentItem> items, List<LatentClass> classes, LatentEvidence evidence, Provenance provenance) {
        List<LatentItem> asked = Checks.list(items, "LatentClassesModel.of items");
        List<LatentClass> listed = Checks.list(classes, "LatentClassesModel.of classes");
        Checks.notNull(evidence, "LatentClassesModel.of evidence");
        Checks.notNull(provenance, "LatentClassesModel.of provenance");
        Checks.distinct(asked.stream().map(LatentItem::category).toList(), "LatentClassesModel.of items");
        Checks.distinct(listed.stream().map(LatentClass::code).toList(), "LatentClassesModel.of classes");
        if (asked.isEmpty() || listed.isEmpty()) {
            throw new IllegalArgumentException("LatentClassesModel.of must have an item and a class; got "
                    + asked.size() + " and " + listed.size() + ".");
        }
        List<Integer> answers = asked.stream().map(item -> item.labels().size()).toList();
        for (LatentClass one : listed) {
            List<Integer> sizes = one.probabilities().stream().map(List::size).toList();
            if (!sizes.equals(answers)) {
                throw new IllegalArgumentException("LatentClassesModel.of probabilities must be one for each answer, "
                        + answers + "; got " + sizes + ".");
            }
        }
        return new LatentClassesModel(asked, listed, evidence, provenance);
    }

    /**
     * The same model with names that people prefer.
     *
     * @param names by the code of the segment; codes never change
     * @return a new model
     * @throws IllegalArgumentException if there is no such segment
     */
    public LatentClassesModel named(Map<String, String> names) {
        List<String> codes = classes.stream().map(LatentClass::code).toList();
        for (String code : names.keySet()) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException(
                        "LatentClassesModel.named must name one of " + codes + "; got " + Checks.quote(code) + ".");
            }
        }
        List<LatentClass> renamed = classes.stream()
                .map(c -> new LatentClass(
                        c.code(),
                        names.containsKey(c.code()) ? Message.text(names.get(c.code())) : c.name(),
                        c.share(),
                        c.probabilities()))
                .toList();
        return new LatentClassesModel(items, renamed, evidence, provenance);
    }

    /** The measure that holds how likely a customer belongs to a class. */
    static Measure posterior(String code) {
        return Measure.of("posterior:" + code, "fraction");
    }

    /**
     * The same model with other codes, so that segments keep theirs across refits.
     *
     * @param codes by the present code; segments left out keep theirs
     * @return a new model
     * @throws IllegalArgumentException if a code would be blank or stand twice
     * @see SegmentIdentity#stableCodes
     */
    public LatentClassesModel coded(Map<String, String> codes) {
        List<LatentClass> recoded = classes.stream()
                .map(c ->
                        new LatentClass(codes.getOrDefault(c.code(), c.code()), c.name(), c.share(), c.probabilities()))
                .toList();
        return of(items, recoded, evidence, provenance);
    }

    @Override
    public String kind() {
        return LatentClasses.KIND;
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public List<Attribute> attributes() {
        return List.copyOf(items.stream().map(LatentItem::category).toList());
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /**
     * The questions with their answers.
     *
     * @return at least one
     */
    public List<LatentItem> items() {
        return items;
    }

    /**
     * The classes with their shares and probabilities.
     *
     * @return at least one, in canonical order
     */
    public List<LatentClass> classes() {
        return classes;
    }

    /**
     * What speaks for the number of classes.
     *
     * @return the evidence
     */
    public LatentEvidence evidence() {
        return evidence;
    }

    @Override
    public Assignment assign(Customer customer) {
        return Assignment.of(customer, segmentOf(customer), explainer);
    }

    /**
     * The segment alone.
     *
     * @param customer the customer
     * @return its segment
     */
    public Segment segmentOf(Customer customer) {
        int[] codes = codes(customer);
        int code = Posteriors.likeliest(posteriors.of(codes), codes);
        return code < 0 ? Segment.UNASSIGNED : segments.get(code);
    }

    int[] codes(Customer customer) {
        return items.stream()
                .mapToInt(item -> item.labels().indexOf(customer.category(item.category())))
                .toArray();
    }

    @Override
    public Segmentation segment(Portfolio portfolio) {
        Portfolio completed = Fitting.of(kind(), portfolio).completedBy(attributes());
        int[] all = LatentCodes.of(items, completed);
        int[] found = new int[completed.size()];
        double[][] derived = new double[classes.size()][completed.size()];
        for (int row = 0; row < found.length; row++) {
            int[] codes = Arrays.copyOfRange(all, row * items.size(), (row + 1) * items.size());
            double[] likely = posteriors.of(codes);
            found[row] = Posteriors.likeliest(likely, codes);
            for (int c = 0; c < likely.length; c++) {
                derived[c][row] = found[row] < 0 ? Double.NaN : likely[c];
            }
        }
        Segmentation result = Segmentation.of(this, completed, found);
        for (int c = 0; c < derived.length; c++) {
            result = result.withDerived(posterior(classes.get(c).code()), derived[c]);
        }
        return result;
    }

    @Override
    public LatentClassesReport report(Segmentation segmentation) {
        return LatentClassesReport.of(this, segmentation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LatentClassesModel that
                && items.equals(that.items)
                && classes.equals(that.classes)
                && evidence.equals(that.evidence)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, classes);
    }

    @Override
    public String toString() {
        return "LatentClassesModel"
                + classes.stream()
                        .map(c -> c.code() + " "
                                + Message.of("text", new Share(c.share())).in(Locale.ROOT))
                        .toList();
    }
}
