package dev.segmentation.needs;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract for declared needs and for typing tools. */
class DeclaredNeedsContractTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");
    private static final Measure SPEED = Measure.of("speed", "1-10");
    private static final Portfolio SCORED =
            scored(scored(scored(SomeCustomers.ofAllKinds(120, 7), PRICE, 1), SERVICE, 2), SPEED, 3);

    private static Portfolio scored(Portfolio portfolio, Measure measure, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] values = new double[portfolio.size()];
        Arrays.setAll(values, i -> random.nextInt(8) == 0 ? Double.NaN : 1 + random.nextInt(10));
        return portfolio.with(measure, values);
    }

    private interface Case extends SegmenterContract<DeclaredNeedsModel> {
        @Override
        default Portfolio portfolio() {
            return SCORED;
        }
    }

    @Nested
    class Plain implements Case {
        @Override
        public Segmenter<DeclaredNeedsModel> segmenter() {
            return DeclaredNeeds.on(PRICE, SERVICE, SPEED);
        }
    }

    @Nested
    class PairsOfRanksWithMarginAndBound implements Case {
        @Override
        public Segmenter<DeclaredNeedsModel> segmenter() {
            return DeclaredNeeds.on(PRICE, SERVICE, SPEED)
                    .margin(1.5)
                    .ranks()
                    .atLeast(4)
                    .pairs();
        }
    }

    @Nested
    class RefusedByAgeAndSource implements Case {
        @Override
        public Segmenter<DeclaredNeedsModel> segmenter() {
            return DeclaredNeeds.on(PRICE, SERVICE, SPEED)
                    .margin(1)
                    .trusting(INDUSTRY, "food", "steel")
                    .notOlderThan(EMPLOYEES, 50);
        }
    }

    @Nested
    class WeighedByAge implements Case {
        @Override
        public Segmenter<DeclaredNeedsModel> segmenter() {
            return DeclaredNeeds.on(PRICE, SERVICE, SPEED)
                    .margin(1)
                    .notOlderThan(EMPLOYEES, 50)
                    .weighing(0.3);
        }
    }

    @Nested
    class InMoney implements Case {
        @Override
        public Segmenter<DeclaredNeedsModel> segmenter() {
            return scaledBy(1);
        }

        @Override
        public Segmenter<DeclaredNeedsModel> scaledBy(double factor) {
            return DeclaredNeeds.on(SALES, WALLET).margin(500 * factor).atLeast(100 * factor);
        }

        @Override
        public Set<Measure> money() {
            return Set.of(SALES, WALLET);
        }
    }

    @Nested
    class TypedByAFewQuestions implements SegmenterContract<TypingToolModel> {
        @Override
        public Segmenter<TypingToolModel> segmenter() {
            return TypingTool.of(DeclaredNeeds.on(PRICE, SERVICE, SPEED).segment(SCORED))
                    .asking(PRICE, SERVICE, SPEED, INDUSTRY);
        }

        @Override
        public Portfolio portfolio() {
            return SCORED;
        }
    }
}
