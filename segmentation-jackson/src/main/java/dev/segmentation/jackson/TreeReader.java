package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link Json} from a parser, token by token, so that nothing is converted and each flaw is a problem of its
 * own. What is broken beyond reading ends it with one problem. For one thread and one document.
 */
final class TreeReader {
    /** Lets the tokens through that this class reports itself; its own limits are those of {@link Limits}. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 2)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Problems problems;
    private final String what;

    private TreeReader(String what, Problems problems) {
        this.what = what;
        this.problems = problems;
    }

    /** Reads a whole document; a {@link Json.Flaw} where it is broken beyond reading. */
    static Json document(String text, String what, Problems problems) {
        TreeReader reader = new TreeReader(what, problems);
        Json root = new Json.Flaw();
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(Codes.SYNTAX, "", what + " must be a JSON object; got nothing.");
                return root;
            }
            root = reader.value(parser, "", 0);
            reader.end(parser);
        } catch (JsonProcessingException e) {
            reader.syntax(e.getLocation());
        } catch (Deep e) {
            return new Json.Flaw();
        } catch (IOException e) {
            throw new IllegalStateException(what + " must be readable from memory.");
        }
        return root;
    }

    /** Reads the value that a caller's parser stands at, and leaves it at its last token. */
    static Json value(JsonParser parser, String what, Problems problems) throws IOException {
        TreeReader reader = new TreeReader(what, problems);
        try {
            return reader.value(parser, "", 0);
        } catch (JsonProcessingException e) {
            reader.syntax(e.getLocation());
        } catch (Deep e) {
            return new Json.Flaw();
        }
        return new Json.Flaw();
    }

    private void end(JsonParser parser) throws IOException {
        boolean more;
        JsonLocation end = parser.currentLocation();
        try {
            more = parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            more = true;
        }
        if (more) {
            problems.add(Codes.TRAILING, "", what + " must end with its last brace; got more after" + at(end) + ".");
        }
    }

    private void syntax(JsonLocation location) {
        problems.add(
                Codes.SYNTAX,
                "",
                what + " must be JSON as RFC 8259 has it; got something else" + at(location)
                        + ". Look for a missing comma, quotation mark or brace there.");
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private Json value(JsonParser parser, String pointer, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, inside(pointer, depth));
            case START_ARRAY -> list(parser, pointer, inside(pointer, depth));
            case VALUE_STRING -> text(parser.getText(), pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, pointer);
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> new Json.Null();
            default -> flaw(Codes.TYPE, pointer, what + " must be plain JSON; got an embedded object.");
        };
    }

    private int inside(String pointer, int depth) {
        if (depth == Limits.DEPTH) {
            problems.add(
                    Codes.TOO_DEEP,
                    pointer,
                    what + " must not nest deeper than " + Limits.DEPTH + " levels; got more. It was read no further.");
            throw new Deep();
        }
        return depth + 1;
    }

    private Json object(JsonParser parser, String pointer, int depth) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            boolean readable = text(name, pointer) instanceof Json.Text;
            Json value = value(parser, readable ? Pointer.of(pointer, name) : pointer, depth);
            if (!readable) {
                continue;
            }
            if (fields.putIfAbsent(name, value) != null) {
                String at = Pointer.of(pointer, name);
                problems.add(Codes.DUPLICATE_FIELD, at, "Field must stand once in its object; got it again.");
            }
        }
        return new Json.Obj(Collections.unmodifiableMap(fields));
    }

    private Json list(JsonParser parser, String pointer, int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, Pointer.of(pointer, items.size()), depth));
        }
        return new Json.Arr(Collections.unmodifiableList(items));
    }

    private Json text(String text, String pointer) {
        if (text.length() > Limits.TEXT_CHARACTERS) {
            return flaw(
                    Codes.TOO_LONG,
                    pointer,
                    "Text must have at most " + Limits.TEXT_CHARACTERS + " characters; got " + text.length() + ".");
        }
        boolean halves = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return halves
                ? flaw(Codes.ENCODING, pointer, "Text must hold whole characters; got half of a surrogate pair.")
                : new Json.Text(text);
    }

    private Json number(JsonParser parser, String pointer) throws IOException {
        String text = parser.getText();
        if (text.endsWith("N") || text.endsWith("y") || text.endsWith("F")) {
            return flaw(Codes.NOT_A_NUMBER, pointer, "Number must be finite; got NaN or an infinity.");
        }
        if (text.length() > Limits.NUMBER_CHARACTERS) {
            return flaw(
                    Codes.NUMBER_LENGTH,
                    pointer,
                    "Number must have at most " + Limits.NUMBER_CHARACTERS + " characters; got " + text.length() + ".");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value) || (value == 0 && !isZero(text))) {
            return flaw(
                    Codes.NUMBER_RANGE,
                    pointer,
                    "Number must be one that a double holds (about 1e-308 to 1e308); got one beyond.");
        }
        return new Json.Num(text);
    }

    private static boolean isZero(String text) {
        return text.chars().takeWhile(c -> c != 'e' && c != 'E').noneMatch(c -> c >= '1' && c <= '9');
    }

    private Json flaw(String code, String pointer, String message) {
        problems.add(code, pointer, message);
        return new Json.Flaw();
    }

    /** Ends the reading of a document that nests too deep; the problem has been reported. */
    private static final class Deep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Deep() {
            super(null, null, false, false);
        }
    }
}
