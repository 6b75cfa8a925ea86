package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes that a definition declares, by name; names are unique over all kinds. */
final class Vocabulary {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> madeOf = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Map<String, DerivedMeasure> derived = new LinkedHashMap<>();
    private final Problems problems;

    Vocabulary(Problems problems) {
        this.problems = problems;
    }

    /** A declared name; without an attribute where its declaration has a problem. */
    private record Entry(
            Class<? extends Attribute> kind, @Nullable Attribute attribute, String pointer, boolean derived) {}

    /** Declares a name of a kind. */
    void declare(String name, Attribute attribute, String pointer) {
        put(name, new Entry(attribute.getClass(), attribute, pointer, false));
    }

    /** Declares a name whose declaration has a problem: it is known all the same, so that its use is none. */
    void declareFlawed(String name, Class<? extends Attribute> kind, String pointer) {
        put(name, new Entry(kind, null, pointer, false));
    }

    /** Declares a measure that is worked out from others; null where its declaration has a problem. */
    void declareDerived(String name, @Nullable Measure measure, String pointer) {
        put(name, new Entry(Measure.class, measure, pointer, true));
    }

    private void put(String name, Entry entry) {
        Entry taken = entries.putIfAbsent(name, entry);
        if (taken != null) {
            problems.add(
                    Codes.DUPLICATE_NAME,
                    entry.pointer,
                    "Attribute names must be unique over measures, categories, labels, derived, orders, activities and surveys; got "
                            + Names.quote(name) + ", which " + taken.pointer + " declares. Give one another name.");
        }
    }

    /** Notes how a measure is worked out, once that is known to be sound. */
    void define(DerivedMeasure measure) {
        derived.put(measure.measure().name(), measure);
    }

    /** How a measure is worked out; null where it is read as it is, or its declaration has a problem. */
    @Nullable
    DerivedMeasure definition(Measure measure) {
        return derived.get(measure.name());
    }

    /** Notes how many levels the paths of a category have at most: as many as columns. */
    void hasLevels(String category, int count) {
        levels.put(category, count);
    }

    /** How many levels the paths of a category have at most; no bound where its declaration has a problem. */
    int levels(String category) {
        return levels.getOrDefault(category, Integer.MAX_VALUE);
    }

    /** Notes that a measure is worked out from another attribute. */
    void madeOf(String name, String ingredient) {
        madeOf.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(ingredient);
    }

    /** Notes that a measure says how much the orders come to: in money, in number, in kinds. */
    void addsUpOrders(String name) {
        ordered.add(name);
    }

    /**
     * Why an attribute says something of a measure that both are made of; empty where it does not: it is worked out from the
     * measure, the measure from it, or both from a third or from the same orders.
     */
    String kinship(String measure, String attribute) {
        Set<String> of = origins(measure);
        Set<String> common = origins(attribute);
        String got = Names.quote(attribute) + ", ";
        if (common.contains(measure)) {
            return got + "which is worked out from " + Names.quote(measure);
        }
        if (of.contains(attribute)) {
            return got + "from which " + Names.quote(measure) + " is worked out";
        }
        boolean sameOrders =
                of.stream().anyMatch(ordered::contains) && common.stream().anyMatch(ordered::contains);
        common.retainAll(of);
        if (!common.isEmpty()) {
            String third = Names.quote(common.iterator().next());
            return got + "which is worked out from " + third + ", as " + Names.quote(measure) + " is";
        }
        return sameOrders ? got + "which is worked out from the same orders as " + Names.quote(measure) : "";
    }

    /** A name and all that it is worked out from, over any number of steps. */
    private Set<String> origins(String name) {
        Set<String> found = new LinkedHashSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String ingredient : madeOf.getOrDefault(open.remove(), Set.of())) {
                if (found.add(ingredient)) {
                    open.add(ingredient);
                }
            }
        }
        return found;
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
        if (!kind.isAssignableFrom(entry.kind)) {
            problems.add(
                    Codes.UNKNOWN_ATTRIBUTE,
                    pointer,
                    subject + " must name " + article(kind) + "; got " + Names.quote(name) + ", which is "
                            + article(entry.kind) + ".");
            return null;
        }
        return kind.cast(entry.attribute);
    }

    private List<String> namesOf(Class<? extends Attribute> kind) {
        return entries.entrySet().stream()
                .filter(e -> kind.isAssignableFrom(e.getValue().kind))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String article(Class<? extends Attribute> kind) {
        if (kind == Attribute.class) {
            return "an attribute";
        }
        return kind == Category.class ? "a category" : kind == Labels.class ? "labels" : "a measure";
    }
}
