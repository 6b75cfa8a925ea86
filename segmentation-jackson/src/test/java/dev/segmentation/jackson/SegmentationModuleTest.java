package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.apriori.APrioriModel;
import dev.segmentation.customer.Customer;
import dev.segmentation.value.ValueBasedModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue 3: "{@code SegmentationModule} registers in the caller's ObjectMapper (service file and {@code provides})". */
class SegmentationModuleTest {
    private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

    /** Something of a caller's, with ours inside. */
    public record Stored(String name, SegmentModel model, Customer customer, Definition definition) {}

    @Test
    void theModuleIsFoundAsAService() {
        assertThat(mapper.getRegisteredModuleIds())
                .anyMatch(id -> String.valueOf(id).contains("egmentation"));
    }

    @Test
    void oursStandInsideACallersData() throws Exception {
        Definition definition = Definition.read(GoldenTest.golden("definition-1.json"));
        for (SegmentModel model : ModelJsonTest.models()) {
            Stored stored = new Stored("s", model, Probe.portfolio().customer(3), definition);
            assertThat(mapper.readValue(mapper.writeValueAsBytes(stored), Stored.class))
                    .isEqualTo(stored);
            assertThat(mapper.convertValue(mapper.valueToTree(stored), Stored.class))
                    .isEqualTo(stored);
        }
    }

    @Test
    void modelsAreReadByTheirOwnTypeToo() throws Exception {
        String json = GoldenTest.golden("value-based-abc-1.json");
        assertThat(mapper.readValue(json, ValueBasedModel.class)).isEqualTo(mapper.readValue(json, SegmentModel.class));
        assertThatThrownBy(() -> mapper.readValue(json, APrioriModel.class))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/kind: kind must be \"a-priori\" here; got \"value-based\".");
    }

    @Test
    void segmentationsAndReportsAreWritten() throws Exception {
        Segmentation segmentation = SegmentationJson.readSegmentation(GoldenTest.golden("segmentation-1.json"));
        String json = mapper.writeValueAsString(segmentation);
        assertThat(mapper.readValue(json, Segmentation.class)).isEqualTo(segmentation);
        assertThat(mapper.writeValueAsString(
                        Map.of("report", segmentation.model().report(segmentation))))
                .startsWith("{\"report\":{\"customers\":");
    }

    /** What a lenient mapper lets pass is refused all the same; our own entry points see none of its settings. */
    @Test
    void aCallersLeniencyDoesNotReachUs() throws Exception {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(new SegmentationModule())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        String nan = GoldenTest.golden("value-based-abc-1.json").replace("79011.84", "NaN");
        assertThatThrownBy(() -> lenient.readValue(nan, SegmentModel.class))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/bands/cuts/0: Number must be finite; got NaN or an infinity.");
        String text = GoldenTest.golden("value-based-abc-1.json").replace("\"format\": 1", "\"format\": \"1\"");
        assertThatThrownBy(() -> lenient.readValue(text, SegmentModel.class)).isInstanceOf(DocumentException.class);
    }

    /** Issue 3: "no polymorphic typing, no class names": a mapper that writes those of all types writes none of ours. */
    @Test
    void numbersStayNumbersAndNoClassIsNamedWhateverTheMapperIsSetTo() throws Exception {
        ObjectMapper odd = JsonMapper.builder()
                .addModule(new SegmentationModule())
                .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("dev.segmentation.")
                                .build(),
                        ObjectMapper.DefaultTyping.NON_FINAL)
                .build();
        SegmentModel model = SegmentationJson.readModel(GoldenTest.golden("value-based-abc-1.json"));
        Stored stored = new Stored(
                "s", model, Probe.portfolio().customer(3), Definition.read(GoldenTest.golden("definition-1.json")));
        String json = odd.writeValueAsString(stored);
        assertThat(odd.readValue(json, Stored.class)).isEqualTo(stored);
        assertThat(json).doesNotContain("dev.segmentation");
        assertThat(odd.writeValueAsString(List.of(1, model)))
                .contains("\"format\":1,")
                .contains("\"1\"");
    }

    @Test
    void insideACallersDataTheProblemIsWrapped() {
        assertThatThrownBy(() -> mapper.readValue("{\"definition\": {\"format\": 2}}", Stored.class))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> mapper.readValue(
                        "[{\"kind\": 5}]",
                        mapper.getTypeFactory().constructCollectionType(List.class, SegmentModel.class)))
                .hasMessageContaining("kind must be a text; got a number.");
    }
}
