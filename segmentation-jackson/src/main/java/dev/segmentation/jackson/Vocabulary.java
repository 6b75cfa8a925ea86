package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.history.PurchaseMeasure;
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
    /** Measures that say how much is bought; the others say when, and how regularly. */
    private static final Set<PurchaseMeasure.Kind> ADDING_UP =
            Set.of(PurchaseMeasure.Kind.SUM, PurchaseMeasure.Kind.COUNT, PurchaseMeasure.Kind.DISTINCT);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> madeOf = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Map<String, PurchaseMeasure> ordered = new LinkedHashMap<>();
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

    /** Notes what a measure makes of the orders. */
    void madeOfOrders(String name, PurchaseMeasure what) {
        ordered.put(name, what);
    }

    /** What a measure makes of the orders; null where it is not made of them itself. */
    @Nullable
    PurchaseMeasure orders(String name) {
        return ordered.get(name);
    }

    /** Whether a name is that of a measure of orders, or is worked out from one; true also where it is not known at all. */
    boolean isMadeOfOrders(String name) {
        return !entries.containsKey(name) || origins(name).stream().anyMatch(ordered::containsKey);
    }

    /** Whether a measure says how much the orders come to: in money, in number, in kinds. */
    private boolean addsUpOrders(String name) {
        PurchaseMeasure what = ordered.get(name);
        return what != null && ADDING_UP.contains(what.kind());
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
                of.stream().anyMatch(this::addsUpOrders) && common.stream().anyMatch(this::addsUpOrders);
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
