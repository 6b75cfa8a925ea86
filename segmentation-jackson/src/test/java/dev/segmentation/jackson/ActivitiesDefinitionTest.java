package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.SegmentModel;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.plan.ActivityMeasure;
import dev.segmentation.plan.StartedBy;
import dev.segmentation.rows.ActivityMapping;
import dev.segmentation.rows.DateGrammar;
import dev.segmentation.rows.NumberGrammar;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue 4: activities, "also in the definition file"; work lists; plays "every one replaceable". */
class ActivitiesDefinitionTest {
    private static final Period YEAR = Period.ofYears(1);
    private static final String ACTIVITIES = """
            {"file": "activities.csv", "customer": "account", "date": {"column": "day", "pattern": "dd.MM.yyyy"},
             "type": "kind", "minutes": {"column": "time", "numbers": "1 234,56"}, "person": "seller",
             "startedBy": "initiator", "asOf": "2017-12-31",
             "measures": {"visits": {"count": "P1Y", "type": "visit"}, "theirs": {"minutes": "P1Y", "startedBy": "customer"},
                          "time": {"minutes": "P1Y"}, "relations": {"persons": "P1Y"}, "silence": {"daysSinceLast": true}}}""";

    private static final String MATRIX = """
            {"method": "crm-matrix", "value": {"measure": "sales"}, "loyalty": {"measure": "loyalty"},
             "plays": {"giant-low": {"norm": {"visit": 10}},
                       "small-high": {"goal": "hand over", "text": "Call them", "figure": "hours", "norm": {}}}}""";

    private static String document(String activities, String worklists) {
        String whole = Documents.of(Documents.CUSTOMERS, Documents.ORDERS, "{\"matrix\": " + MATRIX + "}");
        return whole.substring(0, whole.length() - 1) + ", \"activities\": " + activities + ", \"worklists\": "
                + worklists + "}";
    }

    private static String activities(String part, String by) {
        assertThat(ACTIVITIES).contains(part);
        return document(ACTIVITIES.replace(part, by), "{\"of\": \"matrix\", \"by\": \"owner\"}");
    }

    private static String worklists(String section) {
        return document(ACTIVITIES, section);
    }

    @Test
    void theSectionSaysHowToReadTheFileAndWhatToMakeOfIt() {
        String json = worklists(
                "{\"of\": \"matrix\", \"by\": \"owner\", \"ahead\": 14, \"counting\": \"visit\", \"potential\": \"wallet\"}");
        assertThat(messages(json)).isEmpty();
        Definition definition = Definition.read(json);
        ActivitiesSection section = definition.activities().orElseThrow();
        assertThat(section.file()).isEqualTo("activities.csv");
        assertThat(section.asOf()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(section.mapping())
                .isEqualTo(ActivityMapping.of("account", "day", "kind")
                        .dates(DateGrammar.of("dd.MM.yyyy"))
                        .minutes("time", NumberGrammar.like("1 234,56"))
                        .person("seller")
                        .startedBy("initiator"));
        Measure theirs = Measure.of("theirs", "min/yr");
        assertThat(section.measures())
                .contains(new ActivitiesSection.Effort(
                        theirs, ActivityMeasure.minutes(YEAR).by(StartedBy.CUSTOMER)));
        assertThat(section.measures()).hasSize(5);
        assertThat(section.time()).contains(Measure.of("time", "min/yr"));
        assertThat(definition.attributes()).containsEntry("visits", Measure.of("visits", "activities"));
        assertThat(definition.worklists())
                .contains(new WorklistsSection(
                        "matrix", Category.of("owner"), 14, "visit", Measure.of("wallet", "SEK/yr")));
        assertThat(Definition.read(definition.json())).isEqualTo(definition);
    }

    @Test
    void theShortestSectionsWillDo() {
        String json = document(
                "{\"customer\": \"account\", \"date\": \"day\", \"type\": \"kind\", \"minutes\": \"time\"}",
                "{\"of\": \"matrix\", \"by\": \"owner\"}");
        assertThat(messages(json)).isEmpty();
        Definition definition = Definition.read(json);
        ActivitiesSection section = definition.activities().orElseThrow();
        assertThat(section.mapping())
                .isEqualTo(ActivityMapping.of("account", "day", "kind").minutes("time"));
        assertThat(section.time()).isEmpty();
        assertThat(definition.worklists())
                .contains(new WorklistsSection("matrix", Category.of("owner"), null, null, null));
        assertThat(Definition.read(Documents.valueBased("\"by\": \"sales\"")).activities())
                .isEmpty();
    }

    @Test
    void columnsOfActivitiesAreKnownWithTheirPlaces() {
        assertThat(DefinitionReader.draft(worklists("{\"of\": \"matrix\", \"by\": \"owner\"}"))
                        .columns())
                .contains(
                        new ColumnReference("/activities/date/column", ColumnReference.File.ACTIVITIES, "day"),
                        new ColumnReference("/activities/minutes/column", ColumnReference.File.ACTIVITIES, "time"),
                        new ColumnReference("/activities/startedBy", ColumnReference.File.ACTIVITIES, "initiator"));
    }

    @Test
    void measuresOfActivitiesServeSegmentations() {
        String json =
                activities("\"silence\"", "\"quiet\"").replace("\"measure\": \"sales\"", "\"measure\": \"quiet\"");
        assertThat(messages(json)).isEmpty();
        assertThat(messages(activities("\"silence\"", "\"tenure\"")))
                .containsOnly(entry(
                        "duplicate-name /activities/measures/tenure",
                        "Attribute names must be unique over measures, categories, labels, derived, orders, activities and"
                                + " surveys;"
                                + " got \"tenure\", which /orders/measures/tenure declares. Give one another name."));
    }

    @Test
    void everythingWrongIsToldTogether() {
        assertThat(messages(document("""
                {"file": "../x.csv", "date": {"column": "day", "patern": "x"}, "minutes": 3, "asOf": "yesterday",
                 "measures": {"a": {"count": "1Y"}, "b": {"count": "P1Y", "minutes": "P1Y"}, "c": {"cuont": "P1Y"},
                              "d": {"persons": "P1Y", "startedBy": "them"}, "e": {"daysSinceLast": false}, "f": {}}}""", "[]")))
                .containsOnlyKeys(
                        "value /activities/file",
                        "missing /activities/customer",
                        "unknown-field /activities/date/patern",
                        "missing /activities/type",
                        "text-as-number /activities/minutes",
                        "value /activities/asOf",
                        "value /activities/measures/a/count",
                        "conflict /activities/measures/b",
                        "unknown-field /activities/measures/c/cuont",
                        "choice /activities/measures/d/startedBy",
                        "missing /activities/person",
                        "value /activities/measures/e/daysSinceLast",
                        "conflict /activities/measures/f",
                        "type /worklists");
    }

    @Test
    void whatAMeasureNeedsMustBeRead() {
        assertThat(messages(activities("\"minutes\": {\"column\": \"time\", \"numbers\": \"1 234,56\"}, ", "")))
                .containsOnly(entry(
                        "missing /activities/minutes",
                        "minutes must be there, as a text, since \"time\" adds up minutes; got nothing."));
        assertThat(messages(activities("\"startedBy\": \"initiator\", ", "")))
                .containsOnly(entry(
                        "missing /activities/startedBy",
                        "startedBy must be there, as a text, since \"theirs\" asks who started them; got nothing."));
        assertThat(messages(activities("\"person\": \"seller\",", "")))
                .containsOnly(entry(
                        "missing /activities/person",
                        "person must be there, as a text, since \"relations\" counts people; got nothing."));
    }

    @Test
    void workListsGoByASegmentationAndACategory() {
        assertThat(
                        messages(
                                worklists(
                                        "{\"of\": \"matrx\", \"by\": \"sales\", \"ahead\": 400, \"counting\": \" \", \"potential\": \"x\"}")))
                .contains(entry(
                        "unknown-segmentation /worklists/of",
                        "of must name a segmentation; got \"matrx\". Did you mean \"matrix\"? There are [matrix]."))
                .containsOnlyKeys(
                        "unknown-segmentation /worklists/of",
                        "unknown-attribute /worklists/by",
                        "value /worklists/ahead",
                        "empty /worklists/counting",
                        "unknown-attribute /worklists/potential");
        assertThat(messages(worklists("{}"))).containsOnlyKeys("missing /worklists/of", "missing /worklists/by");
    }

    /** "Plays ... every one replaceable: per cell goal, text, norm, figure"; what is left out stays the default. */
    @Test
    void playsOfTheMatrixAreReplacedPartByPart() {
        Definition definition = Definition.read(worklists("{\"of\": \"matrix\", \"by\": \"owner\"}"));
        CrmMatrix matrix = (CrmMatrix) definition.segmentations().get(0).segmenter();
        assertThat(matrix.play("giant-low").norm()).isEqualTo(Map.of("visit", 10));
        assertThat(matrix.play("giant-low").goal().in(Locale.forLanguageTag("sv")))
                .isEqualTo("ta andelar från dem de köper av i dag");
        assertThat(matrix.play("small-high").goal().in(Locale.ENGLISH)).isEqualTo("hand over");
        assertThat(matrix.play("small-high").norm()).isEmpty();
        assertThat(List.of(matrix.toString().split("\\.play"))).hasSize(3);
    }

    @Test
    void aModelKeepsTheLanguagesOfAPlayWhoseNormAloneWasReplaced() {
        Definition definition = Definition.read(worklists("{\"of\": \"matrix\", \"by\": \"owner\"}")
                .replace("\"measure\": \"sales\"}", "\"measure\": \"sales\", \"bands\": {\"at\": [1, 2]}}")
                .replace("\"measure\": \"loyalty\"}", "\"measure\": \"loyalty\", \"bands\": {\"at\": [1, 2]}}"));
        Portfolio one = Portfolio.ofIds(List.of("a"))
                .with(Measure.of("sales", "SEK/yr"), 1)
                .with(Measure.of("regularity", "fraction"), 1)
                .with(Measure.of("tenure", "days"), 1);
        SegmentModel model = definition.segmentations().get(0).segmenter().fit(one);
        String json = SegmentationJson.write(model);
        assertThat(SegmentationJson.readModel(json)).isEqualTo(model);
        assertThat(json).contains("\"matrix.play.giant-low.goal\"").contains("\"hand over\"");
    }

    @Test
    void wrongPlaysAreToldWithTheirPlaces() {
        String json = worklists("{\"of\": \"matrix\", \"by\": \"owner\"}")
                .replace(
                        "\"giant-low\": {\"norm\": {\"visit\": 10}}",
                        "\"giant-lo\": {}, \"giant-low\":"
                                + " {\"norm\": {\"visit\": -1, \" \": 2}, \"gaol\": \"x\", \"text\": \"\"}");
        assertThat(messages(json))
                .containsOnlyKeys(
                        "value /segmentations/matrix/plays/giant-lo",
                        "unknown-field /segmentations/matrix/plays/giant-low/gaol",
                        "empty /segmentations/matrix/plays/giant-low/text",
                        "value /segmentations/matrix/plays/giant-low/norm/visit",
                        "name /segmentations/matrix/plays/giant-low/norm/ ");
    }
}
