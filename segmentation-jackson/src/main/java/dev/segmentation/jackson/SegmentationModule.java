package dev.segmentation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.segmentation.Report;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Portrait;
import dev.segmentation.wallet.MoveBoard;
import java.io.IOException;

/**
 * Lets a caller's {@code ObjectMapper} read and write models, segmentations, customers, cards, portraits and definitions, and
 * write reports, wherever they stand in the caller's own data.
 *
 * <p>Found by {@code findAndRegisterModules()}, as a service. The documents are those of {@link SegmentationJson}, read as
 * strictly; only how text is laid out is up to the mapper. Numbers stay numbers whatever the mapper does with them, and no document has a
 * class name in it, also where the mapper writes those of other types. What is wrong is a {@link DocumentException}, which Jackson wraps
 * where it stands inside another object. Thread-safe once registered.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new SegmentationModule()).build();
 * ValueBasedModel model = mapper.readValue(json, ValueBasedModel.class);
 * }</pre>
 */
public final class SegmentationModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final JsonGenerator.Feature NUMBERS_AS_TEXTS =
            JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature();

    /** A module for all methods that a {@link ModelCodec} is there for. */
    public SegmentationModule() {
        super("segmentation");
        writing(
                SegmentModel.class,
                (model, out) -> PlainJson.write(ModelDocument.write(model, Codecs.installed()), out));
        writing(Segmentation.class, (value, out) -> SegmentationDocument.write(value, Codecs.installed(), out));
        writing(Customer.class, (customer, out) -> PlainJson.write(CustomerDocument.write(customer), out));
        writing(Cards.class, (cards, out) -> PlainJson.write(CardsDocument.write(cards), out));
        writing(Portrait.class, (portrait, out) -> PlainJson.write(PortraitDocument.write(portrait), out));
        writing(MoveBoard.class, (board, out) -> PlainJson.write(MovesDocument.write(board), out));
        writing(Definition.class, (definition, out) -> JsonText.write(definition.document(), out));
        writing(Report.class, (report, out) -> PlainJson.write(ReportJson.of(report), out));
        reading(SegmentModel.class, Limits.MODEL, in -> ModelDocument.read(in, Codecs.installed()));
        reading(Segmentation.class, Limits.SEGMENTATION, in -> SegmentationDocument.read(in, Codecs.installed()));
        reading(Customer.class, Limits.CUSTOMER, CustomerDocument::read);
        reading(Cards.class, Limits.CARDS, CardsDocument::read);
        reading(Portrait.class, Limits.PORTRAIT, PortraitDocument::read);
        reading(MoveBoard.class, Limits.MOVES, MovesDocument::read);
        Codecs.installed().all().forEach(this::readingModels);
        addDeserializer(Definition.class, new DefinitionIn());
    }

    private <M extends SegmentModel> void readingModels(ModelCodec<M> codec) {
        Class<M> type = codec.modelType();
        reading(type, Limits.MODEL, in -> {
            SegmentModel model = ModelDocument.read(in, Codecs.installed());
            if (model != null && !type.isInstance(model)) {
                in.report(
                        Codes.KIND,
                        "kind",
                        "kind must be " + Names.quote(codec.kind()) + " here; got " + Names.quote(model.kind()) + ".");
            }
            return type.isInstance(model) ? type.cast(model) : null;
        });
    }

    private <T> void writing(Class<T> type, Writer<T> writer) {
        addSerializer(type, new Out<>(writer));
    }

    private <T> void reading(Class<T> type, Limits limits, SegmentationJson.Maker<T> maker) {
        addDeserializer(type, new In<>(limits, maker));
    }

    /** Writes a value. */
    private interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static final class Out<T> extends JsonSerializer<T> {
        private final Writer<T> writer;

        Out(Writer<T> writer) {
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            boolean asTexts = out.isEnabled(NUMBERS_AS_TEXTS);
            out.disable(NUMBERS_AS_TEXTS);
            try {
                writer.write(value, out);
            } finally {
                out.configure(NUMBERS_AS_TEXTS, asTexts);
            }
        }

        @Override
        public void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typed)
                throws IOException {
            serialize(value, out, provider);
        }
    }

    private static final class In<T> extends JsonDeserializer<T> {
        private final Limits limits;
        private final SegmentationJson.Maker<T> maker;

        In(Limits limits, SegmentationJson.Maker<T> maker) {
            this.limits = limits;
            this.maker = maker;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Reading reading = new Reading(limits.isPersonal());
            Json root = TreeReader.value(parser, limits, reading.problems());
            return SegmentationJson.made(root, reading, limits, maker);
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer typed)
                throws IOException {
            return deserialize(parser, context);
        }
    }

    private static final class DefinitionIn extends JsonDeserializer<Definition> {
        @Override
        public Definition deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Reading reading = new Reading(false);
            Json root = TreeReader.value(parser, Limits.DEFINITION, reading.problems());
            return DefinitionReader.draft(root, reading, Codecs.installed()).definition();
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer typed)
                throws IOException {
            return deserialize(parser, context);
        }
    }
}
