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
    private static final int LEAD = Stage.LEAD.ordinal();

    private final Codes codes;
    private final @Nullable CodeSource mixed;
    private final int raises;
    private final int columns;

    /** -1 where leads are not placed; whoever else is no customer stands in the prospect column. */
    private final int turnedAway;

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
        this.turnedAway = axes.courts(Stage.LEAD) ? 0 : -1;
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
        int[] cell = cells;
        int[] courtable = potential;
        int[] loyal = loyalty;
        int rising = raises;
        int wide = columns;
        for (int i = 0; i < n; i++) {
            int own = cell[i];
            int raised = (courtable[i] & rising) | ~rising; // -1 where a potential raises nobody
            int less = own - raised;
            int band = own - (less & (less >> 31)); // the larger; of Math.max JDK 17 makes no vector
            int column = 1 + (loyal[i] & ~(loyal[i] >> 31)); // an unknown loyalty, -1, stands in the lowest column
            cell[i] = (band * wide + column) | (band >> 31); // an unknown band, -1, is no cell
        }
        if (mixed != null) {
            placeOthers(mixed, from, n);
        }
    }

    private void placeOthers(CodeSource others, int from, int n) {
        others.copy(from, n, stages);
        int[] cell = cells;
        int[] courtable = potential;
        int[] stage = stages;
        int turned = turnedAway;
        int wide = columns;
        for (int i = 0; i < n; i++) {
            int band = courtable[i];
            int own = same(stage[i], CUSTOMER);
            int away = same(stage[i], LEAD) & turned;
            cell[i] = (cell[i] & own) | (((band * wide) | (band >> 31) | away) & ~own);
        }
    }

    /** -1 where two ordinals are the same, else 0: without a negation, for which JDK 17 has no vector. */
    private static int same(int one, int other) {
        return ((one ^ other) - 1) >> 31;
    }
}
