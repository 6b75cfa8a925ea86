package dev.segmentation.jackson;

import dev.segmentation.customer.Category;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The board of customers to move that a definition asks for: plain data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param of the name of a segmentation by share of wallet
 * @param by the category that says who is to assess a customer
 * @param assessBy by when those are to be assessed who are new on the board; null where {@code within} says it
 * @param within how long after the day looked from that is; null where {@code assessBy} says it
 * @param file the file with what people decided before, a plain name; null where the definition names none
 */
public record MovesSection(
        String of,
        Category by,
        @Nullable LocalDate assessBy,
        @Nullable Period within,
        @Nullable String file) {
    /**
     * By when those are to be assessed who are new on the board.
     *
     * @param today the day looked from, or null where nobody said
     * @return the day, or empty where it follows from the day looked from and that is not known
     */
    public Optional<LocalDate> due(@Nullable LocalDate today) {
        if (assessBy != null) {
            return Optional.of(assessBy);
        }
        return today == null || within == null ? Optional.empty() : Optional.of(today.plus(within));
    }
}
