package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.wallet.ShareOfWallet;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1: the segmentations {@code matrix} and {@code wallet}, which are made of derived measures. */
class MatrixAndWalletDefinitionTest {
    private static final Measure SALES = Measure.of("sales", "SEK/yr");
    private static final Measure WALLET = Measure.of("wallet", "SEK/yr");
    private static final Measure CSI = Measure.of("csi", "0-100");
    private static final Measure LOYALTY = Measure.of("loyalty", "0-100");
    private static final String OF_WALLET = "\"sales\": \"sales\", \"wallet\": \"wallet\", \"satisfaction\": \"csi\"";

    private static String wallet(String fields) {
        return segmentation("\"method\": \"share-of-wallet\", " + fields);
    }

    private static String matrix(String fields) {
        return segmentation("\"method\": \"crm-matrix\", " + fields);
    }

    private static Object segmenter(String json) {
        assertThat(messages(json)).isEmpty();
        return Definition.read(json).segmentations().get(0).segmenter();
    }

    @Test
    void theContractsWalletGivesTheSameSentenceAsTheFluentApi() {
        assertThat(segmenter(wallet(OF_WALLET + ", \"cuts\": {\"share\": 0.5, \"satisfaction\": 70}")))
                .isEqualTo(ShareOfWallet.of(SALES, WALLET, CSI).cuts(0.5, 70));
    }

    /** "share-of-wallet cuts 0.5 and 70 (cuts may be "medians" or "means")". */
    @Test
    void cutsOfAWalletAreFixedOrLearned() {
        ShareOfWallet plain = ShareOfWallet.of(SALES, WALLET, CSI);
        assertThat(segmenter(wallet(OF_WALLET))).isEqualTo(plain);
        assertThat(segmenter(wallet(OF_WALLET + ", \"cuts\": \"medians\""))).isEqualTo(plain.medians());
        assertThat(segmenter(wallet(OF_WALLET + ", \"cuts\": \"means\""))).isEqualTo(plain.means());
        assertThat(segmenter(wallet(OF_WALLET + ", \"cuts\": {\"share\": 0.4}")))
                .isEqualTo(plain.cuts(0.4, 70));
        assertThat(segmenter(wallet(OF_WALLET + ", \"chance\": \"win_rate\", \"trend\": \"orders\"")))
                .isEqualTo(plain.chance(Measure.of("win_rate", "fraction")).trend(Measure.of("orders", "orders")));
    }

    @Test
    void whatIsWrongWithAWalletIsToldTogether() {
        assertThat(messages(wallet("\"sales\": \"sales\", \"wallet\": \"employees\", \"satisfaction\": \"csi\","
                        + " \"cuts\": {\"share\": 1.5}")))
                .containsExactly(
                        entry(
                                "value /segmentations/s/wallet",
                                "ShareOfWallet wallet must be in the unit of the sales (SEK/yr), for the same period and in"
                                        + " the same currency; got \"employees [heads]\"."),
                        entry(
                                "value /segmentations/s/cuts/share",
                                "ShareOfWallet.cuts share must be within (0.0, 1.0]; got 1.5. For half of the wallet write"
                                        + " cuts(0.5, 70)."));
        assertThat(messages(wallet("\"sales\": \"sales\", \"cuts\": \"median\"")))
                .containsOnlyKeys(
                        "missing /segmentations/s/wallet",
                        "missing /segmentations/s/satisfaction",
                        "choice /segmentations/s/cuts");
    }

    @Test
    void theContractsMatrixGivesTheSameSentenceAsTheFluentApi() {
        assertThat(segmenter(matrix("""
                                "value": {"measure": "sales", "bands": {"at": [10000, 100000]}},
                                "loyalty": {"measure": "loyalty", "bands": {"at": [33, 66]}},
                                "potential": {"measure": "wallet"}""")))
                .isEqualTo(CrmMatrix.of(SALES, LOYALTY)
                        .value(Banding.at(10000, 100000))
                        .loyalty(Banding.at(33, 66))
                        .potential(WALLET));
    }

    /** "each crm-matrix axis quantiles [1/3, 2/3]"; "lead: unassigned unless "leads": true". */
    @Test
    void aMatrixNeedsItsAxesAlone() {
        String axes = "\"value\": {\"measure\": \"sales\"}, \"loyalty\": {\"measure\": \"loyalty\"}";
        assertThat(segmenter(matrix(axes))).isEqualTo(CrmMatrix.of(SALES, LOYALTY));
        assertThat(segmenter(matrix(axes + ", \"leads\": true")))
                .isEqualTo(CrmMatrix.of(SALES, LOYALTY).leads(true));
        assertThat(segmenter(
                        matrix(axes + ", \"potential\": {\"measure\": \"employees\", \"bands\": {\"at\": [5, 9]}}")))
                .isEqualTo(CrmMatrix.of(SALES, LOYALTY).potential(Measure.of("employees", "heads"), Banding.at(5, 9)));
    }

    @Test
    void whatIsWrongWithAMatrixIsTold() {
        assertThat(messages(matrix("""
                                "value": {"measure": "sales"}, "potential": {"measure": "employees"},
                                "loyalty": {"measure": "loyalty", "bands": {"at": [5], "labels": ["so-so", "high"]}}""")))
                .containsExactly(
                        entry(
                                "value /segmentations/s/loyalty",
                                "CrmMatrix.loyalty labels must have no \"-\" and none may be the column \"prospect\"; got"
                                        + " \"so-so\"."),
                        entry(
                                "value /segmentations/s/potential",
                                "CrmMatrix.potential must be in the unit of the sales (SEK/yr) to share their axis; got"
                                        + " \"employees [heads]\". Give it bands of its own: potential(measure, banding)."));
    }

    @Test
    void anIndexNamesNothingTwice() {
        assertThat(messages(Documents.customers("{\"measure\": \"tenure\"", "{\"measure\": \"regularity\"")))
                .containsExactly(entry(
                        "value /customers/derived/loyalty/index",
                        "LoyaltyIndex must not repeat an item; got \"regularity\" twice."));
    }
}
