package dev.segmentation.jackson;

import dev.segmentation.Segmenter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one document has told so far: problems, the attributes that it declares, the columns that it names. */
final class Reading {
    private final Problems problems = new Problems();
    private final Vocabulary vocabulary = new Vocabulary(problems);
    private final List<ColumnReference> columns = new ArrayList<>();
    private final Map<String, Segmenter<?>> sentences = new LinkedHashMap<>();
    private final boolean personal;

    /** Of a document that people write as a setting. */
    Reading() {
        this(false);
    }

    /** Of a document that may hold customers' data, even in the names of its fields, where {@code personal}: none is shown. */
    Reading(boolean personal) {
        this.personal = personal;
    }

    Problems problems() {
        return problems;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<ColumnReference> columns() {
        return columns;
    }

    /** Notes a segmentation that was read without a problem. */
    void add(String name, Segmenter<?> sentence) {
        sentences.put(name, sentence);
    }

    /** The sentence of a segmentation that stands before; null where there is none, which is reported. */
    @Nullable
    Segmenter<?> sentence(Fields in, String field, String name) {
        Segmenter<?> sentence = sentences.get(name);
        if (sentence == null) {
            in.report(
                    Codes.UNKNOWN_SEGMENTATION,
                    field,
                    field + " must name a segmentation that stands before this one; got " + Names.quote(name) + "."
                            + Names.hint(name, sentences.keySet()) + " There are " + sentences.keySet() + ".");
        }
        return sentence;
    }

    boolean isPersonal() {
        return personal;
    }
}
