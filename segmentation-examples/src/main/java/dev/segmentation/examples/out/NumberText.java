package dev.segmentation.examples.out;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Numbers in files: the shortest text that reads back as the same double, the same on every JDK. */
final class NumberText {
    private static final int LONGEST_PLAIN = 21;

    private NumberText() {}

    /** Empty for NaN, which stands for "unknown" and "undefined". */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        // Jackson's own writer: Double.toString gives other digits before JDK 19
        BigDecimal number = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (number.signum() == 0) {
            return "0";
        }
        String plain = number.toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : number.toString();
    }
}
