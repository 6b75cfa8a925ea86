package dev.segmentation.plan;

import dev.segmentation.internal.Checks;
import dev.segmentation.internal.DayIndex;
import dev.segmentation.internal.IdCodes;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Activities in columns, in the order of their rows, with ids, types and people as numbers. A bad row is refused by its
 * number and never by its values. Immutable once it is handed out.
 */
final class ActivityColumns {
    private final IdCodes ids;
    private final int[] customers;
    private final int[] days;
    private final Coded types;
    private double @Nullable [] minutes;
    private @Nullable Coded persons;
    private @Nullable StartedBy @Nullable [] starters;

    private ActivityColumns(IdCodes ids, int[] customers, int[] days, Coded types) {
        this.ids = ids;
        this.customers = customers;
        this.days = days;
        this.types = types;
    }

    private ActivityColumns copy() {
        ActivityColumns copy = new ActivityColumns(ids, customers, days, types);
        copy.minutes = minutes;
        copy.persons = persons;
        copy.starters = starters;
        return copy;
    }

    /** Texts, and the number of the text in each row, -1 where it is not known. */
    static final class Coded {
        private final IdCodes texts = new IdCodes();
        private final int[] codes;

        /** A null or blank text is not known. */
        private Coded(@Nullable String[] texts) {
            this.codes = new int[texts.length];
            for (int row = 0; row < codes.length; row++) {
                String text = texts[row];
                codes[row] = text == null || text.isBlank() ? -1 : this.texts.put(text);
            }
        }

        int code(int row) {
            return codes[row];
        }

        /** The number of a text, or -1. */
        int code(String text) {
            return texts.get(text);
        }

        String text(int row) {
            return texts.text(codes[row]);
        }
    }

    /** The activities by customer and day. */
    DayIndex index() {
        return DayIndex.of(customers, ids.size(), days);
    }

    static ActivityColumns of(@Nullable String[] customers, int[] days, @Nullable String[] types) {
        if (customers.length != days.length || days.length != types.length) {
            throw new IllegalArgumentException("Activities.of columns must be of one length; got "
                    + Arrays.toString(new int[] {customers.length, days.length, types.length}) + ".");
        }
        IdCodes ids = new IdCodes();
        int[] codes = new int[customers.length];
        for (int row = 0; row < codes.length; row++) {
            String customer = customers[row];
            if (customer == null) {
                throw new NullPointerException("Activities customer in row " + row + " must not be null.");
            }
            if (customer.isBlank()) {
                throw new IllegalArgumentException(
                        "Activities customers must not be blank; got a blank one in row " + row + ".");
            }
            codes[row] = ids.put(customer);
        }
        return new ActivityColumns(ids, codes, days.clone(), new Coded(types));
    }

    /** The days of rows as numbers. */
    static int[] epochDays(@Nullable LocalDate[] days) {
        int[] numbers = new int[days.length];
        for (int row = 0; row < numbers.length; row++) {
            LocalDate day = days[row];
            if (day == null) {
                throw new NullPointerException("Activities day in row " + row + " must not be null.");
            }
            long epochDay = day.toEpochDay();
            if (epochDay != (int) epochDay) {
                throw new IllegalArgumentException(
                        "Activities days must lie within 5,000,000 years of 1970; got one that does not in row " + row
                                + ".");
            }
            numbers[row] = (int) epochDay;
        }
        return numbers;
    }

    int size() {
        return days.length;
    }

    IdCodes ids() {
        return ids;
    }

    /** The number of the customer of a row. */
    int customer(int row) {
        return customers[row];
    }

    /** The day of a row, from 1970-01-01. */
    int day(int row) {
        return days[row];
    }

    Coded types() {
        return types;
    }

    /** Minutes by row, NaN where they are not known; null where of none. Not to be changed. */
    double @Nullable [] minutes() {
        return minutes;
    }

    @Nullable
    Coded persons() {
        return persons;
    }

    boolean hasStarters() {
        return starters != null;
    }

    /** Who started a row; null where that is not known. */
    @Nullable
    StartedBy starter(int row) {
        return starters == null ? null : starters[row];
    }

    ActivityColumns withMinutes(double[] values) {
        requireLength("minutes", values.length);
        double[] known = new double[values.length];
        for (int row = 0; row < known.length; row++) {
            if (values[row] < 0 || Double.isInfinite(values[row])) {
                throw new IllegalArgumentException("Activities.minutes must be finite and not negative, or NaN for"
                        + " unknown; got " + (Double.isInfinite(values[row]) ? "an infinity" : "a negative one")
                        + " in row " + row + ".");
            }
            known[row] = values[row] + 0.0; // -0.0 becomes 0.0
        }
        ActivityColumns more = copy();
        more.minutes = known;
        return more;
    }

    ActivityColumns withPersons(@Nullable String[] values) {
        requireLength("persons", values.length);
        ActivityColumns more = copy();
        more.persons = new Coded(values);
        return more;
    }

    ActivityColumns withStarters(@Nullable StartedBy[] values) {
        requireLength("startedBy", values.length);
        ActivityColumns more = copy();
        more.starters = values.clone();
        return more;
    }

    private void requireLength(String what, int length) {
        if (length != size()) {
            throw new IllegalArgumentException("Activities." + what + " must be one for each of the " + size()
                    + " activities; got " + length + ".");
        }
    }

    /** Refuses to work out what the rows do not tell. */
    void requireFor(ActivityMeasure what) {
        Checks.notNull(what, "ActivitiesAsOf what");
        if (what.kind() == ActivityMeasure.Kind.MINUTES && minutes == null) {
            throw missing("minutes", "minutes to add up", "say how long they took", "minutes");
        }
        if (what.kind() == ActivityMeasure.Kind.PERSONS && persons == null) {
            throw missing("persons", "people to count", "say who took part", "persons");
        }
        if (what.startedBy() != null && starters == null) {
            throw missing("by", "who started them", "say who did", "startedBy");
        }
    }

    private static IllegalArgumentException missing(String step, String must, String got, String write) {
        return new IllegalArgumentException("ActivityMeasure." + step + " must have " + must
                + "; got activities that do not " + got + ". Write Activities.of(...)." + write + "(...).");
    }
}
