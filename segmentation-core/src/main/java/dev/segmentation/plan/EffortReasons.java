package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.customer.Measure;
import org.jspecify.annotations.Nullable;

/** Why a customer gets the minutes that it gets. */
final class EffortReasons {
    private static final double WHOLE_FROM = 1000;

    private final EffortRows rows;
    private final @Nullable Measure payoff;
    private final PayoffOrigins origins;

    EffortReasons(EffortRows rows, @Nullable Measure payoff) {
        this.rows = rows;
        this.payoff = payoff;
        this.origins = new PayoffOrigins(rows.segmentation, payoff);
    }

    EffortLine line(int row, long after) {
        return new EffortLine(
                rows.segmentation.portfolio().id(row),
                rows.owner(row),
                rows.code(row),
                rows.today[row],
                after,
                origins.said(row, because(row, after)));
    }

    private Message because(int row, long after) {
        long change = after - rows.today[row];
        if (rows.isFixed(row)) {
            return Message.of("plan.because.unknown", name(payoff), rows.today[row]);
        } else if (after == rows.minimum[row] && after > 0) {
            return Message.of("plan.because.minimum", after);
        } else if (after == rows.maximum[row]) {
            return Message.of("plan.because.maximum", after);
        } else if (rows.payoff[row] == 0) {
            return Message.of("plan.because.nothing", name(payoff));
        } else if (change == 0) {
            return Message.of("plan.because.same", after);
        }
        double worth = rows.payoff[row] * EffortFigures.difference(rows.today[row], after, rows.scale[row]);
        String unit = payoff == null ? "" : payoff.unit();
        Quantity returned = new Quantity(rounded(Math.abs(worth)), unit);
        return Message.of(change > 0 ? "plan.because.more" : "plan.because.less", Math.abs(change), returned);
    }

    /** As an assumption deserves: from a thousand on in whole units, below to the hundredth. */
    static double rounded(double worth) {
        return Math.abs(worth) >= WHOLE_FROM ? StrictMath.rint(worth) : StrictMath.rint(worth * 100) / 100;
    }

    /** How sentences call the payoff. */
    static Object name(@Nullable Measure payoff) {
        return payoff == null ? Message.of("plan.payoff") : payoff;
    }
}
