package dev.segmentation.jackson;

import dev.segmentation.history.PurchaseMeasure;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code newcomers} of {@code best-customers}. Nothing said: where the best are those with the largest sum, count or
 * number of kinds of their orders in a window, the test is made one window back, so that newcomers' whole history counts. It
 * does a year back too where the window is longer, and orders often reach no further back than the window: then that is the day.
 * Stateless.
 */
final class NewcomersReader {
    private static final String FIELD = "newcomers";
    private static final Period YEAR = Period.ofYears(1);
    private static final int DAYS_OF_LEAP_YEAR = 366;

    private NewcomersReader() {}

    /** The setting; null where no test is wanted, none can be made, or there is a problem. */
    static @Nullable NewcomersSection section(Fields settings, @Nullable OrdersSection orders) {
        if (!settings.has(FIELD)) {
            return usual(settings);
        }
        if (!settings.isObject(FIELD)) {
            Json.Flag flag = settings.take(FIELD, Json.Flag.class, "an object, or false");
            if (flag != null && flag.value()) {
                settings.problem(
                        FIELD,
                        "newcomers must be an object, or false; got true. Write for example {\"learnedBefore\": \"P1Y\"}.");
            }
            return null;
        }
        Fields in = settings.object(FIELD);
        if (in == null) {
            return null;
        }
        in.allow("learnedAsOf", "learnedBefore");
        LocalDate day = in.has("learnedAsOf") ? HistoryFields.day(in, "learnedAsOf") : null;
        Period back = in.has("learnedBefore") ? HistoryFields.window(in, "learnedBefore") : null;
        if (!canBeTested(settings)
                || (in.has("learnedAsOf") && day == null)
                || (in.has("learnedBefore") && back == null)) {
            return null;
        }
        LocalDate asOf = orders == null ? null : orders.asOf();
        if (day != null && asOf != null && !day.isBefore(asOf)) {
            in.problem(
                    "learnedAsOf",
                    "learnedAsOf must be before asOf of the orders, " + asOf + "; got " + day
                            + ". Nobody would be left to be tested on.");
            return null;
        }
        return settings.make(FIELD, () -> new NewcomersSection(day, back));
    }

    private static @Nullable NewcomersSection usual(Fields settings) {
        String by = name(settings);
        PurchaseMeasure measure =
                by == null ? null : settings.reading().vocabulary().orders(by);
        if (measure == null || measure.window() == null || settings.has("ids")) {
            return null;
        }
        Period window = measure.window();
        return measure.kind() == PurchaseMeasure.Kind.REGULARITY
                ? null
                : new NewcomersSection(null, window, isLongerThanAYear(window) ? YEAR : null);
    }

    /** Written in years and months, or in days; of both it is enough where one is. */
    private static boolean isLongerThanAYear(Period window) {
        return window.toTotalMonths() > YEAR.toTotalMonths() || window.get(ChronoUnit.DAYS) > DAYS_OF_LEAP_YEAR;
    }

    private static boolean canBeTested(Fields settings) {
        String by = name(settings);
        if (settings.has("ids")) {
            settings.problem(
                    FIELD,
                    "newcomers must stand beside top; got ids. Who is picked by hand today may be picked for what came"
                            + " later: leave one of them out.");
            return false;
        }
        if (by != null && !settings.reading().vocabulary().isMadeOfOrders(by)) {
            settings.problem(
                    FIELD,
                    "newcomers must be tested by a measure of the section orders, or one worked out from such; got by "
                            + Names.quote(by) + ", which has no dates.");
            return false;
        }
        return by != null;
    }

    /** The name of {@code by}; what is wrong with it is reported where it is read. */
    private static @Nullable String name(Fields settings) {
        return settings.isText("by") ? settings.text("by") : null;
    }
}
