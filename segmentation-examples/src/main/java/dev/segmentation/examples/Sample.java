package dev.segmentation.examples;

import dev.segmentation.rows.RejectLimit;
import dev.segmentation.rows.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sample that the program carries: a Nordic wholesaler, made by {@code sample.SampleWholesaler}. */
final class Sample {
    private static final String FOLDER = "sample/";

    private Sample() {}

    static Request request(@Nullable LocalDate asOf, RejectLimit limit, Locale locale) {
        return new Request(
                bytes("definition.json"),
                format -> Files.rows("customers.csv", bytes("customers.csv"), format.format()),
                format -> Files.rows("orders.csv", bytes("orders.csv"), format.format()),
                asOf,
                limit,
                locale);
    }

    private static TextDecoder.Bytes bytes(String file) {
        return () -> {
            InputStream in = Sample.class.getResourceAsStream(FOLDER + file);
            if (in == null) {
                throw new IOException("not in the jar");
            }
            return in;
        };
    }
}
