package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain data: maps by text, collections, texts, numbers, booleans, arrays of numbers. NaN is written as null: JSON
 * has no other word for unknown. Stateless.
 */
final class PlainJson {
    private PlainJson() {}

    static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof double[] numbers) {
            out.writeStartArray();
            for (double number : numbers) {
                number(number, out);
            }
            out.writeEndArray();
        } else if (value instanceof int[] numbers) {
            out.writeArray(numbers, 0, numbers.length);
        } else {
            single(value, out);
        }
    }

    private static void single(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            number(number, out);
        } else {
            throw new IllegalArgumentException("Plain data must be maps, collections, texts, whole numbers, doubles and"
                    + " booleans; got a " + value.getClass().getSimpleName() + ".");
        }
    }

    static void number(double number, JsonGenerator out) throws IOException {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeNull();
        }
    }
}
