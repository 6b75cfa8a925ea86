package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cards of the best customers, counted. What cards say has no comparison group: seven of ten best may have bought for
 * the delivery time, and so may seven of ten others. Every count says so, and is kept apart from what data shows.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param cards one for each best customer that people have written of
 */
public record Cards(List<Card> cards) {
    /**
     * Checks and copies the component.
     *
     * @param cards one for each best customer that people have written of
     * @throws NullPointerException if the list or a card is null
     * @throws IllegalArgumentException if a customer has two cards
     */
    public Cards {
        cards = Checks.list(cards, "Cards");
        long distinct = cards.stream().map(Card::customer).distinct().count();
        if (distinct < cards.size()) {
            throw new IllegalArgumentException(
                    "Cards must be one for each customer; got " + cards.size() + " for " + distinct + " customers.");
        }
    }

    /**
     * The cards of a list.
     *
     * @param cards one for each best customer
     * @return the cards
     * @throws IllegalArgumentException if a customer has two cards
     */
    public static Cards of(Collection<Card> cards) {
        return new Cards(Checks.list(cards, "Cards.of"));
    }

    /**
     * How many cards have a tag.
     *
     * @param topic what it answers
     * @param tag the tag
     * @param cards how many have it
     * @param of how many have any answer on the topic
     */
    public record Count(Card.Topic topic, String tag, int cards, int of) {
        /**
         * Checks the components.
         *
         * @param topic what it answers
         * @param tag the tag
         * @param cards how many have it
         * @param of how many have any answer on the topic
         * @throws NullPointerException if the topic or the tag is null
         * @throws IllegalArgumentException if the tag is blank, no card has it, or more have it than have any answer
         */
        public Count {
            Checks.notNull(topic, "Count topic");
            Checks.text(tag, "Count tag");
            if (cards < 1 || cards > of) {
                throw new IllegalArgumentException(
                        "Count cards must be from 1 to those with an answer; got " + cards + " of " + of + ".");
            }
        }

        /**
         * The count in words, marked as without a comparison group.
         *
         * @return for example "why they bought, 7 of 10: delivery time (no comparison group)"
         */
        public Message sentence() {
            return Message.of("profile.card-count", cards, of, tag, topic.words());
        }
    }

    /**
     * A person that several of the best have: who has the problem, and what goes with that role on the cards.
     *
     * @param role who has the problem
     * @param cards how many cards name the role
     * @param goesWith what else these cards say, most common first; without a comparison group
     */
    public record Persona(String role, int cards, List<Count> goesWith) {
        /**
         * Copies the list.
         *
         * @param role who has the problem
         * @param cards how many cards name the role
         * @param goesWith what else these cards say, most common first; without a comparison group
         * @throws NullPointerException if the role or the list is null
         * @throws IllegalArgumentException if the role is blank, no card names it, or more cards than these are counted
         */
        public Persona {
            Checks.text(role, "Persona role");
            goesWith = Checks.list(goesWith, "Persona goesWith");
            int most = goesWith.stream().mapToInt(Count::of).max().orElse(0);
            if (cards < 1 || most > cards) {
                throw new IllegalArgumentException("Persona must have cards, and count no more than these; got " + cards
                        + ", and " + most + " counted.");
            }
        }
    }

    /**
     * The tags of all topics, counted.
     *
     * @return topics in their order, the most common tag first
     */
    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        for (Card.Topic topic : Card.Topic.values()) {
            all.addAll(counts(cards, topic));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The personas: one for each role that has the problem.
     *
     * @return the most common first, then by role
     */
    public List<Persona> personas() {
        TreeSet<String> roles = new TreeSet<>();
        cards.forEach(card -> roles.addAll(card.on(Card.Topic.WHO)));
        return roles.stream()
                .map(this::persona)
                .sorted(Comparator.comparingInt(Persona::cards).reversed())
                .toList();
    }

    private Persona persona(String role) {
        List<Card> own = cards.stream()
                .filter(card -> card.on(Card.Topic.WHO).contains(role))
                .toList();
        List<Count> goesWith = new ArrayList<>();
        for (Card.Topic topic : Card.Topic.values()) {
            if (topic != Card.Topic.WHO) {
                goesWith.addAll(counts(own, topic));
            }
        }
        return new Persona(role, own.size(), goesWith);
    }

    private static List<Count> counts(List<Card> cards, Card.Topic topic) {
        Map<String, Integer> counts = new TreeMap<>();
        int answered = 0;
        for (Card card : cards) {
            answered += card.on(topic).isEmpty() ? 0 : 1;
            card.on(topic).forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
        int of = answered;
        return counts.entrySet().stream()
                .map(entry -> new Count(topic, entry.getKey(), entry.getValue(), of))
                .sorted(Comparator.comparingInt(Count::cards).reversed())
                .toList();
    }

    /** Prints how many. */
    @Override
    public String toString() {
        return "Cards[" + cards.size() + "]";
    }
}
