package dev.segmentation.matrix;

import static dev.segmentation.matrix.Twelve.LOYALTY;
import static dev.segmentation.matrix.Twelve.SALES;
import static dev.segmentation.matrix.Twelve.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.segmentation.Segmentation;
import dev.segmentation.SomeCustomers;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The matrix against a second implementation that reads CONTRACT.md 2 line by line. */
class NaiveMatrixTest {
    private static final CrmMatrix ONE_AXIS = CrmMatrix.of(SomeCustomers.SALES, SomeCustomers.GROWTH)
            .value(Banding.at(3_000, 9_000))
            .loyalty(Banding.at(0, 20))
            .potential(SomeCustomers.WALLET);

    private static String naive(Customer customer, boolean leads) {
        double sales = customer.measure(SomeCustomers.SALES);
        double potential = customer.measure(SomeCustomers.WALLET);
        double loyalty = customer.measure(SomeCustomers.GROWTH);
        if (customer.stage() == Stage.LEAD && !leads) {
            return "unassigned";
        }
        double value = potential;
        String column = "prospect";
        if (customer.stage() == Stage.CUSTOMER) {
            if (Double.isNaN(potential) || sales > potential) {
                value = sales;
            }
            column = loyalty >= 20 ? "high" : loyalty >= 0 ? "medium" : "low"; // unknown is neither
        }
        if (Double.isNaN(value)) {
            return "unassigned";
        }
        return (value >= 9_000 ? "giant" : value >= 3_000 ? "medium" : "small") + "-" + column;
    }

    @Property(seed = "17", tries = 100)
    void everybodyStandsWhereTheNaiveReadingPutsThem(@ForAll @LongRange(min = 0) long seed, @ForAll boolean leads) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(60, seed);
        Segmentation result = ONE_AXIS.leads(leads).segment(portfolio);
        for (int row = 0; row < portfolio.size(); row++) {
            assertThat(result.segment(row).code()).isEqualTo(naive(portfolio.customer(row), leads));
        }
    }

    /** CONTRACT 2: "Where the axis is one, a prospect's first order never lowers its value band." */
    @Property(seed = "18", tries = 200)
    void aFirstOrderNeverLowersTheValueBand(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(min = 0, max = 29) int who,
            @ForAll boolean refit) {
        Portfolio before = SomeCustomers.ofAllKinds(30, seed);
        CrmMatrix sentence = CrmMatrix.of(SomeCustomers.SALES, SomeCustomers.GROWTH)
                .loyalty(Banding.at(0, 20))
                .potential(SomeCustomers.WALLET);
        Customer prospect = before.customer(who).at(Stage.PROSPECT).without(SomeCustomers.SALES);
        List<Customer> customers = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            customers.add(row == who ? prospect : before.customer(row));
        }
        CrmMatrixModel model = sentence.fit(Portfolio.of(customers));
        for (double order : new double[] {-5, 0, 1, 5_000, 1e6}) {
            Customer bought = prospect.at(Stage.CUSTOMER).with(SomeCustomers.SALES, order);
            customers.set(who, bought);
            CrmMatrixModel after = refit ? sentence.fit(Portfolio.of(customers)) : model;
            assertThat(size(after, bought)).isGreaterThanOrEqualTo(size(model, prospect));
        }
    }

    private static int size(CrmMatrixModel model, Customer customer) {
        return List.of("unassigned", "small", "medium", "giant")
                .indexOf(model.segmentOf(customer).code().split("-", 2)[0]);
    }

    @Property(seed = "19", tries = 100)
    void figuresOfTheCellsAddUp(@ForAll @LongRange(min = 0) long seed) {
        Portfolio portfolio = SomeCustomers.ofAllKinds(50, seed);
        CrmMatrixModel model = ONE_AXIS.fit(portfolio);
        Segmentation result = model.segment(portfolio);
        CrmMatrixReport report = model.report(result);
        int counted = report.unassigned();
        for (CrmMatrixReport.Cell cell : report.cells()) {
            counted += cell.customers();
            double sales = 0;
            double unserved = 0;
            for (int row = 0; row < portfolio.size(); row++) {
                if (result.segment(row).code().equals(cell.segment())) {
                    Customer customer = portfolio.customer(row);
                    double bought = customer.measure(SomeCustomers.SALES);
                    double wallet = customer.measure(SomeCustomers.WALLET);
                    double rest = customer.stage() == Stage.CUSTOMER ? wallet - bought : wallet;
                    sales += Double.isNaN(bought) ? 0 : bought;
                    unserved += rest > 0 ? rest : 0;
                }
            }
            assertThat(cell.sales()).isCloseTo(sales, within(1e-6));
            assertThat(cell.unserved()).isCloseTo(unserved, within(1e-6));
        }
        assertThat(counted).isEqualTo(portfolio.size());
        assertThat(report.order()).hasSize(12).doesNotHaveDuplicates().hasSameElementsAs(report.moneyOrder());
    }

    @Property(seed = "20", tries = 100)
    void moreOfEitherNeverMovesDownOrLeft(
            @ForAll @IntRange(min = 0, max = 20) int value, @ForAll @IntRange(min = 0, max = 20) int loyalty) {
        CrmMatrixModel model = Twelve.STATED.fit(Twelve.portfolio());
        Customer customer = Twelve.customer("a", value * 9_000, loyalty * 5).with(WALLET, 20_000);
        int cell = Twelve.CODES.indexOf(model.segmentOf(customer).code());
        int richer = Twelve.CODES.indexOf(
                model.segmentOf(customer.with(SALES, value * 9_000 + 8_000)).code());
        int truer = Twelve.CODES.indexOf(
                model.segmentOf(customer.with(LOYALTY, loyalty * 5 + 3)).code());
        assertThat(richer / 4).isGreaterThanOrEqualTo(cell / 4);
        assertThat(richer % 4).isEqualTo(cell % 4);
        assertThat(truer % 4).isGreaterThanOrEqualTo(cell % 4);
        assertThat(truer / 4).isEqualTo(cell / 4);
    }
}
