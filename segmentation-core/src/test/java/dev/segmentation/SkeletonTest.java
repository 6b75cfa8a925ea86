package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void anUnnamedSkeletonSaysSo() {
        assertThat(new Skeleton(null).nameOrDefault()).isEqualTo("skeleton");
    }

    @Property(seed = "1")
    boolean aNamedSkeletonKeepsItsName(@ForAll String name) {
        return new Skeleton(name).nameOrDefault().equals(name);
    }

    @Test
    @Tag("determinism")
    void everyDefaultIsForeign() {
        assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag("tr-TR"));
        assertThat(Charset.defaultCharset().name()).isEqualTo("US-ASCII");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    @Tag("evidence")
    void longSimulationsRunOnlyWhenAskedFor() {
        assertThat(Boolean.getBoolean("evidence")).isTrue();
    }
}
