package dev.segmentation.history;

import dev.segmentation.internal.Sum;
import java.util.Arrays;

/** Works measures out from a stretch of one customer's purchases, oldest first. */
final class Arithmetic {
    private static final int FEWEST_GAPS = 3;

    private Arithmetic() {}

    static double sum(Ledger ledger, int from, int to) {
        Sum sum = new Sum();
        for (int at = from; at < to; at++) {
            sum.add(ledger.amount(at));
        }
        return sum.value();
    }

    /** 1 / (1 + sd / mean) of the gaps between distinct days, with the sample sd; NaN under three gaps. */
    static double regularity(Ledger ledger, int from, int to) {
        int gaps = 0;
        for (int at = from + 1; at < to; at++) {
            gaps += ledger.day(at) == ledger.day(at - 1) ? 0 : 1;
        }
        if (gaps < FEWEST_GAPS) {
            return Double.NaN;
        }
        double mean = ((double) ledger.day(to - 1) - ledger.day(from)) / gaps;
        double squares = 0;
        for (int at = from + 1; at < to; at++) {
            if (ledger.day(at) != ledger.day(at - 1)) {
                double off = (double) ledger.day(at) - ledger.day(at - 1) - mean;
                squares += off * off;
            }
        }
        return 1 / (1 + Math.sqrt(squares / (gaps - 1)) / mean);
    }

    /** Different codes in a stretch; a code below 0 is none. */
    static int distinct(int[] codes, int from, int to) {
        int[] sorted = Arrays.copyOfRange(codes, from, to);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += sorted[i] >= 0 && (i == 0 || sorted[i] != sorted[i - 1]) ? 1 : 0;
        }
        return distinct;
    }
}
