package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws what we did with whom in 2025: visits, calls, e-mails and meetings.
 *
 * <p>Planted here: the imbalance. The comfort zone gets more visits than anybody else, and most of them are its own idea.
 */
final class Activities {

    /** One activity: minutes include the travelling; {@code initiatedBy} is {@code us} or {@code customer}. */
    record Activity(Event event, int minutes, String person, String initiatedBy) {}

    /** What happened with whom and when. */
    record Event(String customer, LocalDate date, Kind kind) {}

    /** A kind of activity: how long it takes, in steps of five minutes. */
    enum Kind {
        VISIT("visit", 12, 30),
        CALL("call", 1, 5),
        EMAIL("email", 1, 3),
        MEETING("meeting", 6, 12);

        private final String label;
        private final int leastSteps;
        private final int mostSteps;

        Kind(String label, int leastSteps, int mostSteps) {
            this.label = label;
            this.leastSteps = leastSteps;
            this.mostSteps = mostSteps;
        }

        String label() {
            return label;
        }

        private int minutes(SampleRandom random) {
            return 5 * random.whole(leastSteps, mostSteps);
        }
    }

    private static final Span YEAR = Calendar.year(Orders.LAST_YEAR);
    private static final String INSIDE_SALES = "Linnéa Frisk";
    private static final double BY_INSIDE_SALES = 0.08;
    private static final double OWN_IDEA_IN_COMFORT = 0.60;
    private static final double OWN_IDEA = 0.20;

    private Activities() {}

    /** All activities of the year, by date. */
    static List<Activity> generate(List<Company> companies, long seed) {
        SampleRandom random = SampleRandom.of(seed, "activities");
        List<Activity> activities = new ArrayList<>();
        for (Company company : companies) {
            SampleRandom own = random.fork();
            for (Kind kind : Kind.values()) {
                int count = (int) (own.logNormal(perYear(kind, company.part()), 0.2) + own.uniform());
                for (int i = 0; i < count; i++) {
                    activities.add(activity(kind, company, own));
                }
            }
        }
        activities.sort(
                Comparator.comparing((Activity activity) -> activity.event().date())
                        .thenComparing(activity -> activity.event().customer()));
        return List.copyOf(activities);
    }

    private static double perYear(Kind kind, Part part) {
        double visits = part.visitsPerYear();
        return switch (kind) {
            case VISIT -> visits;
            case CALL -> 0.5 * visits + (part.buys() ? 0.7 : 0.4);
            case EMAIL -> 0.2 * visits + 0.8;
            case MEETING -> 0.1 * visits;
        };
    }

    private static Activity activity(Kind kind, Company company, SampleRandom random) {
        boolean comfort = company.part() == Part.COMFORT;
        Span span = company.part() == Part.NEW ? company.account().dealing().span() : YEAR;
        LocalDate date = Calendar.seasonal(span, random);
        int minutes = kind.minutes(random);
        String person = random.chance(BY_INSIDE_SALES)
                ? INSIDE_SALES
                : company.firm().place().owner();
        boolean ownIdea = random.chance(comfort ? OWN_IDEA_IN_COMFORT : OWN_IDEA);
        return new Activity(new Event(company.id(), date, kind), minutes, person, ownIdea ? "customer" : "us");
    }
}
