package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DistinctIdsTest {
    @Property(seed = "1", tries = 500)
    void idsAreRefusedExactlyWhereASetWouldBeSmallerThanTheList(
            @ForAll @Size(max = 300) List<@IntRange(max = 4000) Integer> numbers) {
        List<String> ids = numbers.stream().map(DistinctIdsTest::withFewHashes).toList();
        if (ids.stream().distinct().count() == ids.size()) {
            assertFindsAll(ids);
        } else {
            assertThatThrownBy(() -> new DistinctIds(ids))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Portfolio ids must be unique; got the same id in rows ");
        }
    }

    /** Six letters out of two pairs with one hash ("Aa" and "BB"): up to eight ids share a hash. */
    private static String withFewHashes(int number) {
        StringBuilder id = new StringBuilder().append(number / 8).append('-');
        for (int bit = 0; bit < 3; bit++) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    private static void assertFindsAll(List<String> ids) {
        DistinctIds distinct = new DistinctIds(ids);
        Map<String, Integer> rows = new HashMap<>();
        ids.forEach(id -> rows.put(id, rows.size()));
        assertThat(distinct.size()).isEqualTo(ids.size());
        for (int number = 0; number <= 4000; number += 7) {
            String id = withFewHashes(number);
            assertThat(distinct.row(id)).isEqualTo(rows.getOrDefault(id, -1));
        }
        rows.forEach((id, row) -> assertThat(distinct.row(id)).isEqualTo(row));
    }

    @Test
    void oneIdThatStandsTwiceAmongManyIsFoundWhereverItStands() {
        for (int twice : new int[] {0, 1, 49_998, 99_998}) {
            String[] ids = IntStream.range(0, 100_000).mapToObj(i -> "C" + i).toArray(String[]::new);
            ids[99_999] = "C" + twice;
            assertThatThrownBy(() -> new DistinctIds(Arrays.asList(ids)))
                    .hasMessage("Portfolio ids must be unique; got the same id in rows " + twice
                            + " and 99999. Merge or renumber them first.");
        }
    }

    /** Whoever writes a file can give all its ids one hash; what hangs here compared each with each. */
    @Test
    @Timeout(120)
    void idsOfOneHashAreFoundAndToldApartHoweverManyThereAre() {
        List<String> ids = IntStream.range(0, 1 << 16)
                .mapToObj(DistinctIdsTest::withOneHash)
                .toList();
        TextRows texts = new TextRows();
        texts.addAll(ids);
        for (DistinctIds distinct : List.of(new DistinctIds(ids), new DistinctIds(texts))) {
            assertThat(IntStream.range(0, ids.size()).filter(row -> distinct.row(ids.get(row)) != row))
                    .isEmpty();
            assertThat(distinct.row("AaBB")).isEqualTo(-1);
            assertThat(distinct.row(ids.get(0) + "Aa")).isEqualTo(-1);
        }
        for (int twice : new int[] {0, 15, 16, 17, 65_535}) {
            List<String> more = new ArrayList<>(ids);
            more.add(ids.get(twice));
            assertThatThrownBy(() -> new DistinctIds(more))
                    .hasMessage("Portfolio ids must be unique; got the same id in rows " + twice
                            + " and 65536. Merge or renumber them first.");
        }
        assertThat(new DistinctIds(ids).row(withOneHash(1 << 16))).isEqualTo(-1); // of their hash, and none of them
    }

    /** Seventeen pairs with one hash. */
    private static String withOneHash(int number) {
        StringBuilder id = new StringBuilder();
        for (int bit = 16; bit >= 0; bit--) {
            id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    @Test
    void noIdsAreDistinct() {
        assertThat(new DistinctIds(List.of()).row("a")).isEqualTo(-1);
    }

    @Test
    void threadsThatAskAtOnceFindTheSameRows() throws InterruptedException {
        DistinctIds ids = new DistinctIds(
                IntStream.range(0, 10_000).mapToObj(i -> "C" + i).toList());
        AtomicReference<Integer> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(new Thread(() -> IntStream.range(0, 10_000)
                    .filter(i -> ids.row("C" + i) != i)
                    .forEach(wrong::set)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).hasNullValue();
    }
}
