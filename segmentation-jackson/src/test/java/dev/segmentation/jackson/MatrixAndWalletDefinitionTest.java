package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.ShareOfWallet;
import dev.segmentation.wallet.ShareOfWalletModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1: the segmentations {@code matrix} and {@code wallet}, which are made of derived measures. */
class MatrixAndWalletDefinitionTest {
    private static final Measure SALES = Measure.of("sales", "SEK/yr");
    private static final Measure WALLET = Measure.of("wallet", "SEK/yr");
    private static final Measure CSI = Measure.of("csi", "0-100");
    private static final LoyaltyIndex INDEX = LoyaltyIndex.of(Measure.of("regularity", "fraction"), 0, 1, 2)
            .and(Measure.of("tenure", "days"), 0, 1825, 1)
            .named("loyalty");
    private static final SatisfactionIndex SURVEY = SatisfactionIndex.of(Measure.of("price", "1-10"), 1, 10, 1)
            .and(Measure.of("service", "1-10"), 1, 10, 2)
            .named("csi");
    private static final String AXES = "\"value\": {\"measure\": \"sales\"}, \"loyalty\": {\"measure\": \"loyalty\"}";
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
                .isEqualTo(ShareOfWallet.of(SALES, WALLET, CSI).survey(SURVEY).cuts(0.5, 70));
    }

    /** "share-of-wallet cuts 0.5 and 70 (cuts may be "medians" or "means")". */
    @Test
    void cutsOfAWalletAreFixedOrLearned() {
        ShareOfWallet plain = ShareOfWallet.of(SALES, WALLET, CSI).survey(SURVEY);
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
                .isEqualTo(CrmMatrix.of(SALES, INDEX)
                        .value(Banding.at(10000, 100000))
                        .loyalty(Banding.at(33, 66))
                        .potential(WALLET));
    }

    /** "each crm-matrix axis quantiles [1/3, 2/3]"; "lead: unassigned unless "leads": true". */
    @Test
    void aMatrixNeedsItsAxesAlone() {
        String axes = "\"value\": {\"measure\": \"sales\"}, \"loyalty\": {\"measure\": \"loyalty\"}";
        assertThat(segmenter(matrix(axes))).isEqualTo(CrmMatrix.of(SALES, INDEX));
        assertThat(segmenter(matrix(axes + ", \"leads\": true")))
                .isEqualTo(CrmMatrix.of(SALES, INDEX).leads(true));
        assertThat(segmenter(
                        matrix(axes + ", \"potential\": {\"measure\": \"employees\", \"bands\": {\"at\": [5, 9]}}")))
                .isEqualTo(CrmMatrix.of(SALES, INDEX).potential(Measure.of("employees", "heads"), Banding.at(5, 9)));
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

    /** "The report gives each one's spread": of a measure that is no index there is one spread alone. */
    @Test
    void aLoyaltyThatIsNoIndexIsAMeasure() {
        assertThat(segmenter(matrix("\"value\": {\"measure\": \"sales\"}, \"loyalty\": {\"measure\": \"tenure\"}")))
                .isEqualTo(CrmMatrix.of(SALES, Measure.of("tenure", "days")));
    }

    /** "its origin in the reason (sales alone is an option)". */
    @Test
    void customersMayStandBySalesAlone() {
        String alone = AXES.replace("\"sales\"", "\"sales\", \"salesAlone\": true");
        CrmMatrix withWallet = CrmMatrix.of(SALES, INDEX).potential(WALLET);
        assertThat(segmenter(matrix(alone + ", \"potential\": {\"measure\": \"wallet\"}")))
                .isEqualTo(withWallet.salesAlone())
                .isNotEqualTo(withWallet);
        assertThat(segmenter(matrix(alone.replace("true", "false") + ", \"potential\": {\"measure\": \"wallet\"}")))
                .isEqualTo(withWallet);
        assertThat(messages(matrix(alone)))
                .containsExactly(entry(
                        "value /segmentations/s/value/salesAlone",
                        "CrmMatrix.salesAlone must follow a potential; got none. Without one, customers are placed by"
                                + " their sales alone."));
        assertThat(messages(matrix(alone + ", \"potential\": {\"measure\": \"walet\"}")))
                .containsOnlyKeys("unknown-attribute /segmentations/s/potential/measure");
        assertThat(messages(matrix(alone.replace("true", "\"yes\""))))
                .containsOnlyKeys("type /segmentations/s/value/salesAlone");
    }

    /** "A wallet given as an interval gives an interval share". */
    @Test
    void aWalletMayBeAnInterval() {
        String interval = ", \"interval\": {\"low\": \"wallet\", \"high\": \"turnover\"}";
        assertThat(segmenter(wallet(OF_WALLET + interval)))
                .isEqualTo(ShareOfWallet.of(SALES, WALLET, CSI)
                        .wallet(WALLET, Measure.of("turnover", "SEK/yr"))
                        .survey(SURVEY));
        assertThat(messages(wallet(OF_WALLET + interval.replace("turnover", "employees"))))
                .containsExactly(entry(
                        "value /segmentations/s/interval",
                        "ShareOfWallet wallet must be in the unit of the sales (SEK/yr), for the same period and in the"
                                + " same currency; got \"employees [heads]\"."));
        assertThat(messages(wallet(OF_WALLET + ", \"interval\": {\"low\": \"wallet\"}")))
                .containsOnlyKeys("missing /segmentations/s/interval/high");
    }

    /** "Each cell has a Play, every one replaceable": those of the four segments too; what is left out is the default's. */
    @Test
    void playsOfAWalletAreReplaceable() {
        ShareOfWallet plain = ShareOfWallet.of(SALES, WALLET, CSI).survey(SURVEY);
        Play before = plain.play("grow");
        Play after = new Play(Message.text("sell more"), before.text(), Map.of("visit", 9), before.figure());
        String plays = ", \"plays\": {\"grow\": {\"goal\": \"sell more\", \"norm\": {\"visit\": 9}}}";
        assertThat(segmenter(wallet(OF_WALLET + plays))).isEqualTo(plain.play("grow", after));
        assertThat(messages(wallet(OF_WALLET + plays.replace("grow", "grov"))))
                .containsExactly(entry(
                        "value /segmentations/s/plays/grov",
                        "ShareOfWallet.play must be for one of [grow, fix, model, move]; got \"grov\"."));
        assertThat(messages(wallet(OF_WALLET + plays.replace("9", "-9"))))
                .containsOnlyKeys("value /segmentations/s/plays/grow/norm/visit");
    }

    /** A model with an interval, a survey and plays of its own, made by a definition, is written and read the same. */
    @Test
    void whatADefinitionSaysOfAWalletStandsInItsModel() {
        String json = wallet(
                OF_WALLET
                        + ", \"interval\": {\"low\": \"wallet\", \"high\": \"turnover\"}, \"plays\": {\"fix\": {\"text\": \"Visit\"}}");
        Definition definition = Definition.read(json);
        ShareOfWallet sentence =
                (ShareOfWallet) definition.segmentations().get(0).segmenter();
        Measure turnover = Measure.of("turnover", "SEK/yr");
        ShareOfWalletModel model = sentence.fit(Portfolio.ofIds(List.of("a"))
                .with(SALES, 40)
                .with(WALLET, 50)
                .with(turnover, 100)
                .with(CSI, 80));
        assertThat(SegmentationJson.readModel(SegmentationJson.write(model))).isEqualTo(model);
        Customer between = Customer.of("a")
                .with(SALES, 40)
                .with(WALLET, 50)
                .with(turnover, 100)
                .with(CSI, 80);
        assertThat(model.assign(between).because())
                .startsWith(
                        "unassigned: share of wallet from 40 % to 80 %: the cut of 50 % lies inside, too close to call; ");
    }
}
