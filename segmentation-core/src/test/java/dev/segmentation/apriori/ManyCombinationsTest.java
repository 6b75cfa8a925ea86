package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dimensions with so many values that their combinations cannot be counted in an array. */
class ManyCombinationsTest {
    private static final int ROWS = 3_000;
    private static final List<Category> CATEGORIES =
            IntStream.range(0, 8).mapToObj(d -> Category.of("c" + d)).toList();

    private static Portfolio portfolio(long seed) {
        Random random = new Random(seed);
        Portfolio portfolio = Portfolio.ofIds(
                IntStream.range(0, ROWS).mapToObj(row -> "r" + row).toList());
        int[] pattern = random.ints(ROWS, 0, 700).toArray();
        for (Category category : CATEGORIES) {
            String[] values = IntStream.of(pattern)
                    .mapToObj(p -> p % 50 == 0 ? null : "v" + p)
                    .toArray(String[]::new);
            portfolio = portfolio.with(category, values);
        }
        return portfolio;
    }

    private static APriori sentence() {
        APriori sentence = APriori.by(CATEGORIES.get(0));
        for (Category category : CATEGORIES.subList(1, CATEGORIES.size())) {
            sentence = sentence.and(category);
        }
        return sentence;
    }

    @Test
    void areFoundForAllAtOnceAndForOneByOne() {
        Portfolio portfolio = portfolio(1);
        APrioriModel model = sentence().minimum(3).fit(portfolio);
        Portfolio other = portfolio(2);
        for (Portfolio each : List.of(portfolio, other)) {
            Segmentation segmentation = model.segment(each);
            for (int row = 0; row < ROWS; row++) {
                assertThat(segmentation.segment(row)).isEqualTo(model.segmentOf(each.customer(row)));
            }
        }
        assertThat(sentence().minimum(3).segment(portfolio)).isEqualTo(model.segment(portfolio));
    }

    @Test
    void areReportedWithoutOverflow() {
        Portfolio portfolio = portfolio(1);
        APrioriReport report = sentence().fit(portfolio).report(sentence().segment(portfolio));
        assertThat(report.possible()).isEqualTo(Long.MAX_VALUE);
        assertThat(report.empty()).isEqualTo(Long.MAX_VALUE - report.combinations() + 1);
        Integer first = report.unknown().get("c0");
        assertThat(report.unknown().values()).hasSize(8).containsOnly(first);
    }
}
