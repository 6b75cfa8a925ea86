package dev.segmentation;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.Existing;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.value.ValueBased;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** issue 2: what a segmentation answers. */
class SegmentationTest {
    private static final ValueBased ABCD =
            ValueBased.by(SALES).banding(Banding.at(10, 100, 1000).labels("D", "C", "B", "A"));
    private static final Portfolio SEVEN = SomeCustomers.sales(50, 500, 50, Double.NaN, 5, 70, 500)
            .with(INDUSTRY, "food", "food", "steel", "steel", null, "food", "food")
            .with(EMPLOYEES, 1, 2, 3, 4, 5, Double.NaN, 7);
    private static final Segmentation RESULT = ABCD.segment(SEVEN);

    @Test
    void theSegmentOfAnIdAndOfARow() {
        assertThat(RESULT.segmentOf("customer-1").code()).isEqualTo("B");
        assertThat(RESULT.segment(4).code()).isEqualTo("D");
        assertThat(RESULT.index(3)).isEqualTo(4);
        assertThat(RESULT.segmentOf("customer-3")).isSameAs(Segment.UNASSIGNED);
        assertThat(RESULT.assignment("customer-0").because()).startsWith("C: sales 50 EUR/yr");
        assertThat(RESULT.assignments().map(Assignment::customer))
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(row -> "customer-" + row).toList());
        assertRefused(
                () -> RESULT.segmentOf("nobody"),
                "Segmentation must have the customer asked for; got an id that none of its 7 customers has.");
        assertNull(() -> RESULT.segmentOf(null), "Segmentation id must not be null.");
        assertThatThrownBy(() -> RESULT.segment(7).code()).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nullIsRefusedByName() {
        assertNull(() -> RESULT.where(null), "Segmentation.where condition must not be null.");
        assertNull(() -> RESULT.model().assign(null), "ValueBasedModel.assign customer must not be null.");
        assertNull(
                () -> APriori.by(INDUSTRY).fit(SEVEN).assign(null), "APrioriModel.assign customer must not be null.");
        assertNull(
                () -> Existing.of(INDUSTRY).fit(SEVEN).assign(null), "ExistingModel.assign customer must not be null.");
    }

    @Test
    void emptySegmentsExistAndUnassignedIsLast() {
        assertThat(RESULT.counts())
                .containsExactly(
                        Map.entry("A", 0),
                        Map.entry("B", 2),
                        Map.entry("C", 3),
                        Map.entry("D", 1),
                        Map.entry("unassigned", 1));
        assertThat(RESULT.members("A").size()).isZero();
        assertThat(RESULT.count("A")).isZero();
        assertThat(RESULT).hasToString("Segmentation[value-based: {A=0, B=2, C=3, D=1, unassigned=1}]");
        assertRefused(() -> RESULT.count("E"), "Segment must be one of [A, B, C, D, unassigned]; got \"E\".");
    }

    @Test
    void sumsAndSharesAddUp() {
        List<SegmentRow> table = RESULT.table(SALES);
        assertThat(table).extracting(SegmentRow::value).containsExactly(0.0, 1000.0, 170.0, 5.0, 0.0);
        assertThat(table).extracting(SegmentRow::customers).containsExactly(0, 2, 3, 1, 1);
        assertThat(table.get(1).valueShare()).isEqualTo(1000 / 1175.0);
        assertThat(table.stream().mapToDouble(SegmentRow::valueShare).sum()).isCloseTo(1, within(1e-12));
        assertThat(table.stream().mapToDouble(SegmentRow::customerShare).sum()).isCloseTo(1, within(1e-12));
        assertThat(RESULT.sum("unassigned", EMPLOYEES)).isEqualTo(4);
        assertThat(RESULT.sums(EMPLOYEES)).containsExactly(0, 9, 4, 5, 4);
        // CONTRACT.md 4: value_share is blank if that total is <= 0
        assertThat(ABCD.segment(SomeCustomers.sales(5, -5)).table(SALES).get(3).valueShare())
                .isNaN();
    }

    @Test
    void topLeavesOutTheUnknownAndKeepsTiesInRowOrder() {
        assertThat(RESULT.top(4, SALES))
                .extracting(Customer::id)
                .containsExactly("customer-1", "customer-6", "customer-5", "customer-0");
        assertThat(RESULT.top(100, SALES)).hasSize(6);
        assertThat(RESULT.top(0, SALES)).isEmpty();
        assertRefused(() -> RESULT.top(-1, SALES), "Segmentation.top count must be at least 0; got -1.");
    }

    @Test
    void equalValuesShareTheBetterRank() {
        assertThat(RESULT.rankInSegment("customer-5", SALES)).contains(new Rank(1, 3));
        assertThat(RESULT.rankInSegment("customer-0", SALES)).contains(new Rank(2, 3));
        assertThat(RESULT.rankInSegment("customer-2", SALES)).contains(new Rank(2, 3));
        assertThat(RESULT.rankInSegment("customer-3", SALES)).isEmpty();
        assertThat(RESULT.rankInCategory("customer-5", INDUSTRY, SALES)).contains(new Rank(3, 4));
        assertThat(RESULT.rankInCategory("customer-4", INDUSTRY, SALES)).isEmpty();
        assertThat(RESULT.rankInCategory("customer-2", INDUSTRY, SALES)).contains(new Rank(1, 1));
        assertThat(new Rank(3, 4)).hasToString("3 of 4");
        assertRefused(
                () -> RESULT.rankInCategory("customer-2", REGION, SALES),
                "Portfolio has no category \"region\"; it has [industry]");
    }

    @Test
    void aCrossTableCountsTheSameCustomersTwice() {
        Segmentation byIndustry = new GroupsOf(INDUSTRY).segment(SEVEN);
        CrossTable table = RESULT.cross(byIndustry);
        assertThat(table.count("B", "food")).isEqualTo(2);
        assertThat(table.count("C", "food")).isEqualTo(2);
        assertThat(table.count("C", "steel")).isEqualTo(1);
        assertThat(table.count("D", "unassigned")).isEqualTo(1);
        assertThat(table.count("A", "food")).isZero();
        assertThat(table.rows()).isEqualTo(RESULT.segments());
        assertThat(table.columns()).isEqualTo(byIndustry.segments());
        for (Segment segment : RESULT.segments()) {
            int across = byIndustry.segments().stream()
                    .mapToInt(column -> table.count(segment.code(), column.code()))
                    .sum();
            assertThat(across).isEqualTo(RESULT.count(segment.code()));
        }
        Portfolio shuffled = SEVEN.rows(6, 5, 4, 3, 2, 1, 0);
        assertThat(RESULT.cross(new GroupsOf(INDUSTRY).segment(shuffled))).isEqualTo(table);
        assertThat(table)
                .hasToString("CrossTable[food, steel, unassigned]\nA [0, 0, 0]\nB [2, 0, 0]\nC [2, 1, 0]\nD [0, 0, 1]"
                        + "\nunassigned [0, 1, 0]");
        assertThat(RESULT.cross(RESULT).agreeing()).isEqualTo(7);
        assertRefused(
                () -> RESULT.cross(ABCD.segment(SEVEN.rows(1))),
                "Segmentation.cross must get the same customers; got 7 and 1 of them.");
        assertRefused(
                () -> ABCD.segment(SEVEN.rows(1)).cross(ABCD.segment(SEVEN.rows(2))),
                "Segmentation.cross must get the same customers; got one in row 0 that the other lacks.");
        assertRefused(
                () -> table.count("food", "A"),
                "CrossTable segment must be one of [A, B, C, D, unassigned]; got \"food\".");
        assertNull(() -> RESULT.cross(null), "Segmentation.cross other must not be null.");
    }

    @Test
    void filteringAndSortingKeepTheModelAndWhatWasDerived() {
        Measure fit = Measure.of("fit", "points");
        Segmentation derived = RESULT.withDerived(fit, 0, 1, 2, 3, 4, 5, 6);
        Segmentation low =
                derived.where(assignment -> assignment.segment().code().compareTo("C") >= 0);
        assertThat(low.counts()).containsEntry("C", 3).containsEntry("D", 1).containsEntry("B", 0);
        assertThat(low.model()).isSameAs(RESULT.model());
        Segmentation sorted = derived.sortedBy(SALES);
        assertThat(IntStream.range(0, 7).mapToObj(row -> sorted.portfolio().id(row)))
                .containsExactly(
                        "customer-1",
                        "customer-6",
                        "customer-5",
                        "customer-0",
                        "customer-2",
                        "customer-4",
                        "customer-3");
        assertThat(sorted.derived().get("fit").toArray()).containsExactly(1, 6, 5, 0, 2, 4, 3);
        assertThat(sorted.segment(0).code()).isEqualTo("B");
    }

    @Test
    void derivedMeasuresAreCheckedAndCompared() {
        Measure fit = Measure.of("fit", "points");
        assertThat(RESULT.derived()).isEmpty();
        assertThat(RESULT.withDerived(fit, new double[7])).isNotEqualTo(RESULT);
        assertThat(RESULT.withDerived(fit, new double[7])).isEqualTo(RESULT.withDerived(fit, new double[7]));
        assertThat(RESULT.withDerived(fit, new double[7])).isNotEqualTo(RESULT.withDerived(fit, 1, 0, 0, 0, 0, 0, 0));
        assertRefused(
                () -> RESULT.withDerived(fit, 1),
                "Segmentation.withDerived must get one value for each of the 7 customers; got 1.");
        assertNull(() -> RESULT.withDerived(null, 1), "Segmentation.withDerived measure must not be null.");
        assertNull(() -> RESULT.withDerived(fit, (double[]) null), "Segmentation.withDerived values must not be null.");
    }

    @Test
    void codesGivenByAModelAreCopiedAndChecked() {
        SegmentModel model = RESULT.model();
        int[] codes = {0, 1, 2, 3, -1, 0, 0};
        Segmentation given = Segmentation.of(model, SEVEN, codes);
        codes[0] = 3;
        assertThat(given.segment(0).code()).isEqualTo("A");
        assertThat(given.segment(4)).isSameAs(Segment.UNASSIGNED);
        assertRefused(
                () -> Segmentation.of(model, SEVEN, new int[] {0}),
                "Segmentation.of codes must be one for each of the 7 customers; got 1.");
        assertRefused(
                () -> Segmentation.of(model, SEVEN, new int[] {0, 4, 0, 0, 0, 0, 0}),
                "Segmentation.of codes must be from -1 to 3; got 4 in row 1.");
        assertRefused(
                () -> Segmentation.of(model, SEVEN, new int[] {-2, 0, 0, 0, 0, 0, 0}),
                "Segmentation.of codes must be from -1 to 3; got -2 in row 0.");
        assertNull(() -> Segmentation.of(null, SEVEN, codes), "Segmentation.of model must not be null.");
        assertNull(() -> Segmentation.of(model, null, codes), "Segmentation.of portfolio must not be null.");
        assertNull(() -> Segmentation.of(model, SEVEN, null), "Segmentation.of codes must not be null.");
    }

    @Test
    void nothingHandedOutCanBeChanged() {
        double[] sums = RESULT.sums(SALES);
        sums[1] = -1;
        assertThat(RESULT.sums(SALES)[1]).isEqualTo(1000);
        assertUnmodifiable(() -> RESULT.segments().clear());
        assertUnmodifiable(() -> RESULT.counts().clear());
        assertUnmodifiable(() -> RESULT.table(SALES).clear());
        assertUnmodifiable(() -> RESULT.top(2, SALES).clear());
    }

    @Test
    void equalityLooksAtModelCustomersAndSegments() {
        assertThat(RESULT).isEqualTo(ABCD.segment(SEVEN)).hasSameHashCodeAs(ABCD.segment(SEVEN));
        assertThat(RESULT).isNotEqualTo(ABCD.segment(SEVEN.with(EMPLOYEES, 9, 9, 9, 9, 9, 9, 9)));
        assertThat(RESULT).isNotEqualTo(Segmentation.of(RESULT.model(), SEVEN, new int[7]));
        assertThat(Arrays.asList(RESULT)).doesNotContain((Segmentation) null);
    }

    @Test
    void aColumnThatIsNotThereIsUnknownOfEverybodyAndListed() {
        Segmentation result = RESULT.model().segment(Portfolio.ofIds(List.of("x", "y")));
        assertThat(result)
                .hasToString("Segmentation[value-based: {A=0, B=0, C=0, D=0, unassigned=2}; known of nobody: [sales]]");
        assertThat(result.absent()).containsExactly(SALES);
        assertThat(result.assignment("x").because())
                .isEqualTo(RESULT.model().assign(Customer.of("x")).because())
                .startsWith("unassigned: sales is unknown; would be D with sales below 10 EUR/yr");
        assertThat(result.sums(SALES)).containsOnly(0);
        assertThat(RESULT.absent()).isEmpty();
        assertThat(RESULT.model().segment(Portfolio.ofIds(List.of())).absent()).isEmpty();
    }

    @Test
    void aColumnThatIsThereAndEmptyIsListedToo() {
        Portfolio empty = Portfolio.ofIds(List.of("x")).with(SALES, Double.NaN);
        assertThat(RESULT.model().segment(empty).absent()).containsExactly(SALES);
    }

    @Test
    void theSameNameInAnotherUnitIsAMistakeAndNoGap() {
        Portfolio others = Portfolio.ofIds(List.of("x")).with(Measure.of("sales", "SEK/yr"), 5);
        assertThatThrownBy(() -> RESULT.model().segment(others).counts())
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.method()).isEqualTo("value-based");
                    assertThat(e.attribute()).isEqualTo("sales");
                })
                .hasMessage("Portfolio has no measure \"sales\" in the unit or of the kind asked for; it has"
                        + " \"sales [SEK/yr]\", got asked for \"sales [EUR/yr]\".");
    }

    @Test
    void noPortfolioIsNamedByTheMethodThatAskedForIt() {
        assertThatThrownBy(() -> RESULT.model().segment(null).counts())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value-based portfolio must not be null.");
        assertThatThrownBy(() -> ABCD.fit(null).cuts())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value-based portfolio must not be null.");
    }

    @Test
    void aRowThatIsNotThereIsRefusedInOurWords() {
        assertOutside(() -> RESULT.segment(7), "Segmentation row must be from 0 to 6; got 7.");
        assertOutside(() -> RESULT.index(-1), "Segmentation row must be from 0 to 6; got -1.");
        assertOutside(() -> RESULT.assignment(99).because(), "Segmentation row must be from 0 to 6; got 99.");
        assertOutside(() -> SEVEN.id(7), "Portfolio.id row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.stage(7), "Portfolio.stage row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.parent(7), "Portfolio.parent row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.customer(7), "Portfolio.customer row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.rows(0, 7), "Portfolio.rows row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.measure(SALES).at(7), "MeasureColumn.at row must be from 0 to 6; got 7.");
        assertOutside(() -> SEVEN.category(INDUSTRY).code(-1), "Column row must be from 0 to 6; got -1.");
        assertOutside(
                () -> {
                    SEVEN.category(INDUSTRY).copyCodes(5, 3, new int[9]);
                    return 0;
                },
                "Column rows must lie within the 7 rows and have room; got 3 from 5 on, and room for 9.");
        assertOutside(
                () -> Portfolio.ofIds(List.of()).id(0),
                "Portfolio.id row must be one of the rows; got 0, and there is no row.");
    }

    private static void assertOutside(Supplier<?> asked, String message) {
        assertThatThrownBy(asked::get)
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage(message);
    }

    @Test
    void bandsOfAColumnAreCountedFromTheHighest() {
        SegmentModel model = RESULT.model();
        Segmentation byBands = Segmentation.ofBands(model, SEVEN, SEVEN.measure(SALES), 10, 100, 1000);
        assertThat(byBands).isEqualTo(RESULT);
        assertThat(Segmentation.ofBands(model, SEVEN, SEVEN.measure(SALES), 100)
                        .counts()
                        .values())
                .containsExactly(2, 4, 0, 0, 1);
    }

    @Test
    void bandsMustFitTheSegmentsAndTheCustomers() {
        SegmentModel model = RESULT.model();
        assertThatThrownBy(() -> Segmentation.ofBands(model, SEVEN, SEVEN.measure(SALES), 1, 2, 3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Segmentation.ofBands must get one value for each of the 7 customers and fewer cuts than the "
                                + "4 segments; got 7 values and 4 cuts.");
        assertThatThrownBy(() -> Segmentation.ofBands(model, SEVEN, MeasureColumn.of(SALES, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("got 1 values and 1 cuts.");
        assertNull(
                () -> Segmentation.ofBands(null, SEVEN, SEVEN.measure(SALES)),
                "Segmentation.ofBands model must not be null.");
    }
}
