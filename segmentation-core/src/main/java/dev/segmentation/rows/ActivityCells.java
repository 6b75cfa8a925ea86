package dev.segmentation.rows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one activity. */
final class ActivityCells extends EventCells {
    private static final Set<String> STARTERS = Set.of("us", "customer");

    private final ActivityMapping.Columns names;
    private final ActivityMapping.More more;
    private final int type;
    private final int person;
    private final int startedBy;
    private final @Nullable NumberCells minutes;

    ActivityCells(ActivityMapping mapping, EventPlaces places) {
        super(places, mapping.names().customer(), places.dates(mapping.names().date(), mapping.dates()));
        this.names = mapping.names();
        this.more = mapping.more();
        this.type = places.of(names.type());
        this.person = places.of(more.person());
        this.startedBy = places.of(more.startedBy());
        Binding.Numbers numbers = mapping.minutes();
        this.minutes = numbers == null ? null : places.numbers(numbers);
    }

    @Override
    @Nullable
    Fault fault(List<Cell> cells) {
        Fault fault = Fault.of(names.type(), cells.get(type));
        fault = fault == null && minutes != null ? minutesFault(minutes, cells) : fault;
        String persons = more.person();
        fault = fault == null && persons != null ? Fault.of(persons, cells.get(person)) : fault;
        String starters = more.startedBy();
        return fault == null && starters != null ? starterFault(starters, cells.get(startedBy)) : fault;
    }

    private static @Nullable Fault minutesFault(NumberCells minutes, List<Cell> cells) {
        Cell cell = minutes.cell(cells);
        Fault fault = minutes.fault(cell);
        return fault == null && minutes.value(cell) < 0 ? minutes.negative() : fault;
    }

    private static @Nullable Fault starterFault(String column, Cell cell) {
        Fault fault = Fault.of(column, cell);
        String text = fault == null ? CellText.of(cell) : "";
        return fault != null || text.isEmpty() || STARTERS.contains(text.toLowerCase(Locale.ROOT))
                ? fault
                : new Fault(
                        column,
                        RejectCode.STARTED_BY,
                        column + " must be us or customer, or blank where it is not known; got " + Shape.of(text)
                                + ".");
    }

    @Override
    void addTo(EventFilling activities, List<Cell> cells) {
        activities.number(0, minutes == null ? Double.NaN : minutes.value(minutes.cell(cells)));
        activities.text(0, EventPlaces.text(cells, type));
        activities.text(1, EventPlaces.text(cells, person));
        activities.text(2, EventPlaces.text(cells, startedBy).toLowerCase(Locale.ROOT));
    }
}
