package dev.segmentation.examples.sample;

import static dev.segmentation.examples.sample.Committed.cell;
import static dev.segmentation.examples.sample.Committed.isKnown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {

    private final SampleRandom random = SampleRandom.of(1, "names");
    private final CompanyNames names = new CompanyNames(random);

    private Place place(int owner) {
        return Place.of(owner, random);
    }

    @ParameterizedTest
    @CsvSource({"0, AB", "4, A/S", "5, AS", "6, Oy"})
    void aNameEndsInTheLegalFormOfItsCountry(int owner, String legalForm) {
        assertThat(names.alone(place(owner), Trade.any(random))).endsWith(" " + legalForm);
    }

    @Test
    void aNameSaysWhatTheCompanyDoesInItsLanguage() {
        Trade trade = Trade.best(random);

        assertThat(names.alone(place(0), trade)).contains(" " + trade.words().get(0) + " ");
        assertThat(names.alone(place(4), trade)).contains(" " + trade.words().get(1) + " ");
        assertThat(names.alone(place(5), trade)).contains(" " + trade.words().get(2) + " ");
        assertThat(names.alone(place(6), trade)).contains(" " + trade.words().get(3) + " ");
    }

    @Test
    void threeHundredSwedishNamesShareNoFirstWord() {
        Set<String> stems = new TreeSet<>();
        IntStream.range(0, 300)
                .forEach(i ->
                        stems.add(names.alone(place(i % 4), Trade.any(random)).split(" ", -1)[0]));

        assertThat(stems).hasSize(300);
    }

    @Test
    void theFirstOfAGroupIsItsHeadAndTheOthersShareItsFirstWord() {
        String head = names.inGroup(1, place(0), Trade.any(random));
        String member = names.inGroup(1, place(6), Trade.any(random));
        String stranger = names.inGroup(2, place(0), Trade.any(random));
        String stem = head.substring(0, head.indexOf(' '));

        assertThat(head).isEqualTo(stem + " Gruppen AB");
        assertThat(member).startsWith(stem + " ").endsWith(" Oy").isNotEqualTo(head);
        assertThat(stranger).doesNotStartWith(stem);
    }

    @Test
    void membersThatDoTheSameInOneTownAreToldApart() {
        Place oslo = new Place("Norway", "Oslo", "Oslo", "Ingrid Haugestøl");
        Trade trade = Trade.best(random);
        names.inGroup(0, oslo, trade);
        String first = names.inGroup(0, oslo, trade);
        String second = names.inGroup(0, oslo, trade);

        assertThat(second).isEqualTo(first.replace("Oslo AS", "Oslo II AS"));
    }

    @ParameterizedTest
    @CsvSource({
        "Åslöv Näthandel AB, aslov-nathandel.example",
        "Sønderkær El & VVS A/S, sonderkaer-el-vvs.example",
        "Hämärälahti Sähkö Oy, hamaralahti-sahko.example"
    })
    void aDomainIsTheNameInAsciiUnderAReservedEnding(String name, String domain) {
        assertThat(CompanyNames.domainOf(name)).isEqualTo(domain);
    }

    /** RFC 2606: {@code .example} is reserved, so that none of the domains can be somebody's. */
    @Test
    void everyCommittedDomainIsReserved() {
        assertThat(Committed.companies(company -> isKnown(company, "domain")))
                .hasSizeGreaterThan(500)
                .allMatch(company -> cell(company, "domain").matches("[a-z0-9]+(-[a-z0-9]+)*\\.example"));
    }

    /** Household names of the Nordic market that two joined words could have hit. */
    @Test
    void noCommittedNameStartsLikeAWellKnownCompany() {
        List<String> wellKnown = List.of(
                "Lindström",
                "Älvsbyn",
                "Björn Borg",
                "Åhléns",
                "Granngården",
                "Skanska",
                "Blåkläder",
                "Skovgaard",
                "Kuusakoski",
                "Ilmarinen",
                "Karhu",
                "Tallink",
                "Ahlsell",
                "Ahlstrom",
                "Solar",
                "Strömma",
                "Ulvsunda");

        assertThat(Committed.COMPANIES)
                .extracting(company -> cell(company, "name").split(" ", -1)[0])
                .doesNotContainAnyElementsOf(wellKnown);
    }
}
