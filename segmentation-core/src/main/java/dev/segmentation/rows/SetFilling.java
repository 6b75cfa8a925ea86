package dev.segmentation.rows;

import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills a set of labels: text divided by a separator, or a list. A blank cell is the empty set. */
final class SetFilling implements Filling {
    private final Labels labels;
    private final String column;
    private final int index;
    private final String separator;
    private final Codes<SortedSet<String>> codes = new Codes<>();
    private SortedSet<String> held = new TreeSet<>();

    /** The filling of a column, whose place in the rows is looked up in the header. */
    SetFilling(Labels labels, Binding.Set binding, Header header) {
        this.labels = labels;
        this.column = binding.column();
        this.index = header.find(binding.column()).orElseThrow();
        this.separator = binding.separator();
    }

    @Override
    public @Nullable Fault hold(List<Cell> cells) {
        Cell cell = cells.get(index);
        held = new TreeSet<>();
        if (cell instanceof Cell.Texts several) {
            several.texts().forEach(this::add);
            return null;
        }
        Fault fault = Fault.of(column, cell);
        if (fault == null) {
            split(CellText.of(cell));
        }
        return fault;
    }

    private void split(String text) {
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            add(text.substring(from, to));
            from = to + separator.length();
        }
        add(text.substring(from));
    }

    private void add(String label) {
        String trimmed = Blanks.trim(label);
        if (!trimmed.isEmpty()) {
            held.add(trimmed);
        }
    }

    @Override
    public void keep() {
        codes.add(held);
    }

    @Override
    public Portfolio addTo(Portfolio portfolio) {
        return portfolio.withCodes(labels, codes.codes(), codes.values());
    }
}
