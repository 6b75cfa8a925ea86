package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the best customers have in common, how sure that is, and how well it tells them from the rest.
 *
 * @param best how many the best are
 * @param rest how many the others are that were learned from
 * @param nothingDistinguishesThem whether no value tried is more than chance
 * @param template everything that was tried, with its uncertainty
 * @param area how well fit tells the best from the rest of this portfolio's customers, each with itself left out
 * @param ranks the places of the best by fit among this portfolio's customers, each with itself left out, rising
 * @param newcomers how the same sentence, learned as of an earlier day, did on who came after it; null where that was not tried
 * @param echoes attributes that go so closely with what defines the best that somebody should look whether they were worked out from it
 * @param unusable names of attributes that no prospect has: part of the template, and of no fit
 * @param counts how many customers of the portfolio stand in each segment
 * @param findings what is worth knowing, in words
 */
public record BestCustomersReport(
        int best,
        int rest,
        boolean nothingDistinguishesThem,
        Template template,
        Area area,
        List<Integer> ranks,
        @Nullable Newcomers newcomers,
        List<Echo> echoes,
        List<String> unusable,
        Map<String, Integer> counts,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists and the map.
     *
     * @param best how many the best are
     * @param rest how many the others are that were learned from
     * @param nothingDistinguishesThem whether no value tried is more than chance
     * @param template everything that was tried, with its uncertainty
     * @param area how well fit tells the best from the rest of this portfolio's customers, each with itself left out
     * @param ranks the places of the best by fit among this portfolio's customers, each with itself left out, rising
     * @param newcomers how the same sentence, learned as of an earlier day, did on who came after it; null where that was not tried
     * @param echoes attributes that go so closely with what defines the best that somebody should look whether they were worked out from it
     * @param unusable names of attributes that no prospect has: part of the template, and of no fit
     * @param counts how many customers of the portfolio stand in each segment
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a component is null
     */
    public BestCustomersReport {
        Checks.notNull(template, "BestCustomersReport template");
        Checks.notNull(area, "BestCustomersReport area");
        ranks = Checks.list(ranks, "BestCustomersReport ranks");
        echoes = Checks.list(echoes, "BestCustomersReport echoes");
        unusable = Checks.list(unusable, "BestCustomersReport unusable");
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        findings = Checks.list(findings, "BestCustomersReport findings");
    }

    static BestCustomersReport of(BestCustomersModel model, Segmentation segmentation) {
        Portfolio portfolio = segmentation.portfolio();
        Template template = model.template();
        MeasureColumn fits = MeasureColumn.of(
                BestCustomersModel.FIT, model.table().fits(portfolio).fit());
        Standing[] standings = IntStream.range(0, portfolio.size())
                .mapToObj(row -> model.table().standing(portfolio.stage(row), portfolio.id(row)))
                .toArray(Standing[]::new);
        MeasureColumn ofBest = fits.knownWhere(row -> standings[row] == Standing.BEST);
        MeasureColumn ofRest = fits.knownWhere(row -> standings[row] == Standing.REST);
        Area area = Area.of(ofBest, ofRest);
        List<Echo> echoes = Echo.in(model.lesson(), portfolio);
        List<String> unusable =
                model.rules().unusable().stream().map(Attribute::name).toList();
        return new BestCustomersReport(
                template.best(),
                template.rest(),
                template.isEmpty(),
                template,
                area,
                ranks(ofBest.toArray(), ofRest.toArray()),
                model.newcomers().orElse(null),
                echoes,
                unusable,
                segmentation.counts(),
                findings(model, template, new Checked(area, echoes), segmentation));
    }

    /** A test on newcomers says more of fit than the customers do that were learned from: it may not be called useless beside one. */
    private static String key(Area area, BestCustomersModel model) {
        if (area.isBetterThanChance()) {
            return "profile.better-than-chance";
        }
        boolean didBetter = model.newcomers()
                .filter(check -> check.outcome() == Newcomers.Outcome.BETTER_THAN_CHANCE)
                .isPresent();
        return didBetter ? "profile.no-better-but-newcomers" : "profile.no-better-than-chance";
    }

    /** Equal fits share the better place. */
    private static List<Integer> ranks(double[] best, double[] rest) {
        List<Integer> ranks = new ArrayList<>();
        for (double fit : best) {
            long better = Arrays.stream(best).filter(other -> other > fit).count()
                    + Arrays.stream(rest).filter(other -> other > fit).count();
            ranks.add((int) better + 1);
        }
        Collections.sort(ranks);
        return ranks;
    }

    /** What was found of fit, and of the attributes that it is worked out from. */
    private record Checked(Area area, List<Echo> echoes) {}

    private static List<Message> findings(
            BestCustomersModel model, Template template, Checked checked, Segmentation segmentation) {
        Portfolio portfolio = segmentation.portfolio();
        Area area = checked.area;
        List<Message> findings = new ArrayList<>(template.sentences());
        if (!Double.isNaN(area.value())) {
            findings.add(Message.of(
                    key(area, model), new Share(area.value()), new Share(area.from()), new Share(area.to())));
        }
        model.newcomers().map(Newcomers::sentences).ifPresent(findings::addAll);
        checked.echoes.forEach(echo -> findings.add(echo.sentence()));
        for (Attribute attribute : model.rules().unusable()) {
            findings.add(Message.of("profile.unusable", attribute));
        }
        if (model.attributes().isEmpty()) {
            findings.add(Message.of("profile.nothing-to-score"));
        }
        if (portfolio.count(Stage.CUSTOMER) == portfolio.size()) {
            findings.add(Message.of("profile.no-prospects"));
        }
        Pursuit.nobody(model, segmentation).ifPresent(findings::add);
        findings.addAll(Pursuit.unseen(model, portfolio));
        return findings;
    }
}
