package dev.segmentation.jackson;

/** The codes of {@link Problem}, which lists them. */
final class Codes {
    static final String TOO_LARGE = "too-large";
    static final String ENCODING = "encoding";
    static final String BOM = "bom";
    static final String SYNTAX = "syntax";
    static final String TRAILING = "trailing";
    static final String TOO_DEEP = "too-deep";
    static final String TOO_LONG = "too-long";
    static final String NUMBER_LENGTH = "number-length";
    static final String NUMBER_RANGE = "number-range";
    static final String NOT_A_NUMBER = "not-a-number";
    static final String DUPLICATE_FIELD = "duplicate-field";
    static final String MISSING = "missing";
    static final String NULL = "null";
    static final String UNKNOWN_FIELD = "unknown-field";
    static final String EMPTY = "empty";
    static final String TYPE = "type";
    static final String NUMBER_AS_TEXT = "number-as-text";
    static final String TEXT_AS_NUMBER = "text-as-number";
    static final String WHOLE_NUMBER = "whole-number";
    static final String CHOICE = "choice";
    static final String CHOICE_AS_NUMBER = "choice-as-number";
    static final String VALUE = "value";
    static final String CONFLICT = "conflict";
    static final String KIND = "kind";
    static final String FORMAT = "format";
    static final String UNKNOWN_METHOD = "unknown-method";
    static final String UNKNOWN_ATTRIBUTE = "unknown-attribute";
    static final String UNKNOWN_SEGMENTATION = "unknown-segmentation";
    static final String DUPLICATE_NAME = "duplicate-name";
    static final String DUPLICATE_ID = "duplicate-id";
    static final String NAME = "name";
    static final String TOO_MANY_SEGMENTS = "too-many-segments";

    private Codes() {}
}
