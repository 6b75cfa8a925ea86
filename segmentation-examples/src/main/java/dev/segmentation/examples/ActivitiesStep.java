package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.examples.out.Words;
import dev.segmentation.jackson.ActivitiesSection;
import dev.segmentation.jackson.DefinitionDraft;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.plan.Activities;
import dev.segmentation.plan.ActivitiesAsOf;
import dev.segmentation.plan.StartedBy;
import dev.segmentation.rows.ActivityRows;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the activities and adds what the definition makes of them to the customers. */
final class ActivitiesStep {
    private final ActivitiesSection section;
    private final ReadCount count;
    private final Activities all;
    private final ActivitiesAsOf activities;

    private ActivitiesStep(ActivitiesSection section, ReadCount count, Activities all, LocalDate day) {
        this.section = section;
        this.count = count;
        this.all = all;
        this.activities = all.asOf(day);
    }

    /** The day that activities are looked at from: the argument's, the section's own, or that of the orders. */
    static Optional<LocalDate> day(Request request, DefinitionDraft draft) {
        return Optional.ofNullable(request.asOf())
                .or(() -> draft.activities().map(ActivitiesSection::asOf))
                .or(() -> draft.orders().map(OrdersSection::asOf));
    }

    /** Reads the file. */
    static ActivitiesStep read(
            ActivitiesSection section, Source source, Portfolio portfolio, Consumer<Rejection> rejects) {
        ActivityRows read = section.mapping().read(source.rows, portfolio, rejects, source.request.limit());
        String[] ids = IntStream.of(read.customers()).mapToObj(portfolio::id).toArray(String[]::new);
        long[] epochDays = read.epochDays();
        int[] days = IntStream.range(0, ids.length).map(i -> (int) epochDays[i]).toArray();
        Activities activities = Activities.of(ids, days, read.types());
        double[] minutes = read.minutes();
        activities = minutes == null ? activities : activities.minutes(minutes);
        @Nullable String[] persons = read.persons();
        activities = persons == null ? activities : activities.persons(persons);
        @Nullable String[] starters = read.startedBy();
        activities = starters == null ? activities : activities.startedBy(starters(starters));
        ReadCount count = new ReadCount(source.rows.name(), read.read(), read.accepted(), read.rejected());
        return new ActivitiesStep(section, count, activities, source.day);
    }

    /** The file, and the day that it is looked at from. */
    record Source(RowSource rows, LocalDate day, Request request) {}

    private static @Nullable StartedBy[] starters(@Nullable String[] words) {
        return Arrays.stream(words)
                .map(word -> word == null ? null : StartedBy.of(word))
                .toArray(StartedBy[]::new);
    }

    Portfolio addTo(Portfolio portfolio) {
        return addTo(portfolio, activities);
    }

    /** What the definition makes of the activities as they were known on another day. */
    Portfolio addTo(Portfolio portfolio, LocalDate day) {
        return addTo(portfolio, all.asOf(day));
    }

    private Portfolio addTo(Portfolio portfolio, ActivitiesAsOf activities) {
        ActivitiesAsOf asked = activities;
        for (ActivitiesSection.Effort wanted : section.measures()) {
            asked = asked.with(wanted.measure(), wanted.of());
        }
        return asked.on(portfolio);
    }

    ActivitiesAsOf activities() {
        return activities;
    }

    ReadCount count() {
        return count;
    }

    List<String> notes(Words words) {
        int later = activities.later();
        if (later == 0) {
            return List.of();
        }
        return List.of(later == 1 ? words.of("note.activities-later-once") : words.of("note.activities-later", later));
    }
}
