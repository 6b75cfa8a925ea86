package dev.segmentation.jackson;

import dev.segmentation.Message;
import dev.segmentation.Play;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays that are not the default, as models write them: words of the caller's own as they are, sentences of the bundles by
 * their keys, so that they keep their languages. Stateless.
 */
final class PlaysJson {
    private static final int MOST = Integer.MAX_VALUE;

    private PlaysJson() {}

    /** Adds the field {@code plays} where there are any. */
    static void write(Map<String, Object> parts, Map<String, Play> plays) {
        if (plays.isEmpty()) {
            return;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        plays.forEach((code, play) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("goal", written(play.goal()));
            one.put("text", written(play.text()));
            one.put("norm", play.norm());
            one.put("figure", written(play.figure()));
            written.put(code, one);
        });
        parts.put("plays", written);
    }

    static Map<String, Play> read(Fields parent) {
        Map<String, Play> plays = new TreeMap<>();
        Fields all = parent.has("plays") ? parent.object("plays") : null;
        if (all == null) {
            return plays;
        }
        for (String code : all.names()) {
            Fields in = all.object(code);
            if (in == null) {
                continue;
            }
            in.allow("goal", "text", "norm", "figure");
            Message goal = read(in, "goal");
            Message text = read(in, "text");
            Message figure = read(in, "figure");
            Map<String, Integer> norm = norm(in);
            if (goal != null && text != null && figure != null) {
                Play play = in.make("norm", () -> new Play(goal, text, norm, figure));
                if (play != null) {
                    plays.put(code, play);
                }
            }
        }
        return plays;
    }

    private static Object written(Message words) {
        return words.equals(Message.text(words.in(Locale.ROOT))) ? words.in(Locale.ROOT) : MessageJson.parts(words);
    }

    private static @Nullable Message read(Fields in, String field) {
        if (in.isObject(field)) {
            return MessageJson.message(in, field);
        }
        String words = in.anyText(field);
        return words == null ? null : Message.text(words);
    }

    /** A play of a definition: what is not said is as before. */
    static Play changed(Fields in, Play before) {
        in.allow("goal", "text", "norm", "figure");
        return new Play(
                words(in, "goal", before.goal()),
                words(in, "text", before.text()),
                in.has("norm") ? norm(in) : before.norm(),
                words(in, "figure", before.figure()));
    }

    private static Message words(Fields in, String field, Message before) {
        String words = in.has(field) ? in.text(field) : null;
        return words == null ? before : Message.text(words);
    }

    private static Map<String, Integer> norm(Fields parent) {
        Map<String, Integer> norm = new TreeMap<>();
        Fields in = parent.object("norm");
        if (in != null) {
            in.names().forEach(type -> {
                if (type.isBlank()) {
                    in.report(Codes.NAME, type, "Types of activity must not be blank; got a blank one.");
                } else {
                    norm.put(type, in.whole(type, 0, MOST));
                }
            });
        }
        return norm;
    }
}
