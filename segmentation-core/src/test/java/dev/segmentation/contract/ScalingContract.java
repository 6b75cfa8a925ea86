package dev.segmentation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.segmentation.Counterfactual;
import dev.segmentation.SegmentModel;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Counting money in another currency moves nobody: exactly so for powers of two, and otherwise nobody who is further than
 * 1e-12, relative, from a cut.
 *
 * @param <M> the model that the segmenter learns
 */
public interface ScalingContract<M extends SegmentModel> extends ContractSubject<M> {
    /** Multiplying money and every stated threshold by a power of two moves nobody. */
    @Test
    default void aPowerOfTwoMovesNobody() {
        Segmentation before = model().segment(portfolio());
        for (double factor : new double[] {0x1p-30, 0.5, 2, 1024, 0x1p40}) {
            Segmentation after = scaledSegmentation(factor);
            for (int row = 0; row < portfolio().size(); row++) {
                assertEquals(
                        before.segment(row).code(), after.segment(row).code(), "row " + row + " in money x " + factor);
            }
        }
    }

    /** Multiplying by any other factor moves nobody who is further than 1e-12 from a cut. */
    @Test
    default void anyFactorMovesNobodyWhoIsAwayFromACut() {
        Segmentation before = model().segment(portfolio());
        for (double factor : new double[] {0.1, 1.0 / 3, 7.45, 11.3217, 1e6}) {
            Segmentation after = scaledSegmentation(factor);
            for (int row = 0; row < portfolio().size(); row++) {
                boolean same =
                        before.segment(row).code().equals(after.segment(row).code());
                assertTrue(
                        same || isAtACut(before, row),
                        "row " + row + " moved in money x " + factor + " although no cut is near");
            }
        }
    }

    private Segmentation scaledSegmentation(double factor) {
        Portfolio scaled = portfolio();
        for (Measure measure : money()) {
            double[] values = portfolio().measure(measure).toArray();
            scaled = scaled.with(
                    measure, Arrays.stream(values).map(v -> v * factor).toArray());
        }
        return scaledBy(factor).fit(scaled).segment(scaled);
    }

    private boolean isAtACut(Segmentation segmentation, int row) {
        Customer customer = portfolio().customer(row);
        for (Counterfactual move : segmentation.assignment(row).counterfactuals()) {
            if (move.attribute() instanceof Measure measure) {
                double target = (Double) move.target();
                if (Math.abs(customer.measure(measure) - target) <= 1e-12 * Math.abs(target)) {
                    return true;
                }
            }
        }
        return false;
    }
}
