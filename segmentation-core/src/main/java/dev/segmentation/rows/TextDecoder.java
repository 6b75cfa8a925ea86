package dev.segmentation.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which character set a file is in, and its text: never by the platform's default, never with a replacement character.
 *
 * <p><b>The rules.</b>
 * <ol>
 *   <li>A byte order mark of UTF-8, UTF-16LE or UTF-16BE decides, and is dropped. One of UTF-32 is refused. A declared
 *       character set that contradicts the mark is refused.
 *   <li>A declared character set holds: UTF-8, UTF-16 (with a mark), UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1,
 *       ISO-8859-15.
 *   <li>Otherwise all bytes are looked at. A zero byte is refused (UTF-16 without its mark, or no text). Well-formed
 *       UTF-8 is UTF-8, plain ASCII too; so is a file with more UTF-8 characters beyond ASCII than bytes that are none.
 *   <li>A file without any UTF-8 character beyond ASCII is windows-1252 where it looks western throughout: every byte
 *       is defined there, letters beyond ASCII stand among ASCII letters and not in long runs, capitals among them not
 *       behind small letters, other signs beyond ASCII not within words. Windows-1250, 1254 and 1257 can look the
 *       same, since they share most letters: declare nothing but western files as such, and convert others.
 *   <li>Everything else is refused, with the first line that is not UTF-8.
 * </ol>
 * Bytes that are no character in the character set found are refused by {@link #open()} with their line, and marked by
 * {@link #openMarking()}, so that a source of rows can reject just the cells that hold them ({@link #isFaulty}).
 *
 * <p>Immutable; a file is looked at when the decoder is made and may be opened any number of times after. If it changes
 * meanwhile, faults show up as any other.
 *
 * <pre>{@code
 * TextDecoder decoder = TextDecoder.of(Path.of("customers.csv"), null);
 * try (Reader reader = decoder.open()) { ... }
 * }</pre>
 */
public final class TextDecoder {
    private static final Map<String, Charset> DECLARABLE = declarable();

    private final String file;
    private final Bytes bytes;
    private final Charset charset;

    /** Bytes that can be read from their start any number of times. */
    @FunctionalInterface
    public interface Bytes {
        /**
         * Opens them.
         *
         * @return a stream at the first byte, closed by whoever asked for it
         * @throws IOException if they cannot be read
         */
        InputStream open() throws IOException;
    }

    private TextDecoder(String file, Bytes bytes, Charset charset) {
        this.file = file;
        this.bytes = bytes;
        this.charset = charset;
    }

    /**
     * The decoder of a file.
     *
     * @param path the file
     * @param declared the character set's name, or null to find it out
     * @return the decoder
     * @throws IllegalArgumentException if the declared name is none of those above
     * @throws ReadException if the file is missing or unreadable, or its character set contradictory or unclear
     */
    public static TextDecoder of(Path path, @Nullable String declared) {
        Path name = path.getFileName();
        String file = name == null ? "" : name.toString();
        if (Files.notExists(path)) {
            throw ReadException.missing(file);
        }
        if (Files.isDirectory(path)) {
            throw ReadException.unreadable(Place.of(file), "must be a file; got a folder.");
        }
        return of(file, () -> Files.newInputStream(path), declared);
    }

    /**
     * The decoder of bytes from anywhere.
     *
     * @param file what messages call them
     * @param bytes the bytes
     * @param declared the character set's name, or null to find it out
     * @return the decoder
     * @throws IllegalArgumentException if the declared name is none of those above
     * @throws ReadException if the bytes are unreadable, or their character set contradictory or unclear
     */
    public static TextDecoder of(String file, Bytes bytes, @Nullable String declared) {
        Charset stated = declared == null ? null : stated(declared);
        try {
            Charset marked = marked(file, bytes);
            Charset charset = marked != null
                    ? agreed(file, marked, stated)
                    : stated != null ? unmarked(file, stated) : found(file, bytes);
            return new TextDecoder(file, bytes, charset);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Charset stated(String declared) {
        Charset charset = DECLARABLE.get(declared.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new IllegalArgumentException("TextDecoder.declared must be one of " + DECLARABLE.keySet() + "; got \""
                    + declared + "\". Save the file as UTF-8 where it is in another.");
        }
        return charset;
    }

    private static @Nullable Charset marked(String file, Bytes bytes) throws IOException {
        byte[] start;
        try (InputStream in = bytes.open()) {
            start = in.readNBytes(4);
        }
        if (Arrays.equals(start, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0})
                || Arrays.equals(start, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF})) {
            throw ReadException.encoding(
                    Place.of(file), "must be in UTF-8, UTF-16 or windows-1252; got UTF-32. Save the file as UTF-8.");
        }
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] mark = "\uFEFF".getBytes(charset);
            if (start.length >= mark.length && Arrays.equals(Arrays.copyOf(start, mark.length), mark)) {
                return charset;
            }
        }
        return null;
    }

    private static Charset agreed(String file, Charset marked, @Nullable Charset stated) {
        boolean utf16 = StandardCharsets.UTF_16.equals(stated) && !StandardCharsets.UTF_8.equals(marked);
        if (stated == null || utf16 || stated.equals(marked)) {
            return marked;
        }
        throw ReadException.encoding(
                Place.of(file),
                "must be in " + stated + ", as declared; got the byte order mark of " + marked
                        + ". Declare what the file is, or nothing.");
    }

    private static Charset unmarked(String file, Charset stated) {
        if (StandardCharsets.UTF_16.equals(stated)) {
            throw ReadException.encoding(
                    Place.of(file),
                    "must start with a byte order mark in UTF-16; got none. Declare UTF-16LE or UTF-16BE.");
        }
        return stated;
    }

    private static Charset found(String file, Bytes bytes) throws IOException {
        CharsetScan scan;
        try (InputStream in = bytes.open()) {
            scan = CharsetScan.of(in);
        }
        if (scan.hasZero()) {
            throw ReadException.encoding(
                    Place.of(file),
                    "must be text; got zero bytes. Declare UTF-16LE or UTF-16BE if it is that, or save it as UTF-8.");
        }
        if (scan.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        if (scan.isWestern()) {
            return stated("windows-1252");
        }
        throw ReadException.encoding(
                Place.of(file, 0, scan.firstFault()),
                "must be in UTF-8, or unmistakably in windows-1252; got bytes that are neither throughout. Declare"
                        + " \"charset\", or save the file as UTF-8.");
    }

    private static ReadException unreadable(String file) {
        return ReadException.unreadable(Place.of(file), "must be readable; got an error while reading it.");
    }

    private static Map<String, Charset> declarable() {
        Map<String, Charset> known = new LinkedHashMap<>();
        for (String name :
                new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15"}) {
            known.put(name.toLowerCase(Locale.ROOT), Charset.forName(name));
        }
        return known;
    }

    /**
     * The text, strictly: a fault ends the reading.
     *
     * @return a reader at the first character after any byte order mark, to be closed by the caller; for one thread. It
     *     throws {@link ReadException.Encoding} with the line where bytes are no character
     * @throws ReadException.Unreadable if the bytes cannot be opened
     */
    public Reader open() {
        return open(false);
    }

    /**
     * The text, with faults marked.
     *
     * @return a reader as {@link #open()} gives, in whose text {@link #isFaulty} finds the bytes that are no character
     * @throws ReadException.Unreadable if the bytes cannot be opened
     */
    public Reader openMarking() {
        return open(true);
    }

    /**
     * The start of the text, with faults marked, to find out more about it.
     *
     * @param most how many characters at most
     * @return that many, or all
     * @throws ReadException.Unreadable if the bytes cannot be read
     */
    public String sample(int most) {
        char[] sample = new char[most];
        int length = 0;
        try (Reader reader = openMarking()) {
            for (int n = 0; n >= 0 && length < most; length += Math.max(n, 0)) {
                n = reader.read(sample, length, most - length);
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
        return new String(sample, 0, length);
    }

    private Reader open(boolean marking) {
        try {
            Charset marked = marked(file, bytes);
            InputStream in = bytes.open();
            int mark = charset.equals(marked) ? "\uFEFF".getBytes(charset).length : 0;
            in.skipNBytes(mark);
            return new DecodingReader(in, charset, marking, file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /**
     * Whether a text from {@link #openMarking()} holds bytes that were no character.
     *
     * @param text a text, cut anywhere but within a surrogate pair
     * @return true where a low surrogate stands alone
     */
    public static boolean isFaulty(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The character set that was declared or found.
     *
     * @return a character set, for the provenance of a run
     */
    public Charset charset() {
        return charset;
    }

    /**
     * What messages call the file.
     *
     * @return its plain name
     */
    public String file() {
        return file;
    }

    @Override
    public String toString() {
        return file + " in " + charset;
    }
}
