package dev.segmentation.profile;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Decision 60: prioritised is who fits as well as half of the best do and better than nine in ten of the other customers. */
class LearnedCutsTest {
    /** Sixty customers, the first the best, and ten prospects. */
    private static Portfolio portfolio(IntFunction<String> industry) {
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            Customer one =
                    Customer.of("c" + i).with(INDUSTRY, industry.apply(i)).with(EMPLOYEES, 10);
            all.add(i < 60 ? one.with(SALES, 1_000 - i) : one.at(Stage.PROSPECT));
        }
        return Portfolio.of(all);
    }

    @Test
    void whereAllAreAlikeNobodyIsPursued() {
        Segmentation alike =
                BestCustomers.by(SALES).top(5).on(INDUSTRY, EMPLOYEES).segment(portfolio(i -> "Food"));
        assertThat(alike.counts())
                .containsEntry("prioritise", 0)
                .containsEntry("consider", 0)
                .containsEntry("deprioritise", 70);
    }

    /** Three in ten of the others have what the best have: too many to be pursued first, few enough to be considered. */
    @Test
    void equalsWhoAreMoreThanAQuarterAreConsidered() {
        Segmentation third = BestCustomers.by(SALES)
                .top(10)
                .on(INDUSTRY)
                .segment(portfolio(i -> i < 8 || i % 10 < 3 ? "Metal" : "Food"));
        assertThat(third.counts().get("prioritise")).isZero();
        assertThat(third.segmentOf("c60").code()).isEqualTo("consider");
        assertThat(third.segmentOf("c69").code()).isEqualTo("deprioritise");
    }

    /** Two in ten of them: above the tenth, and yet the trait is what tells the best from the rest. */
    @Test
    void equalsWhoAreFewerArePrioritised() {
        Segmentation fifth = BestCustomers.by(SALES)
                .top(10)
                .on(INDUSTRY)
                .segment(portfolio(i -> i < 8 || i % 10 < 2 ? "Metal" : "Food"));
        assertThat(fifth.segmentOf("c60").code()).isEqualTo("prioritise");
        assertThat(fifth.segmentOf("c69").code()).isEqualTo("deprioritise");
    }
}
