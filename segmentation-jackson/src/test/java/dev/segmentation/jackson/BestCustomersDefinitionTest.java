package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomers;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CONTRACT.md 1: {@code best-customers}. */
class BestCustomersDefinitionTest {
    private static final Measure SALES = Measure.of("sales", "SEK/yr");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final String PLAIN = "\"method\": \"best-customers\", \"by\": \"sales\", \"on\": [\"industry\"]";
    private static final String AT = " /segmentations/s";

    private static SegmentationEntry read(String fields) {
        String json = segmentation(fields);
        assertThat(messages(json)).isEmpty();
        assertThat(Definition.read(Definition.read(json).json())).isEqualTo(Definition.read(json));
        return Definition.read(json).segmentations().get(0);
    }

    @Test
    @DisplayName(
            "\"fit\": {\"method\": \"best-customers\", \"by\": \"sales\", \"top\": 10, \"on\": [\"industry\", \"employees\", \"region\"]}")
    void theContractsExampleIsTheSentenceOfTheFluentApi() {
        assertThat(read("\"method\": \"best-customers\", \"by\": \"sales\", \"top\": 10,"
                                + " \"on\": [\"industry\", \"employees\", \"region\"]")
                        .segmenter())
                .isEqualTo(BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES, REGION))
                .isEqualTo(
                        BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES, REGION).seed(1));
    }

    @Test
    void everySettingIsRead() {
        assertThat(read("""
                                "method": "best-customers", "by": "sales", "top": 0.05, "sum": "sales",
                                "on": [{"category": "industry", "weight": 2}, {"measure": "employees", "bands": {"at": [50, 250]}},
                                       {"labels": "products"}, "region"],
                                "bands": {"quantiles": [0.5]}, "correction": "holm", "permutations": 999, "seed": -7,
                                "cuts": {"prioritise": 60.5, "consider": 40}, "known": 0.3, "score": "log-odds",
                                "wishes": [{"category": "region", "is": ["Europe", "Alps"]}, {"category": "industry", "is": "steel"},
                                           {"labels": "products", "has": "Bikes"}, {"measure": "employees", "value": 100}]""").segmenter())
                .isEqualTo(BestCustomers.by(SALES)
                        .topShare(0.05)
                        .on(INDUSTRY, EMPLOYEES, PRODUCTS, REGION)
                        .bands(EMPLOYEES, Banding.at(50, 250))
                        .banding(Banding.quantiles(0.5))
                        .holm()
                        .permutations(999)
                        .seed(-7)
                        .cuts(60.5, 40)
                        .known(0.3)
                        .logOdds()
                        .weigh(INDUSTRY, 2)
                        .wish(REGION, "Europe", "Alps")
                        .wish(INDUSTRY, "steel")
                        .wish(PRODUCTS, "Bikes")
                        .wish(EMPLOYEES, 100));
    }

    @Test
    void theBestMayBePickedAndTheCapacityStated() {
        assertThat(read(PLAIN + ", \"ids\": [\"b\", \"a\"], \"capacity\": 40").segmenter())
                .isEqualTo(BestCustomers.by(SALES)
                        .ids(List.of("a", "b"))
                        .on(INDUSTRY)
                        .capacity(40));
        assertThat(read(PLAIN + ", \"correction\": \"permutation\", \"score\": \"shares\", \"cuts\": [40, 60]")
                        .segmenter())
                .isEqualTo(BestCustomers.by(SALES).on(INDUSTRY).cuts(60, 40));
    }

    /** "Files named in the document lie beside it, plain names only". */
    @Test
    void cardsAreNamedByAPlainFileName() {
        assertThat(read(PLAIN + ", \"cards\": \"cards.json\"").cards()).isEqualTo("cards.json");
        assertThat(read(PLAIN).cards()).isNull();
        assertThat(messages(segmentation(PLAIN + ", \"cards\": \"../cards.json\"")))
                .containsExactly(entry(
                        "value" + AT + "/cards",
                        "cards must be the plain name of a file beside the definition; got a path or a hidden file."
                                + " Leave the folder out."));
        assertThat(messages(segmentation("\"method\": \"value-based\", \"by\": \"sales\", \"cards\": \"cards.json\"")))
                .containsOnlyKeys("unknown-field" + AT + "/cards");
    }

    /** Issue 6: "same needs segment as the best, or high fit, or headroom, or growth: which of these, is named". */
    @Test
    void diamondsAndLookAlikesAreSaidBesideTheSentence() {
        SegmentationEntry plain = read(PLAIN);
        assertThat(plain.diamonds()).isNull();
        assertThat(plain.lookAlikes()).isNull();
        SegmentationEntry full = read(PLAIN + ", \"diamonds\": {\"headroom\": \"sales\", \"growth\": \"employees\"},"
                + " \"lookAlikes\": {\"count\": 3, \"of\": [\"b\", \"a\"]}");
        assertThat(full.segmenter()).isEqualTo(plain.segmenter());
        assertThat(full.diamonds()).isEqualTo(new DiamondsSection(null, SALES, EMPLOYEES));
        assertThat(full.lookAlikes()).isEqualTo(new LookAlikesSection(3, List.of("b", "a")));
        assertThat(full.lookAlikes()).hasToString("LookAlikesSection[3 of 2]");
        assertThat(read(PLAIN + ", \"diamonds\": {}, \"lookAlikes\": {}").lookAlikes())
                .isEqualTo(new LookAlikesSection(5, List.of()));
    }

    @Test
    void whatDiamondsAndLookAlikesCannotGoByIsRefused() {
        assertThat(messages(segmentation(PLAIN + ", \"diamonds\": {\"headroom\": \"employees\", \"needs\": \"s\"},"
                        + " \"lookAlikes\": {\"count\": 0, \"of\": [\"a\", \"a\"]}")))
                .contains(
                        entry(
                                "value" + AT + "/diamonds/headroom",
                                "headroom must be in the unit of by, \"SEK/yr\"; got \"heads\". Name what they could buy:"
                                        + " sales are taken off."),
                        entry(
                                "value" + AT + "/diamonds/needs",
                                "needs must name a segmentation by one of [declared-needs, latent-classes,"
                                        + " needs-clusters, typing-tool], or existing; got one by best-customers."),
                        entry("value" + AT + "/lookAlikes/of", "of must name each customer once; got one twice."))
                .containsKey("value" + AT + "/lookAlikes/count");
        assertThat(messages(segmentation(PLAIN + ", \"diamonds\": {\"needs\": \"nobody\"}")))
                .containsOnlyKeys("unknown-segmentation" + AT + "/diamonds/needs");
        assertThat(messages(segmentation(
                        "\"method\": \"value-based\", \"by\": \"sales\", \"diamonds\": {}, \"lookAlikes\": {}")))
                .containsOnlyKeys("unknown-field" + AT + "/diamonds", "unknown-field" + AT + "/lookAlikes");
    }

    /** "sales" of the contract's document is a sum of orders over a year, "employees" stands in the customers' file. */
    @Test
    void newcomersAreTestedOneWindowBackUnlessSaidOtherwise() {
        assertThat(read(PLAIN).newcomers()).isEqualTo(new NewcomersSection(null, Period.ofYears(1)));
        assertThat(read(PLAIN + ", \"newcomers\": false").newcomers()).isNull();
        assertThat(read(PLAIN + ", \"ids\": [\"a\"]").newcomers()).isNull();
        assertThat(read(PLAIN.replace("sales", "employees")).newcomers()).isNull();
        assertThat(read(PLAIN.replace("sales", "regularity")).newcomers()).isNull();
        assertThat(read(PLAIN + ", \"newcomers\": {\"learnedAsOf\": \"2016-12-30\"}")
                        .newcomers())
                .isEqualTo(new NewcomersSection(LocalDate.of(2016, 12, 30), null));
        NewcomersSection back =
                read(PLAIN + ", \"newcomers\": {\"learnedBefore\": \"P18M\"}").newcomers();
        assertThat(back).isEqualTo(new NewcomersSection(null, Period.ofMonths(18)));
        assertThat(back.day(LocalDate.of(2017, 12, 31))).isEqualTo(LocalDate.of(2016, 6, 30));
        assertThat(new NewcomersSection(null, Period.ofYears(Integer.MAX_VALUE)).day(LocalDate.of(2017, 12, 31)))
                .isEqualTo(LocalDate.of(1, 1, 1));
    }

    /** Issue 6: who "bought most over the last 3-5 years", of orders that often reach no further back. */
    @Test
    void aWindowOfSomeYearsMayBeTestedAYearBackToo() {
        NewcomersSection kinds = read(PLAIN.replace("sales", "breadth")).newcomers();
        assertThat(kinds).isEqualTo(new NewcomersSection(null, Period.ofYears(3), Period.ofYears(1)));
        assertThat(kinds.day(LocalDate.of(2017, 12, 31))).isEqualTo(LocalDate.of(2014, 12, 31));
        assertThat(kinds.otherDay(LocalDate.of(2017, 12, 31))).contains(LocalDate.of(2016, 12, 31));
        assertThat(read(PLAIN).newcomers().otherDay(LocalDate.of(2017, 12, 31))).isEmpty();
        assertThatThrownBy(() -> new NewcomersSection(LocalDate.of(2016, 12, 31), null, Period.ofYears(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NewcomersSection.orElseBefore must stand beside learnedBefore; got a day. Leave it out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"learnedAsOf\": \"2017-12-31\"} | /newcomers/learnedAsOf | learnedAsOf must be before asOf of the orders,"
                        + " 2017-12-31; got 2017-12-31. Nobody would be left to be tested on.",
                "{\"learnedAsOf\": \"2017-02-29\"} | /newcomers/learnedAsOf | learnedAsOf must be a day as ISO 8601 writes"
                        + " it; got another text. Write for example 2017-12-31.",
                "{\"learnedBefore\": \"1Y\"} | /newcomers/learnedBefore | learnedBefore must be a period as ISO 8601 writes"
                        + " it, above zero; got another text. Write for example P1Y, P6M or P90D.",
                "{\"learnedAsOf\": \"2016-12-31\", \"learnedBefore\": \"P1Y\"} | /newcomers | newcomers must have"
                        + " learnedAsOf or learnedBefore; got both. Write for example {\"learnedBefore\": \"P1Y\"}.",
                "{} | /newcomers | newcomers must have learnedAsOf or learnedBefore; got neither. Write for example"
                        + " {\"learnedBefore\": \"P1Y\"}.",
                "true | /newcomers | newcomers must be an object, or false; got true. Write for example"
                        + " {\"learnedBefore\": \"P1Y\"}.",
            })
    void aWrongDayForNewcomersIsRefused(String setting, String place, String message) {
        assertThat(messages(segmentation(PLAIN + ", \"newcomers\": " + setting)))
                .containsExactly(entry("value" + AT + place, message));
    }

    @Test
    void newcomersNeedDatesAndBestCustomersWhoWereFound() {
        String wanted = ", \"newcomers\": {\"learnedBefore\": \"P1Y\"}";
        assertThat(messages(segmentation(PLAIN.replace("sales", "employees") + wanted)))
                .containsExactly(entry(
                        "value" + AT + "/newcomers",
                        "newcomers must be tested by a measure of the section orders, or one worked out from such; got by"
                                + " \"employees\", which has no dates."));
        assertThat(messages(segmentation(PLAIN + ", \"ids\": [\"a\"]" + wanted)))
                .containsExactly(entry(
                        "value" + AT + "/newcomers",
                        "newcomers must stand beside top; got ids. Who is picked by hand today may be picked for what"
                                + " came later: leave one of them out."));
        assertThat(messages(segmentation(PLAIN.replace("sales", "saels") + wanted)))
                .containsOnlyKeys("unknown-attribute" + AT + "/by");
        assertThat(messages(segmentation(PLAIN + ", \"newcomers\": {\"learntAsOf\": \"2016-12-31\"}")))
                .containsOnlyKeys("unknown-field" + AT + "/newcomers/learntAsOf", "value" + AT + "/newcomers");
    }

    @Test
    void allProblemsComeTogether() {
        assertThat(messages(segmentation("""
                                "method": "best-customers", "by": "saels", "top": 0, "ids": ["a", " ", 5],
                                "on": ["prize", 5, " ", {"measure": "industry"}, {"category": "region", "bands": {"at": [1]}, "weight": 0},
                                       {}, {"measure": "employees", "bands": {"at": [5, 2]}, "weight": "2"}],
                                "bands": {"at": []}, "wishes": [{"category": "region"}, {"labels": "products", "has": 5}, {"value": 1}],
                                "correction": "bonferroni", "permutations": 5, "seed": 1.5, "cuts": {"prioritise": 101},
                                "capacity": 0, "known": "half", "score": 1, "cards": 7, "bset": 3""")))
                .containsOnlyKeys(
                        "conflict" + AT,
                        "unknown-field" + AT + "/bset",
                        "unknown-attribute" + AT + "/by",
                        "value" + AT + "/top",
                        "empty" + AT + "/ids/1",
                        "text-as-number" + AT + "/ids/2",
                        "unknown-attribute" + AT + "/on/0",
                        "text-as-number" + AT + "/on/1",
                        "empty" + AT + "/on/2",
                        "unknown-attribute" + AT + "/on/3/measure",
                        "unknown-field" + AT + "/on/4/bands",
                        "value" + AT + "/on/4/weight",
                        "conflict" + AT + "/on/5",
                        "value" + AT + "/on/6/bands/at",
                        "number-as-text" + AT + "/on/6/weight",
                        "missing" + AT + "/wishes/0/is",
                        "text-as-number" + AT + "/wishes/1/has",
                        "missing" + AT + "/wishes/2/measure",
                        "value" + AT + "/bands/at",
                        "choice" + AT + "/correction",
                        "value" + AT + "/permutations",
                        "whole-number" + AT + "/seed",
                        "missing" + AT + "/cuts/consider",
                        "value" + AT + "/capacity",
                        "number-as-text" + AT + "/known",
                        "choice-as-number" + AT + "/score",
                        "text-as-number" + AT + "/cards");
    }

    @Test
    void whatExcludesEachOtherIsAConflict() {
        assertThat(messages(segmentation(PLAIN + ", \"top\": 5, \"ids\": [\"a\"]")))
                .containsExactly(
                        entry("conflict" + AT, "best-customers must have top or ids; got both. Leave one out."));
        assertThat(messages(segmentation(PLAIN + ", \"cuts\": [1, 2], \"capacity\": 5")))
                .containsExactly(
                        entry("conflict" + AT, "best-customers must have cuts or capacity; got both. Leave one out."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "0.0", "-0.2", "2000000000"})
    void aTopIsANumberOrAShare(String top) {
        assertThat(messages(segmentation(PLAIN + ", \"top\": " + top)))
                .containsExactly(entry(
                        "value" + AT + "/top",
                        "top must be a number of customers from 1 to 1000000000, or a share of them within (0, 1); got "
                                + top + ". Write for example 10 or 0.05."));
    }

    @Test
    void aNumberOfCustomersIsWrittenWhole() {
        assertThat(messages(segmentation(PLAIN + ", \"top\": 10.0"))).containsOnlyKeys("whole-number" + AT + "/top");
        assertThat(messages(segmentation(PLAIN + ", \"top\": \"10\"")))
                .containsOnlyKeys("number-as-text" + AT + "/top");
    }

    @Test
    void cutsThatDoNotRiseAreRefused() {
        assertThat(messages(segmentation(PLAIN + ", \"cuts\": [60, 40]")))
                .containsExactly(entry(
                        "value" + AT + "/cuts",
                        "cuts must be two numbers that rise; got falling ones. Write for example [40, 60]: considered"
                                + " from 40, prioritised from 60."));
        assertThat(messages(segmentation(PLAIN + ", \"cuts\": [60]"))).containsOnlyKeys("value" + AT + "/cuts");
        assertThat(messages(segmentation(PLAIN + ", \"cuts\": {\"prioritise\": 40, \"consider\": 60}")))
                .containsExactly(entry(
                        "value" + AT + "/cuts/prioritise",
                        "BestCustomers.cuts must fall from 100 to 0; got 40.0 and 60.0. Write cuts(prioritise, consider),"
                                + " for example cuts(60, 40)."));
        assertThat(messages(segmentation(PLAIN + ", \"cuts\": 50"))).containsOnlyKeys("type" + AT + "/cuts");
    }

    @Test
    void whatItIsByAndWhatItAsksAboutMustBeThere() {
        assertThat(messages(segmentation("\"method\": \"best-customers\"")))
                .containsOnlyKeys("missing" + AT + "/by", "missing" + AT + "/on");
        assertThat(messages(segmentation("\"method\": \"best-customers\", \"by\": \"sales\", \"on\": []")))
                .containsOnlyKeys("empty" + AT + "/on");
        assertThat(messages(segmentation("\"method\": \"best-customers\", \"by\": \"sales\", \"on\": \"industry\"")))
                .containsOnlyKeys("type" + AT + "/on");
        assertThat(messages(segmentation("""
                                "method": "best-customers", "by": "sales", "on": ["industry", {"category": "industry"}]""")))
                .containsExactly(entry(
                        "value" + AT + "/on/1", "BestCustomers.on must not repeat an item; got \"industry\" twice."));
    }

    /** Issue 3: "unknown field". What is for another kind of wish is not passed over. */
    @Test
    void aWishForAMeasureTakesNothingOfTheOtherWishes() {
        assertThat(messages(segmentation(
                        PLAIN + ", \"wishes\": [{\"measure\": \"employees\", \"value\": 5, \"is\": \"Alps\"}]")))
                .containsEntry(
                        "unknown-field" + AT + "/wishes/0/is", "Field must be one of [measure, value]; got \"is\".");
    }

    @Test
    void wishesAreForWhatIsAsked() {
        assertThat(messages(segmentation(PLAIN + ", \"wishes\": [{\"category\": \"region\", \"is\": \"Alps\"}]")))
                .containsExactly(entry(
                        "value" + AT + "/wishes/0/category",
                        "wishes must be for what on names, [industry]; got \"region\"."));
    }

    /** Issue 6: "The measure that defines "best", and anything derived from it, may not be an attribute (leakage ...)". */
    @Test
    void theMeasureThatDefinesTheBestIsNoAttribute() {
        assertThat(messages(segmentation(
                        "\"method\": \"best-customers\", \"by\": \"sales\", \"on\": [\"industry\", \"sales\"]")))
                .containsExactly(entry(
                        "value" + AT + "/on/1",
                        "BestCustomers.on must not ask for the measure that defines the best; got \"sales\". That the"
                                + " best buy most is how they were chosen, and says nothing about prospects."));
    }

    /** Orders, breadth and sales add up the same orders; the wallet is estimated from sales; the index is of what it holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales | orders | which is worked out from the same orders as \"sales\"",
                "orders | breadth | which is worked out from the same orders as \"orders\"",
                "sales | wallet | which is worked out from \"sales\"",
                "wallet | sales | from which \"wallet\" is worked out",
                "wallet | employees | from which \"wallet\" is worked out",
                "wallet | industry | from which \"wallet\" is worked out",
                "loyalty | tenure | from which \"loyalty\" is worked out",
                "csi | service | from which \"csi\" is worked out",
                "wallet | orders | which is worked out from the same orders as \"wallet\"",
            })
    void whatIsWorkedOutFromTheSameIsNoAttribute(String by, String on, String why) {
        assertThat(messages(segmentation("\"method\": \"best-customers\", \"by\": \"" + by
                        + "\", \"on\": [\"region\", \"" + on + "\"]")))
                .containsExactly(
                        entry(
                                "value" + AT + "/on/1",
                                "on must not ask for what defines the best; got \"" + on + "\", " + why
                                        + ". That the best buy most is how they were chosen, and says nothing about prospects."));
    }

    @Test
    void twoThatAreWorkedOutFromAThirdLeakToo() {
        String json = Documents.of(
                Documents.CUSTOMERS.replace(
                        "\"csi\":",
                        "\"other\": {\"index\": [{\"measure\": \"tenure\", \"from\": 0, \"to\": 9}]}, \"csi\":"),
                Documents.ORDERS,
                "{\"s\": {\"method\": \"best-customers\", \"by\": \"loyalty\", \"on\": [{\"measure\": \"other\"}]}}");
        assertThat(messages(json).get("value" + AT + "/on/0"))
                .contains("got \"other\", which is worked out from \"tenure\", as \"loyalty\" is.");
    }

    /** When somebody last bought, and how regularly, is no sum of the orders: prospects lack it, which the report says. */
    @Test
    void whatIsNotWorkedOutFromTheSameMayBeAsked() {
        read(
                "\"method\": \"best-customers\", \"by\": \"sales\","
                        + " \"on\": [\"employees\", \"turnover\", \"csi\", \"tenure\", \"loyalty\", \"recency\", \"products\"]");
        read("\"method\": \"best-customers\", \"by\": \"wallet\", \"on\": [\"region\", \"turnover\", \"products\"]");
    }
}
