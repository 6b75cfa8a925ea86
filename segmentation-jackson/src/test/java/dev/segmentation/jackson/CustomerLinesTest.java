package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmentation.Assignment;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: "JSON lines of customers straight into portfolio columns, without a record per row". */
class CustomerLinesTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final CustomerLines LINES = CustomerLines.of("no")
            .name("name")
            .stage("status")
            .parent("group")
            .measure(SALES, "amount")
            .category(REGION, "country", "town")
            .labels(PRODUCTS, "products");

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Customer> customers(String text) throws IOException {
        Portfolio portfolio = LINES.portfolio(bytes(text));
        List<Customer> all = new ArrayList<>();
        for (int row = 0; row < portfolio.size(); row++) {
            all.add(portfolio.customer(row));
        }
        try (Stream<Customer> streamed = LINES.stream(bytes(text))) {
            assertThat(streamed.toList()).isEqualTo(all);
        }
        return all;
    }

    private static List<String> problems(String text) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> LINES.portfolio(bytes(text)));
        return refused.problems().stream()
                .map(problem -> problem.code() + " " + problem)
                .toList();
    }

    @Test
    void eachLineBecomesACustomerWithWhatItSays() throws IOException {
        assertThat(
                        customers(
                                "{\"no\":\"1\",\"name\":\"Åkeri & Söner\",\"status\":\"Prospect\",\"group\":\"9\",\"amount\":-12.50,"
                                        + "\"country\":\"Sweden\",\"town\":\"Umeå\",\"products\":[\"Bikes\", \"Arms\"]}\r\n"
                                        + "\n  \t\n"
                                        + "{\"no\":\"2\",\"amount\":1e3,\"country\":null,\"town\":\"Oslo\",\"products\":[],\"status\":\" \"}\n"
                                        + "{\"products\":null,\"no\":\"3\",\"name\":\"\\u00e5\",\"country\":\"Norway\",\"seen\":{\"x\":[1]}}"))
                .containsExactly(
                        Customer.of("1")
                                .named("Åkeri & Söner")
                                .at(Stage.PROSPECT)
                                .under("9")
                                .with(SALES, -12.5)
                                .with(REGION, "Sweden", "Umeå")
                                .with(PRODUCTS, List.of("Arms", "Bikes")),
                        Customer.of("2").with(SALES, 1000).with(PRODUCTS, List.of()),
                        Customer.of("3").named("å").with(REGION, "Norway"));
    }

    @Test
    void aByteOrderMarkIsDroppedAndNothingIsNobody() throws IOException {
        assertThat(customers("\uFEFF{\"no\":\"1\"}")).containsExactly(Customer.of("1"));
        assertThat(customers("")).isEmpty();
        assertThat(customers(" \n\r\n")).isEmpty();
    }

    @Test
    void numbersAreReadToTheLastBit() throws IOException {
        List<String> numbers = List.of(
                "0",
                "-0",
                "0.1",
                "9007199254740992",
                "9007199254740993",
                "123456789012345678",
                "0.000000000000000001",
                "1.7976931348623157E308",
                "4.9e-324",
                "2.2250738585072014e-308",
                "0.8571428571428571",
                "-1.00",
                "1E+2",
                "1234567890123456789012345678901234567890.5",
                "999999999999999999",
                "8.41",
                "100000000000000000000000");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            text.append("{\"no\":\"")
                    .append(i)
                    .append("\",\"amount\":")
                    .append(numbers.get(i))
                    .append("}\n");
        }
        assertThat(LINES.portfolio(bytes(text.toString())).measure(SALES).toArray())
                .containsExactly(numbers.stream()
                        .mapToDouble(number -> Double.parseDouble(number) + 0.0)
                        .toArray());
    }

    @Test
    void allProblemsComeTogetherByLine() {
        assertThat(problems("""
                        {"no":"1","amount":"12"}
                        {"amount":1}

                        {"no":" "}
                        {"no":7}
                        {"no":"5","status":"boss"}
                        {"no":"6","products":"Bikes"}
                        {"no":"7","products":["Bikes"," ",3]}
                        {"no":"8","amount":1e400}
                        {"no":"9","amount":NaN}
                        {"no":"10","amount":1,"amount":1}
                        {"no":"11","secret":1,"secret":1}
                        {"no":"12"} {"no":"13"}
                        {"no":"14"
                        []
                        {"no":"15","amount":01}
                        {"no":null}
                        {"no":"16","town":[]}"""))
                .containsExactly(
                        "number-as-text /amount: Line 1: amount must be a number; got a text. Write it without quotation marks.",
                        "missing /no: Line 2: no must be there: it is the id; got none.",
                        "empty /no: Line 4: no must not be blank: it is the id; got blanks.",
                        "text-as-number /no: Line 5: no must be a text; got a number. Write it in quotation marks.",
                        "choice /status: Line 6: status must be lead, prospect, customer or former; got another text.",
                        "type /products: Line 7: products must be a list of texts; got a text.",
                        "empty /products/1: Line 8: products must hold labels that are not blank; got a blank one.",
                        "text-as-number /products/2: Line 8: products must be a list of texts; got a number. Write it in quotation marks.",
                        "number-range /amount: Line 9: Number must be one that a double holds (about 1e-308 to 1e308); got one beyond.",
                        "not-a-number /amount: Line 10: Number must be finite; got NaN or an infinity.",
                        "duplicate-field /amount: Line 11: Field must stand once in its object; got it again.",
                        "duplicate-field /?: Line 12: Field must stand once in its object; got it again.",
                        "trailing Line 13 must end with its last brace; got more after at column 12.",
                        "syntax Line 14 must be JSON as RFC 8259 has it; got something else at column 11. Look for a missing comma, quotation mark or brace there.",
                        "type Line 15 must be an object; got a list.",
                        "syntax Line 16 must be JSON as RFC 8259 has it; got something else at column 22. Look for a missing comma, quotation mark or brace there.",
                        "missing /no: Line 17: no must be there: it is the id; got none.",
                        "type /town: Line 18: town must be a text; got a list.");
    }

    @Test
    void anIdInTwoLinesIsAProblemOfAPortfolioAndNotOfAStream() {
        String twice = "{\"no\":\"a\"}\n\n{\"no\":\"b\"}\n{\"no\":\"a\"}\n{\"no\":\"a\"}\n";
        assertThat(problems(twice))
                .containsExactly(
                        "duplicate-id /no: Customer 3: the id must be unlike all others; got that of customer 1. Blank lines are no customers.",
                        "duplicate-id /no: Customer 4: the id must be unlike all others; got that of customer 1. Blank lines are no customers.");
        assertThat(LINES.stream(bytes(twice)).map(Customer::id)).containsExactly("a", "b", "a", "a");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWhereverTheyStand() {
        for (String key : List.of("no", "name", "country", "status", "other")) {
            String before = "{\"no\":\"1\",\"other\":\"x\"}\n{\"" + (key.equals("no") ? "x" : "no") + "\":\"2\",\""
                    + key + "\":\"";
            byte[] text = (before + "\u00e5\"}\n").getBytes(StandardCharsets.ISO_8859_1);
            DocumentException refused = catchThrowableOfType(
                    DocumentException.class, () -> LINES.portfolio(new ByteArrayInputStream(text)));
            assertThat(refused.problems())
                    .containsExactly(new Problem(
                            "encoding", "", "Line 2 must be in UTF-8; got other bytes in line 1. Save it as UTF-8."));
        }
    }

    @Test
    void aLineMayHaveAMebibyteAndNoMore() throws IOException {
        String filler = " ".repeat((1 << 20) - 10);
        assertThat(customers("{\"no\":\"1\"" + filler + "}\n{\"no\":\"2\"}").stream()
                        .map(Customer::id))
                .containsExactly("1", "2");
        assertThat(problems("{\"no\":\"1\"" + filler + " }\n{\"no\":2}\n"))
                .containsExactly(
                        "too-large Line 1 must have at most 1048576 bytes; got more.",
                        "text-as-number /no: Line 2: no must be a text; got a number. Write it in quotation marks.");
        assertThat(problems("x".repeat(3 << 20)))
                .containsExactly("too-large Line 1 must have at most 1048576 bytes; got more.");
    }

    @Test
    void noMoreThanAHundredProblemsAreLookedFor() {
        assertThat(problems("{}\n".repeat(1000))).hasSize(100).last().asString().contains("Line 100:");
    }

    @Test
    void aStreamEndsAtTheFirstLineWithProblems() {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> LINES.stream(bytes("{\"no\":\"1\"}\n{\"no\":2,\"amount\":\"\"}\n{\"no\":\"3\"}\n"))
                        .forEach(customer -> seen.add(customer.id())))
                .isInstanceOf(DocumentException.class)
                .hasMessage("""
                        Customers must be read without a problem; got 2:
                          /no: Line 2: no must be a text; got a number. Write it in quotation marks.
                          /amount: Line 2: amount must be a number; got a text. Write it without quotation marks.""");
        assertThat(seen).containsExactly("1");
    }

    @Test
    void bytesThatCannotBeReadEndItWithoutTheirText(@TempDir Path folder) throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("marker");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("marker");
            }
        };
        assertThatThrownBy(() -> LINES.stream(broken).toList())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Customers must be readable to the end; got an error of the file system.");
        assertThatThrownBy(() -> LINES.portfolio(broken)).isInstanceOf(IOException.class);
        Path file = Files.writeString(folder.resolve("c.jsonl"), "{\"no\":\"1\"}\n");
        try (Stream<Customer> all = LINES.stream(file)) {
            assertThat(all.toList()).isEqualTo(List.of(LINES.portfolio(file).customer(0)));
        }
    }

    @Test
    void customersStreamThroughAModel() throws IOException {
        Portfolio learnt = LINES.portfolio(bytes("{\"no\":\"1\",\"amount\":90}\n{\"no\":\"2\",\"amount\":10}\n"));
        ValueBasedModel model = ValueBased.by(SALES).fit(learnt);
        assertThat(LINES.stream(bytes("{\"no\":\"7\",\"amount\":1e9}\n{\"no\":\"8\"}\n"))
                        .map(model::assign)
                        .map(Assignment::toString))
                .hasSize(2);
    }

    @Test
    void aStepThatMakesNoSenseIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerLines.of(" "))
                .withMessage("CustomerLines.of key must not be blank; got \" \".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.measure(Measure.of("turnover", "EUR"), "amount"))
                .withMessage("CustomerLines.measure keys must be read as one thing each; got \"amount\" twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.measure(Measure.of("region", "EUR"), "r"))
                .withMessage("CustomerLines attributes must have names of their own; got \"region\" twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerLines.of("id").category(REGION))
                .withMessage("CustomerLines.category must have a key; got none.");
        assertThatThrownBy(() -> CustomerLines.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("CustomerLines.of key must not be null.");
    }

    @Test
    void linesAreValues() {
        assertThat(CustomerLines.of("id").measure(SALES, "a"))
                .isEqualTo(CustomerLines.of("id").measure(SALES, "a"))
                .hasSameHashCodeAs(CustomerLines.of("id").measure(SALES, "a"))
                .isNotEqualTo(CustomerLines.of("id").measure(SALES, "b"))
                .hasToString("CustomerLines[id, [sales [EUR/yr]]]");
    }
}
