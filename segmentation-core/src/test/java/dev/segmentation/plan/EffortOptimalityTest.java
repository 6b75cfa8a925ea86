package dev.segmentation.plan;

import static dev.segmentation.plan.Team.MINUTES;
import static dev.segmentation.plan.Team.OWNER;
import static dev.segmentation.plan.Team.PAYOFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Too many customers to try everything: what must hold of the best, and what must not matter. */
class EffortOptimalityTest {
    private static final Map<String, Double> SCALES = new TreeMap<>(Map.of("a", 30.0, "b", 240.0, "c", 2_000.0));

    private static Portfolio team(int size, int persons, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<String> ids = new ArrayList<>();
        double[] minutes = new double[size];
        double[] payoffs = new double[size];
        String[] cells = new String[size];
        String[] owners = new String[size];
        for (int row = 0; row < size; row++) {
            ids.add("c" + row);
            minutes[row] = random.nextInt(4) == 0 ? 0 : random.nextInt(600);
            double payoff = StrictMath.rint(StrictMath.exp(8 + 2 * random.nextGaussian()));
            payoffs[row] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(20) == 0 ? 0 : payoff;
            cells[row] = new ArrayList<>(SCALES.keySet()).get(row % 3);
            owners[row] = "person " + random.nextInt(persons);
        }
        return Portfolio.ofIds(ids)
                .with(MINUTES, minutes)
                .with(PAYOFF, payoffs)
                .with(Team.CELL, cells)
                .with(OWNER, owners);
    }

    private static EffortPlan plan(Portfolio portfolio) {
        EffortPlan plan = EffortPlan.of(Existing.of(Team.CELL).segment(portfolio), MINUTES)
                .payoff(PAYOFF);
        for (Map.Entry<String, Double> scale : SCALES.entrySet()) {
            plan = plan.scale(scale.getKey(), scale.getValue());
        }
        return plan.minimum("a", 15).maximum(1_500);
    }

    @Test
    @DisplayName("issue 4: the optimality conditions at 100,000 customers, hours staying with 200 persons")
    void noMinuteOfAPersonWouldReturnMoreAtAnotherCustomerOfThatPerson() {
        Portfolio portfolio = team(100_000, 200, 7);
        EffortAllocation allocation = plan(portfolio).by(OWNER).allocate();
        List<Side> persons = sides(portfolio, allocation);
        assertThat(persons).hasSize(200).allSatisfy(person -> {
            assertThat(person.after).isEqualTo(person.before);
            assertThat(person.next).isLessThanOrEqualTo(person.last * (1 + 1e-9));
        });
    }

    @Test
    @DisplayName("issue 4: the optimality conditions at 100,000 customers, hours pooled under capacities")
    void noMinuteWouldReturnMoreAtACustomerWhosePersonHasTimeLeft() {
        Portfolio portfolio = team(100_000, 200, 8);
        EffortAllocation allocation =
                plan(portfolio).by(OWNER).capacity(114_000).allocate();
        List<Side> persons = sides(portfolio, allocation);
        double last = persons.stream().mapToDouble(person -> person.last).min().orElseThrow();
        int full = 0;
        for (Side person : persons) {
            assertThat(person.after).isLessThanOrEqualTo(114_000);
            assertThat(person.next).isLessThanOrEqualTo(person.last * (1 + 1e-9));
            full += person.after == 114_000 ? 1 : 0;
            assertThat(person.after == 114_000 || person.next <= last * (1 + 1e-9))
                    .isTrue();
        }
        assertThat(full).as("persons at their capacity").isBetween(1, 199);
        assertThat(persons.stream().mapToLong(person -> person.after).sum()).isEqualTo(allocation.minutes());
    }

    /** Of one person: sums, the least that a minute spent returns, and the most that one more minute would. */
    private static final class Side {
        private long before;
        private long after;
        private double last = Double.POSITIVE_INFINITY;
        private double next = Double.NEGATIVE_INFINITY;
    }

    private static List<Side> sides(Portfolio portfolio, EffortAllocation allocation) {
        Map<List<String>, Side> persons = new TreeMap<>((a, b) -> a.get(0).compareTo(b.get(0)));
        for (int row = 0; row < portfolio.size(); row++) {
            Side side = persons.computeIfAbsent(portfolio.category(OWNER).at(row), owner -> new Side());
            long after = allocation.after(row);
            side.before += allocation.before(row);
            side.after += after;
            double payoff = portfolio.measure(PAYOFF).at(row);
            String cell = portfolio.category(Team.CELL).at(row).get(0);
            double scale = SCALES.get(cell);
            if (after < 1_500 && payoff > 0) {
                side.next = Math.max(side.next, minute(payoff, scale, after));
            }
            if (after > (cell.equals("a") ? 15 : 0) && !Double.isNaN(payoff)) {
                side.last = Math.min(side.last, minute(payoff, scale, after - 1));
            }
        }
        return new ArrayList<>(persons.values());
    }

    /** What the minute after so many returns: the plain difference of the response. */
    private static double minute(double payoff, double scale, long spent) {
        return payoff * (StrictMath.exp(-spent / scale) - StrictMath.exp(-(spent + 1) / scale));
    }

    @Property(seed = "4", tries = 60)
    void theOrderOfTheRowsDoesNotMatter(@ForAll @IntRange(min = 3, max = 60) int size, @ForAll long seed) {
        Portfolio portfolio = team(size, 3, seed);
        List<Integer> shuffled = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            shuffled.add(row);
        }
        Collections.shuffle(shuffled, new java.util.Random(seed));
        Portfolio other = portfolio.rows(shuffled.stream().mapToInt(row -> row).toArray());
        EffortPlan plan = plan(portfolio).minimum("a", 0).by(OWNER).pooled();
        EffortPlan same = plan(other).minimum("a", 0).by(OWNER).pooled();
        assertThat(byId(same.allocate())).isEqualTo(byId(plan.allocate()));
        assertThat(same.allocate().report().moves())
                .isEqualTo(plan.allocate().report().moves());
        assertThat(same.allocate().report().transfers())
                .isEqualTo(plan.allocate().report().transfers());
        assertThat(same.shift(0.3).lines()).isEqualTo(plan.shift(0.3).lines());
    }

    private static Map<String, Long> byId(EffortAllocation allocation) {
        return allocation.lines().collect(Collectors.toMap(EffortLine::customer, EffortLine::after));
    }

    @Property(seed = "5", tries = 60)
    void payoffsTimesAPowerOfTwoMoveNobody(
            @ForAll @IntRange(min = 3, max = 60) int size, @ForAll @IntRange(min = -40, max = 40) int power) {
        Portfolio portfolio = team(size, 2, size * 100L + power);
        double[] larger = Arrays.stream(portfolio.measure(PAYOFF).toArray())
                .map(payoff -> Math.scalb(payoff, power))
                .toArray();
        EffortPlan plan = plan(portfolio).minimum("a", 0);
        EffortPlan same = plan(portfolio.with(PAYOFF, larger)).minimum("a", 0);
        assertThat(byId(same.allocate())).isEqualTo(byId(plan.allocate()));
    }

    @Property(seed = "6", tries = 100)
    void minutesBeforeAreMinutesAfterAndEveryMoveIsAccountedFor(
            @ForAll @IntRange(min = 3, max = 80) int size, @ForAll long seed) {
        EffortPlanReport report = plan(team(size, 4, seed))
                .minimum("a", 0)
                .by(OWNER)
                .pooled()
                .allocate()
                .report();
        assertThat(report.cells().stream()
                        .mapToLong(EffortPlanReport.Cell::after)
                        .sum())
                .isEqualTo(report.minutes());
        assertThat(report.moves().stream().mapToLong(EffortMove::minutes).sum()).isEqualTo(report.moved());
        for (EffortPlanReport.Cell cell : report.cells()) {
            long gets = report.moves().stream()
                    .filter(move -> move.to().equals(cell.segment()))
                    .mapToLong(EffortMove::minutes)
                    .sum();
            long gives = report.moves().stream()
                    .filter(move -> move.from().equals(cell.segment()))
                    .mapToLong(EffortMove::minutes)
                    .sum();
            assertThat(gets - gives).isEqualTo(cell.after() - cell.before());
        }
        for (EffortPlanReport.Person person : report.persons()) {
            long change = report.transfers().stream()
                    .mapToLong(transfer -> transfer.to().equals(person.owner())
                            ? transfer.minutes()
                            : transfer.from().equals(person.owner()) ? -transfer.minutes() : 0)
                    .sum();
            assertThat(change).isEqualTo(person.after() - person.before());
        }
        assertThat(report.gains().get(0).gain()).isGreaterThanOrEqualTo(0);
    }
}
