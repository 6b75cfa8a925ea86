package dev.segmentation.needs;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When what a customer declared counts as validated, and what becomes of it otherwise.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param source where the evidence comes from, or null where that does not matter
 * @param trusted the sources that validate it; any level of the source's path may be one
 * @param age how old it is, or null where that does not matter
 * @param most the greatest age that still counts, in the unit of the age
 * @param weight from 0 to 1: what other evidence counts for; 0 refuses it
 */
public record EvidenceRule(
        @Nullable Category source,
        List<String> trusted,
        @Nullable Measure age,
        double most,
        double weight) {
    /** Everything counts. */
    static final EvidenceRule NONE = new EvidenceRule(null, List.of(), null, 0, 0);

    /**
     * Checks and copies the components.
     *
     * @param source where the evidence comes from, or null where that does not matter
     * @param trusted the sources that validate it; any level of the source's path may be one
     * @param age how old it is, or null where that does not matter
     * @param most the greatest age that still counts, in the unit of the age
     * @param weight from 0 to 1: what other evidence counts for; 0 refuses it
     * @throws NullPointerException if the list or a source in it is null
     * @throws IllegalArgumentException if a source is named without trusted ones or one is blank, or a number is out of range
     */
    public EvidenceRule {
        trusted = Checks.list(trusted, "EvidenceRule trusted");
        trusted.forEach(label -> Checks.text(label, "EvidenceRule trusted"));
        most = Checks.finite(most, "EvidenceRule most");
        weight += 0.0;
        if (source != null && trusted.isEmpty()) {
            throw new IllegalArgumentException("EvidenceRule trusted must name a source; got none.");
        }
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("EvidenceRule weight must be from 0 to 1; got " + weight + ".");
        }
    }

    List<Attribute> attributes() {
        List<Attribute> read = new ArrayList<>();
        if (source != null) {
            read.add(source);
        }
        if (age != null) {
            read.add(age);
        }
        return read;
    }

    boolean isTrusted(List<String> path) {
        return source == null || path.stream().anyMatch(trusted::contains);
    }

    /** An unknown age is not a recent one. */
    boolean isRecent(double value) {
        return age == null || value <= most;
    }

    /** What a customer's evidence counts for: 1 where it is validated. */
    double weightOf(Customer customer) {
        boolean valid = (source == null || isTrusted(customer.category(source)))
                && (age == null || isRecent(customer.measure(age)));
        return valid ? 1 : weight;
    }

    String words() {
        StringBuilder text = new StringBuilder();
        if (source != null) {
            text.append(".trusting(").append(source.name()).append(", ");
            text.append(String.join(", ", trusted)).append(')');
        }
        if (age != null) {
            text.append(".notOlderThan(")
                    .append(age.name())
                    .append(", ")
                    .append(Numbers.shortest(most))
                    .append(')');
        }
        return text.append(weight == 0 ? "" : ".weighing(" + Numbers.shortest(weight) + ")")
                .toString();
    }
}
