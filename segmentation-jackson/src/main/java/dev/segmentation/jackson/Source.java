package dev.segmentation.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text: UTF-8 alone, decoded strictly, within a limit of size. Stateless. */
final class Source {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Source() {}

    /** The tree of a document; a flaw where it is broken beyond reading. */
    static Json tree(InputStream in, Limits limits, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            tooLarge(limits, problems);
            return new Json.Flaw();
        }
        String text = decode(bytes, limits.what(), problems);
        return text == null ? new Json.Flaw() : tree(text, limits, problems);
    }

    /** The tree of a document; a flaw where it is broken beyond reading. */
    static Json tree(String text, Limits limits, Problems problems) {
        if (utf8Length(text) > limits.bytes()) {
            tooLarge(limits, problems);
            return new Json.Flaw();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            problems.add(
                    Codes.BOM,
                    "",
                    limits.what() + " must be UTF-8 without a byte order mark; got one. Save it without.");
            return TreeReader.document(text.substring(1), limits.what(), problems);
        }
        return TreeReader.document(text, limits.what(), problems);
    }

    private static void tooLarge(Limits limits, Problems problems) {
        problems.add(Codes.TOO_LARGE, "", limits.what() + " must have at most " + limits.bytes() + " bytes; got more.");
    }

    /** How many bytes the text takes, without making them; half a surrogate pair counts as three. */
    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    private static @Nullable String decode(byte[] bytes, String what, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        try {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
            return out.flip().toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(
                    Codes.ENCODING,
                    "",
                    what + " must be in UTF-8; got other bytes in line " + line + ". Save it as UTF-8.");
            return null;
        }
    }
}
