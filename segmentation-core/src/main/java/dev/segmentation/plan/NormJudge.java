package dev.segmentation.plan;

import dev.segmentation.Play;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds customers against the norms of their plays. For one thread. */
final class NormJudge {
    private static final Period YEAR = Period.ofDays(NormStatus.YEAR_DAYS);

    private final ActivitiesAsOf activities;
    private final int ahead;
    private final Map<String, OfType> types = new LinkedHashMap<>();

    NormJudge(ActivitiesAsOf activities, int ahead) {
        this.activities = activities;
        this.ahead = ahead;
    }

    /** What is asked of one type. */
    private record OfType(ActivityMeasure count, ActivityMeasure sinceLast) {
        static OfType of(String type) {
            return new OfType(
                    ActivityMeasure.count(YEAR).ofType(type),
                    ActivityMeasure.daysSinceLast().ofType(type));
        }
    }

    /** One status for each type of the norm, what is most pressing first. */
    List<NormStatus> judge(String customer, Play play) {
        List<NormStatus> statuses = new ArrayList<>();
        play.norm().forEach((type, times) -> {
            OfType ofType = types.computeIfAbsent(type, OfType::of);
            double days = activities.value(ofType.sinceLast, customer);
            LocalDate last = Double.isNaN(days) ? null : activities.day().minusDays((long) days);
            int done = (int) activities.value(ofType.count, customer);
            statuses.add(NormStatus.of(new NormStatus.Norm(type, times, activities.day(), ahead), done, last));
        });
        statuses.sort(NormStatus.MOST_PRESSING);
        return statuses;
    }
}
