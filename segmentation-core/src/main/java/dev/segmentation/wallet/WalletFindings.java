package dev.segmentation.wallet;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manager should know about shares of wallet, most useful first. */
final class WalletFindings {
    private WalletFindings() {}

    /** What customers answered, and those who are not satisfied. */
    record Answers(List<SurveyPart> survey, List<Opportunity> grow, List<SalesAtRisk> fix) {}

    static List<Message> of(
            ShareOfWalletModel model,
            List<ShareOfWalletReport.Quadrant> quadrants,
            ShareOfWalletReport.Known known,
            Answers answers) {
        List<Message> findings = new ArrayList<>();
        ShareOfWalletReport.Quadrant grow = quadrants.get(Quadrants.GROW);
        if (grow.customers() > 0) {
            Quantity unserved = new Quantity(
                    StrictMath.rint(grow.unserved()), model.unserved().unit());
            findings.add(Message.of("wallet.report.grow", grow.customers(), unserved));
            findings.add(ranking(model));
            unknownChance(model, answers.grow).ifPresent(findings::add);
        }
        if (model.walletCuts().rule() == WalletCuts.Rule.MEDIANS) {
            findings.add(Message.of("wallet.report.medians"));
        }
        if (known.answered() < known.customers()) {
            double share = (double) known.answered() / known.customers();
            findings.add(Message.of("wallet.report.answered", new Share(share), new Share(known.salesShare())));
        }
        if (known.aboveOne() > 0) {
            findings.add(Message.of("wallet.report.above-one", known.aboveOne()));
        }
        if (known.estimated() > 0) {
            findings.add(Message.of("wallet.report.estimated", known.estimated()));
        }
        if (known.tooClose() > 0) {
            findings.add(Message.of("wallet.report.too-close", known.tooClose()));
        }
        weakest(answers.fix, findings);
        answers.survey.stream()
                .filter(part -> part.loyalty() && part.answered() > 0)
                .map(WalletFindings::loyalty)
                .forEach(findings::add);
        return findings;
    }

    private static Message loyalty(SurveyPart part) {
        Quantity mean = new Quantity(StrictMath.rint(part.mean() * 10) / 10, "");
        return Message.of("wallet.report.stated-loyalty", part.measure(), mean, new Share(part.customerShare()));
    }

    /** How many of those to grow come last, as nobody knows their chance. */
    static Optional<Message> unknownChance(ShareOfWalletModel model, List<Opportunity> grow) {
        Measure chance = model.evidence().chance();
        long unknown = grow.stream().filter(item -> Double.isNaN(item.chance())).count();
        return chance == null || unknown == 0
                ? Optional.empty()
                : Optional.of(Message.of("wallet.report.chance-unknown", chance, unknown, grow.size()));
    }

    /** By what Grow is ranked. */
    static Message ranking(ShareOfWalletModel model) {
        return model.evidence().chance() == null
                ? Message.of("wallet.report.no-chance")
                : Message.of("wallet.report.by-chance", model.evidence().chance());
    }

    /** The item that is weakest for most of those to fix; the first in the order of the sales at risk on a tie. */
    private static void weakest(List<SalesAtRisk> fix, List<Message> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (SalesAtRisk item : fix) {
            String weakest = item.weakestItem();
            if (weakest != null) {
                counts.merge(weakest, 1, Integer::sum);
            }
        }
        counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .ifPresent(most ->
                        findings.add(Message.of("wallet.report.weakest", most.getKey(), most.getValue(), fix.size())));
    }
}
