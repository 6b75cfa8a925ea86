package dev.segmentation.matrix;

import static dev.segmentation.matrix.Twelve.LOYALTY;
import static dev.segmentation.matrix.Twelve.SALES;
import static dev.segmentation.matrix.Twelve.STATED;
import static dev.segmentation.matrix.Twelve.WALLET;
import static dev.segmentation.matrix.Twelve.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.band.Banding;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentence and its model: settings, refusals at the step, what is printed and compared. */
class CrmMatrixTest {
    private static final CrmMatrix PLAIN = CrmMatrix.of(SALES, LOYALTY);
    private static final Play OURS = Play.of("goal", "text", "figure");
    private static final Provenance FROM = new Provenance("crm-matrix", "by hand", "1", 0, 0, OptionalLong.empty());

    @Test
    void itPrintsTheSentenceThatMakesIt() {
        assertThat(PLAIN).hasToString("CrmMatrix.of(sales, loyalty)");
        assertThat(STATED.leads(true).play("giant-low", OURS))
                .hasToString("CrmMatrix.of(sales, loyalty).value(at(10000, 100000)).loyalty(at(33, 66))"
                        + ".potential(wallet).leads(true).play(giant-low)");
        assertThat(STATED.salesAlone().toString()).endsWith(".potential(wallet).salesAlone()");
        assertThat(PLAIN.potential(WALLET, Banding.at(1, 2)).salesAlone())
                .hasToString("CrmMatrix.of(sales, loyalty).potential(wallet, at(1, 2))");
        assertThat(CrmMatrix.of(SALES, LoyaltyIndex.of(WALLET, 0, 10, 1)))
                .hasToString("CrmMatrix.of(sales, loyalty(wallet, 0, 10, 1))");
    }

    @Test
    void theModelPrintsItsThresholdsWithUnits() {
        assertThat(STATED.fit(Twelve.portfolio()))
                .hasToString("CrmMatrixModel[sales [EUR/yr]: giant >= 100000 > medium >= 10000 > small;"
                        + " loyalty [0-100]: high >= 66 > medium >= 33 > low]");
    }

    @Test
    void eachStepGivesANewSentenceAndEqualOnesAreEqual() {
        assertThat(PLAIN.potential(WALLET)).isNotEqualTo(PLAIN).isEqualTo(PLAIN.potential(WALLET));
        assertThat(PLAIN.leads(true)).isNotEqualTo(PLAIN);
        assertThat(PLAIN.leads(true).leads(false)).isEqualTo(PLAIN).hasSameHashCodeAs(PLAIN);
        assertThat(PLAIN.play("giant-low", OURS)).isNotEqualTo(PLAIN);
        assertThat(PLAIN.value(Banding.at(1, 2))).isNotEqualTo(PLAIN);
        assertThat(STATED.salesAlone()).isNotEqualTo(STATED);
        assertThat(STATED.salesAlone().potential(WALLET)).isEqualTo(STATED);
        assertThat(PLAIN).isNotEqualTo(null).isNotEqualTo(CrmMatrix.of(WALLET, LOYALTY));
        assertThat(PLAIN.kind()).isEqualTo("crm-matrix");
    }

    @Test
    void otherSizesNeedLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.value(Banding.at(10_000)))
                .withMessage(
                        "CrmMatrix.value must have labels unless it has the three bands [small, medium, giant]; got"
                                + " 2 bands. Write value(at(10000).labels(...)).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.loyalty(Banding.quantiles(0.2, 0.4, 0.8)))
                .withMessage("CrmMatrix.loyalty must have labels unless it has the three bands [low, medium, high]; got"
                        + " 4 bands. Write loyalty(quantiles(0.2, 0.4, 0.8).labels(...)).");
        List<Segment> six = PLAIN.value(Banding.at(5).labels("minor", "major"))
                .loyalty(Banding.at(5).labels("guest", "friend"))
                .fit(Twelve.portfolio())
                .segments();
        assertThat(six)
                .extracting(Segment::code)
                .containsExactly(
                        "minor-prospect",
                        "minor-guest",
                        "minor-friend",
                        "major-prospect",
                        "major-guest",
                        "major-friend");
        assertThat(six).extracting(Segment::play).doesNotContainNull();
    }

    @Test
    void labelsHaveNoHyphenAndNoColumnIsCalledProspect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.value(Banding.at(5).labels("semi-small", "big")))
                .withMessage("CrmMatrix.value labels must have no \"-\" and none may be the column \"prospect\"; got"
                        + " \"semi-small\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.loyalty(Banding.at(5).labels("prospect", "friend")))
                .withMessage("CrmMatrix.loyalty labels must have no \"-\" and none may be the column \"prospect\"; got"
                        + " \"prospect\".");
    }

    @Test
    void bandsFromTheHighestAreListedFromTheLowestAllTheSame() {
        CrmMatrixModel model =
                PLAIN.value(Banding.topShare(0.1, 0.5).labels("L", "M", "S")).fit(Twelve.portfolio());
        assertThat(model.grid().value().labels()).containsExactly("S", "M", "L");
        assertThat(model.segments().get(0).code()).isEqualTo("S-prospect");
        assertThat(PLAIN.value(Banding.cumulativeShare(0.8, 0.95))
                        .fit(Twelve.portfolio())
                        .grid()
                        .value()
                        .labels())
                .containsExactly("small", "medium", "giant");
    }

    @Test
    void aSharedPotentialIsInTheUnitOfTheSales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.potential(Measure.of("employees", "heads")))
                .withMessage("CrmMatrix.potential must be in the unit of the sales (EUR/yr) to share their axis; got"
                        + " \"employees [heads]\". Give it bands of its own: potential(measure, banding).");
    }

    @Test
    void aPotentialsOwnBandsAreTheSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.potential(WALLET, Banding.at(5)))
                .withMessage("CrmMatrix.potential must have the sizes of the value, [small, medium, giant]; got at(5)."
                        + " State the value's own bands first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.potential(WALLET, Banding.at(5, 6).labels("S", "M", "L")))
                .withMessageStartingWith("CrmMatrix.potential must have the sizes of the value,");
        assertThat(PLAIN.potential(WALLET, Banding.topShare(0.1, 0.5).labels("giant", "medium", "small"))
                        .toString())
                .contains(".potential(wallet, topShare(0.1, 0.5)");
    }

    @Test
    void salesAreAloneAlreadyWithoutAPotential() {
        assertThatIllegalArgumentException()
                .isThrownBy(PLAIN::salesAlone)
                .withMessage("CrmMatrix.salesAlone must follow a potential; got none. Without one, customers are placed"
                        + " by their sales alone.");
    }

    @Test
    void everyPlayCanBeReplacedButNotOneOfNoCell() {
        for (String code : Twelve.CODES) {
            CrmMatrixModel model = STATED.play(code, OURS).fit(Twelve.portfolio());
            for (Segment segment : model.segments()) {
                assertThat(OURS.equals(segment.play())).isEqualTo(segment.code().equals(code));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.value(Banding.at(1).labels("a", "b")).play("giant-low", OURS))
                .withMessage("CrmMatrix.play must be for one of the cells [a-prospect, a-low, a-medium, a-high,"
                        + " b-prospect, b-low, b-medium, b-high]; got \"giant-low\".");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PLAIN.play("giant-low", OURS).value(Banding.at(1).labels("a", "b")));
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> CrmMatrix.of(null, LOYALTY))
                .withMessage("CrmMatrix.of sales must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> CrmMatrix.of(SALES, (Measure) null))
                .withMessage("CrmMatrix.of loyalty must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> CrmMatrix.of(SALES, (LoyaltyIndex) null))
                .withMessage("CrmMatrix.of loyalty must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> PLAIN.value(null))
                .withMessage("CrmMatrix.value must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> PLAIN.potential(null))
                .withMessage("CrmMatrix.potential must not be null.");
        assertThatNullPointerException()
                .isThrownBy(() -> PLAIN.play("giant-low", null))
                .withMessage("CrmMatrix.play must not be null.");
    }

    @Test
    void aPortfolioThatCannotBeLearnedFromIsRefused() {
        Portfolio without = Portfolio.ofIds(List.of("a")).with(SALES, 1);
        assertThatThrownBy(() -> PLAIN.fit(without))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no measure \"loyalty\"; it has [sales]");
        Portfolio unknown = without.with(LOYALTY, Double.NaN);
        assertThatThrownBy(() -> PLAIN.fit(unknown))
                .isInstanceOf(FitException.class)
                .hasMessage("Banding.quantiles must have known values to learn from; got none. The measure is"
                        + " \"loyalty\".");
        assertThat(PLAIN.loyalty(Banding.at(1, 2)).segment(unknown).count("small-low"))
                .isZero();
        assertThat(PLAIN.loyalty(Banding.at(1, 2)).segment(unknown).count("giant-low"))
                .isOne();
    }

    @Test
    void nobodyToLearnThePotentialFromLeavesNobodyToPlaceByIt() {
        Portfolio customers = Portfolio.of(List.of(customer("a", 1, 2).with(WALLET, 3)));
        CrmMatrixModel model =
                PLAIN.potential(WALLET, Banding.quantiles(0.3, 0.6)).fit(customers);
        assertThat(model.axes().potential()).isNull();
        assertThat(model.segment(customers).count("giant-low")).isZero();
        assertThat(PLAIN.potential(WALLET, Banding.at(3, 6))
                        .fit(customers)
                        .axes()
                        .potential())
                .isNotNull();
    }

    @Test
    void aModelIsMadeAgainFromItsParts() {
        CrmMatrixModel model = STATED.play("giant-low", OURS).fit(Twelve.portfolio());
        CrmMatrixModel again = CrmMatrixModel.of(model.axes(), model.grid(), model.provenance());
        assertThat(again).isEqualTo(model).hasSameHashCodeAs(model);
        assertThat(again.segment(Twelve.portfolio())).isEqualTo(model.segment(Twelve.portfolio()));
        assertThat(model.cuts())
                .containsExactly(
                        Map.entry("sales", List.of(10_000.0, 100_000.0)), Map.entry("loyalty", List.of(33.0, 66.0)));
        assertThat(model.money()).contains(SALES);
        assertThat(model.attributes()).containsExactly(SALES, WALLET, LOYALTY);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        Bands sizes = Bands.of(List.of(1.0), List.of("a", "b"));
        Bands others = Bands.of(List.of(1.0), List.of("c", "d"));
        MatrixAxes.Loyalty loyalty = new MatrixAxes.Loyalty(LOYALTY, null);
        MatrixAxes axes = new MatrixAxes(SALES, new MatrixAxes.Potential(WALLET, others, false, null), loyalty, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrmMatrixModel.of(axes, new MatrixGrid(sizes, others, Map.of()), FROM))
                .withMessage("CrmMatrixModel.of potential must have the labels of the value, [a, b]; got [c, d].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixAxes.Potential(WALLET, others, true, null))
                .withMessage("MatrixAxes potential must not raise customers where it has bands of its own; got both.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixAxes.Loyalty(
                        LOYALTY, LoyaltyIndex.of(SALES, 0, 1, 1).named("other")))
                .withMessage("MatrixAxes loyalty must be the measure of its index; got \"loyalty [0-100]\" for"
                        + " \"other [0-100]\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixGrid(sizes, others, Map.of("a-x", OURS)))
                .withMessage("CrmMatrix.play must be for one of the cells [a-prospect, a-c, a-d, b-prospect, b-c, b-d];"
                        + " got \"a-x\".");
    }

    @Test
    void whoComesThroughAMappingNeedNotSayWhereAPotentialComesFrom() {
        assertThat(Set.copyOf(STATED.fit(Twelve.portfolio()).attributes()))
                .doesNotContain(dev.segmentation.Origin.category(WALLET));
    }
}
