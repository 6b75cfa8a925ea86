package dev.segmentation.jackson;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.Segment;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.needs.NaiveBayes;
import dev.segmentation.needs.TypingQuestion;
import dev.segmentation.needs.TypingToolModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of {@code typing-tool} as plain data, and back. Stateless. */
final class TypingToolParts {
    private TypingToolParts() {}

    static Map<String, Object> write(TypingToolModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        List<Object> segments = new ArrayList<>();
        Map<String, Play> plays = new LinkedHashMap<>();
        for (Segment segment : model.segments().subList(0, model.segments().size() - 1)) {
            segments.add(segment(segment));
            Play play = segment.play();
            if (play != null) {
                plays.put(segment.code(), play);
            }
        }
        parts.put("segments", segments);
        PlaysJson.write(parts, plays);
        parts.put("shares", model.bayes().shares());
        List<Object> questions = new ArrayList<>();
        for (int j = 0; j < model.bayes().questions().size(); j++) {
            TypingQuestion question = model.bayes().questions().get(j);
            Map<String, Object> one = AttributeJson.parts(question.attribute());
            if (question.attribute() instanceof Category) {
                one.put("paths", question.labels());
            } else {
                one.put("cuts", question.cuts());
            }
            one.put("probabilities", model.bayes().probabilities().get(j));
            questions.add(one);
        }
        parts.put("questions", questions);
        parts.put("threshold", model.terms().threshold());
        parts.put("accuracy", model.terms().accuracy());
        parts.put("accuracyOfAll", model.terms().accuracyOfAll());
        parts.put("candidates", model.terms().questions());
        return parts;
    }

    private static Map<String, Object> segment(Segment segment) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", segment.code());
        Message name = segment.name();
        if (name != null) {
            one.put("name", MessageJson.parts(name));
        }
        return one;
    }

    static @Nullable TypingToolModel read(Fields in, Provenance provenance) {
        in.allow("segments", "plays", "shares", "questions", "threshold", "accuracy", "accuracyOfAll", "candidates");
        Map<String, Play> plays = PlaysJson.read(in);
        List<Segment> segments = new ArrayList<>();
        for (Fields one : in.objects("segments")) {
            NeedsClustersParts.add(segments, segment(one, plays));
        }
        List<Double> shares = NeedsClustersParts.numbers(in, "shares");
        List<TypingQuestion> questions = new ArrayList<>();
        List<List<List<Double>>> probabilities = new ArrayList<>();
        for (Fields one : in.objects("questions")) {
            NeedsClustersParts.add(questions, question(one));
            probabilities.add(probabilities(one));
        }
        TypingToolModel.Terms terms = new TypingToolModel.Terms(
                in.number("threshold"),
                in.number("accuracy"),
                in.number("accuracyOfAll"),
                in.whole("candidates", 1, Integer.MAX_VALUE));
        if (shares == null || !in.reading().problems().isEmpty()) {
            return null;
        }
        NaiveBayes bayes = in.make("questions", () -> new NaiveBayes(questions, shares, probabilities));
        return bayes == null ? null : in.make("shares", () -> TypingToolModel.of(segments, bayes, terms, provenance));
    }

    private static @Nullable Segment segment(Fields in, Map<String, Play> plays) {
        in.allow("code", "name");
        String code = in.text("code");
        Message name = in.has("name") ? MessageJson.message(in, "name") : null;
        return code == null ? null : in.make("code", () -> new Segment(code, name, plays.get(code)));
    }

    private static @Nullable TypingQuestion question(Fields in) {
        AttributeJson.allow(in, List.of("cuts", "probabilities"), List.of("paths", "probabilities"), List.of());
        Attribute attribute = AttributeJson.attribute(in);
        if (in.has("category")) {
            List<List<String>> paths = in.lists("paths");
            return attribute == null || paths == null
                    ? null
                    : in.make("paths", () -> new TypingQuestion(attribute, paths, List.of()));
        }
        List<Double> cuts = NeedsClustersParts.numbers(in, "cuts");
        return attribute == null || cuts == null
                ? null
                : in.make("cuts", () -> new TypingQuestion(attribute, List.of(), cuts));
    }

    private static List<List<Double>> probabilities(Fields in) {
        List<List<Double>> probabilities = new ArrayList<>();
        for (Item item : in.items("probabilities")) {
            Json.Arr list = item.as(Json.Arr.class, "a list of numbers");
            double[] numbers = list == null ? null : Lists.numbers(item.items(list));
            NeedsClustersParts.add(probabilities, numbers == null ? null : NeedsClustersParts.boxed(numbers));
        }
        return probabilities;
    }
}
