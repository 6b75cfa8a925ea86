package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 3: "Ids are text: "1,23E+09" in an id column is an error with an explanation." */
class IdTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"1,23E+09", "1.23E+09", "5E+11", "1.2345678901E+12", " 1,23e+09 ", "1,5E-05", "9E+100"})
    void whatASpreadsheetShortenedIsNoId(String text) {
        assertThat(IdText.isMangled(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "417",
                "00417",
                "1.23",
                "1,23",
                "12E5",
                "1E5",
                "5E11",
                "12,3E+09",
                "1,23E+9",
                "1,23E+0900",
                "E+09",
                "A1,23E+09",
                "1,23E+09x",
                "556677-8899",
                "SE556677889901",
                "1;23E+09",
                ",23E+09",
                "1,E+09"
            })
    void otherIdsAreTakenAsTheyAre(String text) {
        assertThat(IdText.isMangled(text)).isFalse();
        assertThat(IdText.of(" " + text + "\u00A0")).isEqualTo(text);
    }

    @Test
    void theRefusalExplains() {
        assertThat(IdText.refusal("customer_id", "1,23E+09"))
                .isEqualTo(
                        "customer_id must be an id as it was given; got 9,99x+99, a number that a spreadsheet has shortened."
                                + " Format the column as text and export it again.");
    }
}
