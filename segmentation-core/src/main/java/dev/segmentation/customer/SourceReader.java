package dev.segmentation.customer;

import dev.segmentation.internal.CodeReader;

/** Codes from outside, for the inner loops, which know nothing of this package. */
record SourceReader(CodeSource source) implements CodeReader {
    @Override
    public void copy(int from, int length, int[] into) {
        source.copy(from, length, into);
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        return source.copyDigits(from, length, into, at);
    }
}
