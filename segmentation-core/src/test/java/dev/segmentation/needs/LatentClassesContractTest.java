package dev.segmentation.needs;

import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.REGION;

import dev.segmentation.Segmenter;
import dev.segmentation.SomeCustomers;
import dev.segmentation.contract.SegmenterContract;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The contract for latent classes. */
class LatentClassesContractTest {
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(120, 7);
    private static final Portfolio SURVEY =
            Surveys.asCategories(Surveys.planted(150, 3, 4).portfolio());

    /** Two questions of each class: enough to tell them apart, and quick. */
    private static final Category[] FEW =
            Stream.of("m0", "m1", "m4", "m5", "m8", "m9").map(Category::of).toArray(Category[]::new);

    @Nested
    class TwoCategoriesWithGaps implements SegmenterContract<LatentClassesModel> {
        @Override
        public Segmenter<LatentClassesModel> segmenter() {
            return LatentClasses.on(INDUSTRY, REGION).classes(2).starts(5).resamples(0);
        }

        @Override
        public Portfolio portfolio() {
            return CUSTOMERS;
        }
    }

    @Nested
    class RecommendedOfSeveral implements SegmenterContract<LatentClassesModel> {
        @Override
        public Segmenter<LatentClassesModel> segmenter() {
            return LatentClasses.on(FEW).classes(2, 4).starts(5).resamples(5);
        }

        @Override
        public Portfolio portfolio() {
            return SURVEY;
        }
    }
}
