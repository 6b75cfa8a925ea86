package dev.segmentation.jackson;

import java.util.Set;

/**
 * How large a document may be, so that no document takes more than its share of memory; and whether it holds customers'
 * data, so that not even the names of its fields may be shown.
 *
 * @param what what the document is called in messages
 * @param bytes the most bytes
 * @param isPersonal whether it holds customers' data
 * @param ours names of fields that are none of a customer's data
 */
record Limits(String what, int bytes, boolean isPersonal, Set<String> ours) {
    static final int DEPTH = 32;
    static final int NUMBER_CHARACTERS = 64;
    static final int TEXT_CHARACTERS = 8 * 1024;
    static final int SEGMENTS = 10_000;
    static final int BEST = 1_000_000;

    private static final int MEBI = 1024 * 1024;

    /** The fields that we write into such documents ourselves. */
    private static final Set<String> OURS = Set.of(
            "kind",
            "format",
            "id",
            "name",
            "stage",
            "parent",
            "attributes",
            "measure",
            "unit",
            "value",
            "category",
            "path",
            "labels",
            "values",
            "model",
            "customers",
            "ids",
            "names",
            "stages",
            "parents",
            "columns",
            "paths",
            "sets",
            "codes",
            "segments",
            "derived",
            "provenance",
            "cards",
            "customer",
            "tags",
            "why-bought",
            "situation",
            "needs",
            "who",
            "who-situation",
            "source",
            "entry-product",
            "meetings",
            "roles-met",
            "assessBy",
            "outcome",
            "author",
            "reason",
            "followUp");

    static final Limits DEFINITION = new Limits("Definition", MEBI, false, OURS);
    static final Limits MODEL = new Limits("Model", 16 * MEBI, false, OURS);
    static final Limits SEGMENTATION = new Limits("Segmentation", 512 * MEBI, true, OURS);
    static final Limits CUSTOMER = new Limits("Customer", MEBI, true, OURS);
    static final Limits CARDS = new Limits("Cards", MEBI, true, OURS);
    static final Limits MOVES = new Limits("Moves", 16 * MEBI, true, OURS);
    static final Limits PORTRAIT = new Limits("Portrait", 16 * MEBI, true, OURS);

    /** Of one line of a file of customers, whose keys are settings of the caller's. */
    static Limits line(long line, Set<String> keys) {
        return new Limits("Line " + line, MEBI, true, keys);
    }

    /** A field's name as a pointer shows it. */
    String shown(String field) {
        return !isPersonal || ours.contains(field) ? field : "?";
    }
}
