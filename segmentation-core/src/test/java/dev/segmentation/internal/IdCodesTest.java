package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IdCodesTest {
    @Property(seed = "1", tries = 200)
    void textsAreNumberedInTheOrderInWhichTheyCome(@ForAll List<String> texts) {
        IdCodes codes = new IdCodes();
        Map<String, Integer> naive = new LinkedHashMap<>();
        for (String text : texts) {
            naive.putIfAbsent(text, naive.size());
            assertThat(codes.put(text)).isEqualTo(naive.get(text));
        }
        naive.forEach((text, number) -> assertThat(codes.get(text)).isEqualTo(number));
        assertThat(codes.size()).isEqualTo(naive.size());
    }

    @Test
    void manyTextsAreFoundAgain() {
        IdCodes codes = new IdCodes();
        for (int i = 0; i < 5_000; i++) {
            assertThat(codes.put("customer " + i)).isEqualTo(i);
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(codes.get("customer " + i)).isEqualTo(i);
        }
        assertThat(codes.get("somebody else")).isEqualTo(-1);
    }

    @Test
    void textsWithOneHashStayApart() {
        IdCodes codes = new IdCodes();
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(codes.put("Aa")).isNotEqualTo(codes.put("BB"));
        assertThat(codes.get("AaAa")).isEqualTo(-1);
    }

    /** Whoever writes a file can give all its ids one hash; what hangs here compared each with each. */
    @Test
    @Timeout(120)
    void textsWithOneHashAreNumberedHoweverManyThereAre() {
        IdCodes codes = new IdCodes();
        for (int i = 0; i < 1 << 16; i++) {
            assertThat(codes.put(withOneHash(i))).isEqualTo(i);
        }
        for (int i = 0; i < 1 << 16; i++) {
            assertThat(codes.put(withOneHash(i))).isEqualTo(i);
            assertThat(codes.get(withOneHash(i))).isEqualTo(i);
        }
        assertThat(codes.get(withOneHash(1 << 16))).isEqualTo(-1);
        assertThat(codes.put("other")).isEqualTo(1 << 16);
    }

    /** Seventeen pairs with one hash. */
    private static String withOneHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 16; bit >= 0; bit--) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
