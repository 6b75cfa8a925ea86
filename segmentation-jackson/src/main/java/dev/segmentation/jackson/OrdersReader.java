package dev.segmentation.jackson;

import dev.segmentation.customer.Measure;
import dev.segmentation.history.PurchaseMeasure;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code orders} of a definition and declares its measures. For one thread and one document. */
final class OrdersReader {
    private static final ColumnReference.File FILE = ColumnReference.File.ORDERS;
    private static final List<String> KINDS = Arrays.stream(PurchaseMeasure.Kind.values())
            .map(PurchaseMeasure.Kind::code)
            .toList();

    private final Fields in;
    private final ColumnFields columns;

    OrdersReader(Fields in) {
        this.in = in;
        this.columns = new ColumnFields(in, FILE);
    }

    /** The section; null where something that must be there is not. */
    @Nullable
    OrdersSection section() {
        in.allow("file", "customer", "date", "amount", "product", "asOf", "measures", "charset", "separator");
        String file = columns.fileName("file");
        String customer = columns.column("customer");
        OrdersSection.Dates date = HistoryFields.date(in, FILE);
        OrdersSection.Amounts amount = amount();
        String product = columns.optional("product");
        LocalDate asOf = in.has("asOf") ? HistoryFields.asOf(in) : null;
        List<OrdersSection.Purchases> measures = measures(amount == null ? "" : amount.unit());
        FileFormat format = columns.format();
        return customer == null || date == null || amount == null
                ? null
                : new OrdersSection(file, customer, date, amount, product, asOf, measures, format);
    }

    private OrdersSection.@Nullable Amounts amount() {
        Fields amount = in.object("amount");
        if (amount == null) {
            return null;
        }
        amount.allow("column", "unit", "numbers");
        ColumnFields its = new ColumnFields(amount, FILE);
        String column = its.column("column");
        String unit = amount.text("unit");
        String numbers = its.numbers();
        return column == null || unit == null ? null : new OrdersSection.Amounts(column, unit, numbers);
    }

    private List<OrdersSection.Purchases> measures(String unit) {
        List<OrdersSection.Purchases> measures = new ArrayList<>();
        Fields named = in.object("measures");
        for (String name : named == null ? List.<String>of() : named.names()) {
            Fields one = named == null ? null : named.object(name);
            OrdersSection.Purchases made = one == null || name.isBlank() ? null : measure(name, one, unit);
            if (named != null && name.isBlank()) {
                named.report(Codes.NAME, name, "Attribute names must not be blank; got a blank one.");
            } else if (named != null) {
                Vocabulary vocabulary = in.reading().vocabulary();
                if (made == null || unit.isEmpty()) {
                    vocabulary.declareFlawed(name, Measure.class, named.at(name));
                } else {
                    vocabulary.declare(name, made.measure(), named.at(name));
                }
            }
            if (made != null) {
                in.reading().vocabulary().madeOfOrders(name, made.of());
                measures.add(made);
            }
        }
        return measures;
    }

    private OrdersSection.@Nullable Purchases measure(String name, Fields one, String unit) {
        one.allow(KINDS.toArray(new String[0]));
        List<PurchaseMeasure.Kind> kinds = Arrays.stream(PurchaseMeasure.Kind.values())
                .filter(kind -> one.has(kind.code()))
                .toList();
        if (kinds.size() != 1) {
            if (kinds.size() > 1 || one.names().isEmpty()) {
                one.problemHere(
                        "A measure of orders must have exactly one of " + KINDS + "; got " + kinds.size() + ".");
            }
            return null;
        }
        PurchaseMeasure.Kind kind = kinds.get(0);
        Period window = kind.isWindowed() ? HistoryFields.window(one, kind.code()) : null;
        if (!kind.isWindowed() && !HistoryFields.isTrue(one, kind.code())) {
            return null;
        }
        if (kind == PurchaseMeasure.Kind.DISTINCT && !in.has("product")) {
            in.report(
                    Codes.MISSING,
                    "product",
                    "product must be there, as a text, since " + Names.quote(name) + " counts products; got nothing.");
        }
        return kind.isWindowed() && window == null ? null : made(name, new PurchaseMeasure(kind, window), unit);
    }

    /** Without the unit of the amounts, whose lack was reported, any unit will do. */
    private static OrdersSection.Purchases made(String name, PurchaseMeasure of, String unit) {
        return new OrdersSection.Purchases(of.named(name, unit.isEmpty() ? "amount" : unit), of);
    }
}
