package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The portrait of a best customer that a team works with: what data shows, beside the other customers; what people say,
 * beside nobody; and what people wish for. The three are kept apart: what the cards say is never counted as evidence.
 *
 * <p>Immutable, thread-safe and comparable by value. Holds counts, tags and roles; no customer can be told from it.
 *
 * <pre>{@code
 * Portrait portrait = Portrait.of(model, cards);
 * portrait.data().sentences();        // what holds, what does not
 * portrait.said().sentences();        // "why they bought, 7 of 10: delivery time (no comparison group)"
 * portrait.said().personas();         // who has the problem
 * }</pre>
 *
 * @param lesson what was counted among the best and among all, without fingerprints
 * @param said what the cards of the best say
 * @param weights what attributes weigh, above 0; 1 where not named
 * @param wishes values that people wish for, whatever the best have now
 */
public record Portrait(Lesson lesson, Said said, Map<Attribute, Double> weights, List<Wish> wishes) {
    /**
     * Checks and copies the components; the best customers are forgotten.
     *
     * @param lesson what was counted among the best and among all, without fingerprints
     * @param said what the cards of the best say
     * @param weights what attributes weigh, above 0; 1 where not named
     * @param wishes values that people wish for, whatever the best have now
     * @throws NullPointerException if a component or an item is null
     * @throws IllegalArgumentException if there are more cards than best customers, or a weight or a wish is not of an attribute asked about
     */
    public Portrait {
        Cohort cohort = Checks.notNull(lesson, "Portrait lesson").cohort();
        lesson = new Lesson(
                lesson.by(),
                Cohort.unnamed(cohort.best(), cohort.all(), cohort.tied()),
                lesson.traits(),
                lesson.correction());
        if (Checks.notNull(said, "Portrait said").cards() > cohort.best()) {
            throw new IllegalArgumentException("Portrait must have at most one card for each of the best; got "
                    + said.cards() + " cards of " + cohort.best() + ".");
        }
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(Checks.notNull(weights, "Portrait weights")));
        weights.forEach(FitRules::checkWeight);
        wishes = Checks.list(wishes, "Portrait wishes");
        List<Attribute> named = new ArrayList<>(weights.keySet());
        wishes.forEach(wish -> named.add(wish.attribute()));
        for (Attribute attribute : named) {
            if (!lesson.attributes().contains(attribute)) {
                throw new IllegalArgumentException("Portrait must weigh and wish for what was asked about; got "
                        + Checks.quote(attribute.name()) + ".");
            }
        }
    }

    /**
     * What cards say, counted, without a comparison group.
     *
     * @param cards how many of the best have a card
     * @param others how many cards are of customers who are not among the best; they are not counted
     * @param counts the tags of all topics, the most common of a topic first
     * @param personas the roles that have the problem, the most common first
     */
    public record Said(int cards, int others, List<Cards.Count> counts, List<Cards.Persona> personas) {
        /** Where nobody has written a card. */
        public static final Said NOTHING = new Said(0, 0, List.of(), List.of());

        /**
         * Checks and copies the components.
         *
         * @param cards how many of the best have a card
         * @param others how many cards are of customers who are not among the best; they are not counted
         * @param counts the tags of all topics, the most common of a topic first
         * @param personas the roles that have the problem, the most common first
         * @throws NullPointerException if a list or an item is null
         * @throws IllegalArgumentException if a number is negative, or more cards are counted than there are
         */
        public Said {
            counts = Checks.list(counts, "Said counts");
            personas = Checks.list(personas, "Said personas");
            int counted = counts.stream().mapToInt(Cards.Count::of).max().orElse(0);
            int named = personas.stream().mapToInt(Cards.Persona::cards).max().orElse(0);
            if (cards < 0 || others < 0 || Math.max(counted, named) > cards) {
                throw new IllegalArgumentException("Said must count no more than the cards; got "
                        + Math.max(counted, named) + " of " + cards + " cards, and " + others + " of others.");
            }
        }

        /**
         * What was said in words, marked as without a comparison group.
         *
         * @return how many cards there are, then each count; none where there is no card at all
         */
        public List<Message> sentences() {
            return sentences(counts);
        }

        /**
         * What was said most, in words: as {@link #sentences}, with the most common tag of each topic alone.
         *
         * @return at most eleven sentences
         */
        public List<Message> headlines() {
            Map<Card.Topic, Cards.Count> first = new EnumMap<>(Card.Topic.class);
            counts.forEach(count -> first.putIfAbsent(count.topic(), count));
            return sentences(first.values());
        }

        private List<Message> sentences(Collection<Cards.Count> counted) {
            List<Message> sentences = new ArrayList<>();
            if (cards > 0) {
                sentences.add(Message.of("profile.cards", cards));
            }
            counted.forEach(count -> sentences.add(count.sentence()));
            if (others > 0) {
                sentences.add(Message.of("profile.cards-of-others", others));
            }
            return sentences;
        }
    }

    /**
     * Joins what a model learned and what people say of its best customers. Cards of others are counted as such, and are
     * not part of it.
     *
     * @param model what was learned, with its weights and wishes
     * @param cards what people say; perhaps none
     * @return the portrait
     * @throws NullPointerException if an argument is null
     */
    public static Portrait of(BestCustomersModel model, Cards cards) {
        Lesson lesson = Checks.notNull(model, "Portrait.of model").lesson();
        List<Card> all = Checks.notNull(cards, "Portrait.of cards").cards();
        Cards ofBest = Cards.of(all.stream()
                .filter(card -> lesson.cohort().isBest(card.customer()))
                .toList());
        int counted = ofBest.cards().size();
        Said said = new Said(counted, all.size() - counted, ofBest.counts(), ofBest.personas());
        // of an attribute that nobody is known by nothing was learned: nothing is weighed of it
        List<Attribute> learned = lesson.attributes();
        Map<Attribute, Double> weights = new LinkedHashMap<>(model.rules().weights());
        weights.keySet().retainAll(learned);
        List<Wish> wishes = model.rules().wishes().stream()
                .filter(wish -> learned.contains(wish.attribute()))
                .toList();
        return new Portrait(lesson, said, weights, wishes);
    }

    /**
     * What data shows.
     *
     * @return the template, worked out anew
     */
    public Template data() {
        return Template.of(lesson);
    }

    /**
     * The whole portrait in words: data first, then the cards, then weights and wishes.
     *
     * @return never none
     */
    public List<Message> sentences() {
        List<Message> sentences = new ArrayList<>(data().sentences());
        sentences.addAll(said.sentences());
        for (Wish wish : wishes) {
            sentences.add(Message.of("profile.wished", wishInWords(wish)));
        }
        weights.forEach((attribute, weight) ->
                sentences.add(Message.of("profile.weighs", attribute, new Quantity(weight, ""))));
        return sentences;
    }

    /** As the answer to the question that it is one of; a value that nobody has, by its own labels. */
    private Message wishInWords(Wish wish) {
        for (Trait trait : lesson.traitsOf(wish.attribute())) {
            for (Answer answer : trait.answers()) {
                if (!answer.isUnknown() && wish.isGranted(trait.question(), answer.value())) {
                    return trait.question().words(answer.value());
                }
            }
        }
        return Message.of("profile.is", wish.attribute(), String.join(" > ", wish.value()));
    }

    /** Prints counts. */
    @Override
    public String toString() {
        return "Portrait[" + data() + ", " + said.cards + " " + Checks.plural(said.cards, "card") + ", " + wishes.size()
                + " wished for]";
    }
}
