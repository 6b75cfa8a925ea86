package dev.segmentation.examples;

import dev.segmentation.rows.RejectLimit;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.TextDecoder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do, wherever its files come from.
 *
 * @param definition the definition's bytes
 * @param customers the customers, once the definition says how the file is written
 * @param orders the orders, by the name that the definition gives the file
 * @param activities the activities, by the name that the definition gives the file
 * @param surveys the answers to a survey, by the name that the definition gives the file
 * @param beside any other file that the definition names, which lies beside it
 * @param document the bytes of any other document that the definition names, which lies beside it
 * @param options what else was said
 */
record Request(
        TextDecoder.Bytes definition,
        Function<SourceFormat, RowSource> customers,
        Function<SourceFormat, RowSource> orders,
        Function<SourceFormat, RowSource> activities,
        Function<SourceFormat, RowSource> surveys,
        Function<SourceFormat, RowSource> beside,
        Function<String, TextDecoder.Bytes> document,
        Options options) {
    /**
     * What can be said of any run.
     *
     * @param asOf the day that overrides the definition's, or null
     * @param limit how many rows may be rejected in each file
     * @param locale the language of reasons, lists and what is printed; that of {@code summary.json} is English
     * @param given which files were given as arguments
     * @param moves what people decided before about customers to move
     */
    record Options(@Nullable LocalDate asOf, RejectLimit limit, Locale locale, Given given, Moves moves) {}

    /**
     * Documents of what people decided before.
     *
     * @param given the one that was given as an argument, or null
     * @param earlier the one in the folder of results, or null where there is none
     */
    record Moves(TextDecoder.@Nullable Bytes given, TextDecoder.@Nullable Bytes earlier) {}

    /**
     * Files given as arguments.
     *
     * @param orders whether one of orders was
     * @param activities whether one of activities was
     * @param surveys whether one of answers to a survey was
     */
    record Given(boolean orders, boolean activities, boolean surveys) {}

    @Nullable
    LocalDate asOf() {
        return options.asOf();
    }

    RejectLimit limit() {
        return options.limit();
    }

    Locale locale() {
        return options.locale();
    }

    boolean hasOrders() {
        return options.given().orders();
    }

    boolean hasSurveys() {
        return options.given().surveys();
    }

    boolean hasActivities() {
        return options.given().activities();
    }
}
