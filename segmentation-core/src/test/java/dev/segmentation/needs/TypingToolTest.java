package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypingToolTest {
    private static final Portfolio SURVEY = Surveys.planted(400, 4, 9).portfolio();
    private static final Segmentation FOUR =
            NeedsClusters.on(Surveys.measures(SURVEY)).clusters(4).resamples(0).segment(SURVEY);

    @Test
    void aFewQuestionsTypeNearlyAsWellAsAll() {
        TypingToolModel tool = TypingTool.of(FOUR).fit(SURVEY);
        assertThat(tool.attributes()).hasSizeBetween(2, 8);
        assertThat(tool.terms().accuracy()).isGreaterThan(0.8);
        assertThat(tool.terms().accuracyOfAll()).isGreaterThan(0.9);
        assertThat(tool.terms().questions()).isEqualTo(12);
        assertThat(TypingTool.of(FOUR).atMost(3).fit(SURVEY).attributes()).hasSize(3);
        assertThat(tool.report(tool.segment(SURVEY)).findings().get(0).in(Locale.ROOT))
                .matches("\\d questions type [\\d.]+ % of the customers rightly, all 12 questions [\\d.]+ %");
    }

    @Test
    void whoIsNotTypedSurelyIsUnclassifiable() {
        TypingToolModel strict = TypingTool.of(FOUR).threshold(1).fit(SURVEY);
        assertThat(strict.segment(SURVEY).count(TypingTool.UNCLASSIFIABLE)).isEqualTo(400);
        assertThat(strict.assign(SURVEY.customer(0)).because())
                .startsWith("unclassifiable: by ")
                .contains(" no segment reaches the threshold of 100 %: the likeliest is need-");
        assertThat(strict.assign(Customer.of("silent")).segment().isUnassigned())
                .isTrue();
    }

    @Test
    void whereOneQuestionWasAskedItIsSaidToBeTheOne() {
        NeedsClusters byOne =
                NeedsClusters.on(Surveys.measures(SURVEY)[0]).clusters(2).resamples(0);
        TypingToolModel tool = TypingTool.of(byOne).fit(SURVEY);
        assertThat(tool.report(tool.segment(SURVEY)).findings())
                .extracting(finding -> finding.in(Locale.ENGLISH))
                .containsExactly("the one question that was asked types 100 % of the customers rightly");
    }

    @Test
    void mistakesAreRefusedAtTheStep() {
        TypingTool tool = TypingTool.of(FOUR);
        assertThatThrownBy(() -> tool.atMost(1)).hasMessage("TypingTool.atMost must be from 2 to 8; got 1.");
        assertThatThrownBy(() -> tool.threshold(1.5)).hasMessage("TypingTool.threshold must be from 0 to 1; got 1.5.");
        assertThatThrownBy(() -> tool.asking(Measure.of("m0", "0-1")))
                .hasMessage("TypingTool.asking must name at least two questions; got 1.");
        assertThat(tool.atMost(3).threshold(0.7).toString())
                .startsWith("TypingTool.of(needs-clusters).asking(m0, m1, ")
                .endsWith(").atMost(3).threshold(0.7)");
    }

    @Test
    void aSentenceIsFittedFirstAndNotTwiceWhereItsSegmentationIsKnown() {
        NeedsClusters sentence =
                NeedsClusters.on(Surveys.measures(SURVEY)).clusters(4).resamples(0);
        TypingTool tool = TypingTool.of(sentence).atMost(3);
        assertThat(tool.segmenter()).contains(sentence);
        assertThat(TypingTool.of(FOUR).segmenter()).isEmpty();
        assertThat(tool.toString()).isEqualTo("TypingTool.of(" + sentence + ").atMost(3)");
        TypingToolModel fitted = tool.fit(SURVEY);
        assertThat(tool.knowing(FOUR).fit(SURVEY).bayes()).isEqualTo(fitted.bayes());
        assertThat(TypingTool.of(FOUR).atMost(3).fit(SURVEY).bayes()).isEqualTo(fitted.bayes());
        assertThat(tool).isEqualTo(TypingTool.of(sentence).atMost(3)).isNotEqualTo(tool.knowing(FOUR));
    }

    @Test
    void posteriorsAreDerivedAndSumToOneOrAreUnknown() {
        TypingToolModel tool = TypingTool.of(FOUR).fit(SURVEY);
        Segmentation typed = tool.segment(SURVEY);
        assertThat(typed.derived().keySet())
                .containsExactly("posterior:need-1", "posterior:need-2", "posterior:need-3", "posterior:need-4");
        for (int row = 0; row < 50; row++) {
            int at = row;
            assertThat(typed.derived().values().stream()
                            .mapToDouble(column -> column.at(at))
                            .sum())
                    .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
            double most = typed.derived().values().stream()
                    .mapToDouble(column -> column.at(at))
                    .max()
                    .orElseThrow();
            boolean isTyped = !typed.segment(row).code().equals(TypingTool.UNCLASSIFIABLE);
            assertThat(most >= tool.terms().threshold()).isEqualTo(isTyped);
        }
        Portfolio silent = Surveys.ids(1);
        assertThat(tool.segment(silent).derived().get("posterior:need-1").at(0)).isNaN();
    }
}
