package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.SuspectedDuplicates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 3: "Suspected duplicates: the same company under three ids ... is reported, never merged by itself". */
class DuplicatesDefinitionTest {
    private static String document(String customers) {
        return "{\"format\": 1, \"customers\": {\"id\": \"id\"" + customers
                + ", \"categories\": {\"owner\": {\"column\": \"owner\"}}},"
                + " \"segmentations\": {\"theirs\": {\"method\": \"existing\", \"category\": \"owner\"}}}";
    }

    private static void assertRefused(String customers, Map.Entry<String, String> problem) {
        String json = document(customers);
        assertThat(messages(json)).containsExactly(problem);
        assertThat(SecondOpinion.disagreement(json, DefinitionReader.draft(json).problems()))
                .isEmpty();
    }

    @Test
    void theColumnsToLookAtAreNamed() {
        String json = document(
                ", \"name\": \"company\", \"duplicates\": {\"number\": \"vat\", \"domain\": \"web\", \"name\": true}");
        assertThat(messages(json)).isEmpty();
        CustomersSection customers = Definition.read(json).customers();
        assertThat(customers.duplicates()).isEqualTo(new CustomersSection.Duplicates("vat", "web", true));
        assertThat(customers.rowMapping().columns()).containsExactlyInAnyOrder("id", "company", "owner", "vat", "web");
        assertThat(DefinitionReader.draft(json).columns())
                .contains(
                        new ColumnReference("/customers/duplicates/number", ColumnReference.File.CUSTOMERS, "vat"),
                        new ColumnReference("/customers/duplicates/domain", ColumnReference.File.CUSTOMERS, "web"));
    }

    @Test
    @DisplayName("the same company under three ids (organisation or VAT number, domain, normalised name)")
    void eachSignAskedForIsLookedAt() {
        Portfolio three = Portfolio.ofIds(List.of("a", "b", "c"))
                .with(CustomersSection.Duplicates.NUMBER, "556677-8899", "SE556677889901", "556000-4615")
                .with(CustomersSection.Duplicates.DOMAIN, "www.acme.example", "beta.example", "info@acme.example");
        assertThat(groups("\"number\": \"vat\"", three)).containsExactly(Map.entry("NUMBER", List.of("a", "b")));
        assertThat(groups("\"domain\": \"web\"", three)).containsExactly(Map.entry("DOMAIN", List.of("a", "c")));
        assertThat(groups("\"number\": \"vat\", \"domain\": \"web\", \"name\": false", three))
                .hasSize(2);
        assertThat(Definition.read(document("")).customers().suspectedDuplicates(three))
                .isEmpty();
    }

    private static List<Map.Entry<String, List<String>>> groups(String asked, Portfolio portfolio) {
        return Definition.read(document(", \"duplicates\": {" + asked + "}"))
                .customers()
                .suspectedDuplicates(portfolio)
                .map(SuspectedDuplicates::groups)
                .orElseThrow()
                .stream()
                .map(group -> Map.entry(group.sign().name(), group.ids()))
                .toList();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertRefused(
                ", \"duplicates\": {}",
                entry(
                        "empty /customers/duplicates",
                        "duplicates must have at least one of number, domain and name; got none."));
        assertRefused(
                ", \"duplicates\": {\"name\": true}",
                entry(
                        "missing /customers/duplicates/name",
                        "name must stand beside the column of names in customers; got true without one."));
        assertRefused(
                ", \"duplicates\": {\"vat\": \"x\", \"domain\": \"web\"}",
                entry(
                        "unknown-field /customers/duplicates/vat",
                        "Field must be one of [number, domain, name]; got \"vat\"."));
        assertThat(messages(document(", \"duplicates\": {\"name\": \"yes\", \"number\": 5}"))
                        .keySet())
                .containsExactlyInAnyOrder(
                        "type /customers/duplicates/name", "text-as-number /customers/duplicates/number");
    }
}
