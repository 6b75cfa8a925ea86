package dev.segmentation.examples.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws who answered our survey at each company: a row is what one respondent answered on one day.
 *
 * <p>The buyer, who counts twice, answered what {@code customers.csv} says; at larger companies the workshop and the
 * management answered too, at most a point apart. Some buyers had answered a year before as well.
 */
final class SurveyAnswers {
    static final List<String> HEADER = List.of(
            "customer", "date", "respondent", "weight", "overall", "expectations", "ideal", "stay", "recommend");

    private static final int LARGE = 20;
    private static final double MORE_AT_LARGE = 0.7;
    private static final double MORE_AT_SMALL = 0.15;
    private static final double A_YEAR_BEFORE = 0.1;
    private static final int APART = 20;

    private final SampleTable customers;
    private final SampleRandom random;
    private final List<List<String>> rows = new ArrayList<>();

    private SurveyAnswers(SampleTable customers, SampleRandom random) {
        this.customers = customers;
        this.random = random;
    }

    /** The answers at the companies of a table, in its order. */
    static SampleTable generate(SampleTable customers, long seed) {
        SurveyAnswers answers = new SurveyAnswers(customers, SampleRandom.of(seed, "answers"));
        customers.rows().forEach(row -> answers.company(row, answers.random.fork()));
        return new SampleTable("answers.csv", HEADER, answers.rows);
    }

    private void company(List<String> row, SampleRandom own) {
        List<String> answers =
                Surveys.SATISFACTION.stream().map(column -> cell(row, column)).toList();
        if (answers.stream().allMatch(String::isEmpty)) {
            return;
        }
        LocalDate date = LocalDate.parse(cell(row, "survey_date"));
        String id = cell(row, "customer_id");
        if (own.chance(A_YEAR_BEFORE)) {
            add(List.of(id, date.minusYears(1).toString(), "buyer", "2"), near(answers, own));
        }
        add(List.of(id, date.toString(), "buyer", "2"), answers);
        String heads = cell(row, "employees");
        boolean large = !heads.isEmpty() && Integer.parseInt(heads) >= LARGE;
        for (String respondent : List.of("workshop", "management")) {
            if (own.chance(large ? MORE_AT_LARGE : MORE_AT_SMALL)) {
                LocalDate later = date.plusDays(own.whole(0, APART));
                add(List.of(id, later.toString(), respondent, "1"), near(answers, own));
            }
        }
    }

    private void add(List<String> who, List<String> answers) {
        List<String> row = new ArrayList<>(who);
        row.addAll(answers);
        rows.add(row);
    }

    /** At most a point apart; blank where the buyer's is. */
    private static List<String> near(List<String> answers, SampleRandom own) {
        List<String> near = new ArrayList<>();
        for (String answer : answers) {
            int apart = own.whole(-1, 1);
            near.add(
                    answer.isEmpty()
                            ? ""
                            : String.valueOf(Math.max(1, Math.min(10, Integer.parseInt(answer) + apart))));
        }
        return near;
    }

    private String cell(List<String> row, String column) {
        return row.get(customers.header().indexOf(column));
    }
}
