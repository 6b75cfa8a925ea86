package dev.segmentation.jackson;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.profile.BestCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What {@code best-customers} asks about: the list {@code on}, of names, or of objects with bands or a weight of their own,
 * and the list {@code wishes}. Stateless.
 */
final class BestCustomersAsking {
    private static final List<String> KINDS = List.of("measure", "category", "labels");

    private BestCustomersAsking() {}

    /** The attributes of {@code on}; none where one of them, or the list, has a problem. Those that leak are reported. */
    static List<Attribute> of(Fields settings, @Nullable Measure by) {
        List<Item> items = settings.items("on");
        List<Attribute> found = new ArrayList<>();
        for (Item item : items) {
            Attribute attribute = attribute(item);
            String leak = attribute == null || by == null || attribute.equals(by)
                    ? ""
                    : item.reading().vocabulary().kinship(by.name(), attribute.name());
            if (!leak.isEmpty()) {
                item.reading()
                        .problems()
                        .add(
                                Codes.VALUE,
                                item.pointer(),
                                "on must not ask for what defines the best; got " + leak
                                        + ". That the best buy most is how they were chosen, and says nothing about"
                                        + " prospects.");
            } else if (attribute != null) {
                found.add(attribute);
            }
        }
        return found.size() < items.size() ? List.of() : found;
    }

    private static @Nullable Attribute attribute(Item item) {
        if (item.value() instanceof Json.Obj object) {
            Fields in = new Fields(item.reading(), item.pointer(), object);
            List<String> kinds = KINDS.stream().filter(in::has).toList();
            if (kinds.size() != 1) {
                in.problemHere(
                        "on must have exactly one of " + KINDS + "; got " + (kinds.isEmpty() ? "none." : kinds + "."));
                return null;
            }
            return switch (kinds.get(0)) {
                case "measure" -> in.measure("measure");
                case "category" -> in.category("category");
                default -> in.labels("labels");
            };
        }
        item.as(Json.Text.class, "a name, or an object that names an attribute");
        if (!(item.value() instanceof Json.Text)) {
            return null;
        }
        List<String> name = Lists.texts(List.of(item));
        return name == null
                ? null
                : item.reading().vocabulary().find(Attribute.class, name.get(0), item.pointer(), item.subject());
    }

    /** The sentence with all that is asked, its bands, weights and wishes; each refusal stands where its item does. */
    static BestCustomers with(Fields settings, BestCustomers sentence, List<Attribute> asked) {
        BestCustomers longer = sentence;
        List<Item> items = settings.isList("on") ? settings.items("on") : List.of();
        for (int i = 0; i < items.size(); i++) {
            Attribute attribute = i < asked.size() ? asked.get(i) : null;
            Item item = items.get(i);
            longer = attribute == null ? longer : step(item, longer, s -> s.and(attribute));
            if (item.value() instanceof Json.Obj object) {
                longer = own(new Fields(item.reading(), item.pointer(), object), attribute, longer);
            }
        }
        List<Fields> wishes = settings.has("wishes") ? settings.objects("wishes") : List.of();
        for (Fields wish : wishes) {
            longer = wish(wish, longer, asked);
        }
        return longer;
    }

    private static BestCustomers step(Item item, BestCustomers sentence, UnaryOperator<BestCustomers> step) {
        try {
            return step.apply(sentence);
        } catch (IllegalArgumentException e) {
            item.reading().problems().add(Codes.VALUE, item.pointer(), String.valueOf(e.getMessage()));
            return sentence;
        }
    }

    /** Bands and weight of one attribute, which is null where it has a problem. */
    private static BestCustomers own(Fields in, @Nullable Attribute attribute, BestCustomers sentence) {
        if (in.has("measure")) {
            in.allow("measure", "bands", "weight");
        } else {
            in.allow("category", "labels", "weight");
        }
        BestCustomers longer = sentence;
        Banding bands = in.has("bands") && in.has("measure") ? BandsJson.banding(in, "bands") : null;
        if (bands != null && attribute instanceof Measure measure) {
            longer = longer.bands(measure, bands);
        }
        double weight = in.has("weight") ? in.number("weight") : Double.NaN;
        if (Double.isNaN(weight)) {
            return longer;
        }
        Attribute any = attribute == null ? Category.of("any") : attribute;
        BestCustomers weighed = in.step("weight", longer, s -> s.weigh(any, weight));
        return attribute == null ? longer : weighed;
    }

    private static BestCustomers wish(Fields in, BestCustomers sentence, List<Attribute> asked) {
        if (in.has("category")) {
            in.allow("category", "is");
            Category category = in.category("category");
            List<String> path = path(in);
            return category == null || path == null || !isAsked(in, "category", category, asked)
                    ? sentence
                    : in.step("is", sentence, s -> s.wish(category, path.toArray(new String[0])));
        }
        if (in.has("labels")) {
            in.allow("labels", "has");
            Labels labels = in.labels("labels");
            String has = in.text("has");
            return labels == null || has == null || !isAsked(in, "labels", labels, asked)
                    ? sentence
                    : in.step("has", sentence, s -> s.wish(labels, has));
        }
        String[] others = in.has("measure") ? new String[0] : new String[] {"category", "is", "labels", "has"};
        in.allowing(others).allow("measure", "value");
        Measure measure = in.measure("measure");
        double value = in.number("value");
        return measure == null || Double.isNaN(value) || !isAsked(in, "measure", measure, asked)
                ? sentence
                : in.step("value", sentence, s -> s.wish(measure, value));
    }

    /** A label, or the labels of a path down to some level. */
    private static @Nullable List<String> path(Fields in) {
        if (in.isList("is")) {
            List<String> path = Lists.texts(in.items("is"));
            return path == null || path.isEmpty() ? null : path;
        }
        String label = in.text("is");
        return label == null ? null : List.of(label);
    }

    /** Nothing is said where the list {@code on} has a problem itself. */
    private static boolean isAsked(Fields in, String field, Attribute attribute, List<Attribute> asked) {
        if (!asked.isEmpty() && !asked.contains(attribute)) {
            in.problem(
                    field,
                    "wishes must be for what on names, "
                            + asked.stream().map(Attribute::name).toList() + "; got " + Names.quote(attribute.name())
                            + ".");
            return false;
        }
        return !asked.isEmpty();
    }
}
