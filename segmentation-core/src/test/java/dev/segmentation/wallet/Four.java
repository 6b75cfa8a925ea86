package dev.segmentation.wallet;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.List;

/** The measures of a share of wallet, and customers of so much. */
final class Four {
    static final Measure SALES = Measure.of("sales", "EUR/yr");
    static final Measure WALLET = Measure.of("wallet", "EUR/yr");
    static final Measure LOW = Measure.of("wallet from", "EUR/yr");
    static final Measure HIGH = Measure.of("wallet to", "EUR/yr");
    static final Measure CSI = Measure.of("csi", "0-100");
    static final Measure CHANCE = Measure.of("chance", "fraction");
    static final Measure TREND = Measure.of("trend", "%");
    static final Category OWNER = Category.of("owner");
    static final ShareOfWallet SENTENCE = ShareOfWallet.of(SALES, WALLET, CSI);

    private Four() {}

    static Customer customer(String id, double sales, double wallet, double satisfaction) {
        return Customer.of(id).with(SALES, sales).with(WALLET, wallet).with(CSI, satisfaction);
    }

    /** One customer in each quadrant, named after it. */
    static Portfolio portfolio() {
        return Portfolio.of(List.of(
                customer("grow", 40, 100, 80),
                customer("fix", 60, 100, 60),
                customer("model", 60, 100, 80),
                customer("move", 40, 100, 60)));
    }
}
