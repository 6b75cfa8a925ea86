package dev.segmentation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The rules of activities written down a second time, row by row, without any index. */
@Tag("determinism")
class ActivitiesAgainstNaiveTest {
    private static final Measure M = Measure.of("m", "u");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Portfolio PORTFOLIO = Portfolio.ofIds(List.of("a", "b", "c", "d"));

    @Provide
    Arbitrary<List<Entry>> diaries() {
        Arbitrary<String> who = Arbitraries.of("a", "b", "c", "stranger");
        Arbitrary<LocalDate> day = Arbitraries.integers().between(-800, 20).map(DAY::plusDays);
        Arbitrary<String> type = Arbitraries.of("visit", "call", "").injectNull(0.1);
        Arbitrary<Double> minutes = Arbitraries.oneOf(
                        Arbitraries.of(0.1, -0.0, 1e16, 3.3),
                        Arbitraries.doubles().between(0, 1e4))
                .injectNull(0.2);
        Arbitrary<String> seller = Arbitraries.of("x", "y", " ").injectNull(0.2);
        Arbitrary<StartedBy> starter = Arbitraries.of(StartedBy.values()).injectNull(0.2);
        return Combinators.combine(who, day, type, minutes, seller, starter)
                .as(Entry::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<ActivityMeasure> measures() {
        Arbitrary<Period> windows =
                Arbitraries.of(Period.ofDays(1), Period.ofDays(30), Period.ofMonths(1), Period.ofYears(1));
        Arbitrary<ActivityMeasure.Kind> kinds = Arbitraries.of(ActivityMeasure.Kind.values());
        Arbitrary<String> types = Arbitraries.of("visit", "call", "fair").injectNull(0.4);
        Arbitrary<StartedBy> starters = Arbitraries.of(StartedBy.values()).injectNull(0.5);
        return Combinators.combine(kinds, windows, types, starters)
                .as((kind, window, type, starter) ->
                        new ActivityMeasure(kind, kind.isWindowed() ? window : null, type, starter));
    }

    @Property(seed = "1", tries = 500)
    void everyMeasureIsWhatTheRulesSay(@ForAll("diaries") List<Entry> diary, @ForAll("measures") ActivityMeasure what) {
        double[] values =
                Entry.activities(diary).asOf(DAY).measure(M, what, PORTFOLIO).toArray();
        for (int row = 0; row < values.length; row++) {
            double naive = naive(diary, PORTFOLIO.id(row), what);
            if (Double.isNaN(naive)) {
                assertThat(values[row]).isNaN();
            } else {
                assertThat(values[row]).isCloseTo(naive, within(Math.ulp(naive) * 60));
            }
        }
    }

    @Property(seed = "2", tries = 300)
    void theOrderOfTheRowsDoesNotShowInASingleBit(
            @ForAll("diaries") List<Entry> diary, @ForAll("measures") ActivityMeasure what, @ForAll long shuffle) {
        List<Entry> shuffled = new ArrayList<>(diary);
        Collections.shuffle(shuffled, new Random(shuffle));
        ActivitiesAsOf one = Entry.activities(diary).asOf(DAY);
        ActivitiesAsOf other = Entry.activities(shuffled).asOf(DAY);
        assertThat(other.measure(M, what, PORTFOLIO).toArray())
                .containsExactly(one.measure(M, what, PORTFOLIO).toArray());
        assertThat(other.minutesByPerson(Period.ofYears(1))).isEqualTo(one.minutesByPerson(Period.ofYears(1)));
    }

    private static double naive(List<Entry> diary, String id, ActivityMeasure what) {
        List<Entry> all = diary.stream()
                .filter(entry -> entry.account().equals(id) && !entry.day().isAfter(DAY))
                .filter(entry -> what.window() == null || entry.day().isAfter(DAY.minus(what.window())))
                .filter(entry -> what.type() == null || what.type().equals(entry.type()))
                .filter(entry -> what.startedBy() == null || what.startedBy() == entry.startedBy())
                .toList();
        List<Entry> timed =
                all.stream().filter(entry -> entry.minutes() != null).toList();
        return switch (what.kind()) {
            case COUNT -> all.size();
            case MINUTES ->
                !all.isEmpty() && timed.isEmpty()
                        ? Double.NaN
                        : timed.stream().mapToDouble(Entry::minutes).sum();
            case PERSONS ->
                all.stream()
                        .map(Entry::seller)
                        .filter(seller -> seller != null && !seller.isBlank())
                        .distinct()
                        .count();
            case DAYS_SINCE_LAST ->
                all.stream()
                        .mapToDouble(entry -> DAY.toEpochDay() - entry.day().toEpochDay())
                        .min()
                        .orElse(Double.NaN);
        };
    }
}
