package dev.segmentation.examples;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.Alike;
import dev.segmentation.examples.out.NamedSegmentation;
import dev.segmentation.jackson.DiamondsSection;
import dev.segmentation.jackson.LookAlikesSection;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Diamond;
import dev.segmentation.profile.Diamonds;
import dev.segmentation.profile.LookAlike;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds diamonds in the rough and look-alikes where an entry of best customers wants them. */
final class LikenessStep {
    private LikenessStep() {}

    /** The segmentations, each with whom its entry wants found; ids that are not in the file are a problem. */
    static List<NamedSegmentation> of(List<SegmentationEntry> entries, List<NamedSegmentation> segmentations) {
        Map<String, Segmentation> byName = new LinkedHashMap<>();
        segmentations.forEach(named -> byName.put(named.name(), named.segmentation()));
        List<String> problems = new ArrayList<>();
        List<NamedSegmentation> found = new ArrayList<>();
        for (int i = 0; i < segmentations.size(); i++) {
            NamedSegmentation named = segmentations.get(i);
            DiamondsSection diamonds = entries.get(i).diamonds();
            LookAlikesSection likes = entries.get(i).lookAlikes();
            if (named.segmentation().model() instanceof BestCustomersModel model
                    && (diamonds != null || likes != null)) {
                String problem = likes == null
                        ? ""
                        : strangers(likes, named.segmentation().portfolio());
                if (problem.isEmpty()) {
                    named = named.alike(new Alike(
                            diamonds == null ? null : diamonds(named.segmentation(), diamonds, byName),
                            likes == null
                                    ? Map.of()
                                    : likes(model, named.segmentation().portfolio(), likes)));
                } else {
                    problems.add(entries.get(i).pointer() + "/lookAlikes/of: " + problem);
                }
            }
            found.add(named);
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
        return found;
    }

    private static List<Diamond> diamonds(
            Segmentation fitted, DiamondsSection section, Map<String, Segmentation> byName) {
        Segmentation needs = byName.get(section.needs());
        Measure headroom = section.headroom();
        Measure growth = section.growth();
        Diamonds search = Diamonds.among(fitted);
        search = needs == null ? search : search.needs(needs);
        search = headroom == null ? search : search.headroom(headroom);
        search = growth == null ? search : search.growth(growth);
        return search.find();
    }

    /** What is wrong with the ids; blank where nothing is. No id is told. */
    private static String strangers(LookAlikesSection section, Portfolio portfolio) {
        long known = section.of().stream().filter(id -> portfolio.row(id) >= 0).count();
        return known == section.of().size()
                ? ""
                : "lookAlikes.of must name some of the " + portfolio.size() + " in the file; got "
                        + section.of().size() + ", of whom " + known + " are among them.";
    }

    private static Map<String, List<LookAlike>> likes(
            BestCustomersModel model, Portfolio portfolio, LookAlikesSection section) {
        Map<String, List<LookAlike>> found = new LinkedHashMap<>();
        List<String> ids = section.of().isEmpty() ? model.best(portfolio) : section.of();
        for (String id : ids) {
            found.put(id, model.lookAlikes(portfolio, portfolio.customer(portfolio.row(id)), section.count()));
        }
        return found;
    }
}
