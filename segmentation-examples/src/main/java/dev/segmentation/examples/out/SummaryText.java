package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segment;
import dev.segmentation.SegmentRow;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
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
     * @param notes sentences about the run itself, such as how many rows were rejected
     * @return lines, without an end of line
     */
    public List<String> lines(Portfolio portfolio, List<NamedSegmentation> segmentations, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(who(portfolio));
        lines.addAll(notes);
        for (NamedSegmentation named : segmentations) {
            lines.add("");
            lines.addAll(table(named));
        }
        List<String> findings = findings(segmentations);
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
        List<SegmentRow> rows = valued.map(segmentation::table).orElseGet(() -> counts(segmentation));
        List<SegmentRow> shown = rows.stream()
                .filter(row -> row.customers() > 0 || !row.segment().isUnassigned())
                .toList();
        int hidden = Math.max(0, shown.size() - LONGEST_TABLE);
        List<SegmentRow> kept = hidden == 0 ? shown : largest(shown);
        int code = kept.stream()
                .mapToInt(row -> code(row.segment()).length())
                .max()
                .orElse(1);
        int width = kept.stream().map(this::sum).mapToInt(String::length).max().orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add(named.name() + "  (" + segmentation.model().kind()
                + valued.map(measure -> ", " + measure.name() + " in " + measure.unit())
                        .orElse("") + ")");
        for (SegmentRow row : kept) {
            lines.add(line(row, valued.isPresent(), code, width));
        }
        if (hidden > 0) {
            lines.add("  ... and " + hidden + " smaller ones");
        }
        return lines;
    }

    private String line(SegmentRow row, boolean valued, int code, int width) {
        String customers = pad(number(row.customers()), 7) + pad(share(row.customerShare()), 9) + " "
                + bar.of(row.customerShare());
        String value = !valued
                ? ""
                : "  " + pad(sum(row), width) + pad(share(row.valueShare()), 9) + " " + bar.of(row.valueShare());
        return ("  " + padRight(code(row.segment()), code) + customers + value).stripTrailing();
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

    /** The first finding of each segmentation in turn, then the second of each, until there are enough. */
    private List<String> findings(List<NamedSegmentation> segmentations) {
        List<List<Message>> all = segmentations.stream()
                .map(named -> named.segmentation()
                        .model()
                        .report(named.segmentation())
                        .findings())
                .toList();
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (int s = 0; s < all.size(); s++) {
                if (i < all.get(s).size() && found.size() < FINDINGS) {
                    found.add(segmentations.get(s).name() + ": "
                            + all.get(s).get(i).in(locale));
                }
            }
        }
        return found;
    }

    private static String code(Segment segment) {
        String code = segment.code();
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE - 3) + "...";
    }

    private String sum(SegmentRow row) {
        return Double.isNaN(row.value()) ? "" : number(Math.rint(row.value()));
    }

    private String number(double value) {
        return Message.of("text", new Quantity(value, "")).in(locale);
    }

    private String share(double fraction) {
        return Double.isNaN(fraction)
                ? ""
                : Message.of("text", new Share(fraction)).in(locale);
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
