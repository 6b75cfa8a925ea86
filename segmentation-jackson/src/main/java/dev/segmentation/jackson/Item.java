package dev.segmentation.jackson;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document where it stands: the value of a field, or an item of a list.
 *
 * @param reading the document
 * @param subject what messages call it
 * @param pointer where it stands
 * @param value the value
 */
record Item(Reading reading, String subject, String pointer, Json value) {
    /** The value as a type; null after a problem. A flaw that was reported before stays silent. */
    <J extends Json> @Nullable J as(Class<J> type, String wanted) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        if (!(value instanceof Json.Flaw)) {
            refuse(type, wanted);
        }
        return null;
    }

    /** The items of the value, which is a list. */
    List<Item> items(Json.Arr list) {
        List<Item> items = new ArrayList<>();
        for (Json each : list.items()) {
            items.add(new Item(reading, subject, Pointer.of(pointer, items.size()), each));
        }
        return items;
    }

    /** A whole number within a range; {@code from} after a problem. */
    long whole(Json.Num number, long from, long to) {
        if (!number.isWhole()) {
            report(
                    Codes.WHOLE_NUMBER,
                    subject + " must be a whole number; got one with decimals or an exponent. Write digits alone.");
            return from;
        }
        BigInteger whole = new BigInteger(number.text());
        if (whole.compareTo(BigInteger.valueOf(from)) < 0 || whole.compareTo(BigInteger.valueOf(to)) > 0) {
            report(Codes.VALUE, subject + " must be from " + from + " to " + to + "; got one beyond.");
            return from;
        }
        return whole.longValueExact();
    }

    /** A text that is one of several; null after a problem. */
    @Nullable
    String choice(List<String> allowed) {
        String must = subject + " must be one of " + allowed.toString().replace("\t", "tab") + "; got ";
        if (value instanceof Json.Num) {
            report(Codes.CHOICE_AS_NUMBER, must + "a number. Write its name.");
            return null;
        }
        Json.Text text = as(Json.Text.class, "a text");
        if (text != null && !allowed.contains(text.value())) {
            String hint = Names.hint(text.value(), allowed);
            report(
                    Codes.CHOICE,
                    must + (reading.isPersonal() ? "another text." : Names.quote(text.value()) + "." + hint));
            return null;
        }
        return text == null ? null : text.value();
    }

    void report(String code, String message) {
        reading.problems().add(code, pointer, message);
    }

    private void refuse(Class<? extends Json> type, String wanted) {
        String message = subject + " must be " + wanted + "; got " + value.type() + ".";
        if (value instanceof Json.Null) {
            reading.problems().add(Codes.NULL, pointer, message + " Leave the field out if it is not to be set.");
        } else if (value instanceof Json.Text && type == Json.Num.class) {
            reading.problems().add(Codes.NUMBER_AS_TEXT, pointer, message + " Write it without quotation marks.");
        } else if (value instanceof Json.Num && type == Json.Text.class) {
            reading.problems().add(Codes.TEXT_AS_NUMBER, pointer, message + " Write it in quotation marks.");
        } else {
            reading.problems().add(Codes.TYPE, pointer, message);
        }
    }
}
