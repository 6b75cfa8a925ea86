package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.FitException;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatentClassesTest {
    private static final Category A = Category.of("advice");
    private static final Category B = Category.of("credit");
    private static final Portfolio SURVEY =
            Surveys.asCategories(Surveys.planted(300, 3, 4).portfolio());

    @Test
    void plantedClassesAreRecommendedAndNamed() {
        LatentClassesModel model = LatentClasses.on(Surveys.categories(SURVEY))
                .classes(2, 4)
                .starts(10)
                .resamples(20)
                .fit(SURVEY);
        assertThat(model.evidence().recommendedK()).isEqualTo(3);
        assertThat(model.segments().stream().map(s -> s.code())).containsExactly("need-1", "need-2", "need-3");
        LatentClassesReport report = model.report(model.segment(SURVEY));
        assertThat(report.k()).isEqualTo(3);
        assertThat(report.entropyR2()).isBetween(0.8, 1.0);
        assertThat(report.startsAtBest()).isBetween(1, 10);
        assertThat(report.jaccard()).hasSize(3).allSatisfy(j -> assertThat(j).isBetween(0.75, 1.0));
        assertThat(report.table()).hasSize(3);
        var name = model.segments().get(0).name();
        assertThat(name == null ? "" : name.in(Locale.ROOT)).matches("m\\d+ yes, m\\d+ yes");
    }

    @Test
    void unknownAnswersAreKeptAndNothingKnownIsUnassigned() {
        LatentClassesModel model = LatentClasses.on(Surveys.categories(SURVEY))
                .classes(3)
                .starts(5)
                .resamples(0)
                .fit(SURVEY);
        Customer half = Customer.of("half").with(Category.of("m0"), "yes").with(Category.of("m1"), "yes");
        assertThat(model.assign(half).segment().isUnassigned()).isFalse();
        assertThat(model.assign(half).missing()).hasSize(10);
        assertThat(model.assign(Customer.of("silent")).segment().isUnassigned()).isTrue();
        Customer strange = Customer.of("strange").with(Category.of("m0"), "perhaps");
        assertThat(model.assign(strange).segment().isUnassigned()).isTrue();
        assertThat(model.assign(strange).because())
                .startsWith("unassigned: m0 has an answer that was never seen when the model learned: it counts as"
                        + " unknown; m1 is unknown");
    }

    @Test
    void moreParametersThanCellsAreNotIdentified() {
        Portfolio two = Surveys.patterns("11:40 12:10 21:10 22:40");
        LatentClassesModel model = LatentClasses.on(Surveys.categories(two))
                .classes(2)
                .resamples(0)
                .fit(two);
        assertThat(model.evidence().warnings().stream().map(w -> w.in(Locale.ROOT)))
                .contains("2 classes have more parameters (5) than the answers can tell (3): they are not identified")
                .contains("2 classes: equally good solutions have other shares: they are not identified");
    }

    @Test
    void mistakesAreRefused() {
        assertThatThrownBy(LatentClasses::on).hasMessage("LatentClasses.on must name a category; got none.");
        assertThatThrownBy(() -> LatentClasses.on(A).classes(0))
                .hasMessage("LatentClasses.classes must be a number from 1, or rise from such a number; got 0.");
        Portfolio silent = Surveys.ids(2).with(A, "yes", "no").with(B, "", "");
        assertThatThrownBy(() -> LatentClasses.on(A, B).fit(silent))
                .isInstanceOf(FitException.class)
                .hasMessage("Category \"credit\" must be known of somebody; got no answer of 2 customers.");
        assertThatThrownBy(() -> new LatentClass("need-1", null, 0.5, List.of(List.of(0.5, 0.4))))
                .hasMessage("LatentClass probabilities of an item must be from 0 to 1 and sum to 1; got a sum of 0.9.");
    }

    @Test
    void theSentenceIsTheSettingsAndNamesMayBeReplaced() {
        assertThat(LatentClasses.on(A, B).classes(3).starts(9).seed(4).resamples(0))
                .hasToString("LatentClasses.on(advice, credit).classes(3).starts(9).seed(4).resamples(0)");
        Portfolio two = Surveys.ids(4).with(A, "yes", "yes", "no", "no").with(B, "no", "no", "yes", "yes");
        LatentClassesModel one = LatentClasses.on(A, B).classes(1).fit(two);
        assertThat(one.segment(two).counts()).isEqualTo(Map.of("all", 4, "unassigned", 0));
        assertThat(one.named(Map.of("all", "Everybody")).segments().get(0).name())
                .isNotNull();
        assertThat(one).hasToString("LatentClassesModel[all 100 %]");
    }
}
