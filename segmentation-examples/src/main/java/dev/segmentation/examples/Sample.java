package dev.segmentation.examples;

import dev.segmentation.rows.TextDecoder;
import java.io.IOException;
import java.io.InputStream;

/** The sample that the program carries: a Nordic wholesaler, made by {@code sample.SampleWholesaler}. */
final class Sample {
    private static final String FOLDER = "sample/";

    private Sample() {}

    static Request request(Request.Options options) {
        return new Request(
                bytes("definition.json"),
                format -> Files.rows("customers.csv", bytes("customers.csv"), format.format()),
                format -> Files.rows("orders.csv", bytes("orders.csv"), format.format()),
                format -> Files.rows("activities.csv", bytes("activities.csv"), format.format()),
                format -> Files.rows("answers.csv", bytes("answers.csv"), format.format()),
                format -> Files.rows(format.named(), bytes(format.named()), format.format()),
                Sample::bytes,
                options);
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
