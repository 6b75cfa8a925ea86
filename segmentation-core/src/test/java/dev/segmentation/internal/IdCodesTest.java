package dev.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
}
