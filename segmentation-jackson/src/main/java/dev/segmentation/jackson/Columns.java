package dev.segmentation.jackson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists with one item for each customer, in which null is unknown. For one thread and one document. */
final class Columns {
    private final Fields in;

    Columns(Fields in) {
        this.in = in;
    }

    List<@Nullable String> texts(String field) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Item item : items(field)) {
            Json.Text text = item.value() instanceof Json.Null ? null : item.as(Json.Text.class, "a text");
            texts.add(text == null ? null : text.value());
        }
        return texts;
    }

    double[] numbers(String field) {
        List<Item> items = items(field);
        double[] numbers = new double[items.size()];
        for (int row = 0; row < numbers.length; row++) {
            Item item = items.get(row);
            Json.Num number = item.value() instanceof Json.Null ? null : item.as(Json.Num.class, "a number");
            numbers[row] = number == null ? Double.NaN : number.value();
        }
        return numbers;
    }

    /** Lists of texts, looked up by {@code codes}: an index into the dictionary of a field, or -1 for unknown, here null. */
    List<@Nullable List<String>> decoded(String dictionary) {
        List<List<String>> known = new ArrayList<>();
        for (Item item : items(dictionary)) {
            List<String> texts = new ArrayList<>();
            Json.Arr list = item.as(Json.Arr.class, "a list of texts");
            for (Json value : list == null ? List.<Json>of() : list.items()) {
                Json.Text text =
                        new Item(in.reading(), dictionary, item.pointer(), value).as(Json.Text.class, "a text");
                texts.add(text == null ? "" : text.value());
            }
            known.add(texts);
        }
        return codes(known);
    }

    private List<@Nullable List<String>> codes(List<List<String>> known) {
        List<@Nullable List<String>> rows = new ArrayList<>();
        for (Item item : items("codes")) {
            Json.Num number = item.as(Json.Num.class, "a whole number");
            double code = number == null || !number.isWhole() ? Double.NaN : number.value();
            if (code >= 0 && code < known.size()) {
                rows.add(known.get((int) code));
            } else {
                rows.add(null);
                if (code != -1 && number != null) {
                    in.reading()
                            .problems()
                            .add(
                                    Codes.VALUE,
                                    item.pointer(),
                                    "codes must be whole numbers from -1 to " + (known.size() - 1) + "; got another.");
                }
            }
        }
        return rows;
    }

    private List<Item> items(String field) {
        Json.Arr list = in.take(field, Json.Arr.class, "a list");
        return list == null || list.items().isEmpty() ? List.of() : in.items(field);
    }
}
