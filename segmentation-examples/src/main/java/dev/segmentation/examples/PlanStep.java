package dev.segmentation.examples;

import dev.segmentation.FitException;
import dev.segmentation.Segmentation;
import dev.segmentation.examples.out.NamedPlan;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.jackson.DefinitionException;
import dev.segmentation.jackson.PlanSection;
import dev.segmentation.jackson.Problem;
import dev.segmentation.plan.EffortPlan;
import dev.segmentation.plan.EffortShortfallException;
import dev.segmentation.plan.Shortfall;
import java.util.ArrayList;
import java.util.List;

/** Carries out what a definition wants planned; what stands in the way is a fault of the definition. */
final class PlanStep {
    private static final String POINTER = "/plan: ";

    private PlanStep() {}

    static NamedPlan of(PlanSection section, List<NamedSegmentation> segmentations) {
        Segmentation segmentation = segmentations.stream()
                .filter(named -> named.name().equals(section.of()))
                .findFirst()
                .orElseThrow() // the definition was read without a problem
                .segmentation();
        try {
            EffortPlan plan = section.plan(segmentation);
            return new NamedPlan(section.of(), plan, plan.shift(section.move()), plan.allocate());
        } catch (DefinitionException e) {
            throw new Failure(
                    Failure.DEFINITION,
                    e.problems().stream().map(Problem::toString).toList());
        } catch (EffortShortfallException e) {
            throw new Failure(Failure.DEFINITION, lines(e));
        } catch (FitException | IllegalArgumentException e) {
            throw new Failure(Failure.DEFINITION, List.of(POINTER + e.getMessage()));
        }
    }

    /** The shortfall of each person, who is not named: messages name nobody. */
    private static List<String> lines(EffortShortfallException refusal) {
        List<String> lines = new ArrayList<>(List.of(POINTER + refusal.getMessage()));
        int number = 0;
        for (Shortfall shortfall : refusal.shortfalls()) {
            number++;
            lines.add(POINTER + "person " + number + " of those short of minutes, in order of their names, needs "
                    + shortfall.needed() + " and has " + shortfall.available());
        }
        return lines;
    }
}
