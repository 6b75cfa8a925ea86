package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Writes JSON text: two spaces of indentation, line feeds, lists of plain values in one line, and numbers by Jackson's
 * own writer, so that the text is the same on any JDK. Stateless.
 */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH * 4)
                    .build())
            .build();

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());

    /** So many characters are a long, whatever they are. */
    private static final int LONG_DIGITS = 18;

    private JsonText() {}

    /** Something that writes one value. */
    interface Value {
        void write(JsonGenerator out) throws IOException;
    }

    /** An indented document, with a line feed at its end. */
    static String indented(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(INDENTED.createInstance());
            value.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("JSON must be writable to memory; got text that is no Unicode.");
        }
        return text.append('\n').toString();
    }

    /** One line, without a line feed. */
    static String line(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            value.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("JSON must be writable to memory; got text that is no Unicode.");
        }
        return text.toString();
    }

    static String of(Json value) {
        return indented(out -> write(value, out));
    }

    static void write(Json value, JsonGenerator out) throws IOException {
        if (value instanceof Json.Obj object) {
            out.writeStartObject();
            for (var field : object.fields().entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Json.Arr list) {
            out.writeStartArray();
            for (Json item : list.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Json.Text text) {
            out.writeString(text.value());
        } else if (value instanceof Json.Num number) {
            write(number, out);
        } else if (value instanceof Json.Flag flag) {
            out.writeBoolean(flag.value());
        } else {
            out.writeNull();
        }
    }

    /** In its own writing; a whole number as one also where a caller's generator keeps values rather than text. */
    private static void write(Json.Num number, JsonGenerator out) throws IOException {
        String text = number.text();
        if (number.isWhole() && text.length() <= LONG_DIGITS && !text.equals("-0")) {
            out.writeNumber(Long.parseLong(text));
        } else {
            out.writeNumber(text);
        }
    }
}
