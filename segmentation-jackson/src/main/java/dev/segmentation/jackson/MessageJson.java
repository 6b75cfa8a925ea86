package dev.segmentation.jackson;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that a model learned, as data rather than words: <code>{"key": "needs.name.led", "arguments": ["price"]}</code>.
 *
 * <p>An argument is a text, a whole number, or an object that says what it is; models hold no dates and no segments in
 * their sentences. Stateless.
 */
final class MessageJson {
    private MessageJson() {}

    static Map<String, Object> parts(Message message) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("key", message.key());
        if (!message.arguments().isEmpty()) {
            parts.put(
                    "arguments",
                    message.arguments().stream().map(MessageJson::argument).toList());
        }
        return parts;
    }

    private static Object argument(Object argument) {
        if (argument instanceof String || argument instanceof Integer) {
            return argument;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        if (argument instanceof Long number) {
            parts.put("long", number);
        } else if (argument instanceof Quantity quantity) {
            parts.put("quantity", quantity.value());
            parts.put("unit", quantity.unit());
        } else if (argument instanceof Share share) {
            parts.put("share", share.fraction());
        } else if (argument instanceof Attribute attribute) {
            parts.putAll(AttributeJson.parts(attribute));
        } else if (argument instanceof Message message) {
            parts.putAll(parts(message));
        } else {
            throw new IllegalArgumentException("Messages of a model must have texts, whole numbers, quantities, shares,"
                    + " attributes and messages as arguments; got a "
                    + argument.getClass().getSimpleName() + ".");
        }
        return parts;
    }

    /** The message of a field; null after a problem. */
    static @Nullable Message message(Fields parent, String field) {
        Fields in = parent.object(field);
        return in == null ? null : message(in);
    }

    /** The messages of a list, perhaps none; null after a problem. */
    static @Nullable List<Message> messages(Fields parent, String field) {
        if (!parent.has(field)) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>();
        List<Fields> written = parent.objects(field);
        for (Fields one : written) {
            Message message = message(one);
            if (message != null) {
                messages.add(message);
            }
        }
        return written.isEmpty() || messages.size() < written.size() ? null : messages;
    }

    private static @Nullable Message message(Fields in) {
        in.allow("key", "arguments");
        String key = in.text("key");
        List<Item> items = in.has("arguments") ? in.items("arguments") : List.of();
        List<Object> arguments = new ArrayList<>();
        for (Item item : items) {
            Object argument = argument(item);
            if (argument != null) {
                arguments.add(argument);
            }
        }
        return key == null || arguments.size() < items.size()
                ? null
                : in.make("key", () -> new Message(key, arguments));
    }

    private static @Nullable Object argument(Item item) {
        if (item.value() instanceof Json.Text text) {
            return text.value();
        }
        if (item.value() instanceof Json.Num number) {
            return (int) item.whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        Json.Obj object = item.as(Json.Obj.class, "a text, a whole number or an object");
        return object == null ? null : tagged(new Fields(item.reading(), item.pointer(), object));
    }

    private static @Nullable Object tagged(Fields in) {
        if (in.has("key")) {
            return message(in);
        }
        if (in.has("long")) {
            in.allow("long");
            return in.wholeLong("long", Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (in.has("share")) {
            in.allow("share");
            return new Share(in.number("share"));
        }
        if (in.has("quantity")) {
            in.allow("quantity", "unit");
            double value = in.number("quantity");
            String unit = in.anyText("unit");
            return unit == null ? null : new Quantity(value, unit);
        }
        AttributeJson.allow(in, List.of(), List.of(), List.of());
        return AttributeJson.attribute(in);
    }
}
