package dev.segmentation.jackson;

import java.util.ArrayList;
import java.util.List;

/** What one document has told so far: problems, the attributes that it declares, the columns that it names. */
final class Reading {
    private final Problems problems = new Problems();
    private final Vocabulary vocabulary = new Vocabulary(problems);
    private final List<ColumnReference> columns = new ArrayList<>();
    private final boolean personal;

    /** Of a document that people write as a setting. */
    Reading() {
        this(false);
    }

    /** Of a document that may hold customers' data even in the names of its fields: none is shown. */
    static Reading ofPersonalData() {
        return new Reading(true);
    }

    private Reading(boolean personal) {
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

    boolean isPersonal() {
        return personal;
    }
}
