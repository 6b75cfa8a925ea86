package dev.segmentation.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes to characters, with every fault either refused with its line or marked; never replaced.
 *
 * <p>A byte that is no character is marked as a lone low surrogate that holds it (U+DC00 + byte): no decoder makes one
 * from sound input, so that it can be told from every character. A zero byte's character (U+0000) is a fault too.
 */
final class DecodingReader extends Reader {
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean marking;
    private final String file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean flushed;
    private long line = 1;
    private boolean afterReturn;

    DecodingReader(InputStream in, Charset charset, boolean marking, String file) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.marking = marking;
        this.file = file;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            fill();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private void fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            inspect();
            if (result.isError()) {
                fault(result.length());
            } else if (result.isUnderflow() && ended) {
                flushed = decoder.flush(chars).isUnderflow();
            } else if (result.isUnderflow()) {
                more();
            }
        }
        chars.flip();
    }

    private void more() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        ended = n < 0;
    }

    /** Counts the lines of what was decoded, and finds zeros in it. */
    private void inspect() {
        for (int i = 0; i < chars.position(); i++) {
            char c = chars.get(i);
            if (c == 0) {
                refuseUnlessMarking();
                chars.put(i, mark((byte) 0));
            } else if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    /** Marks the bytes of a fault; where they have no room left, the next turn meets them again. */
    private void fault(int length) {
        refuseUnlessMarking();
        for (int i = 0; length <= chars.remaining() + i && i < length; i++) {
            chars.put(mark(bytes.get()));
        }
    }

    private static char mark(byte b) {
        return (char) (0xDC00 | (b & 0xFF));
    }

    private void refuseUnlessMarking() {
        if (!marking) {
            throw ReadException.encoding(
                    Place.of(file, 0, line),
                    "must be text in " + decoder.charset().name()
                            + "; got bytes that are no character there. Save the file in one character set, or"
                            + " declare the one it has.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
