package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Assignment;
import dev.segmentation.Counterfactual;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * docs/decisions/0081: of the values that lead to one segment one is the target and three are named; at most twenty
 * segments of an attribute are listed, and the others are counted.
 */
class ManyValuesTest {
    private static final Category SECTOR = Category.of("sector");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");

    private static Portfolio sectors(int number) {
        String[] sectors = IntStream.range(0, number)
                .mapToObj(i -> "s" + String.format(Locale.ROOT, "%04d", i))
                .toArray(String[]::new);
        List<String> ids = IntStream.range(0, number).mapToObj(i -> "c" + i).toList();
        return Portfolio.ofIds(ids).with(SECTOR, sectors);
    }

    @Test
    void thousandsOfSegmentsAreCountedAndTwentyListed() {
        Assignment first = APriori.by(SECTOR).segment(sectors(3000)).assignment("c0");
        assertThat(first.because())
                .isEqualTo("s0000: sector is s0000; would be s0001 with sector s0001; would be s0002 with sector s0002;"
                        + " would be s0003 with sector s0003; and 2,996 more that would move it");
        assertThat(first.counterfactuals()).hasSize(20);
        assertThat(first.explanation().unlisted()).isEqualTo(2979);
    }

    @Test
    void anExistingSegmentationCountsThemToo() {
        Assignment first = Existing.of(SECTOR).segment(sectors(3000)).assignment("c1");
        assertThat(first.because())
                .isEqualTo("s0001: sector is s0001; would be s0000 with sector s0000; would be s0002 with sector s0002;"
                        + " would be s0003 with sector s0003; and 2,996 more that would move it");
        assertThat(first.counterfactuals()).hasSize(20);
        assertThat(Existing.of(SECTOR).fit(sectors(3)).assign(Customer.of("x")).counterfactuals())
                .hasSize(3);
    }

    @Test
    void valuesThatLeadToOneSegmentAreNamedTogether() {
        String[] sectors = new String[3004];
        for (int i = 0; i < sectors.length; i++) {
            sectors[i] = i < 4 ? "food" : "s" + String.format(Locale.ROOT, "%04d", i - 4);
        }
        Portfolio portfolio = sectors(3004).with(SECTOR, sectors);
        Assignment food = APriori.by(SECTOR).minimum(4).segment(portfolio).assignment("c0");
        assertThat(food.because())
                .isEqualTo("food: sector is food; would be other with sector s0000, s0001, s0002 or 2,997 others");
        assertThat(food.because(Locale.forLanguageTag("sv")))
                .endsWith("vore other med sector s0000, s0001, s0002 eller 2\u00a0997 v\u00e4rden till");
        assertThat(food.because(Locale.forLanguageTag("da")))
                .endsWith("ville v\u00e6re other med sector s0000, s0001, s0002 eller 2.997 v\u00e6rdier til");
    }

    @Test
    void twoAndThreeValuesAreAllNamed() {
        Segment other = Segment.of("other");
        assertThat(said(Counterfactual.category(SECTOR, List.of(List.of("a")), 0, other)))
                .isEqualTo("would be other with sector a");
        assertThat(said(Counterfactual.category(SECTOR, List.of(List.of("a"), List.of("b")), 0, other)))
                .isEqualTo("would be other with sector a or b");
        assertThat(said(Counterfactual.category(SECTOR, List.of(List.of("a"), List.of("b"), List.of("c")), 0, other)))
                .isEqualTo("would be other with sector a, b or c");
        assertThat(said(Counterfactual.category(SECTOR, List.of(List.of("a"), List.of("b"), List.of("c")), 1, other)))
                .isEqualTo("would be other with sector a, b, c or one other");
        assertThat(said(Counterfactual.labels(PRODUCTS, Set.of("x", "y"), 7, other)))
                .isEqualTo("would be other with products x, y or 7 others");
    }

    /** Another value that anybody has cannot be named, yet one that nobody has would move the customer. */
    @Test
    void anAttributeOfWhichOneValueWasSeenStillMoves() {
        Customer only = Customer.of("a").with(SECTOR, "North", "Oslo").with(PRODUCTS, List.of("x", "y"));
        Portfolio portfolio = Portfolio.of(List.of(only));
        assertThat(whyAndMoved(APriori.by(SECTOR, 2).and(SECTOR, 1).fit(portfolio), only))
                .isEqualTo("North > Oslo/North: sector is North > Oslo; sector is North;"
                        + " would be unassigned with sector other than North > Oslo");
        assertThat(whyAndMoved(APriori.by(PRODUCTS).minimum(1).fit(portfolio), only))
                .isEqualTo("x+y: products: x, y; would be other with products other than x, y");
        assertThat(whyAndMoved(Existing.of(SECTOR).fit(portfolio), only))
                .isEqualTo("North > Oslo: sector is North > Oslo;"
                        + " would be unassigned with sector other than North > Oslo");
        Customer bare = Customer.of("b").with(PRODUCTS, List.of());
        Portfolio ofBare = Portfolio.of(List.of(bare));
        assertThat(whyAndMoved(APriori.by(PRODUCTS).fit(ofBare), bare))
                .endsWith("; would be unassigned with products other than none");
        Customer unknown = Customer.of("c");
        Portfolio ofNobody = Portfolio.ofIds(List.of("c")).with(SECTOR, (String) null);
        assertThat(whyAndMoved(APriori.by(SECTOR).fit(ofNobody), unknown))
                .isEqualTo("unknown: sector is unknown; would be unassigned with sector other than unknown");
    }

    /** The reason, after each counterfactual of it has been set. */
    private static String whyAndMoved(SegmentModel model, Customer customer) {
        Assignment assignment = model.assign(customer);
        assertThat(assignment.counterfactuals()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.segment()).isNotEqualTo(assignment.segment());
            assertThat(model.assign(move.applyTo(customer)).segment()).isEqualTo(move.segment());
        });
        return assignment.because();
    }

    private static String said(Counterfactual move) {
        return move.sentence().in(Locale.ENGLISH);
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<List<String>> path = Arbitraries.of("A", "B", "C").list().ofMaxSize(3);
        Arbitrary<Double> number = Arbitraries.of(1.0, 5.0, 9.0, Double.NaN);
        Arbitrary<List<String>> set = Arbitraries.of("x", "y", "z").list().ofMaxSize(2);
        return Combinators.combine(path, number, set.injectNull(0.2))
                .as((p, e, l) -> {
                    Customer customer = Customer.of("id").withValue(SECTOR, p).with(EMPLOYEES, e);
                    return l == null ? customer : customer.with(PRODUCTS, l);
                })
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    /** Against trying each value that was seen, one after the other. */
    @Property(seed = "1", tries = 100)
    void movesAreThoseThatTryingEachValueFinds(@ForAll("customers") List<Customer> drawn) {
        List<Customer> customers = new ArrayList<>();
        drawn.forEach(customer -> customers.add(
                new Customer("c" + customers.size(), null, customer.stage(), null, customer.attributes())));
        Portfolio portfolio = Portfolio.of(customers);
        if (portfolio.attributes().size() < 3) {
            return;
        }
        for (APriori sentence : List.of(
                APriori.by(SECTOR).and(EMPLOYEES, Banding.at(5)),
                APriori.by(SECTOR, 1)
                        .and(SECTOR, 2)
                        .and(EMPLOYEES, Banding.at(5))
                        .and(PRODUCTS),
                APriori.by(SECTOR, 2).and(SECTOR, 1).and(PRODUCTS).minimum(2))) {
            APrioriModel model = sentence.fit(portfolio);
            for (Customer customer : customers) {
                assertMoves(model, customer);
                assertMoves(model, customer.with(SECTOR, "never", "seen"));
                assertMoves(model, customer.without(PRODUCTS).without(SECTOR));
            }
        }
    }

    private static void assertMoves(APrioriModel model, Customer customer) {
        Segment own = model.segmentOf(customer);
        Map<Segment, String> naive = new LinkedHashMap<>();
        for (Dimension dimension : model.dimensions()) {
            if (dimension instanceof CategoryDimension category && category.level() != 1) {
                for (List<String> path : category.paths()) {
                    Segment segment = model.segmentOf(customer.withValue(SECTOR, path));
                    if (!segment.equals(own)) {
                        naive.putIfAbsent(segment, "sector" + path);
                    }
                }
            }
        }
        List<String> expected = List.copyOf(naive.values());
        List<String> found = model.assign(customer).counterfactuals().stream()
                .filter(move -> move.attribute().equals(SECTOR))
                .map(move -> "sector" + move.target())
                .toList();
        if (expected.isEmpty()) { // then a value that nobody had is tried
            boolean moves = !own.equals(
                    model.segmentOf(customer.withValue(SECTOR, List.of("nobody's", "nobody's", "nobody's"))));
            assertThat(found).hasSize(moves ? 1 : 0).allMatch(move -> move.startsWith("sector[not "));
        } else {
            assertThat(found).isEqualTo(expected);
        }
        assertThat(model.assign(customer).explanation().unlisted()).isZero();
        for (Counterfactual move : model.assign(customer).counterfactuals()) {
            assertThat(model.segmentOf(move.applyTo(customer)))
                    .isEqualTo(move.segment())
                    .isNotEqualTo(model.segmentOf(customer));
        }
    }
}
