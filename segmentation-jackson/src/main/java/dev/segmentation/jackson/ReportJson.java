package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports as plain data, by the names of their components. A sentence becomes its English text, a segment its code, an
 * attribute its name, an enum its name in lower case with hyphens, a number that is not finite and an empty optional null.
 * The mapper is private: no setting of a caller touches it. Stateless.
 */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS) // reports are public records, read as anybody would
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(MapperFeature.AUTO_DETECT_FIELDS)
            .addModule(new SimpleModule("segmentation-reports")
                    .addSerializer(Double.class, new Plain<Double>(ReportJson::finite))
                    .addSerializer(double.class, new Plain<Double>(ReportJson::finite))
                    .addSerializer(Message.class, new Plain<Message>(message -> message.in(Locale.ROOT)))
                    .addSerializer(Segment.class, new Plain<Segment>(Segment::code))
                    .addSerializer(Attribute.class, new Plain<Attribute>(Attribute::name))
                    .addSerializer(Bands.class, new Plain<Bands>(BandsJson::parts))
                    .addSerializer(LocalDate.class, new Plain<LocalDate>(LocalDate::toString))
                    .addSerializer(OptionalInt.class, new Plain<OptionalInt>(n -> n.isPresent() ? n.getAsInt() : null))
                    .addSerializer(
                            OptionalLong.class, new Plain<OptionalLong>(n -> n.isPresent() ? n.getAsLong() : null))
                    .addSerializer(
                            OptionalDouble.class,
                            new Plain<OptionalDouble>(n -> n.isPresent() ? finite(n.getAsDouble()) : null))
                    .addSerializer(Enum.class, new Constants()))
            .build();

    private ReportJson() {}

    static Map<String, Object> of(Report report) {
        Map<String, Object> plain = MAPPER.convertValue(report, new TypeReference<LinkedHashMap<String, Object>>() {});
        plain.putIfAbsent( // a report may work its findings out, rather than hold them
                "findings",
                report.findings().stream()
                        .map(finding -> finding.in(Locale.ROOT))
                        .toList());
        return plain;
    }

    private static @Nullable Double finite(Double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** Writes one plain value in the place of another. */
    private static final class Plain<T> extends JsonSerializer<T> {
        private final Function<T, @Nullable Object> plain;

        Plain(Function<T, @Nullable Object> plain) {
            this.plain = plain;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            PlainJson.write(plain.apply(value), out);
        }
    }

    /** Writes the code of an enum's constant. */
    @SuppressWarnings("rawtypes") // as SimpleModule.addSerializer asks for
    private static final class Constants extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
