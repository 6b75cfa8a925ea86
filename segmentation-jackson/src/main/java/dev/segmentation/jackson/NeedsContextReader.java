package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.needs.DeclaredNeeds;
import dev.segmentation.needs.LatentClasses;
import dev.segmentation.needs.NeedsClusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what needs are to be seen beside: {@code traits}, {@code within}, {@code former}, {@code names} and what declared needs have more. */
final class NeedsContextReader {
    /** The methods that divide by needs. */
    static final Set<String> METHODS =
            Set.of(DeclaredNeeds.KIND, LatentClasses.KIND, NeedsClusters.KIND, "typing-tool");

    private final Fields in;
    private final Map<String, String> methods;

    /** Of one segmentation; {@code methods} by the name of every segmentation of the document. */
    NeedsContextReader(Fields in, Map<String, String> methods) {
        this.in = in;
        this.methods = methods;
    }

    NeedsContext read(String method) {
        if (!METHODS.contains(method)) {
            return NeedsContext.NONE;
        }
        boolean isDeclared = method.equals(DeclaredNeeds.KIND);
        boolean isDiscovered = method.equals(LatentClasses.KIND) || method.equals(NeedsClusters.KIND);
        Map<Measure, Measure> performance = isDeclared && in.has("performance") ? performance() : Map.of();
        return new NeedsContext(
                in.has("traits") ? traits() : List.of(),
                in.has("within") ? segmentation("within", methods.keySet()) : null,
                isDiscovered ? new ColumnFields(in, ColumnReference.File.CUSTOMERS).fileName("former") : null,
                isDeclared && in.has("against") ? against() : null,
                performance,
                isDeclared && in.has("outcome") ? outcome(performance) : null,
                isDiscovered && in.has("names") ? new SegmentNames(in).read() : Map.of());
    }

    private List<Attribute> traits() {
        List<Attribute> traits = NeedsSettings.attributes(in, "traits", Attribute.class);
        if (traits != null && Set.copyOf(traits).size() < traits.size()) {
            in.problem("traits", "traits must name each one once; got one twice.");
        }
        for (Attribute trait : traits == null ? List.<Attribute>of() : traits) {
            if (trait instanceof Labels) {
                in.problem("traits", "traits must be categories or measures; got " + Names.quote(trait.name()) + ".");
            } else if (madeBy().contains(trait.name())) {
                in.problem(
                        "traits",
                        "traits must be known besides what segments are made by; got " + Names.quote(trait.name())
                                + ", which stands in on. It goes with them by itself.");
            }
        }
        return traits == null ? List.of() : traits;
    }

    /** The names in {@code on}; what is wrong with them is reported where they are read. */
    private Set<String> madeBy() {
        Set<String> names = new TreeSet<>();
        Json.Arr on = in.isList("on") ? in.take("on", Json.Arr.class, "a list") : null;
        for (Json item : on == null ? List.<Json>of() : on.items()) {
            if (item instanceof Json.Text text) {
                names.add(text.value());
            }
        }
        return names;
    }

    /** The name of another segmentation; null after a problem. */
    @Nullable
    String segmentation(String field, Collection<String> names) {
        String name = in.text(field);
        if (name != null && !names.contains(name)) {
            in.report(
                    Codes.UNKNOWN_SEGMENTATION,
                    field,
                    field + " must name a segmentation; got " + Names.quote(name) + "." + Names.hint(name, names)
                            + " There are " + names + ".");
            return null;
        }
        if (name != null && in.pointer().equals(Pointer.of("/segmentations", name))) {
            in.problem(field, field + " must name another segmentation; got this one.");
            return null;
        }
        return name;
    }

    private @Nullable String against() {
        String name = segmentation("against", methods.keySet());
        if (name != null && !NeedsClusters.KIND.equals(methods.get(name))) {
            in.problem(
                    "against",
                    "against must name a segmentation by " + NeedsClusters.KIND + ", on the needs declared; got one by "
                            + methods.get(name) + ".");
            return null;
        }
        return name;
    }

    /** Each need that {@code on} names with the measure of how it is met. */
    private Map<Measure, Measure> performance() {
        Map<Measure, Measure> performance = new LinkedHashMap<>();
        Fields pairs = in.object("performance");
        if (pairs == null) {
            return performance;
        }
        for (String name : pairs.names()) {
            Measure need = in.reading()
                    .vocabulary()
                    .find(Measure.class, name, Pointer.of(in.at("performance"), name), "performance");
            Measure met = pairs.measure(name);
            if (need != null && met != null && !need.unit().equals(met.unit())) {
                pairs.problem(
                        name,
                        "performance must be in the unit of the need, " + Names.quote(need.unit()) + "; got "
                                + Names.quote(met.unit()) + ".");
            } else if (need != null && need.equals(met)) {
                pairs.problem(
                        name,
                        "performance must be another measure than the need; got " + Names.quote(name)
                                + " for itself. No need would ever fall short.");
            } else if (need != null && met != null) {
                performance.put(need, met);
            }
        }
        return performance;
    }

    private @Nullable Measure outcome(Map<Measure, Measure> performance) {
        if (!in.has("performance")) {
            in.problem("outcome", "outcome must stand beside performance, how each need is met; got it alone.");
        }
        Measure outcome = in.measure("outcome");
        if (outcome != null && performance.containsValue(outcome)) {
            in.problem(
                    "outcome",
                    "outcome must be another measure than those of performance; got " + Names.quote(outcome.name())
                            + ". It goes with itself.");
        }
        return outcome;
    }
}
