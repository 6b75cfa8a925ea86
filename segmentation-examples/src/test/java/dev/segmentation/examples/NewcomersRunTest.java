package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.profile.BestCustomersModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 6: "where dates are given, learned as of then and tested on later newcomers", from files alone. */
class NewcomersRunTest {
    private static final String ON = "\"on\": [\"trade\", \"heads\"]";
    private static final LocalDate THEN = LocalDate.of(2015, 12, 31);

    @TempDir
    private Path folder;

    private final Map<String, LocalDate> first = new LinkedHashMap<>();
    private final Map<String, Double> later = new TreeMap<>();

    /** 200 who bought in 2015, 100 who first buy in 2016; metal buys three times as much. */
    private String orders(StringBuilder customers, boolean isThen) {
        Random random = new Random(3);
        StringBuilder orders = new StringBuilder("id,day,amount,item\n");
        customers.append("id,stage,trade,heads\n");
        first.clear();
        later.clear();
        for (int i = 0; i < 300; i++) {
            boolean isNew = i >= 200;
            int trade = random.nextInt(4);
            int heads = 1 + random.nextInt(400);
            String stage = isNew && isThen ? "prospect" : i % 50 == 7 ? "former" : "customer";
            customers
                    .append(String.join(",", "c" + i, isThen && !isNew ? "customer" : stage, "t" + trade, "" + heads))
                    .append('\n');
            double usual = (trade == 0 ? 300 : 100) * (0.5 + random.nextDouble());
            for (int order = 0; order < 4; order++) {
                LocalDate day = LocalDate.of(isNew ? 2016 : 2015, 1 + 3 * order, 1 + random.nextInt(28));
                double amount = Math.rint(usual * (0.5 + random.nextDouble()));
                orders.append(String.join(",", "c" + i, day.toString(), amount + "", "item " + order % 2))
                        .append('\n');
                first.merge("c" + i, day, (one, other) -> one.isBefore(other) ? one : other);
                later.merge("c" + i, isNew ? amount : 0, Double::sum);
            }
        }
        return orders.toString();
    }

    private static String definition(String more, String derived) {
        return """
                {"format": 1,
                 "customers": {"id": "id", "stage": "stage", "measures": {"heads": {"column": "heads", "unit": "heads"}},
                   "categories": {"trade": {"column": "trade"}}%s},
                 "orders": {"file": "o.csv", "customer": "id", "date": "day", "amount": {"column": "amount", "unit": "EUR"},
                   "product": "item", "asOf": "2016-12-31",
                   "measures": {"sales": {"sum": "P1Y"}, "recency": {"daysSinceLast": true}, "tenure": {"tenureDays": true}}},
                 "segmentations": {"fit": {"method": "best-customers", "by": "sales", %s}}}""".formatted(derived, more);
    }

    private Run run(String definition, boolean isThen, List<String> arguments) {
        StringBuilder customers = new StringBuilder();
        Program program = new Program(folder);
        program.file("o.csv", orders(customers, isThen));
        return program.divide(customers.toString(), definition, arguments.toArray(new String[0]));
    }

    private JsonNode newcomers(String more, String derived) {
        Run run = run(definition(more, derived), false, List.of());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.summary("fit").at("/report/newcomers");
    }

    @Test
    @DisplayName("nothing said: one window back, as by then all that newcomers bought lies in the window")
    void itIsTestedOneWindowBackWhereNothingIsSaid() throws IOException {
        Run run = run(definition(ON, ""), false, List.of());

        JsonNode newcomers = run.summary("fit").at("/report/newcomers");
        assertThat(newcomers.get("learnedAsOf").asText()).isEqualTo("2015-12-31");
        assertThat(newcomers.get("asOf").asText()).isEqualTo("2016-12-31");
        assertThat(newcomers.get("outcome").asText()).isEqualTo("better-than-chance");
        assertThat(newcomers.get("customers").asInt()).isEqualTo(200);
        assertThat(newcomers.get("best").asInt()).isEqualTo(10);
        assertThat(newcomers.get("newcomers").asInt()).isEqualTo(100);
        assertThat(newcomers.at("/test/area/looked").asInt()).isEqualTo(20);
        assertThat(newcomers.at("/test/quarters")).hasSize(4);
        assertThat(run.out())
                .containsPattern(
                        "  - learned as of 2015-12-31 from the 10 best of 200 customers, tested on who came until"
                                + " 2016-12-31: among 100 newcomers, one of the 20 who bought most fits better than [0-9.]+ % of"
                                + " the others \\(95 %: [0-9.]+ % to [0-9.]+ %\\): better than chance, which is 50 %\n"
                                + "  - the mean sales of newcomers .* quarter of fit to the highest");
        BestCustomersModel model = (BestCustomersModel)
                SegmentationJson.readModel(Files.readString(folder.resolve("out/models/fit.json")));
        assertThat(model.newcomers().orElseThrow().newcomers()).isEqualTo(100);
    }

    /** By a second way: the program run as of then, with everybody at the stage of then, and pairs of newcomers compared. */
    @Test
    void theAreaIsThatOfARunAsOfThen() {
        JsonNode newcomers = newcomers(ON, "");
        Run then = run(definition(ON + ", \"newcomers\": false", ""), true, List.of("--as-of", "2015-12-31"));
        Map<String, Double> fits = new LinkedHashMap<>();
        then.rows("measures.csv").stream()
                .filter(row -> "fit".equals(row.get("measure"))
                        && first.get(row.get("customer")).isAfter(THEN))
                .forEach(row -> fits.put(row.get("customer"), Double.parseDouble(row.get("value"))));
        double[] values =
                fits.keySet().stream().mapToDouble(later::get).sorted().toArray();
        double cut = values[80] - 1e-9; // no two buy as much where the fifth begins
        assertThat(values[80]).isGreaterThan(values[79]);
        double won = 0;
        int pairs = 0;
        for (String one : fits.keySet()) {
            for (String other : fits.keySet()) {
                if (later.get(one) >= cut && later.get(other) < cut) {
                    won += fits.get(one) > fits.get(other) ? 1 : fits.get(one).equals(fits.get(other)) ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        assertThat(pairs).isEqualTo(20 * 80);
        assertThat(newcomers.at("/test/area/value").asDouble()).isCloseTo(won / pairs, within(1e-12));
        double mean = Arrays.stream(values).average().orElseThrow();
        double ofQuarters = (newcomers.at("/test/quarters/0").asDouble()
                        + newcomers.at("/test/quarters/1").asDouble()
                        + newcomers.at("/test/quarters/2").asDouble()
                        + newcomers.at("/test/quarters/3").asDouble())
                / 4;
        assertThat(ofQuarters).isCloseTo(mean, within(1e-6));
        assertThat(then.summary("fit").at("/report/newcomers").isNull()).isTrue();
    }

    @Test
    void theDayMayBeStatedOrCountedBack() {
        JsonNode stated = newcomers(ON + ", \"newcomers\": {\"learnedAsOf\": \"2016-06-30\"}", "");
        assertThat(stated.get("learnedAsOf").asText()).isEqualTo("2016-06-30");
        assertThat(stated.get("customers").asInt()).isGreaterThan(200);
        assertThat(newcomers(ON + ", \"newcomers\": {\"learnedBefore\": \"P6M\"}", "")
                        .get("learnedAsOf")
                        .asText())
                .isEqualTo("2016-06-30");
    }

    @Test
    @DisplayName("what is made of orders, and derived from that, is that of then: newcomers had none")
    void whatIsMadeOfOrdersIsThatOfThen() {
        String index =
                ", \"derived\": {\"freshness\": {\"index\": [{\"measure\": \"recency\", \"from\": 400, \"to\": 0}]}}";
        JsonNode plain = newcomers(ON, "");
        JsonNode more = newcomers(ON.replace("]", ", \"recency\", \"freshness\"]"), index);
        assertThat(more.get("test")).isEqualTo(plain.get("test"));
    }

    @Test
    @DisplayName("a window of five years, and orders of two: a year back, as five years back there was nobody")
    void whereOrdersReachNoFurtherThanTheWindowItIsTestedAYearBack() {
        String years = definition(ON, "").replace("\"P1Y\"", "\"P5Y\"");
        JsonNode newcomers = run(years, false, List.of()).summary("fit").at("/report/newcomers");
        assertThat(newcomers.get("learnedAsOf").asText()).isEqualTo("2015-12-31");
        assertThat(newcomers.get("customers").asInt()).isEqualTo(200);
        assertThat(newcomers.get("outcome").asText()).isEqualTo("better-than-chance");
        String stated = years.replace(ON, ON + ", \"newcomers\": {\"learnedBefore\": \"P5Y\"}");
        Run run = run(stated, false, List.of());
        assertThat(run.summary("fit").at("/report/newcomers/learnedAsOf").asText())
                .isEqualTo("2011-12-31");
        assertThat(run.out()).contains("not tested on newcomers: as of 2011-12-31 there was no customer to learn from");
        Run both = run(years, false, List.of("--as-of", "2015-12-31"));
        assertThat(both.summary("fit").at("/report/newcomers/learnedAsOf").asText())
                .isEqualTo("2010-12-31");
    }

    @Test
    void tooFewIsAnOutcome() {
        Run run = run(definition(ON + ", \"newcomers\": {\"learnedAsOf\": \"2016-12-30\"}", ""), false, List.of());
        JsonNode newcomers = run.summary("fit").at("/report/newcomers");
        assertThat(newcomers.get("outcome").asText()).isEqualTo("too-few-newcomers");
        assertThat(newcomers.get("test").isNull()).isTrue();
        assertThat(run.out())
                .contains("not tested on newcomers: 0 came after 2016-12-30, until 2016-12-31; it takes 5");
        JsonNode before = newcomers(ON + ", \"newcomers\": {\"learnedBefore\": \"P9999Y\"}", "");
        assertThat(before.get("outcome").asText()).isEqualTo("not-learned");
        assertThat(before.get("learnedAsOf").asText()).isEqualTo("0001-01-01");
    }

    @Test
    void anEstimateThatCouldNotBeMadeThenIsAnOutcomeToo() {
        String estimate = ", \"derived\": {\"wallet\": {\"estimate\": {\"of\": \"sales\", \"per\": \"heads\","
                + " \"peers\": \"trade\"}}}";
        JsonNode newcomers = newcomers(ON + ", \"newcomers\": {\"learnedAsOf\": \"2014-12-31\"}", estimate);
        assertThat(newcomers.get("outcome").asText()).isEqualTo("not-learned");
        assertThat(newcomers.get("customers").asInt()).isZero();
        assertThat(newcomers.get("newcomers").asInt()).isEqualTo(300);
    }

    @Test
    void itIsSaidInSwedishAndDanish() {
        assertThat(run(definition(ON, ""), false, List.of("--language", "sv")).out())
                .contains("lärt per 2015-12-31 av de 10 bästa av 200 kunder, prövat på dem som kom till och med");
        assertThat(run(definition(ON, ""), false, List.of("--language", "da")).out())
                .contains("lært pr. 2015-12-31 af de 10 bedste af 200 kunder, prøvet på dem, der kom til og med");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"learnedAsOf\": \"2016-12-31\"} | /newcomers/learnedAsOf: learnedAsOf must be before asOf of the orders,"
                        + " 2016-12-31; got 2016-12-31. Nobody would be left to be tested on.",
                "{\"learnedAsOf\": \"then\"} | /newcomers/learnedAsOf: learnedAsOf must be a day as ISO 8601 writes it; got"
                        + " another text. Write for example 2017-12-31.",
                "{} | /newcomers: newcomers must have learnedAsOf or learnedBefore; got neither. Write for example"
                        + " {\"learnedBefore\": \"P1Y\"}.",
                "true | /newcomers: newcomers must be an object, or false; got true. Write for example"
                        + " {\"learnedBefore\": \"P1Y\"}.",
            })
    void aWrongSettingIsRefused(String setting, String message) {
        Run run = run(definition(ON + ", \"newcomers\": " + setting, ""), false, List.of());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages()).containsExactly("/segmentations/fit" + message);
    }

    @Test
    void theArgumentsDayCountsToo() {
        Run run = run(
                definition(ON + ", \"newcomers\": {\"learnedAsOf\": \"2016-06-30\"}", ""),
                false,
                List.of("--as-of", "2016-06-30"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly("/segmentations/fit/newcomers/learnedAsOf: learnedAsOf must be before --as-of,"
                        + " 2016-06-30; got 2016-06-30. Nobody would be left to be tested on.");
    }
}
