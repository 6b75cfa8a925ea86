package dev.segmentation.profile;

import dev.segmentation.band.Banding;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Decimals;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the cut-offs of fit lie. */
sealed interface Cutting {
    /** The cut-offs for what was learned. */
    FitRules.Cutoffs cutoffs(Fits fits);

    /**
     * What cut-offs may be learned from.
     *
     * @param table works out fit
     * @param chosen best and rest
     * @param portfolio everybody
     * @param known the least confidence to be judged with
     */
    record Fits(FitTable table, Chosen chosen, Portfolio portfolio, double known) {
        MeasureColumn ofTaught(boolean best) {
            double[] fit = table.fits(chosen.taught()).fit();
            return MeasureColumn.of(BestCustomersModel.FIT, fit).knownWhere(row -> chosen.best()[row] == best);
        }

        /** How well the others of this fit, each with itself left out, would fit if they had not been learned from. */
        double asStrangers(double fit) {
            Portfolio taught = chosen.taught();
            double[] leftOut = table.fits(taught).fit();
            return IntStream.range(0, taught.size())
                    .filter(row -> !chosen.best()[row] && leftOut[row] == fit)
                    .mapToDouble(row -> table.fit(table.points(taught.customer(row), Standing.STRANGER)))
                    .max()
                    .orElse(fit);
        }

        /** Of those who are not customers and can be judged, from the highest down. */
        double[] ofOthers() {
            FitColumns columns = table.fits(portfolio);
            double[] rising = IntStream.range(0, portfolio.size())
                    .filter(row -> portfolio.stage(row) != Stage.CUSTOMER
                            && columns.fit()[row] >= 0
                            && columns.confidence()[row] >= known)
                    .mapToDouble(row -> columns.fit()[row])
                    .sorted()
                    .toArray();
            for (int i = 0; i < rising.length / 2; i++) {
                double low = rising[i];
                rising[i] = rising[rising.length - 1 - i];
                rising[rising.length - 1 - i] = low;
            }
            return rising;
        }
    }

    /**
     * Prioritised is who fits as well as half of the best do, and better than nine in ten of the others; considered who fits
     * as well as three in four of the best do, and better than three in four of the others. The best, and the others, are
     * judged with themselves left out.
     *
     * <p>Equals stand together, so that a cut may let in more of the others than a tenth, or a quarter. Where it would let in
     * more than a quarter, or than half, it does not tell who is to be pursued: it is raised above these equals.
     */
    record Learned() implements Cutting {
        @Override
        public FitRules.Cutoffs cutoffs(Fits fits) {
            double[] ofBest = quantiles(fits.ofTaught(true), 0.25, 0.5);
            MeasureColumn rest = fits.ofTaught(false);
            double[] ofRest = quantiles(rest, 0.75, 0.9);
            double[] known = rest.knownWhere(row -> true).toArray();
            double prioritise = raised(Math.max(ofBest[1], ofRest[1]), 0.25, known, fits);
            double consider = raised(Math.max(ofBest[0], ofRest[0]), 0.5, known, fits);
            return new FitRules.Cutoffs(prioritise, Math.min(prioritise, consider));
        }

        /** The cut, or above the equals at it where too many are; also as those are judged who were not learned from. */
        private static double raised(double cut, double most, double[] rest, Fits fits) {
            if (Arrays.stream(rest).filter(fit -> fit >= cut).count() <= most * rest.length) {
                return cut;
            }
            double equal = Arrays.stream(rest).filter(fit -> fit >= cut).min().orElse(cut);
            double next = Arrays.stream(rest).filter(fit -> fit > equal).min().orElse(equal);
            return Math.max(next, Math.nextUp(Math.max(equal, fits.asStrangers(equal))));
        }

        private static double[] quantiles(MeasureColumn fits, double... fractions) {
            if (fits.size() == 0) {
                return new double[fractions.length];
            }
            return Banding.quantiles(fractions).fit(fits).cutArray();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Stated by the user. */
    record Stated(FitRules.Cutoffs cutoffs) implements Cutting {
        @Override
        public FitRules.Cutoffs cutoffs(Fits fits) {
            return cutoffs;
        }

        @Override
        public String toString() {
            return ".cuts(" + Decimals.shortest(cutoffs.prioritise()) + ", " + Decimals.shortest(cutoffs.consider())
                    + ")";
        }
    }

    /**
     * As many as can be pursued: never more, so that equals who do not all fit in are left out; and in reserve as many again, or
     * those equals.
     */
    record Capacity(int count) implements Cutting {
        @Override
        public FitRules.Cutoffs cutoffs(Fits fits) {
            double[] falling = fits.ofOthers();
            double reserve = cut(falling, 2L * count);
            // the best of those who can no longer be pursued are in reserve, however many fit as well as they
            return new FitRules.Cutoffs(
                    cut(falling, count), falling.length > count ? Math.min(reserve, falling[count]) : reserve);
        }

        private static double cut(double[] falling, long count) {
            if (falling.length <= count) {
                return 0;
            }
            double excluded = falling[(int) count];
            return Arrays.stream(falling).filter(fit -> fit > excluded).min().orElse(Math.nextUp(falling[0]));
        }

        @Override
        public String toString() {
            return ".capacity(" + count + ")";
        }
    }
}
