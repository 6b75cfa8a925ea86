package dev.segmentation.jackson;

import static dev.segmentation.jackson.Documents.CUSTOMERS;
import static dev.segmentation.jackson.Documents.ORDERS;
import static dev.segmentation.jackson.Documents.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.NeedsClusters;
import dev.segmentation.needs.TypingTool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What needs are to be seen beside, and the typing tool of a segmentation that stands before. */
class NeedsContextDefinitionTest {
    private static final Measure PRICE = Measure.of("price", "1-10");
    private static final Measure SERVICE = Measure.of("service", "1-10");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");

    private static String document(String needs, String stated, String typed) {
        return Documents.of(
                CUSTOMERS,
                ORDERS,
                "{\"size\": {\"method\": \"existing\", \"category\": \"owner\"},"
                        + " \"needs\": {\"method\": \"needs-clusters\", \"on\": [\"price\", \"service\"]" + needs + "},"
                        + " \"stated\": {\"method\": \"declared-needs\", \"on\": [\"price\", \"service\"]" + stated
                        + "},"
                        + " \"typed\": {\"method\": \"typing-tool\"" + typed + "}}");
    }

    private static String of(String typed) {
        return document("", "", ", \"of\": \"needs\"" + typed);
    }

    @Test
    void whatNeedsAreSeenBesideIsRead() {
        String json = document(
                ", \"traits\": [\"industry\", \"employees\"], \"within\": \"size\", \"former\": \"needs-2024.json\"",
                ", \"against\": \"needs\", \"performance\": {\"price\": \"service\"}, \"outcome\": \"csi\"",
                ", \"of\": \"needs\", \"traits\": [\"region\"]");
        assertThat(messages(json)).isEmpty();
        List<SegmentationEntry> entries = Definition.read(json).segmentations();
        assertThat(entries.get(0).needs()).isEqualTo(NeedsContext.NONE);
        assertThat(entries.get(1).needs())
                .isEqualTo(new NeedsContext(
                        List.of(Category.of("industry"), EMPLOYEES),
                        "size",
                        "needs-2024.json",
                        null,
                        Map.of(),
                        null,
                        Map.of()));
        assertThat(entries.get(2).needs())
                .isEqualTo(new NeedsContext(
                        List.of(), null, null, "needs", Map.of(PRICE, SERVICE), Measure.of("csi", "0-100"), Map.of()));
        assertThat(entries.get(3).needs().traits()).containsExactly(Category.of("region"));
    }

    @Test
    void segmentsHaveTheNamesThatPeopleGiveThem() {
        String json = document(
                ", \"clusters\": {\"from\": 2, \"to\": 4}, \"names\": {\"need-4\": \"Price-led\", \"all\": \"Everybody\"}",
                "",
                ", \"of\": \"needs\"");
        assertThat(messages(json)).isEmpty();
        assertThat(Definition.read(json).segmentations().get(1).needs().names())
                .containsExactly(entry("need-4", "Price-led"), entry("all", "Everybody"));
    }

    @Test
    void aNameIsOfASegmentThatThereCanBeAndNoOtherHasIt() {
        String given =
                ", \"names\": {\"all\": \"a\", \"need-3\": \"b\", \"need-1\": \" \", \"Need-2\": \"d\", \"need-2\": \"e\"}";
        assertThat(messages(document(", \"clusters\": 2" + given, "", ", \"of\": \"needs\"")))
                .containsExactly(
                        entry(
                                "name /segmentations/needs/names/all",
                                "names must be by the codes of segments, need-1 for the largest to need-2; got \"all\"."),
                        entry(
                                "name /segmentations/needs/names/need-3",
                                "names must be by the codes of segments, need-1 for the largest to need-2; got \"need-3\"."),
                        entry("empty /segmentations/needs/names/need-1", "need-1 must not be blank; got a blank text."),
                        entry(
                                "name /segmentations/needs/names/Need-2",
                                "names must be by the codes of segments, need-1 for the largest to need-2; got \"Need-2\"."));
        assertThat(messages(document(
                        ", \"former\": \"n.json\", \"clusters\": 2, \"names\": {\"need-9\": \"a\", \"need-1\": \"a\"}",
                        "",
                        ", \"of\": \"needs\"")))
                .containsExactly(
                        entry("value /segmentations/needs/names/need-1", "names must differ; got \"a\" twice."));
        assertThat(messages(document(", \"names\": {\"x\": \"a\"}", "", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "name /segmentations/needs/names/x",
                        "names must be by the codes of segments, need-1 for the largest and so on; got \"x\"."));
    }

    @Test
    void aTypingToolIsOfTheSentenceThatStandsBefore() {
        TypingTool plain = TypingTool.of(NeedsClusters.on(PRICE, SERVICE));
        assertThat(Definition.read(of("")).segmentations().get(3).segmenter()).isEqualTo(plain);
        String all = ", \"asking\": [\"owner\", \"price\"], \"atMost\": 2, \"threshold\": 0.7";
        assertThat(Definition.read(of(all)).segmentations().get(3).segmenter())
                .isEqualTo(plain.asking(Category.of("owner"), PRICE).atMost(2).threshold(0.7));
    }

    @Test
    void allProblemsComeTogether() {
        String json = document(
                ", \"traits\": [\"industri\", \"products\"], \"within\": \"sise\", \"former\": \"../needs.json\", \"against\": \"needs\"",
                ", \"against\": \"size\", \"performance\": {\"price\": \"employees\", \"x\": \"price\"}, \"former\": \"x\"",
                ", \"of\": \"neds\", \"asking\": [\"nobody\"], \"atMost\": 9");
        assertThat(messages(json).keySet())
                .containsExactlyInAnyOrder(
                        "unknown-field /segmentations/needs/against",
                        "unknown-attribute /segmentations/needs/traits/0",
                        "unknown-segmentation /segmentations/needs/within",
                        "value /segmentations/needs/former",
                        "unknown-field /segmentations/stated/former",
                        "value /segmentations/stated/against",
                        "value /segmentations/stated/performance/price",
                        "unknown-attribute /segmentations/stated/performance/x",
                        "unknown-segmentation /segmentations/typed/of",
                        "unknown-attribute /segmentations/typed/asking/0",
                        "value /segmentations/typed/atMost");
    }

    @Test
    void whatASchemaCannotSayIsARule() {
        assertThat(messages(document(", \"within\": \"needs\"", "", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/needs/within", "within must name another segmentation; got this one."));
        assertThat(messages(document(", \"traits\": [\"products\"]", "", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/needs/traits",
                        "traits must be categories or measures; got \"products\"."));
        assertThat(messages(document(", \"traits\": [\"price\"]", "", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/needs/traits",
                        "traits must be known besides what segments are made by; got \"price\", which stands in on."
                                + " It goes with them by itself."));
        assertThat(messages(document("", ", \"performance\": {\"price\": \"price\"}", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/stated/performance/price",
                        "performance must be another measure than the need; got \"price\" for itself. No need would"
                                + " ever fall short."));
        assertThat(messages(document(
                        "",
                        ", \"performance\": {\"price\": \"service\"}, \"outcome\": \"service\"",
                        ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/stated/outcome",
                        "outcome must be another measure than those of performance; got \"service\". It goes with"
                                + " itself."));
        assertThat(messages(document("", ", \"outcome\": \"csi\"", ", \"of\": \"needs\"")))
                .containsExactly(entry(
                        "value /segmentations/stated/outcome",
                        "outcome must stand beside performance, how each need is met; got it alone."));
        assertThat(messages(document("", ", \"against\": \"size\"", ", \"of\": \"needs\"")))
                .containsExactly(
                        entry(
                                "value /segmentations/stated/against",
                                "against must name a segmentation by needs-clusters, on the needs declared; got one by existing."));
        assertThat(messages(document("", "", ", \"of\": \"typed\"")))
                .containsExactly(entry(
                        "unknown-segmentation /segmentations/typed/of",
                        "of must name a segmentation that stands before this one; got \"typed\". There are [size, needs,"
                                + " stated]."));
    }
}
