package dev.segmentation.examples;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.examples.out.ReadCount;
import dev.segmentation.examples.out.Words;
import dev.segmentation.history.Purchases;
import dev.segmentation.history.PurchasesAsOf;
import dev.segmentation.jackson.OrdersSection;
import dev.segmentation.rows.OrderRows;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the orders and adds what the definition makes of them to the customers. */
final class OrdersStep {
    private final OrdersSection section;
    private final RowSource source;
    private @Nullable OrderRows rows;
    private @Nullable Purchases purchases;
    private int later;

    OrdersStep(OrdersSection section, RowSource source) {
        this.section = section;
        this.source = source;
    }

    Portfolio addTo(Portfolio portfolio, Request request, Consumer<Rejection> rejects) {
        OrderRows read = section.mapping().read(source, portfolio, rejects, request.limit());
        rows = read;
        String[] ids = IntStream.of(read.customers()).mapToObj(portfolio::id).toArray(String[]::new);
        Purchases known = Purchases.of(ids, days(read), read.amounts());
        @Nullable String[] products = read.products();
        purchases = products == null ? known : known.products(products);
        PurchasesAsOf asOf = asOf(day(request));
        later = asOf.later();
        return asOf.on(portfolio);
    }

    /** The same customers as the orders showed them on another day: their stages, and what is made of the orders. */
    Portfolio asOf(Portfolio portfolio, LocalDate day) {
        PurchasesAsOf asOf = asOf(day);
        return asOf.on(asOf.staged(portfolio));
    }

    private PurchasesAsOf asOf(LocalDate day) {
        PurchasesAsOf asOf = Objects.requireNonNull(purchases).asOf(day);
        for (OrdersSection.Purchases wanted : section.measures()) {
            asOf = asOf.with(wanted.measure(), wanted.of());
        }
        return asOf;
    }

    /** The day that orders are looked at from: the argument's, or the section's own. */
    LocalDate day(Request request) {
        return request.asOf() == null ? Objects.requireNonNull(section.asOf()) : request.asOf();
    }

    private static int[] days(OrderRows read) {
        long[] epochDays = read.epochDays();
        return IntStream.range(0, epochDays.length).map(i -> (int) epochDays[i]).toArray();
    }

    ReadCount count() {
        OrderRows read = Objects.requireNonNull(rows);
        return new ReadCount(source.name(), read.read(), read.accepted(), read.rejected());
    }

    List<String> notes(Words words) {
        if (later == 0) {
            return List.of();
        }
        return List.of(later == 1 ? words.of("note.later-once") : words.of("note.later", later));
    }
}
