package dev.segmentation.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of somebody's diary, as an embedder may have it. */
record Entry(
        String account,
        LocalDate day,
        @Nullable String type,
        @Nullable Double minutes,
        @Nullable String seller,
        @Nullable StartedBy startedBy) {
    static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    /** A visit of an hour, by Berg, so many days ago. */
    static Entry visit(String account, int daysAgo) {
        return of(account, "visit", daysAgo);
    }

    static Entry of(String account, @Nullable String type, int daysAgo) {
        return new Entry(account, TODAY.minusDays(daysAgo), type, 60.0, "Berg", StartedBy.US);
    }

    Entry taking(@Nullable Double time) {
        return new Entry(account, day, type, time, seller, startedBy);
    }

    Entry by(@Nullable StartedBy who) {
        return new Entry(account, day, type, minutes, seller, who);
    }

    Entry with(@Nullable String person) {
        return new Entry(account, day, type, minutes, person, startedBy);
    }

    static MappedActivities<Entry> activities(List<Entry> diary) {
        return Activities.of(diary, Entry::account, Entry::day, Entry::type)
                .minutes(Entry::minutes)
                .persons(Entry::seller)
                .startedBy(Entry::startedBy);
    }

    static ActivitiesAsOf today(List<Entry> diary) {
        return activities(diary).asOf(TODAY);
    }
}
