package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Mind;
import java.util.List;

/**
 * Draws what a company wants and how satisfied it is.
 *
 * <p>Planted here: the needs group is the leaning of its sector in six companies of ten, else any of the three; giants
 * and the parts to fix are dissatisfied, the comfort zone and the parts to grow are satisfied.
 */
final class Minds {

    /** With a third of the others by chance, six companies of ten have the need of their sector. */
    private static final double LEANING = 0.4;

    private Minds() {}

    static Mind mind(Part part, Trade trade, SampleRandom random) {
        Need any = random.pick(List.of(Need.values()));
        Need need = random.chance(LEANING) ? trade.sector().leaning() : any;
        return new Mind(need, random.normal(level(part, random), 0.5));
    }

    private static double level(Part part, SampleRandom random) {
        return switch (part) {
            case BEST -> 8.4;
            case GIANT -> 5.8;
            case COMFORT -> 9.0;
            case GROW -> 8.9;
            case FIX -> 5.4;
            case GROUP -> 8.2;
            case FORMER -> 4.5;
            default -> random.chance(0.6) ? 8.3 : 5.8;
        };
    }
}
