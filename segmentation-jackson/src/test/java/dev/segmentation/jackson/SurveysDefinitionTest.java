package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import dev.segmentation.rows.SurveyMapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 4: several respondents, old answers, two parts of a survey; moves and reports by category: in the definition. */
class SurveysDefinitionTest {
    private static final String SURVEYS = """
            {"file": "answers.csv", "customer": "account", "date": {"column": "day", "pattern": "dd.MM.yyyy"},
             "respondent": "contact", "weight": {"column": "counts", "numbers": "1 234,56"}, "within": "P2Y", "atLeast": 2,
             "asOf": "2025-12-31", "items": {"overall": {"column": "q1", "unit": "1-10", "min": 1, "max": 10},
                                             "stay": {"column": "q2", "unit": "%", "min": 0, "max": 100}}}""";

    private static final String SHARE = """
            {"share": {"method": "share-of-wallet", "sales": "sales", "wallet": "wallet", "satisfaction": "csi", "by": "owner"},
             "value": {"method": "value-based", "by": "sales"}}""";

    private static final String CSI = """
            {"survey": [{"measure": "price", "min": 1, "max": 10, "weight": 1},
                                            {"measure": "service", "min": 1, "max": 10, "weight": 2}]}""";

    private static String with(String... namesAndSections) {
        return whole(Documents.CUSTOMERS, SHARE, namesAndSections);
    }

    private static String whole(String customers, String segmentations, String... namesAndSections) {
        String whole = Documents.of(customers, Documents.ORDERS, segmentations);
        StringBuilder document = new StringBuilder(whole.substring(0, whole.length() - 1));
        for (int i = 0; i < namesAndSections.length; i += 2) {
            document.append(", \"").append(namesAndSections[i]).append("\": ").append(namesAndSections[i + 1]);
        }
        return document.append('}').toString();
    }

    private static String surveys(String part, String by) {
        assertThat(SURVEYS).contains(part);
        return with("surveys", SURVEYS.replace(part, by));
    }

    private static String csi(String replacement) {
        assertThat(Documents.CUSTOMERS).contains(CSI);
        return whole(Documents.CUSTOMERS.replace(CSI, replacement), SHARE, "surveys", SURVEYS);
    }

    @Test
    void theSectionSaysHowToReadTheFileAndWhatCounts() {
        String json = with("surveys", SURVEYS);
        assertThat(messages(json)).isEmpty();
        SurveysSection section = Definition.read(json).surveys().orElseThrow();
        assertThat(section.file()).isEqualTo("answers.csv");
        assertThat(section.counting())
                .isEqualTo(new SurveysSection.Counting(Period.ofYears(2), 2, LocalDate.of(2025, 12, 31)));
        assertThat(section.mapping())
                .isEqualTo(SurveyMapping.of("account", "day")
                        .dates(DateGrammar.of("dd.MM.yyyy"))
                        .respondent("contact")
                        .weight("counts", NumberGrammar.like("1 234,56"))
                        .item(Measure.of("overall", "1-10"), "q1", 1, 10)
                        .item(Measure.of("stay", "%"), "q2", 0, 100));
        assertThat(Definition.read(json).attributes()).containsKeys("overall", "stay");
        assertThat(DefinitionReader.draft(json).columns())
                .contains(
                        new ColumnReference("/surveys/items/stay/column", ColumnReference.File.SURVEYS, "q2"),
                        new ColumnReference("/surveys/weight/column", ColumnReference.File.SURVEYS, "counts"));
    }

    @Test
    void allButCustomerDateAndItemsMayBeLeftOut() {
        String json = with(
                "surveys",
                "{\"customer\": \"a\", \"date\": \"d\", \"items\": {\"q\": {\"column\": \"q\", \"unit\": \"1-5\", \"min\": 1,"
                        + " \"max\": 5}}}");
        assertThat(messages(json)).isEmpty();
        SurveysSection section = Definition.read(json).surveys().orElseThrow();
        assertThat(section.counting()).isEqualTo(new SurveysSection.Counting(null, 1, null));
        assertThat(section.more()).isEqualTo(new SurveysSection.More(null, null, null));
        assertThat(section.mapping()).isEqualTo(SurveyMapping.of("a", "d").item(Measure.of("q", "1-5"), "q", 1, 5));
        assertThat(messages(with("surveys", "{}")))
                .containsOnlyKeys("missing /surveys/customer", "missing /surveys/date", "missing /surveys/items");
    }

    @Test
    void whatIsWrongIsSaidWhereItStands() {
        assertThat(messages(surveys("\"min\": 1, \"max\": 10", "\"min\": 10, \"max\": 10")))
                .containsExactly(
                        entry("value /surveys/items/overall/max", "max must be above min; got one that is not."));
        assertThat(messages(surveys("\"atLeast\": 2", "\"atLeast\": 0"))).containsOnlyKeys("value /surveys/atLeast");
        assertThat(messages(surveys("P2Y", "two years"))).containsOnlyKeys("value /surveys/within");
        assertThat(messages(surveys("\"stay\"", "\"price\""))).containsOnlyKeys("duplicate-name /surveys/items/price");
        assertThat(messages(surveys("\"respondent\"", "\"respondents\"")))
                .containsOnlyKeys("unknown-field /surveys/respondents");
        assertThat(messages(surveys("answers.csv", "../answers.csv"))).containsOnlyKeys("value /surveys/file");
    }

    @Test
    @DisplayName("issue 4: loyalty items (stay, recommend) as a second part; old answers or too few give unknown")
    void aSurveyHasASecondPartAndSaysWhatCounts() {
        String json = csi("""
                {"survey": [{"measure": "overall", "min": 1, "max": 10}], "loyalty": [{"measure": "stay", "min": 0, "max": 100}],
                 "notOlderThan": {"measure": "recency", "most": 365}, "answeredBy": {"measure": "employees", "least": 2}}""");
        assertThat(messages(json)).isEmpty();
        DerivedMeasure csi = Definition.read(json).customers().derived().get(1);
        assertThat(csi.makes()).containsExactly(Measure.of("csi", "0-100"), Measure.of("csi loyalty", "0-100"));
        Measure overall = Measure.of("overall", "1-10");
        Customer fresh = Customer.of("a").with(overall, 10).with(Measure.of("stay", "%"), 40);
        fresh = fresh.with(Measure.of("recency", "days"), 9).with(Measure.of("employees", "heads"), 2);
        Portfolio judged = csi.on(Portfolio.of(List.of(
                fresh,
                Customer.of("b")
                        .with(overall, 10)
                        .with(Measure.of("stay", "%"), 40)
                        .with(Measure.of("recency", "days"), 366)
                        .with(Measure.of("employees", "heads"), 2),
                Customer.of("c")
                        .with(overall, 10)
                        .with(Measure.of("stay", "%"), 40)
                        .with(Measure.of("recency", "days"), 9)
                        .with(Measure.of("employees", "heads"), 1))));
        assertThat(judged.measure(Measure.of("csi", "0-100")).toArray()).containsExactly(100, Double.NaN, Double.NaN);
        assertThat(judged.measure(Measure.of("csi loyalty", "0-100")).toArray())
                .containsExactly(40, Double.NaN, Double.NaN);
    }

    @Test
    void theSecondPartIsAMeasureLikeAnyOtherAndComesBeforeWhatIsMadeOfIt() {
        String index = "{\"index\": [{\"measure\": \"csi loyalty\", \"from\": 0, \"to\": 100}]}";
        String csi = "{\"survey\": [{\"measure\": \"overall\", \"min\": 1, \"max\": 10}], \"loyalty\": [{\"measure\":"
                + " \"stay\", \"min\": 0, \"max\": 100}]}";
        String customers = Documents.CUSTOMERS.replace(CSI, csi);
        customers = customers.replace("\"derived\": {", "\"derived\": {\"first\": " + index + ", ");
        String json = whole(customers, SHARE, "surveys", SURVEYS);
        assertThat(messages(json)).isEmpty();
        String circle = csi.replace("\"overall\"", "\"first\"");
        assertThat(messages(whole(customers.replace(csi, circle), SHARE, "surveys", SURVEYS)))
                .containsOnlyKeys("conflict /customers/derived");
    }

    @Test
    void whatBelongsToASurveyStandsBesideOneAlone() {
        assertThat(messages(csi("{\"index\": [{\"measure\": \"overall\", \"from\": 0, \"to\": 1}], \"loyalty\":"
                        + " [{\"measure\": \"stay\", \"min\": 0, \"max\": 100}]}")))
                .containsExactly(entry(
                        "conflict /customers/derived/csi/loyalty",
                        "loyalty must stand beside a survey; got another derived measure."));
        assertThat(messages(csi("{\"survey\": [{\"measure\": \"overall\", \"min\": 1, \"max\": 10}], \"notOlderThan\":"
                        + " {\"measure\": \"recency\"}}")))
                .containsOnlyKeys("missing /customers/derived/csi/notOlderThan/most");
    }

    @Test
    @DisplayName("issue 4: for each account manager and for any category")
    void aShareOfWalletIsReportedByOneCategoryOrSeveral() {
        assertThat(Definition.read(with()).segmentations().get(0).by()).containsExactly(Category.of("owner"));
        String list = SHARE.replace("\"by\": \"owner\"", "\"by\": [\"owner\", \"region\"]");
        assertThat(messages(whole(Documents.CUSTOMERS, list))).isEmpty();
        assertThat(Definition.read(whole(Documents.CUSTOMERS, list))
                        .segmentations()
                        .get(0)
                        .by())
                .containsExactly(Category.of("owner"), Category.of("region"));
        String wrong = SHARE.replace("\"by\": \"owner\"", "\"by\": [\"owner\", \"owner\", \"sales\"]");
        assertThat(messages(whole(Documents.CUSTOMERS, wrong)))
                .containsOnlyKeys("value /segmentations/share/by", "unknown-attribute /segmentations/share/by/2");
    }

    @Test
    void movesNameAShareOfWalletAnOwnerAndADay() {
        String json =
                with("moves", "{\"of\": \"share\", \"by\": \"owner\", \"within\": \"P90D\", \"file\": \"moves.json\"}");
        assertThat(messages(json)).isEmpty();
        MovesSection section = Definition.read(json).moves().orElseThrow();
        assertThat(section)
                .isEqualTo(new MovesSection("share", Category.of("owner"), null, Period.ofDays(90), "moves.json"));
        assertThat(section.due(LocalDate.of(2025, 12, 31))).contains(LocalDate.of(2026, 3, 31));
        assertThat(section.due(null)).isEmpty();
        String day = with("moves", "{\"of\": \"share\", \"by\": \"owner\", \"assessBy\": \"2026-03-31\"}");
        assertThat(Definition.read(day).moves().orElseThrow().due(null)).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void movesThatCannotBeAreRefused() {
        assertThat(messages(with("moves", "{\"of\": \"value\", \"by\": \"owner\", \"within\": \"P90D\"}")))
                .containsExactly(entry(
                        "value /moves/of",
                        "of must name a segmentation by share-of-wallet, for only there is a segment to move; got"
                                + " \"value\", by value-based."));
        assertThat(messages(with("moves", "{\"of\": \"shares\", \"by\": \"owner\", \"within\": \"P90D\"}")))
                .containsOnlyKeys("unknown-segmentation /moves/of");
        assertThat(messages(with("moves", "{\"of\": \"share\", \"by\": \"owner\"}")))
                .containsExactly(
                        entry(
                                "missing /moves/assessBy",
                                "Moves must have either assessBy, a day, or within, a period after the day looked from; got none."));
        assertThat(messages(with(
                        "moves",
                        "{\"of\": \"share\", \"by\": \"owner\", \"within\": \"P90D\", \"assessBy\": \"2026-03-31\"}")))
                .containsOnlyKeys("conflict /moves/assessBy");
    }
}
