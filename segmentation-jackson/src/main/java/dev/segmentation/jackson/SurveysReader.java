package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code surveys} of a definition and declares its measures. For one thread and one document. */
final class SurveysReader {
    private static final ColumnReference.File FILE = ColumnReference.File.SURVEYS;
    private static final int MOST = 1_000_000;

    private final Fields in;
    private final ColumnFields columns;

    SurveysReader(Fields in) {
        this.in = in;
        this.columns = new ColumnFields(in, FILE);
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    SurveysSection section() {
        in.allow(
                "file",
                "customer",
                "date",
                "respondent",
                "weight",
                "within",
                "atLeast",
                "asOf",
                "items",
                "charset",
                "separator");
        String file = columns.fileName("file");
        String customer = columns.column("customer");
        OrdersSection.Dates date = HistoryFields.date(in, FILE);
        SurveysSection.More more = more();
        Period within = in.has("within") ? HistoryFields.window(in, "within") : null;
        int atLeast = in.has("atLeast") ? in.whole("atLeast", 1, MOST) : 1;
        LocalDate asOf = in.has("asOf") ? HistoryFields.asOf(in) : null;
        List<SurveysSection.Question> items = items();
        FileFormat format = columns.format();
        return customer == null || date == null || items.isEmpty() || atLeast < 1
                ? null
                : new SurveysSection(
                        file, customer, date, more, new SurveysSection.Counting(within, atLeast, asOf), items, format);
    }

    private SurveysSection.More more() {
        String respondent = columns.optional("respondent");
        if (!in.isObject("weight")) {
            return new SurveysSection.More(respondent, columns.optional("weight"), null);
        }
        Fields weight = in.object("weight");
        if (weight == null) {
            return new SurveysSection.More(respondent, null, null);
        }
        weight.allow("column", "numbers");
        ColumnFields its = new ColumnFields(weight, FILE);
        return new SurveysSection.More(respondent, its.column("column"), its.numbers());
    }

    private List<SurveysSection.Question> items() {
        List<SurveysSection.Question> items = new ArrayList<>();
        Fields named = in.object("items");
        if (named != null && named.names().isEmpty()) {
            in.report(Codes.EMPTY, "items", "items must have at least one; got none.");
        }
        for (String name : named == null ? List.<String>of() : named.names()) {
            Fields one = named == null ? null : named.object(name);
            if (named != null && name.isBlank()) {
                named.report(Codes.NAME, name, "Attribute names must not be blank; got a blank one.");
            } else if (named != null) {
                SurveysSection.Question made = one == null ? null : question(name, one);
                Vocabulary vocabulary = in.reading().vocabulary();
                if (made == null) {
                    vocabulary.declareFlawed(name, Measure.class, named.at(name));
                } else {
                    vocabulary.declare(name, made.measure(), named.at(name));
                    items.add(made);
                }
            }
        }
        return items;
    }

    private static SurveysSection.@Nullable Question question(String name, Fields one) {
        one.allow("column", "unit", "min", "max", "numbers");
        ColumnFields its = new ColumnFields(one, FILE);
        String column = its.column("column");
        Measure measure = its.measure(name);
        double min = one.number("min");
        double max = one.number("max");
        String numbers = its.numbers();
        if (min >= max) {
            one.problem("max", "max must be above min; got one that is not.");
        }
        return column == null || measure == null || !(min < max)
                ? null
                : new SurveysSection.Question(measure, column, min, max, numbers);
    }
}
