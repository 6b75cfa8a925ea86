package dev.segmentation.examples.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files from texts that anybody may have written. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Berg, Berg",
        "Åsa Brännlund, Asa-Brannlund",
        "Ingrid Haugestøl, Ingrid-Haugestol",
        "Mette Kjærulf, Mette-Kjaerulf",
        "../../etc/passwd, etc-passwd",
        "C:\\Windows, C-Windows",
        "=cmd|'/c calc', cmd-c-calc",
        "CON, owner-CON",
        "com1, owner-com1",
        "., owner",
        "李小龙, owner",
        "a.csv, a-csv",
        "Nordics > Sweden, Nordics-Sweden"
    })
    void lettersDigitsAndHyphensAreLeft(String text, String name) {
        assertThat(new FileNames(List.of()).of(text)).isEqualTo(name);
    }

    @Test
    void laterTextsGetANumberAlsoWhereCaseAloneDiffers() {
        FileNames names = new FileNames(List.of("no-owner"));
        assertThat(names.of("Bo Ek")).isEqualTo("Bo-Ek");
        assertThat(names.of("bo.ek")).isEqualTo("bo-ek-2");
        assertThat(names.of("Bo Ek 2")).isEqualTo("Bo-Ek-2-2");
        assertThat(names.of("No owner")).isEqualTo("No-owner-2");
        assertThat(names.of("x".repeat(300))).hasSize(60);
        assertThat(names.of("x".repeat(301))).isEqualTo("x".repeat(60) + "-2");
    }

    @Property(seed = "1", tries = 500)
    void everyNameIsSafeAndNobodyElses(@ForAll List<String> texts) {
        FileNames names = new FileNames(List.of("no-owner"));
        FileNames again = new FileNames(List.of("no-owner"));
        List<String> found = new ArrayList<>(List.of("no-owner"));
        for (String text : texts) {
            String name = names.of(text);
            assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9-]{0,69}").isEqualTo(again.of(text));
            found.add(name.toLowerCase(Locale.ROOT));
        }
        assertThat(found).doesNotHaveDuplicates();
    }
}
