package dev.segmentation.examples.sample;

/**
 * How often our CRM knows something about a company of each part; what it does not know is a blank cell.
 *
 * <p>The best customers are known well, new ones have not been asked yet, prospects cannot be asked how satisfied they
 * are.
 */
final class Knowledge {

    private static final int STALE_FROM = 20;
    private static final int STALE_TO = 23;

    private Knowledge() {}

    /** Whether its wallet is known; of prospects never, since they tell no more than what they could buy. */
    static double ofWallet(Part part) {
        return switch (part) {
            case BEST -> 0.9;
            case GIANT -> 0.75;
            case COMFORT -> 0.6;
            case GROW -> 1;
            case FIX -> 0.7;
            case GROUP -> 0.8;
            case REGULAR -> 0.6;
            case NEW -> 0.3;
            default -> 0;
        };
    }

    /** Whether its potential is known where its wallet is not. */
    static double ofPotential(Part part) {
        return switch (part) {
            case TARGET, WHALE -> 1;
            case PROSPECT -> 0.85;
            case FORMER -> 0.6;
            case LEAD -> 0.2;
            default -> 0;
        };
    }

    /** Whether it answered our survey on satisfaction. */
    static double ofSatisfaction(Part part) {
        return switch (part) {
            case BEST, FIX -> 0.9;
            case GIANT -> 0.7;
            case COMFORT -> 0.85;
            case GROW -> 1;
            case GROUP -> 0.8;
            case REGULAR -> 0.75;
            case FORMER -> 0.25;
            default -> 0;
        };
    }

    /** Whether it told us its needs, where it did not answer on satisfaction. */
    static double ofNeeds(Part part) {
        return switch (part) {
            case NEW, TARGET -> 0.5;
            case PROSPECT, WHALE -> 0.3;
            default -> 0;
        };
    }

    /** Whether a fact that could be looked up (employees, industry, city) is missing, beside the usual rate. */
    static double ofGap(Part part, double usual) {
        return switch (part) {
            case BEST -> 0;
            case LEAD -> 3 * usual;
            default -> usual;
        };
    }

    /** Three regular customers have a wallet from years ago: less than what they buy from us by now. */
    static boolean isStale(Company.Role role) {
        return role.part() == Part.REGULAR && role.number() >= STALE_FROM && role.number() < STALE_TO;
    }

    /** Fourteen companies are of strategic importance, whatever they buy. */
    static boolean isStrategic(Company.Role role) {
        return switch (role.part()) {
            case GIANT -> role.number() % 7 == 0;
            case GROW -> role.number() % 9 == 0;
            case WHALE -> role.number() % 5 == 0;
            case REGULAR -> role.number() % 60 == 55;
            default -> false;
        };
    }
}
