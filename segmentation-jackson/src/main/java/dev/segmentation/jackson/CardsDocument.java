package dev.segmentation.jackson;

import dev.segmentation.profile.Card;
import dev.segmentation.profile.Cards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cards that people fill for the best customers, as a document. Stateless. */
final class CardsDocument {
    static final String KIND = "cards";
    static final int FORMAT = 1;

    private static final String[] TOPICS =
            Arrays.stream(Card.Topic.values()).map(Card.Topic::code).toArray(String[]::new);

    private CardsDocument() {}

    static Map<String, Object> write(Cards cards) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("format", FORMAT);
        List<Object> written = new ArrayList<>();
        for (Card card : cards.cards()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("customer", card.customer());
            Map<String, Object> tags = new LinkedHashMap<>();
            card.tags().forEach((topic, set) -> tags.put(topic.code(), set));
            one.put("tags", tags);
            written.add(one);
        }
        document.put("cards", written);
        return document;
    }

    /** The cards; null after a problem. */
    static @Nullable Cards read(Fields in) {
        if (!Header.isOf(in, KIND) || Header.format(in, "Cards", FORMAT) == 0) {
            return null;
        }
        in.allow("kind", "format", "cards");
        Json.Arr list = in.take("cards", Json.Arr.class, "a list");
        List<Fields> written = list == null || list.items().isEmpty() ? List.of() : in.objects("cards");
        List<Card> cards = new ArrayList<>();
        for (Fields one : written) {
            NeedsClustersParts.add(cards, card(one));
        }
        return list == null || cards.size() < list.items().size() ? null : in.make("cards", () -> new Cards(cards));
    }

    private static @Nullable Card card(Fields in) {
        in.allow("customer", "tags");
        String customer = in.text("customer");
        Fields tags = in.object("tags");
        Map<Card.Topic, SortedSet<String>> found = new TreeMap<>();
        if (tags != null) {
            tags.allow(TOPICS);
            for (Card.Topic topic : Card.Topic.values()) {
                List<String> answers = tags.has(topic.code()) ? tags.texts(topic.code()) : null;
                if (answers != null) {
                    found.put(topic, distinct(tags, topic, answers));
                }
            }
        }
        return customer == null || tags == null ? null : in.make("tags", () -> new Card(customer, found));
    }

    private static SortedSet<String> distinct(Fields in, Card.Topic topic, List<String> answers) {
        SortedSet<String> set = new TreeSet<>(answers);
        if (set.size() < answers.size()) {
            in.problem(
                    topic.code(),
                    topic.code() + " must hold each tag once; got " + answers.size() + " tags, " + set.size()
                            + " of them different.");
        }
        return set;
    }

    /** The topic of a code; null where a problem was reported. */
    static Card.@Nullable Topic topic(Fields in) {
        String code = in.choice("topic", TOPICS);
        return Arrays.stream(Card.Topic.values())
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
