package dev.segmentation.matrix;

import dev.segmentation.customer.CodeSource;
import dev.segmentation.customer.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The cells of {@link MatrixCells} as digits, a byte each: what a grid of usual size takes. The bands of a long stretch of rows are
 * made column after column, since to go back and forth between columns costs the processor its reading ahead; then they are put
 * together where they stand, in loops over bytes alone that the compiler makes vectors of, with 32 rows in each.
 *
 * <p>A digit is a code plus 1, so 0 is unknown; all stay below 128 until they are cells, and the sign of a difference says which is
 * the higher. A shift to the right takes a byte as it was stored, or it makes no vector. Mutable, for one thread.
 */
@SuppressWarnings("EnumOrdinal") // within one run of the program, never written down
final class MatrixDigits implements CodeSource {
    private static final int ROWS = 1 << 14;
    private static final int MOST = Byte.MAX_VALUE;
    private static final int SIGN = 7;
    private static final byte CUSTOMER = (byte) (Stage.CUSTOMER.ordinal() + 1);
    private static final byte LEAD = (byte) (Stage.LEAD.ordinal() + 1);

    private final MatrixCells general;
    private final MatrixCells.Codes codes;
    private final @Nullable CodeSource mixed;
    private final byte raises;
    private final byte turnedAway;
    private final int columns;
    private byte[] cells = {};
    private byte[] potential = {};
    private byte[] loyalty = {};
    private byte[] stages = {};
    private byte[] spare = {};

    /** Everybody is a customer, unless there are stages to ask. */
    MatrixDigits(MatrixCells.Codes codes, @Nullable CodeSource mixed, MatrixAxes axes, int columns) {
        this.general = new MatrixCells(codes, mixed, axes, columns);
        this.codes = codes;
        this.mixed = mixed;
        this.raises = (byte) (axes.raises() ? -1 : 0);
        this.turnedAway = (byte) (axes.courts(Stage.LEAD) ? 0 : -1);
        this.columns = columns;
    }

    /** Whether the digits of a grid's bands leave the sign free; its cells fit a byte where this is asked for digits. */
    static boolean fits(int sizes, int columns) {
        return sizes < MOST && columns < MOST;
    }

    @Override
    public void copy(int from, int length, int[] into) {
        general.copy(from, length, into);
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        int most = Math.min(ROWS, length);
        if (potential.length < most) {
            cells = new byte[most];
            potential = new byte[most];
            loyalty = new byte[most];
            stages = new byte[mixed == null ? 0 : most];
            spare = new byte[most];
        }
        for (int done = 0; done < length; done += ROWS) {
            int n = Math.min(ROWS, length - done);
            boolean asDigits = codes.potential().copyDigits(from + done, n, potential, 0)
                    && codes.loyalty().copyDigits(from + done, n, loyalty, 0)
                    && (mixed == null || mixed.copyDigits(from + done, n, stages, 0))
                    && codes.sales().copyDigits(from + done, n, cells, 0);
            if (!asDigits) {
                return false;
            }
            place(n);
            System.arraycopy(cells, 0, into, at + done, n);
        }
        return true;
    }

    /** Turns the bands of the sales into cells. */
    private void place(int n) {
        raise(n);
        lower(potential, n);
        lower(loyalty, n);
        placeCustomers(n);
        if (mixed != null) {
            placeOthers(n);
        }
    }

    /** The higher of both bands where the potential counts; from here on bands are from 0, and -1 where unknown. */
    private void raise(int n) {
        byte[] cell = cells;
        byte[] raised = potential;
        byte[] less = spare;
        byte rising = raises;
        for (int i = 0; i < n; i++) {
            less[i] = (byte) (cell[i] - (raised[i] & rising));
        }
        for (int i = 0; i < n; i++) {
            cell[i] = (byte) (cell[i] - (less[i] & (less[i] >> SIGN)) - 1);
        }
    }

    private static void lower(byte[] digits, int n) {
        for (int i = 0; i < n; i++) {
            digits[i] = (byte) (digits[i] - 1);
        }
    }

    /** An unknown loyalty stands in the lowest column, an unknown value nowhere. */
    private void placeCustomers(int n) {
        byte[] cell = cells;
        byte[] loyal = loyalty;
        int wide = columns;
        for (int i = 0; i < n; i++) {
            int column = loyal[i] - (loyal[i] >> SIGN) + 1;
            cell[i] = (byte) ((cell[i] * wide + column + 1) & ~(cell[i] >> SIGN));
        }
    }

    private void placeOthers(int n) {
        byte[] cell = cells;
        byte[] stage = stages;
        byte[] lead = spare;
        byte[] elsewhere = potential;
        int wide = columns;
        for (int i = 0; i < n; i++) {
            elsewhere[i] = (byte) ((elsewhere[i] * wide + 1) & ~(elsewhere[i] >> SIGN));
        }
        for (int i = 0; i < n; i++) {
            lead[i] = (byte) ((stage[i] ^ LEAD) - 1); // below 0 only for a lead
        }
        for (int i = 0; i < n; i++) {
            stage[i] = (byte) ((stage[i] ^ CUSTOMER) - 1);
        }
        byte turned = turnedAway;
        for (int i = 0; i < n; i++) {
            int others = elsewhere[i] & ~((lead[i] >> SIGN) & turned);
            cell[i] = (byte) ((cell[i] & (stage[i] >> SIGN)) | (others & ~(stage[i] >> SIGN)));
        }
    }
}
