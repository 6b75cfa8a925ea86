package dev.segmentation.examples.out;

import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.plan.EffortLine;
import dev.segmentation.plan.EffortPlanReport;
import dev.segmentation.plan.EffortPlanReport.Breach;
import dev.segmentation.plan.QuickFix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a plan leaves behind: {@code plan.csv}, its part of {@code summary.json}, and what is printed. */
public final class PlanFiles {
    /** The file that says what changes for whom. */
    static final String FILE = "plan.csv";

    private static final String FLOOR = "plan.report.floor";

    private final NamedPlan plan;
    private final EffortPlanReport report;

    private PlanFiles(NamedPlan plan) {
        this.plan = plan;
        this.report = plan.allocation().report();
    }

    /**
     * The files of a plan.
     *
     * @param plan the plan, carried out
     * @return its files
     */
    public static PlanFiles of(NamedPlan plan) {
        return new PlanFiles(plan);
    }

    /**
     * Writes {@code plan.csv}, a row for each customer in input order.
     *
     * @param folder where to
     * @param locale the language of the reasons
     * @throws IOException if the file cannot be written
     */
    public void write(Path folder, Locale locale) throws IOException {
        Map<String, Long> quick = new LinkedHashMap<>();
        plan.quickFix().lines().forEach(line -> quick.put(line.customer(), line.change()));
        Map<String, String> breaches = new LinkedHashMap<>();
        for (Breach breach : report.breaches()) {
            String customer = breach.customer();
            if (customer != null) {
                breaches.put(customer, breach.bound().name().toLowerCase(Locale.ROOT));
            }
        }
        try (Table table = Table.create(
                folder.resolve(FILE),
                "customer",
                "owner",
                "segment",
                "minutes_before",
                "minutes_after",
                "change",
                "quick_fix",
                "breach",
                "reason")) {
            plan.allocation()
                    .lines()
                    .forEach(line -> table.row(
                            line.customer(),
                            owner(line),
                            line.segment(),
                            line.before(),
                            line.after(),
                            line.change(),
                            quick.getOrDefault(line.customer(), 0L),
                            breaches.getOrDefault(line.customer(), ""),
                            line.because().in(locale)));
        }
    }

    private static String owner(EffortLine line) {
        return String.join("/", line.owner());
    }

    /**
     * The plan in {@code summary.json}: figures by cell and person, without single customers, which {@code plan.csv} has.
     *
     * @return by the names of the report's components
     */
    public Map<String, Object> summary() {
        QuickFix fix = plan.quickFix();
        Map<String, Object> quick = SegmentationJson.report(fix);
        quick.put("lines", fix.lines().size());
        Map<String, Object> figures = SegmentationJson.report(report);
        figures.put("breaches", breaches());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("of", plan.of());
        summary.put("sentence", plan.plan().toString());
        summary.put("quickFix", quick);
        summary.put("report", figures);
        return summary;
    }

    /** How many breaches there are of each bound. */
    private Map<String, Object> breaches() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (EffortPlanReport.Bound bound : EffortPlanReport.Bound.values()) {
            counts.put(
                    bound.name().toLowerCase(Locale.ROOT),
                    report.breaches().stream()
                            .filter(breach -> breach.bound() == bound)
                            .count());
        }
        return counts;
    }

    /**
     * What a person reads after a run.
     *
     * @param words in which language
     * @return a heading and findings, the quick fix first; names no customer and no person
     */
    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>(List.of("", words.of("plan.title", plan.of())));
        Stream.of(
                        plan.quickFix().findings().stream().limit(1),
                        report.findings().stream().limit(4),
                        report.findings().stream().filter(one -> one.key().equals(FLOOR)))
                .flatMap(some -> some)
                .distinct()
                .forEach(finding -> lines.add("  - " + finding.in(words.locale())));
        return lines;
    }
}
