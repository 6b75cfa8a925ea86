package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class APrioriTest {
    private static final Category REGION = Category.of("region");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Banding SIZE = Banding.at(50, 250).labels("small", "mid", "large");

    private static Portfolio regions() {
        return Portfolio.ofIds(List.of("a", "b", "c", "d", "e"))
                .withPaths(
                        REGION,
                        List.of(
                                List.of("Sweden", "Lund"),
                                List.of("Norway", "Lund"),
                                List.of("Sweden", "Malmö"),
                                List.of("Sweden"),
                                List.of()));
    }

    private static List<String> codes(Segmentation segmentation) {
        return segmentation.portfolio().size() == 0
                ? List.of()
                : java.util.stream.IntStream.range(0, segmentation.portfolio().size())
                        .mapToObj(row -> segmentation.segment(row).code())
                        .toList();
    }

    private static Portfolio industries(String... labels) {
        return Portfolio.ofIds(java.util.stream.IntStream.range(0, labels.length)
                        .mapToObj(row -> "c" + row)
                        .toList())
                .with(INDUSTRY, labels);
    }

    /** Issue 2: "categories at a chosen level of a path"; decision 0020: written as the path down to the level. */
    @Nested
    class ACategory {
        @Test
        void atALevelIsItsPathSoThatTwoTownsOfOneNameStayTwo() {
            assertThat(codes(APriori.by(REGION, 2).segment(regions())))
                    .containsExactly("Sweden > Lund", "Norway > Lund", "Sweden > Malmö", "unknown", "unknown");
        }

        @Test
        void atTheWidestLevelIsThePlainLabel() {
            assertThat(codes(APriori.by(REGION, 1).segment(regions())))
                    .containsExactly("Sweden", "Norway", "Sweden", "Sweden", "unknown");
        }

        @Test
        void withoutALevelIsTheWholePath() {
            assertThat(codes(APriori.by(REGION).segment(regions())))
                    .containsExactly("Sweden > Lund", "Norway > Lund", "Sweden > Malmö", "Sweden", "unknown");
        }

        @Test
        void beyondEveryPathIsUnknownForAll() {
            assertThat(APriori.by(REGION, 3).segment(regions()).counts().keySet())
                    .containsExactly("unknown", "unassigned");
        }

        @Test
        void mayStandAtTwoLevelsBesideEachOther() {
            assertThat(codes(APriori.by(REGION, 1).and(REGION, 2).segment(regions())))
                    .containsExactly(
                            "Sweden/Sweden > Lund",
                            "Norway/Norway > Lund",
                            "Sweden/Sweden > Malmö",
                            "Sweden/unknown",
                            "unknown/unknown");
        }

        @Test
        void theReasonSaysAtWhichLevelItIsUnknown() {
            var assignment = APriori.by(REGION, 2).segment(regions()).assignment("d");
            assertThat(assignment.because())
                    .isEqualTo(
                            "unknown: region is unknown at level 2; would be Norway > Lund with region Norway > Lund;"
                                    + " would be Sweden > Lund with region Sweden > Lund; would be Sweden > Malmö with region"
                                    + " Sweden > Malmö");
            assertThat(assignment.missing()).containsExactly(REGION);
        }
    }

    /** CONTRACT.md 2: "A labels dimension contributes its whole set, sorted, joined by `+` (`none` when empty), or with `has`, `yes` / `no`." */
    @Nested
    class ASetOfLabels {
        private final Portfolio portfolio = Portfolio.ofIds(List.of("a", "b", "c", "d"))
                .with(PRODUCTS, Arrays.asList(List.of("parts", "bikes"), List.of(), null, List.of("none")));

        @Test
        void isItsWholeSet() {
            assertThat(codes(APriori.by(PRODUCTS).segment(portfolio)))
                    .containsExactly("bikes+parts", "none", "unknown", "\\none");
        }

        @Test
        void isYesOrNoWithOneLabel() {
            Segmentation segmentation = APriori.by(PRODUCTS, "bikes").segment(portfolio);
            assertThat(codes(segmentation)).containsExactly("yes", "no", "unknown", "no");
            assertThat(segmentation.assignment("a").because())
                    .isEqualTo("yes: products include bikes; would be no with products parts");
            assertThat(segmentation.assignment("b").because())
                    .isEqualTo("no: products do not include bikes; would be yes with products bikes");
            assertThat(segmentation.assignment("c").because())
                    .isEqualTo(
                            "unknown: products is unknown; would be yes with products bikes; would be no with products none");
        }

        @Test
        void mayAskForSeveralLabelsOnTheirOwn() {
            assertThat(codes(
                            APriori.by(PRODUCTS, "bikes").and(PRODUCTS, "parts").segment(portfolio)))
                    .containsExactly("yes/yes", "no/no", "unknown/unknown", "no/no");
        }
    }

    /** CONTRACT.md 3: "Inside a label `\`, `/`, `+` are escaped by `\`"; decision 0020 for words that are reserved. */
    @Nested
    class ACode {
        @Test
        void escapesWhatJoinsLabels() {
            assertThat(codes(APriori.by(INDUSTRY).segment(industries("R/D", "a+b", "c\\d"))))
                    .containsExactly("R\\/D", "a\\+b", "c\\\\d");
        }

        @Test
        void neverMergesALabelWithAReservedWord() {
            Portfolio portfolio = industries("unknown", null, "other", "unassigned", "\\unknown", "none");
            assertThat(codes(APriori.by(INDUSTRY).segment(portfolio)))
                    .containsExactly("\\unknown", "unknown", "\\other", "\\unassigned", "\\\\unknown", "none");
            assertThat(codes(APriori.by(INDUSTRY).minimum(2).segment(portfolio)))
                    .containsOnly("other");
        }

        @Test
        void keepsLevelsApartFromLabelsThatLookLikeThem() {
            Portfolio portfolio = Portfolio.ofIds(List.of("a", "b", "c", "d"))
                    .withPaths(
                            REGION,
                            List.of(List.of("A > B"), List.of("A", "B"), List.of("A >", "B"), List.of("A", "> B")));
            assertThat(codes(APriori.by(REGION).segment(portfolio)))
                    .containsExactly("A \\> B", "A > B", "A \\> > B", "A > \\> B");
            assertThat(codes(APriori.by(REGION)
                            .segment(Portfolio.ofIds(List.of("a")).with(REGION, ">100"))))
                    .containsExactly(">100");
        }

        /** CONTRACT.md 4: "a-priori by label; ... `unassigned` always last". */
        @Test
        void isListedInTheOrderOfItsCodePoints() {
            Portfolio portfolio = industries("\uD83D\uDE80", "\uFF21", "b", "B", "a", "a b", null);
            assertThat(APriori.by(INDUSTRY)
                            .minimum(1)
                            .segment(portfolio)
                            .counts()
                            .keySet())
                    .containsExactly("B", "a", "a b", "b", "unknown", "\uFF21", "\uD83D\uDE80", "other", "unassigned");
        }
    }

    /** CONTRACT.md 3: "a value unseen at fit is `other` where rare ones are pooled, else `unassigned` with that reason". */
    @Nested
    class WhatWasNotSeen {
        private final Portfolio seen = Portfolio.ofIds(List.of("a", "b", "c"))
                .with(INDUSTRY, "steel", "steel", "wood")
                .with(EMPLOYEES, 10, 20, 300);
        private final APriori sentence = APriori.by(INDUSTRY).and(EMPLOYEES, SIZE);
        private final Customer paper = Customer.of("x").with(INDUSTRY, "paper").with(EMPLOYEES, 10);
        private final Customer largeSteel =
                Customer.of("x").with(INDUSTRY, "steel").with(EMPLOYEES, 300);

        @Test
        void isUnassignedWithTheReason() {
            APrioriModel model = sentence.fit(seen);
            assertThat(model.assign(paper).because())
                    .isEqualTo(
                            "unassigned: industry paper was not seen when the model was fitted; employees 10 heads, below"
                                    + " the cut of 50; would be steel/small with industry steel");
            assertThat(model.assign(largeSteel).because())
                    .isEqualTo("unassigned: nobody had this combination when the model was fitted; industry is steel;"
                            + " employees 300 heads, at or above the cut of 250; would be wood/large with industry wood;"
                            + " would be steel/small with employees below 50 heads");
        }

        @Test
        void isOtherWhereRareOnesArePooled() {
            APrioriModel model = sentence.minimum(2).fit(seen);
            assertThat(model.segments()).extracting(Segment::code).containsExactly("steel/small", "other");
            assertThat(model.assign(paper).because())
                    .isEqualTo(
                            "other: pooled with the rare combinations, having a value that was not seen when the model was"
                                    + " fitted; industry paper was not seen when the model was fitted; employees 10 heads, below the"
                                    + " cut of 50; would be steel/small with industry steel");
            assertThat(model.assign(largeSteel).because())
                    .startsWith(
                            "other: pooled: fewer than 2 had this combination when the model was fitted; industry is steel;");
            assertThat(model.rules().pooled()).isEqualTo(1);
        }

        @Test
        void otherExistsAlsoWhereNothingIsRare() {
            APrioriModel model = sentence.minimum(1).fit(seen);
            assertThat(model.segments())
                    .extracting(Segment::code)
                    .containsExactly("steel/small", "wood/large", "other");
            assertThat(model.segmentOf(paper).code()).isEqualTo("other");
        }

        @Test
        void aKnownValueThatBecomesUnknownIsANewCombination() {
            assertThat(sentence.fit(seen).segmentOf(paper.without(INDUSTRY))).isEqualTo(Segment.UNASSIGNED);
        }
    }

    /** Issue 2: "The documented default for size: employees before a company is a customer, our sales after." */
    @Nested
    class TheSize {
        private final Portfolio portfolio = Portfolio.ofIds(List.of("c", "C", "p", "f", "l", "u"))
                .withStages(Stage.CUSTOMER, Stage.CUSTOMER, Stage.PROSPECT, Stage.FORMER, Stage.LEAD, Stage.CUSTOMER)
                .with(EMPLOYEES, 1000, 1, 100, 250, Double.NaN, 1000)
                .with(SALES, 1, 1000, 1e9, 1e9, 1e9, Double.NaN);

        @Test
        void isByEmployeesBeforeAndBySalesAfter() {
            Segmentation segmentation = APriori.by(Size.of(EMPLOYEES, SALES)).segment(portfolio);
            assertThat(codes(segmentation)).containsExactly("small", "large", "mid", "large", "unknown", "unknown");
            assertThat(segmentation.assignment("c").because())
                    .isEqualTo(
                            "small: a customer, sized by sales 1 EUR/yr, below the cut of 1,000; would be large with sales of"
                                    + " 1,000 EUR/yr or more");
            assertThat(segmentation.assignment("p").because())
                    .isEqualTo("mid: a prospect, sized by employees 100 heads, at or above the cut of 50 and below 250;"
                            + " would be small with employees below 50 heads; would be large with employees of 250 heads"
                            + " or more");
            assertThat(segmentation.assignment("u").missing()).containsExactly(SALES);
            assertThat(segmentation.assignment("l").missing()).containsExactly(EMPLOYEES);
        }

        @Test
        void mayHaveBandsOfItsOwnListedInAnotherOrder() {
            Size size = Size.of(EMPLOYEES, SALES)
                    .bands(
                            Banding.at(500).labels("s", "l"),
                            Banding.topShare(0.5).labels("l", "s"));
            assertThat(codes(APriori.by(INDUSTRY).and(size).segment(portfolio.with(INDUSTRY, new String[6]))))
                    .containsExactly(
                            "unknown/s", "unknown/l", "unknown/s", "unknown/s", "unknown/unknown", "unknown/unknown");
        }

        @Test
        void sharesItsLabels() {
            assertThatThrownBy(() -> Size.of(EMPLOYEES, SALES).bands(SIZE, Banding.at(5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Size.bands must share their labels; got [small, mid, large] and [1, 2].");
            assertThatThrownBy(() -> Size.of(SALES, SALES))
                    .hasMessage(
                            "Size.of must judge customers by another measure than all others; got \"sales [EUR/yr]\" for"
                                    + " both. With one measure write APriori.by(measure, banding).");
        }

        @Test
        void needsACustomerToLearnFrom() {
            Portfolio prospects = portfolio.where(row -> portfolio.stage(row) != Stage.CUSTOMER);
            assertThatThrownBy(() -> APriori.by(Size.of(EMPLOYEES, SALES)).fit(prospects))
                    .isInstanceOf(FitException.class)
                    .hasMessageContaining("Stated cuts, at(...), need no customers to learn from.");
        }
    }

    /** CONTRACT.md 2: a-priori judges all stages. */
    @Test
    void everyStageIsJudged() {
        Portfolio portfolio =
                industries("x", "x", "x", "x").withStages(Stage.CUSTOMER, Stage.LEAD, Stage.PROSPECT, Stage.FORMER);
        assertThat(APriori.by(INDUSTRY).segment(portfolio).count("x")).isEqualTo(4);
    }

    @Test
    void measuresAreCutWhereTheBandingSays() {
        Portfolio portfolio = Portfolio.ofIds(List.of("a", "b", "c", "d"))
                .with(EMPLOYEES, 49, 50, 250, Double.NaN)
                .with(SALES, 1, 2, 3, 4);
        APriori sentence = APriori.by(EMPLOYEES, SIZE).sum(SALES);
        assertThat(codes(sentence.segment(portfolio))).containsExactly("small", "mid", "large", "unknown");
        assertThat(sentence.fit(portfolio).cuts()).containsOnlyKeys("employees").containsValue(List.of(50.0, 250.0));
        assertThat(sentence.fit(portfolio).money()).contains(SALES);
        assertThat(APriori.by(EMPLOYEES, SIZE).fit(portfolio).money()).isEmpty();
    }

    @Test
    void aSegmenterPrintsTheSentenceThatMakesIt() {
        APriori sentence = APriori.by(REGION, 1)
                .and(INDUSTRY)
                .and(EMPLOYEES, SIZE)
                .and(PRODUCTS)
                .and(PRODUCTS, "Bikes")
                .and(Size.of(EMPLOYEES, SALES))
                .minimum(5)
                .sum(SALES);
        assertThat(sentence)
                .hasToString("APriori.by(region, 1).and(industry).and(employees, at(50, 250).labels(\"small\", \"mid\","
                        + " \"large\")).and(products).and(products, \"Bikes\").and(Size.of(employees, sales)).minimum(5)"
                        + ".sum(sales)");
        assertThat(APriori.by(INDUSTRY).minimum(2))
                .isEqualTo(APriori.by(INDUSTRY).minimum(2));
        assertThat(APriori.by(INDUSTRY).minimum(2)).isNotEqualTo(APriori.by(INDUSTRY));
        assertThat(APriori.by(REGION, 2).fit(regions()))
                .hasToString("APrioriModel[region level 2: 3 values] with 4 segments");
    }

    @Test
    void aMistakeInTheSettingsThrowsAtItsStep() {
        assertThatThrownBy(() -> APriori.by(REGION, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "APriori level must be at least 1, the widest; got 0 for \"region\". For the whole path leave it"
                                + " out.");
        assertThatThrownBy(() -> APriori.by(REGION).minimum(0))
                .hasMessage("APriori.minimum must be at least 1; got 0. For no pooling at all leave it out.");
        assertThatThrownBy(() -> APriori.by(REGION).and(INDUSTRY).and(REGION))
                .hasMessage("APriori dimensions must not repeat an item; got \"region\" twice.");
        assertThatThrownBy(() -> APriori.by(PRODUCTS, " ")).hasMessage("APriori has must not be blank; got \" \".");
    }

    @Test
    void aPortfolioThatLacksAnAttributeDoesNotFit() {
        assertThatThrownBy(() -> APriori.by(INDUSTRY).fit(regions()))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("Portfolio has no category \"industry\"");
        assertThatThrownBy(() -> APriori.by(REGION).sum(SALES).fit(regions()))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("Portfolio has no measure \"sales\"");
    }

    @Test
    void nobodyMakesNoSegments() {
        Portfolio nobody = Portfolio.ofIds(List.of()).with(INDUSTRY, new String[0]);
        assertThat(APriori.by(INDUSTRY).segment(nobody).counts().keySet()).containsExactly("unassigned");
    }
}
