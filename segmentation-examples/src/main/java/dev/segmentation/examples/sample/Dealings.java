package dev.segmentation.examples.sample;

import dev.segmentation.examples.sample.Company.Dealing;
import dev.segmentation.examples.sample.Company.Firm;
import dev.segmentation.examples.sample.Company.Mind;
import dev.segmentation.examples.sample.Company.Role;
import dev.segmentation.examples.sample.Company.Span;
import java.time.LocalDate;

/**
 * Draws what a company spends in our category, how much of it is ours, and since when.
 *
 * <p>The wallet grows with the employees to the power of 0.85, times the sector's spend, times lognormal noise; sales are
 * a share of it that depends on the part. Planted here: giants buy 2 to 12 % of their wallet from us, the comfort zone
 * nearly all of it, satisfied regular customers most of it.
 */
final class Dealings {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final double WALLET_PER_HEAD = 14_000;
    private static final double SCALE_POWER = 0.85;

    /** The yearly sales of the best customer (SEK), and what each next one has of them. */
    private static final double BEST_SALES = 9_200_000;

    private static final double NEXT_BEST = 0.93;

    /** Nobody else buys more than this in a year (SEK), so that the best customers are who they are by design. */
    private static final double OTHERS_AT_MOST = 2_400_000;

    /** Nor does a customer of the comfort zone buy more than this. */
    private static final double COMFORT_AT_MOST = 95_000;

    private Dealings() {}

    /** The dealing of the company in that role. */
    static Dealing dealing(Role role, Firm firm, Mind mind, SampleRandom random) {
        double share = share(role.part(), mind, random);
        double sales = sales(role, share * wallet(firm, random), random);
        double growth = role.part() == Part.COMFORT ? random.normal(0.01, 0.03) : random.normal(0.07, 0.10);
        return new Dealing(StrictMath.round(sales), StrictMath.round(sales / share), growth, span(role.part(), random));
    }

    private static double wallet(Firm firm, SampleRandom random) {
        double heads = StrictMath.pow(firm.employees(), SCALE_POWER);
        return WALLET_PER_HEAD * heads * firm.trade().sector().spend() * random.logNormal(1, 0.45);
    }

    /** Our share of the wallet; of a company that does not buy, what it could become. */
    private static double share(Part part, Mind mind, SampleRandom random) {
        return switch (part) {
            case BEST -> random.between(0.60, 0.90);
            case GIANT -> random.between(0.02, 0.12);
            case COMFORT -> random.between(0.78, 0.98);
            case GROW -> random.between(0.15, 0.38);
            case FIX -> random.between(0.62, 0.90);
            case NEW -> random.between(0.05, 0.25);
            default -> mind.isSatisfied() ? random.between(0.58, 0.88) : random.between(0.20, 0.80);
        };
    }

    private static double sales(Role role, double expected, SampleRandom random) {
        return switch (role.part()) {
            case BEST -> BEST_SALES * StrictMath.pow(NEXT_BEST, role.number()) * random.between(0.985, 1.015);
            case GROUP -> random.between(2_000_000, OTHERS_AT_MOST);
            case COMFORT -> atMost(COMFORT_AT_MOST, expected, random);
            case WHALE -> expected;
            default -> atMost(OTHERS_AT_MOST, expected, random);
        };
    }

    /** The expected amount, or a little less than the limit: not the limit itself, where many would meet. */
    private static double atMost(double limit, double expected, SampleRandom random) {
        double below = limit * random.between(0.7, 1);
        return Math.min(expected, below);
    }

    private static Span span(Part part, SampleRandom random) {
        LocalDate someDay = START.plusDays(random.whole(0, 600));
        return switch (part) {
            case NEW -> new Span(LocalDate.of(2025, 2, 1).plusDays(random.whole(0, 270)), END);
            case FORMER -> new Span(START, LocalDate.of(2023, 6, 30).plusDays(random.whole(0, 500)));
            case REGULAR -> new Span(random.chance(0.1) ? someDay : START, END);
            default -> new Span(START, END);
        };
    }
}
