package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.plan.EffortPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code plan} of a definition. For one thread and one document. */
final class PlanReader {
    private static final Pattern SHARE = Pattern.compile("(100|[0-9]{1,2}(?:\\.[0-9]{1,3})?) ?%");
    private static final double TENTH = 0.1;
    private static final int MOST = 1_000_000_000;
    private static final long MOST_OF_A_PERSON = 1_000_000_000_000_000L;

    private final Fields in;
    private final List<String> segmentations;

    /**
     * A reader.
     *
     * @param segmentations the names of the segmentations of the document
     */
    PlanReader(Fields in, List<String> segmentations) {
        this.in = in;
        this.segmentations = segmentations;
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    PlanSection section() {
        in.allow(
                "of",
                "effort",
                "payoff",
                "scale",
                "minimum",
                "maximum",
                "segments",
                "by",
                "capacity",
                "pooled",
                "move");
        String of = of();
        Measure effort = effort();
        String payoff = in.has("payoff") ? in.text("payoff") : null;
        PlanSection.Bounds all = bounds(in, true);
        Map<String, PlanSection.Bounds> segments = segments();
        Category by = in.has("by") ? in.category("by") : null;
        Long capacity = in.has("capacity") && !in.isObject("capacity") ? minutesOfAPerson(in, "capacity") : null;
        Map<String, Long> capacities = in.isObject("capacity") ? capacities() : Map.of();
        boolean pooled = in.has("pooled") && in.flag("pooled");
        requireBy();
        double move = in.has("move") ? move() : TENTH;
        return of == null || effort == null
                ? null
                : new PlanSection(of, effort, payoff, by, capacity, capacities, pooled, move, all, segments);
    }

    private @Nullable String of() {
        String of = in.text("of");
        if (of != null && !segmentations.contains(of)) {
            in.report(
                    Codes.UNKNOWN_ATTRIBUTE,
                    "of",
                    "of must name one of the segmentations, " + segmentations + "; got " + Names.quote(of) + "."
                            + Names.hint(of, segmentations));
        }
        return of;
    }

    private @Nullable Measure effort() {
        Measure effort = in.measure("effort");
        return effort == null ? null : in.make("effort", () -> EffortPlan.requireTime(effort, "effort"));
    }

    private PlanSection.Bounds bounds(Fields one, boolean measures) {
        Double scale = one.has("scale") ? scale(one) : null;
        PlanSection.Limit minimum = one.has("minimum") ? limit(one, "minimum", measures) : null;
        PlanSection.Limit maximum = one.has("maximum") ? limit(one, "maximum", measures) : null;
        Long least = minimum == null ? null : minimum.minutes();
        Long most = maximum == null ? null : maximum.minutes();
        if (least != null && most != null && least > most) {
            one.problem("maximum", "maximum must be at least the minimum; got " + most + " below " + least + ".");
        }
        return new PlanSection.Bounds(scale, minimum, maximum);
    }

    private static @Nullable Double scale(Fields one) {
        double scale = one.number("scale");
        if (scale < 1 || scale > MOST) {
            one.problem("scale", "scale must be from 1 to " + MOST + " minutes; got one beyond.");
        }
        return Double.isNaN(scale) ? null : scale;
    }

    private static PlanSection.@Nullable Limit limit(Fields one, String field, boolean measures) {
        if (!measures || !one.isText(field)) {
            return new PlanSection.Limit((long) one.whole(field, 0, MOST), null);
        }
        Measure measure = one.measure(field);
        Measure time = measure == null ? null : one.make(field, () -> EffortPlan.requireTime(measure, field));
        return time == null ? null : new PlanSection.Limit(null, time);
    }

    private Map<String, PlanSection.Bounds> segments() {
        Map<String, PlanSection.Bounds> segments = new LinkedHashMap<>();
        Fields named = in.has("segments") ? in.object("segments") : null;
        for (String code : named == null ? List.<String>of() : named.names()) {
            Fields one = named == null ? null : named.object(code);
            if (one != null) {
                one.allow("scale", "minimum", "maximum");
                segments.put(code, bounds(one, false));
            }
        }
        return segments;
    }

    private Map<String, Long> capacities() {
        Map<String, Long> capacities = new LinkedHashMap<>();
        Fields persons = in.object("capacity");
        for (String person : persons == null ? List.<String>of() : persons.names()) {
            if (persons != null) {
                capacities.put(person, minutesOfAPerson(persons, person));
            }
        }
        return capacities;
    }

    private static long minutesOfAPerson(Fields fields, String field) {
        return fields.wholeLong(field, 0, MOST_OF_A_PERSON);
    }

    private void requireBy() {
        if (!in.has("by") && (in.has("capacity") || in.has("pooled"))) {
            in.report(
                    Codes.MISSING,
                    "by",
                    "by must be there, as a text, since capacity and pooled are about persons; got nothing.");
        }
    }

    private double move() {
        String text = in.text("move");
        Matcher share = SHARE.matcher(text == null ? "" : text);
        double percent = share.matches() ? Double.parseDouble(share.group(1)) : 0;
        if (text != null && percent <= 0) {
            in.problem(
                    "move",
                    "move must be a share above 0 %, at most 100 %; got another text. Write for example \"10 %\".");
        }
        return percent / 100;
    }
}
