package dev.segmentation.examples.sample;

import java.util.List;

/**
 * The three planted needs groups: the mean importance (1 to 10) of {@link #NAMES six needs} in each.
 *
 * <p>A need goes with the industry in six companies of ten, and with nothing else: companies of one size, region or
 * owner do not have one need.
 */
enum Need {
    /** Wants it cheap, and from a wide range. */
    PRICE,
    /** Wants it tomorrow, and somebody who answers. */
    SERVICE,
    /** Wants it to last, and to be clean. */
    QUALITY;

    /** The six needs in the order of the columns. */
    static final List<String> NAMES = List.of("price", "delivery", "quality", "service", "range", "sustainability");

    /** The spread of the answers around the mean of their group, before rounding. */
    static final double NOISE = 1.2;

    /** The mean importance of each of the six needs. */
    List<Double> importance() {
        return switch (this) {
            case PRICE -> List.of(9.0, 6.5, 5.0, 3.5, 7.5, 3.0);
            case SERVICE -> List.of(5.0, 9.0, 6.5, 8.8, 5.0, 4.0);
            case QUALITY -> List.of(4.0, 5.5, 9.0, 6.0, 4.5, 8.5);
        };
    }
}
