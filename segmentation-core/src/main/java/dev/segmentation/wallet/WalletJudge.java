package dev.segmentation.wallet;

import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Sought;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the segment of one customer or of a whole portfolio, and what is derived on the way. */
final class WalletJudge {
    private static final int SALES = 0;
    private static final int WALLET = 1;
    private static final int SATISFACTION = 2;

    private final WalletMeasures measures;
    private final WalletCuts cuts;
    /** What is read of one customer. */
    private final Sought read;

    WalletJudge(WalletMeasures measures, WalletCuts cuts) {
        this.measures = measures;
        this.cuts = cuts;
        this.read = Sought.of(List.of(measures.sales(), measures.wallet(), measures.satisfaction()));
    }

    /** The segment of one customer; -1 for unassigned. */
    int code(Customer customer) {
        if (customer.stage() != Stage.CUSTOMER) {
            return -1;
        }
        Map<?, ?> known = customer.attributes();
        return code(read.number(SALES, known), wallet(customer), read.number(SATISFACTION, known));
    }

    private WalletMeasures.Bounds wallet(Customer customer) {
        if (measures.interval() != null) {
            return measures.bounds(customer);
        }
        double single = read.number(WALLET, customer.attributes());
        return new WalletMeasures.Bounds(single, single);
    }

    private int code(double sales, WalletMeasures.Bounds wallet, double satisfaction) {
        if (Double.isNaN(sales) || Double.isNaN(satisfaction) || !wallet.isSpent()) {
            return -1;
        }
        boolean high = wallet.lowShare(sales) >= cuts.share();
        if (!high && wallet.highShare(sales) >= cuts.share()) {
            return -1; // too close to call
        }
        return Quadrants.of(high, satisfaction >= cuts.satisfaction());
    }

    /** What is known of a portfolio, row by row. */
    Rows rows(Portfolio portfolio) {
        return new Rows(portfolio, measures);
    }

    int[] codes(Rows rows) {
        int[] codes = new int[rows.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = rows.isCustomer(row) ? code(rows.sales(row), rows.wallet(row), rows.satisfaction(row)) : -1;
        }
        return codes;
    }

    /** The columns of a portfolio that a share of wallet is read from. */
    static final class Rows {
        private final Portfolio portfolio;
        private final WalletMeasures measures;
        private final Map<Measure, MeasureColumn> columns = new LinkedHashMap<>();
        private final MeasureColumn sales;
        private final MeasureColumn wallet;
        private final MeasureColumn satisfaction;

        Rows(Portfolio portfolio, WalletMeasures measures) {
            this.portfolio = portfolio;
            this.measures = measures;
            measures.measures().forEach(measure -> columns.put(measure, portfolio.measure(measure)));
            this.sales = portfolio.measure(measures.sales());
            this.wallet = portfolio.measure(measures.wallet());
            this.satisfaction = portfolio.measure(measures.satisfaction());
        }

        int size() {
            return portfolio.size();
        }

        boolean isCustomer(int row) {
            return portfolio.stage(row) == Stage.CUSTOMER;
        }

        double sales(int row) {
            return sales.at(row);
        }

        double satisfaction(int row) {
            return satisfaction.at(row);
        }

        WalletMeasures.Bounds wallet(int row) {
            if (measures.interval() == null) {
                return new WalletMeasures.Bounds(wallet.at(row), wallet.at(row));
            }
            return measures.bounds(measure -> {
                MeasureColumn column = columns.get(measure);
                return column == null ? Double.NaN : column.at(row);
            });
        }

        /** A figure of each customer's sales and wallet; NaN for those who are no customers. */
        double[] figure(Figure figure) {
            double[] figures = new double[size()];
            for (int row = 0; row < figures.length; row++) {
                figures[row] = isCustomer(row) ? figure.of(wallet(row), sales(row)) : Double.NaN;
            }
            return figures;
        }
    }

    /** What is worked out from a wallet and the sales. */
    interface Figure {
        double of(WalletMeasures.Bounds wallet, double sales);
    }
}
