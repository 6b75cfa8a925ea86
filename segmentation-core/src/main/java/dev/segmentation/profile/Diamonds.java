package dev.segmentation.profile;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for diamonds in the rough among the lowest 80 % of customers by value: those who have the needs of the best, fit
 * them well, have headroom, or grow. Each is named with its grounds.
 *
 * <p>Immutable and thread-safe; every step gives a new, valid search.
 *
 * <pre>{@code
 * Diamonds.among(fitted).needs(needs).headroom(WALLET).growth(GROWTH).find();
 * }</pre>
 */
@CheckReturnValue
public final class Diamonds {
    private static final double LOWEST = 0.8;
    private static final double FIFTH = 0.2;

    private final Segmentation fitted;
    private final BestCustomersModel model;
    private final @Nullable Segmentation needs;
    private final @Nullable Measure potential;
    private final @Nullable Measure growth;

    private Diamonds(Segmentation fitted, BestCustomersModel model, Grounds grounds) {
        this.fitted = fitted;
        this.model = model;
        this.needs = grounds.needs;
        this.potential = grounds.potential;
        this.growth = grounds.growth;
    }

    private record Grounds(
            @Nullable Segmentation needs,
            @Nullable Measure potential,
            @Nullable Measure growth) {}

    /**
     * Among the customers that a best-customers model has divided; high fit is the only ground yet.
     *
     * @param fitted what a {@link BestCustomersModel} made of a portfolio
     * @return the search
     * @throws NullPointerException if the segmentation is null
     * @throws IllegalArgumentException if another model made it
     */
    public static Diamonds among(Segmentation fitted) {
        Checks.notNull(fitted, "Diamonds.among");
        if (!(fitted.model() instanceof BestCustomersModel model)) {
            throw new IllegalArgumentException("Diamonds.among must get what a best-customers model has divided; got "
                    + fitted.model().kind() + ".");
        }
        return new Diamonds(fitted, model, new Grounds(null, null, null));
    }

    /**
     * Also counts as a ground the needs segment in which more of the best are than in any other; of equals, each.
     *
     * @param needs the same customers by needs
     * @return a new search
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if one has a customer that the other lacks
     */
    public Diamonds needs(Segmentation needs) {
        int compared = fitted.cross(Checks.notNull(needs, "Diamonds.needs")).agreeing();
        return compared < 0 ? this : new Diamonds(fitted, model, new Grounds(needs, potential, growth));
    }

    /**
     * Also counts headroom as a ground: what they could buy, less what they buy, as much as the fifth with the most.
     *
     * @param potential what they could buy, in the unit of the measure that defines the best
     * @return a new search
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if the unit is another, or the portfolio lacks the measure
     */
    public Diamonds headroom(Measure potential) {
        Measure by = model.lesson().by();
        if (!Checks.notNull(potential, "Diamonds.headroom").unit().equals(by.unit())) {
            throw new IllegalArgumentException("Diamonds.headroom must be in " + by.unit() + ", the unit of "
                    + Checks.quote(by.name()) + "; got " + potential.unit() + ".");
        }
        Measure there = fitted.portfolio().measure(potential).measure();
        return new Diamonds(fitted, model, new Grounds(needs, there, growth));
    }

    /**
     * Also counts growth as a ground: as fast as the fifth that grows fastest.
     *
     * @param growth how fast they grow
     * @return a new search
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if the portfolio lacks the measure
     */
    public Diamonds growth(Measure growth) {
        Measure there = fitted.portfolio()
                .measure(Checks.notNull(growth, "Diamonds.growth"))
                .measure();
        return new Diamonds(fitted, model, new Grounds(needs, potential, there));
    }

    /**
     * The diamonds.
     *
     * @return those with most grounds first, then by fit, then by id
     */
    public List<Diamond> find() {
        Portfolio portfolio = fitted.portfolio();
        MeasureColumn values = portfolio.measure(model.lesson().by());
        MeasureColumn known = portfolio.knownOfCustomers(values);
        if (known.size() == 0) {
            return List.of();
        }
        double cut = Banding.quantiles(LOWEST).fit(known).cuts().get(0);
        Evidence evidence = evidence(portfolio, values);
        List<Diamond> found = new ArrayList<>();
        for (int row = 0; row < portfolio.size(); row++) {
            if (portfolio.stage(row) == Stage.CUSTOMER && values.at(row) < cut && !isBest(row)) {
                List<Diamond.Ground> grounds = evidence.grounds(row);
                double fit = evidence.fit.at(row);
                if (!grounds.isEmpty()) {
                    found.add(new Diamond(portfolio.id(row), values.at(row), fit, grounds));
                }
            }
        }
        found.sort(Comparator.comparing((Diamond one) -> -one.grounds().size())
                .thenComparingDouble(one -> Double.isNaN(one.fit()) ? 1 : -one.fit()) // an unknown fit comes last
                .thenComparing(Diamond::customer));
        return Collections.unmodifiableList(found);
    }

    private boolean isBest(int row) {
        Portfolio portfolio = fitted.portfolio();
        return model.table().standing(portfolio.stage(row), portfolio.id(row)) == Standing.BEST;
    }

    private Evidence evidence(Portfolio portfolio, MeasureColumn values) {
        MeasureColumn fit = Checks.notNull(fitted.derived().get(BestCustomersModel.FIT.name()), "Diamonds fit");
        double[] room = new double[portfolio.size()];
        double[] pace = new double[portfolio.size()];
        for (int row = 0; row < room.length; row++) {
            room[row] = potential == null
                    ? Double.NaN
                    : portfolio.measure(potential).at(row) - values.at(row);
            pace[row] = growth == null ? Double.NaN : portfolio.measure(growth).at(row);
        }
        MeasureColumn rooms = MeasureColumn.of(model.lesson().by(), room);
        MeasureColumn paces = MeasureColumn.of(growth == null ? BestCustomersModel.FIT : growth, pace);
        return new Evidence(fit, rooms, paces, needsOfTheBest());
    }

    private Set<String> needsOfTheBest() {
        if (needs == null) {
            return Set.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        needs.segments().forEach(segment -> counts.put(segment.code(), 0));
        for (int row = 0; row < fitted.portfolio().size(); row++) {
            if (isBest(row)) {
                counts.merge(needsOf(row).code(), 1, Integer::sum);
            }
        }
        counts.remove(Segment.UNASSIGNED.code());
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Segment needsOf(int row) {
        return needs == null
                ? Segment.UNASSIGNED
                : needs.segmentOf(fitted.portfolio().id(row));
    }

    /** What speaks for each row. */
    private final class Evidence {
        private final MeasureColumn fit;
        private final MeasureColumn room;
        private final MeasureColumn pace;
        private final Set<String> wanted;
        private final double roomCut;
        private final double paceCut;
        private final double fitCut;

        Evidence(MeasureColumn fit, MeasureColumn room, MeasureColumn pace, Set<String> wanted) {
            this.fit = fit;
            this.room = room;
            this.pace = pace;
            this.wanted = wanted;
            this.roomCut = topFifth(room);
            this.paceCut = topFifth(pace);
            this.fitCut = ofHalf(fit.knownWhere(Diamonds.this::isBest));
        }

        /** A capacity may be so large that everybody is prioritised: fitting like the best takes more. */
        private double ofHalf(MeasureColumn best) {
            return best.size() == 0
                    ? 0
                    : Banding.quantiles(0.5).fit(best).cuts().get(0);
        }

        private double topFifth(MeasureColumn column) {
            MeasureColumn known = fitted.portfolio().knownOfCustomers(column);
            return known.size() == 0
                    ? Double.POSITIVE_INFINITY
                    : Banding.topShare(FIFTH).fit(known).cuts().get(0);
        }

        List<Diamond.Ground> grounds(int row) {
            List<Diamond.Ground> grounds = new ArrayList<>();
            if (wanted.contains(needsOf(row).code())) {
                grounds.add(Diamond.Ground.SAME_NEEDS);
            }
            if (fitted.segment(row).equals(model.segments().get(0)) && fit.at(row) >= fitCut) {
                grounds.add(Diamond.Ground.HIGH_FIT);
            }
            if (room.at(row) > 0 && room.at(row) >= roomCut) {
                grounds.add(Diamond.Ground.HEADROOM);
            }
            if (pace.at(row) > 0 && pace.at(row) >= paceCut) {
                grounds.add(Diamond.Ground.GROWTH);
            }
            return grounds;
        }
    }
}
