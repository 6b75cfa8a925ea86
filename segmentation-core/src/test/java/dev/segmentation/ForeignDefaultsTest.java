package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build promises that every test runs where each default is foreign: docs/decisions/0002. */
class ForeignDefaultsTest {
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
