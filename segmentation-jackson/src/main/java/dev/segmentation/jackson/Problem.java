package dev.segmentation.jackson;

/**
 * One thing that is wrong with a document.
 *
 * <p>Immutable and thread-safe. The message follows the grammar <em>subject - must - got - hint</em>. It may name what a
 * person wrote as a setting (a field, an attribute, a method), and never shows a customer's data. The codes, which never
 * change:
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><th>code</th><th>what is wrong</th></tr>
 * <tr><td>{@code too-large}, {@code encoding}, {@code bom}, {@code syntax}, {@code trailing}</td><td>the document is no
 *     JSON of at most the size allowed, in UTF-8, with nothing after it</td></tr>
 * <tr><td>{@code too-deep}, {@code too-long}, {@code number-length}, {@code number-range}, {@code not-a-number},
 *     {@code duplicate-field}</td><td>a value or a field is beyond a limit, or stands twice</td></tr>
 * <tr><td>{@code missing}, {@code null}, {@code unknown-field}, {@code empty}</td><td>a field is not there, is null, is
 *     none of those known, or holds nothing</td></tr>
 * <tr><td>{@code type}, {@code number-as-text}, {@code text-as-number}, {@code whole-number}</td><td>a value is of
 *     another type; nothing is converted</td></tr>
 * <tr><td>{@code choice}, {@code choice-as-number}, {@code value}, {@code conflict}</td><td>a value is none of those allowed, or does not suit
 *     what else is there</td></tr>
 * <tr><td>{@code kind}, {@code format}</td><td>the document is of another kind, or newer than this version</td></tr>
 * <tr><td>{@code unknown-method}, {@code unknown-attribute}, {@code unknown-segmentation}, {@code duplicate-name},
 *     {@code name}</td><td>a name means nothing, is taken or is not allowed</td></tr>
 * <tr><td>{@code duplicate-id}</td><td>an id stands twice</td></tr>
 * <tr><td>{@code too-many-segments}</td><td>a model has more than 10,000 segments</td></tr>
 * </table>
 *
 * @param code what is wrong, for programs
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the document as a whole
 * @param message what is wrong, for people
 */
public record Problem(String code, String pointer, String message) {
    /** For example {@code /segmentations/a/by: by must name a measure; got "saels". ...}. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
