package dev.segmentation.needs;

import dev.segmentation.FitException;
import dev.segmentation.Fitting;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns how measures are scaled, from the customers of whom all are known. */
final class ScaleLearner {
    private final Fitting fitting;
    private final Scale scale;
    private final boolean isLn;

    ScaleLearner(Fitting fitting, Scale scale, boolean isLn) {
        this.fitting = fitting;
        this.scale = scale;
        this.isLn = isLn;
    }

    /** The scaled measures, in their order. */
    List<ScaledMeasure> learn(List<Measure> measures) {
        List<MeasureColumn> columns = measures.stream().map(fitting::measure).toList();
        int[] complete = complete(columns);
        if (complete.length == 0) {
            throw new FitException(
                    NeedsClusters.KIND,
                    measures.get(0).name(),
                    "Portfolio must have a customer of whom all of "
                            + measures.stream().map(Measure::name).toList() + " are known"
                            + (isLn ? " and above zero (for the logarithm)" : "") + "; got none of "
                            + columns.get(0).size() + ".");
        }
        List<ScaledMeasure> learned = new ArrayList<>();
        for (MeasureColumn column : columns) {
            double[] values = Arrays.stream(complete).mapToDouble(column::at).toArray();
            learned.add(learn(column.measure(), values));
        }
        return learned;
    }

    private int[] complete(List<MeasureColumn> columns) {
        int[] rows = new int[columns.get(0).size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean known = true;
            for (MeasureColumn column : columns) {
                double value = column.at(row);
                known &= isLn ? value > 0 : !Double.isNaN(value);
            }
            rows[count] = row;
            count += known ? 1 : 0;
        }
        return Arrays.copyOf(rows, count);
    }

    private ScaledMeasure learn(Measure measure, double[] values) {
        ScaledMeasure plain = new ScaledMeasure(measure, isLn, 0, 1, 0, 0);
        Arrays.setAll(values, i -> plain.transformed(values[i]));
        Arrays.sort(values); // so that sums do not depend on the order of the rows
        double least = values[0];
        double most = values[values.length - 1];
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        double mean = sum.value() / values.length;
        Sum squares = new Sum();
        for (double value : values) {
            squares.addProduct(value - mean, value - mean);
        }
        double deviation = least == most ? 0 : Math.sqrt(squares.value() / (values.length - 1));
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || !Double.isFinite(most - least)) {
            throw fitting.refusal(
                    measure,
                    "Measure \"" + measure.name()
                            + "\" must have values whose squares can be summed; got larger ones. Give it in a larger unit.");
        }
        double offset = scale == Scale.ZSCORE ? mean : scale == Scale.RANGE ? least : 0;
        double divisor = scale == Scale.ZSCORE ? deviation : scale == Scale.RANGE ? most - least : 1;
        return new ScaledMeasure(measure, isLn, offset, divisor > 0 ? divisor : 1, mean, deviation);
    }
}
