package dev.segmentation.rows;

import java.io.IOException;
import java.io.InputStream;

/**
 * One look at all bytes of a file without a byte order mark: what they are as UTF-8, and whether they look like western
 * text. Well-formed UTF-8 is that of the Unicode standard, table 3-7: no overlong forms, no surrogates.
 */
final class CharsetScan {
    private static final int BUFFER = 1 << 16;

    private final WesternText western = new WesternText();
    private long sequences;
    private long faults;
    private long firstFault;
    private boolean zero;
    private long line = 1;
    private boolean afterReturn;
    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /** Scans a stream to its end. */
    static CharsetScan of(InputStream in) throws IOException {
        CharsetScan scan = new CharsetScan();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                scan.add(buffer[i] & 0xFF);
            }
        }
        scan.fault(scan.missing > 0);
        scan.western.add('\n');
        return scan;
    }

    private void add(int b) {
        utf8(b);
        western.add(b);
        zero |= b == 0;
        if (b == '\r' || (b == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = b == '\r';
    }

    private void utf8(int b) {
        if (missing == 0) {
            start(b);
        } else if (b < least || b > most) {
            missing = 0;
            fault(true);
            start(b);
        } else {
            least = 0x80;
            most = 0xBF;
            missing--;
            sequences += missing == 0 ? 1 : 0;
        }
    }

    private void start(int b) {
        if (b < 0x80) {
            return;
        }
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        missing = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        fault(missing == 0);
    }

    private void fault(boolean found) {
        if (found) {
            faults++;
            firstFault = firstFault == 0 ? line : firstFault;
        }
    }

    /** Whether a byte is zero: no text of ours, or UTF-16 without its mark. */
    boolean hasZero() {
        return zero;
    }

    /** Whether to read it as UTF-8: it is, or has more characters of it than bytes that are none. */
    boolean isUtf8() {
        return sequences > faults || faults == 0;
    }

    /** Whether it is unmistakably Windows-1252: no character beyond ASCII is UTF-8, and all look western. */
    boolean isWestern() {
        return sequences == 0 && western.isWestern();
    }

    /** The line of the first byte that is not UTF-8, from 1. */
    long firstFault() {
        return firstFault;
    }
}
