package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers, segmentations and results; and that no problem shows a customer's data. */
class CustomerJsonTest {
    private static final Customer FULL = Customer.of("C-1")
            .named("Östergötlands \"Bygg\" / \u2028 AB")
            .at(Stage.PROSPECT)
            .under("P")
            .with(Probe.SALES, -0.1)
            .with(Probe.REGION, "Nordics", "Sweden")
            .with(Probe.PRODUCTS, List.of());

    private static final List<Function<String, Object>> READERS =
            List.of(SegmentationJson::readCustomer, SegmentationJson::readSegmentation);

    private static Segmentation segmentation() {
        Portfolio portfolio =
                Portfolio.of(List.of(FULL, FULL.with(Probe.ORDERS, 5).at(Stage.CUSTOMER), Customer.of("x")).stream()
                        .map(c -> new Customer(
                                c.id() + c.attributes().size(), c.name(), c.stage(), c.parent(), c.attributes()))
                        .toList());
        return ValueBased.by(ValueIndex.of(Probe.ORDERS, 2).unscaled()).segment(portfolio);
    }

    @Test
    void customersComeBackEqual() throws IOException {
        for (Customer customer : List.of(FULL, Customer.of("alone"))) {
            String json = SegmentationJson.write(customer);
            InputStream bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
            assertThat(SegmentationJson.readCustomer(json))
                    .isEqualTo(customer)
                    .isEqualTo(SegmentationJson.readCustomer(bytes));
            assertThat(json).startsWith("{\n  \"kind\": \"customer\",\n  \"format\": 1,\n  \"id\":");
        }
    }

    @Test
    void segmentationsComeBackEqualWithWhatWasDerived(@TempDir Path folder) throws IOException {
        String json = SegmentationJson.write(segmentation());
        Segmentation read = SegmentationJson.readSegmentation(json);
        assertThat(read).isEqualTo(segmentation());
        assertThat(read.portfolio()).isEqualTo(segmentation().portfolio());
        assertThat(read.portfolio().customer(0))
                .isEqualTo(segmentation().portfolio().customer(0));
        assertThat(read.derived().get("index").toArray()).containsExactly(Double.NaN, 10, Double.NaN);
        assertThat(SegmentationJson.write(read)).isEqualTo(json);
        assertThat(SegmentationJson.readSegmentation(Files.writeString(folder.resolve("s.json"), json)))
                .isEqualTo(read);
        assertThat(json).startsWith("{\"kind\":\"segmentation\",\"format\":1,\"model\":{\"kind\":\"value-based\",");
    }

    @Test
    void resultsAreOneLineForEachCustomer() throws IOException {
        StringWriter lines = new StringWriter();
        SegmentationJson.lines("value", segmentation(), Locale.ROOT, lines);
        assertThat(lines.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"customer\":\"")
                        .contains("\"segmentation\":\"value\",\"segment\":"));
        assertThat(lines.toString().lines().toList().get(1))
                .contains("\"segment\":\"A\",\"because\":\"A: ")
                .contains(
                        "\"missing\":[],\"marks\":[],\"derived\":{\"index\":10.0},\"counterfactuals\":[{\"measure\":\"orders\"");
        StringWriter swedish = new StringWriter();
        SegmentationJson.lines("value", segmentation(), Locale.forLanguageTag("sv"), swedish);
        assertThat(swedish.toString()).isNotEqualTo(lines.toString());
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(DocumentException.class, () -> SegmentationJson.readCustomer(json))
                .problems();
    }

    @Test
    void whatIsWrongWithACustomerIsToldByPlaceAlone() {
        String json = SegmentationJson.write(FULL)
                .replace("\"stage\": \"prospect\"", "\"stage\": \"anna@firm.se\"")
                .replace("\"id\"", "\"anna@firm.se\": {\"anna@firm.se\": NaN}, \"id\"")
                .replace("\"value\": -0.1", "\"value\": \"070-1234567\"")
                .replace("\"measure\"", "\"mesure\"");
        assertThat(problems(json))
                .contains(
                        new Problem("not-a-number", "/?/?", "Number must be finite; got NaN or an infinity."),
                        new Problem(
                                "unknown-field",
                                "",
                                "Field must be one of [kind, format, id, name, stage, parent, attributes]; got another."),
                        new Problem(
                                "choice",
                                "/stage",
                                "stage must be one of [lead, prospect, customer, former]; got another text."))
                .allSatisfy(problem ->
                        assertThat(problem.toString()).doesNotContain("anna").doesNotContain("070"));
    }

    /** Issue 3: "200 planted markers (names, e-mail addresses, and numbers as text in wrong places)": none is shown. */
    @Test
    void aMarkerInAnyPlaceOfADocumentIsNeverShown() {
        String marker = "Anna.Svensson@firm.se";
        for (String document : List.of(SegmentationJson.write(FULL), SegmentationJson.write(segmentation()))) {
            for (int at = document.indexOf('"'); at >= 0; at = document.indexOf('"', at + 1)) {
                String planted = document.substring(0, at + 1) + marker + document.substring(at + 1);
                for (Function<String, Object> reader : READERS) {
                    try {
                        assertThat(reader.apply(planted)).isNotNull();
                    } catch (DocumentException e) {
                        assertThat(e.toString() + e.problems()).doesNotContainIgnoringCase("svensson");
                    }
                }
            }
        }
    }

    @Test
    void aSegmentationMustFitTogether() {
        String json = SegmentationJson.write(segmentation());
        assertThat(segmentationProblems(json.replace("\"segments\":[\"unassigned\",", "\"segments\":[\"Z\",")))
                .containsExactly(
                        new Problem("value", "/segments/0", "segments must be those of the model; got another."));
        assertThat(segmentationProblems(json.replace("\"segments\":[\"unassigned\",", "\"segments\":[")))
                .containsExactly(new Problem(
                        "value", "/segments", "Segmentation.of codes must be one for each of the 3 customers; got 2."));
        assertThat(segmentationProblems(json.replace("\"codes\":[0,", "\"codes\":[7,")))
                .extracting(Problem::code)
                .contains("value");
        assertThat(segmentationProblems(json.replace("\"ids\":[\"C-13\",\"C-14\"", "\"ids\":[\"C-13\",\"C-13\"")))
                .extracting(Problem::pointer)
                .containsExactly("/customers/ids");
        assertThat(segmentationProblems(json.replace("\"kind\":\"segmentation\"", "\"kind\":\"customer\"")))
                .extracting(Problem::code)
                .containsExactly("kind");
    }

    private static List<Problem> segmentationProblems(String json) {
        return catchThrowableOfType(DocumentException.class, () -> SegmentationJson.readSegmentation(json))
                .problems();
    }
}
