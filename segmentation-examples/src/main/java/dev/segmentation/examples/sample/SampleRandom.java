package dev.segmentation.examples.sample;

import java.util.List;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), with the few draws
 * that the sample needs.
 *
 * <p>Written out here because the sample must come out as the same bytes on every JDK for ever: only integer arithmetic,
 * the four operations on doubles, and {@link StrictMath}. An instance is a mutable stream for one thread. Each part of
 * the sample draws from {@link #of(long, String) its own stream}, and each company from a {@link #fork() fork} of it, so
 * that a change to one part leaves the others as they are.
 */
final class SampleRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** A stream with the given raw state, as in the published reference implementation. */
    SampleRandom(long state) {
        this.state = state;
    }

    /** The stream of that name under the seed: equal arguments give equal streams. */
    static SampleRandom of(long seed, String stream) {
        return new SampleRandom(mix(seed) ^ mix(stream.hashCode()));
    }

    /** An independent stream that starts from the next number of this one. */
    SampleRandom fork() {
        return new SampleRandom(nextLong());
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A double from [0, 1), a multiple of 2^-53. */
    double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A double from [low, high). */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from low to high, both included. */
    int whole(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    /** A double from [low, high) whose logarithm is evenly spread: as many small ones as large ones. */
    double logBetween(double low, double high) {
        return StrictMath.exp(between(StrictMath.log(low), StrictMath.log(high)));
    }

    /** A normal draw by Box and Muller (1958). */
    double normal(double mean, double sd) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return mean + sd * radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** A lognormal draw with the given median. */
    double logNormal(double median, double sd) {
        return median * StrictMath.exp(normal(0, sd));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(whole(0, items.size() - 1));
    }

    /** Puts the list into a random order, in place (Fisher and Yates). */
    <T> void shuffle(List<T> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            int other = whole(0, i);
            T moved = items.get(i);
            items.set(i, items.get(other));
            items.set(other, moved);
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
