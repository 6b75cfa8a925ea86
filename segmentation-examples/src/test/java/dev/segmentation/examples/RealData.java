package dev.segmentation.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real data that lies beside the project, where it does. */
final class RealData {
    private static final List<String> SPEND =
            List.of("Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen");

    private RealData() {}

    /** A file of the data; skips the test that asks for it where the data is not there. */
    static Path file(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("../shared/data").resolve(name).normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        assumeTrue(false, "../shared/data is not here: " + name + " is not read");
        throw new IllegalStateException();
    }

    /** The wholesaler's clients by number, with the total of their six spends: as check/contract.py makes them. */
    static String wholesale() throws IOException {
        List<List<String>> records = SimpleCsv.records(
                Files.readString(file("wholesale/wholesale_customers.csv")).replace("\r", ""));
        List<Integer> columns = SPEND.stream().map(records.get(0)::indexOf).toList();
        StringBuilder csv = new StringBuilder("id,total," + String.join(",", SPEND) + "\n");
        for (int row = 1; row < records.size(); row++) {
            List<String> record = records.get(row);
            long total = columns.stream()
                    .mapToLong(i -> Long.parseLong(record.get(i)))
                    .sum();
            csv.append(row).append(',').append(total);
            columns.forEach(i -> csv.append(',').append(record.get(i)));
            csv.append('\n');
        }
        return csv.toString();
    }

    static String wholesaleDefinition(String segmentations) {
        StringBuilder measures = new StringBuilder("\"total\": {\"column\": \"total\", \"unit\": \"mu/yr\"}");
        SPEND.forEach(
                name -> measures.append(", \"" + name + "\": {\"column\": \"" + name + "\", \"unit\": \"mu/yr\"}"));
        return "{\"format\": 1, \"customers\": {\"id\": \"id\", \"measures\": {" + measures + "}}, \"segmentations\": {"
                + segmentations + "}}";
    }

    /** The definition of the CRM's customers and orders, as check/contract.py has it. */
    static String crmDefinition(String segmentations) {
        return """
                {"format": 1, "customers": {"id": "customer_id", "parent": "parent",
                   "measures": {"turnover": {"column": "firm_revenue_musd", "unit": "MUSD/yr"},
                                "employees": {"column": "employees", "unit": "heads"}},
                   "categories": {"industry": {"column": "sector"}, "country": {"column": "country"},
                                  "owner": {"column": "owner"}},
                   "labels": {"products": {"column": "products_owned", "separator": "|"}}},
                 "orders": {"file": "won_orders.csv", "customer": "account", "date": "close_date",
                   "amount": {"column": "close_value", "unit": "USD"}, "product": "product", "asOf": "2017-12-31",
                   "measures": {"sales": {"sum": "P1Y"}, "orders": {"count": "P1Y"}, "recency": {"daysSinceLast": true},
                                "tenure": {"tenureDays": true}, "regularity": {"regularity": "P1Y"}}},
                 "segmentations": {%s}}
                """.formatted(segmentations);
    }
}
