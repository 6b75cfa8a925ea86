package dev.segmentation.jackson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the items of lists; each that does not suit is a problem of its own. Stateless. */
final class Lists {
    private Lists() {}

    /** Texts, none blank; null after a problem. */
    static @Nullable List<String> texts(List<Item> items) {
        List<String> texts = new ArrayList<>();
        for (Item item : items) {
            Json.Text found = item.as(Json.Text.class, "a text");
            if (found != null && found.value().isBlank()) {
                String message = item.subject() + " must not hold a blank text; got one.";
                item.reading().problems().add(Codes.EMPTY, item.pointer(), message);
            } else if (found != null) {
                texts.add(found.value());
            }
        }
        return texts.size() == items.size() ? texts : null;
    }

    /** Lists of texts, none blank; null after a problem. */
    static @Nullable List<List<String>> lists(List<Item> items) {
        List<List<String>> lists = new ArrayList<>();
        for (Item item : items) {
            Json.Arr found = item.as(Json.Arr.class, "a list of texts");
            List<String> texts = found == null ? null : texts(item.items(found));
            if (texts != null) {
                lists.add(texts);
            }
        }
        return lists.size() == items.size() ? lists : null;
    }

    /** Numbers; null after a problem. */
    static double @Nullable [] numbers(List<Item> items) {
        double[] numbers = new double[items.size()];
        boolean sound = true;
        for (int i = 0; i < numbers.length; i++) {
            Json.Num found = items.get(i).as(Json.Num.class, "a number");
            numbers[i] = found == null ? Double.NaN : found.value();
            sound &= found != null;
        }
        return sound ? numbers : null;
    }
}
