package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.CUSTOMERS;
import static dev.segmentation.jackson.Documents.ORDERS;
import static dev.segmentation.jackson.Documents.customers;
import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.orders;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with the sections of a definition: each problem with its code, its JSON pointer and its message. */
class DefinitionProblemsTest {
    private static final Map.Entry<String, String> NO_CUSTOMERS =
            entry("missing /customers", "customers must be there, as an object; got nothing.");
    private static final Map.Entry<String, String> NO_SEGMENTATIONS =
            entry("missing /segmentations", "segmentations must be there, as an object; got nothing.");

    private static final String FIELD = "Field must be one of ";

    /** The five mistakes of the contract's own check, but the column that a header lacks: the program adds that. */
    @Test
    void fourMistakesAreFoundTogether() {
        String customers = CUSTOMERS.replace("{\"id\"", "{\"colour\": 1, \"id\"");
        String segmentations = """
                {"a": {"method": "value-bsed", "by": "sales"},
                 "b": {"method": "value-based", "by": "saels", "bands": {"cumulativeShare": [0.95, 0.8]}}}""";
        assertThat(messages(Documents.of(customers, ORDERS, segmentations)))
                .containsOnlyKeys(
                        "unknown-field /customers/colour",
                        "unknown-method /segmentations/a/method",
                        "unknown-attribute /segmentations/b/by",
                        "value /segmentations/b/bands/cumulativeShare")
                .containsEntry(
                        "unknown-field /customers/colour",
                        FIELD + "[id, name, stage, parent, measures, categories, labels, derived, charset, separator,"
                                + " sheet, currency, rates, duplicates]; got \"colour\".")
                .hasEntrySatisfying(
                        "unknown-method /segmentations/a/method",
                        message -> assertThat(message).endsWith("got \"value-bsed\". Did you mean \"value-based\"?"));
    }

    @Test
    void theColumnsOfABrokenDefinitionAreKnownAllTheSame() {
        DefinitionDraft draft = DefinitionReader.draft(customers("\"employees\", \"unit\": \"heads\"", "\"employes\""));
        assertThat(draft.problems()).extracting(Problem::pointer).containsExactly("/customers/measures/employees/unit");
        assertThat(draft.columns())
                .contains(new ColumnReference(
                        "/customers/measures/employees/column", ColumnReference.File.CUSTOMERS, "employes"));
        assertThat(draft.customers()).isPresent();
        assertThat(draft.orders()).isPresent();
    }

    @Test
    void newerFormatsAreRefusedWithBothNumbers() {
        assertThat(messages("{\"format\": 2, \"sections\": {}}"))
                .containsExactly(entry(
                        "format /format",
                        "Definition must be of a format up to 1; got format 2. Read it with a newer version of this"
                                + " library."));
        // a format that cannot be read is one problem among others: CONTRACT 4, "all problems listed together"
        assertThat(messages("{\"format\": 0}"))
                .containsOnly(
                        entry("value /format", "format must be from 1 to 2147483647; got one beyond."),
                        NO_CUSTOMERS,
                        NO_SEGMENTATIONS);
        assertThat(messages("{\"format\": \"1\"}"))
                .containsOnly(
                        entry(
                                "number-as-text /format",
                                "format must be a whole number; got a text. Write it without quotation marks."),
                        NO_CUSTOMERS,
                        NO_SEGMENTATIONS);
        assertThat(messages("{}"))
                .containsOnly(
                        entry("missing /format", "format must be there, as a whole number; got nothing."),
                        NO_CUSTOMERS,
                        NO_SEGMENTATIONS);
    }

    /** "It starts with format (and has no kind; models, segmentations and customers start with kind, then format)." */
    @Test
    void aDefinitionHasNoKind() {
        assertThat(messages("{\"kind\": \"value-based\", \"format\": 1}"))
                .containsExactly(entry(
                        "kind /kind",
                        "Definition must have no kind; got one. Models, segmentations and customers have one."));
        assertThat(messages("[]")).containsExactly(entry("type ", "Definition must be an object; got a list."));
    }

    @Test
    void namesOfAttributesAreUniqueOverAllSections() {
        assertThat(messages(customers("\"owner\": {\"column\": \"owner\"}", "\"price\": {\"column\": \"owner\"}")))
                .containsEntry(
                        "duplicate-name /customers/categories/price",
                        "Attribute names must be unique over measures, categories, labels, derived, orders, activities and"
                                + " surveys; got"
                                + " \"price\", which /customers/measures/price declares. Give one another name.");
        assertThat(messages(orders("\"breadth\"", "\"turnover\"")))
                .containsOnlyKeys("duplicate-name /orders/measures/turnover");
        assertThat(messages(customers("\"csi\"", "\"orders\"")))
                .containsKey("duplicate-name /customers/derived/orders");
    }

    @Test
    void whatMustBeThereIsMissed() {
        assertThat(messages(customers("\"id\": \"customer_id\", ", "")))
                .containsExactly(entry("missing /customers/id", "id must be there, as a text; got nothing."));
        assertThat(messages(customers("\"customer_id\"", "\" \"")))
                .containsExactly(entry("empty /customers/id", "id must not be blank; got a blank text."));
        assertThat(messages(customers("{\"column\": \"sector\"}", "{}")))
                .containsOnlyKeys("missing /customers/categories/industry/column");
        assertThat(messages(orders("\"customer\": \"account\", \"date\": \"close_date\",", "")))
                .containsOnlyKeys("missing /orders/customer", "missing /orders/date");
        assertThat(messages(orders(", \"unit\": \"SEK\"", ""))).containsOnlyKeys("missing /orders/amount/unit");
        assertThat(messages("{\"format\": 1, \"customers\": {\"id\": \"i\"}, \"segmentations\": {}}"))
                .containsExactly(entry("empty /segmentations", "segmentations must have at least one; got none."));
    }

    /** A name is declared also where its declaration has a problem: what refers to it has none. */
    @Test
    void aMeasureWithoutAUnitIsKnownByItsName() {
        String document = Documents.of(
                CUSTOMERS.replace(", \"unit\": \"heads\"", ""),
                ORDERS,
                "{\"a\": {\"method\": \"a-priori\", \"by\": [{\"measure\": \"employees\", \"bands\": {\"at\": [5]}}]},"
                        + " \"b\": {\"method\": \"value-based\", \"by\": \"employes\"},"
                        + " \"c\": {\"method\": \"existing\", \"category\": \"employees\"}}");
        assertThat(messages(document))
                .containsExactly(
                        entry(
                                "missing /customers/measures/employees/unit",
                                "unit must be there, as a text; got nothing."),
                        entry(
                                "unknown-attribute /segmentations/b/by",
                                "by must name a measure; got \"employes\". Did you mean \"employees\"? There are [breadth,"
                                        + " csi, employees, loyalty, orders, price, recency, regularity, sales, service,"
                                        + " tenure, turnover, wallet, win_rate]."),
                        entry(
                                "unknown-attribute /segmentations/c/category",
                                "category must name a category; got \"employees\", which is a measure."));
    }

    /** RFC 2978, 2.3: names of character sets are the same in upper and lower case. */
    @Test
    void characterSetsAreNamedInAnyCase() {
        for (String name : new String[] {"utf-8", "UTF-8", "Utf-8"}) {
            DefinitionDraft draft =
                    DefinitionReader.draft(customers("{\"id\"", "{\"charset\": \"" + name + "\", \"id\""));
            assertThat(draft.problems()).isEmpty();
            assertThat(draft.customers().orElseThrow().format().charset()).isEqualTo("UTF-8");
        }
        DefinitionDraft windows =
                DefinitionReader.draft(customers("{\"id\"", "{\"charset\": \"WINDOWS-1252\", \"id\""));
        assertThat(windows.customers().orElseThrow().format().charset()).isEqualTo("windows-1252");
    }

    /** "A number's writing is given by an example"; issue 3: "currency signs where declared". */
    @Test
    void theWritingOfNumbersIsOneOfTheExamples() {
        assertThat(messages(customers("\"1 234,56\"", "\"1 234,56 kr\""))).isEmpty();
        assertThat(messages(customers("\"1 234,56\"", "\"kr 1234.56 kr\"")))
                .containsOnlyKeys("value /customers/measures/turnover/numbers");
        assertThat(messages(customers("\"1 234,56\"", "\"1234\"")))
                .containsExactly(entry(
                        "value /customers/measures/turnover/numbers",
                        "NumberGrammar.like must be one of [\"1234.56\", \"1234,56\", \"1,234.56\", \"1.234,56\", \"1"
                                + " 234,56\", \"1'234.56\", \"1 234.56\", \"1'234,56\"]; got \"1234\". Write the number"
                                + " 1234.56 as the column would."));
    }

    /** "Files named in the document lie beside it, plain names only". */
    @Test
    void filesHavePlainNames() {
        for (String name : new String[] {"../orders.csv", "/etc/passwd", "a\\\\b.csv", "C:x.csv", ".hidden"}) {
            assertThat(messages(orders("won_orders.csv", name)))
                    .containsExactly(entry(
                            "value /orders/file",
                            "file must be the plain name of a file beside the definition; got a path or a hidden file."
                                    + " Leave the folder out."));
        }
    }

    @Test
    void settingsOfTheFilesAreAmongThoseKnown() {
        assertThat(messages(customers("{\"id\"", "{\"charset\": \"latin1\", \"separator\": \";;\", \"id\"")))
                .containsExactly(
                        entry(
                                "choice /customers/charset",
                                "charset must be one of [UTF-8, UTF-16, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1,"
                                        + " ISO-8859-15]; got \"latin1\"."),
                        entry(
                                "choice /customers/separator",
                                "separator must be one of [;, ,, tab, |]; got \";;\". Did you mean \";\"?"));
        assertThat(messages(customers("\"separator\": \"|\"", "\"separator\": \"\"")))
                .containsExactly(entry(
                        "value /customers/labels/products/separator",
                        "separator must have from 1 to 16 characters; got 0."));
        assertThat(messages(customers("{\"id\"", "{\"currency\": \"cur\", \"id\"")))
                .containsExactly(entry(
                        "conflict /customers/currency",
                        "currency must stand together with rates, the file of dated rates; got currency alone."));
    }

    @Test
    void aCategoryHasOneColumnOrSeveral() {
        assertThat(messages(
                        customers("{\"columns\": [\"country\", \"state\"]}", "{\"columns\": [], \"column\": \"c\"}")))
                .containsExactly(entry(
                        "conflict /customers/categories/region/columns",
                        "A category must have either column or columns; got both. Several columns make a path."));
        assertThat(messages(customers("[\"country\", \"state\"]", "[\"\", 5]")))
                .containsExactly(
                        entry(
                                "empty /customers/categories/region/columns/0",
                                "columns must not hold a blank text; got one."),
                        entry(
                                "text-as-number /customers/categories/region/columns/1",
                                "columns must be a text; got a number. Write it in quotation marks."));
    }

    @Test
    void measuresOfOrdersAreMadeInOneWay() {
        assertThat(messages(orders("{\"sum\": \"P1Y\"}", "{\"sum\": \"1 year\"}")))
                .containsExactly(entry(
                        "value /orders/measures/sales/sum",
                        "sum must be a period as ISO 8601 writes it, above zero; got another text. Write for example P1Y,"
                                + " P6M or P90D."));
        for (String period : new String[] {"P0D", "P-1Y", "-P1Y", "P1YT1H", "p1y"}) {
            assertThat(messages(orders("{\"count\": \"P1Y\"}", "{\"count\": \"" + period + "\"}")))
                    .containsOnlyKeys("value /orders/measures/orders/count");
        }
        assertThat(messages(orders("{\"daysSinceLast\": true}", "{\"daysSinceLast\": false}")))
                .containsExactly(entry(
                        "value /orders/measures/recency/daysSinceLast",
                        "daysSinceLast must be true; got false. Leave the measure out instead."));
        assertThat(messages(orders("{\"tenureDays\": true}", "{\"tenureDays\": \"P1Y\"}")))
                .containsExactly(
                        entry("type /orders/measures/tenure/tenureDays", "tenureDays must be true; got a text."));
        assertThat(messages(orders("{\"tenureDays\": true}", "{}")))
                .containsExactly(entry(
                        "conflict /orders/measures/tenure",
                        "A measure of orders must have exactly one of [sum, count, daysSinceLast, tenureDays, regularity,"
                                + " distinct]; got 0."));
        assertThat(messages(orders("{\"distinct\": \"P3Y\"}", "{\"distnct\": \"P3Y\"}")))
                .containsExactly(entry(
                        "unknown-field /orders/measures/breadth/distnct",
                        FIELD
                                + "[sum, count, daysSinceLast, tenureDays, regularity, distinct]; got \"distnct\". Did you"
                                + " mean \"distinct\"?"));
    }

    /** "{@code product} only where a measure needs it". */
    @Test
    void distinctNeedsTheProduct() {
        assertThat(messages(orders("\"product\": \"product\",", "")))
                .containsExactly(entry(
                        "missing /orders/product",
                        "product must be there, as a text, since \"breadth\" counts products; got nothing."));
    }

    @Test
    void daysAreIsoAndPatternsAreChecked() {
        for (String day :
                new String[] {"31.12.2017", "2017-02-30", "2017-12-31T00:00", "-0001-12-31", "+12017-12-31"}) {
            assertThat(messages(orders("2017-12-31", day)))
                    .containsExactly(
                            entry(
                                    "value /orders/asOf",
                                    "asOf must be a day as ISO 8601 writes it; got another text. Write for example 2017-12-31."));
        }
        assertThat(messages(orders("\"close_date\"", "{\"column\": \"close_date\", \"pattern\": \"dd/MM\"}")))
                .containsOnlyKeys("value /orders/date/pattern");
        assertThat(messages(orders("\"date\": \"close_date\"", "\"date\": 5")))
                .containsOnlyKeys("text-as-number /orders/date");
    }

    @Test
    void derivedMeasuresAreChecked() {
        assertThat(messages(
                        customers("\"from\": 0, \"to\": 1, \"weight\": 2", "\"from\": 1, \"to\": 1, \"weight\": 0")))
                .containsExactly(
                        entry(
                                "value /customers/derived/loyalty/index/0/to",
                                "to must differ from from; got the same number. Where less is better, from is above to."),
                        entry(
                                "value /customers/derived/loyalty/index/0/weight",
                                "weight must be above 0; got one that is not."));
        assertThat(messages(customers("\"min\": 1, \"max\": 10, \"weight\": 1", "\"min\": 10, \"max\": 1")))
                .containsExactly(entry(
                        "value /customers/derived/csi/survey/0/max", "max must be above min; got one that is not."));
        assertThat(messages(customers("\"quantile\": 0.9, \"minimum\": 20", "\"quantile\": 90, \"minimum\": 0")))
                .containsOnlyKeys(
                        "value /customers/derived/wallet/estimate/quantile",
                        "value /customers/derived/wallet/estimate/minimum");
        assertThat(messages(customers("\"of\": \"sales\"", "\"of\": \"csi\""))).isEmpty();
        assertThat(messages(customers("\"minimum\": 20", "\"unlessStated\": \"turnover\", \"atMost\": \"turnover\"")))
                .isEmpty();
        assertThat(messages(customers("\"minimum\": 20", "\"unlessStated\": \"employees\"")))
                .containsOnlyKeys("value /customers/derived/wallet/estimate/of");
        assertThat(messages(customers("\"minimum\": 20", "\"atMost\": \"wallet\"")))
                .containsOnlyKeys("conflict /customers/derived");
        assertThat(messages(customers("\"peers\": \"industry\"", "\"peers\": \"industri\"")))
                .containsExactly(entry(
                        "unknown-attribute /customers/derived/wallet/estimate/peers",
                        "peers must name a category; got \"industri\". Did you mean \"industry\"? There are [industry,"
                                + " owner, region]."));
        assertThat(messages(customers("{\"survey\":", "{\"surveys\":")))
                .containsExactly(
                        entry(
                                "unknown-field /customers/derived/csi/surveys",
                                FIELD
                                        + "[index, survey, estimate, loyalty, notOlderThan, answeredBy]; got \"surveys\". Did you mean \"survey\"?"));
    }

    @Test
    void derivedMeasuresMayBeMadeOfDerivedOnesButNotInACircle() {
        assertThat(messages(customers("{\"measure\": \"tenure\"", "{\"measure\": \"csi\"")))
                .isEmpty();
        String circle = CUSTOMERS
                .replace("{\"measure\": \"tenure\"", "{\"measure\": \"csi\"")
                .replace("{\"measure\": \"price\"", "{\"measure\": \"loyalty\"");
        assertThat(messages(Documents.of(circle, ORDERS, "{\"s\": {\"method\": \"value-based\", \"by\": \"sales\"}}")))
                .containsExactly(entry(
                        "conflict /customers/derived",
                        "Derived measures must not be made of themselves; got a circle among [loyalty, csi]."));
    }

    /** "Segmentation names match [A-Za-z0-9_-]{1,64}." */
    @Test
    void namesOfSegmentationsSuitFiles() {
        for (String name : new String[] {"", "a/b", "å", "a b", "x".repeat(65), "..", "a\\n"}) {
            assertThat(messages(Documents.of(
                            CUSTOMERS, ORDERS, "{\"" + name + "\": {\"method\": \"value-based\", \"by\": \"sales\"}}")))
                    .hasSize(1)
                    .allSatisfy((place, message) -> {
                        assertThat(place).startsWith("name /segmentations/");
                        assertThat(message)
                                .startsWith("Segmentation names must be 1 to 64 letters A-Z, a-z, digits, _ or -");
                    });
        }
    }

    @Test
    void aMisspeltMethodIsToldFromNone() {
        assertThat(messages(segmentation("\"method\": \"best-custmers\", \"by\": \"price\"")))
                .hasEntrySatisfying(
                        "unknown-method /segmentations/s/method",
                        message -> assertThat(message)
                                .startsWith("method must be one of [")
                                .endsWith("]; got \"best-custmers\". Did you mean \"best-customers\"?"));
        assertThat(messages(segmentation("\"method\": 5, \"sum\": \"slaes\"")))
                .containsOnlyKeys("text-as-number /segmentations/s/method", "unknown-attribute /segmentations/s/sum");
        assertThat(messages(segmentation("\"by\": \"sales\""))).containsOnlyKeys("missing /segmentations/s/method");
    }

    @Test
    void aFlawedDeclarationIsNoSecondProblemWhereItIsUsed() {
        assertThat(messages(orders("{\"sum\": \"P1Y\"}", "{\"sum\": 1}")))
                .containsOnlyKeys("text-as-number /orders/measures/sales/sum");
        assertThat(messages(customers("{\"column\": \"employees\", \"unit\": \"heads\"}", "5")))
                .containsOnlyKeys("type /customers/measures/employees");
    }

    @Test
    void anUnitThatIsMissingIsOneProblem() {
        assertThat(messages(orders(", \"unit\": \"SEK\"", ", \"unit\": 5")))
                .containsOnlyKeys("text-as-number /orders/amount/unit");
    }

    @Test
    void aFieldsNameIsShownCutAndWithoutControlCharacters() {
        String name = "\\u0007" + "y".repeat(100);
        assertThat(messages(customers("{\"id\"", "{\"" + name + "\": 1, \"id\""))
                        .values())
                .singleElement()
                .asString()
                .contains("got \"?" + "y".repeat(63) + "...\".");
    }
}
