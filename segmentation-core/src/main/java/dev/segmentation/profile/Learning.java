package dev.segmentation.profile;

import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.OptionalLong;

/** One fit of a {@link BestCustomers} sentence to a portfolio. */
final class Learning {
    private final BestCustomers sentence;
    private final Measure by;
    private final Portfolio portfolio;
    private final Fitting fitting;

    Learning(BestCustomers sentence, Measure by, Portfolio portfolio) {
        this.sentence = sentence;
        this.by = by;
        this.portfolio = portfolio;
        this.fitting = Fitting.of(BestCustomers.KIND, portfolio);
    }

    BestCustomersModel model(Choice choice, Asking asking, Testing testing, Judging judging) {
        Chosen chosen = choice.among(fitting, portfolio, by);
        List<Attribute> asked = asking.in(fitting, portfolio, chosen, by);
        requireAsked(judging.wanted(), asked);
        Lesson lesson = testing.lesson(survey(asking, chosen, asked), chosen, by);
        FitRules rules = rules(judging, chosen, lesson);
        return BestCustomersModel.of(lesson, rules, provenance(lesson.cohort().all(), testing.seed()));
    }

    private void requireAsked(Judging.Wanted wanted, List<Attribute> asked) {
        for (Attribute named : wanted.attributes()) {
            if (!asked.contains(named)) {
                throw fitting.refusal(
                        named,
                        "BestCustomers.weigh and wish must name what is asked about, "
                                + asked.stream().map(Attribute::name).toList() + "; got "
                                + Checks.quote(named.name()) + ".");
            }
        }
    }

    private Survey survey(Asking asking, Chosen chosen, List<Attribute> asked) {
        try {
            return Survey.of(chosen.taught(), asked, asking.bands());
        } catch (IllegalArgumentException e) {
            throw fitting.refusal(by, String.valueOf(e.getMessage()));
        }
    }

    private FitRules rules(Judging judging, Chosen chosen, Lesson lesson) {
        if (judging.cutting() instanceof Cutting.Capacity && portfolio.count(Stage.CUSTOMER) == portfolio.size()) {
            throw fitting.refusal(
                    by,
                    "BestCustomers.capacity must have somebody to pursue; got " + portfolio.size()
                            + " customers and nobody else. State cuts(prioritise, consider) instead.");
        }
        List<Attribute> unusable = Asking.unusable(portfolio, lesson.attributes());
        FitRules open = judging.rules(lesson, unusable, new FitRules.Cutoffs(0, 0));
        FitTable table = new FitTable(lesson, open);
        Cutting.Fits fits = new Cutting.Fits(table, chosen, portfolio, judging.known());
        return judging.rules(lesson, unusable, judging.cutting().cutoffs(fits));
    }

    private Provenance provenance(int learnedFrom, long seed) {
        Provenance plain = fitting.provenance(sentence, learnedFrom);
        return new Provenance(
                plain.method(),
                plain.sentence(),
                plain.version(),
                plain.customers(),
                plain.learnedFrom(),
                OptionalLong.of(seed));
    }
}
