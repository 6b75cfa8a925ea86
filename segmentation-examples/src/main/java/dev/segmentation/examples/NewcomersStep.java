package dev.segmentation.examples;

import dev.segmentation.FitException;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.jackson.Definition;
import dev.segmentation.jackson.NewcomersSection;
import dev.segmentation.jackson.SegmentationEntry;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Newcomers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns the best customers once more as of an earlier day and tests fit on those who first bought after it, where a
 * definition wants that: measures of orders and activities, and what is derived from them, are worked out as of the day.
 * Lives as long as one job.
 */
final class NewcomersStep {
    private final Definition definition;
    private final Portfolio read;
    private final History history;
    private final Map<LocalDate, Known> known = new LinkedHashMap<>();

    /** For what was read of the customers' file alone, and what adds the rest. */
    NewcomersStep(Definition definition, Portfolio read, History history) {
        this.definition = definition;
        this.read = read;
        this.history = history;
    }

    /** The same segmentation by a model with the check; itself where none is wanted. */
    Segmentation checked(SegmentationEntry entry, Segmentation segmentation) {
        if (history.today().isEmpty()
                || entry.newcomers() == null
                || !(entry.segmenter() instanceof BestCustomers sentence)
                || !(segmentation.model() instanceof BestCustomersModel model)) {
            return segmentation;
        }
        LocalDate today = history.today().get();
        Known then = then(entry.newcomers(), today);
        return model.with(newcomers(sentence, model, then, asOf(today))).segment(segmentation.portfolio());
    }

    private Known then(NewcomersSection wanted, LocalDate today) {
        Known then = asOf(wanted.day(today));
        return then.customers() > 0
                ? then
                : wanted.otherDay(today)
                        .map(this::asOf)
                        .filter(known -> known.customers() > 0)
                        .orElse(then);
    }

    /** Everybody as of a day, and whether all that is to be derived could be: there may be nobody to estimate from. */
    private record Known(Newcomers.AsOf asOf, boolean isWhole) {
        int customers() {
            return asOf.portfolio().count(Stage.CUSTOMER);
        }
    }

    private static Newcomers newcomers(BestCustomers sentence, BestCustomersModel model, Known then, Known now) {
        if (then.isWhole && now.isWhole) {
            return Newcomers.of(sentence, then.asOf, now.asOf);
        }
        int came = now.customers() - then.customers(); // who had ordered by then has ordered by now
        return new Newcomers(
                then.asOf.day(),
                now.asOf.day(),
                model.lesson().by(),
                Newcomers.Outcome.NOT_LEARNED,
                then.customers(),
                0,
                came,
                null);
    }

    private Known asOf(LocalDate day) {
        return known.computeIfAbsent(day, any -> {
            Portfolio then = history.asOf(read, day);
            try {
                return new Known(new Newcomers.AsOf(day, definition.derive(then)), true);
            } catch (FitException e) {
                return new Known(new Newcomers.AsOf(day, then), false);
            }
        });
    }
}
