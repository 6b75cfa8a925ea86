package dev.segmentation.jackson;

import dev.segmentation.Provenance;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmenter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON door of one method: reads its part of a definition, reads and writes its model, and describes itself for
 * forms. Who writes a segmenter of their own gives it such a door and names the class as a service ({@code provides
 * dev.segmentation.jackson.ModelCodec} in {@code module-info}, or a file in {@code META-INF/services}); nothing else has
 * to know.
 *
 * <p>An implementation has a public constructor without arguments, no state, and never throws for what a document is:
 * {@link Fields} reports, and null means that something was reported. What the document says is data: no class is named
 * in it, and no expression.
 *
 * <p>Codecs are looked up once, when the first document is read or written.
 *
 * @param <M> the model that it reads and writes
 */
public interface ModelCodec<M extends SegmentModel> {
    /**
     * The method, as definitions and models name it.
     *
     * @return for example {@code value-based}; the same as the model's {@code kind()}
     */
    String kind();

    /**
     * The newest form of the model that this codec knows, which is the one that it writes.
     *
     * @return from 1; raised when a reader of the former form would misread the new one
     */
    int format();

    /**
     * The class of the model.
     *
     * @return the class of what {@link #model} gives
     */
    Class<M> modelType();

    /**
     * Reads one segmentation of a definition.
     *
     * @param settings its fields; {@code method} and {@code sum} among them are read elsewhere
     * @return the sentence, or null where something was reported
     */
    @Nullable
    Segmenter<M> segmenter(Fields settings);

    /**
     * Reads a model.
     *
     * @param parts its fields; {@code kind}, {@code format} and {@code provenance} among them are read elsewhere
     * @param format the form that the document has, from 1 to {@link #format()}
     * @param provenance where the model comes from
     * @return the model, or null where something was reported
     */
    @Nullable
    M model(Fields parts, int format, Provenance provenance);

    /**
     * Writes a model.
     *
     * @param model the model
     * @return plain data in the order in which it is to stand: maps by text, collections, texts, numbers, booleans,
     *     {@code double[]} and {@code int[]}; NaN is written as null
     */
    Map<String, Object> parts(M model);

    /**
     * Describes the fields that {@link #segmenter} reads, as a JSON Schema (2020-12) of an object, with titles,
     * descriptions and units. It may refer to {@code #/$defs/bands}, {@code #/$defs/measure}, {@code #/$defs/category} and
     * {@code #/$defs/labels}.
     *
     * @return JSON text: an object with {@code title}, {@code description}, {@code properties} and {@code required}
     */
    String schema();
}
