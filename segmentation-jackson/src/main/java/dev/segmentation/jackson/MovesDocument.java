package dev.segmentation.jackson;

import dev.segmentation.wallet.MoveBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What people decided about customers to move, as a document. Stateless. */
final class MovesDocument {
    static final String KIND = "moves";
    static final int FORMAT = 1;

    private static final List<String> DECISION = List.of("outcome", "author", "reason", "followUp");
    private static final String[] OUTCOMES = Arrays.stream(MoveBoard.Outcome.values())
            .map(MoveBoard.Outcome::code)
            .toArray(String[]::new);

    private MovesDocument() {}

    static Map<String, Object> write(MoveBoard board) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("format", FORMAT);
        TreeSet<String> ids = new TreeSet<>(board.open().keySet());
        ids.addAll(board.decisions().keySet());
        List<Object> written = new ArrayList<>();
        for (String id : ids) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("customer", id);
            LocalDate open = board.open().get(id);
            if (open != null) {
                one.put("assessBy", open.toString());
            }
            board.decision(id).ifPresent(decision -> {
                one.put("outcome", decision.outcome().code());
                one.put("author", decision.author());
                one.put("reason", decision.reason());
                one.put("followUp", decision.followUp().toString());
            });
            written.add(one);
        }
        document.put("customers", written);
        return document;
    }

    /** The board; null after a problem. */
    static @Nullable MoveBoard read(Fields in) {
        if (!Header.isOf(in, KIND) || Header.format(in, "Moves", FORMAT) == 0) {
            return null;
        }
        in.allow("kind", "format", "customers");
        Json.Arr list = in.take("customers", Json.Arr.class, "a list");
        List<Fields> written = list == null || list.items().isEmpty() ? List.of() : in.objects("customers");
        Map<String, MoveBoard.Decision> decisions = new TreeMap<>();
        Map<String, LocalDate> open = new TreeMap<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Fields one : written) {
            one.allow("customer", "assessBy", "outcome", "author", "reason", "followUp");
            String customer = one.text("customer");
            if (customer != null && !seen.add(customer)) {
                one.report(
                        Codes.DUPLICATE_ID,
                        "customer",
                        "customer must stand once in the list; got one that stands there before.");
            }
            LocalDate assessBy = one.has("assessBy") ? HistoryFields.day(one, "assessBy") : null;
            MoveBoard.Decision decision = DECISION.stream().anyMatch(one::has) ? decision(one) : null;
            if (customer != null && decision != null) {
                decisions.put(customer, decision);
            } else if (customer != null && assessBy != null) {
                open.put(customer, assessBy);
            } else if (DECISION.stream().noneMatch(one::has) && !one.has("assessBy")) {
                one.problemHere("A customer must have assessBy, or what was decided: " + DECISION + "; got neither.");
            }
        }
        return list == null || !in.reading().problems().isEmpty() ? null : new MoveBoard(decisions, open);
    }

    /** All four parts must be there: a decision that nobody signed is none. */
    private static MoveBoard.@Nullable Decision decision(Fields in) {
        String code = in.choice("outcome", OUTCOMES);
        String author = in.text("author");
        String reason = in.text("reason");
        LocalDate followUp = HistoryFields.day(in, "followUp");
        if (code == null || author == null || reason == null || followUp == null) {
            return null;
        }
        MoveBoard.Outcome outcome = Arrays.stream(MoveBoard.Outcome.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return in.make("outcome", () -> new MoveBoard.Decision(outcome, author, reason, followUp));
    }
}
