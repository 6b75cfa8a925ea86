package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT 1, derived: index, survey and estimate, by the program. */
class DerivedTest {
    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id",
               "measures": {"a": {"column": "a", "unit": "days"}, "q": {"column": "q", "unit": "1-10"},
                            "sales": {"column": "sales", "unit": "EUR"}, "heads": {"column": "heads", "unit": "heads"}},
               "categories": {"sector": {"column": "sector"}},
               "derived": {
                 "score": {"index": [{"measure": "a", "from": 100, "to": 0, "weight": 1},
                                     {"measure": "q", "from": 0, "to": 10, "weight": 3}]},
                 "csi": {"survey": [{"measure": "q", "min": 1, "max": 10, "weight": 1}]},
                 "both": {"index": [{"measure": "score", "from": 0, "to": 100, "weight": 1},
                                    {"measure": "csi", "from": 0, "to": 100, "weight": 1}]},
                 "wallet": {"estimate": {"of": "sales", "per": "heads", "peers": "sector", "quantile": 0.5, "minimum": 1}}}},
             "segmentations": {"%s": {"method": "value-based", "by": "%s", "bands": {"at": [%s]}}}}
            """;
    private static final String CUSTOMERS = """
            id,a,q,sales,heads,sector
            x,50,10,100,10,food
            y,500,1,30,1,food
            z,,4,,7,food
            """;

    @TempDir
    private Path folder;

    private Run by(String measure, String cut) {
        Run run = new Program(folder).divide(CUSTOMERS, String.format(DEFINITION, "s", measure, cut));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @Test
    @DisplayName("index: linear from 0 to 100, clipped, weighted mean; a missing ingredient gives unknown")
    void anIndexIsTheWeightedMeanOfScaledIngredients() {
        // x: (50 x 1 + 100 x 3) / 4 = 87.5; y: (0, clipped, + 10 x 3) / 4 = 7.5; z: a is unknown
        assertThat(by("score", "50").column("segments.csv", "s", "value")).containsExactly("87.5", "7.5", "0");
        assertThat(by("score", "50").column("assignments.csv", "s", "segment")).containsExactly("2", "1", "unassigned");
    }

    @Test
    @DisplayName("survey: (x - min) / (max - min) x 100")
    void aSurveyRunsFromItsLeastAnswer() {
        assertThat(by("csi", "50").column("segments.csv", "s", "value"))
                .containsExactly("100", "33.33333333333333", "0");
    }

    @Test
    void aDerivedMeasureMayBuildOnThoseBeforeIt() {
        assertThat(by("both", "50").column("segments.csv", "s", "value")).containsExactly("93.75", "3.75", "0");
    }

    @Test
    @DisplayName("estimate: the conditional quantile among peers, here the median of 10 and 30 a head")
    void anEstimateIsWorkedOutForWhoeverHasASize() {
        assertThat(by("wallet", "100").column("assignments.csv", "s", "segment"))
                .containsExactly("2", "1", "2");
    }

    @Test
    void anEstimateThatIsImpossibleIsNamedWithItsPlace() {
        Run run = new Program(folder)
                .divide(
                        CUSTOMERS.replace("100,10,", ",10,").replace("30,1,", ",1,"),
                        String.format(DEFINITION, "s", "a", "1"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .singleElement()
                .asString()
                .startsWith("/customers/derived/wallet: WalletEstimate must have");
    }
}
