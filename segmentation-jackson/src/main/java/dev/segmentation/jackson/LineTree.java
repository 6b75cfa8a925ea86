package dev.segmentation.jackson;

import dev.segmentation.customer.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads any line, by Jackson, as strictly as any document; and says what is wrong with it. For one thread. */
final class LineTree {
    private static final Json NOTHING = new Json.Null();

    private final LineFields fields;
    private final LineRow row;
    private final Map<String, LineField> asked = new LinkedHashMap<>();
    private final Problems problems;

    LineTree(List<LineField> asked, LineFields fields, LineRow row, Problems problems) {
        this.fields = fields;
        this.row = row;
        this.problems = problems;
        asked.forEach(field -> this.asked.put(field.key(), field));
    }

    /** What a text says of the stage: nothing means a customer; null where it names none. */
    static @Nullable Stage stage(String text) {
        return text.isBlank() ? Stage.CUSTOMER : Stage.parse(text).orElse(null);
    }

    /** Reads the bytes into the row; what is wrong becomes problems. */
    void read(byte[] bytes, int from, int to, long line) throws IOException {
        row.clear();
        Reading reading = new Reading(true);
        Limits limits = Limits.line(line, asked.keySet());
        Json root = Source.tree(new ByteArrayInputStream(bytes, from, to - from), limits, reading.problems());
        Json.Obj object = new Item(reading, limits.what(), "", root).as(Json.Obj.class, "an object");
        if (object != null) {
            object.fields().keySet().forEach(fields::meet);
            asked.forEach((key, field) -> read(
                    field,
                    new Item(reading, key, Pointer.of("", key), object.fields().getOrDefault(key, NOTHING))));
        }
        String place = "Line " + line;
        for (Problem problem : reading.problems().list()) {
            String message = problem.message().replace(" at line 1, column", " at column");
            problems.add(
                    problem.code(), problem.pointer(), message.startsWith(place) ? message : place + ": " + message);
        }
    }

    private void read(LineField field, Item item) {
        if (item.value() instanceof Json.Null) {
            if (field.kind() == LineField.Kind.ID) {
                item.report(Codes.MISSING, field.key() + " must be there: it is the id; got none.");
            }
            return;
        }
        switch (field.kind()) {
            case MEASURE -> {
                Json.Num number = item.as(Json.Num.class, "a number");
                row.measure(field, number == null ? Double.NaN : number.value());
            }
            case LABELS -> labels(item, field);
            default -> text(item, field);
        }
    }

    private void text(Item item, LineField field) {
        Json.Text text = item.as(Json.Text.class, "a text");
        if (text == null) {
            return;
        }
        if (field.kind() == LineField.Kind.STAGE) {
            Stage stage = stage(text.value());
            row.stage(stage == null ? Stage.CUSTOMER : stage);
            if (stage == null) {
                item.report(
                        Codes.CHOICE, field.key() + " must be lead, prospect, customer or former; got another text.");
            }
            return;
        }
        row.text(field, text.value());
        if (field.kind() == LineField.Kind.ID && text.value().isBlank()) {
            item.report(Codes.EMPTY, field.key() + " must not be blank: it is the id; got blanks.");
        }
    }

    private void labels(Item item, LineField field) {
        Json.Arr list = item.as(Json.Arr.class, "a list of texts");
        if (list == null) {
            return;
        }
        TreeSet<String> labels = new TreeSet<>();
        for (Item each : item.items(list)) {
            Json.Text label = each.as(Json.Text.class, "a list of texts");
            if (label != null && label.value().isBlank()) {
                each.report(Codes.EMPTY, field.key() + " must hold labels that are not blank; got a blank one.");
            } else if (label != null) {
                labels.add(label.value());
            }
        }
        row.labels(field, new LineRow.LabelSet(Collections.unmodifiableSortedSet(labels)));
    }
}
