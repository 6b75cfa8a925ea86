package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Any table, read by the mapping and by a naive second implementation that holds every row as it reads the contract.
 */
class RowMappingPropertyTest {
    private static final Measure V = Measure.of("v", "EUR");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final RowMapping MAPPING = RowMapping.of("id")
            .stage("stage")
            .measure(V, "v", NumberGrammar.like("1234.56"))
            .category(REGION, "land", "state")
            .labels(PRODUCTS, "products", "|");

    @Provide
    Arbitrary<List<String>> tables() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "", " ", "1,5E+10");
        Arbitrary<String> stages = Arbitraries.of("", "lead", "Prospect", "FORMER", "customer", "gone");
        Arbitrary<String> numbers = Arbitraries.of("", "1", "-2.5", "0", "x", "1,5", "1e999");
        Arbitrary<String> places = Arbitraries.of("", "SE", "NO");
        Arbitrary<String> sets = Arbitraries.of("", "x", "y|x", "x|y", "||", " x | x ");
        return Combinators.combine(ids, stages, numbers, places, places, sets)
                .as((id, stage, v, land, state, set) -> String.join(";", id, stage, v, land, state, set))
                .list()
                .ofMaxSize(12);
    }

    @Property(seed = "1", tries = 300)
    void theMappingReadsWhatANaiveReaderReads(@ForAll("tables") List<String> lines) {
        Map<Integer, String> expectedRejects = new LinkedHashMap<>();
        List<Customer> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = code(lines, i);
            if (code == null) {
                expected.add(customer(lines.get(i).split(";", -1)));
            } else {
                expectedRejects.put(i + 1, code);
            }
        }

        Map<Integer, String> rejects = new LinkedHashMap<>();
        List<String> table = new ArrayList<>(List.of("id;stage;v;land;state;products"));
        table.addAll(lines);
        List<Customer> read = new ArrayList<>();
        try {
            PortfolioRows rows = MAPPING.read(
                    ListRows.of(table.toArray(new String[0])),
                    r -> rejects.put((int) r.place().row(), r.code().code()));
            for (int row = 0; row < rows.portfolio().size(); row++) {
                read.add(rows.portfolio().customer(row));
            }
            assertThat(rows.read()).isEqualTo(lines.size());
            assertThat(rows.rejected()).isEqualTo(rejects.size());
        } catch (ReadException.NoAcceptedRow e) {
            assertThat(expected).isEmpty();
        }
        assertThat(read).isEqualTo(expected);
        assertThat(List.copyOf(rejects.entrySet())).isEqualTo(List.copyOf(expectedRejects.entrySet()));
    }

    private static @Nullable String code(List<String> lines, int row) {
        String[] cells = lines.get(row).split(";", -1);
        String id = cells[0].strip();
        if (id.isEmpty()) {
            return "blank-id";
        }
        if (id.equals("1,5E+10")) {
            return "formula-id";
        }
        if (lines.stream()
                        .filter(line -> line.split(";", -1)[0].strip().equals(id))
                        .count()
                > 1) {
            return "duplicate-id";
        }
        if (cells[1].equals("gone")) {
            return "stage";
        }
        return switch (cells[2]) {
            case "x", "1,5" -> "number";
            case "1e999" -> "number-range";
            default -> null;
        };
    }

    private static Customer customer(String[] cells) {
        Customer customer = Customer.of(cells[0].strip())
                .at(cells[1].isEmpty() ? Stage.CUSTOMER : Stage.valueOf(cells[1].toUpperCase(Locale.ROOT)));
        if (!cells[2].isEmpty()) {
            customer = customer.with(V, Double.parseDouble(cells[2]));
        }
        if (!cells[3].isEmpty()) {
            customer = cells[4].isEmpty() ? customer.with(REGION, cells[3]) : customer.with(REGION, cells[3], cells[4]);
        }
        return customer.with(
                PRODUCTS,
                Arrays.stream(cells[5].split("\\|"))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
