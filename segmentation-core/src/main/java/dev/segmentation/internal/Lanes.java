package dev.segmentation.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Sums of a chunk in lanes of plain doubles, which are emptied into compensated totals after each chunk. Neighbouring rows use different
 * lanes, since two additions to one slot in a row wait for each other's store. Slot 0 takes the rows without a group.
 *
 * <p>Mutable, made for one column.
 */
final class Lanes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final double[] values;
    private final CodeReader reader;
    private final byte[] digits;
    private final int[] codes;
    private final double[] first;
    private final double[] second;
    private final double[] third;
    private final double[] fourth;
    private final Sum[] totals;
    private boolean asDigits;
    private boolean someUnknown;

    Lanes(double[] values, CodeReader codes, int groups, int chunk) {
        this.values = values;
        this.reader = codes;
        this.digits = new byte[chunk];
        this.codes = new int[chunk];
        this.first = new double[slots(groups)];
        this.second = new double[first.length];
        this.third = new double[first.length];
        this.fourth = new double[first.length];
        this.totals = new Sum[groups + 1];
        Arrays.setAll(totals, g -> new Sum());
    }

    /** A power of two, which spares the loops their index checks. */
    static int slots(int groups) {
        return Integer.highestOneBit(groups) * 2;
    }

    /** Adds a chunk as if all were known, which is quicker by half; from the first chunk on where it is not so, with care. */
    void add(int from, int length) {
        asDigits = reader.copyDigits(from, length, digits, 0);
        if (!asDigits) {
            reader.copy(from, length, codes);
        }
        if (!someUnknown) {
            addAll(from, length);
            someUnknown = holdUnknown();
            if (someUnknown) {
                clear();
            }
        }
        if (someUnknown) {
            addKnown(from, length);
        }
        empty();
    }

    private void addAll(int from, int length) {
        if (asDigits) {
            addDigits(from, length);
            return;
        }
        double[] x = values;
        int[] at = codes;
        double[] a = first;
        double[] b = second;
        double[] c = third;
        double[] d = fourth;
        // Not i + 4 <= length: an end that the loop does not change lets the compiler drop index checks.
        int whole = length - 3;
        int i = 0;
        for (; i < whole; i += 4) {
            a[(at[i] + 1) & (a.length - 1)] += x[from + i];
            b[(at[i + 1] + 1) & (b.length - 1)] += x[from + i + 1];
            c[(at[i + 2] + 1) & (c.length - 1)] += x[from + i + 2];
            d[(at[i + 3] + 1) & (d.length - 1)] += x[from + i + 3];
        }
        for (; i < length; i++) {
            a[(at[i] + 1) & (a.length - 1)] += x[from + i];
        }
    }

    private void addDigits(int from, int length) {
        double[] x = values;
        byte[] at = digits;
        double[] a = first;
        double[] b = second;
        double[] c = third;
        double[] d = fourth;
        int whole = length - 7;
        int i = 0;
        for (; i < whole; i += 8) { // a load for eight digits leaves the loads to values and sums
            long eight = (long) LONGS.get(at, i);
            int low = (int) eight;
            int high = (int) (eight >>> Integer.SIZE);
            a[low & 0xFF & (a.length - 1)] += x[from + i];
            b[low >>> 8 & 0xFF & (b.length - 1)] += x[from + i + 1];
            c[low >>> 16 & 0xFF & (c.length - 1)] += x[from + i + 2];
            d[low >>> 24 & (d.length - 1)] += x[from + i + 3];
            a[high & 0xFF & (a.length - 1)] += x[from + i + 4];
            b[high >>> 8 & 0xFF & (b.length - 1)] += x[from + i + 5];
            c[high >>> 16 & 0xFF & (c.length - 1)] += x[from + i + 6];
            d[high >>> 24 & (d.length - 1)] += x[from + i + 7];
        }
        for (whole = length - 3; i < whole; i += 4) {
            a[at[i] & 0xFF & (a.length - 1)] += x[from + i];
            b[at[i + 1] & 0xFF & (b.length - 1)] += x[from + i + 1];
            c[at[i + 2] & 0xFF & (c.length - 1)] += x[from + i + 2];
            d[at[i + 3] & 0xFF & (d.length - 1)] += x[from + i + 3];
        }
        for (; i < length; i++) {
            a[at[i] & 0xFF & (a.length - 1)] += x[from + i];
        }
    }

    private void addKnown(int from, int length) {
        double[][] lanes = {first, second, third, fourth};
        int whole = length - length % 4;
        for (int i = 0; i < length; i++) {
            double[] lane = lanes[i < whole ? i % 4 : 0];
            int slot = asDigits ? digits[i] & 0xFF : codes[i] + 1;
            double value = values[from + i];
            lane[slot] += Double.isNaN(value) ? 0 : value;
        }
    }

    private boolean holdUnknown() {
        double probe = 0;
        for (int slot = 0; slot < totals.length; slot++) {
            probe += 0 * (first[slot] + second[slot] + third[slot] + fourth[slot]);
        }
        return Double.isNaN(probe);
    }

    private void empty() {
        for (int slot = 0; slot < totals.length; slot++) {
            totals[slot].add(first[slot]).add(second[slot]).add(third[slot]).add(fourth[slot]);
        }
        clear();
    }

    private void clear() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        Arrays.fill(third, 0);
        Arrays.fill(fourth, 0);
    }

    /** Of each group and, last, of the rows without one. */
    double[] sums() {
        double[] sums = new double[totals.length];
        for (int slot = 0; slot < sums.length; slot++) {
            sums[slot == 0 ? sums.length - 1 : slot - 1] = totals[slot].value();
        }
        return sums;
    }
}
