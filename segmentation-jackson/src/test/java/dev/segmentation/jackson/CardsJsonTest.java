package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.segmentation.profile.Card;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Portrait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 6: "Cards and template are JSON". */
class CardsJsonTest {
    private static final String CARDS = GoldenTest.golden("cards-1.json");
    private static final String PORTRAIT = GoldenTest.golden("portrait-1.json");

    /** A file there is only ever added. */
    @Test
    @Tag("determinism")
    void cardsAndPortraitOfOldAreReadAndWrittenTheSame() {
        assertThat(SegmentationJson.readCards(CARDS)).isEqualTo(BestCustomersModels.cards());
        assertThat(SegmentationJson.write(SegmentationJson.readCards(CARDS))).isEqualTo(CARDS);
        assertThat(SegmentationJson.readPortrait(PORTRAIT)).isEqualTo(BestCustomersModels.portrait());
        assertThat(SegmentationJson.write(SegmentationJson.readPortrait(PORTRAIT)))
                .isEqualTo(PORTRAIT);
    }

    @Test
    void theyStartWithKindAndFormat() {
        assertThat(CARDS).startsWith("{\n  \"kind\": \"cards\",\n  \"format\": 1,\n");
        assertThat(PORTRAIT).startsWith("{\n  \"kind\": \"portrait\",\n  \"format\": 1,\n");
    }

    /** What data shows and what people say are kept apart, and what they say is marked. */
    @Test
    void thePortraitHoldsNoCustomerAndMarksWhatHasNoComparisonGroup() {
        assertThat(PORTRAIT)
                .contains("\"said\": {\n    \"comparisonGroup\": false,\n    \"cards\": 3,\n    \"others\": 1,\n")
                .contains("\"role\": \"head of production\"")
                .doesNotContain("C-18", "C-13", "C-20", "somebody else", "fingerprints");
        Portrait portrait = SegmentationJson.readPortrait(PORTRAIT);
        assertThat(portrait.data()).isEqualTo(BestCustomersModels.everything().template());
    }

    @Test
    void bytesAndAnObjectMapperReadThemToo() throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new SegmentationModule()).build();
        Cards cards = BestCustomersModels.cards();
        assertThat(SegmentationJson.readCards(new ByteArrayInputStream(CARDS.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(cards)
                .isEqualTo(mapper.readValue(mapper.writeValueAsString(cards), Cards.class));
        Portrait portrait = BestCustomersModels.portrait();
        assertThat(SegmentationJson.readPortrait(new ByteArrayInputStream(PORTRAIT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(portrait)
                .isEqualTo(mapper.readValue(mapper.writeValueAsString(portrait), Portrait.class));
    }

    @Test
    void aFormToFillInMayHaveEmptyTopics() {
        assertThat(SegmentationJson.readCards("""
                        {"kind": "cards", "format": 1, "cards": [{"customer": "a", "tags": {"who": [], "meetings": ["3"]}}]}"""))
                .isEqualTo(Cards.of(List.of(Card.of("a").with(Card.Topic.MEETINGS, "3"))));
        assertThat(SegmentationJson.readCards("{\"kind\": \"cards\", \"format\": 1, \"cards\": []}")
                        .cards())
                .isEmpty();
    }

    private static List<String> problems(String json) {
        DocumentException e = catchThrowableOfType(DocumentException.class, () -> {
            if (json.contains("\"portrait\"")) {
                SegmentationJson.readPortrait(json);
            } else {
                SegmentationJson.readCards(json);
            }
        });
        assertThat(e).hasNoCause();
        assertThat(e.getMessage()).doesNotContain("C-18", "C-13", "somebody", "Lieferzeit", "blades");
        return e.problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer())
                .toList();
    }

    @Test
    void allProblemsOfCardsComeTogetherAndNoneShowsACustomer() {
        assertThat(problems(CARDS.replace("\"meetings\": [\"3\"]", "\"meetings\": [3]")
                        .replace("\"price\"", "\"price\", \"price\"")
                        .replace("\"source\"", "\"Lieferzeit\"")
                        .replace("\"customer\": \"C-20\"", "\"customer\": \" \"")
                        .replace("\"needs\": [\"fewer stops\"]", "\"needs\": null")))
                .containsExactly(
                        "unknown-field /cards/0/tags",
                        "null /cards/0/tags/needs",
                        "text-as-number /cards/0/tags/meetings/0",
                        "value /cards/1/tags/why-bought",
                        "empty /cards/2/customer");
        assertThat(problems(CARDS.replace("\"C-20\"", "\"C-18\""))).containsExactly("value /cards");
        assertThat(problems(CARDS.replace("\"kind\": \"cards\"", "\"kind\": \"deck\"")))
                .containsExactly("kind /kind");
        assertThat(problems(CARDS.replace("\"format\": 1", "\"format\": 2"))).containsExactly("format /format");
        assertThat(problems("{\"kind\": \"cards\", \"format\": 1, \"cards\": [5, {\"customer\": \"C-18\"}]}"))
                .containsExactly("type /cards/0", "missing /cards/1/tags");
        assertThat(problems("[]")).containsExactly("type ");
    }

    @Test
    void everyPartOfAPortraitIsChecked() {
        assertThat(problems(PORTRAIT.replace("\"comparisonGroup\": false", "\"comparisonGroup\": true")))
                .containsExactly("value /said/comparisonGroup");
        assertThat(problems(PORTRAIT.replace(
                        "\"said\": {\n    \"comparisonGroup\": false,\n    \"cards\": 3",
                        "\"said\": {\n    \"comparisonGroup\": false,\n    \"cards\": 4")))
                .containsExactly("value /wanted");
        assertThat(problems(PORTRAIT.replaceFirst("\"best\": 3,", "\"best\": 2,")))
                .containsExactly("value /data/questions");
        assertThat(problems(PORTRAIT.replaceFirst("\"topic\": \"why-bought\"", "\"topic\": \"why\"")))
                .containsExactly("choice /said/counts/0/topic");
        assertThat(problems(PORTRAIT.replaceFirst("\"weight\": 2.5", "\"weight\": -1")))
                .containsExactly("value /wanted");
        assertThat(problems(PORTRAIT.replaceFirst("\"value\": \\[\"a\\+b\"\\]", "\"value\": []")))
                .containsExactly("value /wanted/wishes/0/value");
    }

    @Property(seed = "31", tries = 400)
    void aMutatedDocumentIsReadOrRefusedAndNothingElse(@ForAll boolean ofCards, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(ofCards ? CARDS : PORTRAIT);
        text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        try {
            if (ofCards) {
                Cards read = SegmentationJson.readCards(text.toString());
                assertThat(SegmentationJson.readCards(SegmentationJson.write(read)))
                        .isEqualTo(read);
            } else {
                Portrait read = SegmentationJson.readPortrait(text.toString());
                assertThat(SegmentationJson.readPortrait(SegmentationJson.write(read)))
                        .isEqualTo(read);
            }
        } catch (DocumentException e) {
            assertThat(e).hasNoCause();
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
