package dev.segmentation.rows;

import dev.segmentation.internal.Decimals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row of a survey. */
final class SurveyCells extends EventCells {
    private final SurveyMapping.Columns names;
    private final int respondent;
    private final @Nullable NumberCells weights;
    private final List<SurveyMapping.Item> items;
    private final List<NumberCells> answers;

    SurveyCells(SurveyMapping mapping, EventPlaces places) {
        super(places, mapping.names().customer(), places.dates(mapping.names().date(), mapping.dates()));
        this.names = mapping.names();
        this.respondent = places.of(names.respondent());
        Binding.Numbers weight = mapping.weight();
        this.weights = weight == null ? null : places.numbers(weight);
        this.items = mapping.items();
        this.answers =
                items.stream().map(item -> places.numbers(item.numbers())).toList();
    }

    @Override
    @Nullable
    Fault fault(List<Cell> cells) {
        String respondents = names.respondent();
        Fault fault = respondents == null ? null : Fault.of(respondents, cells.get(respondent));
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

    /** The weight is the first number, the answers follow. */
    @Override
    void addTo(EventFilling rows, List<Cell> cells) {
        rows.number(0, weights == null ? 1 : weights.value(weights.cell(cells)));
        for (int i = 0; i < answers.size(); i++) {
            rows.number(i + 1, answers.get(i).value(answers.get(i).cell(cells)));
        }
        rows.text(0, EventPlaces.text(cells, respondent));
    }
}
