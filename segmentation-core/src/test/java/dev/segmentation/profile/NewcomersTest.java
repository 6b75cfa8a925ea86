package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.FitException;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.profile.Newcomers.AsOf;
import dev.segmentation.profile.Newcomers.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 6: "where dates are given, learned as of then and tested on later newcomers; how much better than chance". */
class NewcomersTest {
    private static final LocalDate THEN = LocalDate.of(2024, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2025, 12, 31);
    private static final BestCustomers SENTENCE =
            BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES);

    /** The first so many were customers then; the others came later, and steel buys three times as much. */
    private static Portfolio people(int then, int later, boolean isThen) {
        SplitMix64 random = new SplitMix64(4);
        List<Customer> people = new ArrayList<>();
        for (int i = 0; i < then + later; i++) {
            boolean isSteel = random.nextInt(4) == 0;
            double sales = (isSteel ? 3_000 : 1_000) * (0.5 + random.nextDouble());
            double heads = 1 + random.nextInt(300);
            Customer customer = Customer.of("C" + i)
                    .with(INDUSTRY, isSteel ? "steel" : "other " + random.nextInt(4))
                    .with(EMPLOYEES, heads);
            people.add(
                    i >= then && isThen
                            ? customer.at(Stage.PROSPECT)
                            : customer.with(SALES, isThen ? sales : i < then ? 1 : sales));
        }
        return Portfolio.of(people);
    }

    private static Newcomers newcomers(int then, int later) {
        Portfolio known = people(then, later, true);
        double[] unknown = new double[known.size()];
        Arrays.fill(unknown, Double.NaN);
        known = then == 0 ? known.with(SALES, unknown) : known;
        return Newcomers.of(SENTENCE, new AsOf(THEN, known), new AsOf(NOW, people(then, later, false)));
    }

    @Test
    void learnedFromTheBestOfThenItTellsWhoOfTheNewcomersBuysMost() {
        Newcomers found = newcomers(120, 100);
        assertThat(found.outcome()).isEqualTo(Outcome.BETTER_THAN_CHANCE);
        assertThat(found.customers()).isEqualTo(120);
        assertThat(found.best()).isEqualTo(10);
        assertThat(found.newcomers()).isEqualTo(100);
        NewcomerTest test = found.test();
        assertThat(test).isNotNull();
        BestCustomersModel then = SENTENCE.fit(people(120, 100, true));
        Portfolio strangers = people(120, 100, false).where(row -> row >= 120);
        assertThat(test).isEqualTo(NewcomerTest.of(then, strangers, SALES));
        assertThat(found.sentence().in(Locale.ROOT))
                .matches("learned as of 2024-12-31 from the 10 best of 120 customers, tested on who came until"
                        + " 2025-12-31: among 100 newcomers, one of the 20 who bought most fits better than .* % of the"
                        + " others \\(95 %: .* to .*\\): better than chance, which is 50 %");
        assertThat(found.sentences().get(1).in(Locale.ROOT))
                .matches("the mean sales of newcomers (rises|does not rise) with fit.*: .* EUR/yr from the lowest"
                        + " quarter of fit to the highest");
    }

    @Test
    @DisplayName("cut-offs, correction and seed make no difference; what happened to the customers of then neither")
    void onlyWhatFitIsMadeOfCounts() {
        BestCustomers other = SENTENCE.capacity(3).holm().permutations(99).seed(8);
        AsOf then = new AsOf(THEN, people(120, 60, true));
        AsOf now = new AsOf(NOW, people(120, 60, false));
        Portfolio changed = now.portfolio().where(row -> row >= 120);
        assertThat(Newcomers.of(other, then, now)).isEqualTo(Newcomers.of(SENTENCE, then, now));
        assertThat(Newcomers.of(SENTENCE, then, new AsOf(NOW, changed))).isEqualTo(Newcomers.of(SENTENCE, then, now));
    }

    @Test
    void rowsMayStandInAnyOrder() {
        Portfolio then = people(120, 60, true);
        Portfolio now = people(120, 60, false);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, now.size()).boxed().toList());
        Collections.reverse(order);
        int[] reversed = order.stream().mapToInt(i -> i).toArray();
        assertThat(Newcomers.of(SENTENCE, new AsOf(THEN, then.rows(reversed)), new AsOf(NOW, now)))
                .isEqualTo(Newcomers.of(SENTENCE, new AsOf(THEN, then), new AsOf(NOW, now.rows(reversed))));
    }

    @Test
    void tooFewAreAnOutcomeAndNeverANumber() {
        Newcomers few = newcomers(120, 4);
        assertThat(few.outcome()).isEqualTo(Outcome.TOO_FEW_NEWCOMERS);
        assertThat(few.test()).isNull();
        assertThat(few.sentences().stream().map(one -> one.in(Locale.ROOT)))
                .containsExactly("not tested on newcomers: 4 came after 2024-12-31, until 2025-12-31; it takes 5 whose"
                        + " fit and value are known");
        Newcomers none = newcomers(0, 50);
        assertThat(none.outcome()).isEqualTo(Outcome.NOT_LEARNED);
        assertThat(none.best()).isZero();
        assertThat(none.sentence().in(Locale.ROOT))
                .isEqualTo("not tested on newcomers: as of 2024-12-31 there was no customer to learn from");
        Newcomers tooFewThen = newcomers(10, 50);
        assertThat(tooFewThen.outcome()).isEqualTo(Outcome.NOT_LEARNED);
        assertThat(tooFewThen.sentence().in(Locale.ROOT))
                .isEqualTo("not tested on newcomers: as of 2024-12-31, with 10 customers, nothing could be learned");
    }

    @Test
    @DisplayName("customers left out in turn may tell nothing where newcomers do: fit is not called useless then")
    void whatNewcomersShowIsNotContradicted() {
        Portfolio today = people(120, 0, false);
        SplitMix64 random = new SplitMix64(8);
        double[] noise = new double[120];
        Arrays.setAll(noise, row -> 1_000 * random.nextDouble());
        today = today.with(SALES, noise);
        BestCustomersModel model = SENTENCE.fit(today);
        String ofCustomers = "left out in turn, a best customer fits better than .* of the others \\(95 %: .* to .*\\):"
                + " no more than chance, which is 50 %, ";
        assertThat(model.report(model.segment(today)).findings())
                .extracting(one -> one.in(Locale.ROOT))
                .anyMatch(one -> one.matches(ofCustomers + "so do not rely on fit"));
        BestCustomersModel tested = model.with(newcomers(120, 100));
        assertThat(tested.report(tested.segment(today)).findings())
                .extracting(one -> one.in(Locale.ROOT))
                .anyMatch(one -> one.matches(ofCustomers + "but on newcomers fit did better"))
                .noneMatch(one -> one.contains("do not rely"));
        BestCustomersModel untested = model.with(newcomers(120, 4));
        assertThat(untested.report(untested.segment(today)).findings())
                .extracting(one -> one.in(Locale.ROOT))
                .anyMatch(one -> one.endsWith("so do not rely on fit"));
    }

    @Test
    void newcomersWhoAllBuyAsMuchTellNothing() {
        Portfolio then = people(120, 30, true);
        double[] same = new double[150];
        Arrays.fill(same, 7);
        Newcomers alike = Newcomers.of(
                SENTENCE,
                new AsOf(THEN, then),
                new AsOf(NOW, people(120, 30, false).with(SALES, same)));
        assertThat(alike.outcome()).isEqualTo(Outcome.ALL_ALIKE);
        assertThat(alike.sentence().in(Locale.ROOT))
                .isEqualTo("not tested on newcomers: all 30 who came after 2024-12-31, until 2025-12-31, have the same"
                        + " sales");
        assertRefused(
                () -> NewcomerTest.of(SENTENCE.fit(then), then.with(SALES, same), SALES),
                "NewcomerTest.of must have newcomers of whom some buy more; got 150 with the same \"sales\".");
    }

    /** Where more than four in five have the lowest value, all others are looked for. */
    @Test
    void whoBuysAtAllIsLookedForWhereMostBuyNothing() {
        Portfolio all = people(0, 50, false);
        double[] few = new double[50];
        for (int row = 0; row < 4; row++) {
            few[row] = 10 + row;
        }
        NewcomerTest test = NewcomerTest.of(SENTENCE.fit(all), all.with(SALES, few), SALES);
        assertThat(test.area().looked()).isEqualTo(4);
        assertThat(test.area().others()).isEqualTo(46);
    }

    /** By a second way: whoever ties is laid down in every order, here by 4 x n copies of each mean. */
    @Property(seed = "1", tries = 100)
    void quartersShareTiesOut(
            @ForAll @Size(min = 5, max = 15) List<@IntRange(min = 0, max = 3) Integer> fits,
            @ForAll @Size(min = 15, max = 15) List<@IntRange(min = 0, max = 9) Integer> values) {
        int size = fits.size();
        double[] fit = fits.stream().mapToDouble(i -> i).toArray();
        double[] value = values.stream().limit(size).mapToDouble(i -> i).toArray();
        if (Arrays.stream(value).distinct().count() < 2) {
            return;
        }
        NewcomerTest test = new NewcomerTest.Tested(
                        MeasureColumn.of(BestCustomersModel.FIT, fit), MeasureColumn.of(SALES, value))
                .test();
        List<double[]> copies = new ArrayList<>(); // fit, mean of those with the fit
        for (int row = 0; row < size; row++) {
            double own = fit[row];
            double mean = IntStream.range(0, size)
                    .filter(other -> fit[other] == own)
                    .mapToDouble(other -> value[other])
                    .average()
                    .orElseThrow();
            for (int copy = 0; copy < 4; copy++) {
                copies.add(new double[] {own, mean});
            }
        }
        copies.sort(Comparator.comparingDouble(copy -> copy[0]));
        for (int quarter = 0; quarter < 4; quarter++) {
            double mean = copies.subList(quarter * size, (quarter + 1) * size).stream()
                    .mapToDouble(copy -> copy[1])
                    .average()
                    .orElseThrow();
            assertThat(test.quarters().get(quarter)).isCloseTo(mean, within(1e-9));
        }
    }

    @Test
    void theCheckShipsWithTheModelAndItsReport() {
        Portfolio today = people(150, 0, true);
        Newcomers found = newcomers(120, 100);
        BestCustomersModel plain = SENTENCE.fit(today);
        BestCustomersModel model = plain.with(found);
        assertThat(plain.newcomers()).isEmpty();
        assertThat(model.newcomers()).contains(found);
        assertThat(model).isNotEqualTo(plain).isEqualTo(plain.with(found));
        BestCustomersReport report = model.report(model.segment(today));
        assertThat(report.newcomers()).isEqualTo(found);
        assertThat(report.findings()).containsAll(found.sentences());
        assertThat(plain.report(plain.segment(today)).newcomers()).isNull();
        assertThat(model.segment(today).counts()).isEqualTo(plain.segment(today).counts());
    }

    @Test
    void mistakesThrowAtTheLineThatMadeThem() {
        AsOf then = new AsOf(THEN, people(120, 30, true));
        AsOf now = new AsOf(NOW, people(120, 30, false));
        assertRefused(
                () -> Newcomers.of(SENTENCE, new AsOf(NOW, then.portfolio()), now),
                "Newcomers.learnedAsOf must be before the day as of which they are tested, 2025-12-31; got"
                        + " 2025-12-31.");
        assertRefused(
                () -> Newcomers.of(SENTENCE.ids(List.of("C1")), then, now),
                "Newcomers must be tested by a sentence that finds the best by their \"sales\"; got best ones picked by"
                        + " hand, who may have been picked for what came later.");
        assertThatThrownBy(() -> Newcomers.of(SENTENCE.and(REGION), then, now))
                .isInstanceOf(FitException.class)
                .hasMessage("Portfolio has no category \"region\"; it has [industry]");
        Newcomers few = newcomers(120, 4);
        assertRefused(
                () -> BestCustomers.by(EMPLOYEES)
                        .on(INDUSTRY)
                        .fit(people(50, 0, true))
                        .with(few),
                "BestCustomersModel.with must get newcomers tested by \"employees\"; got \"sales\".");
        assertRefused(
                () -> new Newcomers(THEN, NOW, SALES, Outcome.BETTER_THAN_CHANCE, 9, 1, 9, null),
                "Newcomers outcome must be that of the test; got BETTER_THAN_CHANCE.");
        assertRefused(
                () -> new Newcomers(THEN, NOW, SALES, Outcome.NOT_LEARNED, 1, 2, 9, null),
                "Newcomers must have numbers from 0, the best among the customers and the tested among the newcomers;"
                        + " got 2 best of 1, and 0 tested of 9.");
        assertRefused(
                () -> new NewcomerTest(new Area(0.5, 0, 1, 1, 4), 0.2, List.of(1.0, 2.0, 3.0)),
                "NewcomerTest must have an area and four quarters, all known; got 3 quarters.");
    }
}
