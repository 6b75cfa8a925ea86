package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelPathTest {
    @Property(seed = "1", tries = 200)
    void aPathIsEqualToTheListOfItsLabelsAndToNoOther(
            @ForAll @Size(min = 1, max = 4) List<String> labels, @ForAll @Size(min = 1, max = 4) List<String> others) {
        LabelPath path = LabelPath.of(new ArrayList<>(labels));
        assertThat(path.equals(labels)).isTrue();
        assertThat(labels.equals(path)).isTrue();
        assertThat(path.hashCode()).isEqualTo(labels.hashCode());
        assertThat(path.toString()).isEqualTo(labels.toString());
        assertThat(List.copyOf(path)).isEqualTo(labels);
        assertThat(path.equals(LabelPath.of(others))).isEqualTo(labels.equals(others));
        assertThat(path.equals(others)).isEqualTo(labels.equals(others));
        for (int levels = 1; levels <= labels.size(); levels++) {
            assertThat(path.hashTo(levels)).isEqualTo(labels.subList(0, levels).hashCode());
        }
    }

    @Test
    void aPathStaysTheSameObjectAndDoesNotChange() {
        List<String> labels = new ArrayList<>(List.of("Europe", "Sweden"));
        LabelPath path = LabelPath.of(labels);
        labels.set(0, "Asia");
        assertThat(LabelPath.of(path)).isSameAs(path).containsExactly("Europe", "Sweden");
        assertThatThrownBy(() -> path.set(0, "Asia")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void onlyItsLevelsCanBeAskedFor() {
        for (LabelPath path : List.of(LabelPath.of(List.of("a")), LabelPath.of(List.of("a", "b")))) {
            assertThat(path.get(path.size() - 1)).isEqualTo(path.size() == 1 ? "a" : "b");
            assertThatThrownBy(() -> path.get(path.size())).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> path.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void equalPathsOfShortLabelsAreMostlyOneObjectAndLongOnesAreNot() {
        String label = "Nordics".repeat(2);
        String copy = String.valueOf(label.toCharArray());
        assertThat(LabelPath.of(List.of(copy))).isSameAs(LabelPath.of(List.of(label)));
        assertThat(LabelPath.of(List.of(copy, "a"))).isSameAs(LabelPath.of(List.of(label, "a")));
        String text = "x".repeat(65);
        assertThat(LabelPath.of(List.of(text)))
                .isNotSameAs(LabelPath.of(List.of(text)))
                .isEqualTo(LabelPath.of(List.of(text)));
    }

    @Test
    void pathsOfOneHashTakeEachOthersPlaceAndStayThemselves() {
        // "Aa" and "BB" have one hash code, and so have all texts made of as many of them
        for (String label : List.of("AaAa", "BBBB", "AaBB", "BBAa", "AaAa")) {
            assertThat(LabelPath.of(List.of(label))).containsExactly(label);
            assertThat(LabelPath.of(List.of(label, "x"))).containsExactly(label, "x");
        }
        assertThat(LabelPath.of(List.of("AaAa"))).isNotEqualTo(LabelPath.of(List.of("BBBB")));
    }
}
