package dev.segmentation.examples.out;

import dev.segmentation.Explained;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * How useful a finding is: what can be done about it, times what is at stake (docs/decisions/0080). Stateless but for the
 * segmentation that it speaks of.
 */
final class FindingWeight {
    /** Names whom to turn to next, or what to mend first. */
    private static final Set<String> ACT = Set.of(
            "wallet.report.grow",
            "wallet.report.weakest",
            "matrix.report.first",
            "matrix.report.same-first",
            "matrix.report.unserved",
            "needs.gap.first",
            "plan.imbalance.crowded",
            "plan.imbalance.their-idea",
            "plan.imbalance.starved");

    /** Says that a division, or a trait, can be relied on. */
    private static final Set<String> RELY = Set.of(
            "usefulness.more-than-chance",
            "needs.recommend.some",
            "needs.trait.related",
            "profile.typical",
            "profile.better-than-chance",
            "profile.newcomers-better");

    /** Says that a division is of little use. */
    private static final Set<String> DOUBT = Set.of(
            "usefulness.chance",
            "usefulness.constant",
            "value.report.crowded",
            "apriori.report.crowded",
            "matrix.report.narrow",
            "matrix.report.one-column",
            "matrix.report.correlated",
            "wallet.report.above-one",
            "needs.report.dissolved",
            "needs.report.doubtful",
            "needs.recommend.untrusted",
            "needs.recommend.none",
            "profile.no-better-than-chance",
            "profile.no-better-but-newcomers",
            "profile.newcomers-no-better",
            "profile.nobody-above-equals",
            "profile.nobody-prioritised",
            "profile.wished-unseen",
            "profile.echo",
            "profile.echo-with",
            "profile.echo-alone");

    /** Says how something was reckoned. */
    private static final Set<String> NOTE = Set.of(
            "matrix.report.per-hour",
            "matrix.report.no-hours",
            "matrix.report.unassigned",
            "wallet.report.no-chance",
            "wallet.report.by-chance",
            "wallet.report.medians",
            "wallet.report.answered",
            "wallet.report.estimated",
            "wallet.report.few-answers",
            "wallet.report.stated-loyalty",
            "profile.not-supported",
            "profile.power",
            "profile.power-of-holm",
            "profile.newcomers-rising",
            "profile.newcomers-quarters",
            "profile.newcomers-too-few",
            "profile.newcomers-alike",
            "profile.newcomers-not-learned",
            "profile.newcomers-nobody-then");

    private static final double WITHOUT_FIGURE = 0.2;

    private final NamedSegmentation named;

    FindingWeight(NamedSegmentation named) {
        this.named = named;
    }

    /** The weight of what a report found. */
    double of(Message finding) {
        Message told = finding.key().equals("profile.learned-then") ? within(finding) : finding;
        return use(told.key()) * stake(told);
    }

    /** The weight of how much of a measure a segmentation explains: what chance explains is taken off. */
    double of(Explained explained) {
        String key = explained.sentence(named.name()).key();
        if (!explained.isMoreThanChance()) {
            double share = Double.isNaN(explained.etaSquared()) ? 0 : explained.etaSquared();
            return use(key) * (1 - share);
        }
        Segmentation segmentation = named.segmentation();
        long groups = segmentation.counts().values().stream()
                .filter(customers -> customers > 0)
                .count();
        double byChance = (groups - 1.0) / Math.max(1, explained.customers() - 1);
        return use(key) * Math.max(0, explained.etaSquared() - byChance);
    }

    private static double use(String key) {
        if (ACT.contains(key)) {
            return 3;
        } else if (RELY.contains(key)) {
            return 1;
        } else if (DOUBT.contains(key)) {
            return 0.3;
        }
        return NOTE.contains(key) ? 0.05 : 0.5;
    }

    /** What is told of newcomers, behind when it was learned. */
    private static Message within(Message finding) {
        return finding.arguments().stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .findFirst()
                .orElse(finding);
    }

    /** An amount of money as a share of all of it; else the first share that is named. */
    private double stake(Message finding) {
        Optional<Measure> money = named.valued();
        for (Object argument : finding.arguments()) {
            if (argument instanceof Message within) {
                return stake(within);
            }
            if (argument instanceof Quantity amount
                    && money.isPresent()
                    && money.get().unit().equals(amount.unit())) {
                double total =
                        Arrays.stream(named.segmentation().sums(money.get())).sum();
                return total > 0 ? clipped(amount.value() / total) : WITHOUT_FIGURE;
            }
        }
        return finding.arguments().stream()
                .filter(Share.class::isInstance)
                .map(share -> clipped(((Share) share).fraction()))
                .findFirst()
                .orElse(WITHOUT_FIGURE);
    }

    private static double clipped(double share) {
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }
}
