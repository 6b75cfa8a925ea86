package dev.segmentation.internal;

/**
 * The library's one source of random numbers: SplitMix64, documented to the bit, so that a seed gives the same result on every
 * JDK and in every port.
 *
 * <p>Mutable, made for one computation, and not safe for several threads: give each a {@link #child} of its own. Throws
 * {@link IllegalArgumentException} for a bound below one.
 *
 * <pre>{@code
 * new SplitMix64(1234567).nextLong() == 6457827717110365317L
 * }</pre>
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the constants
 * of S. Vigna's public-domain reference.
 */
public final class SplitMix64 {
    private static final long GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    /** Starts the stream of a seed; every long is a good seed. */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** {@return the next 64 random bits} */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** {@return a double in [0, 1): the upper 53 bits of {@link #nextLong} times 2^-53} */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * Draws an integer without bias.
     *
     * @param bound the number of possible results, at least 1
     * @return an integer in {@code [0, bound)}
     * @throws IllegalArgumentException if {@code bound} is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("SplitMix64.nextInt bound must be at least 1; got " + bound + ".");
        }
        // D. Lemire, "Fast random integer generation in an interval", 2019: the upper half of a product, redrawn where
        // the lower
        // half falls among the 2^32 mod bound values that would give some results once too often.
        long uneven = 0x1_0000_0000L % bound;
        long product = (nextLong() >>> 32) * bound;
        while ((product & 0xFFFF_FFFFL) < uneven) {
            product = (nextLong() >>> 32) * bound;
        }
        return (int) (product >>> 32);
    }

    /** {@return a standard normal deviate, by G. Marsaglia's polar method (1964); the second of each pair is not kept} */
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double square = u * u + v * v;
            if (square < 1 && square > 0) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Puts the items into a random order, each equally likely (Fisher and Yates, from the end). */
    public void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    /** {@return a new stream that starts at this one's next bits} */
    public SplitMix64 split() {
        return new SplitMix64(nextLong());
    }

    /**
     * Opens the numbered child of this stream without advancing it, so that work may be done in any order or by any thread.
     *
     * @param number which child; the same number at the same point gives the same stream
     * @return a new stream
     */
    public SplitMix64 child(long number) {
        return new SplitMix64(mix(mix(state + GAMMA) + number * GAMMA));
    }

    /** Skips {@code draws} numbers at once, as if {@link #nextLong} had been called so often; negative goes back. */
    public void jump(long draws) {
        state += draws * GAMMA;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return b ^ (b >>> 31);
    }
}
