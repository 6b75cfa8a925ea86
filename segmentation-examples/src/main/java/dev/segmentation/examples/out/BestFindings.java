package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.plan.ImbalanceReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The findings that are worth reading first, by {@link FindingWeight}: the best of each segmentation, and second ones only
 * where there are too few segmentations. Ties stand in the order of the definition.
 */
final class BestFindings {
    private final Locale locale;

    BestFindings(Locale locale) {
        this.locale = locale;
    }

    private record Candidate(int segmentation, double weight, String text) {
        /** Segmentations by the same measure find the same: said once, under one name. */
        boolean says(String other) {
            return text.endsWith(other.substring(other.indexOf(' ') + 1));
        }
    }

    /** At most so many sentences, the most useful first. */
    List<String> of(Outcome outcome, int most) {
        List<NamedSegmentation> segmentations = outcome.segmentations();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < segmentations.size(); i++) {
            collect(segmentations.get(i), i, candidates);
        }
        outcome.worklists().ifPresent(lists -> collect(lists, segmentations, candidates));
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        List<Candidate> chosen = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            for (Candidate candidate : candidates) {
                boolean isNew = chosen.stream().noneMatch(other -> other.says(candidate.text));
                boolean isFirst = chosen.stream().noneMatch(other -> other.segmentation == candidate.segmentation);
                if (chosen.size() < most && isNew && (again || isFirst)) {
                    chosen.add(candidate);
                }
            }
        }
        chosen.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        return chosen.stream().map(Candidate::text).toList();
    }

    /** Whether the time goes where the money is has a place of its own, as a segmentation has. */
    private void collect(NamedWorklists lists, List<NamedSegmentation> segmentations, List<Candidate> candidates) {
        ImbalanceReport imbalance = lists.imbalance();
        if (imbalance == null) {
            return;
        }
        for (NamedSegmentation named : segmentations) {
            if (named.name().equals(lists.of())) {
                FindingWeight weight = new FindingWeight(named);
                imbalance
                        .findings()
                        .forEach(finding -> candidates.add(new Candidate(
                                segmentations.size(), weight.of(finding), named.name() + ": " + finding.in(locale))));
            }
        }
    }

    private void collect(NamedSegmentation named, int place, List<Candidate> candidates) {
        FindingWeight weight = new FindingWeight(named);
        named.explained()
                .ifPresent(explained -> candidates.add(new Candidate(
                        place,
                        weight.of(explained),
                        explained.sentence(named.name()).in(locale))));
        List<Message> findings = new ArrayList<>(named.report().findings());
        named.beside().values().forEach(seen -> findings.addAll(seen.findings()));
        for (Message finding : findings) {
            candidates.add(new Candidate(place, weight.of(finding), named.name() + ": " + finding.in(locale)));
        }
    }
}
