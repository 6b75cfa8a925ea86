package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one activity. */
final class ActivityCells {
    private static final Set<String> STARTERS = Set.of("us", "customer");

    private final ActivityMapping.Columns names;
    private final ActivityMapping.More more;
    private final int customer;
    private final int type;
    private final int person;
    private final int startedBy;
    private final DateCells dates;
    private final @Nullable NumberCells minutes;

    ActivityCells(ActivityMapping mapping, Header header, NumberGrammar grammar) {
        this.names = mapping.names();
        this.more = mapping.more();
        this.customer = place(header, names.customer());
        this.type = place(header, names.type());
        this.person = place(header, more.person());
        this.startedBy = place(header, more.startedBy());
        this.dates = new DateCells(names.date(), place(header, names.date()), mapping.dates());
        String column = more.minutes();
        this.minutes = column == null ? null : new NumberCells(column, place(header, column), grammar);
    }

    private static int place(Header header, @Nullable String column) {
        return column == null ? -1 : header.find(column).orElseThrow();
    }

    /** What is wrong with an activity; null where nothing is. */
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
        fault = fault == null ? Fault.of(names.type(), cells.get(type)) : fault;
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

    /** Appends an activity that nothing is wrong with. */
    void addTo(ActivityFilling activities, List<Cell> cells, Portfolio portfolio) {
        activities.add(
                portfolio.row(CellText.of(cells.get(customer))),
                dates.day(cells).toEpochDay(),
                minutes == null ? Double.NaN : minutes.value(minutes.cell(cells)));
        activities.addTexts(
                CellText.of(cells.get(type)),
                person < 0 ? "" : CellText.of(cells.get(person)),
                startedBy < 0 ? "" : CellText.of(cells.get(startedBy)).toLowerCase(Locale.ROOT));
    }
}
