package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Comparison;
import dev.segmentation.Counterfactual;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExistingAgainstNaiveTest {
    private static final Category LETTER = Category.of("letter");

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of("A", "B", "C/D", "").list().ofMinSize(1).ofMaxSize(20);
    }

    private static Portfolio portfolio(List<String> letters) {
        return Portfolio.ofIds(IntStream.range(0, letters.size())
                        .mapToObj(row -> "c" + row)
                        .toList())
                .with(LETTER, letters.toArray(String[]::new));
    }

    private static String naive(String letter, List<String> seen) {
        return letter.isEmpty() || !seen.contains(letter) ? "unassigned" : letter.replace("/", "\\/");
    }

    @Property(seed = "1", tries = 200)
    void everyCustomerStandsWhereItsLetterSays(
            @ForAll("letters") List<String> learn, @ForAll("letters") List<String> divide) {
        ExistingModel model = Existing.of(LETTER).fit(portfolio(learn));
        Portfolio portfolio = portfolio(divide);
        Segmentation segmentation = model.segment(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            assertThat(segmentation.segment(row).code()).isEqualTo(naive(divide.get(row), learn));
            assertThat(model.segmentOf(portfolio.customer(row))).isEqualTo(segmentation.segment(row));
        }
    }

    @Property(seed = "2", tries = 100)
    void theOrderOfTheRowsDoesNotShow(@ForAll("letters") List<String> letters, @ForAll long shuffle) {
        List<String> shuffled = new ArrayList<>(letters);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(Existing.of(LETTER).fit(portfolio(shuffled)))
                .isEqualTo(Existing.of(LETTER).fit(portfolio(letters)));
    }

    @Property(seed = "3", tries = 100)
    void everyOtherLetterIsACounterfactualThatHolds(@ForAll("letters") List<String> letters) {
        ExistingModel model = Existing.of(LETTER).fit(portfolio(letters));
        for (int row = 0; row < letters.size(); row++) {
            Customer customer = portfolio(letters).customer(row);
            List<Counterfactual> moves = model.assign(customer).counterfactuals();
            int others = model.segments().size() - (customer.knows(LETTER) ? 1 : 0);
            assertThat(moves)
                    .hasSize(customer.knows(LETTER) ? Math.max(1, others) : others); // else one that nobody has
            for (Counterfactual move : moves) {
                assertThat(model.segmentOf(move.applyTo(customer)))
                        .isEqualTo(move.segment())
                        .isNotEqualTo(model.segmentOf(customer));
            }
        }
    }

    @Property(seed = "4", tries = 100)
    void aComparisonNamesExactlyThoseWhoDiffer(
            @ForAll("letters") List<String> first, @ForAll("letters") List<String> second) {
        int size = Math.min(first.size(), second.size());
        Segmentation one = Existing.of(LETTER).segment(portfolio(first.subList(0, size)));
        Segmentation other = Existing.of(LETTER).segment(portfolio(second.subList(0, size)));
        List<String> naive = IntStream.range(0, size)
                .filter(row -> !first.get(row).equals(second.get(row)))
                .mapToObj(row -> "c" + row)
                .toList();
        Comparison comparison = Comparison.of(one, other);
        assertThat(comparison.differences().map(Comparison.Difference::customer))
                .isEqualTo(naive);
        assertThat(comparison.count()).isEqualTo(naive.size());
    }
}
