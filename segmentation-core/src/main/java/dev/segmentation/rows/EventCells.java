package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row of events: with whom it was and when, and then whatever else a subclass reads. */
abstract class EventCells {
    private final String column;
    private final int customer;
    private final DateCells dates;

    EventCells(EventPlaces places, String customer, DateCells dates) {
        this.column = customer;
        this.customer = places.of(customer);
        this.dates = dates;
    }

    /** What is wrong with a row; null where nothing is. */
    final @Nullable Fault fault(List<Cell> cells, Portfolio portfolio) {
        Fault fault = CellText.requiredIdFault(column, cells.get(customer));
        if (fault == null && portfolio.row(CellText.of(cells.get(customer))) < 0) {
            fault = new Fault(
                    column,
                    RejectCode.UNKNOWN_CUSTOMER,
                    column
                            + " must be the id of an accepted customer; got one that is unknown or was rejected itself.");
        }
        fault = fault == null ? dates.fault(cells) : fault;
        return fault == null ? fault(cells) : fault;
    }

    /** What is wrong with all that is not the customer or the day; null where nothing is. */
    abstract @Nullable Fault fault(List<Cell> cells);

    /** Appends a row that nothing is wrong with. */
    final void addTo(EventFilling filling, List<Cell> cells, Portfolio portfolio) {
        filling.begin(
                portfolio.row(CellText.of(cells.get(customer))),
                dates.day(cells).toEpochDay());
        addTo(filling, cells);
    }

    /** Appends the numbers and texts of a row that was begun. */
    abstract void addTo(EventFilling filling, List<Cell> cells);
}
