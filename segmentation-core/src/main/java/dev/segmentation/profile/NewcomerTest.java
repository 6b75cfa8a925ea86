package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Share;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learned as of a day, tested on those who came later: does fit tell who will buy most? Newcomers are judged by what is
 * known of them, as strangers, whatever their stage is now.
 *
 * <pre>{@code
 * BestCustomersModel then = best.fit(asOfThen);              // history as of that day
 * NewcomerTest.of(then, newcomers, SALES_SINCE).sentence();  // those who were no customers then
 * }</pre>
 *
 * @param area how well fit tells the newcomers who buy most from the others
 * @param topShare the share of the newcomers looked for, those with the largest later value; ties are looked for too, unless
 *     these are the lowest value: then those above it are looked for
 * @param quarters the mean later value by quarter of fit, from the lowest; equal fits that fall into several quarters count in
 *     each of them by their mean
 */
public record NewcomerTest(Area area, double topShare, List<Double> quarters) {
    /** Who buys most, where nothing else is asked for: a fifth. */
    public static final double FIFTH = 0.2;

    /** Of fewer newcomers a fifth is nobody. */
    static final int FEWEST = 5;

    /**
     * Copies the list.
     *
     * @param area how well fit tells the newcomers who buy most from the others
     * @param topShare the share of the newcomers looked for, those with the largest later value; ties are looked for too, unless these are the lowest value: then those above it are looked for
     * @param quarters the mean later value by quarter of fit, from the lowest; equal fits that fall into several quarters count in each of them by their mean
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there are not four quarters, one is not finite, or the area is not known
     */
    public NewcomerTest {
        Checks.notNull(area, "NewcomerTest area");
        quarters = Checks.list(quarters, "NewcomerTest quarters");
        if (quarters.size() != 4 || !quarters.stream().allMatch(Double::isFinite) || Double.isNaN(area.value())) {
            throw new IllegalArgumentException("NewcomerTest must have an area and four quarters, all known; got "
                    + quarters.size() + " quarters.");
        }
    }

    /**
     * Tests a model on those who came after it was learned, looking for the fifth that buys most.
     *
     * @param model learned as of then
     * @param newcomers those who were no customers then
     * @param later what they buy later; those of whom it is unknown are left out
     * @return the test
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the portfolio lacks the measure or an attribute of the model, fewer than five newcomers can be tested, or all of them buy as much
     */
    public static NewcomerTest of(BestCustomersModel model, Portfolio newcomers, Measure later) {
        Tested tested = tested(
                Checks.notNull(model, "NewcomerTest.of model"),
                Checks.notNull(newcomers, "NewcomerTest.of newcomers"),
                later);
        if (tested.size() < FEWEST) {
            throw new IllegalArgumentException("NewcomerTest.of must have at least five newcomers whose fit and "
                    + Checks.quote(later.name()) + " are known; got " + tested.size() + " of " + newcomers.size()
                    + ".");
        }
        if (tested.areAlike()) {
            throw new IllegalArgumentException("NewcomerTest.of must have newcomers of whom some buy more; got "
                    + tested.size() + " with the same " + Checks.quote(later.name()) + ".");
        }
        return tested.test();
    }

    /** Those whose fit and later value are known; judged as strangers. */
    static Tested tested(BestCustomersModel model, Portfolio newcomers, Measure later) {
        Stage[] strangers = new Stage[newcomers.size()];
        Arrays.fill(strangers, Stage.PROSPECT);
        double[] fits = model.table().fits(newcomers.withStages(strangers)).fit();
        MeasureColumn values = newcomers.measure(later);
        int[] rows = IntStream.range(0, fits.length)
                .filter(row -> !Double.isNaN(fits[row]) && !Double.isNaN(values.at(row)))
                .toArray();
        return new Tested(
                MeasureColumn.of(
                        BestCustomersModel.FIT,
                        IntStream.of(rows).mapToDouble(row -> fits[row]).toArray()),
                MeasureColumn.of(
                        later, IntStream.of(rows).mapToDouble(values::at).toArray()));
    }

    /** The fits of newcomers, and what they buy later. */
    record Tested(MeasureColumn fits, MeasureColumn values) {
        int size() {
            return fits.size();
        }

        boolean areAlike() {
            double[] sorted = values.toArray();
            Arrays.sort(sorted);
            return sorted[0] == sorted[sorted.length - 1];
        }

        /** Of at least five who are not all alike. */
        NewcomerTest test() {
            double cut = cut();
            MeasureColumn looked = fits.knownWhere(row -> values.at(row) >= cut);
            MeasureColumn others = fits.knownWhere(row -> values.at(row) < cut);
            return new NewcomerTest(Area.of(looked, others), FIFTH, quarters());
        }

        /** The value from which on somebody is looked for: above the lowest, where more than four in five have that. */
        private double cut() {
            double[] sorted = values.toArray();
            Arrays.sort(sorted);
            double fifth = Banding.topShare(FIFTH).fit(values).cuts().get(0);
            return fifth > sorted[0]
                    ? fifth
                    : Arrays.stream(sorted)
                            .filter(value -> value > sorted[0])
                            .findFirst()
                            .orElse(fifth);
        }

        /** Where equal fits fall into two quarters, each of them has its part of their mean. */
        private List<Double> quarters() {
            Integer[] order = new Integer[size()];
            Arrays.setAll(order, row -> row);
            // by value within a fit, so that the order of the rows makes no difference to the sums
            Arrays.sort(order, Comparator.<Integer>comparingDouble(fits::at).thenComparingDouble(values::at));
            double[] sums = new double[4];
            for (int from = 0; from < order.length; ) {
                int to = from;
                double sum = 0;
                while (to < order.length && fits.at(order[to]) == fits.at(order[from])) {
                    sum += values.at(order[to]);
                    to++;
                }
                share(sums, from, to, sum / (to - from));
                from = to;
            }
            double each = order.length / 4.0;
            return List.of(sums[0] / each, sums[1] / each, sums[2] / each, sums[3] / each);
        }

        private void share(double[] sums, int from, int to, double mean) {
            for (int quarter = 0; quarter < sums.length; quarter++) {
                double start = Math.max(from, quarter * size() / 4.0);
                double end = Math.min(to, (quarter + 1) * size() / 4.0);
                sums[quarter] += Math.max(0, end - start) * mean;
            }
        }
    }

    /**
     * Whether the mean later value rises from each quarter of fit to the next.
     *
     * @return false also where two are equal
     */
    public boolean isRising() {
        return quarters.get(0) < quarters.get(1)
                && quarters.get(1) < quarters.get(2)
                && quarters.get(2) < quarters.get(3);
    }

    /**
     * The test in words.
     *
     * @return how much better than chance, with its uncertainty
     */
    public Message sentence() {
        String key = area.isBetterThanChance() ? "profile.newcomers-better" : "profile.newcomers-no-better";
        return Message.of(
                key,
                new Share(area.value()),
                new Share(area.from()),
                new Share(area.to()),
                area.looked() + area.others(),
                area.looked());
    }
}
