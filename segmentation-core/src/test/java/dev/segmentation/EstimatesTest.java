package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.apriori.APriori;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.plan.Worklist;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueIndex;
import dev.segmentation.wallet.ShareOfWallet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: "marked *estimated* in every reason". */
class EstimatesTest {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    private static final Measure YEARS = Measure.of("years", "years");
    private static final Category OWNER = Category.of("owner");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Guessed is estimated, told is stated, and of who is silent nobody knows a wallet, whatever its origin says. */
    private static final Portfolio TODAY = Portfolio.of(List.of(
            customer("guessed", 900, Origin.PEERS),
            customer("told", 100, Origin.STATED),
            customer("silent", Double.NaN, Origin.PEERS),
            customer("courted", 500, Origin.POOLED).at(Stage.PROSPECT)));

    private static Customer customer(String id, double wallet, Origin origin) {
        return Customer.of(id)
                .with(SALES, 50)
                .with(YEARS, 4)
                .with(WALLET, wallet)
                .with(OWNER, "Berg")
                .withValue(Origin.category(WALLET), origin.path());
    }

    private static Assignment assignment(Segmenter<?> segmenter, String id) {
        return segmenter.fit(TODAY).segment(TODAY).assignment(id);
    }

    @Test
    void theTierOfAnEstimateSaysThatItIsOne() {
        ValueBased byWallet = ValueBased.by(WALLET).banding(Banding.at(500).labels("B", "A"));
        Assignment guessed = assignment(byWallet, "guessed");
        assertThat(guessed.because())
                .isEqualTo(
                        "A: wallet 900 EUR/yr, at or above the cut of 500; wallet is estimated from customers of the same"
                                + " kind; would be B with wallet below 500 EUR/yr");
        assertThat(guessed.because(SWEDISH)).contains("; wallet är uppskattad efter kunder av samma slag; ");
        assertThat(guessed.because(DANISH)).contains("; wallet er anslået efter kunder af samme slags; ");
        assertThat(guessed.marks()).containsExactly(Mark.ESTIMATED);
    }

    @Test
    void aStatedValueAndAnUnknownOneAreNoEstimates() {
        ValueBased byWallet = ValueBased.by(WALLET).banding(Banding.at(500).labels("B", "A"));
        assertThat(assignment(byWallet, "told").because())
                .isEqualTo("B: wallet 100 EUR/yr, below the cut of 500; would be A with wallet of 500 EUR/yr or more");
        assertThat(assignment(byWallet, "told").marks()).isEmpty();
        assertThat(assignment(byWallet, "silent").because()).startsWith("unassigned: wallet is unknown; would be");
        assertThat(assignment(byWallet, "silent").marks()).isEmpty();
    }

    @Test
    void thePotentialOfAProspectSaysItAndThatOfACustomerIsNotUsed() {
        ValueBased bySales =
                ValueBased.by(SALES).banding(Banding.at(500).labels("B", "A")).potential(WALLET);
        assertThat(assignment(bySales, "courted").because())
                .startsWith("A: a prospect; wallet 500 EUR/yr, at or above the cut of 500; wallet is estimated from all"
                        + " customers, for too few are of the same kind; ");
        assertThat(assignment(bySales, "guessed").because()).doesNotContain("estimated");
    }

    @Test
    void anIndexNamesThePartsThatAreEstimates() {
        ValueBased byBoth = ValueBased.by(ValueIndex.of(SALES, 1).and(WALLET, 1))
                .banding(Banding.at(1).labels("B", "A"));
        assertThat(assignment(byBoth, "guessed").because())
                .contains("; wallet is estimated from customers of the same kind; ");
        assertThat(assignment(byBoth, "guessed").marks()).containsExactly(Mark.ESTIMATED);
        assertThat(assignment(byBoth, "told").because()).doesNotContain("estimated");
    }

    @Test
    void aTraitThatIsAnEstimateSaysItOnce() {
        APriori byWallet = APriori.by(OWNER).and(WALLET, Banding.at(500));
        Assignment guessed = assignment(byWallet, "guessed");
        assertThat(guessed.because()).containsOnlyOnce("wallet is estimated from customers of the same kind");
        assertThat(guessed.explanation().reasons().get(2)).isEqualTo(Origin.PEERS.sentence(WALLET));
        assertThat(guessed.marks()).containsExactly(Mark.ESTIMATED);
        assertThat(assignment(byWallet, "told").because()).doesNotContain("estimated");
    }

    @Test
    void methodsThatSayItThemselvesAreLeftAlone() {
        CrmMatrix matrix = CrmMatrix.of(SALES, YEARS)
                .value(Banding.at(100, 600))
                .loyalty(Banding.at(3, 10))
                .potential(WALLET);
        assertThat(assignment(matrix, "guessed").because())
                .containsOnlyOnce("wallet is estimated from customers of the same kind");
        assertThat(assignment(ShareOfWallet.of(SALES, WALLET, YEARS).cuts(0.5, 3), "guessed")
                        .because())
                .containsOnlyOnce("wallet is estimated from customers of the same kind");
    }

    @Test
    @DisplayName("a work list that says what somebody could buy for says that it is an estimate")
    void aWorkListSaysItToo() {
        ShareOfWallet share = ShareOfWallet.of(SALES, WALLET, YEARS).cuts(0.5, 3);
        var items = Worklist.of(share.fit(TODAY).segment(TODAY))
                .by(OWNER)
                .groups()
                .get(0)
                .items();
        assertThat(items.get(0).customer()).isEqualTo("guessed");
        assertThat(items.get(0).reason().in(Locale.ENGLISH))
                .isEqualTo("could buy for 850 EUR/yr more; wallet is estimated from customers of the same kind");
        assertThat(items.get(1).customer()).isEqualTo("told");
        assertThat(items.get(1).reason().in(Locale.ENGLISH)).doesNotContain("estimated");
        assertThat(items.get(0).reason().in(SWEDISH)).endsWith("wallet är uppskattad efter kunder av samma slag");
    }
}
