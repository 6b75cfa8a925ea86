package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PathCodesTest {
    private static List<String> path(int number) {
        // Of two characters each, in pairs of one hash ("Aa" and "BB"), so that paths collide as they seldom would.
        List<String> labels = List.of("Aa", "BB", "C", "d");
        List<String> path = new ArrayList<>();
        for (int rest = number; rest > 0; rest /= 5) {
            if (rest % 5 > 0) {
                path.add(new String(labels.get(rest % 5 - 1).toCharArray()));
            }
        }
        return path.isEmpty() ? List.of("none") : path;
    }

    @Property(seed = "1", tries = 300)
    void everyPathAndEveryBeginningIsFoundAsInAList(
            @ForAll @Size(max = 40) List<Integer> some, @ForAll @Size(max = 20) List<Integer> asked) {
        Set<List<String>> distinct = new LinkedHashSet<>();
        some.forEach(number -> distinct.add(path(Math.floorMod(number, 700))));
        List<List<String>> listed = new ArrayList<>(distinct);
        PathCodes codes = PathCodes.of(listed);
        asked.forEach(number -> listed.add(path(Math.floorMod(number, 700)))); // some are not there
        for (List<String> path : List.copyOf(listed)) {
            LabelPath own = LabelPath.of(new ArrayList<>(path));
            int expected = new ArrayList<>(distinct).indexOf(path);
            assertThat(codes.get(own)).isEqualTo(expected);
            for (int levels = 1; levels <= path.size(); levels++) {
                assertThat(codes.get(own, levels))
                        .isEqualTo(new ArrayList<>(distinct).indexOf(path.subList(0, levels)));
            }
        }
    }

    @Test
    void labelsOfOneHashStayApart() {
        assertThat("AaBB".hashCode()).isEqualTo("BBAa".hashCode());
        PathCodes codes = PathCodes.of(List.of(List.of("AaBB"), List.of("BBAa"), List.of("AaAa")));
        assertThat(codes.get(LabelPath.of(List.of("AaBB")))).isZero();
        assertThat(codes.get(LabelPath.of(List.of("BBAa")))).isEqualTo(1);
        assertThat(codes.get(LabelPath.of(List.of("AaAa")))).isEqualTo(2);
        assertThat(codes.get(LabelPath.of(List.of("BBBB")))).isEqualTo(-1);
    }

    @Test
    void manyPathsAreFoundAgain() {
        List<List<String>> paths = IntStream.range(0, 5_000)
                .mapToObj(i -> List.of("part " + i % 7, "place " + i))
                .toList();
        PathCodes codes = PathCodes.of(paths);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(codes.get(LabelPath.of(paths.get(i)))).isEqualTo(i);
            assertThat(codes.get(LabelPath.of(List.of("part " + i % 7, "place " + i, "street")), 2))
                    .isEqualTo(i);
        }
        assertThat(codes.get(LabelPath.of(List.of("part 1")))).isEqualTo(-1);
    }

    @Test
    void withoutPathsNothingIsFound() {
        assertThat(PathCodes.of(List.of()).get(LabelPath.of(List.of("a")))).isEqualTo(-1);
    }
}
