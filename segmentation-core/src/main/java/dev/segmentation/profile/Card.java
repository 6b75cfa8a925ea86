package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What people know of one best customer: why it bought, its situation and needs, who has the problem, and what we did.
 * Answers are tags, so that they can be counted.
 *
 * <p>Immutable, thread-safe and comparable by value. {@code toString} prints no id and no tag.
 *
 * <pre>{@code
 * Card.of("C-1007").with(WHY_BOUGHT, "delivery time").with(WHO, "head of production").with(SOURCE, "fair");
 * }</pre>
 *
 * @param customer the customer's id
 * @param tags answers by topic; a topic without an answer is not there
 */
public record Card(String customer, Map<Topic, SortedSet<String>> tags) {
    /** What a card asks about. */
    public enum Topic {
        /** Why they bought. */
        WHY_BOUGHT("profile.topic.why-bought"),
        /** The company's situation. */
        SITUATION("profile.topic.situation"),
        /** Its needs, and why it has them. */
        NEEDS("profile.topic.needs"),
        /** Who has the problem: the person's role. */
        WHO("profile.topic.who"),
        /** That person's own situation. */
        WHO_SITUATION("profile.topic.who-situation"),
        /** What we did: where the contact came from. */
        SOURCE("profile.topic.source"),
        /** What we did: what they bought first. */
        ENTRY_PRODUCT("profile.topic.entry-product"),
        /** What we did: meetings before the first order. */
        MEETINGS("profile.topic.meetings"),
        /** What we did: the roles that we met. */
        ROLES_MET("profile.topic.roles-met");

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final String key;

        Topic(String key) {
            this.key = key;
        }

        /**
         * The topic in words.
         *
         * @return for example "why they bought"
         */
        public Message words() {
            return Message.of(key);
        }

        /**
         * The code used in files, for example {@code why-bought}.
         *
         * @return the name in lower case with hyphens
         */
        public String code() {
            return code;
        }
    }

    /**
     * Checks and copies the components.
     *
     * @param customer the customer's id
     * @param tags answers by topic; a topic without an answer is not there
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if the id or a tag is blank
     */
    public Card {
        Checks.text(customer, "Card customer");
        Map<Topic, SortedSet<String>> copy = new EnumMap<>(Topic.class);
        Checks.notNull(tags, "Card tags").forEach((topic, set) -> {
            SortedSet<String> sorted = new TreeSet<>();
            Checks.<String>list(set, "Card tags").forEach(tag -> sorted.add(Checks.text(tag, "Card tag")));
            if (!sorted.isEmpty()) {
                copy.put(topic, Collections.unmodifiableSortedSet(sorted));
            }
        });
        tags = Collections.unmodifiableMap(copy);
    }

    /**
     * A card that nobody has filled yet.
     *
     * @param customer the customer's id
     * @return the card
     * @throws IllegalArgumentException if the id is blank
     */
    public static Card of(String customer) {
        return new Card(customer, Map.of());
    }

    /**
     * The same card with one more answer.
     *
     * @param topic what it answers
     * @param tag the answer in a word or two
     * @return a new card
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the tag is blank
     */
    public Card with(Topic topic, String tag) {
        SortedSet<String> set = new TreeSet<>(on(topic));
        set.add(Checks.text(tag, "Card.with tag"));
        Map<Topic, SortedSet<String>> changed = new EnumMap<>(Topic.class);
        changed.putAll(tags);
        changed.put(Checks.notNull(topic, "Card.with topic"), set);
        return new Card(customer, changed);
    }

    /**
     * The answers on a topic.
     *
     * @param topic the topic
     * @return sorted tags; perhaps none
     */
    public SortedSet<String> on(Topic topic) {
        return tags.getOrDefault(topic, Collections.emptySortedSet());
    }

    /** Prints which topics are answered. */
    @Override
    public String toString() {
        return "Card" + tags.keySet();
    }
}
