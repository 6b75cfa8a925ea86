package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.plan.ActivityMeasure;
import dev.segmentation.plan.StartedBy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code activities} of a definition and declares its measures. For one thread and one document. */
final class ActivitiesReader {
    private static final ColumnReference.File FILE = ColumnReference.File.ACTIVITIES;
    private static final List<String> KINDS = Arrays.stream(ActivityMeasure.Kind.values())
            .map(ActivityMeasure.Kind::code)
            .toList();

    private final Fields in;
    private final ColumnFields columns;

    ActivitiesReader(Fields in) {
        this.in = in;
        this.columns = new ColumnFields(in, FILE);
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    ActivitiesSection section() {
        in.allow(
                "file",
                "customer",
                "date",
                "type",
                "minutes",
                "person",
                "startedBy",
                "asOf",
                "measures",
                "charset",
                "separator");
        String file = columns.fileName("file");
        String customer = columns.column("customer");
        OrdersSection.Dates date = HistoryFields.date(in, FILE);
        String type = columns.column("type");
        ActivitiesSection.More more =
                new ActivitiesSection.More(minutes(), columns.optional("person"), columns.optional("startedBy"));
        LocalDate asOf = in.has("asOf") ? HistoryFields.asOf(in) : null;
        List<ActivitiesSection.Effort> measures = in.has("measures") ? measures() : List.of();
        FileFormat format = columns.format();
        return customer == null || date == null || type == null
                ? null
                : new ActivitiesSection(file, customer, date, type, more, asOf, measures, format);
    }

    private ActivitiesSection.@Nullable Minutes minutes() {
        if (!in.isObject("minutes")) {
            String column = columns.optional("minutes");
            return column == null ? null : new ActivitiesSection.Minutes(column, null);
        }
        Fields minutes = in.object("minutes");
        if (minutes == null) {
            return null;
        }
        minutes.allow("column", "numbers");
        ColumnFields its = new ColumnFields(minutes, FILE);
        String column = its.column("column");
        String numbers = its.numbers();
        return column == null ? null : new ActivitiesSection.Minutes(column, numbers);
    }

    private List<ActivitiesSection.Effort> measures() {
        List<ActivitiesSection.Effort> measures = new ArrayList<>();
        Fields named = in.object("measures");
        for (String name : named == null ? List.<String>of() : named.names()) {
            Fields one = named == null ? null : named.object(name);
            ActivityMeasure made = one == null ? null : measure(name, one);
            if (named != null && name.isBlank()) {
                named.report(Codes.NAME, name, "Attribute names must not be blank; got a blank one.");
            } else if (named != null) {
                Vocabulary vocabulary = in.reading().vocabulary();
                if (made == null) {
                    vocabulary.declareFlawed(name, Measure.class, named.at(name));
                } else {
                    vocabulary.declare(name, made.named(name), named.at(name));
                }
            }
            if (made != null && !name.isBlank()) {
                measures.add(new ActivitiesSection.Effort(made.named(name), made));
            }
        }
        return measures;
    }

    private @Nullable ActivityMeasure measure(String name, Fields one) {
        List<String> allowed = new ArrayList<>(KINDS);
        allowed.addAll(List.of("type", "startedBy"));
        one.allow(allowed.toArray(new String[0]));
        String type = one.has("type") ? one.text("type") : null;
        String who = one.has("startedBy") ? one.choice("startedBy", "us", "customer") : null;
        List<ActivityMeasure.Kind> kinds = Arrays.stream(ActivityMeasure.Kind.values())
                .filter(kind -> one.has(kind.code()))
                .toList();
        if (kinds.size() != 1) {
            if (kinds.isEmpty() && !allowed.containsAll(one.names())) {
                return null; // the field that is unknown was reported
            }
            one.problemHere(
                    "A measure of activities must have exactly one of " + KINDS + "; got " + kinds.size() + ".");
            return null;
        }
        ActivityMeasure.Kind kind = kinds.get(0);
        Period window = kind.isWindowed() ? HistoryFields.window(one, kind.code()) : null;
        boolean sound = kind.isWindowed() ? window != null : HistoryFields.isTrue(one, kind.code());
        require(kind == ActivityMeasure.Kind.MINUTES, "minutes", name, "adds up minutes");
        require(kind == ActivityMeasure.Kind.PERSONS, "person", name, "counts people");
        require(who != null, "startedBy", name, "asks who started them");
        return sound ? new ActivityMeasure(kind, window, type, who == null ? null : StartedBy.of(who)) : null;
    }

    private void require(boolean needed, String field, String name, String why) {
        if (needed && !in.has(field)) {
            in.report(
                    Codes.MISSING,
                    field,
                    field + " must be there, as a text, since " + Names.quote(name) + " " + why + "; got nothing.");
        }
    }
}
