package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes size: customers by one measure, all others by another, with the values of the latter. */
final class SizeCoder implements Coder {
    private final MeasureCoder before;
    private final MeasureCoder after;
    private final int[] afterValues;

    SizeCoder(SizeDimension dimension) {
        this.before = new MeasureCoder(dimension.before());
        this.after = new MeasureCoder(dimension.after());
        List<String> values = dimension.values();
        this.afterValues = new int[values.size() + 1];
        for (int band = 0; band < values.size(); band++) {
            afterValues[band] = values.indexOf(dimension.after().values().get(band));
        }
        afterValues[values.size()] = values.size(); // unknown is unknown
    }

    private MeasureCoder judge(Stage stage) {
        return stage == Stage.CUSTOMER ? after : before;
    }

    @Override
    public int unknown() {
        return before.unknown();
    }

    @Override
    public int code(Customer customer) {
        return customer.stage() == Stage.CUSTOMER ? afterValues[after.code(customer)] : before.code(customer);
    }

    @Override
    public int code(Customer customer, @Nullable Object value) {
        return customer.stage() == Stage.CUSTOMER ? code(customer) : before.code(customer, value);
    }

    @Override
    public RowCodes rows(Portfolio portfolio) {
        int[] codes = before.codes(portfolio);
        int[] customers = after.codes(portfolio);
        for (int row = 0; row < codes.length; row++) {
            if (portfolio.stage(row) == Stage.CUSTOMER) {
                codes[row] = customers[row] < 0 ? -1 : afterValues[customers[row]];
            }
        }
        int[] values = new int[unknown() + 1];
        values[0] = unknown();
        for (int value = 0; value < unknown(); value++) {
            values[value + 1] = value;
        }
        return RowCodes.of(codes, values);
    }

    @Override
    public Attribute attribute(Customer customer) {
        return judge(customer.stage()).attribute(customer);
    }

    @Override
    public Message reason(Customer customer) {
        Message reason = judge(customer.stage()).reason(customer);
        return Message.of("apriori.size", Message.of("stage." + customer.stage().code()), reason);
    }
}
