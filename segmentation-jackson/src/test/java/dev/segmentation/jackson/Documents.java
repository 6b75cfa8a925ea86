package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definitions for tests: CONTRACT.md's own sections, around the segmentations that a test is about. */
final class Documents {
    static final String CUSTOMERS = """
            {"id": "customer_id", "name": "name", "stage": "status", "parent": "parent",
             "measures": {"employees": {"column": "employees", "unit": "heads"},
                          "turnover": {"column": "turnover", "unit": "SEK/yr", "numbers": "1 234,56"},
                          "win_rate": {"column": "win_rate", "unit": "fraction"},
                          "price": {"column": "q1", "unit": "1-10"}, "service": {"column": "q2", "unit": "1-10"}},
             "categories": {"industry": {"column": "sector"}, "region": {"columns": ["country", "state"]},
                            "owner": {"column": "owner"}},
             "labels": {"products": {"column": "products_owned", "separator": "|"}},
             "derived": {"loyalty": {"index": [{"measure": "regularity", "from": 0, "to": 1, "weight": 2},
                                               {"measure": "tenure", "from": 0, "to": 1825, "weight": 1}]},
                         "csi": {"survey": [{"measure": "price", "min": 1, "max": 10, "weight": 1},
                                            {"measure": "service", "min": 1, "max": 10, "weight": 2}]},
                         "wallet": {"estimate": {"of": "sales", "per": "employees", "peers": "industry",
                                                 "quantile": 0.9, "minimum": 20}}}}""";

    static final String ORDERS = """
            {"file": "won_orders.csv", "customer": "account", "date": "close_date",
             "amount": {"column": "close_value", "unit": "SEK"}, "product": "product", "asOf": "2017-12-31",
             "measures": {"sales": {"sum": "P1Y"}, "orders": {"count": "P1Y"}, "recency": {"daysSinceLast": true},
                          "tenure": {"tenureDays": true}, "regularity": {"regularity": "P3Y"},
                          "breadth": {"distinct": "P3Y"}}}""";

    private Documents() {}

    static String of(String customers, String orders, String segmentations) {
        return "{\"format\": 1, \"customers\": " + customers + ", \"orders\": " + orders + ", \"segmentations\": "
                + segmentations + "}";
    }

    /** The contract's sections with one segmentation, {@code s}, of the fields given. */
    static String segmentation(String fields) {
        return of(CUSTOMERS, ORDERS, "{\"s\": {" + fields + "}}");
    }

    static String valueBased(String fields) {
        return segmentation("\"method\": \"value-based\", " + fields);
    }

    /** The contract's document with a part of the section {@code customers} replaced. */
    static String customers(String part, String by) {
        return of(replaced(CUSTOMERS, part, by), ORDERS, "{\"s\": {\"method\": \"value-based\", \"by\": \"sales\"}}");
    }

    /** The contract's document with a part of the section {@code orders} replaced. */
    static String orders(String part, String by) {
        return of(CUSTOMERS, replaced(ORDERS, part, by), "{\"s\": {\"method\": \"value-based\", \"by\": \"sales\"}}");
    }

    private static String replaced(String text, String part, String by) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException("no such part: " + part);
        }
        return text.replace(part, by);
    }

    /** What is wrong; also holds the document to the published schema: see SchemaTest. */
    static List<Problem> problems(String json) {
        List<Problem> problems = DefinitionReader.draft(json).problems();
        assertThat(SecondOpinion.disagreement(json, problems)).isEmpty();
        return problems;
    }

    /** What is wrong, as {@code code pointer} to the message. */
    static Map<String, String> messages(String json) {
        Map<String, String> messages = new LinkedHashMap<>();
        problems(json).forEach(problem -> messages.put(problem.code() + " " + problem.pointer(), problem.message()));
        return messages;
    }
}
