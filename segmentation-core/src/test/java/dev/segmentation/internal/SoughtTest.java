package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SoughtTest {
    /** A map for the tests; a customer's attributes are another. */
    private static final class Texts extends Shaped<String> {
        private Texts(List<String> keys) {
            super(
                    keys.stream().map(key -> new String(key.toCharArray())).toArray(String[]::new),
                    keys.stream().map(key -> "value of " + key).toArray());
        }

        private Texts(Change change) {
            super(change);
        }

        private Texts with(String key, Object value) {
            return new Texts(changed(key, value));
        }

        private Texts without(String key) {
            return new Texts(removed(key));
        }
    }

    /** Of other keys: the shape of none is shared by both. */
    private static final class Numbered extends Shaped<Integer> {
        private Numbered() {
            super(new Integer[0], new Object[0]);
        }

        private Numbered(Change change) {
            super(change);
        }

        private Numbered with(int key, Object value) {
            return new Numbered(changed(key, value));
        }
    }

    @Test
    void mapsOfOtherKeysShareTheShapeOfNoneAndGrowApart() {
        assertThat(new Texts(List.of()).with("a", 1)).containsExactly(Map.entry("a", 1));
        assertThat(new Numbered().with(7, "b")).containsExactly(Map.entry(7, "b"));
        assertThat(new Texts(List.of()).with("a", 1).without("a")).isEmpty();
    }

    private static List<String> keys(List<Integer> numbers) {
        Set<String> keys = new LinkedHashSet<>();
        // "Aa" and "BB" have one hash, so half of the keys collide
        numbers.forEach(number -> keys.add((number % 2 == 0 ? "Aa" : "BB") + "Aa".repeat(number / 2 % 3) + number / 6));
        return new ArrayList<>(keys);
    }

    /** By the places and one by one: the value that a plain map has. */
    private static void assertFound(Sought sought, List<String> keys, Texts map) {
        Map<String, Object> naive = new HashMap<>(map);
        int[] places = sought.in(map);
        for (int i = 0; i < keys.size(); i++) {
            Object expected = naive.get(keys.get(i));
            assertThat(map.get((Object) keys.get(i))).isEqualTo(expected);
            assertThat(KeyHash.of(keys.get(i)).in(map)).isEqualTo(expected);
            if (places != null) {
                assertThat(map.at(places[i])).isEqualTo(expected);
            }
        }
    }

    @Property(seed = "1", tries = 200)
    void whatIsFoundIsWhatAPlainMapHas(
            @ForAll @Size(max = 20) List<@IntRange(max = 60) Integer> known,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 60) Integer> wanted) {
        List<String> keys = keys(known);
        List<String> asked = keys(wanted);
        Sought sought = Sought.of(asked);
        Texts map = new Texts(keys);
        assertFound(sought, asked, map);
        assertFound(sought, asked, map.with(asked.get(0), "another"));
        assertThat(map.with(asked.get(0), "another").get((Object) asked.get(0))).isEqualTo("another");
        if (map.containsKey(asked.get(0))) {
            assertThat(map.without(asked.get(0))).hasSize(map.size() - 1).doesNotContainKey(asked.get(0));
            assertFound(sought, asked, map.without(asked.get(0)));
        }
        assertThat(new ArrayList<>(map.keySet())).isEqualTo(keys);
    }

    @Test
    void whereEveryMapHasAShapeOfItsOwnKeysAreFoundAllTheSame() {
        List<String> asked = List.of("b", "a");
        Sought sought = Sought.of(asked);
        boolean gaveUp = false;
        for (int i = 0; i < 2_000; i++) {
            Texts map = new Texts(i % 3 == 0 ? List.of("k" + i, "a", "b") : List.of("b", "k" + i));
            gaveUp |= sought.in(map) == null;
            assertFound(sought, asked, map);
        }
        assertThat(gaveUp).isTrue(); // nothing more is written, and nothing allocated
    }

    @Test
    void mapsOfEqualKeysAreEqualWhoeverMadeThemAndTheirOrderIsTheirOwn() {
        Texts there = new Texts(List.of("a", "b", "c"));
        Texts back = new Texts(List.of("c", "b", "a"));
        assertThat(there).isEqualTo(back).hasSameHashCodeAs(back);
        assertThat(there.keySet()).containsExactly("a", "b", "c");
        assertThat(back.keySet()).containsExactly("c", "b", "a");
        assertThat(there.without("a").with("a", "value of a")).isEqualTo(there);
        assertThat(there.without("a").with("a", "value of a").keySet()).containsExactly("b", "c", "a");
    }

    @Test
    void threadsThatMeetDifferentShapesDoNotMisleadEachOther() throws InterruptedException, ExecutionException {
        List<String> asked = List.of("a", "b", "c");
        Sought sought = Sought.of(asked);
        List<Texts> maps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            maps.add(new Texts(i % 2 == 0 ? List.of("k" + i, "c", "b", "a") : List.of("b", "k" + i % 7, "a")));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int offset = thread * 13;
                done.add(pool.submit(() -> {
                    for (int i = 0; i < 3_000; i++) {
                        assertFound(sought, asked, maps.get((i + offset) % maps.size()));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(sought.in(new Texts(List.of("a", "b"))))
                .satisfiesAnyOf(
                        places -> assertThat(places).containsExactly(0, 1, -1),
                        places -> assertThat(places).isNull());
    }
}
