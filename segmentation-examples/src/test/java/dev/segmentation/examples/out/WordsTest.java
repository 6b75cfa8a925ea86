package dev.segmentation.examples.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Map<String, List<String>> places(String file) throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('='));
                    places.put(
                            key,
                            PLACE.matcher(line)
                                    .results()
                                    .map(MatchResult::group)
                                    .sorted()
                                    .toList());
                }
            }
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"words_sv.properties", "words_da.properties"})
    void allLanguagesHaveTheSameKeysAndPlaces(String file) throws IOException {
        assertThat(places(file)).isEqualTo(places("words.properties")).hasSizeGreaterThan(20);
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Words.in(Locale.ENGLISH).of("table.more", 12_345)).isEqualTo("... and 12,345 smaller ones");
        assertThat(Words.in(Locale.forLanguageTag("sv")).of("table.more", 12_345))
                .isEqualTo("... och 12\u00a0345 mindre");
        assertThat(Words.in(Locale.forLanguageTag("da")).of("table.more", 12_345))
                .isEqualTo("... og 12.345 mindre");
        assertThat(Words.in(Locale.JAPAN).of("findings.one")).isEqualTo("Worth knowing");
    }

    @Test
    void fixedDigitsAreAlignedAndNoZeroHasASign() {
        Words danish = Words.in(Locale.forLanguageTag("da"));
        assertThat(danish.fixed(-0.001, 2)).isEqualTo("0,00");
        assertThat(danish.fixed(-0.25, 2)).isEqualTo("-0,25");
        assertThat(danish.share(0.4321)).isEqualTo("43,2 %");
        assertThat(danish.share(Double.NaN)).isEmpty();
    }
}
