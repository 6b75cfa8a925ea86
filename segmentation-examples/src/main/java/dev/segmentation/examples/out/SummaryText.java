package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.SegmentRow;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.matrix.CrmMatrixReport;
import dev.segmentation.plan.ImbalanceReport;
import dev.segmentation.plan.Worklists;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Portrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads after a run: who was there, each segmentation as a table with bars, and the findings that matter
 * most. Plain text in aligned columns; names no customer.
 */
public final class SummaryText {
    private static final int FINDINGS = 3;
    private static final int SENTENCES = 5;
    private static final int ANSWERS = 4;
    private static final double SMALL = 10_000;
    private static final Set<String> CHECKS = Set.of(
            "profile.better-than-chance",
            "profile.no-better-than-chance",
            "profile.no-better-but-newcomers",
            "profile.learned-then",
            "profile.newcomers-rising",
            "profile.newcomers-quarters",
            "profile.newcomers-too-few",
            "profile.newcomers-alike",
            "profile.newcomers-not-learned",
            "profile.newcomers-nobody-then",
            "profile.echo",
            "profile.echo-with",
            "profile.echo-alone");
    private static final int LONGEST_TABLE = 14;
    private static final int LONGEST_CODE = 36;
    private static final Set<String> MATRIX = Set.of(
            "matrix.report.narrow",
            "matrix.report.one-column",
            "matrix.report.first",
            "matrix.report.same-first",
            "matrix.report.per-hour",
            "matrix.report.no-hours");

    private final Words words;
    private final Bar bar;

    private SummaryText(Words words, Bar bar) {
        this.words = words;
        this.bar = bar;
    }

    /**
     * A summary in a language.
     *
     * @param locale the language of all that is said: English, Swedish or Danish
     * @param blocks whether the terminal can show block characters
     * @return the summary
     */
    public static SummaryText in(Locale locale, boolean blocks) {
        return new SummaryText(Words.in(locale), new Bar(16, blocks));
    }

    /**
     * The whole summary.
     *
     * @param outcome what was found out
     * @param attributes what each attribute is worth
     * @return lines, without an end of line
     */
    public List<String> lines(Outcome outcome, Attributes attributes) {
        List<String> lines = new ArrayList<>();
        lines.add(who(outcome.portfolio()));
        lines.addAll(outcome.notes(words));
        for (NamedSegmentation named : outcome.segmentations()) {
            lines.add("");
            lines.addAll(table(named));
        }
        List<String> table = attributes.table(words);
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table);
        }
        outcome.worklists().ifPresent(lists -> lines.addAll(worklists(lists)));
        outcome.plan().map(PlanFiles::of).ifPresent(plan -> lines.addAll(plan.lines(words)));
        outcome.moves().map(MoveFiles::of).ifPresent(moves -> lines.addAll(moves.lines(words)));
        List<String> findings = new BestFindings(words.locale()).of(outcome, FINDINGS);
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(words.of(findings.size() == 1 ? "findings.one" : "findings.many"));
            for (int i = 0; i < findings.size(); i++) {
                lines.add("  " + (i + 1) + ". " + findings.get(i));
            }
        }
        return lines;
    }

    private String who(Portfolio portfolio) {
        String stages = Stream.of(Stage.CUSTOMER, Stage.PROSPECT, Stage.LEAD, Stage.FORMER)
                .filter(stage -> portfolio.count(stage) > 0)
                .map(stage -> words.of("stage." + stage.code(), portfolio.count(stage)))
                .collect(Collectors.joining(", "));
        return words.of("total", portfolio.size(), stages);
    }

    private List<String> table(NamedSegmentation named) {
        Segmentation segmentation = named.segmentation();
        Optional<Measure> valued = named.valued();
        List<SegmentRow> shown = valued.map(segmentation::table).orElseGet(() -> counts(segmentation)).stream()
                .filter(row -> row.customers() > 0 || !row.segment().isUnassigned())
                .toList();
        int hidden = Math.max(0, shown.size() - LONGEST_TABLE);
        List<List<String>> cells = new ArrayList<>();
        cells.add(heading(valued));
        (hidden == 0 ? shown : largest(shown)).forEach(row -> cells.add(cells(row, valued.isPresent())));
        List<String> lines = new ArrayList<>();
        lines.add(named.name() + "  (" + segmentation.model().kind() + ")");
        lines.addAll(Columns.aligned(cells));
        if (hidden > 0) {
            lines.add("  " + words.of("table.more", hidden));
        }
        lines.addAll(MatrixTable.lines(named, words));
        lines.addAll(template(named));
        lines.addAll(AlikeFiles.lines(named, words));
        lines.addAll(loyalty(named));
        lines.addAll(ByCategory.lines(named, words));
        new NeedsText(words).of(named).forEach(sentence -> lines.add("  - " + sentence));
        return lines;
    }

    /** How many are due, and whether the time goes where the money is; who they are stands in the lists alone. */
    private List<String> worklists(NamedWorklists named) {
        Worklists lists = named.worklists();
        List<String> lines = new ArrayList<>();
        lines.add("");
        int count = lists.groups().size();
        lines.add(words.of(
                count == 1 ? "worklists.one" : "worklists.many",
                named.of(),
                lists.by().name(),
                count,
                lists.customers()));
        lists.findings().forEach(finding -> lines.add("  - " + finding.in(words.locale())));
        ImbalanceReport imbalance = named.imbalance();
        if (imbalance != null) {
            imbalance.findings().forEach(finding -> lines.add("  - " + finding.in(words.locale())));
        }
        return lines;
    }

    /** What the best customers have in common, then what people say of them; summary.json has all of it. */
    private List<String> template(NamedSegmentation named) {
        if (!(named.segmentation().model() instanceof BestCustomersModel model)) {
            return List.of();
        }
        List<Message> sentences = new ArrayList<>();
        List<Message> findings = model.report(named.segmentation()).findings();
        findings.stream()
                .filter(one -> !isDetail(one) && !isCheck(one))
                .limit(SENTENCES)
                .forEach(sentences::add);
        findings.stream().filter(SummaryText::isCheck).forEach(sentences::add);
        named.portrait()
                .map(Portrait::said)
                .ifPresent(said -> said.headlines().stream().limit(ANSWERS).forEach(sentences::add));
        return sentences.stream().map(one -> "  - " + one.in(words.locale())).toList();
    }

    /** Whether the loyalty of a matrix can be relied on, and where the next hour goes. */
    private List<String> loyalty(NamedSegmentation named) {
        return named.report() instanceof CrmMatrixReport report
                ? report.findings().stream()
                        .filter(finding -> MATRIX.contains(finding.key()))
                        .map(finding -> "  - " + finding.in(words.locale()))
                        .toList()
                : List.of();
    }

    /** How far fit can be relied on is always said. */
    private static boolean isCheck(Message sentence) {
        return CHECKS.contains(sentence.key());
    }

    private static boolean isDetail(Message sentence) {
        return sentence.key().equals("profile.not-supported") || sentence.key().startsWith("profile.power");
    }

    private List<String> heading(Optional<Measure> valued) {
        String share = words.of("heading.share");
        List<String> heading =
                new ArrayList<>(List.of(words.of("heading.segment"), words.of("heading.customers"), share, ""));
        valued.ifPresent(measure -> heading.addAll(List.of(measure.name() + " " + measure.unit(), share, "")));
        return heading;
    }

    private List<String> cells(SegmentRow row, boolean valued) {
        List<String> cells = new ArrayList<>(List.of(
                code(row.segment()),
                words.number(row.customers()),
                words.share(row.customerShare()),
                bar.of(row.customerShare())));
        if (valued) {
            cells.addAll(List.of(sum(row), words.share(row.valueShare()), bar.of(row.valueShare())));
        }
        return cells;
    }

    /** The segments with most customers, in their listed order. */
    private static List<SegmentRow> largest(List<SegmentRow> rows) {
        List<SegmentRow> bySize = new ArrayList<>(rows);
        bySize.sort((left, right) -> Integer.compare(right.customers(), left.customers()));
        List<SegmentRow> kept = bySize.subList(0, LONGEST_TABLE);
        return rows.stream().filter(kept::contains).toList();
    }

    private static List<SegmentRow> counts(Segmentation segmentation) {
        double size = segmentation.portfolio().size();
        List<SegmentRow> rows = new ArrayList<>();
        Map<String, Integer> counts = segmentation.counts(); // once: looking each up by its code is quadratic
        segmentation.segments().forEach(segment -> {
            int customers = counts.getOrDefault(segment.code(), 0);
            rows.add(new SegmentRow(segment, customers, customers / size, Double.NaN, Double.NaN));
        });
        return rows;
    }

    private static String code(Segment segment) {
        String code = segment.code();
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE - 3) + "...";
    }

    private String sum(SegmentRow row) {
        if (Double.isNaN(row.value())) {
            return "";
        }
        // figures after the decimal sign say nothing in large sums, and everything in small ones
        return words.number(Math.abs(row.value()) < SMALL ? row.value() : Math.rint(row.value()));
    }
}
