package dev.segmentation.plan;

import dev.segmentation.internal.Sum;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** Works one measure out from customers' activities. */
final class ActivityArithmetic {
    private static final int NO_SUCH_TYPE = -2;

    private final ActivityColumns columns;
    private final ActivityLedger ledger;
    private final ActivityMeasure what;
    private final boolean everyType;
    private final int type;

    ActivityArithmetic(ActivityColumns columns, ActivityLedger ledger, ActivityMeasure what) {
        this.columns = columns;
        this.ledger = ledger;
        this.what = what;
        String wanted = what.type();
        this.everyType = wanted == null;
        int code = wanted == null ? NO_SUCH_TYPE : columns.types().code(wanted);
        this.type = code < 0 ? NO_SUCH_TYPE : code;
    }

    /** The measure of a customer by its number, as of a day; a number below 0 is somebody with whom nothing was done. */
    double value(int customer, LocalDate day) {
        int from = customer < 0 ? 0 : ledger.after(customer, what.dayBefore(day));
        int to = customer < 0 ? 0 : ledger.after(customer, day.toEpochDay());
        return switch (what.kind()) {
            case COUNT -> (double) counted(from, to).count();
            case MINUTES -> minutes(from, to);
            case PERSONS -> persons(from, to);
            case DAYS_SINCE_LAST -> daysSinceLast(from, to, day);
        };
    }

    /** The rows of a stretch that count. */
    private IntStream counted(int from, int to) {
        return IntStream.range(from, to).map(ledger::row).filter(this::counts);
    }

    private boolean counts(int row) {
        StartedBy wanted = what.startedBy();
        return (everyType || columns.types().code(row) == type) && (wanted == null || columns.starter(row) == wanted);
    }

    private double minutes(int from, int to) {
        double[] minutes = columns.minutes();
        int[] rows = counted(from, to).toArray();
        Sum sum = new Sum();
        int known = 0;
        for (int row : rows) {
            if (minutes != null && !Double.isNaN(minutes[row])) {
                sum.add(minutes[row]);
                known++;
            }
        }
        return rows.length > 0 && known == 0 ? Double.NaN : sum.value();
    }

    private double persons(int from, int to) {
        ActivityColumns.Coded persons = columns.persons();
        return persons == null
                ? Double.NaN
                : counted(from, to)
                        .map(persons::code)
                        .filter(code -> code >= 0)
                        .distinct()
                        .count();
    }

    private double daysSinceLast(int from, int to, LocalDate day) {
        for (int at = to - 1; at >= from; at--) {
            if (counts(ledger.row(at))) {
                return day.toEpochDay() - ledger.day(at);
            }
        }
        return Double.NaN;
    }
}
