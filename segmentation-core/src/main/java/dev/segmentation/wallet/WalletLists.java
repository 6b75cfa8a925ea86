package dev.segmentation.wallet;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to grow, to fix and to assess, each in the order of what is worth doing; ties by id. */
final class WalletLists {
    /** Who has no known chance comes last. */
    private static final Comparator<Opportunity> BY_WORTH = Comparator.comparingDouble(
                    (Opportunity item) -> -least(item.expected()))
            .thenComparingDouble(item -> -item.unserved())
            .thenComparing(Opportunity::customer);

    private static final Comparator<SalesAtRisk> BY_SALES =
            Comparator.comparingDouble((SalesAtRisk item) -> -item.sales()).thenComparing(SalesAtRisk::customer);

    private static final double PER_CENT = 100;

    private final ShareOfWalletModel model;
    private final Segmentation segmentation;
    private final Portfolio portfolio;
    private final MeasureColumn share;
    private final MeasureColumn unserved;
    private final double[] itemMeans;

    WalletLists(ShareOfWalletModel model, Segmentation segmentation) {
        this.model = model;
        this.segmentation = segmentation;
        this.portfolio = segmentation.portfolio();
        this.share = derived(ShareOfWalletModel.SHARE.name());
        this.unserved = derived(ShareOfWalletModel.UNSERVED);
        SatisfactionIndex survey = model.evidence().survey();
        this.itemMeans = survey == null ? new double[0] : survey.itemMeans(portfolio);
    }

    private MeasureColumn derived(String name) {
        return Objects.requireNonNull(segmentation.derived().get(name), name);
    }

    MeasureColumn share() {
        return share;
    }

    MeasureColumn unserved() {
        return unserved;
    }

    private static double least(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    List<Opportunity> grow() {
        Measure chance = model.evidence().chance();
        double whole = chance != null && chance.unit().equals("%") ? PER_CENT : 1;
        List<Opportunity> found = new ArrayList<>();
        rows(Quadrants.GROW).forEach(row -> {
            double ofSale = value(chance, row) / whole;
            double worth = chance == null ? unserved.at(row) : unserved.at(row) * ofSale;
            found.add(new Opportunity(portfolio.id(row), unserved.at(row), share.at(row), ofSale, worth));
        });
        found.sort(BY_WORTH);
        return found;
    }

    List<SalesAtRisk> fix() {
        return atRisk(Quadrants.FIX);
    }

    List<SalesAtRisk> move() {
        return atRisk(Quadrants.MOVE);
    }

    private List<SalesAtRisk> atRisk(int segment) {
        MeasureColumn sales = portfolio.measure(model.measures().sales());
        Measure trend = model.evidence().trend();
        Stream<SalesAtRisk> found = rows(segment)
                .mapToObj(row -> new SalesAtRisk(
                        portfolio.id(row), sales.at(row), value(trend, row), unserved.at(row), weakest(row)));
        return found.sorted(BY_SALES).toList();
    }

    private @Nullable String weakest(int row) {
        SatisfactionIndex survey = model.evidence().survey();
        return survey == null ? null : survey.weakest(portfolio.customer(row), itemMeans);
    }

    private double value(@Nullable Measure measure, int row) {
        return measure == null ? Double.NaN : portfolio.measure(measure).at(row);
    }

    private IntStream rows(int segment) {
        return IntStream.range(0, portfolio.size()).filter(row -> segmentation.index(row) == segment);
    }
}
