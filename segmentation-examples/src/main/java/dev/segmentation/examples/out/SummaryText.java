package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segment;
import dev.segmentation.SegmentRow;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.plan.Worklists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads after a run: who was there, each segmentation as a table with bars, and the findings that matter
 * most. Plain text in aligned columns; names no customer.
 */
public final class SummaryText {
    private static final int FINDINGS = 3;
    private static final double SMALL = 10_000;
    private static final int LONGEST_TABLE = 14;
    private static final int LONGEST_CODE = 36;

    private final Locale locale;
    private final Bar bar;

    private SummaryText(Locale locale, Bar bar) {
        this.locale = locale;
        this.bar = bar;
    }

    /**
     * A summary in a language.
     *
     * @param locale the language of numbers and findings
     * @param blocks whether the terminal can show block characters
     * @return the summary
     */
    public static SummaryText in(Locale locale, boolean blocks) {
        return new SummaryText(locale, new Bar(16, blocks));
    }

    /**
     * The whole summary.
     *
     * @param portfolio the customers
     * @param segmentations their segmentations
     * @param plan the work lists, where there are any
     * @param notes sentences about the run itself, such as how many rows were rejected
     * @return lines, without an end of line
     */
    public List<String> lines(
            Portfolio portfolio, List<NamedSegmentation> segmentations, Optional<Plan> plan, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(who(portfolio));
        lines.addAll(notes);
        for (NamedSegmentation named : segmentations) {
            lines.add("");
            lines.addAll(table(named));
        }
        plan.ifPresent(lists -> lines.addAll(worklists(lists)));
        List<String> findings = findings(segmentations, plan);
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(findings.size() == 1 ? "Worth knowing" : "Worth knowing most");
            for (int i = 0; i < findings.size(); i++) {
                lines.add("  " + (i + 1) + ". " + findings.get(i));
            }
        }
        return lines;
    }

    private String who(Portfolio portfolio) {
        String stages = Stream.of(Stage.CUSTOMER, Stage.PROSPECT, Stage.LEAD, Stage.FORMER)
                .filter(stage -> portfolio.count(stage) > 0)
                .map(stage -> stage.code() + " " + number(portfolio.count(stage)))
                .collect(Collectors.joining(", "));
        return number(portfolio.size()) + " in all: " + stages;
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
            lines.add("  ... and " + hidden + " smaller ones");
        }
        return lines;
    }

    /** How many are due; who they are stands in the lists alone. */
    private List<String> worklists(Plan plan) {
        Worklists lists = plan.worklists();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("worklists  (" + plan.of() + " by " + lists.by().name() + ": "
                + lists.groups().size() + " " + (lists.groups().size() == 1 ? "list" : "lists") + ", "
                + number(lists.customers()) + " in all)");
        lists.findings().forEach(finding -> lines.add("  " + finding.in(locale)));
        return lines;
    }

    private static List<String> heading(Optional<Measure> valued) {
        List<String> heading = new ArrayList<>(List.of("segment", "customers", "share", ""));
        valued.ifPresent(measure -> heading.addAll(List.of(measure.name() + " " + measure.unit(), "share", "")));
        return heading;
    }

    private List<String> cells(SegmentRow row, boolean valued) {
        List<String> cells = new ArrayList<>(List.of(
                code(row.segment()), number(row.customers()), share(row.customerShare()), bar.of(row.customerShare())));
        if (valued) {
            cells.addAll(List.of(sum(row), share(row.valueShare()), bar.of(row.valueShare())));
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
        segmentation.segments().forEach(segment -> {
            int customers = segmentation.count(segment.code());
            rows.add(new SegmentRow(segment, customers, customers / size, Double.NaN, Double.NaN));
        });
        return rows;
    }

    /** The first finding of the plan and of each segmentation in turn, then the second of each, until there are enough. */
    private List<String> findings(List<NamedSegmentation> segmentations, Optional<Plan> plan) {
        List<List<String>> all = new ArrayList<>();
        plan.map(Plan::imbalance)
                .ifPresent(imbalance -> all.add(imbalance.findings().stream()
                        .map(finding -> "plan: " + finding.in(locale))
                        .toList()));
        segmentations.stream().map(this::findingsOf).forEach(all::add);
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<String> own : all) {
                if (i < own.size() && found.size() < FINDINGS && isNews(own.get(i), found)) {
                    found.add(own.get(i));
                }
            }
        }
        return found;
    }

    /** Segmentations by the same measure find the same: said once, under the first one's name. */
    private static boolean isNews(String finding, List<String> found) {
        String words = finding.substring(finding.indexOf(' ') + 1);
        return found.stream().noneMatch(other -> other.endsWith(words));
    }

    /** Whether a segmentation is any use comes first, where that can be said; then what its report found. */
    private List<String> findingsOf(NamedSegmentation named) {
        List<String> findings = new ArrayList<>();
        named.explained()
                .ifPresent(explained ->
                        findings.add(explained.sentence(named.name()).in(locale)));
        for (Message finding : named.report().findings()) {
            findings.add(named.name() + ": " + finding.in(locale));
        }
        return findings;
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
        return number(Math.abs(row.value()) < SMALL ? row.value() : Math.rint(row.value()));
    }

    private String number(double value) {
        return Message.of("text", new Quantity(value, "")).in(locale);
    }

    /** With one digit always, so that a column of shares is aligned at its decimal sign. */
    private String share(double fraction) {
        return Double.isNaN(fraction) ? "" : String.format(locale, "%.1f %%", fraction * 100);
    }
}
