package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's own words, in English, Swedish and Danish; reasons and findings are {@link Message}s of the library.
 * Immutable. Throws nothing for keys that are in the bundles, as a test sees to.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Properties> BUNDLES = Map.of(
            "en", load("words.properties"),
            "sv", load("words_sv.properties"),
            "da", load("words_da.properties"));

    private final Locale locale;
    private final Properties bundle;

    private Words(Locale locale, Properties bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /**
     * The words of a language.
     *
     * @param locale only its language counts; English where it is none of the three
     * @return the words
     */
    public static Words in(Locale locale) {
        Properties bundle = BUNDLES.get(locale.getLanguage());
        return new Words(locale, bundle == null ? Objects.requireNonNull(BUNDLES.get("en")) : bundle);
    }

    /**
     * A sentence.
     *
     * @param key names it
     * @param arguments what fills its places; numbers are written as the language writes them
     * @return the sentence
     */
    public String of(String key, Object... arguments) {
        Matcher places = PLACE.matcher(Objects.requireNonNull(bundle.getProperty(key), key));
        return places.replaceAll(place -> {
            Object argument = arguments[Integer.parseInt(place.group(1))];
            return Matcher.quoteReplacement(
                    argument instanceof Number number ? number(number.doubleValue()) : argument.toString());
        });
    }

    /**
     * A number as the language writes it.
     *
     * @param value the number
     * @return its text
     */
    String number(double value) {
        return Message.of("text", new Quantity(value, "")).in(locale);
    }

    /** With so many digits always, so that a column is aligned at its decimal sign; no zero has a sign. */
    String fixed(double value, int digits) {
        String text = String.format(locale, "%." + digits + "f", value);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero ? String.format(locale, "%." + digits + "f", 0.0) : text;
    }

    /** A share in per cent with one digit; empty for NaN. */
    String share(double fraction) {
        return Double.isNaN(fraction) ? "" : fixed(fraction * 100, 1) + " %";
    }

    Locale locale() {
        return locale;
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
