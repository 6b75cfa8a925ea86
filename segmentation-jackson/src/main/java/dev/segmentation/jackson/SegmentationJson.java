package dev.segmentation.jackson;

import dev.segmentation.Assignment;
import dev.segmentation.Report;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Portrait;
import dev.segmentation.wallet.MoveBoard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Models, segmentations, customers, the cards and portraits of best customers, and what was decided about customers to
 * move, as JSON text, and back.
 *
 * <p>Stateless and thread-safe. Each document starts with its {@code kind} and an integer {@code format}; what an older
 * version wrote is read for ever, what a newer one wrote is refused with both numbers. Writing what was read gives the same
 * text, and numbers come back bit for bit; the text is the same on any JDK. Reading is strict: all problems of a document
 * come together in one {@link DocumentException}, which never shows a customer's data. No setting of a caller's {@code
 * ObjectMapper} touches any of this; to read and write with that one, see {@link SegmentationModule}.
 *
 * <pre>{@code
 * Files.writeString(file, SegmentationJson.write(model));
 * SegmentModel same = SegmentationJson.readModel(file);
 * }</pre>
 */
public final class SegmentationJson {
    private SegmentationJson() {}

    /**
     * Writes a model.
     *
     * @param model the model
     * @return JSON text, indented
     * @throws IllegalArgumentException if no {@link ModelCodec} is there for its kind
     */
    public static String write(SegmentModel model) {
        return write(ModelDocument.write(model, Codecs.installed()));
    }

    /**
     * Writes a segmentation with its model and its customers: their data is in it.
     *
     * @param segmentation the segmentation
     * @return JSON text in one line
     * @throws IllegalArgumentException if no {@link ModelCodec} is there for the kind of its model
     */
    public static String write(Segmentation segmentation) {
        return JsonText.line(out -> SegmentationDocument.write(segmentation, Codecs.installed(), out)) + "\n";
    }

    /**
     * Writes a customer.
     *
     * @param customer the customer
     * @return JSON text, indented
     */
    public static String write(Customer customer) {
        return write(CustomerDocument.write(customer));
    }

    /**
     * Writes the cards that people fill for the best customers: their ids are in it.
     *
     * @param cards the cards
     * @return JSON text, indented
     */
    public static String write(Cards cards) {
        return write(CardsDocument.write(cards));
    }

    /**
     * Writes what people decided about customers to move: their ids, and the names of those who decided, are in it.
     *
     * @param board the board
     * @return JSON text, indented
     */
    public static String write(MoveBoard board) {
        return write(MovesDocument.write(board));
    }

    /**
     * Writes the portrait of a best customer.
     *
     * @param portrait the portrait
     * @return JSON text, indented
     */
    public static String write(Portrait portrait) {
        return write(PortraitDocument.write(portrait));
    }

    /**
     * What cards say as plain data, for a summary.
     *
     * @param said what they say
     * @return counts and personas, marked {@code "comparisonGroup": false}
     */
    public static Map<String, Object> said(Portrait.Said said) {
        return PortraitDocument.said(said);
    }

    /**
     * Writes plain data, such as a summary that holds {@linkplain #report reports}.
     *
     * @param plain maps by text, collections, texts, whole numbers, doubles, booleans, {@code double[]} and {@code
     *     int[]}; NaN and infinities are written as null
     * @return JSON text, indented, the fields in the map's order
     * @throws IllegalArgumentException if there is something else in it
     */
    public static String write(Map<String, ? extends @Nullable Object> plain) {
        return JsonText.indented(out -> PlainJson.write(plain, out));
    }

    /**
     * A report as plain data.
     *
     * @param report a public record in a package that anybody may read
     * @return its figures by the names of its components, in their order; sentences in English
     */
    public static Map<String, Object> report(Report report) {
        return ReportJson.of(report);
    }

    /**
     * Writes the assignments of a segmentation as JSON lines, one object for each customer in row order: {@code customer},
     * {@code segmentation}, {@code segment}, {@code because}, {@code missing}, {@code marks}, {@code derived}, {@code
     * counterfactuals}, and where not all are listed {@code unlisted}, how many more there are.
     *
     * @param name what the segmentation is called
     * @param segmentation the segmentation
     * @param locale the language of {@code because}
     * @param out where to; each line ends with a line feed
     * @throws IOException if it cannot be written
     */
    public static void lines(String name, Segmentation segmentation, Locale locale, Appendable out) throws IOException {
        ResultLines.write(name, segmentation, locale, out);
    }

    /**
     * Writes assignments as JSON lines, as they come: of a stream of customers, for example.
     *
     * @param name what the segmentation is called
     * @param assignments the assignments
     * @param locale the language of {@code because}
     * @param out where to; each line ends with a line feed
     * @throws IOException if it cannot be written
     */
    public static void lines(String name, Stream<Assignment> assignments, Locale locale, Appendable out)
            throws IOException {
        for (Iterator<Assignment> each = assignments.iterator(); each.hasNext(); ) {
            ResultLines.write(name, each.next(), locale, out);
        }
    }

    /**
     * Reads a model.
     *
     * @param json what {@link #write(SegmentModel)} wrote, now or by an older version
     * @return the model
     * @throws DocumentException with all problems, if there are any
     */
    public static SegmentModel readModel(String json) {
        return read(json, Limits.MODEL, in -> ModelDocument.read(in, Codecs.installed()));
    }

    /**
     * Reads a model.
     *
     * @param json the document in UTF-8, at most 16 MiB; not closed
     * @return the model
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static SegmentModel readModel(InputStream json) throws IOException {
        return read(json, Limits.MODEL, in -> ModelDocument.read(in, Codecs.installed()));
    }

    /**
     * Reads a model.
     *
     * @param file the document in UTF-8, at most 16 MiB
     * @return the model
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the file cannot be read
     */
    public static SegmentModel readModel(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readModel(in);
        }
    }

    /**
     * Reads a segmentation.
     *
     * @param json what {@link #write(Segmentation)} wrote, now or by an older version
     * @return the segmentation
     * @throws DocumentException with all problems, if there are any
     */
    public static Segmentation readSegmentation(String json) {
        return read(json, Limits.SEGMENTATION, in -> SegmentationDocument.read(in, Codecs.installed()));
    }

    /**
     * Reads a segmentation.
     *
     * @param json the document in UTF-8, at most 512 MiB; not closed
     * @return the segmentation
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static Segmentation readSegmentation(InputStream json) throws IOException {
        return read(json, Limits.SEGMENTATION, in -> SegmentationDocument.read(in, Codecs.installed()));
    }

    /**
     * Reads a segmentation.
     *
     * @param file the document in UTF-8, at most 512 MiB
     * @return the segmentation
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the file cannot be read
     */
    public static Segmentation readSegmentation(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readSegmentation(in);
        }
    }

    /**
     * Reads a customer.
     *
     * @param json what {@link #write(Customer)} wrote, now or by an older version
     * @return the customer
     * @throws DocumentException with all problems, if there are any
     */
    public static Customer readCustomer(String json) {
        return read(json, Limits.CUSTOMER, CustomerDocument::read);
    }

    /**
     * Reads a customer.
     *
     * @param json the document in UTF-8, at most 1 MiB; not closed
     * @return the customer
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static Customer readCustomer(InputStream json) throws IOException {
        return read(json, Limits.CUSTOMER, CustomerDocument::read);
    }

    /**
     * Reads the cards that people fill for the best customers.
     *
     * @param json {@code {"kind": "cards", "format": 1, "cards": [{"customer": ID, "tags": {"why-bought": [TAG, ...], ...}}]}}
     * @return the cards
     * @throws DocumentException with all problems, if there are any
     */
    public static Cards readCards(String json) {
        return read(json, Limits.CARDS, CardsDocument::read);
    }

    /**
     * Reads the cards that people fill for the best customers.
     *
     * @param json the document in UTF-8, at most 1 MiB; not closed
     * @return the cards
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static Cards readCards(InputStream json) throws IOException {
        return read(json, Limits.CARDS, CardsDocument::read);
    }

    /**
     * Reads what people decided about customers to move.
     *
     * @param json {@code {"kind": "moves", "format": 1, "customers": [{"customer": ID, "assessBy": DAY}, {"customer": ID,
     *     "outcome": "prioritise" | "monitor" | "let-be", "author": WHO, "reason": WHY, "followUp": DAY}]}}
     * @return the board
     * @throws DocumentException with all problems, if there are any
     */
    public static MoveBoard readMoves(String json) {
        return read(json, Limits.MOVES, MovesDocument::read);
    }

    /**
     * Reads what people decided about customers to move.
     *
     * @param json the document in UTF-8, at most 16 MiB; not closed
     * @return the board
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static MoveBoard readMoves(InputStream json) throws IOException {
        return read(json, Limits.MOVES, MovesDocument::read);
    }

    /**
     * Reads the portrait of a best customer.
     *
     * @param json what {@link #write(Portrait)} wrote, now or by an older version
     * @return the portrait
     * @throws DocumentException with all problems, if there are any
     */
    public static Portrait readPortrait(String json) {
        return read(json, Limits.PORTRAIT, PortraitDocument::read);
    }

    /**
     * Reads the portrait of a best customer.
     *
     * @param json the document in UTF-8, at most 16 MiB; not closed
     * @return the portrait
     * @throws DocumentException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static Portrait readPortrait(InputStream json) throws IOException {
        return read(json, Limits.PORTRAIT, PortraitDocument::read);
    }

    /** Makes something of a document's fields; null after a problem. */
    interface Maker<T> {
        @Nullable
        T make(Fields in);
    }

    private static <T> T read(String json, Limits limits, Maker<T> maker) {
        Reading reading = new Reading(limits.isPersonal());
        return made(Source.tree(json, limits, reading.problems()), reading, limits, maker);
    }

    private static <T> T read(InputStream json, Limits limits, Maker<T> maker) throws IOException {
        Reading reading = new Reading(limits.isPersonal());
        return made(Source.tree(json, limits, reading.problems()), reading, limits, maker);
    }

    static <T> T made(Json root, Reading reading, Limits limits, Maker<T> maker) {
        Json.Obj document = new Item(reading, limits.what(), "", root).as(Json.Obj.class, "an object");
        T made = document == null ? null : maker.make(new Fields(reading, "", document));
        if (made == null || !reading.problems().isEmpty()) {
            throw new DocumentException(limits.what(), reading.problems().list());
        }
        return made;
    }
}
