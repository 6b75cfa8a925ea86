package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 2, a-priori: "Unknown is its own visible value, never silently dropped, and 'not X' never drops it." */
class NotDropsNobodyTest {
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Portfolio PORTFOLIO = Portfolio.ofIds(List.of("a", "b", "c", "d"))
            .withPaths(REGION, List.of(List.of("Europe", "Sweden"), List.of("Europe"), List.of(), List.of("Asia")))
            .with(PRODUCTS, Arrays.asList(List.of("bikes"), null, List.of(), List.of("bikes", "parts")));

    @Test
    void isFindsALabelAtAnyLevelAndNeverTheUnknown() {
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.category(REGION).is("Europe"))))
                .containsExactly("a", "b");
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.category(REGION).is("Sweden", "Asia"))))
                .containsExactly("a", "d");
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.category(REGION).is("Mars")))).isEmpty();
    }

    @Test
    void isNotKeepsTheUnknown() {
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.category(REGION).isNot("Europe"))))
                .containsExactly("c", "d");
    }

    @Test
    void hasNotKeepsTheUnknownAndTheEmpty() {
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.labels(PRODUCTS).has("bikes"))))
                .containsExactly("a", "d");
        assertThat(ids(PORTFOLIO.where(PORTFOLIO.labels(PRODUCTS).hasNot("bikes"))))
                .containsExactly("b", "c");
    }

    @Test
    void aNullLabelIsRefused() {
        CategoryColumn column = PORTFOLIO.category(REGION);
        assertThatThrownBy(() -> column.is("Asia", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("CategoryColumn labels must not hold null; got one at index 1.");
    }

    @Test
    void codesOfNeighbouringRowsAreThoseOfTheRows() {
        int[] codes = {7, 7, 7};
        PORTFOLIO.category(REGION).copyCodes(1, 2, codes);
        assertThat(codes).containsExactly(1, -1, 7);
        PORTFOLIO.labels(PRODUCTS).copyCodes(0, 3, codes);
        assertThat(codes).containsExactly(1, -1, 0);
    }

    private static List<String> ids(Portfolio portfolio) {
        return java.util.stream.IntStream.range(0, portfolio.size())
                .mapToObj(portfolio::id)
                .toList();
    }
}
