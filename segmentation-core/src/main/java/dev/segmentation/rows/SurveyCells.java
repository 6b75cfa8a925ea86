package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row of a survey. */
final class SurveyCells {
    private final SurveyMapping.Columns names;
    private final int customer;
    private final int respondent;
    private final DateCells dates;
    private final @Nullable NumberCells weights;
    private final List<SurveyMapping.Item> items;
    private final List<NumberCells> answers = new ArrayList<>();

    SurveyCells(SurveyMapping mapping, Header header, Function<Binding.Numbers, NumberGrammar> grammars) {
        this.names = mapping.names();
        this.customer = place(header, names.customer());
        this.respondent = place(header, names.respondent());
        this.dates = new DateCells(names.date(), place(header, names.date()), mapping.dates());
        Binding.Numbers weight = mapping.weight();
        this.weights = weight == null ? null : numbers(header, weight, grammars.apply(weight));
        this.items = mapping.items();
        for (SurveyMapping.Item item : items) {
            answers.add(numbers(header, item.numbers(), grammars.apply(item.numbers())));
        }
    }

    private static NumberCells numbers(Header header, Binding.Numbers numbers, NumberGrammar grammar) {
        return new NumberCells(numbers.column(), place(header, numbers.column()), grammar);
    }

    private static int place(Header header, @Nullable String column) {
        return column == null ? -1 : header.find(column).orElseThrow();
    }

    /** What is wrong with a row; null where nothing is. */
    @Nullable
    Fault fault(List<Cell> cells, Portfolio portfolio) {
        Fault fault = CellText.requiredIdFault(names.customer(), cells.get(customer));
        if (fault == null && portfolio.row(CellText.of(cells.get(customer))) < 0) {
            fault = new Fault(
                    names.customer(),
                    RejectCode.UNKNOWN_CUSTOMER,
                    names.customer()
                            + " must be the id of an accepted customer; got one that is unknown or was rejected itself.");
        }
        fault = fault == null ? dates.fault(cells) : fault;
        String respondents = names.respondent();
        fault = fault == null && respondents != null ? Fault.of(respondents, cells.get(respondent)) : fault;
        fault = fault == null && weights != null ? weightFault(weights, cells) : fault;
        for (int i = 0; fault == null && i < items.size(); i++) {
            fault = answerFault(items.get(i), answers.get(i), cells);
        }
        return fault;
    }

    private @Nullable Fault weightFault(NumberCells weights, List<Cell> cells) {
        Cell cell = weights.cell(cells);
        Fault fault = weights.fault(cell);
        double weight = fault == null ? weights.value(cell) : 0;
        if (fault != null || weight > 0) {
            return fault;
        }
        boolean blank = Double.isNaN(weight);
        return new Fault(
                String.valueOf(names.weight()),
                blank ? RejectCode.NUMBER : RejectCode.NUMBER_RANGE,
                names.weight() + " must be a number above 0; got "
                        + (blank ? "(blank). Nobody knows how much the respondent counts." : "one that is not."));
    }

    private static @Nullable Fault answerFault(SurveyMapping.Item item, NumberCells numbers, List<Cell> cells) {
        Cell cell = numbers.cell(cells);
        Fault fault = numbers.fault(cell);
        double answer = fault == null ? numbers.value(cell) : Double.NaN;
        return fault != null || !(answer < item.min() || answer > item.max())
                ? fault
                : new Fault(
                        item.column(),
                        RejectCode.NUMBER_RANGE,
                        item.column() + " must be from " + Decimals.shortest(item.min()) + " to "
                                + Decimals.shortest(item.max()) + "; got a number beyond.");
    }

    /** Appends a row that nothing is wrong with. */
    void addTo(SurveyFilling rows, List<Cell> cells, Portfolio portfolio) {
        double[] numbers = new double[answers.size() + 1];
        numbers[0] = weights == null ? 1 : weights.value(weights.cell(cells));
        for (int i = 0; i < answers.size(); i++) {
            numbers[i + 1] = answers.get(i).value(answers.get(i).cell(cells));
        }
        rows.add(
                portfolio.row(CellText.of(cells.get(customer))),
                dates.day(cells).toEpochDay(),
                respondent < 0 ? "" : CellText.of(cells.get(respondent)),
                numbers);
    }
}
