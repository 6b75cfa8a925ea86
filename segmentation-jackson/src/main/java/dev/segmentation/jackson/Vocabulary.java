package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that a definition declares, by name; names are unique over all kinds. */
final class Vocabulary {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Problems problems;

    Vocabulary(Problems problems) {
        this.problems = problems;
    }

    /** A declared name; without an attribute where its declaration has a problem. */
    private record Entry(@Nullable Attribute attribute, String pointer, boolean derived) {}

    /** Declares a name; a null attribute means that its declaration has a problem, so that its use is none. */
    void declare(String name, @Nullable Attribute attribute, String pointer) {
        put(name, new Entry(attribute, pointer, false));
    }

    /** Declares a measure that is worked out from others. */
    void declareDerived(String name, @Nullable Attribute attribute, String pointer) {
        put(name, new Entry(attribute, pointer, true));
    }

    private void put(String name, Entry entry) {
        Entry taken = entries.putIfAbsent(name, entry);
        if (taken != null) {
            problems.add(
                    Codes.DUPLICATE_NAME,
                    entry.pointer,
                    "Attribute names must be unique over measures, categories, labels, derived, orders and activities; got "
                            + Names.quote(name) + ", which " + taken.pointer + " declares. Give one another name.");
        }
    }

    /** The attributes that are declared without a problem, those worked out aside. */
    Map<String, Attribute> attributes() {
        Map<String, Attribute> sound = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            if (entry.attribute != null && !entry.derived) {
                sound.put(name, entry.attribute);
            }
        });
        return Collections.unmodifiableMap(sound);
    }

    /** What a reference means; null where it means nothing, which is reported where it is not known already. */
    <A extends Attribute> @Nullable A find(Class<A> kind, String name, String pointer, String subject) {
        Entry entry = entries.get(name);
        if (entry == null) {
            List<String> known = namesOf(kind);
            String there = known.isEmpty() ? " None is declared." : " There are " + known + ".";
            problems.add(
                    Codes.UNKNOWN_ATTRIBUTE,
                    pointer,
                    subject + " must name " + article(kind) + "; got " + Names.quote(name) + "."
                            + Names.hint(name, known) + there);
            return null;
        }
        if (entry.attribute == null) {
            return null;
        }
        if (!kind.isInstance(entry.attribute)) {
            problems.add(
                    Codes.UNKNOWN_ATTRIBUTE,
                    pointer,
                    subject + " must name " + article(kind) + "; got " + Names.quote(name) + ", which is "
                            + article(entry.attribute.getClass()) + ".");
            return null;
        }
        return kind.cast(entry.attribute);
    }

    private List<String> namesOf(Class<? extends Attribute> kind) {
        return entries.entrySet().stream()
                .filter(e -> kind.isInstance(e.getValue().attribute))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String article(Class<? extends Attribute> kind) {
        return kind == Category.class ? "a category" : kind == Labels.class ? "labels" : "a measure";
    }
}
