package dev.segmentation.profile;

import static dev.segmentation.Refusals.assertRefused;
import static dev.segmentation.Refusals.assertUnmodifiable;
import static dev.segmentation.profile.Card.Topic.ENTRY_PRODUCT;
import static dev.segmentation.profile.Card.Topic.SOURCE;
import static dev.segmentation.profile.Card.Topic.WHO;
import static dev.segmentation.profile.Card.Topic.WHY_BOUGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people write of the best customers, counted and marked. */
class CardsTest {
    private static Cards ten() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Card card = Card.of("customer-" + i).with(WHO, i < 6 ? "head of production" : "buyer");
            card = i < 7 ? card.with(WHY_BOUGHT, "delivery time") : card.with(WHY_BOUGHT, "price");
            cards.add(i < 2 ? card.with(SOURCE, "fair").with(ENTRY_PRODUCT, "blades") : card);
        }
        return Cards.of(cards);
    }

    @Test
    @DisplayName("tags, counted over the cards (\"7 of 10\"), marked \"no comparison group\"")
    void tagsAreCountedAndMarked() {
        List<String> said = ten().counts().stream()
                .map(one -> one.sentence().in(Locale.ROOT))
                .toList();
        assertThat(said)
                .containsExactly(
                        "why they bought, 7 of 10: delivery time (no comparison group)",
                        "why they bought, 3 of 10: price (no comparison group)",
                        "who has the problem, 6 of 10: head of production (no comparison group)",
                        "who has the problem, 4 of 10: buyer (no comparison group)",
                        "where the contact came from, 2 of 2: fair (no comparison group)",
                        "what they bought first, 2 of 2: blades (no comparison group)");
        assertThat(ten().counts().get(0).sentence().in(Locale.forLanguageTag("da")))
                .isEqualTo("hvorfor de købte, 7 af 10: delivery time (ingen sammenligningsgruppe)");
    }

    @Test
    void personasAreTheRolesThatHaveTheProblem() {
        List<Cards.Persona> personas = ten().personas();
        assertThat(personas).extracting(Cards.Persona::role).containsExactly("head of production", "buyer");
        assertThat(personas.get(0).cards()).isEqualTo(6);
        assertThat(personas.get(0).goesWith().get(0)).isEqualTo(new Cards.Count(WHY_BOUGHT, "delivery time", 6, 6));
        assertThat(personas.get(1).goesWith())
                .containsExactly(
                        new Cards.Count(WHY_BOUGHT, "price", 3, 4), new Cards.Count(WHY_BOUGHT, "delivery time", 1, 4));
    }

    @Test
    void oneCardForEachCustomer() {
        assertRefused(
                () -> Cards.of(List.of(Card.of("a"), Card.of("a"))),
                "Cards must be one for each customer; got 2 for 1 customers.");
        assertRefused(() -> Card.of("a").with(WHO, " "), "Card.with tag must not be blank; got \" \".");
    }

    @Test
    void cardsAreComparedByValueAndNeverChange() {
        Card card = Card.of("customer-1").with(WHO, "buyer").with(WHO, "owner").with(WHO, "buyer");
        assertThat(card.on(WHO)).containsExactly("buyer", "owner");
        assertThat(card).isEqualTo(new Card("customer-1", Map.of(WHO, new TreeSet<>(List.of("owner", "buyer")))));
        assertThat(card.on(SOURCE)).isEmpty();
        assertUnmodifiable(() -> card.tags().clear());
        assertUnmodifiable(() -> card.on(WHO).clear());
        assertThat(card).hasToString("Card[WHO]");
        assertThat(ten()).hasToString("Cards[10]");
        assertThat(WHY_BOUGHT.code()).isEqualTo("why-bought");
    }

    @Test
    void countsAndPersonasAreChecked() {
        assertRefused(
                () -> new Cards.Count(WHO, "buyer", 3, 2),
                "Count cards must be from 1 to those with an answer; got 3 of 2.");
        assertRefused(() -> new Cards.Count(WHO, " ", 1, 2), "Count tag must not be blank; got \" \".");
        assertRefused(
                () -> new Cards.Persona("buyer", 1, List.of(new Cards.Count(SOURCE, "fair", 1, 2))),
                "Persona must have cards, and count no more than these; got 1, and 2 counted.");
    }
}
