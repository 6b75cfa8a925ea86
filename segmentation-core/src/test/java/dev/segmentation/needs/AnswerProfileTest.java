package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerProfileTest {
    private static final Category DELIVERY = Category.of("delivery");
    private static final Category ADVICE = Category.of("advice");

    /** Forty of each: delivery yes 40 and 0; advice yes 30 and 10, three left open. */
    private static Segmentation two() {
        String[] delivery = new String[80];
        String[] advice = new String[80];
        for (int i = 0; i < 80; i++) {
            delivery[i] = i < 40 ? "yes" : "no";
            advice[i] = i == 79 || i == 78 || i == 77 ? "" : i < 30 || (i >= 40 && i < 50) ? "yes" : "no";
        }
        Portfolio customers = Surveys.ids(80).with(DELIVERY, delivery).with(ADVICE, advice);
        return LatentClasses.on(DELIVERY).classes(2).resamples(0).segment(customers);
    }

    /** h = 2 asin sqrt(30/40) - 2 asin sqrt(10/37), standard error sqrt(1/40 + 1/37). */
    @Test
    void theEffectIsCohensH() {
        Segmentation two = two();
        List<AnswerProfile> profiles = AnswerProfile.of(two, List.of(DELIVERY, ADVICE));
        AnswerProfile yes = profiles.get(two.index(0));
        assertThat(yes.segment()).isEqualTo(two.segment(0).code());
        AnswerProfile.Answer first = yes.answers().get(0);
        assertThat(first.category()).isEqualTo("delivery");
        assertThat(Math.abs(first.effect())).isCloseTo(Math.PI, within(1e-12)); // all against none
        AnswerProfile.Answer advice = yes.answers().stream()
                .filter(a -> a.category().equals("advice") && a.answer().equals("yes"))
                .findFirst()
                .orElseThrow();
        double h = 2 * Math.asin(Math.sqrt(0.75)) - 2 * Math.asin(Math.sqrt(10 / 37.0));
        double error = 1.959964 * Math.sqrt(1 / 40.0 + 1 / 37.0);
        assertThat(advice.share()).isEqualTo(0.75);
        assertThat(advice.others()).isEqualTo(10 / 37.0);
        assertThat(advice.effect()).isCloseTo(h, within(1e-12));
        assertThat(advice.from()).isCloseTo(h - error, within(1e-6));
        assertThat(advice.to()).isCloseTo(h + error, within(1e-6));
        assertThat(advice.isClear()).isTrue();
    }

    @Test
    void theReportOfLatentClassesHasThem() {
        Segmentation two = two();
        LatentClassesReport report = (LatentClassesReport) two.model().report(two);
        assertThat(report.profiles()).isEqualTo(AnswerProfile.of(two, List.of(DELIVERY)));
        assertThat(report.profiles())
                .hasSize(2)
                .allMatch(profile -> profile.answers().size() == 2);
    }

    @Test
    void oneClassHasNobodyToBeComparedWith() {
        Segmentation one = LatentClasses.on(ADVICE).classes(1).resamples(0).segment(two().portfolio());
        assertThat(AnswerProfile.of(one, List.of(DELIVERY)).get(0).answers()).isEmpty();
    }
}
