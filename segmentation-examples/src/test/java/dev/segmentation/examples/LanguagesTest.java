package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program prints is in the language asked for: headings, notes and findings; codes never change. */
class LanguagesTest {
    private static final String DEFINITION = """
            {"format": 1,
             "customers": {"id": "id", "stage": "s", "measures": {"v": {"column": "v", "unit": "EUR"}},
               "categories": {"place": {"columns": ["land", "town"]}}},
             "segmentations": {"x": {"method": "value-based", "by": "v"}}}
            """;

    /** Ten customers and a prospect; one row is rejected, and one has a town without a land. */
    private static final String CUSTOMERS = """
            id,s,v,land,town
            a,customer,10,SE,Lund
            b,customer,10,SE,Lund
            c,customer,10,SE,Lund
            d,customer,10,SE,Lund
            e,customer,10,SE,Lund
            f,customer,10,DK,Aarhus
            g,customer,10,DK,Aarhus
            h,customer,10,DK,Aarhus
            i,customer,10,DK,Aarhus
            j,customer,10,,Oslo
            k,prospect,,DK,Aarhus
            l,nobody,1,DK,Aarhus
            """;

    @TempDir
    private Path folder;

    private List<String> printed(String language) {
        Run run = new Program(folder).divide(CUSTOMERS, DEFINITION, "--language", language);
        assertThat(run.status()).isZero();
        return run.out().lines().toList();
    }

    @Test
    @DisplayName("in English")
    void englishIsTheLanguageOfWhoAsksForIt() {
        assertThat(printed("en"))
                .contains(
                        "11 in all: customer 10, prospect 1",
                        "c.csv: 1 of 12 rows rejected",
                        "place: in one row a level stands below a blank one; it is not part of the path",
                        "attributes, against v",
                        "  attribute   known  values  goes with it  p",
                        "  place      90.9 %       2",
                        "Worth knowing most")
                .anyMatch(line -> line.matches("  segment +customers +share +v EUR +share"))
                .anyMatch(line -> line.startsWith("Written to "));
    }

    @Test
    @DisplayName("in Swedish")
    void nothingPrintedIsEnglishInSwedish() {
        assertThat(printed("sv"))
                .contains(
                        "11 sammanlagt: kunder 10, prospekt 1",
                        "c.csv: 1 av 12 rader avvisades",
                        "place: p\u00e5 en rad st\u00e5r en niv\u00e5 under en tom; den ing\u00e5r inte i kedjan",
                        "egenskaper j\u00e4mf\u00f6rda med v",
                        "  egenskap    k\u00e4nt  v\u00e4rden  samband  p",
                        "Mest v\u00e4rt att veta")
                .anyMatch(line -> line.matches("  segment +kunder +andel +v EUR +andel"))
                .anyMatch(line -> line.startsWith("Skrivet till "))
                .noneMatch(line -> line.matches(".*\\b(customers?|share|Worth|Written|known|explains)\\b.*"));
    }

    @Test
    @DisplayName("in Danish")
    void nothingPrintedIsEnglishInDanish() {
        assertThat(printed("da"))
                .contains(
                        "11 i alt: kunder 10, kundeemner 1",
                        "c.csv: 1 af 12 r\u00e6kker blev afvist",
                        "place: i \u00e9n r\u00e6kke st\u00e5r et niveau under et tomt; det indg\u00e5r ikke i k\u00e6den",
                        "egenskaber sammenlignet med v",
                        "Mest v\u00e6rd at vide")
                .anyMatch(line -> line.matches("  segment +kunder +andel +v EUR +andel"))
                .anyMatch(line -> line.startsWith("Skrevet til "))
                .noneMatch(line -> line.matches(".*\\b(customers?|share|Worth|Written|known|explains)\\b.*"));
    }

    /** docs/decisions/0030: the category is known as far as its path goes. */
    @Test
    void aLevelBelowABlankOneIsNotPartOfThePathAndThatIsSaid() {
        Run run = new Program(folder).divide(CUSTOMERS, """
                {"format": 1,
                 "customers": {"id": "id", "stage": "s", "measures": {"v": {"column": "v", "unit": "EUR"}},
                   "categories": {"place": {"columns": ["land", "town"]}}},
                 "segmentations": {"where": {"method": "a-priori", "by": [{"category": "place", "level": 1}]}}}
                """);
        assertThat(run.text("assignments.csv")).contains("j,where,unknown,");
    }
}
