package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static dev.segmentation.examples.sample.Committed.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Three needs groups are in the answers, found by a plain k-means; and what goes with them. */
class NeedsTruthTest {

    private static final List<String> COLUMNS =
            Need.NAMES.stream().map(need -> "need_" + need).toList();
    private static final List<Map<String, String>> ANSWERED =
            Committed.companies(company -> COLUMNS.stream().allMatch(column -> isKnown(company, column)));
    private static final Map<String, Company> TRUTH = truth();

    private static Map<String, Company> truth() {
        Map<String, Company> truth = new TreeMap<>();
        SampleWholesaler.companies(SampleWholesaler.SEED).forEach(company -> truth.put(company.id(), company));
        return truth;
    }

    private static Need need(Map<String, String> company) {
        return TRUTH.get(Committed.id(company)).mind().need();
    }

    private static double[][] points() {
        return ANSWERED.stream()
                .map(company -> COLUMNS.stream()
                        .mapToDouble(column -> number(company, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void overThreeHundredCompaniesAnsweredEveryQuestion() {
        assertThat(ANSWERED).hasSizeBetween(300, 400);
    }

    @Test
    void threeClustersAreThePlantedGroups() {
        int[] found = NaiveClusters.of(points(), 3);
        int[] planted = ANSWERED.stream()
                .mapToInt(company -> List.of(Need.values()).indexOf(need(company)))
                .toArray();

        assertThat(NaiveClusters.adjustedRand(found, planted)).isGreaterThan(0.95);
    }

    @Test
    void theSilhouetteIsBestAtThree() {
        double[][] points = points();
        double three = NaiveClusters.silhouette(points, NaiveClusters.of(points, 3));

        assertThat(three).isBetween(0.4, 0.6);
        for (int k : new int[] {2, 4, 5, 6}) {
            assertThat(NaiveClusters.silhouette(points, NaiveClusters.of(points, k)))
                    .as("k = " + k)
                    .isLessThan(three - 0.03);
        }
    }

    @Test
    void eachGroupHasAQuarterToFourTenthsOfTheAnswers() {
        for (Need need : Need.values()) {
            double share =
                    ANSWERED.stream().filter(company -> need(company) == need).count() / (double) ANSWERED.size();
            assertThat(share).as(need.name()).isBetween(0.25, 0.42);
        }
    }

    @Test
    void theMeanAnswersAreThePlantedOnesWithinHalfAPoint() {
        for (Need need : Need.values()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                String column = COLUMNS.get(i);
                double[] answers = ANSWERED.stream()
                        .filter(company -> need(company) == need)
                        .mapToDouble(company -> number(company, column))
                        .toArray();
                assertThat(Figures.mean(answers))
                        .as(need + " " + column)
                        .isCloseTo(need.importance().get(i), within(0.5));
            }
        }
    }

    @Test
    void sixCompaniesOfTenHaveTheNeedOfTheirIndustry() {
        long leaning = ANSWERED.stream()
                .filter(company -> need(company)
                        == TRUTH.get(Committed.id(company))
                                .firm()
                                .trade()
                                .sector()
                                .leaning())
                .count();

        assertThat(leaning / (double) ANSWERED.size()).isBetween(0.55, 0.70);
    }

    /** Whether a company is price-led, as a number: industry explains it, country and size class do not. */
    @Test
    void theNeedGoesWithTheIndustryAndNotWithCountryOrSize() {
        double[] isPrice = ANSWERED.stream()
                .mapToDouble(c -> need(c) == Need.PRICE ? 1 : 0)
                .toArray();
        List<String> sizes = ANSWERED.stream()
                .map(c -> String.valueOf(Committed.hasEmployees(c, 20, 1_000_000)))
                .toList();

        assertThat(Figures.chanceOfExplaining(column("industry"), isPrice)).isLessThan(0.005);
        assertThat(Figures.chanceOfExplaining(column("country"), isPrice)).isGreaterThan(0.05);
        assertThat(Figures.chanceOfExplaining(sizes, isPrice)).isGreaterThan(0.05);
    }

    private static List<String> column(String column) {
        return ANSWERED.stream().map(company -> cell(company, column)).toList();
    }

    @Test
    void whatGoesWithSatisfactionIsOurPerformanceOnDelivery() {
        for (String need : Need.NAMES) {
            List<Map<String, String>> answered =
                    Committed.companies(c -> isKnown(c, "perf_" + need) && isKnown(c, "sat_overall"));
            double[] satisfaction =
                    answered.stream().mapToDouble(c -> number(c, "sat_overall")).toArray();
            double[] performance = answered.stream()
                    .mapToDouble(c -> number(c, "perf_" + need))
                    .toArray();
            double correlation = Figures.correlation(performance, satisfaction);
            if (need.equals("delivery")) {
                assertThat(correlation).isGreaterThan(0.7);
                assertThat(Figures.mean(performance)).isLessThan(6);
            } else {
                assertThat(Math.abs(correlation)).as(need).isLessThan(0.15);
                assertThat(Figures.mean(performance)).as(need).isBetween(7.2, 7.7);
            }
        }
    }

    @Test
    void deliveryIsTheOnlyNeedWhereWeFallShortOfItsImportance() {
        double[] gaps = Need.NAMES.stream()
                .mapToDouble(need -> meanOf("perf_" + need) - meanOf("need_" + need))
                .toArray();

        assertThat(Arrays.stream(gaps).filter(gap -> gap < 0).count()).isEqualTo(1);
        assertThat(gaps[Need.NAMES.indexOf("delivery")]).isLessThan(-0.7);
    }

    private static double meanOf(String column) {
        return Figures.mean(Committed.withStatus("customer").stream()
                .filter(company -> isKnown(company, column))
                .mapToDouble(company -> number(company, column))
                .toArray());
    }
}
