package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** "The gap between segments of the same size, since companies of one size do not have one need." */
class SameSizeTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");
    private static final Category SIZE = Category.of("size");
    private static final Category SAYS = Category.of("says");
    private static final Category MORE = Category.of("more");

    /** Small: five price-led, five service-led. Large: six price-led, one service-led, one mixed. */
    private static Portfolio twenty() {
        double[] price = {8, 9, 10, 9, 9, 1, 2, 3, 2, 2, 9, 9, 9, 9, 9, 9, 1, 5, 9, 9};
        double[] service = {1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 2, 2, 2, 2, 2, 2, 8, 5, 1, 1};
        String[] size = IntStream.range(0, 20)
                .mapToObj(i -> i < 10 ? "small" : i < 18 ? "large" : "")
                .toArray(String[]::new);
        return Surveys.ids(20).with(PRICE, price).with(SERVICE, service).with(SIZE, size);
    }

    private static SameSize seen() {
        Portfolio customers = twenty();
        return SameSize.of(
                DeclaredNeeds.on(PRICE, SERVICE).margin(2).segment(customers),
                Existing.of(SIZE).segment(customers));
    }

    @Test
    void eachSizeHasItsSharesOfTheSegments() {
        List<SameSize.Band> bands = seen().bands();
        assertThat(bands.stream().map(SameSize.Band::size)).containsExactly("large", "small");
        assertThat(bands.stream().map(SameSize.Band::customers)).containsExactly(8, 10); // two are of no known size
        assertThat(bands.get(0).shares())
                .isEqualTo(Map.of("price", 0.75, "service", 0.125, "mixed", 0.125, "unexpressed", 0.0));
        assertThat(bands.get(1).shares())
                .isEqualTo(Map.of("price", 0.5, "service", 0.5, "mixed", 0.0, "unexpressed", 0.0));
        assertThat(bands.get(1).shares().keySet()).containsExactly("price", "service", "mixed", "unexpressed");
    }

    /** By hand: price 9 against 2, both with the sample variance 0.5: 7 -+ 1.96 x sqrt(0.1 + 0.1). */
    @Test
    void theWidestGapWithinASizeComesFirst() {
        List<SameSize.Gap> gaps = seen().bands().get(1).gaps();
        assertThat(gaps.stream().map(SameSize.Gap::need)).containsExactly("service", "price"); // 8 of 10 sd beats 7
        SameSize.Gap price = gaps.get(1);
        assertThat(List.of(price.highest(), price.lowest(), price.answer())).containsExactly("price", "service", "");
        assertThat(List.of(price.high(), price.low(), price.gap())).containsExactly(9.0, 2.0, 7.0);
        assertThat(price.from()).isCloseTo(7 - 1.959964 * Math.sqrt(0.2), within(1e-6));
        assertThat(price.to()).isCloseTo(7 + 1.959964 * Math.sqrt(0.2), within(1e-6));
        // among the large only one segment has five customers: nothing is compared
        assertThat(seen().bands().get(0).gaps()).isEmpty();
    }

    @Test
    void whatWasFoundIsSaidInThreeLanguages() {
        SameSize seen = seen();
        assertThat(seen.bySize()).isLessThan(seen.withinSize());
        assertThat(seen.findings()).hasSize(2);
        assertThat(seen.findings().get(1).in(Locale.ENGLISH))
                .isEqualTo(
                        "of one size, small, the widest gap is in service: 9 in service, 1 in price (95 % of the difference: 8 to 8)");
        assertThat(seen.findings().get(0).in(Locale.ENGLISH))
                .matches(
                        "size explains [\\d.]+ % of the variation of the needs, the segments 9[\\d.]+ % of what it leaves: customers of one size do not have one need");
        assertThat(seen.findings().get(0).in(Locale.forLanguageTag("sv"))).startsWith("storleken förklarar ");
        assertThat(seen.findings().get(0).in(Locale.forLanguageTag("da"))).startsWith("størrelsen forklarer ");
    }

    /** The needs are the size: then size tells more, and that is said. */
    @Test
    void whereSizeTellsTheNeedsThatIsSaid() {
        SplitMix64 random = new SplitMix64(4);
        int n = 200;
        double[] price = new double[n];
        String[] size = new String[n];
        String[] group = new String[n];
        for (int i = 0; i < n; i++) {
            size[i] = i % 2 == 0 ? "small" : "large";
            price[i] = (i % 2 == 0 ? 2 : 8) + random.nextInt(2);
            group[i] = random.nextInt(2) == 0 ? "a" : "b";
        }
        Portfolio customers =
                Surveys.ids(n).with(PRICE, price).with(SERVICE, price).with(SIZE, size);
        Segmentation declared = DeclaredNeeds.on(PRICE, SERVICE).pairs().segment(customers);
        SameSize seen = SameSize.of(declared, Existing.of(SIZE).segment(customers));
        assertThat(seen.bySize()).isGreaterThan(0.9);
        assertThat(seen.findings().get(0).in(Locale.ENGLISH))
                .isEqualTo(
                        "in no size are there two segments with five customers each: nothing can be compared within a size");
        Segmentation chance = NeedsClusters.on(SERVICE)
                .clusters(2)
                .resamples(0)
                .segment(customers.with(MORE, group)); // the two sizes themselves
        SameSize other = SameSize.of(chance, Existing.of(MORE).segment(chance.portfolio()));
        assertThat(other.bySize()).isLessThan(0.05);
        assertThat(other.withinSize()).isGreaterThan(0.9);
    }

    /** For categories an answer's share is compared, and an answer's columns count together. */
    @Test
    void answersAreComparedByTheirShares() {
        String[] says = new String[40];
        String[] more = new String[40];
        String[] size = new String[40];
        for (int i = 0; i < 40; i++) {
            says[i] = i % 2 == 0 ? "yes" : i % 8 == 1 ? "maybe" : "no";
            more[i] = i % 2 == 0 ? "a" : "b";
            size[i] = i < 20 ? "small" : "large";
        }
        Portfolio customers = Surveys.ids(40).with(SAYS, says).with(MORE, more).with(SIZE, size);
        Segmentation two =
                LatentClasses.on(SAYS, MORE).classes(2).starts(5).resamples(0).segment(customers);
        SameSize seen = SameSize.of(two, Existing.of(SIZE).segment(customers));
        assertThat(seen.bands().get(0).gaps()).allMatch(gap -> gap.high() == 1 && gap.low() == 0);
        assertThat(seen.bands().get(0).gaps().stream().map(SameSize.Gap::answer))
                .doesNotContain("", "maybe");
        assertThat(seen.findings().get(1).in(Locale.ENGLISH)).contains(": 100 % in need-", ", 0 % in need-");
    }

    /** Against sums of squares in the plainest way. */
    @Property(seed = "11", tries = 60)
    void whatIsExplainedIsEpsilonSquared(@ForAll long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int n = 60;
        double[] price = new double[n];
        double[] service = new double[n];
        String[] size = new String[n];
        for (int i = 0; i < n; i++) {
            size[i] = "s" + random.nextInt(3);
            price[i] = random.nextInt(12) == 0 ? Double.NaN : random.nextInt(10) + size[i].charAt(1);
            service[i] = 40 + random.nextInt(20);
        }
        Portfolio customers =
                Surveys.ids(n).with(PRICE, price).with(SERVICE, service).with(SIZE, size);
        Segmentation declared = DeclaredNeeds.on(PRICE, SERVICE).margin(2).segment(customers);
        Segmentation sizes = Existing.of(SIZE).segment(customers);
        SameSize.Explains seen = SameSize.of(declared, sizes).needs().get(0);
        List<Integer> rows = IntStream.range(0, n)
                .filter(i -> !Double.isNaN(price[i]))
                .boxed()
                .toList();
        int[] one = new int[n];
        int[] bySize = IntStream.range(0, n).map(sizes::index).toArray();
        int[] bySegment = IntStream.range(0, n).map(declared::index).toArray();
        int[] both =
                IntStream.range(0, n).map(i -> bySize[i] * 100 + bySegment[i]).toArray();
        double total = variance(price, rows, one);
        double afterSize = variance(price, rows, bySize);
        assertThat(seen.bySize()).isCloseTo(Math.max(0, 1 - afterSize / total), within(1e-9));
        assertThat(seen.bySegment()).isCloseTo(Math.max(0, 1 - variance(price, rows, bySegment) / total), within(1e-9));
        assertThat(seen.withinSize()).isCloseTo(Math.max(0, 1 - variance(price, rows, both) / afterSize), within(1e-9));
    }

    /** The sum of squares within groups over its degrees of freedom. */
    private static double variance(double[] values, List<Integer> rows, int[] groups) {
        List<Integer> seen = new ArrayList<>();
        double sum = 0;
        for (int row : rows) {
            if (!seen.contains(groups[row])) {
                seen.add(groups[row]);
            }
            IntPredicate same = other -> groups[other] == groups[row];
            double mean = rows.stream()
                    .filter(same::test)
                    .mapToDouble(i -> values[i])
                    .average()
                    .orElseThrow();
            sum += (values[row] - mean) * (values[row] - mean);
        }
        return sum / (rows.size() - seen.size());
    }

    @Test
    void otherCustomersAreRefused() {
        Segmentation declared = DeclaredNeeds.on(PRICE, SERVICE).segment(twenty());
        Segmentation fewer = Existing.of(SIZE).segment(Surveys.ids(3).with(SIZE, "a", "b", "a"));
        assertThatThrownBy(() -> SameSize.of(declared, fewer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SameSize.of must compare the same customers; got 20 and 3.");
    }
}
