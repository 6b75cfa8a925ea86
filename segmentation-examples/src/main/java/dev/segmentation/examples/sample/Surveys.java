package dev.segmentation.examples.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Draws the answers to our surveys: whole numbers from 1 to 10, blank where somebody did not answer.
 *
 * <p>Three questions on satisfaction as in the American Customer Satisfaction Index (overall, beside expectations, beside
 * an ideal supplier), two on loyalty, the importance of six needs, and our performance on each of them. Planted here: the
 * needs groups, and that satisfaction goes with our performance on delivery, where we are weak.
 */
final class Surveys {

    static final List<String> SATISFACTION =
            List.of("sat_overall", "sat_expectations", "sat_ideal", "stay", "recommend");

    private static final List<Double> SATISFACTION_LEVELS = List.of(0.0, -0.2, -0.5, 0.2, -0.1);
    private static final double SATISFACTION_NOISE = 0.5;
    private static final double PERFORMANCE = 7.4;
    private static final double PERFORMANCE_NOISE = 1.2;
    private static final double DELIVERY_BELOW_SATISFACTION = 1.8;
    private static final double SKIPPED = 0.02;
    private static final double LONG_AGO = 0.12;

    private final Company company;
    private final SampleRandom random;
    private final boolean answeredSatisfaction;
    private final boolean answeredNeeds;

    Surveys(Company company, SampleRandom random) {
        this.company = company;
        this.random = random;
        this.answeredSatisfaction = random.chance(Knowledge.ofSatisfaction(company.part()));
        this.answeredNeeds = answeredSatisfaction || random.chance(Knowledge.ofNeeds(company.part()));
    }

    /** Date of the survey, then satisfaction, loyalty, importance of needs, our performance on them. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(answeredNeeds ? date().toString() : "");
        cells.addAll(satisfaction());
        cells.addAll(needs());
        cells.addAll(performance());
        return cells;
    }

    /** The autumn of 2025; three years earlier for some of the regular customers, and when they were customers for former ones. */
    private LocalDate date() {
        LocalDate autumn = LocalDate.of(2025, 9, 1).plusDays(random.whole(0, 90));
        return switch (company.part()) {
            case REGULAR -> random.chance(LONG_AGO) ? autumn.minusYears(3) : autumn;
            case FORMER -> autumn.minusYears(3);
            default -> autumn;
        };
    }

    private List<String> satisfaction() {
        List<String> cells = new ArrayList<>();
        for (double level : SATISFACTION_LEVELS) {
            cells.add(answer(company.mind().satisfaction() + level, SATISFACTION_NOISE));
        }
        return answeredSatisfaction ? cells : blanks(cells.size());
    }

    private List<String> needs() {
        List<String> cells = new ArrayList<>();
        for (double importance : company.mind().need().importance()) {
            cells.add(answer(importance, Need.NOISE));
        }
        return answeredNeeds ? cells : blanks(cells.size());
    }

    private List<String> performance() {
        List<String> cells = new ArrayList<>();
        for (String need : Need.NAMES) {
            double level =
                    need.equals("delivery") ? company.mind().satisfaction() - DELIVERY_BELOW_SATISFACTION : PERFORMANCE;
            cells.add(answer(level, PERFORMANCE_NOISE));
        }
        return answeredSatisfaction ? cells : blanks(cells.size());
    }

    private String answer(double mean, double noise) {
        long rounded = StrictMath.round(random.normal(mean, noise));
        return random.chance(SKIPPED) ? "" : String.valueOf(Math.max(1, Math.min(10, rounded)));
    }

    private static List<String> blanks(int count) {
        return Collections.nCopies(count, "");
    }
}
