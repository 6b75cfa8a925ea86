package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.LabelsColumn;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A portfolio column by column, each as one list; null is unknown. Stateless. */
final class PortfolioParts {
    private PortfolioParts() {}

    static void write(Portfolio portfolio, JsonGenerator out) throws IOException {
        out.writeStartObject();
        texts("ids", portfolio.size(), portfolio::id, out);
        textsIfAny("names", portfolio.size(), row -> name(portfolio, row), out);
        texts("stages", portfolio.size(), row -> portfolio.stage(row).code(), out);
        textsIfAny("parents", portfolio.size(), portfolio::parent, out);
        out.writeArrayFieldStart("columns");
        for (Attribute attribute : portfolio.attributes()) {
            out.writeStartObject();
            for (var part : AttributeJson.parts(attribute).entrySet()) {
                out.writeStringField(part.getKey(), String.valueOf(part.getValue()));
            }
            column(portfolio, attribute, out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static @Nullable String name(Portfolio portfolio, int row) {
        return portfolio.customer(row).name();
    }

    private static void textsIfAny(String field, int size, IntFunction<@Nullable String> text, JsonGenerator out)
            throws IOException {
        if (IntStream.range(0, size).anyMatch(row -> text.apply(row) != null)) {
            texts(field, size, text, out);
        }
    }

    static void texts(String field, int size, IntFunction<@Nullable String> text, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (int row = 0; row < size; row++) {
            PlainJson.write(text.apply(row), out);
        }
        out.writeEndArray();
    }

    private static void column(Portfolio portfolio, Attribute attribute, JsonGenerator out) throws IOException {
        if (attribute instanceof Measure measure) {
            MeasureColumn column = portfolio.measure(measure);
            numbers(column, out);
        } else if (attribute instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            out.writeFieldName("paths");
            PlainJson.write(column.paths(), out);
            codes(portfolio.size(), column::code, out);
        } else {
            LabelsColumn column = portfolio.labels((Labels) attribute);
            out.writeFieldName("sets");
            PlainJson.write(column.sets(), out);
            codes(portfolio.size(), column::code, out);
        }
    }

    static void numbers(MeasureColumn column, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("values");
        for (int row = 0; row < column.size(); row++) {
            PlainJson.number(column.at(row), out);
        }
        out.writeEndArray();
    }

    private static void codes(int size, IntUnaryOperator code, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("codes");
        for (int row = 0; row < size; row++) {
            out.writeNumber(code.applyAsInt(row));
        }
        out.writeEndArray();
    }

    /** The portfolio; null after a problem. */
    static @Nullable Portfolio read(Fields in) {
        in.allow("ids", "names", "stages", "parents", "columns");
        Columns columns = new Columns(in);
        List<@Nullable String> ids = columns.texts("ids");
        List<@Nullable String> names = in.has("names") ? columns.texts("names") : null;
        List<@Nullable String> stages = columns.texts("stages");
        List<@Nullable String> parents = in.has("parents") ? columns.texts("parents") : null;
        Stage[] at = stages.stream()
                .map(code -> code == null ? null : Stage.parse(code).orElse(null))
                .toArray(Stage[]::new);
        Portfolio portfolio = in.make("ids", () -> {
            List<String> known = new ArrayList<>();
            ids.forEach(id -> known.add(id == null ? "" : id));
            Portfolio made = Portfolio.ofIds(known).withStages(at);
            made = names == null ? made : made.withNames(names.toArray(new String[0]));
            return parents == null ? made : made.withParents(parents.toArray(new String[0]));
        });
        Json.Arr list = in.take("columns", Json.Arr.class, "a list");
        for (Fields one : list == null || list.items().isEmpty() ? List.<Fields>of() : in.objects("columns")) {
            Portfolio before = portfolio;
            portfolio = before == null ? null : one.make("codes", () -> with(before, one));
        }
        return portfolio;
    }

    private static Portfolio with(Portfolio portfolio, Fields one) {
        Attribute attribute = AttributeJson.attribute(one);
        Columns columns = new Columns(one);
        if (attribute instanceof Measure measure) {
            one.allow("measure", "unit", "values");
            return portfolio.with(measure, columns.numbers("values"));
        }
        if (attribute instanceof Category category) {
            one.allow("category", "paths", "codes");
            List<List<String>> paths = new ArrayList<>();
            columns.decoded("paths").forEach(path -> paths.add(path == null ? List.of() : path));
            return portfolio.withPaths(category, paths);
        }
        if (attribute instanceof Labels labels) {
            one.allow("labels", "sets", "codes");
            return portfolio.with(labels, columns.decoded("sets"));
        }
        return portfolio;
    }
}
