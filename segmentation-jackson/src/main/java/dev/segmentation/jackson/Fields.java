package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a document, for a codec to read: strictly, and going on after a problem, so that all problems of a
 * document are found together.
 *
 * <p>Nothing is converted: a number is not read from a text, nor a whole number from one with decimals. A method that
 * cannot give what it is asked for reports why, with a JSON pointer, and gives null, NaN or an empty list; the caller goes
 * on with the next field. What is made in the end of a document with a problem is thrown away. A field that is asked for
 * must be there: ask {@link #has} first where it need not.
 *
 * <p>Lives as long as the reading of its document; for one thread. Never throws for what the document is.
 *
 * <pre>{@code
 * in.allow("by", "top");
 * Measure by = in.measure("by");
 * int top = in.has("top") ? in.whole("top", 1, 1_000) : 10;
 * return by == null ? null : in.make("top", () -> Best.by(by).top(top));
 * }</pre>
 */
public final class Fields {
    private final Reading reading;
    private final String pointer;
    private final Json.Obj object;
    private final List<String> always;

    Fields(Reading reading, String pointer, Json.Obj object) {
        this(reading, pointer, object, List.of());
    }

    private Fields(Reading reading, String pointer, Json.Obj object, List<String> always) {
        this.reading = reading;
        this.pointer = pointer;
        this.object = object;
        this.always = always;
    }

    /** The same object, in which some fields are always allowed: those that are read elsewhere. */
    Fields allowing(String... more) {
        return new Fields(reading, pointer, object, List.of(more));
    }

    Reading reading() {
        return reading;
    }

    String pointer() {
        return pointer;
    }

    /**
     * Where a field of the object stands, or would stand.
     *
     * @param field its name
     * @return its JSON pointer
     */
    public String at(String field) {
        return Pointer.of(pointer, field);
    }

    /**
     * The fields that are there.
     *
     * @return their names, in the order of the document
     */
    public Set<String> names() {
        return object.fields().keySet();
    }

    /**
     * Whether a field is there, be it null.
     *
     * @param field its name
     * @return true if it is there
     */
    public boolean has(String field) {
        return object.fields().containsKey(field);
    }

    /**
     * Whether a field is there as a text.
     *
     * @param field its name
     * @return true if it is a text
     */
    public boolean isText(String field) {
        return object.fields().get(field) instanceof Json.Text;
    }

    /**
     * Whether a field is there as an object.
     *
     * @param field its name
     * @return true if it is an object
     */
    public boolean isObject(String field) {
        return object.fields().get(field) instanceof Json.Obj;
    }

    /**
     * Whether a field is there as a list.
     *
     * @param field its name
     * @return true if it is a list
     */
    public boolean isList(String field) {
        return object.fields().get(field) instanceof Json.Arr;
    }

    /**
     * States the fields that may be there; reports all others, with the nearest of these.
     *
     * @param known the names
     */
    public void allow(String... known) {
        List<String> names = new ArrayList<>(always);
        names.addAll(Arrays.asList(known));
        names().stream().filter(name -> !names.contains(name)).forEach(name -> {
            String must = "Field must be one of " + names + "; got ";
            boolean shown = !reading.isPersonal();
            String got = shown ? Names.quote(name) + "." + Names.hint(name, names) : "another.";
            reading.problems().add(Codes.UNKNOWN_FIELD, shown ? at(name) : pointer, must + got);
        });
    }

    /**
     * Reports a problem of one's own.
     *
     * @param field the field whose value does not suit
     * @param message what is wrong: subject - must - got - hint, without a customer's data
     */
    public void problem(String field, String message) {
        report(Codes.VALUE, field, message);
    }

    /**
     * Reports a conflict among the fields of the object.
     *
     * @param message what is wrong: subject - must - got - hint, without a customer's data
     */
    public void problemHere(String message) {
        reading.problems().add(Codes.CONFLICT, pointer, message);
    }

    void report(String code, String field, String message) {
        reading.problems().add(code, at(field), message);
    }

    /**
     * A text that is not blank.
     *
     * @param field its name
     * @return the text, or null after a problem
     */
    public @Nullable String text(String field) {
        String text = anyText(field);
        if (text != null && text.isBlank()) {
            report(Codes.EMPTY, field, field + " must not be blank; got a blank text.");
            return null;
        }
        return text;
    }

    /**
     * A text, perhaps a blank one.
     *
     * @param field its name
     * @return the text, or null after a problem
     */
    public @Nullable String anyText(String field) {
        Json.Text text = take(field, Json.Text.class, "a text");
        return text == null ? null : text.value();
    }

    /**
     * One of several texts.
     *
     * @param field its name
     * @param choices what it may be
     * @return the text, or null after a problem
     */
    public @Nullable String choice(String field, String... choices) {
        return has(field) ? item(field).choice(Arrays.asList(choices)) : anyText(field);
    }

    /**
     * True or false.
     *
     * @param field its name
     * @return the value; false after a problem
     */
    public boolean flag(String field) {
        Json.Flag flag = take(field, Json.Flag.class, "true or false");
        return flag != null && flag.value();
    }

    /**
     * A number.
     *
     * @param field its name
     * @return the number, -0.0 as 0.0; NaN after a problem
     */
    public double number(String field) {
        Json.Num number = take(field, Json.Num.class, "a number");
        return number == null ? Double.NaN : number.value();
    }

    /**
     * A whole number, written without decimals and exponent.
     *
     * @param field its name
     * @param from the least that it may be
     * @param to the most that it may be
     * @return the number; {@code from} after a problem
     */
    public int whole(String field, int from, int to) {
        return (int) wholeLong(field, from, to);
    }

    /**
     * A whole number of up to 64 bits, written without decimals and exponent.
     *
     * @param field its name
     * @param from the least that it may be
     * @param to the most that it may be
     * @return the number; {@code from} after a problem
     */
    public long wholeLong(String field, long from, long to) {
        Json.Num number = take(field, Json.Num.class, "a whole number");
        return number == null ? from : item(field).whole(number, from, to);
    }

    /**
     * An object.
     *
     * @param field its name
     * @return its fields, or null after a problem
     */
    public @Nullable Fields object(String field) {
        Json.Obj found = take(field, Json.Obj.class, "an object");
        return found == null ? null : new Fields(reading, at(field), found);
    }

    /**
     * A list of objects, at least one.
     *
     * @param field its name
     * @return the objects among its items; empty after a problem
     */
    public List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        for (Item item : items(field)) {
            Json.Obj found = item.as(Json.Obj.class, "an object");
            if (found != null) {
                objects.add(new Fields(reading, item.pointer(), found));
            }
        }
        return objects;
    }

    /**
     * A list of texts, none blank.
     *
     * @param field its name
     * @return the texts, perhaps none, or null after a problem
     */
    public @Nullable List<String> texts(String field) {
        Json.Arr list = take(field, Json.Arr.class, "a list of texts");
        return list == null ? null : Lists.texts(items(field, list));
    }

    /**
     * A list of lists of texts, none blank.
     *
     * @param field its name
     * @return the lists, perhaps none, or null after a problem
     */
    public @Nullable List<List<String>> lists(String field) {
        Json.Arr list = take(field, Json.Arr.class, "a list of lists of texts");
        return list == null ? null : Lists.lists(items(field, list));
    }

    /**
     * A list of numbers.
     *
     * @param field its name
     * @return the numbers, perhaps none, or null after a problem
     */
    public double @Nullable [] numbers(String field) {
        Json.Arr list = take(field, Json.Arr.class, "a list of numbers");
        return list == null ? null : Lists.numbers(items(field, list));
    }

    /**
     * A measure that the definition declares, by its name.
     *
     * @param field the field that names it
     * @return the measure with its unit, or null after a problem
     */
    public @Nullable Measure measure(String field) {
        return declared(Measure.class, field);
    }

    /**
     * A category that the definition declares, by its name.
     *
     * @param field the field that names it
     * @return the category, or null after a problem
     */
    public @Nullable Category category(String field) {
        return declared(Category.class, field);
    }

    /**
     * Labels that the definition declares, by their name.
     *
     * @param field the field that names them
     * @return the labels, or null after a problem
     */
    public @Nullable Labels labels(String field) {
        return declared(Labels.class, field);
    }

    private <A extends Attribute> @Nullable A declared(Class<A> kind, String field) {
        String name = text(field);
        return name == null ? null : reading.vocabulary().find(kind, name, at(field), field);
    }

    /**
     * Makes something whose settings may be refused: a refusal becomes a problem with the same message.
     *
     * @param <T> what is made
     * @param field the field that is to blame
     * @param maker makes it; may throw {@link IllegalArgumentException} or {@link NullPointerException}
     * @return what was made, or null after a problem
     */
    public <T> @Nullable T make(String field, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            // a model's labels are settings, but inside a document of customers' data nothing is quoted
            boolean quotes = reading.isPersonal() && pointer.startsWith("/model");
            problem(field, quotes ? field + " must suit its model; got another." : String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * Takes a further step of a sentence; where it is refused, the problem is reported and the sentence stays as it is.
     *
     * @param <T> the type of the sentence
     * @param field the field that is to blame
     * @param sentence the sentence so far
     * @param step gives the longer sentence
     * @return the longer sentence, or the same one after a problem
     */
    public <T> T step(String field, T sentence, UnaryOperator<T> step) {
        T longer = make(field, () -> step.apply(sentence));
        return longer == null ? sentence : longer;
    }

    /** The items of a list that must not be empty. */
    List<Item> items(String field) {
        Json.Arr list = take(field, Json.Arr.class, "a list");
        if (list != null && list.items().isEmpty()) {
            report(Codes.EMPTY, field, field + " must have at least one item; got none.");
        }
        return list == null ? List.of() : items(field, list);
    }

    private List<Item> items(String field, Json.Arr list) {
        return item(field).items(list);
    }

    /** The value of a field that is there. */
    private Item item(String field) {
        return new Item(reading, field, at(field), object.fields().getOrDefault(field, new Json.Null()));
    }

    /** The raw value of a field of a type; null after a problem. */
    <J extends Json> @Nullable J take(String field, Class<J> type, String wanted) {
        if (!has(field)) {
            report(Codes.MISSING, field, field + " must be there, as " + wanted + "; got nothing.");
            return null;
        }
        return item(field).as(type, wanted);
    }
}
