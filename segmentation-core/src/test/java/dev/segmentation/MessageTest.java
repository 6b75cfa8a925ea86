package dev.segmentation;

import static dev.segmentation.Refusals.assertNull;
import static dev.segmentation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.customer.Measure;
import dev.segmentation.internal.NumberText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles agree, the code uses no key that they lack, and numbers are written as each language does. */
class MessageTest {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Path RESOURCES = Path.of("src/main/resources/dev/segmentation");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Keys are built from codes in these places. */
    private static final Set<String> BUILT = Set.of(
            "stage.",
            "origin.",
            "matrix.play.",
            "wallet.play.",
            "plan.type.",
            "plan.types.",
            "needs.identity.",
            "needs.declared.stale-",
            "needs.declared.untrusted-");

    @ParameterizedTest
    @ValueSource(strings = {"messages_sv.properties", "messages_da.properties"})
    void eachLanguageHasTheKeysAndPlacesOfEnglish(String file) throws IOException {
        List<String> english = lines("messages.properties");
        List<String> other = lines(file);
        assertThat(keys(other)).isEqualTo(keys(english));
        for (String line : english) {
            String key = key(line);
            String translated = other.stream()
                    .filter(candidate -> key(candidate).equals(key))
                    .findFirst()
                    .orElseThrow();
            assertThat(places(translated)).as(key).isEqualTo(places(line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_sv.properties", "messages_da.properties"})
    void noKeyStandsTwiceAndNoSentenceIsBlank(String file) throws IOException {
        List<String> lines = lines(file);
        assertThat(lines.stream().map(MessageTest::key)).doesNotHaveDuplicates();
        assertThat(lines)
                .allMatch(line -> !line.substring(line.indexOf('=') + 1).isBlank());
        // another way to write a place would be printed as it stands
        assertThat(lines).allMatch(line -> !PLACE.matcher(line).replaceAll("").matches(".*[{}].*"));
    }

    @Test
    void everyKeyThatTheCodeUsesIsInTheBundlesAndTheOtherWayRound() throws IOException {
        Set<String> keys = keys(lines("messages.properties"));
        String code = allSources();
        for (String used : matches("Message\\.of\\(\\s*\"([^\"]+)\"", code)) {
            assertThat(keys.contains(used) || BUILT.contains(used)).as(used).isTrue();
        }
        Set<String> literals = new TreeSet<>(matches("\"([a-z0-9.-]+)\"", code));
        for (String key : keys) {
            assertThat(literals.contains(key) || BUILT.stream().anyMatch(key::startsWith))
                    .as("%s is used", key)
                    .isTrue();
        }
    }

    @Test
    void numbersAreWrittenAsEachLanguageDoes() {
        Message message =
                Message.of("value.at-or-above", "x", new Quantity(-1234567.5, "EUR/yr"), new Quantity(0.5, ""));
        assertThat(message.in(ENGLISH)).isEqualTo("x -1,234,567.5 EUR/yr, at or above the cut of 0.5");
        assertThat(message.in(SWEDISH)).isEqualTo("x -1\u00a0234\u00a0567,5 EUR/yr, på eller över gränsen 0,5");
        assertThat(message.in(DANISH)).isEqualTo("x -1.234.567,5 EUR/yr, på eller over grænsen 0,5");
        assertThat(message.in(Locale.ROOT)).isEqualTo(message.in(ENGLISH));
        assertThat(message.in(Locale.forLanguageTag("sv-FI"))).isEqualTo(message.in(SWEDISH));
        assertThat(message.in(Locale.JAPAN)).isEqualTo(message.in(ENGLISH));
    }

    @Test
    void argumentsOfEveryKindAreWritten() {
        assertThat(Message.of("missing", Measure.of("sales", "EUR")).in(ENGLISH))
                .isEqualTo("sales is unknown");
        assertThat(Message.of("missing", Segment.of("A")).in(ENGLISH)).isEqualTo("A is unknown");
        assertThat(Message.of("missing", 12_345).in(DANISH)).isEqualTo("12.345 er ukendt");
        assertThat(Message.of("missing", 12_345L).in(ENGLISH)).isEqualTo("12,345 is unknown");
        assertThat(Message.of("missing", new Share(0.3169)).in(ENGLISH)).isEqualTo("31.7 % is unknown");
        assertThat(Message.of("missing", new Share(0.3169)).in(SWEDISH)).isEqualTo("31,7\u00a0% är okänt");
        assertThat(Message.of("missing", new Share(Double.NaN)).in(ENGLISH)).isEqualTo("NaN % is unknown");
        assertThat(Message.of("missing", LocalDate.of(2017, 12, 31)).in(ENGLISH))
                .isEqualTo("2017-12-31 is unknown");
        assertThat(Message.of("missing", Message.of("labels.none")).in(SWEDISH)).isEqualTo("inga är okänt");
        assertThat(Message.text("$1 {0} \\ own words").in(DANISH)).isEqualTo("$1 {0} \\ own words");
    }

    @Test
    void whoTakesACounterfactualAtItsWordMoves() {
        Measure sales = Measure.of("sales", "EUR/yr");
        Segment gold = Segment.of("Gold");
        assertThat(Counterfactual.up(sales, 167_487.40000000002, gold)
                        .sentence()
                        .in(ENGLISH))
                .isEqualTo("would be Gold with sales of 167,487.4 EUR/yr or more");
        assertThat(Counterfactual.up(sales, 167_487.4123456789, gold).sentence().in(ENGLISH))
                .isEqualTo("would be Gold with sales of 167,488 EUR/yr or more");
        assertThat(Counterfactual.down(sales, 49.99999999999999, gold)
                        .sentence()
                        .in(ENGLISH))
                .isEqualTo("would be Gold with sales below 50 EUR/yr");
        assertThat(Counterfactual.up(sales, -2 / 3.0, gold).sentence().in(ENGLISH))
                .isEqualTo("would be Gold with sales of -0.666666 EUR/yr or more");
        assertThat(Counterfactual.down(sales, 2 / 3.0, gold).sentence().in(ENGLISH))
                .isEqualTo("would be Gold with sales below 0.666666 EUR/yr");
        assertThat(Counterfactual.up(sales, 119_743.4, gold).sentence().in(ENGLISH))
                .isEqualTo("would be Gold with sales of 119,743.4 EUR/yr or more");
        assertThat(Counterfactual.up(sales, Double.MAX_VALUE, gold).sentence().in(ENGLISH))
                .isEqualTo("would be Gold with sales of 1.7976931348623157E+308 EUR/yr or more");
    }

    @Test
    void whatEightyPerCentTakesReadsAsSpoken() {
        Message takes = Message.of("value.report.not-eighty-twenty", new Share(0.317), new Share(0.694));
        assertThat(takes.in(SWEDISH)).endsWith("och det krävs 69,4\u00a0% av dem för att nå 80\u00a0%");
        assertThat(takes.in(DANISH)).endsWith("og der skal 69,4\u00a0% af dem til for at nå 80\u00a0%");
    }

    @Test
    void longFractionsAreRoundedToReadWellAndMoneyIsNot() {
        assertThat(NumberText.ENGLISH.rounded(1 / 3.0)).isEqualTo("0.333333");
        assertThat(NumberText.ENGLISH.rounded(2e6 / 3)).isEqualTo("666,667");
        assertThat(NumberText.ENGLISH.rounded(2e12 / 3)).isEqualTo("666,666,666,667");
        assertThat(NumberText.ENGLISH.rounded(1234567890.12)).isEqualTo("1,234,567,890.12");
        assertThat(NumberText.ENGLISH.exact(1 / 3.0)).isEqualTo("0.3333333333333333");
        assertThat(NumberText.ENGLISH.rounded(0.0)).isEqualTo("0");
        assertThat(NumberText.ENGLISH.rounded(-0.0)).isEqualTo("0");
        assertThat(NumberText.SWEDISH.rounded(1.5e300)).isEqualTo("1,5E+300");
        assertThat(NumberText.ENGLISH.rounded(1e-300)).isEqualTo("1E-300");
        assertThat(NumberText.ENGLISH.rounded(999)).isEqualTo("999");
        assertThat(NumberText.ENGLISH.whole(1_000)).isEqualTo("1,000");
        assertThat(NumberText.DANISH.whole(-1_000_000)).isEqualTo("-1.000.000");
        assertThat(NumberText.DANISH.percent(1)).isEqualTo("100\u00a0%");
        assertThat(NumberText.ENGLISH.percent(0.00049)).isEqualTo("0 %");
    }

    @Test
    void wrongMessagesAreRefused() {
        assertRefused(
                () -> Message.of("no.such.key"),
                "Message key must be in the bundles; got \"no.such.key\". For words of your own write Message.text(...).");
        assertRefused(
                () -> Message.of("missing", 1.5),
                "Message arguments must be texts, whole numbers, quantities, shares, dates, attributes, segments or"
                        + " messages; got a Double.");
        assertNull(
                () -> Message.of("missing", (Object) null),
                "Message arguments must not hold null; got one at index 0.");
        assertNull(() -> Message.text(null), "Message arguments must not hold null; got one at index 0.");
    }

    @Test
    void nothingPersonalIsPrinted() {
        Message message = Message.of("value.below", "x", new Quantity(4711, "EUR"), new Quantity(5000, ""));
        assertThat(message).hasToString("Message[value.below]");
        assertThat(Explanation.of(message)).hasToString("Explanation[value.below]");
        assertThat(new Quantity(4711, "EUR")).hasToString("Quantity[EUR]");
    }

    private static Set<String> keys(List<String> lines) {
        Set<String> keys = new LinkedHashSet<>();
        lines.forEach(line -> keys.add(key(line)));
        return new TreeSet<>(keys);
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static List<String> places(String line) {
        return PLACE.matcher(line)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String allSources() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return code.toString();
    }

    private static List<String> matches(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.addAll(Arrays.asList(matcher.group(1)));
        }
        return found;
    }
}
