package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectedDuplicatesTest {
    private static final Portfolio FIVE = Portfolio.ofIds(List.of("a", "b", "c", "d", "e"));

    @Test
    @DisplayName("Issue 3: the same company under three ids is reported, never merged by itself")
    void oneCompanyUnderThreeIdsIsReported() {
        Category vat = Category.of("vat");
        Category web = Category.of("web");
        Portfolio portfolio = FIVE.with(vat, "556677-8899", "SE556677889901", null, "12345678", "SE 5566778899 01")
                .with(web, "https://www.acme.se/about", null, "info@acme.se", "x@gmail.com", "y@gmail.com")
                .withNames("ACME Nordic AB", "Beta", "Acme nordic aktiebolag (publ)", null, "Gamma");

        SuspectedDuplicates found =
                SuspectedDuplicates.in(portfolio).numbers(vat).domains(web).names();

        assertThat(found.groups())
                .extracting(SuspectedDuplicates.Group::sign, SuspectedDuplicates.Group::ids)
                .containsExactly(
                        tuple(SuspectedDuplicates.Sign.NUMBER, List.of("a", "b", "e")),
                        tuple(SuspectedDuplicates.Sign.DOMAIN, List.of("a", "c")),
                        tuple(SuspectedDuplicates.Sign.NAME, List.of("a", "c")));
        assertThat(found.suspects()).isEqualTo(4);
        assertThat(found).hasToString("3 groups of suspected duplicates, 4 of 5 customers");
        assertThat(found.groups().get(0)).hasToString("3 customers of one NUMBER");
        assertThat(portfolio.size()).isEqualTo(5);
    }

    @Test
    void numbersOfTwoCountriesAreTwo() {
        assertThat(SuspectedDuplicates.in(FIVE)
                        .numbers("DK12345678", "FI12345678", "DK 12 34 56 78", "12345678", null)
                        .groups())
                .extracting(SuspectedDuplicates.Group::ids)
                .containsExactly(List.of("a", "c"));
        assertThat(SuspectedDuplicates.in(FIVE)
                        .numbers("DK12345678", null, null, "12345678", null)
                        .groups())
                .extracting(SuspectedDuplicates.Group::ids)
                .containsExactly(List.of("a", "d"));
    }

    @ParameterizedTest
    @CsvSource({
        "556677-8899, 5566778899",
        "SE556677889901, 5566778899",
        "NO 987 654 321 MVA, 987654321",
        "987654321MVA, 987654321",
        "16556677-8899, 5566778899",
        "SE165566778899, 165566778899",
        "FI12345678, 12345678",
        "1234567-8, 12345678",
        "NL001234567B01, 001234567B01",
        "ATU12345678, U12345678",
        "12345, ''",
        "000000, ''",
        "n/a, ''",
        "unknown, ''"
    })
    void numbersLoseTheirCountry(String text, String key) {
        assertThat(CompanyKeys.number(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Acme.se/en?x=1, acme.se", "acme.se, acme.se", "WWW.ACME.SE., acme.se", "anna@acme.se, acme.se",
        "mailto:anna@acme.se, acme.se", "http://acme.se:8080/, acme.se", "shop.acme.se, shop.acme.se", "gmail.com, ''",
        "anna@hotmail.com, ''", "localhost, ''", "1.234, ''", "-, ''"
    })
    void domainsAreBare(String text, String key) {
        assertThat(CompanyKeys.domain(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'Acme Nordic AB', acme nordic",
        "'AB Acme  Nordic (publ)', acme nordic",
        "'ACME-NORDIC A/S', acme nordic",
        "'Åkeri & Söner Aktiebolag', akeri soner",
        "'Akeri Soner', akeri soner",
        "'Ørsted A/S', orsted",
        "'Müller GmbH & Co. KG', muller",
        "'Straße AG', strasse",
        "'O''Neill Ltd.', oneill",
        "'AB', ab",
        "'3M', 3m",
        "'X', ''",
        "'-', ''",
        "'Acme S.p.A.', acme"
    })
    void namesLoseCaseAccentsAndForm(String text, String key) {
        assertThat(CompanyKeys.name(text)).isEqualTo(key);
    }

    @Test
    void nothingAskedForNothingFound() {
        assertThat(SuspectedDuplicates.in(FIVE)).hasToString("0 groups of suspected duplicates, 0 of 5 customers");
        assertThat(SuspectedDuplicates.in(FIVE).names().groups()).isEmpty();
        assertThatThrownBy(() -> SuspectedDuplicates.in(FIVE).domains("a.se"))
                .hasMessage("SuspectedDuplicates values must be one for each of the 5 customers; got 1.");
    }
}
