package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Issue 3: "A published JSON Schema (2020-12) of the definition, in the jar and in docs/ ... every example validates against it;
 * every document refused in the tests is refused by the schema or by a rule that a schema cannot express (listed)." Documents
 * holds every document of the tests to that.
 */
class SchemaTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theSchemaInTheJarAndInDocsIsTheOneAssembledFromTheCodecs() throws IOException {
        assertThat(Definition.schema())
                .isEqualTo(Schemas.resource("definition.schema.json"))
                .isEqualTo(Files.readString(DOCS.resolve("definition.schema.json")));
    }

    @Test
    void theSchemaIsASchema() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
        assertThat(meta.validate(Definition.schema(), InputFormat.JSON)).isEmpty();
    }

    /** "with titles, descriptions and units good enough to draw an administrator's form from". */
    @Test
    void everyFieldHasATitle() {
        Json.Obj root = (Json.Obj) TreeReader.document(Definition.schema(), Limits.DEFINITION, new Problems());
        List<String> untitled = new ArrayList<>();
        untitled(root, "", (Json.Obj) root.fields().get("$defs"), untitled);
        assertThat(untitled).isEmpty();
    }

    private static void untitled(Json value, String pointer, Json.Obj defs, List<String> found) {
        if (value instanceof Json.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                untitled(list.items().get(i), Pointer.of(pointer, i), defs, found);
            }
        } else if (value instanceof Json.Obj object) {
            object.fields().forEach((name, inner) -> {
                if (name.equals("properties") && inner instanceof Json.Obj properties) {
                    properties.fields().forEach((field, of) -> {
                        if (!field.equals("method") && !isTitled((Json.Obj) of, defs)) {
                            found.add(pointer + "/" + field);
                        }
                    });
                }
                untitled(inner, Pointer.of(pointer, name), defs, found);
            });
        }
    }

    private static boolean isTitled(Json.Obj field, Json.Obj defs) {
        if (field.fields().containsKey("title")) {
            return true;
        }
        return field.fields().get("$ref") instanceof Json.Text ref
                && defs.fields().get(ref.value().substring("#/$defs/".length())) instanceof Json.Obj def
                && isTitled(def, defs);
    }

    @Test
    void anExampleOfEachKindIsAgreedUpon() {
        for (String example :
                new String[] {GoldenTest.golden("definition-1.json"), Documents.valueBased("\"by\": \"sales\"")}) {
            assertThat(SecondOpinion.disagreement(
                            example, DefinitionReader.draft(example).problems()))
                    .isEmpty();
        }
    }

    @Test
    void theCodesOfTheRulesAreListedInDocs() throws IOException {
        String rules = Files.readString(DOCS.resolve("definition-rules.md"));
        for (String code : new String[] {"whole-number", "unknown-attribute", "duplicate-name", "conflict", "value"}) {
            assertThat(rules).contains("`" + code + "`");
        }
    }
}
