package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A segmentation as a document: its model, its customers, the segment of each, and what was derived. Stateless. */
final class SegmentationDocument {
    static final String KIND = "segmentation";
    static final int FORMAT = 1;

    private SegmentationDocument() {}

    static void write(Segmentation segmentation, Codecs codecs, JsonGenerator out) throws IOException {
        Portfolio portfolio = segmentation.portfolio();
        out.writeStartObject();
        out.writeStringField("kind", KIND);
        out.writeNumberField("format", FORMAT);
        out.writeFieldName("model");
        PlainJson.write(ModelDocument.write(segmentation.model(), codecs), out);
        out.writeFieldName("customers");
        PortfolioParts.write(portfolio, out);
        PortfolioParts.texts(
                "segments", portfolio.size(), row -> segmentation.segment(row).code(), out);
        out.writeArrayFieldStart("derived");
        for (MeasureColumn column : segmentation.derived().values()) {
            out.writeStartObject();
            out.writeStringField("measure", column.measure().name());
            out.writeStringField("unit", column.measure().unit());
            PortfolioParts.numbers(column, out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The segmentation; null after a problem. */
    static @Nullable Segmentation read(Fields in, Codecs codecs) {
        if (!Header.isOf(in, KIND) || Header.format(in, "Segmentation", FORMAT) == 0) {
            return null;
        }
        in.allow("kind", "format", "model", "customers", "segments", "derived");
        Fields modelFields = in.object("model");
        SegmentModel model = modelFields == null ? null : ModelDocument.read(modelFields, codecs);
        Fields customers = in.object("customers");
        Portfolio portfolio = customers == null ? null : PortfolioParts.read(customers);
        if (model == null || portfolio == null) {
            return null;
        }
        int[] codes = codes(in, model);
        Segmentation segmentation = in.make("segments", () -> Segmentation.of(model, portfolio, codes));
        Json.Arr list = in.take("derived", Json.Arr.class, "a list");
        for (Fields one : list == null || list.items().isEmpty() ? List.<Fields>of() : in.objects("derived")) {
            one.allow("measure", "unit", "values");
            Measure measure = AttributeJson.measure(one);
            Segmentation before = segmentation;
            if (before != null && measure != null) {
                double[] values = new Columns(one).numbers("values");
                segmentation = one.step("values", before, s -> s.withDerived(measure, values));
            }
        }
        return segmentation;
    }

    private static int[] codes(Fields in, SegmentModel model) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        codeOf.put(Segment.UNASSIGNED.code(), -1);
        for (Segment segment : model.segments()) {
            codeOf.put(segment.code(), codeOf.size() - 1);
        }
        List<@Nullable String> segments = new Columns(in).texts("segments");
        int[] codes = new int[segments.size()];
        for (int row = 0; row < codes.length; row++) {
            String code = segments.get(row);
            Integer found = code == null ? null : codeOf.get(code);
            if (found == null) {
                in.reading()
                        .problems()
                        .add(
                                Codes.VALUE,
                                Pointer.of(in.at("segments"), row),
                                "segments must be those of the model; got another.");
            }
            codes[row] = found == null ? -1 : found;
        }
        return codes;
    }
}
