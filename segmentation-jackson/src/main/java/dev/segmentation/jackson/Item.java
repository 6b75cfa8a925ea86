package dev.segmentation.jackson;

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
