package dev.segmentation.needs;

import dev.segmentation.internal.CheckReturnValue;

/** How segments are looked for: how many, from how many starts and which seed, and how many resamples judge them. */
@CheckReturnValue
record Search(int from, int to, int starts, long seed, int resamples) {
    static final Search DEFAULTS = new Search(2, 8, 50, 1, Stability.REPLICATES);

    Search between(String subject, int least, int most) {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(subject + " must be a number from 1, or rise from such a number; got "
                    + (least == most ? least : least + " to " + most) + ".");
        }
        if (resamples == 0 && most > least) {
            throw new IllegalArgumentException(
                    subject + " must be one number where there are no resamples to choose by; got " + least + " to "
                            + most + ".");
        }
        return new Search(least, most, starts, seed, resamples);
    }

    Search starts(String subject, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(subject + " must be at least 1; got " + count + ".");
        }
        return new Search(from, to, count, seed, resamples);
    }

    Search seed(long other) {
        return new Search(from, to, starts, other, resamples);
    }

    Search resamples(String subject, int count) {
        if (count < 0 || (count == 0 && to > from)) {
            throw new IllegalArgumentException(subject
                    + " must be at least 0, and above 0 where the number of segments is to be chosen; got " + count
                    + ".");
        }
        return new Search(from, to, starts, seed, count);
    }

    boolean isGiven() {
        return from == to;
    }

    /** The steps that differ from the defaults; {@code step} names the one that says how many. */
    String words(String step) {
        StringBuilder text = new StringBuilder();
        if (from != DEFAULTS.from || to != DEFAULTS.to) {
            text.append('.').append(step).append('(').append(from);
            text.append(isGiven() ? "" : ", " + to).append(')');
        }
        text.append(starts == DEFAULTS.starts ? "" : ".starts(" + starts + ")");
        text.append(seed == DEFAULTS.seed ? "" : ".seed(" + seed + ")");
        return text.append(resamples == DEFAULTS.resamples ? "" : ".resamples(" + resamples + ")")
                .toString();
    }
}
