package dev.segmentation.examples.out;

import dev.segmentation.customer.Category;
import dev.segmentation.wallet.MoveBoard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of customers to move, brought up to date.
 *
 * @param of the name of the segmentation that it goes by
 * @param by who is to assess a customer
 * @param board what was decided, and by when the others are to be assessed
 * @param items those who are to be moved now, by sales at stake
 * @param today the day looked from, or null where nobody said
 */
public record NamedMoves(
        String of,
        Category by,
        MoveBoard board,
        List<MoveBoard.Item> items,
        @Nullable LocalDate today) {
    /**
     * How many are to be assessed still.
     *
     * @return those about whom nobody decided
     */
    long open() {
        return items.stream().filter(item -> item.decision() == null).count();
    }

    /**
     * How many are late: the day by which they are to be assessed, or looked at again, is past.
     *
     * @return 0 where nobody said what day it is
     */
    long late() {
        return today == null
                ? 0
                : items.stream().filter(item -> item.due().isBefore(today)).count();
    }

    /** How many were decided in a way. */
    long decided(MoveBoard.Outcome outcome) {
        return items.stream()
                .map(MoveBoard.Item::decision)
                .filter(decision -> decision != null && decision.outcome() == outcome)
                .count();
    }
}
