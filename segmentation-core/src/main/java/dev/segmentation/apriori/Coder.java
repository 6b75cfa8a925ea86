package dev.segmentation.apriori;

import dev.segmentation.Message;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import org.jspecify.annotations.Nullable;

/** Finds the values of a dimension: of one customer, or of all rows of a portfolio. */
interface Coder {
    /** The code of a value that was not seen when the model was fitted. */
    int UNSEEN = -1;

    /** A coder for any dimension. */
    static Coder of(Dimension dimension) {
        if (dimension instanceof CategoryDimension category) {
            return new CategoryCoder(category);
        } else if (dimension instanceof LabelsDimension labels) {
            return new LabelsCoder(labels);
        }
        return dimension instanceof SizeDimension size
                ? new SizeCoder(size)
                : new MeasureCoder((MeasureDimension) dimension);
    }

    /** How many values there are; as a code, that the value is unknown. */
    int unknown();

    /** Where the customer's value stands in the dimension; {@link #unknown} or {@link #UNSEEN}. */
    int code(Customer customer);

    /** The same where the value of the dimension's first attribute has been looked up; null if it is unknown. */
    int code(Customer customer, @Nullable Object value);

    /** The same of every row. */
    RowCodes rows(Portfolio portfolio);

    /** The attribute that decides about the customer. */
    Attribute attribute(Customer customer);

    /** The customer's value in words, whatever {@link #code} says. */
    Message reason(Customer customer);
}
