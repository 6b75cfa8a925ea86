package dev.segmentation.profile;

import dev.segmentation.Fitting;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Checks;
import dev.segmentation.internal.Decimals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who the best are: so many by value, a share of all, or picked by hand. */
sealed interface Choice {
    /** The best and the rest among a portfolio's customers. */
    Chosen among(Fitting fitting, Portfolio portfolio, Measure by);

    /** Refuses best customers who were not found by what they buy: they may be picked for what came later. */
    default void requireFound(Measure by) {}

    /** So many with the largest values. Whoever ties with the last of them is one of the best too. */
    record Top(int count) implements Choice {
        @Override
        public Chosen among(Fitting fitting, Portfolio portfolio, Measure by) {
            return largest(fitting, portfolio, by, judged -> count);
        }

        @Override
        public String toString() {
            return "top(" + count + ")";
        }
    }

    /** A share of the customers whose value is known, rounded up, and whoever ties with the last of them. */
    record TopShare(double share) implements Choice {
        @Override
        public Chosen among(Fitting fitting, Portfolio portfolio, Measure by) {
            return largest(fitting, portfolio, by, judged -> (int) Math.ceil(share * judged * (1 - 1e-12)));
        }

        @Override
        public String toString() {
            return "topShare(" + Decimals.shortest(share) + ")";
        }
    }

    /** Picked by hand; how they rank by value makes no difference. */
    record Picked(List<String> ids) implements Choice {
        @Override
        public Chosen among(Fitting fitting, Portfolio portfolio, Measure by) {
            fitting.measure(by);
            int[] taught = IntStream.range(0, portfolio.size())
                    .filter(row -> portfolio.stage(row) == Stage.CUSTOMER)
                    .toArray();
            long found = ids.stream()
                    .filter(id -> portfolio.row(id) >= 0 && portfolio.stage(portfolio.row(id)) == Stage.CUSTOMER)
                    .count();
            if (found < ids.size() || found == taught.length) {
                throw fitting.refusal(
                        by,
                        "BestCustomers.ids must name some of the " + taught.length + " customers; got " + ids.size()
                                + ", of whom " + found + " are among them. Prospects cannot be best customers.");
            }
            boolean[] best = new boolean[taught.length];
            for (int i = 0; i < taught.length; i++) {
                best[i] = ids.contains(portfolio.id(taught[i]));
            }
            return Chosen.of(portfolio.rows(taught), best, 0);
        }

        @Override
        public void requireFound(Measure by) {
            throw new IllegalArgumentException("Newcomers must be tested by a sentence that finds the best by their "
                    + Checks.quote(by.name())
                    + "; got best ones picked by hand, who may have been picked for what came later.");
        }

        /** Prints how many: ids are somebody's data. */
        @Override
        public String toString() {
            return "ids(" + ids.size() + " picked)";
        }
    }

    /** How many of so many are asked for. */
    interface Count {
        int of(int judged);
    }

    private static Chosen largest(Fitting fitting, Portfolio portfolio, Measure by, Count count) {
        MeasureColumn values = fitting.measure(by);
        int[] taught = IntStream.range(0, portfolio.size())
                .filter(row -> portfolio.stage(row) == Stage.CUSTOMER && !Double.isNaN(values.at(row)))
                .toArray();
        int wanted = count.of(taught.length);
        if (wanted >= taught.length || wanted < 1) {
            throw fitting.refusal(
                    by,
                    "BestCustomers must have customers beside the best to compare them with; got " + wanted
                            + " best of " + taught.length + " customers whose " + Checks.quote(by.name())
                            + " is known.");
        }
        double[] sorted = Arrays.stream(taught).mapToDouble(values::at).sorted().toArray();
        double last = sorted[sorted.length - wanted];
        boolean[] best = new boolean[taught.length];
        int chosen = 0;
        for (int i = 0; i < taught.length; i++) {
            best[i] = values.at(taught[i]) >= last;
            chosen += best[i] ? 1 : 0;
        }
        if (chosen == taught.length) {
            throw fitting.refusal(
                    by,
                    "BestCustomers must have customers beside the best to compare them with; got " + chosen
                            + " customers who tie for the last of " + wanted + " places.");
        }
        return Chosen.of(portfolio.rows(taught), best, chosen - wanted);
    }
}
