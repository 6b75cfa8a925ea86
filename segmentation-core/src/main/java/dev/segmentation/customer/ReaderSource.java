package dev.segmentation.customer;

import dev.segmentation.internal.CodeReader;

/** Codes that the inner loops work out, which know nothing of this package. */
record ReaderSource(CodeReader reader) implements CodeSource {
    @Override
    public void copy(int from, int length, int[] into) {
        reader.copy(from, length, into);
    }

    @Override
    public boolean copyDigits(int from, int length, byte[] into, int at) {
        return reader.copyDigits(from, length, into, at);
    }
}
