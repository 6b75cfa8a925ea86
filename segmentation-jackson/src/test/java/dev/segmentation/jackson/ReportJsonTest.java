package dev.segmentation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.value.ValueBased;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** CONTRACT.md 4: "{@code report} (the method's report by its component names: at least gini, top20Share ...)". */
class ReportJsonTest {
    /** Everything that a component may be. */
    public record Everything(
            double known,
            double unknown,
            int count,
            List<Inner> rows,
            Map<String, Double> shares,
            Mark mark,
            Segment segment,
            Measure measure,
            LocalDate day,
            OptionalInt absent,
            OptionalLong seed,
            OptionalDouble p,
            List<Message> findings)
            implements Report {}

    /** A row. */
    public record Inner(String name, boolean isUseful) {}

    @Test
    void aReportBecomesPlainDataByTheNamesOfItsComponentsInTheirOrder() {
        Report report = new Everything(
                0.1,
                Double.NaN,
                3,
                List.of(new Inner("a", true)),
                Map.of("x", Double.POSITIVE_INFINITY),
                Mark.WIN_BACK,
                Segment.of("A"),
                Probe.SALES,
                LocalDate.of(2026, 1, 2),
                OptionalInt.empty(),
                OptionalLong.of(7),
                OptionalDouble.of(0.5),
                List.of(Message.text("Useful.")));
        assertThat(SegmentationJson.write(SegmentationJson.report(report))).isEqualTo("""
                        {
                          "known": 0.1,
                          "unknown": null,
                          "count": 3,
                          "rows": [{
                            "name": "a",
                            "isUseful": true
                          }],
                          "shares": {
                            "x": null
                          },
                          "mark": "win-back",
                          "segment": "A",
                          "measure": "sales",
                          "day": "2026-01-02",
                          "absent": null,
                          "seed": 7,
                          "p": 0.5,
                          "findings": ["Useful."]
                        }
                        """);
    }

    @Test
    void theReportsOfOurMethodsAreWritable() {
        Map<String, Object> value = report(ValueBased.by(Probe.SALES).fit(Probe.portfolio()));
        assertThat(value).containsKeys("gini", "top20Share", "tiers", "pareto", "findings");
        assertThat(value.get("gini")).isInstanceOf(Double.class);
        for (SegmentModel model : ModelJsonTest.models()) {
            assertThat(SegmentationJson.write(report(model))).contains("\"findings\": [");
        }
    }

    private static Map<String, Object> report(SegmentModel model) {
        Segmentation segmentation = model.segment(Probe.portfolio());
        return SegmentationJson.report(model.report(segmentation));
    }

    @Test
    void whatIsNoPlainDataIsRefused() {
        assertThatThrownBy(() -> SegmentationJson.write(Map.of("a", new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plain data must be maps, collections, texts, whole numbers, doubles and booleans; got a"
                        + " Object.");
    }
}
