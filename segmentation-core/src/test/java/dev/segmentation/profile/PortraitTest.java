package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.SomeCustomers;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 6: "From both: the template, with people's wished-for values and weights; the personas", kept apart. */
class PortraitTest {
    private static final BestCustomersModel MODEL = BestCustomers.by(SALES)
            .top(4)
            .on(INDUSTRY, EMPLOYEES)
            .wish(INDUSTRY, "energy")
            .wish(EMPLOYEES, 70)
            .weigh(INDUSTRY, 2.5)
            .fit(forty());

    private static Portfolio forty() {
        double[] sales = new double[40];
        double[] heads = new double[40];
        String[] industries = new String[40];
        for (int row = 0; row < 40; row++) {
            sales[row] = 1000 - row;
            heads[row] = row * 7 % 40 * 2;
            industries[row] = row < 4 ? "steel" : "food";
        }
        return SomeCustomers.sales(sales).with(EMPLOYEES, heads).with(INDUSTRY, industries);
    }

    /** Three of the best, and one who is not. */
    private static Cards cards() {
        List<Card> cards = new ArrayList<>();
        for (int i : new int[] {0, 1, 3, 30}) {
            Card card = Card.of("customer-" + i).with(Card.Topic.WHO, i == 3 ? "owner" : "buyer");
            cards.add(card.with(Card.Topic.WHY_BOUGHT, i == 30 ? "price" : "delivery time"));
        }
        return Cards.of(cards);
    }

    private static List<String> in(String language, List<Message> sentences) {
        return sentences.stream()
                .map(one -> one.in(Locale.forLanguageTag(language)))
                .toList();
    }

    @Test
    void cardsOfOthersAreCountedApart() {
        Portrait.Said said = Portrait.of(MODEL, cards()).said();
        assertThat(said.cards()).isEqualTo(3);
        assertThat(said.others()).isEqualTo(1);
        assertThat(said.counts())
                .containsExactly(
                        new Cards.Count(Card.Topic.WHY_BOUGHT, "delivery time", 3, 3),
                        new Cards.Count(Card.Topic.WHO, "buyer", 2, 3),
                        new Cards.Count(Card.Topic.WHO, "owner", 1, 3));
        assertThat(said.personas()).extracting(Cards.Persona::role).containsExactly("buyer", "owner");
    }

    @Test
    @DisplayName("\"counted over the cards, marked no comparison group, and kept apart from what the data shows\"")
    void dataComesFirstAndWhatIsSaidIsMarked() {
        Portrait portrait = Portrait.of(MODEL, cards());
        List<Message> data = MODEL.template().sentences();
        assertThat(portrait.sentences().subList(0, data.size())).isEqualTo(data);
        List<Message> rest =
                portrait.sentences().subList(data.size(), portrait.sentences().size());
        assertThat(in("en", rest))
                .containsExactly(
                        "cards of the best: 3; what cards say has no comparison group, and is no evidence",
                        "why they bought, 3 of 3: delivery time (no comparison group)",
                        "who has the problem, 2 of 3: buyer (no comparison group)",
                        "who has the problem, 1 of 3: owner (no comparison group)",
                        "cards of customers who are not among the best: 1; they are not counted",
                        "wished for: industry energy",
                        "wished for: employees from 62.4 heads",
                        "industry weighs 2.5 where others weigh 1");
        assertThat(in("en", portrait.said().headlines()))
                .containsExactly(
                        "cards of the best: 3; what cards say has no comparison group, and is no evidence",
                        "why they bought, 3 of 3: delivery time (no comparison group)",
                        "who has the problem, 2 of 3: buyer (no comparison group)",
                        "cards of customers who are not among the best: 1; they are not counted");
        assertThat(in("sv", rest)).contains("varför de köpte, 3 av 3: delivery time (ingen jämförelsegrupp)");
        assertThat(in("da", rest)).contains("ønsket: industry energy", "industry vejer 2,5, hvor andre vejer 1");
    }

    @Test
    void theBestAreForgotten() {
        Portrait portrait = Portrait.of(MODEL, cards());
        assertThat(portrait.lesson().cohort().fingerprints()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(portrait.data()).isEqualTo(MODEL.template());
        assertThat(portrait.toString())
                .isEqualTo("Portrait[" + MODEL.template() + ", 3 cards, 2 wished for]")
                .doesNotContain("customer-");
        assertThat(MODEL.lesson().cohort().isBest("customer-3")).isTrue();
        assertThat(portrait.lesson().cohort().isBest("customer-3")).isFalse();
        assertUnmodifiable(() -> portrait.weights().clear());
    }

    @Test
    void withoutACardItSaysNothingOfThem() {
        Portrait silent = Portrait.of(MODEL, Cards.of(List.of()));
        assertThat(silent.said()).isEqualTo(Portrait.Said.NOTHING);
        assertThat(silent.said().sentences()).isEmpty();
        assertThat(silent).isNotEqualTo(Portrait.of(MODEL, cards())).isEqualTo(Portrait.of(MODEL, Cards.of(List.of())));
    }

    @Test
    void whatNothingWasLearnedOfIsLeftOut() {
        String[] none = new String[40];
        Arrays.fill(none, null);
        BestCustomersModel model = BestCustomers.by(SALES)
                .top(4)
                .on(INDUSTRY, REGION)
                .weigh(REGION, 3)
                .wish(REGION, "north")
                .fit(forty().with(REGION, none));
        assertThat(Portrait.of(model, cards()).weights()).isEmpty();
        assertThat(Portrait.of(model, cards()).wishes()).isEmpty();
    }

    @Test
    void partsAreChecked() {
        Lesson lesson = MODEL.lesson();
        Portrait.Said said = Portrait.of(MODEL, cards()).said();
        assertRefused(
                () -> new Portrait(lesson, new Portrait.Said(5, 0, List.of(), List.of()), Map.of(), List.of()),
                "Portrait must have at most one card for each of the best; got 5 cards of 4.");
        assertRefused(
                () -> new Portrait(lesson, said, Map.of(REGION, 2.0), List.of()),
                "Portrait must weigh and wish for what was asked about; got \"region\".");
        assertRefused(
                () -> new Portrait(lesson, said, Map.of(INDUSTRY, 0.0), List.of()),
                "FitRules weight of \"industry\" must be above 0 and at most a million; got 0.0. To leave an attribute"
                        + " out do not ask for it.");
        assertRefused(
                () -> new Portrait.Said(2, 0, said.counts(), List.of()),
                "Said must count no more than the cards; got 3 of 2 cards, and 0 of others.");
        assertRefused(
                () -> Cohort.unnamed(0, 5, 0),
                "Cohort must have best customers, others beside them, and fewer ties than best; got 0 best of 5, tied 0.");
    }
}
