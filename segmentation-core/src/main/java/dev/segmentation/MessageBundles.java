package dev.segmentation;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.NumberText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts messages into words. {@link java.util.ResourceBundle} is not used: it falls back to the default locale, which a
 * library must not read, and cannot be told not to inside a named module.
 */
final class MessageBundles {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern SCALE = Pattern.compile("-?\\d+-\\d+");
    private static final Map<NumberText, Map<String, String>> BUNDLES = new LinkedHashMap<>();

    static {
        BUNDLES.put(NumberText.ENGLISH, load("messages.properties"));
        BUNDLES.put(NumberText.SWEDISH, load("messages_sv.properties"));
        BUNDLES.put(NumberText.DANISH, load("messages_da.properties"));
    }

    private MessageBundles() {}

    static boolean has(String key) {
        return bundle(NumberText.ENGLISH).containsKey(key);
    }

    static String render(Message message, Locale locale) {
        NumberText language = NumberText.of(locale);
        String pattern = bundle(language).get(message.key());
        if (pattern == null) {
            pattern = bundle(NumberText.ENGLISH).getOrDefault(message.key(), message.key());
        }
        boolean exact = looksEqualButIsNot(message.arguments(), language);
        Matcher places = PLACE.matcher(pattern);
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            List<Object> arguments = message.arguments();
            return index < arguments.size()
                    ? Matcher.quoteReplacement(word(arguments.get(index), language, exact))
                    : Matcher.quoteReplacement(place.group());
        });
    }

    /** Keys of a language, for the test that the bundles agree. */
    static Set<String> keys(NumberText language) {
        return new LinkedHashSet<>(bundle(language).keySet());
    }

    private static String word(Object argument, NumberText language, boolean exact) {
        if (argument instanceof Quantity quantity) {
            String number = exact ? language.exact(quantity.value()) : language.rounded(quantity.value());
            return number + unit(quantity.unit());
        } else if (argument instanceof Share share) {
            return language.percent(share.fraction());
        } else if (argument instanceof Integer || argument instanceof Long) {
            return language.whole(((Number) argument).longValue());
        } else if (argument instanceof Attribute attribute) {
            return attribute.name();
        } else if (argument instanceof Segment segment) {
            return segment.code();
        }
        return argument instanceof Message message ? message.in(language.locale()) : argument.toString();
    }

    /** A scale stands in brackets, for "70 0-100" is no number that anybody reads. */
    private static String unit(String unit) {
        if (unit.isEmpty()) {
            return "";
        }
        return SCALE.matcher(unit).matches() ? " (" + unit + ")" : " " + unit;
    }

    /** Two different numbers that rounding would make the same must be written out: "9.99 is below the cut of 10". */
    private static boolean looksEqualButIsNot(List<Object> arguments, NumberText language) {
        Map<String, Double> seen = new LinkedHashMap<>();
        for (Object argument : arguments) {
            if (argument instanceof Quantity quantity) {
                Double before = seen.putIfAbsent(language.rounded(quantity.value()), quantity.value());
                if (before != null && before != quantity.value()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, String> bundle(NumberText language) {
        return BUNDLES.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String file) {
        Properties properties = new Properties();
        try (InputStream in = MessageBundles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Message bundle must lie in the jar; got none named " + file + ".");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(k -> patterns.put(k, properties.getProperty(k)));
        return patterns;
    }
}
