package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contract, section 5: the shape of the value, never the value; design, principle 10: not in a toString either. */
class RowPrivacyTest {
    private static final List<String> COLUMNS =
            List.of("id", "name", "stage", "parent", "sales", "rate", "cur", "land", "state", "set");
    private static final RowMapping CUSTOMERS = RowMapping.of("id")
            .name("name")
            .stage("stage")
            .parent("parent")
            .measure(Measure.of("sales", "SEK"), "sales")
            .measure(Measure.of("rate", "%"), "rate", NumberGrammar.like("1.234,56"))
            .category(Category.of("region"), "land", "state")
            .labels(Labels.of("set"), "set", "|")
            .currency("cur", Rates.to("SEK").asOf(LocalDate.of(2017, 12, 31)));

    @Provide
    Arbitrary<String> markers() {
        return Arbitraries.of(
                "Anna Zzqxberg",
                "zzqx@firma.se",
                "4711 4712",
                "47114711471147114711,5",
                "4711.4711.4711",
                "+46 70 471 14 711",
                "19471147-4711",
                "4,7114711E+09",
                "4711e4711",
                "Zzqx 4711");
    }

    @Property(seed = "1", tries = 200)
    void noMarkerInACellIsEverSaid(@ForAll("markers") String marker, @ForAll int seed) {
        String column = COLUMNS.get(Math.floorMod(seed, COLUMNS.size()));
        StringBuilder said = new StringBuilder();

        read(said, cells(column, new Cell.Text(marker)), cells("id", new Cell.Text("b")));
        read(said, cells(column, new Cell.Texts(List.of(marker, "x"))), cells("id", new Cell.Text("b")));
        read(said, cells("id", new Cell.Text(marker)), cells("id", new Cell.Text(marker)));

        assertThat(said).contains("rejected").doesNotContain(marker);
        assertThat(said.toString().toLowerCase(Locale.ROOT)).doesNotContain("zzqx", "4711");
    }

    private static void read(StringBuilder said, List<Cell> one, List<Cell> other) {
        ListRows source = ListRows.of(String.join(";", COLUMNS))
                .cells(one.toArray(new Cell[0]))
                .cells(other.toArray(new Cell[0]))
                .cells(cells("id", new Cell.Text("accepted")).toArray(new Cell[0]));
        List<Rejection> rejects = new ArrayList<>();
        try {
            PortfolioRows rows = CUSTOMERS.read(source, rejects::add);
            said.append(rows).append(rows.portfolio());
            said.append(SuspectedDuplicates.in(rows.portfolio()).names());
        } catch (ReadException e) {
            said.append("rejected as a whole: ")
                    .append(e)
                    .append(e.getMessage())
                    .append(e.shape());
        }
        try {
            OrderMapping orders = OrderMapping.of("id", "name", "sales").product("land");
            said.append(orders.read(source, Portfolio.ofIds(List.of("accepted")), rejects::add));
        } catch (ReadException e) {
            said.append(e).append(e.getMessage());
        }
        said.append(rejects).append("rejected");
    }

    private static List<Cell> cells(String column, Cell cell) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), Cell.BLANK));
        cells.set(0, new Cell.Text("a"));
        cells.set(COLUMNS.indexOf(column), cell);
        return cells;
    }
}
