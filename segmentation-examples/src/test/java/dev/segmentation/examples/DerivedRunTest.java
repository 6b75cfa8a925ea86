package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONTRACT 1, Derived: a run whose segmentations are made of an index, a survey and an estimate. */
class DerivedRunTest {
    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "stage": "stage", "measures": {
                "sales": {"column": "sales", "unit": "EUR/yr"}, "heads": {"column": "heads", "unit": "heads"},
                "years": {"column": "years", "unit": "years"}, "price": {"column": "price", "unit": "1-10"}},
              "categories": {"industry": {"column": "industry"}},
              "derived": {"loyalty": {"index": [{"measure": "years", "from": 0, "to": 10}]},
                "csi": {"survey": [{"measure": "price", "min": 1, "max": 10}]},
                "wallet": {"estimate": {"of": "sales", "per": "heads", "peers": "industry", "minimum": 1, "quantile": 0.5}}}},
             "segmentations": {
               "w": {"method": "share-of-wallet", "sales": "sales", "wallet": "wallet", "satisfaction": "csi"},
               "m": {"method": "crm-matrix", "value": {"measure": "sales", "bands": {"at": [50, 500]}},
                     "loyalty": {"measure": "loyalty", "bands": {"at": [33, 66]}}, "potential": {"measure": "wallet"}}}}
            """;

    @TempDir
    private Path folder;

    /** 10 EUR a head: a has bought all of its 100, b 10 of 1000; p, who buys nothing yet, could buy 600. */
    @Test
    void segmentationsUseWhatIsDerivedAndSayThatItIsEstimated() {
        Run run = new Program(folder).divide("""
                id,stage,sales,heads,years,price,industry
                a,customer,100,10,9,10,steel
                b,customer,10,100,2,10,steel
                c,customer,100,10,5,1,steel
                p,prospect,,60,,,steel
                """, DEFINITION);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.column("assignments.csv", "w", "segment")).containsExactly("model", "grow", "fix", "unassigned");
        assertThat(run.column("assignments.csv", "m", "segment"))
                .containsExactly("medium-high", "giant-low", "medium-medium", "giant-prospect");
        assertThat(run.column("assignments.csv", "w", "because").subList(0, 3))
                .allSatisfy(because -> assertThat(because).contains("estimated"));
        assertThat(run.column("assignments.csv", "m", "because").get(1)).contains("estimated");
        assertThat(run.column("assignments.csv", "m", "because").get(3)).contains("estimated");
    }

    /** Issue 4: "where the wallet is unknown", "never above the customer's turnover where that is known", in every reason. */
    @Test
    void aStatedWalletCountsFirstAndTheTurnoverIsTheMostThatAnEstimateSays() {
        String definition = DEFINITION
                .replace("\"minimum\": 1,", "\"minimum\": 1, \"unlessStated\": \"told\", \"atMost\": \"turnover\",")
                .replace(
                        "\"heads\": {",
                        "\"told\": {\"column\": \"told\", \"unit\": \"EUR/yr\"},"
                                + " \"turnover\": {\"column\": \"turnover\", \"unit\": \"EUR/yr\"}, \"heads\": {")
                .replace(
                        "\"segmentations\": {",
                        "\"segmentations\": {\"v\": {\"method\": \"value-based\", \"by\": \"wallet\","
                                + " \"bands\": {\"at\": [500]}},");
        Run run = new Program(folder).divide("""
                id,stage,sales,heads,years,price,industry,told,turnover
                a,customer,100,10,9,10,steel,800,
                b,customer,10,100,2,10,steel,,300
                c,customer,100,10,5,1,steel,,
                """, definition);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.column("assignments.csv", "v", "because"))
                .containsExactly(
                        "2: wallet 800 EUR/yr, at or above the cut of 500; would be 1 with wallet below 500 EUR/yr",
                        "1: wallet 300 EUR/yr, below the cut of 500; wallet is estimated: at most their turnover; would be 2"
                                + " with wallet of 500 EUR/yr or more",
                        "1: wallet 100 EUR/yr, below the cut of 500; wallet is estimated from customers of the same kind; would"
                                + " be 2 with wallet of 500 EUR/yr or more");
    }

    @Test
    void nobodyToEstimateFromIsAFaultOfTheDefinition() {
        Run run = new Program(folder)
                .divide("id,stage,sales,heads,years,price,industry\np,prospect,,60,,,steel\n", DEFINITION);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .anySatisfy(line ->
                        assertThat(line).contains("/customers/derived/wallet: ").contains("WalletEstimate must have"));
        assertThat(run.folder()).doesNotExist();
    }
}
