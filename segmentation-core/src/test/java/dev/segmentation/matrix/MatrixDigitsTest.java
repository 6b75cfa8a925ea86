package dev.segmentation.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways to find the cells of all rows, against the cell of one customer after the other. */
class MatrixDigitsTest {
    private static final Measure SALES = Measure.of("sales", "EUR");
    private static final Measure WALLET = Measure.of("wallet", "EUR");
    private static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    /** Long enough for two full stretches, and a part of a third that is no multiple of eight. */
    private static final int LONG = 2 * (1 << 14) + 61;

    private static Portfolio customers(int rows, boolean mixed, SplitMix64 random) {
        Portfolio all = Portfolio.ofIds(
                        IntStream.range(0, rows).mapToObj(i -> "C" + i).toList())
                .with(SALES, numbers(rows, random))
                .with(WALLET, numbers(rows, random))
                .with(LOYALTY, numbers(rows, random));
        Stage[] stages = new Stage[rows];
        Arrays.setAll(stages, row -> List.of(Stage.values()).get(random.nextInt(4)));
        return mixed ? all.withStages(stages) : all;
    }

    /** A fifth unknown, many on a cut. */
    private static double[] numbers(int rows, SplitMix64 random) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(220))
                .toArray();
    }

    private static double[] cuts(int number) {
        return IntStream.range(0, number).mapToDouble(cut -> 2 * cut).toArray();
    }

    private static String[] labels(int number) {
        return IntStream.range(0, number).mapToObj(i -> "b" + i).toArray(String[]::new);
    }

    private static Banding at(int number) {
        return Banding.at(cuts(number)).labels(labels(number + 1));
    }

    private static int[] cells(CodeSource source, int rows) {
        int[] cells = new int[rows];
        byte[] digits = new byte[rows];
        if (source.copyDigits(0, rows, digits, 0)) {
            Arrays.setAll(cells, row -> (digits[row] & 0xFF) - 1);
        } else {
            source.copy(0, rows, cells);
        }
        return cells;
    }

    private static void mustAgree(CrmMatrix matrix, Portfolio portfolio) {
        CrmMatrixModel model = matrix.fit(portfolio);
        int rows = portfolio.size();
        MeasureColumn loyalty = portfolio.measure(LOYALTY);
        int[] general = new int[rows];
        model.judge().cells(portfolio, loyalty).copy(0, rows, general);
        int[] one = IntStream.range(0, rows)
                .map(row -> model.judge().cell(portfolio.customer(row)))
                .toArray();
        assertThat(general).isEqualTo(one);
        assertThat(cells(model.judge().cells(portfolio, loyalty), rows)).isEqualTo(one);
        Segmentation result = model.segment(portfolio);
        int unassigned = model.segments().size();
        assertThat(IntStream.range(0, rows).map(result::index).toArray())
                .isEqualTo(Arrays.stream(one)
                        .map(cell -> cell < 0 ? unassigned : cell)
                        .toArray());
    }

    @Property(seed = "5", tries = 150)
    void cellsOfAllRowsAreThoseOfOneAfterTheOther(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(min = 0, max = 7) int setting,
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 9) int cuts) {
        Portfolio portfolio = customers(rows, (setting & 4) == 0, new SplitMix64(seed));
        CrmMatrix matrix = CrmMatrix.of(SALES, LOYALTY).value(at(cuts)).loyalty(at(10 - cuts));
        mustAgree(matrix, portfolio);
        matrix = matrix.leads((setting & 1) != 0).potential(WALLET);
        mustAgree(matrix, portfolio);
        mustAgree(
                (setting & 2) != 0 ? matrix.salesAlone() : matrix.potential(WALLET, Banding.at(cuts(cuts))), portfolio);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stretchesMeetWithoutASeam(boolean mixed) {
        Portfolio portfolio = customers(LONG, mixed, new SplitMix64(8));
        CrmMatrixModel model = CrmMatrix.of(SALES, LOYALTY)
                .potential(WALLET)
                .value(at(2))
                .loyalty(at(2))
                .fit(portfolio);
        int[] cells = cells(model.judge().cells(portfolio, portfolio.measure(LOYALTY)), LONG);
        for (int row = 0; row < LONG; row++) {
            assertThat(cells[row]).isEqualTo(model.judge().cell(portfolio.customer(row)));
        }
    }

    /** 127 bands need the sign of a byte, 24 cuts are the most that are compared block by block, 256 cells need two bytes. */
    @ParameterizedTest
    @ValueSource(ints = {23, 24, 25, 62, 63, 83, 84, 85, 126, 127})
    void aGridOfManyBandsIsFilledTheSame(int cuts) {
        Portfolio portfolio = customers(300, true, new SplitMix64(cuts));
        mustAgree(CrmMatrix.of(SALES, LOYALTY).potential(WALLET).value(at(cuts)).loyalty(at(2)), portfolio);
        mustAgree(CrmMatrix.of(SALES, LOYALTY).potential(WALLET).value(at(1)).loyalty(at(cuts)), portfolio);
    }

    @Test
    void statedCutsLearnFromAsManyAsStandOnTheValueAxis() {
        Portfolio known = Portfolio.ofIds(
                        IntStream.range(0, 4).mapToObj(i -> "C" + i).toList())
                .withStages(Stage.LEAD, Stage.PROSPECT, Stage.CUSTOMER, Stage.FORMER)
                .with(SALES, 1, 2, 3, 4)
                .with(WALLET, 1, 2, 3, 4)
                .with(LOYALTY, 1, 2, 3, 4);
        CrmMatrix alone = CrmMatrix.of(SALES, LOYALTY).value(at(2)).loyalty(at(2));
        CrmMatrix raised = alone.potential(WALLET);
        assertThat(learnedFrom(alone, known)).isEqualTo(1);
        assertThat(learnedFrom(raised, known)).isEqualTo(3);
        assertThat(learnedFrom(raised.leads(true), known)).isEqualTo(4);
        Portfolio gaps = known.with(SALES, 1, 2, Double.NaN, 4).with(WALLET, 1, Double.NaN, 3, 4);
        assertThat(learnedFrom(alone, gaps)).isZero();
        assertThat(learnedFrom(raised, gaps)).isEqualTo(2);
    }

    private static int learnedFrom(CrmMatrix matrix, Portfolio portfolio) {
        return matrix.fit(portfolio).provenance().learnedFrom();
    }
}
