package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looked up in a table of all numbers, or step by step where there are too many. */
class CombinationsTest {
    private static List<Dimension> dimensions(int count, int values) {
        return IntStream.range(0, count)
                .<Dimension>mapToObj(d -> new CategoryDimension(
                        Category.of("c" + d),
                        0,
                        IntStream.range(0, values)
                                .mapToObj(v -> List.of("v" + (100 + v)))
                                .toList()))
                .toList();
    }

    /** Three dimensions of 24 and 25 values, the unknown among them, are 13,824 and 15,625 numbers; of 26 they are 17,576. */
    @ParameterizedTest
    @ValueSource(ints = {1, 23, 24, 25, 60})
    void aCombinationIsFoundWhereItIsListed(int values) {
        SplitMix64 random = new SplitMix64(values);
        Set<List<Integer>> drawn = new LinkedHashSet<>();
        for (int i = 0; i < 400; i++) {
            drawn.add(List.of(random.nextInt(values + 1), random.nextInt(values + 1), random.nextInt(values + 1)));
        }
        List<List<Integer>> all = new ArrayList<>(drawn);
        List<List<Integer>> listed = all.subList(0, all.size() / 2 + 1);
        Combinations combinations = new Combinations(
                dimensions(3, values),
                listed.stream()
                        .map(codes -> String.join(
                                "/",
                                codes.stream()
                                        .map(code -> code == values ? "unknown" : "v" + (100 + code))
                                        .toList()))
                        .toList());
        for (List<Integer> codes : all) {
            assertThat(combinations.position(codes::get)).isEqualTo(listed.indexOf(codes));
        }
        assertThat(combinations.position(d -> d == 1 ? Coder.UNSEEN : 0)).isEqualTo(-1);
    }

    @Test
    void aLongerPathThanThoseSeenIsNotTakenForItsFirstLabel() {
        Category region = Category.of("region");
        CategoryCoder whole = new CategoryCoder(new CategoryDimension(region, 0, List.of(List.of("Europe"))));
        CategoryCoder widest = new CategoryCoder(new CategoryDimension(region, 1, List.of(List.of("Europe"))));
        Customer europe = Customer.of("1").with(region, "Europe");
        Customer sweden = Customer.of("2").with(region, "Europe", "Sweden");
        Customer asia = Customer.of("3").with(region, "Asia");
        assertThat(List.of(whole.code(europe), whole.code(sweden), whole.code(asia)))
                .containsExactly(0, Coder.UNSEEN, Coder.UNSEEN);
        assertThat(List.of(widest.code(europe), widest.code(sweden), widest.code(asia)))
                .containsExactly(0, 0, Coder.UNSEEN);
        assertThat(new TreeSet<>(List.of(whole.unknown(), whole.code(Customer.of("4")))))
                .containsExactly(1);
    }
}
