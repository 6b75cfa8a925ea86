package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.Card;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Cohort;
import dev.segmentation.profile.Correction;
import dev.segmentation.profile.Lesson;
import dev.segmentation.profile.Portrait;
import dev.segmentation.profile.Trait;
import dev.segmentation.profile.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portrait of a best customer as a document: {@code data} that was compared with others, what was {@code said} and has no
 * comparison group, what is {@code wanted}. Stateless.
 */
final class PortraitDocument {
    static final String KIND = "portrait";
    static final int FORMAT = 1;

    private static final int MOST = Integer.MAX_VALUE;

    private PortraitDocument() {}

    static Map<String, Object> write(Portrait portrait) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("format", FORMAT);
        Lesson lesson = portrait.lesson();
        document.put("by", AttributeJson.parts(lesson.by()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("best", lesson.cohort().best());
        data.put("all", lesson.cohort().all());
        data.put("tied", lesson.cohort().tied());
        LessonParts.write(data, lesson);
        document.put("data", data);
        document.put("said", said(portrait.said()));
        Map<String, Object> wanted = new LinkedHashMap<>();
        LessonParts.wanted(wanted, portrait.weights(), portrait.wishes());
        document.put("wanted", wanted);
        return document;
    }

    /** What cards say, as the portrait and the summary of a run have it. */
    static Map<String, Object> said(Portrait.Said said) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("comparisonGroup", false);
        parts.put("cards", said.cards());
        parts.put("others", said.others());
        LessonParts.putAll(parts, "counts", counts(said.counts()));
        List<Object> personas = new ArrayList<>();
        for (Cards.Persona persona : said.personas()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("role", persona.role());
            one.put("cards", persona.cards());
            LessonParts.putAll(one, "goesWith", counts(persona.goesWith()));
            personas.add(one);
        }
        LessonParts.putAll(parts, "personas", personas);
        return parts;
    }

    private static List<Object> counts(List<Cards.Count> counts) {
        List<Object> written = new ArrayList<>();
        for (Cards.Count count : counts) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("topic", count.topic().code());
            one.put("tag", count.tag());
            one.put("cards", count.cards());
            one.put("of", count.of());
            written.add(one);
        }
        return written;
    }

    /** The portrait; null after a problem. */
    static @Nullable Portrait read(Fields in) {
        if (!Header.isOf(in, KIND) || Header.format(in, "Portrait", FORMAT) == 0) {
            return null;
        }
        in.allow("kind", "format", "by", "data", "said", "wanted");
        Measure by = ShareOfWalletParts.measure(in, "by");
        Fields data = in.object("data");
        Lesson lesson = data == null ? null : lesson(data, by);
        Portrait.Said said = readSaid(in);
        Fields wanted = in.object("wanted");
        if (wanted != null) {
            wanted.allow("weights", "wishes");
        }
        Map<Attribute, Double> weights = wanted == null ? Map.of() : LessonParts.weights(wanted);
        List<Wish> wishes = wanted == null ? List.of() : LessonParts.wishes(wanted);
        return lesson == null || said == null || !in.reading().problems().isEmpty()
                ? null
                : in.make("wanted", () -> new Portrait(lesson, said, weights, wishes));
    }

    private static @Nullable Lesson lesson(Fields in, @Nullable Measure by) {
        in.allow("best", "all", "tied", "correction", "questions");
        int best = in.whole("best", 1, Limits.BEST);
        int all = in.whole("all", 0, MOST);
        int tied = in.whole("tied", 0, MOST);
        Cohort cohort = in.make("best", () -> Cohort.unnamed(best, all, tied));
        Correction correction = LessonParts.correction(in);
        List<Trait> traits = LessonParts.traits(in);
        return by == null || cohort == null || correction == null || traits == null
                ? null
                : in.make("questions", () -> new Lesson(by, cohort, traits, correction));
    }

    private static Portrait.@Nullable Said readSaid(Fields parent) {
        Fields in = parent.object("said");
        if (in == null) {
            return null;
        }
        in.allow("comparisonGroup", "cards", "others", "counts", "personas");
        if (in.flag("comparisonGroup")) {
            in.problem("comparisonGroup", "comparisonGroup must be false; got true. Nobody else was asked.");
        }
        int cards = in.whole("cards", 0, MOST);
        int others = in.whole("others", 0, MOST);
        List<Cards.Count> counts = readCounts(in, "counts");
        List<Cards.Persona> personas = new ArrayList<>();
        for (Fields one : in.has("personas") ? in.objects("personas") : List.<Fields>of()) {
            NeedsClustersParts.add(personas, persona(one));
        }
        return in.make("cards", () -> new Portrait.Said(cards, others, counts, personas));
    }

    private static Cards.@Nullable Persona persona(Fields in) {
        in.allow("role", "cards", "goesWith");
        String role = in.text("role");
        int cards = in.whole("cards", 1, MOST);
        List<Cards.Count> goesWith = readCounts(in, "goesWith");
        return role == null ? null : in.make("cards", () -> new Cards.Persona(role, cards, goesWith));
    }

    private static List<Cards.Count> readCounts(Fields parent, String field) {
        List<Cards.Count> counts = new ArrayList<>();
        for (Fields in : parent.has(field) ? parent.objects(field) : List.<Fields>of()) {
            in.allow("topic", "tag", "cards", "of");
            Card.Topic topic = CardsDocument.topic(in);
            String tag = in.text("tag");
            int cards = in.whole("cards", 1, MOST);
            int of = in.whole("of", 1, MOST);
            if (topic != null && tag != null) {
                NeedsClustersParts.add(counts, in.make("cards", () -> new Cards.Count(topic, tag, cards, of)));
            }
        }
        return counts;
    }
}
