package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Mutated documents give problems, never anything but a {@link DefinitionException}; reader and schema agree on them. */
class DefinitionFuzzTest {
    private static final List<String> TOKENS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "-1",
            "1.5",
            "1e400",
            "NaN",
            "\"x\"",
            "\"\"",
            "{\"a\": 1}",
            "[[1]]",
            "\"sales\"",
            "0",
            "\"P1Y\"",
            "99999999999999999999",
            "\"owner\"",
            ",",
            "}",
            "\"\\u0000\"");

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(GoldenTest.golden("definition-1.json"));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x500));
                case 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                default -> replaceValue(text, at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return text.toString();
    }

    /** Puts a token in the place of the next value, so that most documents stay JSON. */
    private static void replaceValue(StringBuilder text, int from, String token) {
        int start = text.indexOf(": ", from) + 2;
        int end = start;
        while (end < text.length() && ",\n]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (start >= 2 && text.charAt(start) != '{' && text.charAt(start) != '[') {
            text.replace(start, end, token);
        }
    }

    @Property(seed = "21", tries = 1500)
    void aMutatedDefinitionIsReadOrRefusedAndNothingElse(@ForAll long seed) {
        String json = mutated(new Random(seed));
        List<Problem> problems = Documents.problems(json);
        assertThat(problems).hasSizeLessThanOrEqualTo(100).allSatisfy(problem -> {
            assertThat(problem.message()).matches("(?s).* must .*; got .*");
            assertThat(problem.pointer()).matches("(?s)(/.*)?");
        });
        try {
            assertThat(Definition.read(Definition.read(json).json())).isEqualTo(Definition.read(json));
            assertThat(problems).isEmpty();
        } catch (DefinitionException e) {
            assertThat(e.problems()).isEqualTo(problems).isNotEmpty();
        }
    }

    @Property(seed = "22", tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws java.io.IOException {
        assertThat(DefinitionReader.draft(new java.io.ByteArrayInputStream(bytes))
                        .problems())
                .isNotEmpty();
    }

    @Property(seed = "23", tries = 800)
    void aMutatedModelIsReadOrRefusedAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> models =
                ModelJsonTest.models().stream().map(SegmentationJson::write).toList();
        StringBuilder text = new StringBuilder(models.get(random.nextInt(models.size())));
        replaceValue(text, random.nextInt(text.length()), TOKENS.get(random.nextInt(TOKENS.size())));
        text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        try {
            var read = SegmentationJson.readModel(text.toString());
            assertThat(SegmentationJson.readModel(SegmentationJson.write(read))).isEqualTo(read);
        } catch (DocumentException e) {
            assertThat(e).hasNoCause();
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Property(seed = "24", tries = 300)
    void aCutOffDefinitionIsRefused(@ForAll long seed) {
        byte[] bytes = GoldenTest.golden("definition-1.json").stripTrailing().getBytes(StandardCharsets.UTF_8);
        int length = new Random(seed).nextInt(bytes.length);
        assertThat(DefinitionReader.draft(new String(bytes, 0, length, StandardCharsets.UTF_8))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("syntax");
    }
}
