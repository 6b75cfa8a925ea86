package dev.segmentation.plan;

import static dev.segmentation.plan.Team.MINUTES;
import static dev.segmentation.plan.Team.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmentation.Segment;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.matrix.CrmMatrix;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "issue 4: quick fix first: move a given percentage from the bottom right to the top left, customers and hours named")
class QuickFixTest {
    /** Eight cells, a most urgent: a and b are the top, h and g the bottom. */
    private static Team eight() {
        return Team.of()
                .with("a1", "Eva", "a", 10, 900)
                .with("b1", "Eva", "b", 0, 100)
                .with("c1", "Eva", "c", 5, 900)
                .with("d1", "Eva", "d", 5, 1)
                .with("e1", "Eva", "e", 5, 1)
                .with("f1", "Eva", "f", 5, 1)
                .with("g1", "Eva", "g", 20, 10)
                .with("h1", "Eva", "h", 30, 5)
                .with("h2", "Eva", "h", 10, 1)
                .with("h3", "Ola", "h", 8, 1);
    }

    @Test
    void aShareOfTheTimeAtTheBottomGoesToTheTopOfTheSamePerson() {
        // Eva: a quarter of 60 minutes. h2 returns least and gives all 10, h1 the other 5. b1's minutes return 50, 25
        // ...,
        // the eleventh minute of a1 0.44: b1 gets 7, then both in turn
        QuickFix fix = eight().plan().by(OWNER).shift(0.25);
        assertThat(fix.bottom()).containsExactly("h", "g");
        assertThat(fix.top()).containsExactly("a", "b");
        assertThat(fix.asked()).isEqualTo(17); // and a quarter of Ola's 8, who has nobody at the top
        assertThat(fix.moved()).isEqualTo(15);
        assertThat(fix.lines())
                .extracting(EffortLine::customer, EffortLine::before, EffortLine::after)
                .containsExactly(
                        tuple("h2", 10L, 0L), tuple("h1", 30L, 25L), tuple("a1", 10L, 14L), tuple("b1", 0L, 11L));
        assertThat(fix.moves()).containsExactly(new EffortMove("h", "b", 11), new EffortMove("h", "a", 4));
        assertThat(fix.findings().stream().map(f -> f.in(Locale.ENGLISH)))
                .startsWith("15 minutes, 25 % of what is spent there, go from h, g to a, b")
                .endsWith(
                        "2 of the 17 minutes asked for stay: a person has nobody at the top to give them to, or a bound"
                                + " or an unknown payoff is in the way",
                        "minutes are taken from the least urgent segment first and there where least is expected, down to"
                                + " the minimum of a customer, and given where the next one is assumed to return most; every"
                                + " person keeps their own hours");
        assertThat(fix.findings().get(0).in(Locale.forLanguageTag("sv")))
                .isEqualTo("15 minuter, 25\u00a0% av det som läggs där, går från h, g till a, b");
        assertThat(fix.findings().get(2).in(Locale.forLanguageTag("da")))
                .isEqualTo(
                        "2 af de 17 ønskede minutter bliver liggende: nogen har ingen kunde øverst at give dem til, eller"
                                + " en grænse eller et ukendt udbytte er i vejen");
        assertThat(fix).hasToString("QuickFix[15 of 17 minutes from [h, g] to [a, b], 4 customers]");
    }

    @Test
    void aTeamWithoutPersonsHelpsEachOther() {
        QuickFix fix = eight().plan().shift(0.25);
        assertThat(fix.asked()).isEqualTo(17);
        assertThat(fix.moved()).isEqualTo(17);
        // of those that return 1, who gets most gives first
        assertThat(fix.lines().get(0).customer()).isEqualTo("h2");
        assertThat(fix.lines().get(1).customer()).isEqualTo("h3");
    }

    @Test
    void everybodyKeepsTheMinimumAndNobodyGetsMoreThanTheMaximum() {
        QuickFix fix = eight().plan()
                .by(OWNER)
                .minimum("h", 8)
                .maximum("b", 3)
                .maximum("a", 11)
                .shift(1);
        assertThat(fix.asked()).isEqualTo(68);
        assertThat(fix.moved()).isEqualTo(4);
        assertThat(fix.lines()).extracting(EffortLine::change).containsExactly(-2L, -2L, 1L, 3L);
        assertThat(fix.lines().get(3).because().in(Locale.ENGLISH)).isEqualTo("at its maximum, minutes: 3");
    }

    @Test
    void minutesBeforeAreMinutesAfterForEveryPerson() {
        for (double share : new double[] {0.001, 0.1, 0.333, 0.5, 1}) {
            QuickFix fix = eight().plan().by(OWNER).shift(share);
            long change = fix.lines().stream().mapToLong(EffortLine::change).sum();
            assertThat(change).as("share %s", share).isZero();
            assertThat(fix.moved()).isLessThanOrEqualTo(fix.asked());
        }
    }

    @Test
    void whoCannotBeJudgedNeitherGivesNorGets() {
        QuickFix fix = Team.of()
                .with("a1", null, "a", 1, Double.NaN)
                .with("b1", null, "b", 9, Double.NaN)
                .plan()
                .shift(0.5);
        assertThat(fix.asked()).isEqualTo(5); // b is the bottom: half of 9
        assertThat(fix.moved()).isZero();
        assertThat(fix.lines()).isEmpty();
    }

    @Test
    @DisplayName("issue 4: a given percentage of the bottom: of all that is spent there, whoever gives it")
    void theShareIsOfAllThatIsSpentAtTheBottomAlsoOnThoseWhoKeepTheirs() {
        QuickFix fix = Team.of()
                .with("a1", null, "a", 1, 100)
                .with("b1", null, "b", 60, 1)
                .with("b2", null, "b", 40, Double.NaN)
                .plan()
                .shift(0.1);
        assertThat(fix.asked()).isEqualTo(10);
        assertThat(fix.lines())
                .extracting(EffortLine::customer, EffortLine::after)
                .containsExactly(tuple("b1", 50L), tuple("a1", 11L));
    }

    @Test
    void whereThereIsOneSegmentThereIsNoTopAndNoBottom() {
        QuickFix fix = Team.of().with("a1", null, "a", 9, 1).plan().shift(0.5);
        assertThat(fix.top()).isEmpty();
        assertThat(fix.bottom()).isEmpty();
        assertThat(fix.moved()).isZero();
    }

    @Test
    @DisplayName("issue 4: in the matrix the freed hours of cells 10 to 12 pass to cells 1 to 3")
    void inTheMatrixThePlaysSayWhatIsTopAndBottom() {
        Measure sales = Measure.of("sales", "EUR/yr");
        Measure loyalty = Measure.of("loyalty", "0-100");
        Measure wallet = Measure.of("wallet", "EUR/yr");
        Portfolio portfolio = Portfolio.of(List.of(
                Customer.of("giant")
                        .with(sales, 50_000)
                        .with(loyalty, 10)
                        .with(wallet, 900_000)
                        .with(MINUTES, 60),
                Customer.of("pleasant")
                        .with(sales, 4_000)
                        .with(loyalty, 95)
                        .with(wallet, 4_500)
                        .with(MINUTES, 600)));
        CrmMatrix matrix = CrmMatrix.of(sales, loyalty)
                .value(Banding.at(10_000, 100_000))
                .loyalty(Banding.at(33, 66))
                .potential(wallet);
        assertThat(matrix.fit(portfolio).byUrgency())
                .extracting(Segment::code)
                .startsWith("giant-low", "giant-prospect", "giant-medium", "giant-high")
                .endsWith("small-low", "small-prospect", "small-medium", "small-high")
                .hasSize(12);
        QuickFix fix = EffortPlan.of(matrix.segment(portfolio), MINUTES).shift(0.1);
        assertThat(fix.bottom()).containsExactly("small-high", "small-medium", "small-prospect");
        assertThat(fix.top()).containsExactly("giant-low", "giant-prospect", "giant-medium");
        assertThat(fix.moves()).containsExactly(new EffortMove("small-high", "giant-low", 60));
        assertThat(fix.lines())
                .extracting(EffortLine::customer, EffortLine::change)
                .containsExactly(tuple("pleasant", -60L), tuple("giant", 60L));
    }
}
