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
import java.util.List;

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
 * @param topShare the share of the newcomers looked for, those with the largest later value; ties are looked for too
 * @param quarters the mean later value by quarter of fit, from the lowest; NaN for a quarter that ties leave empty
 */
public record NewcomerTest(Area area, double topShare, List<Double> quarters) {
    /** Who buys most, where nothing else is asked for: a fifth. */
    public static final double FIFTH = 0.2;

    /**
     * Copies the list.
     *
     * @param area how well fit tells the newcomers who buy most from the others
     * @param topShare the share of the newcomers looked for, those with the largest later value; ties are looked for too
     * @param quarters the mean later value by quarter of fit, from the lowest; NaN for a quarter that ties leave empty
     * @throws NullPointerException if a component is null
     */
    public NewcomerTest {
        Checks.notNull(area, "NewcomerTest area");
        quarters = Checks.list(quarters, "NewcomerTest quarters");
    }

    /**
     * Tests a model on those who came after it was learned, looking for the fifth that buys most.
     *
     * @param model learned as of then
     * @param newcomers those who were no customers then
     * @param later what they buy later; those of whom it is unknown are left out
     * @return the test
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the portfolio lacks the measure or an attribute of the model, or fewer than five newcomers can be tested
     */
    public static NewcomerTest of(BestCustomersModel model, Portfolio newcomers, Measure later) {
        Checks.notNull(model, "NewcomerTest.of model");
        Checks.notNull(newcomers, "NewcomerTest.of newcomers");
        Stage[] strangers = new Stage[newcomers.size()];
        Arrays.fill(strangers, Stage.PROSPECT);
        Portfolio all = newcomers.withStages(strangers);
        double[] allFits = model.table().fits(all).fit();
        MeasureColumn allValues = newcomers.measure(later);
        Portfolio tested = all.where(row -> !Double.isNaN(allFits[row]) && !Double.isNaN(allValues.at(row)));
        if (tested.size() < 5) {
            throw new IllegalArgumentException("NewcomerTest.of must have at least five newcomers whose fit and "
                    + Checks.quote(later.name()) + " are known; got " + tested.size() + " of " + newcomers.size()
                    + ".");
        }
        MeasureColumn fits = MeasureColumn.of(
                BestCustomersModel.FIT, model.table().fits(tested).fit());
        MeasureColumn values = tested.measure(later);
        double cut = Banding.topShare(FIFTH).fit(values).cuts().get(0);
        Area area =
                Area.of(fits.knownWhere(row -> values.at(row) >= cut), fits.knownWhere(row -> values.at(row) < cut));
        return new NewcomerTest(area, FIFTH, quarters(fits, values));
    }

    private static List<Double> quarters(MeasureColumn fits, MeasureColumn values) {
        int[] quarter = fits.bands(Banding.quantiles(0.25, 0.5, 0.75).fit(fits).cutArray());
        double[] sums = values.sums(quarter, 4);
        int[] counts = new int[4];
        for (int row = 0; row < quarter.length; row++) {
            counts[quarter[row]]++;
        }
        return List.of(sums[0] / counts[0], sums[1] / counts[1], sums[2] / counts[2], sums[3] / counts[3]);
    }

    /**
     * Whether the mean later value rises from each quarter of fit to the next.
     *
     * @return false also where a quarter is empty
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
                area.looked() + area.others());
    }
}
