package dev.segmentation.plan;

import static dev.segmentation.plan.Team.MINUTES;
import static dev.segmentation.plan.Team.OWNER;
import static dev.segmentation.plan.Team.PAYOFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("issue 4: EffortPlan against brute force over the lattice of minutes on 1,000 small random cases")
class EffortBruteForceTest {
    private static final double[] PAYOFFS = {100, 100, 200, 50, 7.5, 0, -3, Double.NaN};
    private static final double[] SCALES = {1, 1 / StrictMath.log(2), 3, 10};
    private static final String[] OWNERS = {"Eva", "Ola", null};

    private int feasible;
    private int refused;
    private int shared;

    @Test
    void noOtherWayToSpendTheSameMinutesReturnsMore() {
        for (int seed = 0; seed < 1_000; seed++) {
            new Case(new SplitMix64(seed)).check("seed " + seed);
        }
        assertThat(feasible).as("cases that can be planned").isGreaterThan(500);
        assertThat(refused).as("cases whose bounds cannot be kept").isGreaterThan(100);
        assertThat(shared).as("cases where hours go from person to person").isGreaterThan(50);
    }

    /** A few customers with a few minutes, and bounds that may or may not be kept. */
    private final class Case {
        private final int size;
        private final int[] today;
        private final double[] payoff;
        private final double[] scale;
        private final int[] low;
        private final int[] high;
        private final int[] owner;
        private final int[] capacity = {99, 99, 99};
        private final boolean persons;
        private final boolean pooled;
        private final boolean stated;

        Case(SplitMix64 random) {
            size = 1 + random.nextInt(4);
            today = numbers(5, random);
            payoff = Arrays.stream(numbers(PAYOFFS.length, random))
                    .mapToDouble(i -> PAYOFFS[i])
                    .toArray();
            double[] scales = {SCALES[random.nextInt(4)], SCALES[random.nextInt(4)]};
            scale = Arrays.stream(numbers(2, random))
                    .mapToDouble(i -> scales[i])
                    .toArray();
            boolean bounded = random.nextInt(2) == 0;
            low = numbers(bounded ? 3 : 1, random);
            high = Arrays.stream(numbers(bounded ? 5 : 1, random))
                    .map(m -> bounded ? m + 1 : 99)
                    .toArray();
            for (int i = 0; i < size; i++) {
                high[i] = Math.max(high[i], low[i]);
            }
            owner = numbers(3, random);
            persons = random.nextInt(4) > 0;
            pooled = persons && random.nextInt(3) == 0;
            stated = persons && random.nextInt(2) == 0;
            for (int one = 0; one < 3; one++) {
                int needed = 0;
                for (int i = 0; i < size; i++) {
                    needed += owner[i] == one ? today[i] : 0;
                }
                boolean own = stated && one < 2;
                capacity[one] = own ? Math.max(0, needed - 1 + random.nextInt(5)) : pooled || !persons ? 99 : needed;
            }
        }

        private int[] numbers(int bound, SplitMix64 random) {
            int[] numbers = new int[size];
            Arrays.setAll(numbers, i -> random.nextInt(bound));
            return numbers;
        }

        void check(String name) {
            double best = best();
            if (Double.isNaN(best)) {
                refused++;
                assertThatThrownBy(() -> plan().allocate()).as(name).isInstanceOf(EffortShortfallException.class);
                return;
            }
            feasible++;
            EffortAllocation allocation = plan().allocate();
            int[] after =
                    allocation.lines().mapToInt(line -> (int) line.after()).toArray();
            assertThat(isAllowed(after)).as(name + " is allowed").isTrue();
            assertThat(value(after)).as(name).isGreaterThanOrEqualTo(best - 1e-12 * Math.abs(best));
            shared += allocation.report().transfers().isEmpty() ? 0 : 1;
        }

        private EffortPlan plan() {
            Team team = Team.of();
            for (int i = 0; i < size; i++) {
                team.with("c" + i, OWNERS[owner[i]], "cell" + i, today[i], payoff[i]);
            }
            EffortPlan plan = EffortPlan.of(team.divided(), MINUTES).payoff(PAYOFF);
            for (int i = 0; i < size; i++) {
                plan = plan.scale("cell" + i, scale[i])
                        .minimum("cell" + i, low[i])
                        .maximum("cell" + i, high[i]);
            }
            plan = persons ? plan.by(OWNER) : plan;
            plan = pooled ? plan.pooled() : plan;
            for (int one = 0; stated && one < 2; one++) {
                int wanted = one;
                boolean named = Arrays.stream(owner).anyMatch(o -> o == wanted);
                plan = named ? plan.capacity(capacity[one], OWNERS[one]) : plan;
            }
            return plan;
        }

        /** The best value of all ways to spend as many minutes as today; NaN where there is none. */
        private double best() {
            List<int[]> ways = new ArrayList<>();
            spend(new int[size], 0, Arrays.stream(today).sum(), ways);
            return ways.stream()
                    .filter(this::isAllowed)
                    .mapToDouble(this::value)
                    .max()
                    .orElse(Double.NaN);
        }

        private void spend(int[] way, int at, int left, List<int[]> into) {
            if (at == size) {
                if (left == 0) {
                    into.add(way.clone());
                }
                return;
            }
            for (int minutes = 0; minutes <= left; minutes++) {
                way[at] = minutes;
                spend(way, at + 1, left - minutes, into);
            }
        }

        private boolean isAllowed(int[] way) {
            int[] spent = new int[3];
            boolean allowed = Arrays.stream(way).sum() == Arrays.stream(today).sum();
            for (int i = 0; i < size; i++) {
                spent[owner[i]] += way[i];
                allowed &= Double.isNaN(payoff[i]) ? way[i] == today[i] : way[i] >= low[i] && way[i] <= high[i];
            }
            for (int one = 0; one < 3; one++) {
                allowed &= spent[one] <= capacity[one];
            }
            return allowed;
        }

        private double value(int[] way) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += payoff[i] > 0 ? payoff[i] * (1 - StrictMath.exp(-way[i] / scale[i])) : 0;
            }
            return sum;
        }
    }
}
