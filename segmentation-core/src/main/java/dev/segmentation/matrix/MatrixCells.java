package dev.segmentation.matrix;

import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The cells of neighbouring rows from the bands on either axis, in loops without a branch that depends on a value. The band of
 * the larger of two values is the higher of their bands.
 *
 * <p>Mutable, for one thread.
 */
@SuppressWarnings("EnumOrdinal") // within one run of the program, never written down
final class MatrixCells implements CodeSource {
    private static final int ROWS = 1024;
    private static final int CUSTOMER = Stage.CUSTOMER.ordinal();

    private final Codes codes;
    private final @Nullable CodeSource mixed;
    private final int raises;
    private final int columns;

    /** By stage a bit: 1 for those in the prospect column. */
    private final int courted;

    private final int[] stages = new int[ROWS];
    private final int[] cells = new int[ROWS];
    private final int[] potential = new int[ROWS];
    private final int[] loyalty = new int[ROWS];

    /**
     * Bands of all rows, -1 for unknown.
     *
     * @param sales of the sales
     * @param potential of the potential: on the value axis where that raises customers
     * @param loyalty of the loyalty
     */
    record Codes(CodeSource sales, CodeSource potential, CodeSource loyalty) {}

    /** Everybody is a customer, unless there are stages to ask. */
    MatrixCells(Codes codes, @Nullable CodeSource mixed, MatrixAxes axes, int columns) {
        this.codes = codes;
        this.mixed = mixed;
        this.raises = axes.raises() ? -1 : 0;
        this.columns = columns;
        int bits = 0;
        for (Stage stage : Stage.values()) {
            bits |= axes.courts(stage) ? 1 << stage.ordinal() : 0;
        }
        this.courted = bits;
    }

    @Override
    public void copy(int from, int length, int[] into) {
        for (int done = 0; done < length; done += ROWS) {
            int n = Math.min(ROWS, length - done);
            place(from + done, n);
            System.arraycopy(cells, 0, into, done, n);
        }
    }

    private void place(int from, int n) {
        codes.sales.copy(from, n, cells);
        codes.potential.copy(from, n, potential);
        codes.loyalty.copy(from, n, loyalty);
        for (int i = 0; i < n; i++) {
            int raised = (potential[i] & raises) | ~raises; // -1 where a potential raises nobody
            int band = Math.max(cells[i], raised);
            int cell = band * columns + 1 + Math.max(0, loyalty[i]); // an unknown loyalty stands in the lowest column
            cells[i] = cell | (band >> 31); // an unknown band, -1, is no cell
        }
        if (mixed != null) {
            placeOthers(mixed, from, n);
        }
    }

    private void placeOthers(CodeSource others, int from, int n) {
        others.copy(from, n, stages);
        int courts = courted;
        for (int i = 0; i < n; i++) {
            int stage = stages[i];
            int band = potential[i];
            int isCourted = -((courts >> stage) & 1);
            int elsewhere = (band * columns) | (band >> 31) | ~isCourted;
            int other = (stage - CUSTOMER) | (CUSTOMER - stage); // below 0 unless a customer
            cells[i] = (cells[i] & ~(other >> 31)) | (elsewhere & (other >> 31));
        }
    }
}
