package dev.segmentation.examples;

import dev.segmentation.Assignment;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.jackson.CustomerLines;
import dev.segmentation.jackson.SegmentationJson;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams as many customers as it is told through a model, and their assignments to nowhere; prints the counts. */
final class StreamMain {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final CustomerLines LINES = CustomerLines.of("id")
            .name("name")
            .stage("stage")
            .measure(SALES, "sales")
            .category(Category.of("region"), "country", "town");
    private static final int LEARNT = 1000;

    private StreamMain() {}

    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        ValueBasedModel model = ValueBased.by(SALES).fit(LINES.portfolio(new Generated(LEARNT)));
        Map<String, Long> counts;
        try (Stream<Assignment> assignments = LINES.stream(new Generated(rows)).map(model::assign)) {
            counts = assignments.collect(Collectors.groupingBy(
                    assignment -> assignment.segment().code(), TreeMap::new, Collectors.counting()));
        }
        SegmentationJson.lines(
                "value",
                LINES.stream(new Generated(rows / 100)).map(model::assign),
                Locale.ENGLISH,
                Writer.nullWriter());
        System.out.println(counts);
    }

    /** Lines made as they are read: each town is another one, and every tenth customer is a prospect. */
    private static final class Generated extends InputStream {
        private final long rows;
        private long row;
        private ByteArrayInputStream block = new ByteArrayInputStream(new byte[0]);

        Generated(long rows) {
            this.rows = rows;
        }

        private boolean fill() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 500 && row < rows; i++, row++) {
                text.append("{\"id\":\"C-")
                        .append(row)
                        .append("\",\"name\":\"Bolaget ")
                        .append(row);
                text.append(" i Åmål AB\",\"stage\":\"").append(row % 10 == 0 ? "prospect" : "customer");
                text.append("\",\"sales\":").append(1 + row % LEARNT).append(".25,\"country\":\"Sweden\",\"town\":\"T");
                text.append(row).append("\"}\n");
            }
            block = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            return block.available() > 0;
        }

        @Override
        public int read() {
            return block.available() > 0 || fill() ? block.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return block.available() > 0 || fill() ? block.read(bytes, from, length) : -1;
        }
    }
}
