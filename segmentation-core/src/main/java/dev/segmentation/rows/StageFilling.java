package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the stages. A blank cell is a customer; a text that names no stage rejects its row. */
final class StageFilling implements Filling {
    private final String column;
    private final int index;
    private final List<Stage> stages = new ArrayList<>();
    private Stage held = Stage.CUSTOMER;

    /** The filling of a column at a place in the rows. */
    StageFilling(String column, int index) {
        this.column = column;
        this.index = index;
    }

    @Override
    public @Nullable Fault hold(List<Cell> cells) {
        Cell cell = cells.get(index);
        Fault fault = Fault.of(column, cell);
        if (fault != null) {
            return fault;
        }
        String text = CellText.of(cell);
        Stage stage = text.isEmpty() ? Stage.CUSTOMER : Stage.parse(text).orElse(null);
        if (stage == null) {
            return new Fault(
                    column,
                    RejectCode.STAGE,
                    column + " must be lead, prospect, customer or former, in any case; got " + Shape.of(text)
                            + ". Blank is a customer.");
        }
        held = stage;
        return null;
    }

    @Override
    public void keep() {
        stages.add(held);
    }

    @Override
    public Portfolio addTo(Portfolio portfolio) {
        return portfolio.withStages(stages.toArray(new Stage[0]));
    }
}
