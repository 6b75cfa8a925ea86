package dev.segmentation.examples;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.examples.out.NamedWorklists;
import dev.segmentation.jackson.WorklistsSection;
import dev.segmentation.plan.ActivitiesAsOf;
import dev.segmentation.plan.Imbalance;
import dev.segmentation.plan.ImbalanceReport;
import dev.segmentation.plan.Worklist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the work lists that a definition asks for. */
final class WorklistsStep {
    private WorklistsStep() {}

    static NamedWorklists of(
            WorklistsSection section, List<NamedSegmentation> segmentations, @Nullable ActivitiesAsOf activities) {
        Segmentation segmentation = segmentations.stream()
                .filter(named -> named.name().equals(section.of()))
                .findFirst()
                .orElseThrow()
                .segmentation();
        Worklist worklist = Worklist.of(segmentation);
        worklist = activities == null ? worklist : worklist.activities(activities);
        worklist = section.ahead() == null ? worklist : worklist.ahead(section.ahead());
        ImbalanceReport imbalance = activities == null ? null : imbalance(section, segmentation, activities);
        return new NamedWorklists(section.of(), worklist.by(section.by()), imbalance);
    }

    private static ImbalanceReport imbalance(
            WorklistsSection section, Segmentation segmentation, ActivitiesAsOf activities) {
        Imbalance imbalance = Imbalance.of(segmentation, activities);
        String counting = section.counting();
        imbalance = counting == null ? imbalance : imbalance.counting(counting);
        Measure potential = section.potential();
        return (potential == null ? imbalance : imbalance.potential(potential)).report();
    }
}
