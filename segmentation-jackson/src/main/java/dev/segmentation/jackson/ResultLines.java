package dev.segmentation.jackson;

import dev.segmentation.Assignment;
import dev.segmentation.Counterfactual;
import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Assignments as JSON lines: one object for each customer, with the reasons. Stateless. */
final class ResultLines {
    private ResultLines() {}

    static void write(String name, Segmentation segmentation, Locale locale, Appendable out) throws IOException {
        for (int row = 0; row < segmentation.portfolio().size(); row++) {
            write(name, segmentation.assignment(row), locale, out);
        }
    }

    static void write(String name, Assignment assignment, Locale locale, Appendable out) throws IOException {
        Map<String, Object> line = line(name, assignment, locale);
        out.append(JsonText.line(generator -> PlainJson.write(line, generator))).append('\n');
    }

    private static Map<String, Object> line(String name, Assignment assignment, Locale locale) {
        Explanation explanation = assignment.explanation();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("customer", assignment.customer());
        line.put("segmentation", name);
        line.put("segment", assignment.segment().code());
        line.put("because", assignment.because(locale));
        line.put("missing", explanation.missing().stream().map(Attribute::name).toList());
        line.put("marks", explanation.marks().stream().map(Mark::code).toList());
        line.put("derived", explanation.derived());
        List<Map<String, Object>> moves =
                explanation.counterfactuals().stream().map(ResultLines::move).toList();
        line.put("counterfactuals", moves);
        if (explanation.unlisted() > 0) {
            line.put("unlisted", explanation.unlisted());
        }
        return line;
    }

    private static Map<String, Object> move(Counterfactual counterfactual) {
        Map<String, Object> move = AttributeJson.parts(counterfactual.attribute());
        move.put("target", counterfactual.target());
        move.put("segment", counterfactual.segment().code());
        return move;
    }
}
