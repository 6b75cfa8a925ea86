package dev.segmentation.wallet;

import static dev.segmentation.wallet.Four.CHANCE;
import static dev.segmentation.wallet.Four.CSI;
import static dev.segmentation.wallet.Four.HIGH;
import static dev.segmentation.wallet.Four.LOW;
import static dev.segmentation.wallet.Four.SALES;
import static dev.segmentation.wallet.Four.SENTENCE;
import static dev.segmentation.wallet.Four.TREND;
import static dev.segmentation.wallet.Four.WALLET;
import static dev.segmentation.wallet.Four.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Assignment;
import dev.segmentation.FitException;
import dev.segmentation.Mark;
import dev.segmentation.Origin;
import dev.segmentation.Play;
import dev.segmentation.Segment;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The sentence, its refusals, and what the reasons say, word by word. */
class ShareOfWalletTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final ShareOfWalletModel MODEL = SENTENCE.fit(Four.portfolio());
    private static final ShareOfWalletModel INTERVALS = SENTENCE.wallet(LOW, HIGH)
            .fit(Four.portfolio().with(LOW, new double[4]).with(HIGH, new double[4]));

    @Test
    void itPrintsTheSentenceThatMakesIt() {
        assertThat(SENTENCE).hasToString("ShareOfWallet.of(sales, wallet, csi).cuts(0.5, 70)");
        assertThat(SENTENCE.wallet(LOW, HIGH).medians().chance(CHANCE).trend(TREND))
                .hasToString("ShareOfWallet.of(sales, wallet, csi).wallet(wallet from, wallet to).medians()"
                        + ".chance(chance).trend(trend)");
        assertThat(SENTENCE.means().survey(SatisfactionIndex.of(CSI, 1, 10, 1)).play("fix", Play.of("a", "b", "c")))
                .hasToString("ShareOfWallet.of(sales, wallet, csi).means().survey(satisfaction(csi, 1, 10, 1))"
                        + ".play(fix)");
        assertThat(MODEL).hasToString("ShareOfWalletModel[share: high >= 0.5 > low; csi [0-100]: high >= 70 > low]");
    }

    @Test
    void stepsGiveNewSentencesAndEqualOnesAreEqual() {
        assertThat(SENTENCE.cuts(0.5, 70)).isEqualTo(SENTENCE).hasSameHashCodeAs(SENTENCE);
        assertThat(SENTENCE.cuts(0.6, 70)).isNotEqualTo(SENTENCE);
        assertThat(SENTENCE.medians()).isNotEqualTo(SENTENCE.means());
        assertThat(SENTENCE.chance(CHANCE)).isNotEqualTo(SENTENCE).isEqualTo(SENTENCE.chance(CHANCE));
        assertThat(SENTENCE.wallet(LOW, HIGH)).isNotEqualTo(SENTENCE);
        assertThat(SENTENCE).isNotEqualTo(null);
        assertThat(SENTENCE.kind()).isEqualTo("share-of-wallet");
    }

    @Test
    void settingsAreRefusedAtTheStep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.cuts(50, 70))
                .withMessage("ShareOfWallet.cuts share must be within (0.0, 1.0]; got 50.0. For half of the wallet"
                        + " write cuts(0.5, 70).");
        assertThatIllegalArgumentException().isThrownBy(() -> SENTENCE.cuts(0, 70));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.cuts(1, Double.NaN))
                .withMessage("WalletCuts satisfaction must be a finite number; got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareOfWallet.of(SALES, Measure.of("wallet", "SEK/yr"), CSI))
                .withMessage("ShareOfWallet wallet must be in the unit of the sales (EUR/yr), for the same period and"
                        + " in the same currency; got \"wallet [SEK/yr]\".");
        assertThatIllegalArgumentException().isThrownBy(() -> SENTENCE.wallet(LOW, Measure.of("to", "EUR")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SENTENCE.play("gorw", Play.of("a", "b", "c")))
                .withMessage("ShareOfWallet.play must be for one of [grow, fix, model, move]; got \"gorw\".");
        assertThatNullPointerException()
                .isThrownBy(() -> ShareOfWallet.of(null, WALLET, CSI))
                .withMessage("ShareOfWallet sales must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> SENTENCE.chance(null))
                .withMessage("ShareOfWallet.chance must not be null.");
    }

    @Test
    void aPortfolioThatCannotBeLearnedFromIsRefused() {
        Portfolio nobody = Portfolio.of(List.of(customer("a", 1, 0, 5)));
        assertThatThrownBy(() -> SENTENCE.medians().fit(nobody))
                .isInstanceOf(FitException.class)
                .hasMessage("ShareOfWallet.medians must come from customers with sales, a wallet above zero and"
                        + " satisfaction; got none. State the cuts: cuts(0.5, 70).");
        assertThat(SENTENCE.segment(nobody).count("unassigned")).isOne();
        assertThatThrownBy(() -> SENTENCE.fit(Portfolio.ofIds(List.of("a")).with(SALES, 1)))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no measure \"csi\"; it has [sales]");
    }

    @Test
    void aModelIsMadeAgainFromItsParts() {
        ShareOfWalletModel model = SENTENCE.medians().chance(CHANCE).fit(Four.portfolio());
        ShareOfWalletModel again =
                ShareOfWalletModel.of(model.measures(), model.walletCuts(), model.evidence(), model.provenance());
        assertThat(again).isEqualTo(model).hasSameHashCodeAs(model).isNotEqualTo(MODEL);
        assertThat(MODEL.cuts().toString()).isEqualTo("{share=[0.5], csi=[70.0]}");
        assertThat(MODEL.money()).contains(SALES);
        assertThat(MODEL.attributes()).containsExactly(SALES, CSI, WALLET);
    }

    @Test
    void bothAxesAreSaidWithTheirCuts() {
        Assignment grow = MODEL.assign(customer("a", 40, 100, 80));
        assertThat(grow.because())
                .isEqualTo("grow: share of wallet 40 %, below the cut of 50 %;"
                        + " csi 80 (0-100), at or above the cut of 70;"
                        + " would be model with sales of 50 EUR/yr or more;"
                        + " would be move with csi below 70 (0-100);"
                        + " would be model with wallet below 80 EUR/yr");
        assertThat(grow.because(SWEDISH))
                .startsWith("grow: andel av plånboken 40\u00a0%, under gränsen 50\u00a0%;"
                        + " csi 80 (0-100), på eller över gränsen 70; vore model med sales på 50 EUR/yr eller mer;");
        assertThat(grow.because(DANISH))
                .startsWith("grow: andel af tegnebogen 40\u00a0%, under grænsen 50\u00a0%;"
                        + " csi 80 (0-100), på eller over grænsen 70; ville være model med sales på 50 EUR/yr eller");
    }

    @Test
    void aShareAboveOneIsFlagged() {
        Assignment odd = MODEL.assign(customer("a", 120, 100, 80));
        assertThat(odd.because())
                .startsWith("model: share of wallet 120 %, at or above the cut of 50 %;"
                        + " they buy more from us than their wallet holds: wrong period, or a stale wallet; csi 80");
        assertThat(odd.because(SWEDISH)).contains("; de köper mer av oss än plånboken rymmer: fel period, eller en");
        assertThat(odd.because(DANISH)).contains("; de køber mere af os, end tegnebogen rummer: forkert periode eller");
    }

    @Test
    void sharesThatWouldLookEqualAreWrittenOut() {
        assertThat(MODEL.assign(customer("a", 49.999, 100, 80)).because())
                .startsWith("grow: share of wallet 0.49999, below the cut of 0.5; ");
    }

    @Test
    void aWalletOfNothingIsUndefined() {
        Assignment none = MODEL.assign(customer("a", 5, 0, 80));
        assertThat(none.because())
                .isEqualTo("unassigned: wallet 0 EUR/yr: the share of nothing is undefined;"
                        + " csi 80 (0-100), at or above the cut of 70; would be model with wallet above zero");
        assertThat(none.because(SWEDISH))
                .startsWith("unassigned: wallet 0 EUR/yr: andelen av ingenting är odefinierad;")
                .endsWith("; vore model med wallet över noll");
        assertThat(none.because(DANISH))
                .startsWith("unassigned: wallet 0 EUR/yr: andelen af ingenting er udefineret;")
                .endsWith("; ville være model med wallet over nul");
        assertThat(MODEL.assign(customer("a", 60, 100, 80)).because())
                .contains("; would be unassigned with wallet of zero or less");
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThat(MODEL.assign(customer("a", 5, Double.NaN, 80)).because())
                .isEqualTo("unassigned: csi 80 (0-100), at or above the cut of 70; wallet is unknown;"
                        + " would be model with wallet above zero; would be grow with wallet of 10 EUR/yr or more");
    }

    @Test
    void othersThanCustomersHaveNoShare() {
        assertThat(MODEL.assign(customer("a", 60, 100, 80).at(Stage.PROSPECT)).because())
                .isEqualTo("unassigned: a prospect; only customers have a share of wallet;"
                        + " no single attribute would move it");
        assertThat(MODEL.assign(customer("a", 60, 100, 80).at(Stage.FORMER)).because(SWEDISH))
                .isEqualTo("unassigned: en tidigare kund, att vinna tillbaka; bara kunder har en andel av plånboken;"
                        + " ingen enskild uppgift skulle flytta den");
        assertThat(MODEL.assign(customer("a", 60, 100, 80).at(Stage.LEAD)).because(DANISH))
                .startsWith("unassigned: et lead; kun kunder har en andel af tegnebogen;");
    }

    @Test
    void intervalsSayBothEnds() {
        Customer wide = customer("a", 50, 1, 80);
        assertThat(INTERVALS.assign(wide.with(LOW, 80).with(HIGH, 200)).because())
                .startsWith("unassigned: share of wallet from 25 % to 62.5 %: the cut of 50 % lies inside, too close to"
                        + " call; csi 80 (0-100), at or above the cut of 70; ");
        assertThat(INTERVALS.assign(wide.with(LOW, 80).with(HIGH, 200)).because(SWEDISH))
                .startsWith("unassigned: andel av plånboken från 25\u00a0% till 62,5\u00a0%: gränsen 50\u00a0% ligger"
                        + " inuti, för jämnt för att avgöra;");
        assertThat(INTERVALS.assign(wide.with(LOW, 80).with(HIGH, 200)).because(DANISH))
                .startsWith("unassigned: andel af tegnebogen fra 25\u00a0% til 62,5\u00a0%: grænsen 50\u00a0% ligger"
                        + " indeni, for tæt på til at afgøre;");
        assertThat(INTERVALS.assign(wide.with(LOW, 50).with(HIGH, 80)).because())
                .startsWith("model: share of wallet from 62.5 % to 100 %, all of it at or above the cut of 50 %;");
        assertThat(INTERVALS.assign(wide.with(LOW, 200).with(HIGH, 500)).because())
                .startsWith("grow: share of wallet from 10 % to 25 %, all of it below the cut of 50 %;");
        assertThat(INTERVALS.assign(wide.with(LOW, 200).with(HIGH, 100)).because())
                .startsWith("unassigned: wallet from 200 EUR/yr is above wallet to 100 EUR/yr: that is no interval;");
        assertThat(INTERVALS.assign(wide.with(LOW, 0).with(HIGH, 100)).because())
                .startsWith("unassigned: wallet from 0 EUR/yr: the share of nothing is undefined;");
        assertThat(INTERVALS.assign(wide).because()).contains("; wallet from is unknown; wallet to is unknown; ");
    }

    @Test
    void anEstimateIsSaidToBeOneInEveryReason() {
        List<List<String>> origins = new ArrayList<>();
        for (Origin origin : List.of(Origin.PEERS, Origin.AT_LEAST, Origin.AT_MOST, Origin.STATED)) {
            origins.add(origin.path());
        }
        Portfolio estimated = Four.portfolio().withPaths(Origin.category(WALLET), origins);
        ShareOfWalletModel model = SENTENCE.fit(estimated);
        assertThat(model.attributes()).contains(Origin.category(WALLET));
        assertThat(model.assign(estimated.customer(0)).because())
                .contains(", below the cut of 50 %; wallet is estimated from customers of the same kind; csi 80");
        assertThat(model.assign(estimated.customer(1)).because())
                .contains("; wallet is estimated: at least what is sold to them already; csi");
        assertThat(model.assign(estimated.customer(2)).because(SWEDISH))
                .contains("; wallet är uppskattad: högst deras omsättning; csi");
        assertThat(model.assign(estimated.customer(3)).because(DANISH)).contains("; wallet er oplyst; csi");
        assertThat(model.assign(estimated.customer(0)).marks()).containsExactly(Mark.ESTIMATED);
        assertThat(model.assign(estimated.customer(3)).marks()).isEmpty();
        assertThat(model.report(model.segment(estimated)).estimated()).isEqualTo(3);
        assertThat(model.segment(Four.portfolio()).count("grow")).isOne(); // need not say where it comes from
    }

    @Test
    void eachQuadrantHasAPlayInThreeLanguagesAndEachIsReplaceable() {
        for (String language : List.of("en", "sv", "da")) {
            List<String> words = new ArrayList<>();
            for (Segment segment : MODEL.segments()) {
                Play play = segment.play();
                assertThat(play).isNotNull();
                assertThat(play.norm()).isNotEmpty();
                for (var part : List.of(play.goal(), play.text(), play.figure())) {
                    words.add(part.in(Locale.forLanguageTag(language)));
                }
            }
            assertThat(words).hasSize(12).doesNotHaveDuplicates();
        }
        Play ours = Play.of("goal", "text", "figure");
        ShareOfWalletModel replaced = SENTENCE.play("move", ours).fit(Four.portfolio());
        assertThat(replaced.segments()).extracting(Segment::play).containsOnlyOnce(ours);
        assertThat(replaced.segments().get(3).play()).isEqualTo(ours);
    }
}
