package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Codes are unique by construction: decision 0020. */
@Tag("determinism")
class CodeTextTest {
    @Provide
    Arbitrary<String> labels() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("a/+\\> ")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(label -> !label.isBlank());
        return Arbitraries.oneOf(awkward, Arbitraries.of("unknown", "other", "unassigned", "none", "\\none", "a > b"));
    }

    @Provide
    Arbitrary<List<List<String>>> paths() {
        return labels().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(40);
    }

    @Property(seed = "1", tries = 300)
    void differentPathsHaveDifferentCodes(@ForAll("paths") List<List<String>> paths) {
        Map<String, List<String>> seen = new HashMap<>();
        for (List<String> path : paths) {
            assertThat(seen.computeIfAbsent(CodeText.ofPath(path, 0), code -> path))
                    .isEqualTo(path);
        }
        assertThat(seen).doesNotContainKeys("unknown", "other", "unassigned");
    }

    @Property(seed = "2", tries = 300)
    void differentSetsHaveDifferentCodes(@ForAll("paths") List<List<String>> sets) {
        Map<String, SortedSet<String>> seen = new HashMap<>();
        seen.put("none", new TreeSet<>());
        for (List<String> set : sets) {
            SortedSet<String> sorted = new TreeSet<>(set);
            assertThat(seen.computeIfAbsent(CodeText.ofSet(sorted), code -> sorted))
                    .isEqualTo(sorted);
        }
    }

    @Property(seed = "3", tries = 300)
    void whatIsJoinedCanBeSplit(@ForAll("paths") List<List<String>> paths) {
        List<String> labels = new ArrayList<>();
        paths.forEach(path -> labels.add(CodeText.ofPath(path, 0)));
        paths.forEach(path -> labels.add(CodeText.ofSet(new TreeSet<>(path))));
        if (!labels.isEmpty()) {
            assertThat(CodeText.split(CodeText.join(labels))).isEqualTo(labels);
        }
    }

    @Property(seed = "4", tries = 500)
    void theOrderIsThatOfCodePoints(@ForAll String left, @ForAll String right) {
        Comparator<String> naive = (a, b) -> java.util.Arrays.compare(
                a.codePoints().toArray(), b.codePoints().toArray());
        if (isText(left) && isText(right)) {
            assertThat(Integer.signum(CodeText.byCodePoint(left, right)))
                    .isEqualTo(Integer.signum(naive.compare(left, right)));
        }
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
