package dev.segmentation.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up reseller: customers of a first year, and prospects who become customers in later years, with what they then
 * buy. Where there is a pattern, a trade and a size buy several times as much as others do; much is chance all the same.
 */
final class Reseller {
    static final int FIRST_YEAR = 240;
    static final int NEWCOMERS = 260;

    private static final String[] TRADES = {"Metal", "Food", "Retail", "Health", "Transport", "Building", "Media"};
    /** How many times as much each trade buys. */
    private static final double[] BUY = {4, 1.5, 0.4, 1, 2, 2.5, 0.3};

    private static final String[] REGIONS = {"North", "South", "East", "West", "Abroad"};

    private final List<String> rows = new ArrayList<>();
    private final double[] later = new double[NEWCOMERS];

    Reseller(long seed, boolean hasPattern) {
        Random random = new Random(seed);
        for (int i = 0; i < FIRST_YEAR + NEWCOMERS; i++) {
            int trade = random.nextInt(TRADES.length);
            double heads = Math.ceil(StrictMath.exp(1.5 + 3.5 * random.nextDouble()));
            double usual = hasPattern ? BUY[trade] * bySize(heads) : 1;
            double sales = Math.rint(1000 * usual * StrictMath.exp(0.6 * random.nextGaussian()));
            String region = REGIONS[random.nextInt(REGIONS.length)];
            boolean isNew = i >= FIRST_YEAR;
            String known = random.nextInt(12) == 0 ? "" : String.format(Locale.ROOT, "%.0f", heads);
            rows.add(String.join(
                    ",",
                    "r" + i,
                    isNew ? "prospect" : "customer",
                    TRADES[trade],
                    region,
                    known,
                    isNew ? "" : sales + ""));
            if (isNew) {
                later[i - FIRST_YEAR] = sales;
            }
        }
    }

    /** Mid-sized companies buy most: a mean size would say nothing. */
    private static double bySize(double heads) {
        return heads < 10 ? 0.3 : heads < 30 ? 1 : heads < 90 ? 3 : 1.5;
    }

    /** Everybody, as the file of the first year has them: of prospects no sales are known. */
    String csv() {
        return "id,status,trade,region,employees,sales\n" + String.join("\n", rows) + "\n";
    }

    /** What each newcomer buys later, in the order of the file. */
    double[] later() {
        return later.clone();
    }

    /** Learned from the fifteen who bought most in the first year. */
    static String definition(String more) {
        return """
                {"format": 1,
                 "customers": {"id": "id", "stage": "status",
                   "measures": {"employees": {"column": "employees", "unit": "heads"}, "sales": {"column": "sales", "unit": "EUR/yr"}},
                   "categories": {"trade": {"column": "trade"}, "region": {"column": "region"}}},
                 "segmentations": {"fit": {"method": "best-customers", "by": "sales", "top": 15,
                   "on": ["trade", "region", "employees"]%s}}}""".formatted(more);
    }
}
