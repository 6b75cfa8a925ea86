package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 3: "Strict: no ... unknown field". Each object of a document gets the fields that only another kind of object has
 * (a unit beside a category, bands beside labels): such a document is refused, or comes back with the field in it.
 */
class NothingPassedOverTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> FIELDS = List.of(
            "unit",
            "bands",
            "level",
            "label",
            "labels",
            "paths",
            "cuts",
            "has",
            "sets",
            "from",
            "is",
            "value",
            "values",
            "key",
            "arguments",
            "share",
            "unheardOf");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value-based-index-1",
                "a-priori-size-1",
                "a-priori-pooled-1",
                "existing-1",
                "share-of-wallet-1",
                "crm-matrix-1",
                "declared-needs-1",
                "needs-clusters-two-1",
                "latent-classes-1",
                "typing-tool-1",
                "best-customers-1",
                "best-customers-newcomers-1"
            })
    void modelsPassNoFieldOver(String name) {
        assertThat(passedOver(name, text -> SegmentationJson.write(SegmentationJson.readModel(text))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-1", "portrait-1", "segmentation-1", "cards-1", "moves-1"})
    void otherDocumentsPassNoFieldOver(String name) {
        assertThat(passedOver(name, NothingPassedOverTest::again)).isEmpty();
    }

    private static String again(String text) {
        if (text.contains("\"kind\":\"segmentation\"")) {
            return SegmentationJson.write(SegmentationJson.readSegmentation(text));
        }
        if (text.contains("\"kind\":\"customer\"")) {
            return SegmentationJson.write(SegmentationJson.readCustomer(text));
        }
        if (text.contains("\"kind\":\"cards\"")) {
            return SegmentationJson.write(SegmentationJson.readCards(text));
        }
        return text.contains("\"kind\":\"moves\"")
                ? SegmentationJson.write(SegmentationJson.readMoves(text))
                : SegmentationJson.write(SegmentationJson.readPortrait(text));
    }

    private static Set<String> passedOver(String name, UnaryOperator<String> again) {
        try {
            JsonNode document = MAPPER.readTree(GoldenTest.golden(name + ".json"));
            List<Map.Entry<String, ObjectNode>> objects = new ArrayList<>();
            collect("", document, new TreeSet<>(), objects);
            assertThat(objects).isNotEmpty();
            Set<String> passed = new TreeSet<>();
            for (Map.Entry<String, ObjectNode> object : objects) {
                for (String field : FIELDS) {
                    if (!object.getValue().has(field) && isPassedOver(document, object.getValue(), field, again)) {
                        passed.add(object.getKey() + "/" + field);
                    }
                }
            }
            return passed;
        } catch (JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isPassedOver(JsonNode document, ObjectNode object, String field, UnaryOperator<String> again)
            throws JsonProcessingException {
        object.put(field, "x");
        try {
            String text = MAPPER.writeValueAsString(document);
            return !MAPPER.readTree(again.apply(text)).equals(MAPPER.readTree(text));
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return false;
        } finally {
            object.remove(field);
        }
    }

    /** The objects of a document, one of each list and of each set of fields. */
    private static void collect(
            String at, JsonNode node, Set<String> seen, List<Map.Entry<String, ObjectNode>> objects) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (seen.add(at + names)) {
                objects.add(Map.entry(at, object));
            }
            names.forEach(name -> collect(at + "/" + name, object.get(name), seen, objects));
        } else if (node.isArray()) {
            node.forEach(item -> collect(at + "/*", item, seen, objects));
        }
    }
}
