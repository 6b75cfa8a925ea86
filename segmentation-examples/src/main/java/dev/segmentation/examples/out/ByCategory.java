package dev.segmentation.examples.out;

import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.wallet.ShareOfWalletModel;
import dev.segmentation.wallet.WalletByCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whom each account manager, or each part of any other category, has to grow, to fix and to move. Stateless. */
final class ByCategory {
    private static final int LONGEST_TABLE = 14;
    private static final double SMALL = 10_000;

    private ByCategory() {}

    /** One for each category that the definition names; nothing where another method divides. */
    static List<WalletByCategory> of(NamedSegmentation named) {
        return named.segmentation().model() instanceof ShareOfWalletModel model
                ? named.by().stream()
                        .map(category -> model.report(named.segmentation(), category))
                        .toList()
                : List.of();
    }

    /** As plain data, for {@code summary.json}. */
    static List<Map<String, Object>> json(NamedSegmentation named) {
        return of(named).stream().map(SegmentationJson::report).toList();
    }

    /** Tables for a person, each by what there is to gain; who has too few answers is marked. */
    static List<String> lines(NamedSegmentation named, Words words) {
        List<String> lines = new ArrayList<>();
        for (WalletByCategory report : of(named)) {
            List<WalletByCategory.Group> groups = report.groups().stream()
                    .sorted(Comparator.comparingDouble((WalletByCategory.Group group) -> -group.expected()))
                    .toList();
            List<List<String>> cells = new ArrayList<>();
            cells.add(List.of(
                    report.category().name(),
                    words.of("heading.customers"),
                    words.of("heading.answered"),
                    "grow",
                    words.of("heading.unserved"),
                    words.of("heading.expected"),
                    "fix",
                    words.of("heading.at-risk"),
                    "move",
                    ""));
            groups.stream().limit(LONGEST_TABLE).forEach(group -> cells.add(cells(group, words)));
            lines.add("");
            lines.addAll(Columns.aligned(cells));
            if (groups.size() > LONGEST_TABLE) {
                lines.add("  " + words.of("table.more", groups.size() - LONGEST_TABLE));
            }
            report.findings().forEach(finding -> lines.add("  - " + finding.in(words.locale())));
        }
        return lines;
    }

    private static List<String> cells(WalletByCategory.Group group, Words words) {
        return List.of(
                group.path().isEmpty() ? words.of("by.unknown") : String.join("/", group.path()),
                words.number(group.customers()),
                words.number(group.answered()),
                words.number(group.grow().size()),
                money(group.unserved(), words),
                money(group.expected(), words),
                words.number(group.fix().size()),
                money(group.fixSales(), words),
                words.number(group.move().size()),
                group.fewAnswers() ? words.of("by.few") : "");
    }

    /** Whole units: nobody plans by cents. */
    private static String money(double sum, Words words) {
        return words.number(Math.abs(sum) < SMALL ? sum : Math.rint(sum));
    }
}
