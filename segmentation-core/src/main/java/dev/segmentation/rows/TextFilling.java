package dev.segmentation.rows;

import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Fills a text of each row: the names, or the parents' ids. A blank cell is none. */
final class TextFilling implements Filling {
    private final int index;
    private final Check check;
    private final BiFunction<Portfolio, @Nullable String[], Portfolio> step;
    private final List<@Nullable String> texts = new ArrayList<>();
    private @Nullable String held;

    /** What is wrong with a cell; null where nothing is. */
    interface Check {
        @Nullable
        Fault fault(Cell cell);
    }

    private TextFilling(int index, Check check, BiFunction<Portfolio, @Nullable String[], Portfolio> step) {
        this.index = index;
        this.check = check;
        this.step = step;
    }

    static TextFilling names(String column, int index) {
        return new TextFilling(index, cell -> Fault.of(column, cell), Portfolio::withNames);
    }

    static TextFilling parents(String column, int index) {
        return new TextFilling(index, cell -> CellText.idFault(column, cell), Portfolio::withParents);
    }

    @Override
    public @Nullable Fault hold(List<Cell> cells) {
        Cell cell = cells.get(index);
        Fault fault = check.fault(cell);
        if (fault == null) {
            String text = CellText.of(cell);
            held = text.isEmpty() ? null : text;
        }
        return fault;
    }

    @Override
    public void keep() {
        texts.add(held);
    }

    @Override
    public Portfolio addTo(Portfolio portfolio) {
        return step.apply(portfolio, texts.toArray(new @Nullable String[0]));
    }
}
