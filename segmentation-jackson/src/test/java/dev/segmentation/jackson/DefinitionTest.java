package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.OrderMapping;
import dev.segmentation.rows.RowMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT.md 1, the sections {@code customers} and {@code orders} and the document as a whole. */
class DefinitionTest {
    private static final String CONTRACT = Documents.valueBased("\"by\": \"sales\"");

    @Test
    void theContractsCustomersAreRead() {
        CustomersSection customers = Definition.read(CONTRACT).customers();
        assertThat(customers.id()).isEqualTo("customer_id");
        assertThat(customers.name()).isEqualTo("name");
        assertThat(customers.stage()).isEqualTo("status");
        assertThat(customers.parent()).isEqualTo("parent");
        assertThat(customers.measures())
                .contains(
                        new CustomersSection.Numbers(Measure.of("employees", "heads"), "employees", null),
                        new CustomersSection.Numbers(Measure.of("turnover", "SEK/yr"), "turnover", "1 234,56"));
        assertThat(customers.categories())
                .extracting(CustomersSection.Path::columns)
                .containsExactly(List.of("sector"), List.of("country", "state"), List.of("owner"));
        assertThat(customers.labels())
                .containsExactly(new CustomersSection.LabelSet(Labels.of("products"), "products_owned", "|"));
        assertThat(customers.format()).isEqualTo(FileFormat.UNSTATED);
        assertThat(customers.currency()).isNull();
    }

    @Test
    void theContractsDerivedMeasuresAreRead() {
        Measure wallet = Measure.of("wallet", "SEK/yr");
        assertThat(Definition.read(CONTRACT).customers().derived())
                .containsExactly(
                        new DerivedMeasure.Index(
                                Measure.of("loyalty", "0-100"),
                                List.of(
                                        new DerivedMeasure.Ingredient(Measure.of("regularity", "fraction"), 0, 1, 2),
                                        new DerivedMeasure.Ingredient(Measure.of("tenure", "days"), 0, 1825, 1))),
                        new DerivedMeasure.Survey(
                                Measure.of("csi", "0-100"),
                                List.of(
                                        new DerivedMeasure.Ingredient(Measure.of("price", "1-10"), 1, 10, 1),
                                        new DerivedMeasure.Ingredient(Measure.of("service", "1-10"), 1, 10, 2))),
                        new DerivedMeasure.Estimate(
                                wallet,
                                Measure.of("sales", "SEK/yr"),
                                Measure.of("employees", "heads"),
                                Category.of("industry"),
                                0.9,
                                20,
                                new DerivedMeasure.Limits(null, null)));
    }

    /** "A sum over P1Y has the unit /yr." */
    @Test
    void theContractsOrdersAreRead() {
        OrdersSection orders = Definition.read(CONTRACT).orders().orElseThrow();
        assertThat(orders.file()).isEqualTo("won_orders.csv");
        assertThat(orders.customer()).isEqualTo("account");
        assertThat(orders.date()).isEqualTo(new OrdersSection.Dates("close_date", null));
        assertThat(orders.amount()).isEqualTo(new OrdersSection.Amounts("close_value", "SEK", null));
        assertThat(orders.product()).isEqualTo("product");
        assertThat(orders.asOf()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(orders.measures())
                .containsExactly(
                        made("sales", "SEK/yr", PurchaseMeasure.sum(Period.ofYears(1))),
                        made("orders", "orders", PurchaseMeasure.count(Period.ofYears(1))),
                        made("recency", "days", PurchaseMeasure.daysSinceLast()),
                        made("tenure", "days", PurchaseMeasure.tenureDays()),
                        made("regularity", "fraction", PurchaseMeasure.regularity(Period.ofYears(3))),
                        made("breadth", "products", PurchaseMeasure.distinct(Period.ofYears(3))));
    }

    private static OrdersSection.Purchases made(String name, String unit, PurchaseMeasure of) {
        return new OrdersSection.Purchases(Measure.of(name, unit), of);
    }

    @Test
    void theSectionsBecomeMappingsOfRows() {
        Definition definition = Definition.read(CONTRACT);
        assertThat(definition.customers().rowMapping())
                .isEqualTo(RowMapping.of("customer_id")
                        .name("name")
                        .stage("status")
                        .parent("parent")
                        .measure(Measure.of("employees", "heads"), "employees")
                        .measure(Measure.of("turnover", "SEK/yr"), "turnover", NumberGrammar.like("1 234,56"))
                        .measure(Measure.of("win_rate", "fraction"), "win_rate")
                        .measure(Measure.of("price", "1-10"), "q1")
                        .measure(Measure.of("service", "1-10"), "q2")
                        .category(Category.of("industry"), "sector")
                        .category(Category.of("region"), "country", "state")
                        .category(Category.of("owner"), "owner")
                        .labels(Labels.of("products"), "products_owned", "|"));
        assertThat(definition.orders().orElseThrow().mapping())
                .isEqualTo(
                        OrderMapping.of("account", "close_date", "close_value").product("product"));
        String german = Documents.orders("\"close_date\"", "{\"column\": \"d\", \"pattern\": \"dd.MM.yyyy\"}")
                .replace("\"unit\": \"SEK\"", "\"unit\": \"SEK\", \"numbers\": \"1.234,56\"");
        assertThat(Definition.read(german).orders().orElseThrow().mapping())
                .isEqualTo(OrderMapping.of("account", "d", "close_value")
                        .dates(DateGrammar.of("dd.MM.yyyy"))
                        .amounts(NumberGrammar.like("1.234,56"))
                        .product("product"));
    }

    @Test
    void attributesOfCustomersAndOrdersAreKnownByNameWithTheirUnits() {
        assertThat(Definition.read(CONTRACT).attributes())
                .hasSize(15)
                .containsEntry("sales", Measure.of("sales", "SEK/yr"))
                .containsEntry("region", Category.of("region"))
                .containsEntry("products", Labels.of("products"))
                .doesNotContainKey("wallet");
    }

    @Test
    void everyColumnIsNotedWithItsPlace() {
        assertThat(DefinitionReader.draft(CONTRACT).columns())
                .hasSize(18)
                .contains(
                        new ColumnReference("/customers/id", ColumnReference.File.CUSTOMERS, "customer_id"),
                        new ColumnReference(
                                "/customers/categories/region/columns/1", ColumnReference.File.CUSTOMERS, "state"),
                        new ColumnReference("/orders/amount/column", ColumnReference.File.ORDERS, "close_value"));
    }

    /** "Required: format, customers.id, segmentations ... All else may be left out." */
    @Test
    void theLeastDefinitionHasAnIdAndASegmentation() {
        Definition least = Definition.read("""
                {"format": 1, "customers": {"id": "id", "measures": {"v": {"column": "v", "unit": "EUR"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v"}}}""");
        assertThat(least.orders()).isEmpty();
        assertThat(least.customers().name()).isNull();
        assertThat(least.segmentations()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("x");
            assertThat(entry.pointer()).isEqualTo("/segmentations/x");
            assertThat(entry.method()).isEqualTo("value-based");
            assertThat(entry.sum()).isNull();
        });
    }

    @Test
    void settingsOfTheFilesAreRead() {
        Definition definition = Definition.read("""
                {"format": 1, "customers": {"id": "id", "charset": "windows-1252", "separator": ";", "sheet": "Kunder",
                   "currency": "cur", "rates": "rates.csv", "measures": {"v": {"column": "v", "unit": "EUR"}}},
                 "orders": {"customer": "c", "date": {"column": "d", "pattern": "dd.MM.yyyy"}, "separator": "\\t",
                   "amount": {"column": "a", "unit": "EUR", "numbers": "1.234,56"}, "measures": {"s": {"sum": "P6M"}}},
                 "segmentations": {"x": {"method": "value-based", "by": "v", "sum": "s"}}}""");
        assertThat(definition.customers().format()).isEqualTo(new FileFormat("windows-1252", ';', "Kunder"));
        assertThat(definition.customers().currency()).isEqualTo(new CustomersSection.Currency("cur", "rates.csv"));
        OrdersSection orders = definition.orders().orElseThrow();
        assertThat(orders.file()).isNull();
        assertThat(orders.asOf()).isNull();
        assertThat(orders.date()).isEqualTo(new OrdersSection.Dates("d", "dd.MM.yyyy"));
        assertThat(orders.format()).isEqualTo(new FileFormat(null, '\t', null));
        assertThat(orders.measures())
                .extracting(OrdersSection.Purchases::measure)
                .containsExactly(Measure.of("s", "EUR"));
        assertThat(definition.segmentations().get(0).sum()).isEqualTo(Measure.of("s", "EUR"));
    }

    @Test
    void segmentationsKeepTheOrderOfTheDocument() {
        String three = """
                {"z": {"method": "value-based", "by": "sales"}, "a": {"method": "value-based", "by": "orders"},
                 "m": {"method": "value-based", "by": "turnover", "sum": "sales"}}""";
        assertThat(Definition.read(Documents.of(Documents.CUSTOMERS, Documents.ORDERS, three))
                        .segmentations())
                .extracting(SegmentationEntry::name)
                .containsExactly("z", "a", "m");
    }

    @Test
    void textBytesAndFilesGiveEqualDefinitions(@TempDir Path folder) throws IOException {
        byte[] bytes = CONTRACT.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("d.json"), bytes);
        assertThat(Definition.read(new ByteArrayInputStream(bytes)))
                .isEqualTo(Definition.read(CONTRACT))
                .isEqualTo(Definition.read(file))
                .hasSameHashCodeAs(Definition.read(file));
    }

    /** "write(read(x)) is a fixpoint": nothing is lost, and writing again changes nothing. */
    @Test
    void writingWhatWasReadIsAFixpoint() {
        Definition read = Definition.read(CONTRACT);
        assertThat(Definition.read(read.json())).isEqualTo(read);
        assertThat(Definition.read(read.json()).json()).isEqualTo(read.json()).startsWith("{\n  \"format\": 1,");
    }

    @Test
    void itPrintsCountsAndNamesAlone() {
        assertThat(Definition.read(CONTRACT)).hasToString("Definition[15 attributes, segmentations [s]]");
        assertThat(DefinitionReader.draft(CONTRACT)).hasToString("DefinitionDraft[0 problems, 18 columns]");
    }

    @Test
    void theExceptionListsEveryProblemWithItsPlace() {
        assertThatThrownBy(() -> Definition.read("{\"format\": 1}"))
                .isInstanceOf(DefinitionException.class)
                .hasNoCause()
                .hasMessage("""
                        Definition must be read without a problem; got 2:
                          /customers: customers must be there, as an object; got nothing.
                          /segmentations: segmentations must be there, as an object; got nothing.""");
    }
}
