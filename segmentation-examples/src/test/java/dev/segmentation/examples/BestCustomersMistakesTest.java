package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer gets wrong with best customers: exit status 2, all at once, where it stands and what to write instead. */
class BestCustomersMistakesTest {
    private static final Reseller RESELLER = new Reseller(20, true);

    @TempDir
    private Path folder;

    private Run run(String definition) {
        Run run = new Program(folder).divide(RESELLER.csv(), definition);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
        return run;
    }

    /** What only a fit can tell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"top\": 15 | \"top\": 240 | /segmentations/fit: BestCustomers must have customers beside the best to compare"
                        + " them with; got 240 best of 240 customers whose \"sales\" is known.",
                "\"top\": 15 | \"top\": 5000 | /segmentations/fit: BestCustomers must have customers beside the best to compare"
                        + " them with; got 5000 best of 240 customers whose \"sales\" is known.",
                "\"top\": 15 | \"ids\": [\"r1\", \"r2\", \"nobody\"] | /segmentations/fit: BestCustomers.ids must name some of"
                        + " the 240 customers; got 3, of whom 2 are among them. Prospects cannot be best customers.",
                "\"top\": 15 | \"ids\": [\"r1\", \"r499\"] | /segmentations/fit: BestCustomers.ids must name some of the 240"
                        + " customers; got 2, of whom 1 are among them. Prospects cannot be best customers.",
            })
    void aFitThatIsImpossibleIsRefused(String part, String by, String message) {
        assertThat(run(Reseller.definition("").replace(part, by)).messages()).containsExactly(message);
    }

    @Test
    void aCapacityNeedsSomebodyToPursue() {
        Run run = new Program(folder)
                .divide(
                        RESELLER.csv().replace("prospect", "customer"),
                        Reseller.definition(", \"capacity\": 4").replace("\"top\": 15", "\"top\": 3"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly("/segmentations/fit: BestCustomers.capacity must have somebody to pursue; got 500"
                        + " customers and nobody else. State cuts(prioritise, consider) instead.");
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        Run run = run(Reseller.definition(", \"ids\": [\"r1\"], \"cuts\": [60, 40], \"capacity\": 3, \"wishes\": []")
                .replace("\"top\": 15", "\"top\": 0")
                .replace("[\"trade\",", "[\"trad\", \"sales\","));
        assertThat(run.messages())
                .containsExactlyInAnyOrder(
                        "/segmentations/fit: best-customers must have top or ids; got both. Leave one out.",
                        "/segmentations/fit: best-customers must have cuts or capacity; got both. Leave one out.",
                        "/segmentations/fit/top: top must be a number of customers from 1 to 1000000000, or a share of them"
                                + " within (0, 1); got 0. Write for example 10 or 0.05.",
                        "/segmentations/fit/on/0: on must name an attribute; got \"trad\". Did you mean \"trade\"? There are"
                                + " [employees, region, sales, trade].",
                        "/segmentations/fit/wishes: wishes must have at least one item; got none.",
                        "/segmentations/fit/cuts: cuts must be two numbers that rise; got falling ones. Write for example"
                                + " [40, 60]: considered from 40, prioritised from 60.");
    }

    @Test
    void theMeasureThatDefinesTheBestIsRefusedWithTheReason() {
        assertThat(run(Reseller.definition("").replace("[\"trade\",", "[\"trade\", \"sales\","))
                        .messages())
                .containsExactly(
                        "/segmentations/fit/on/1: BestCustomers.on must not ask for the measure that defines the"
                                + " best; got \"sales\". That the best buy most is how they were chosen, and says nothing about"
                                + " prospects.");
    }

    /** A column that only repeats sales under another name is told from the data. */
    @Test
    void aCopyOfSalesIsRefusedWithTheReason() {
        String definition = Reseller.definition("")
                .replace("\"measures\": {", "\"measures\": {\"won\": {\"column\": \"sales\", \"unit\": \"EUR/yr\"}, ")
                .replace("[\"trade\",", "[\"trade\", \"won\",");
        assertThat(run(definition).messages())
                .containsExactly(
                        "/segmentations/fit: BestCustomers.on must not ask for what is derived from \"sales\"; got"
                                + " \"won\", which orders the customers just as that does: by chance less than once in a million."
                                + " Leave it out.");
    }
}
