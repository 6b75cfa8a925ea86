package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdScanTest {
    private static IdScan scan(List<String> ids) {
        IdScan scan = new IdScan();
        ids.forEach(scan::add);
        if (scan.hasSuspects()) {
            ids.forEach(scan::lookAgain);
        }
        return scan;
    }

    /** The naive second implementation: count each id in the list. */
    @Property(seed = "1", tries = 200)
    void duplicatesAreThoseThatStandTwice(@ForAll @Size(max = 60) List<@AlphaChars @StringLength(max = 2) String> ids) {
        IdScan scan = scan(ids);

        for (String id : ids) {
            assertThat(scan.isDuplicate(id)).isEqualTo(!id.isEmpty() && Collections.frequency(ids, id) > 1);
        }
    }

    @Test
    void manyDistinctIdsNeedNoSecondLook() {
        IdScan scan = new IdScan();
        IntStream.range(0, 100_000).forEach(i -> scan.add("customer-" + i));
        assertThat(scan.hasSuspects()).isFalse();
        assertThat(scan.isDuplicate("customer-1")).isFalse();
    }

    @Test
    void theSumIsThatOfTheIdsInAnyOrder() {
        assertThat(scan(List.of("a", "b", "")).sum())
                .isEqualTo(scan(List.of("b", "a")).sum());
        assertThat(scan(List.of("a", "b")).sum())
                .isNotEqualTo(scan(List.of("a", "c")).sum());
    }

    @Test
    void manyDifferentDuplicatesAreAllFound() {
        List<String> ids =
                IntStream.range(0, 2_000).mapToObj(i -> "x" + i % 1_000).toList();
        IdScan scan = scan(ids);
        assertThat(ids).allMatch(scan::isDuplicate);
    }
}
