package dev.segmentation.customer;

/**
 * Which bits more than one hash has, each hash having one: equal values are among those that share theirs, and few others are.
 * For one thread.
 */
final class SharedBits {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 29;

    /** Words of bits seen, each before the word of those seen again, so that both are in one line of the cache. */
    private final long[] words;
    /** How far a hash is shifted for its leading bits to number the bits. */
    private final int shift;

    SharedBits(int hashes, int bitsPerHash) {
        long wanted = Math.min(LARGEST, Math.max(SMALLEST, (long) hashes * bitsPerHash));
        int bits = Integer.highestOneBit((int) wanted);
        this.words = new long[2 * (bits / Long.SIZE)];
        this.shift = Integer.numberOfLeadingZeros(bits) + 1;
    }

    /** Without a branch, since which bits are set cannot be foreseen. */
    void add(int hash) {
        int bit = hash >>> shift;
        int word = (bit >> 6) << 1;
        long mask = 1L << bit;
        words[word + 1] |= words[word] & mask;
        words[word] |= mask;
    }

    /** 1 if another hash that was added has the bit of this one, else 0. */
    int shared(int hash) {
        int bit = hash >>> shift;
        return (int) (words[((bit >> 6) << 1) + 1] >>> bit & 1);
    }
}
