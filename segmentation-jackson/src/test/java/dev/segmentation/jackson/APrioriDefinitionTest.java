package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.messages;
import static dev.segmentation.jackson.Documents.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.Size;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 1: {@code a-priori} and {@code existing}. */
class APrioriDefinitionTest {
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Measure SALES = Measure.of("sales", "SEK/yr");

    private static Object segmenter(String fields) {
        String json = segmentation(fields);
        assertThat(messages(json)).isEmpty();
        return Definition.read(json).segmentations().get(0).segmenter();
    }

    private static String by(String dimensions) {
        return segmentation("\"method\": \"a-priori\", \"by\": [" + dimensions + "]");
    }

    @Test
    void theContractsExampleGivesTheSameSentenceAsTheFluentApi() {
        assertThat(segmenter("""
                                "method": "a-priori", "by": [{"category": "region", "level": 1},
                                  {"measure": "employees", "bands": {"at": [50, 250], "labels": ["small", "mid", "large"]}},
                                  {"labels": "products", "has": "Bikes"}], "minimum": 5, "sum": "sales\""""))
                .isEqualTo(APriori.by(Category.of("region"), 1)
                        .and(EMPLOYEES, Banding.at(50, 250).labels("small", "mid", "large"))
                        .and(Labels.of("products"), "Bikes")
                        .minimum(5)
                        .sum(SALES));
        assertThat(segmenter("\"method\": \"existing\", \"category\": \"owner\", \"sum\": \"sales\""))
                .isEqualTo(Existing.of(Category.of("owner")).sum(SALES));
    }

    @Test
    void wholePathsWholeSetsAndSizeAreDimensionsToo() {
        assertThat(segmenter("""
                                "method": "a-priori", "by": [{"category": "region"}, {"labels": "products"},
                                  {"size": {"before": "employees", "after": "sales"}}]"""))
                .isEqualTo(APriori.by(Category.of("region"))
                        .and(Labels.of("products"))
                        .and(Size.of(EMPLOYEES, SALES)));
        assertThat(segmenter("""
                                "method": "a-priori", "by": [{"size": {"before": "employees", "after": "sales", "bands":
                                  {"before": {"at": [9], "labels": ["s", "l"]}, "after": {"at": [5], "labels": ["s", "l"]}}}}]"""))
                .isEqualTo(APriori.by(Size.of(EMPLOYEES, SALES)
                        .bands(Banding.at(9).labels("s", "l"), Banding.at(5).labels("s", "l"))));
    }

    @Test
    void byIsAList() {
        assertThat(messages(segmentation("\"method\": \"a-priori\", \"by\": \"industry\"")))
                .containsExactly(entry(
                        "type /segmentations/s/by",
                        "by must be a list of dimensions; got something else. Write for example [{\"category\":"
                                + " \"industry\"}]."));
        assertThat(messages(by("")))
                .containsExactly(entry("empty /segmentations/s/by", "by must have at least one item; got none."));
        assertThat(messages(segmentation("\"method\": \"a-priori\", \"minimum\": 0")))
                .containsExactly(
                        entry("missing /segmentations/s/by", "by must be there, as a list; got nothing."),
                        entry(
                                "value /segmentations/s/minimum",
                                "minimum must be from 1 to 1000000000; got one beyond."));
    }

    @Test
    void everyDimensionIsChecked() {
        assertThat(messages(by("""
                                        {"category": "industry", "level": 0}, {"category": "industri"}, {"measure": "employees"},
                                        {"labels": "products", "has": ""}, {}, {"category": "owner", "labels": "products"}, "owner",
                                        {"category": "industry", "levels": 2}, {"size": {"before": "employees"}}""")))
                .containsOnlyKeys(
                        "value /segmentations/s/by/0/level",
                        "unknown-attribute /segmentations/s/by/1/category",
                        "missing /segmentations/s/by/2/bands",
                        "empty /segmentations/s/by/3/has",
                        "conflict /segmentations/s/by/4",
                        "conflict /segmentations/s/by/5",
                        "type /segmentations/s/by/6",
                        "unknown-field /segmentations/s/by/7/levels",
                        "missing /segmentations/s/by/8/size/after")
                .containsEntry(
                        "conflict /segmentations/s/by/5",
                        "A dimension must have exactly one of [category, measure, labels, size]; got [category, labels].");
    }

    /** A level that the columns do not reach would be unknown for everybody. */
    @Test
    void aLevelIsOneOfTheColumns() {
        assertThat(messages(by("{\"category\": \"industry\", \"level\": 2}, {\"category\": \"region\", \"level\": 2}")))
                .containsExactly(entry(
                        "value /segmentations/s/by/0/level",
                        "level must be at most 1, the number of columns of \"industry\"; got 2. Nobody has a value below"
                                + " them."));
    }

    @Test
    void aDimensionStandsOnce() {
        assertThat(messages(
                        by("{\"category\": \"industry\"}, {\"category\": \"owner\"}, {\"category\": \"industry\"}")))
                .containsExactly(entry(
                        "value /segmentations/s/by/2/category",
                        "APriori dimensions must not repeat an item; got \"industry\" twice."));
    }

    @Test
    void theBandsOfSizeHaveTheSameLabels() {
        assertThat(messages(by("""
                                        {"size": {"before": "employees", "after": "employees"}}"""))).containsOnlyKeys("value /segmentations/s/by/0/size/after");
        assertThat(messages(by("""
                                        {"size": {"before": "employees", "after": "sales", "bands": {
                                          "before": {"at": [9]}, "after": {"at": [5, 7]}}}}""")))
                .containsExactly(entry(
                        "value /segmentations/s/by/0/size/bands",
                        "Size.bands must share their labels; got [1, 2] and [1, 2, 3]."));
    }

    @Test
    void existingIsOfACategory() {
        assertThat(messages(segmentation("\"method\": \"existing\", \"category\": \"employees\", \"sum\": \"owner\"")))
                .containsOnlyKeys(
                        "unknown-attribute /segmentations/s/sum", "unknown-attribute /segmentations/s/category");
        assertThat(messages(segmentation("\"method\": \"existing\", \"by\": \"owner\"")))
                .containsOnlyKeys("unknown-field /segmentations/s/by", "missing /segmentations/s/category");
    }
}
