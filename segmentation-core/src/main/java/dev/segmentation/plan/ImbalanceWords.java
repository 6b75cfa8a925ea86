package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The imbalance in sentences. Effort is the activities of the type counted, else the time, else the number of activities;
 * it is held against the potential, else the sales.
 */
final class ImbalanceWords {
    private final List<ImbalanceReport.Cell> cells;
    private final Message effort;
    private final Message money;
    private final boolean counts;
    private final ToDoubleFunction<ImbalanceReport.Cell> moneyShare;
    private final ImbalanceReport.@Nullable Cell crowded;
    private final ImbalanceReport.@Nullable Cell starved;

    ImbalanceWords(List<ImbalanceReport.Cell> cells, @Nullable String type, boolean timed, boolean unserved) {
        this.cells = cells;
        this.counts = type != null || !timed;
        this.effort = type != null
                ? NormStatus.typesWord(type)
                : Message.of(timed ? "plan.imbalance.of-time" : "plan.imbalance.of-activities");
        boolean hasPotential = cells.stream().anyMatch(cell -> cell.potentialShare() > 0);
        this.moneyShare = hasPotential ? ImbalanceReport.Cell::potentialShare : ImbalanceReport.Cell::salesShare;
        this.money = Message.of(
                hasPotential
                        ? unserved ? "plan.imbalance.unserved" : "plan.imbalance.potential"
                        : "plan.imbalance.sales");
        this.crowded = furthest(1);
        this.starved = furthest(-1);
    }

    /** The first of the segments that get the most above, or below, what they stand for. */
    private ImbalanceReport.@Nullable Cell furthest(int sign) {
        ImbalanceReport.Cell best = null;
        for (ImbalanceReport.Cell cell : cells) {
            double excess = sign * (share(cell) - moneyShare.applyAsDouble(cell));
            boolean placed = !cell.segment().equals(Segment.UNASSIGNED.code());
            if (placed
                    && excess > 0
                    && (best == null || excess > sign * (share(best) - moneyShare.applyAsDouble(best)))) {
                best = cell;
            }
        }
        return best;
    }

    private double share(ImbalanceReport.Cell cell) {
        return counts ? cell.effort().activityShare() : cell.effort().minuteShare();
    }

    @Nullable
    String crowded() {
        return crowded == null ? null : crowded.segment();
    }

    @Nullable
    String starved() {
        return starved == null ? null : starved.segment();
    }

    List<Message> findings() {
        List<Message> findings = new ArrayList<>();
        if (crowded != null) {
            Message goes = Message.of(
                    "plan.imbalance.crowded",
                    part(share(crowded)),
                    effort,
                    crowded.segment(),
                    moneyPart(crowded),
                    money);
            double theirs = counts
                    ? crowded.effort().activitiesTheirIdea()
                    : crowded.effort().minutesTheirIdea();
            findings.add(Double.isNaN(theirs) ? goes : Message.of("plan.imbalance.their-idea", goes, part(theirs)));
        }
        if (starved != null) {
            findings.add(Message.of(
                    "plan.imbalance.starved",
                    starved.segment(),
                    moneyPart(starved),
                    money,
                    part(share(starved)),
                    effort));
        }
        return findings;
    }

    private Share moneyPart(ImbalanceReport.Cell cell) {
        return part(moneyShare.applyAsDouble(cell));
    }

    private static Share part(double share) {
        return new Share(share);
    }
}
