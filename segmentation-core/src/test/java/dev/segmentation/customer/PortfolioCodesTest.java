package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortfolioCodesTest {
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Portfolio THREE = Portfolio.ofIds(List.of("a", "b", "c"));

    @Test
    void codedColumnsEqualThoseOfValues() {
        Portfolio coded = THREE.withCodes(REGION, new int[] {1, -1, 0}, List.of(List.of("SE", "Skåne"), List.of("NO")))
                .withCodes(PRODUCTS, new int[] {0, -1, 1}, List.of(Set.of("y", "x"), Set.of()));

        assertThat(coded)
                .isEqualTo(THREE.withPaths(REGION, List.of(List.of("NO"), List.of(), List.of("SE", "Skåne")))
                        .with(PRODUCTS, Arrays.asList(Set.of("x", "y"), null, Set.of())));
        assertThat(coded.category(REGION).paths()).containsExactly(List.of("NO"), List.of("SE", "Skåne"));
        assertThat(coded.category(REGION).code(2)).isEqualTo(1);
    }

    @Property(seed = "1", tries = 100)
    void theOrderOfTheDictionaryMakesNoDifference(
            @ForAll @Size(max = 20) List<@IntRange(min = -1, max = 3) Integer> codes) {
        List<List<String>> paths = List.of(List.of("d"), List.of("b", "x"), List.of("b"), List.of("a"));
        Portfolio empty = Portfolio.ofIds(
                IntStream.range(0, codes.size()).mapToObj(row -> "c" + row).toList());
        int[] given = codes.stream().mapToInt(code -> code).toArray();
        int[] turned = codes.stream().mapToInt(code -> code < 0 ? -1 : 3 - code).toArray();
        List<List<String>> turnedPaths = List.of(paths.get(3), paths.get(2), paths.get(1), paths.get(0));

        Portfolio one = empty.withCodes(REGION, given, paths);
        Portfolio other = empty.withCodes(REGION, turned, turnedPaths);

        assertThat(one).isEqualTo(other);
        for (int row = 0; row < given.length; row++) {
            assertThat(one.category(REGION).at(row)).isEqualTo(given[row] < 0 ? List.of() : paths.get(given[row]));
            assertThat(one.category(REGION).code(row))
                    .isEqualTo(other.category(REGION).code(row));
        }
    }

    @Test
    void theCallersArrayIsCopied() {
        int[] codes = {0, 0, 0};
        Portfolio coded = THREE.withCodes(REGION, codes, List.of(List.of("SE")));
        codes[0] = -1;
        assertThat(coded.category(REGION).at(0)).containsExactly("SE");
    }

    @Test
    void mistakesAreRefused() {
        List<List<String>> one = List.of(List.of("SE"));
        assertThatThrownBy(() -> THREE.withCodes(REGION, new int[] {0, 0, 1}, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Portfolio.withCodes codes must be from -1 to 0; got 1 in row 2.");
        assertThatThrownBy(() -> THREE.withCodes(REGION, new int[] {0, -2, 0}, one))
                .hasMessage("Portfolio.withCodes codes must be from -1 to 0; got -2 in row 1.");
        assertThatThrownBy(() -> THREE.withCodes(REGION, new int[] {0}, one))
                .hasMessage("Portfolio.with(\"region\") must have one item for each of the 3 customers; got 1.");
        assertThatThrownBy(() -> THREE.withCodes(REGION, new int[3], List.of(List.of("SE"), List.of("SE"))))
                .hasMessage("Portfolio.withCodes values must differ; got the same at 0 and 1.");
        assertThatThrownBy(() -> THREE.withCodes(REGION, new int[3], List.of(List.of())))
                .hasMessage("Portfolio.withCodes paths must not be empty; got an empty one. Unknown has the code -1.");
        assertThatThrownBy(() -> THREE.withCodes(PRODUCTS, new int[3], List.of(Set.of(" "))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> THREE.withCodes(PRODUCTS, new int[2], List.of(Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
