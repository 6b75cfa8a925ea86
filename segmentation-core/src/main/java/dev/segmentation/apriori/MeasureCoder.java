package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.KeyHash;
import org.jspecify.annotations.Nullable;

/** Codes the bands of a measure. */
final class MeasureCoder implements Coder {
    private final Measure measure;
    private final KeyHash key;
    private final Bands bands;
    private final boolean isOfPositiveTotal;

    MeasureCoder(MeasureDimension dimension) {
        this.measure = dimension.measure();
        this.key = KeyHash.of(measure);
        this.bands = dimension.bands();
        this.isOfPositiveTotal = dimension.isOfPositiveTotal();
    }

    @Override
    public int unknown() {
        return bands.size();
    }

    @Override
    public int code(Customer customer) {
        return code(customer, key.in(customer.attributes()));
    }

    @Override
    public int code(Customer customer, @Nullable Object value) {
        int band = value instanceof Double number ? bands.index(number) : -1;
        return band < 0 ? unknown() : band;
    }

    @Override
    public RowCodes rows(Portfolio portfolio) {
        return RowCodes.of(portfolio.measure(measure).bandCodes(bands.cutArray()), values());
    }

    /** The band of each row, -1 where unknown. */
    int[] codes(Portfolio portfolio) {
        return portfolio.measure(measure).bands(bands.cutArray());
    }

    private int[] values() {
        int[] values = new int[bands.size() + 1];
        values[0] = unknown();
        for (int band = 0; band < bands.size(); band++) {
            values[band + 1] = band;
        }
        return values;
    }

    @Override
    public Attribute attribute(Customer customer) {
        return measure;
    }

    @Override
    public Message reason(Customer customer) {
        double value = customer.measure(measure);
        int band = bands.index(value);
        if (band < 0) {
            return Message.of("missing", measure);
        }
        Quantity own = new Quantity(value, measure.unit());
        if (value <= 0 && isOfPositiveTotal) {
            return Message.of("value.not-positive", measure, own);
        }
        Quantity from = new Quantity(bands.from(band), "");
        Quantity below = new Quantity(bands.below(band), "");
        if (bands.size() == 1) {
            return Message.of("value.only", measure, own);
        } else if (band == 0) {
            return Message.of("value.below", measure, own, below);
        }
        return band == bands.size() - 1
                ? Message.of("value.at-or-above", measure, own, from)
                : Message.of("value.between", measure, own, from, below);
    }
}
