package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several respondents, counted by a stated weight: what is planted in the survey of satisfaction. */
class AnswersTruthTest {
    private static final Map<String, List<Map<String, String>>> BY_CUSTOMER = Committed.ANSWERS.stream()
            .collect(Collectors.groupingBy(row -> cell(row, "customer"), TreeMap::new, Collectors.toList()));

    @Test
    void whoAnsweredOnSatisfactionIsThere() {
        List<String> answered =
                Committed.companies(company -> isKnown(company, "sat_overall") || isKnown(company, "stay")).stream()
                        .map(Committed::id)
                        .toList();
        assertThat(BY_CUSTOMER.keySet()).containsAll(answered).hasSize(308);
    }

    @Test
    void theBuyerSaysWhatTheCustomersFileSaysAndCountsTwice() {
        for (Map<String, String> company : Committed.companies(c -> BY_CUSTOMER.containsKey(Committed.id(c)))) {
            List<Map<String, String>> buyer = BY_CUSTOMER.get(Committed.id(company)).stream()
                    .filter(row -> cell(row, "respondent").equals("buyer"))
                    .filter(row -> cell(row, "date").equals(cell(company, "survey_date")))
                    .toList();
            assertThat(buyer).hasSize(1);
            assertThat(cell(buyer.get(0), "weight")).isEqualTo("2");
            assertThat(cell(buyer.get(0), "overall")).isEqualTo(cell(company, "sat_overall"));
            assertThat(cell(buyer.get(0), "recommend")).isEqualTo(cell(company, "recommend"));
        }
    }

    @Test
    void thereAreUpToThreeRespondentsAtMostAPointApart() {
        Map<Integer, Integer> counts = new TreeMap<>();
        BY_CUSTOMER.values().forEach(rows -> {
            int respondents = rows.stream()
                    .map(row -> cell(row, "respondent"))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .size();
            counts.merge(respondents, 1, Integer::sum);
            List<Double> overall = rows.stream()
                    .filter(row -> isKnown(row, "overall"))
                    .map(row -> number(row, "overall"))
                    .sorted()
                    .toList();
            if (!overall.isEmpty()) {
                assertThat(overall.get(overall.size() - 1) - overall.get(0)).isLessThanOrEqualTo(2);
            }
        });
        assertThat(counts).isEqualTo(Map.of(1, 116, 2, 116, 3, 76));
    }

    @Test
    void someAnswersAreTooOldToCount() {
        assertThat(Committed.ANSWERS.stream().filter(row -> cell(row, "date").compareTo("2024") < 0))
                .hasSize(51);
        assertThat(Committed.ANSWERS.stream().filter(row -> cell(row, "date").startsWith("2024")))
                .hasSize(24);
    }
}
