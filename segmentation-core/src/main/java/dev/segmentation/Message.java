package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence before it is put into words: a key and arguments, which the caller renders in a language.
 *
 * <p>Immutable, thread-safe, comparable by value, and the same data in every language: programs read the key and the
 * arguments, people read {@link #in(Locale)}. English, Swedish and Danish ship; any other locale gives English. Numbers
 * are written as the language writes them, the same on every JDK.
 *
 * <pre>{@code
 * Message.of("stage.prospect").in(Locale.forLanguageTag("sv"));
 * Message.text("Call them on Monday").in(Locale.ROOT);          // words of the caller's own, in one language
 * }</pre>
 *
 * @param key names the sentence in the message bundles
 * @param arguments what fills its places: texts, whole numbers, {@link Quantity}, {@link Share}, dates, attributes,
 *     segments, and other messages
 */
public record Message(String key, List<Object> arguments) {
    private static final String TEXT = "text";

    /**
     * Checks and copies the components.
     *
     * @param key names the sentence in the message bundles
     * @param arguments what fills its places: texts, whole numbers, {@link Quantity}, {@link Share}, dates, attributes, segments, and other messages
     * @throws NullPointerException if a component or an argument is null
     * @throws IllegalArgumentException if the key is blank or not in the bundles, or an argument is of a type that
     * cannot be rendered
     */
    public Message {
        Checks.text(key, "Message key");
        arguments = Checks.list(arguments, "Message arguments");
        arguments.forEach(Message::requireRenderable);
        if (!MessageBundles.has(key)) {
            throw new IllegalArgumentException("Message key must be in the bundles; got " + Checks.quote(key)
                    + ". For words of your own write Message.text(...).");
        }
    }

    /**
     * A sentence by its key.
     *
     * @param key names the sentence in the message bundles
     * @param arguments what fills its places
     * @return the message
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the key is not in the bundles or an argument cannot be rendered
     */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(Checks.notNull(arguments, "Message arguments")));
    }

    /**
     * Words of the caller's own, the same in every language.
     *
     * @param words the words
     * @return the message
     * @throws NullPointerException if the words are null
     */
    public static Message text(String words) {
        return of(TEXT, words);
    }

    /**
     * The sentence in a language.
     *
     * @param locale whose language to use; only the language counts
     * @return the sentence, without a full stop
     */
    public String in(Locale locale) {
        return MessageBundles.render(this, locale);
    }

    /** Prints the key alone: arguments may be somebody's data. */
    @Override
    public String toString() {
        return "Message[" + key + "]";
    }

    private static void requireRenderable(Object argument) {
        boolean renderable = argument instanceof String
                || argument instanceof Integer
                || argument instanceof Long
                || argument instanceof Quantity
                || argument instanceof Share
                || argument instanceof LocalDate
                || argument instanceof Attribute
                || argument instanceof Segment
                || argument instanceof Message;
        if (!renderable) {
            throw new IllegalArgumentException(
                    "Message arguments must be texts, whole numbers, quantities, shares, dates, attributes, segments or"
                            + " messages; got a " + argument.getClass().getSimpleName() + ".");
        }
    }
}
