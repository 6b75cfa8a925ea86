package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Measure;
import dev.segmentation.plan.EffortPlanReport.Bound;
import dev.segmentation.plan.EffortPlanReport.Breach;
import dev.segmentation.plan.EffortPlanReport.Counts;
import dev.segmentation.plan.EffortPlanReport.Gain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manager should know about a re-allocation, most useful first. */
final class EffortFindings {
    private final EffortPlan plan;
    private final EffortRows rows;
    private final @Nullable Measure payoff;

    EffortFindings(EffortPlan plan, EffortRows rows) {
        this.plan = plan;
        this.rows = rows;
        this.payoff = plan.response().measure(plan.segmentation());
    }

    List<Message> of(EffortFigures figures, List<Breach> breaches) {
        List<Message> findings = new ArrayList<>();
        long moved = figures.moved();
        Share share = new Share(rows.total == 0 ? Double.NaN : (double) moved / rows.total);
        findings.add(
                moved == 0
                        ? Message.of("plan.report.nothing", rows.total)
                        : Message.of("plan.report.moved", moved, rows.total, share));
        if (moved > 0) {
            findings.addAll(gains(figures.gains()));
            EffortMove most = figures.moves().all().get(0);
            String key = most.from().equals(most.to()) ? "plan.report.inside" : "plan.report.most";
            findings.add(Message.of(key, most.minutes(), most.from(), most.to()));
        }
        findings.add(assumption());
        rows.floor
                .segments()
                .forEach(code -> findings.add(Message.of("plan.report.floor", code, rows.floor.minutes())));
        findings.addAll(breaches(breaches));
        findings.addAll(counts(figures.counts()));
        return findings;
    }

    private List<Message> gains(List<Gain> gains) {
        String unit = payoff == null ? "" : payoff.unit();
        Object[] sums = gains.stream()
                .map(gain -> new Quantity(EffortReasons.rounded(gain.gain()), unit))
                .toArray();
        return List.of(Message.of("plan.report.gain", sums));
    }

    private Message assumption() {
        boolean isStated = plan.response().scale().all() != null;
        double minutes = plan.response().scaleOfAll(rows.total, rows.size());
        return Message.of(
                isStated ? "plan.report.assumed" : "plan.report.assumed-mean",
                EffortReasons.name(payoff),
                new Quantity(EffortReasons.rounded(minutes), ""));
    }

    private static List<Message> breaches(List<Breach> breaches) {
        List<Message> findings = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            long count =
                    breaches.stream().filter(breach -> breach.bound() == bound).count();
            if (count > 0) {
                String key = switch (bound) {
                    case CAPACITY -> "plan.report.over-capacity";
                    case MINIMUM -> "plan.report.below-minimum";
                    case MAXIMUM -> "plan.report.above-maximum";
                };
                findings.add(Message.of(key, count));
            }
        }
        return findings;
    }

    private List<Message> counts(Counts counts) {
        List<Message> findings = new ArrayList<>();
        if (payoff == null) {
            findings.add(Message.of("plan.report.alike"));
        }
        if (counts.unknownPayoff() > 0) {
            findings.add(Message.of("plan.report.unknown-payoff", counts.unknownPayoff(), EffortReasons.name(payoff)));
        }
        if (counts.noPayoff() > 0) {
            findings.add(Message.of("plan.report.no-payoff", counts.noPayoff(), EffortReasons.name(payoff)));
        }
        if (counts.unknownMinutes() > 0) {
            findings.add(Message.of("plan.report.unknown-minutes", counts.unknownMinutes(), plan.effort()));
        }
        if (counts.roundedMinutes() > 0) {
            findings.add(Message.of("plan.report.rounded", counts.roundedMinutes(), plan.effort()));
        }
        return findings;
    }
}
