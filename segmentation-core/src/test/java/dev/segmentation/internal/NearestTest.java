package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("sales", "employees", "turnover", "region", "owner");

    /** The classic pairs; the last shows the restricted form, where no part is edited twice. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "'', abc, 3",
        "sales, sales, 0",
        "sales, saels, 1",
        "sales, sale, 1",
        "sales, saless, 1",
        "sales, soles, 1",
        "kitten, sitting, 3",
        "ca, abc, 3"
    })
    void distancesAreThoseOfOptimalStringAlignment(String a, String b, int expected) {
        assertThat(Nearest.distance(a, b)).isEqualTo(expected);
        assertThat(Nearest.distance(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "saels, sales",
        "SALES, sales",
        "sale, sales",
        "employes, employees",
        "trunover, turnover",
        "regionn, region",
        "onwer, owner"
    })
    void aMisspeltNameFindsTheNearest(String asked, String expected) {
        assertThat(Nearest.to(asked, KNOWN)).contains(expected);
        assertThat(Nearest.hint(asked, KNOWN)).isEqualTo(" Did you mean \"" + expected + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "price", "customers", "salad"})
    void aNameThatIsFarFromAllFindsNone(String asked) {
        assertThat(Nearest.to(asked, KNOWN)).isEmpty();
        assertThat(Nearest.hint(asked, KNOWN)).isEmpty();
    }

    @Test
    void theFirstOfTwoEquallyNearIsTaken() {
        assertThat(Nearest.to("sells", List.of("bells", "cells"))).contains("bells");
        assertThat(Nearest.to("sells", List.of("cells", "bells"))).contains("cells");
    }

    @Test
    void oneLetterIsNearToNothingButItself() {
        assertThat(Nearest.to("a", List.of("b", "A"))).contains("A");
        assertThat(Nearest.to("a", List.of("b"))).isEmpty();
    }

    @Test
    void veryLongNamesAreComparedByEqualityAlone() {
        String name = "n".repeat(100_000);
        assertThat(Nearest.to(name, List.of(name + "x", name))).contains(name);
        assertThat(Nearest.to(name + "y", List.of(name + "x"))).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(6);
    }

    @Property(seed = "1")
    void theDistanceIsThatOfTheNaiveRecursion(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(Nearest.distance(a, b)).isEqualTo(naive(a, b));
    }

    private static int naive(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String a1 = a.substring(1);
        String b1 = b.substring(1);
        int least = Math.min(
                Math.min(naive(a1, b), naive(a, b1)) + 1, naive(a1, b1) + (a.charAt(0) == b.charAt(0) ? 0 : 1));
        boolean swapped = a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swapped ? Math.min(least, naive(a.substring(2), b.substring(2)) + 1) : least;
    }
}
