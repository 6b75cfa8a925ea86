package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisation numbers look real and are not: a second implementation of each country's rule refuses all of them. */
class OrgNumbersTest {

    private static boolean isValid(String country, String number) {
        String digits = number.replace("-", "");
        return switch (country) {
            case "Sweden" -> luhn(digits);
            case "Denmark" -> elevens(digits, 2, 7, 6, 5, 4, 3, 2, 1);
            case "Norway" -> elevens(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1);
            default -> elevens(digits, 7, 9, 10, 5, 8, 4, 2, 1);
        };
    }

    /** ISO/IEC 7812-1, annex B: from the right, every second digit is doubled; the digits sum to a multiple of ten. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int counted = fromRight % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** With the check digit weighing one, the weighed digits sum to a multiple of eleven. */
    private static boolean elevens(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /**
     * The rules above accept numbers that are right: the Luhn example of the Swedish Tax Agency (811228-9874), and the
     * ones that Denmark's, Norway's and Finland's business registers have themselves.
     */
    @ParameterizedTest
    @CsvSource({"Sweden, 811228-9874", "Denmark, 10150817", "Norway, 974760673", "Finland, 0244683-1"})
    void theRulesAcceptRealNumbers(String country, String number) {
        assertThat(isValid(country, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sweden", "Denmark", "Norway", "Finland"})
    void noneOfTwoThousandDrawnNumbersIsValid(String country) {
        SampleRandom random = SampleRandom.of(1, country);

        assertThat(Stream.generate(() -> OrgNumbers.of(country, random)).limit(2_000))
                .noneMatch(number -> isValid(country, number));
    }

    @ParameterizedTest
    @CsvSource({"Sweden, 559[0-9]{3}-[0-9]{4}", "Denmark, 3[0-9]{7}", "Norway, 9[0-9]{8}", "Finland, 3[0-9]{6}-[0-9]"})
    void numbersAreWrittenAsInTheirCountry(String country, String pattern) {
        SampleRandom random = SampleRandom.of(2, country);

        assertThat(Stream.generate(() -> OrgNumbers.of(country, random)).limit(200))
                .allMatch(number -> number.matches(pattern));
    }

    @Test
    void noCommittedNumberIsValid() {
        assertThat(Committed.companies(company -> isKnown(company, "org_number")))
                .hasSizeGreaterThan(500)
                .noneMatch(company -> isValid(cell(company, "country"), cell(company, "org_number")));
    }
}
