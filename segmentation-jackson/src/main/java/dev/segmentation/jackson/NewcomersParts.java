package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.profile.Area;
import dev.segmentation.profile.NewcomerTest;
import dev.segmentation.profile.Newcomers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check on newcomers that ships with a model of {@code best-customers}, as plain data, and back. Stateless. */
final class NewcomersParts {
    private static final int MOST = Integer.MAX_VALUE;

    private NewcomersParts() {}

    static Map<String, Object> write(Newcomers newcomers) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("learnedAsOf", newcomers.learnedAsOf().toString());
        parts.put("asOf", newcomers.asOf().toString());
        parts.put("outcome", code(newcomers.outcome()));
        parts.put("customers", newcomers.customers());
        parts.put("best", newcomers.best());
        parts.put("newcomers", newcomers.newcomers());
        NewcomerTest test = newcomers.test();
        if (test != null) {
            Map<String, Object> area = new LinkedHashMap<>();
            area.put("value", test.area().value());
            area.put("from", test.area().from());
            area.put("to", test.area().to());
            area.put("looked", test.area().looked());
            area.put("others", test.area().others());
            parts.put("area", area);
            parts.put("topShare", test.topShare());
            parts.put("quarters", test.quarters());
        }
        return parts;
    }

    /** The check; null after a problem. */
    static @Nullable Newcomers read(Fields parent, Measure by) {
        Fields in = parent.object("newcomers");
        if (in == null) {
            return null;
        }
        in.allow("learnedAsOf", "asOf", "outcome", "customers", "best", "newcomers", "area", "topShare", "quarters");
        LocalDate learnedAsOf = HistoryFields.day(in, "learnedAsOf");
        LocalDate asOf = HistoryFields.asOf(in);
        String code = in.choice(
                "outcome",
                Arrays.stream(Newcomers.Outcome.values())
                        .map(NewcomersParts::code)
                        .toArray(String[]::new));
        int customers = in.whole("customers", 0, MOST);
        int best = in.whole("best", 0, MOST);
        int newcomers = in.whole("newcomers", 0, MOST);
        NewcomerTest test = in.has("area") ? test(in) : null;
        if (learnedAsOf == null || asOf == null || code == null || (in.has("area") && test == null)) {
            return null;
        }
        return in.make(
                "outcome", () -> new Newcomers(learnedAsOf, asOf, by, outcome(code), customers, best, newcomers, test));
    }

    private static @Nullable NewcomerTest test(Fields in) {
        Fields of = in.object("area");
        if (of == null) {
            return null;
        }
        of.allow("value", "from", "to", "looked", "others");
        double value = of.number("value");
        double from = of.number("from");
        double to = of.number("to");
        int looked = of.whole("looked", 1, MOST);
        int others = of.whole("others", 1, MOST);
        double topShare = in.number("topShare");
        double[] quarters = in.numbers("quarters");
        if (quarters == null || Double.isNaN(value + from + to + topShare)) {
            return null;
        }
        List<Double> means = Arrays.stream(quarters).boxed().toList();
        return in.make("quarters", () -> new NewcomerTest(new Area(value, from, to, looked, others), topShare, means));
    }

    private static String code(Newcomers.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Newcomers.Outcome outcome(String code) {
        return Newcomers.Outcome.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
