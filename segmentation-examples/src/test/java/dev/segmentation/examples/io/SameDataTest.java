package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.OrderMapping;
import dev.segmentation.rows.OrderRows;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: the program takes .csv, .xlsx and .jsonl; the same data in all three gives byte-identical outputs. */
class SameDataTest {
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final RowMapping MAPPING = RowMapping.of("customer_id")
            .stage("status")
            .parent("parent")
            .measure(EMPLOYEES, "employees")
            .measure(Measure.of("turnover", "SEK/yr"), "turnover", NumberGrammar.like("1 234,56"))
            .measure(Measure.of("share", "%"), "share")
            .category(Category.of("region"), "country", "state")
            .category(Category.of("nace"), "nace")
            .labels(Labels.of("products"), "products", "|");

    @TempDir
    private Path folder;

    private final List<Rejection> rejects = new ArrayList<>();

    @Test
    void csvJsonLinesAndWorkbooksGiveTheSameCustomersAndRejects() throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), """
                customer_id,status,parent,employees,turnover,share,country,state,nace,products
                1001,customer,,120,"1 234,5",50 %,SE,Skåne,46,a|b
                1002,,1001,,"12,25",,SE,,46,
                1003,gone,,1,1,,,,,
                x,Prospect,1002,-3,,12.5%,,,46.1,b
                """);
        Path jsonl = Files.writeString(
                folder.resolve("c.jsonl"),
                "{\"customer_id\":1001,\"status\":\"customer\",\"employees\":120,\"turnover\":1234.5,\"share\":50,"
                        + "\"country\":\"SE\",\"state\":\"Skåne\",\"nace\":46,\"products\":[\"b\",\"a\"],\"parent\":null}\n"
                        + "{\"customer_id\":\"1002\",\"parent\":1001,\"turnover\":\"12,25\",\"country\":\"SE\",\"nace\":\"46\","
                        + "\"products\":[]}\n"
                        + "{\"customer_id\":\"1003\",\"status\":\"gone\",\"employees\":1,\"turnover\":1}\n"
                        + "{\"customer_id\":\"x\",\"status\":\"Prospect\",\"parent\":\"1002\",\"employees\":-3,"
                        + "\"share\":\"12.5 %\",\"nace\":46.1,\"products\":[\"b\"]}\n");
        XlsxWriter workbook = new XlsxWriter()
                .texts(
                        "customer_id",
                        "status",
                        "parent",
                        "employees",
                        "turnover",
                        "share",
                        "country",
                        "state",
                        "nace",
                        "products")
                .row(cells("#1001", "customer", "", "#120", "#1234.5", "%0.5", "SE", "Skåne", "#46", "a|b"))
                .row(cells("1002", "", "#1001", "", "12,25", "", "SE", "", "46", ""))
                .row(cells("1003", "gone", "", "#1", "#1"))
                .row(cells("x", "Prospect", "1002", "#-3", "", "%0.125", "", "", "#46.1", "b"));

        Portfolio fromCsv = MAPPING.read(CsvRows.of(csv), rejects::add).portfolio();
        Portfolio fromJson = MAPPING.read(JsonlRows.of(jsonl), rejects::add).portfolio();
        Portfolio fromXlsx = MAPPING.read(XlsxRows.of(workbook.write(folder.resolve("c.xlsx"))), rejects::add)
                .portfolio();

        assertThat(fromCsv.size()).isEqualTo(3);
        assertThat(fromJson).isEqualTo(fromCsv);
        assertThat(fromXlsx).isEqualTo(fromCsv);
        assertThat(rejects)
                .hasSize(3)
                .allMatch(r -> r.place().row() == 3 && r.code().code().equals("stage"));
        assertThat(rejects.stream().map(Rejection::message).distinct()).hasSize(1);
    }

    /** Cells as XML: # before a number, % before a number that is shown in per cent. */
    private static String[] cells(String... texts) {
        List<String> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(
                    text.startsWith("#")
                            ? XlsxWriter.number(text.substring(1))
                            : text.startsWith("%") ? XlsxWriter.styled(2, text.substring(1)) : XlsxWriter.text(text));
        }
        return cells.toArray(new String[0]);
    }

    @Test
    @DisplayName("data/README.md: 85 accounts, won orders of 10,005,534; 19 orders worth 41,764 on 2017-12-31")
    void theRealCustomersAndOrdersAreRead() {
        Path data = data();
        assumeThat(data)
                .as("../shared/data is not here: the real customers are not read")
                .isNotNull();
        Portfolio customers = RowMapping.of("customer_id")
                .parent("parent")
                .measure(EMPLOYEES, "employees")
                .labels(Labels.of("products"), "products_owned", "|")
                .read(CsvRows.of(data.resolve("crm-sales/customers.csv")), rejects::add)
                .portfolio();
        OrderRows orders = OrderMapping.of("account", "close_date", "close_value")
                .product("product")
                .read(CsvRows.of(data.resolve("crm-sales/won_orders.csv")), customers, rejects::add);

        assertThat(rejects).isEmpty();
        assertThat(customers.size()).isEqualTo(85);
        assertThat(DoubleStream.of(orders.amounts()).sum()).isEqualTo(10_005_534);
        long last = LocalDate.of(2017, 12, 31).toEpochDay();
        double lastDay = 0;
        int count = 0;
        for (int i = 0; i < orders.accepted(); i++) {
            lastDay += orders.epochDays()[i] == last ? orders.amounts()[i] : 0;
            count += orders.epochDays()[i] == last ? 1 : 0;
        }
        assertThat(count).isEqualTo(19);
        assertThat(lastDay).isEqualTo(41_764);
        assertThat(customers.rollUp().size()).isEqualTo(70);
    }

    private static @Nullable Path data() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("../shared/data/crm-sales"))) {
                return up.resolve("../shared/data").normalize();
            }
        }
        return null;
    }
}
