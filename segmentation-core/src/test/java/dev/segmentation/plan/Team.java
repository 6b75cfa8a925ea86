package dev.segmentation.plan;

import dev.segmentation.Segmentation;
import dev.segmentation.apriori.Existing;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers of a sales team, by hand: id, owner, cell, minutes spent today, payoff. */
final class Team {
    static final Measure MINUTES = Measure.of("minutes", "min/yr");
    static final Measure PAYOFF = Measure.of("unserved potential", "EUR/yr");
    static final Category OWNER = Category.of("owner");
    static final Category CELL = Category.of("cell");
    /** With this scale each minute returns half of the one before: the first half of the payoff, the next a quarter ... */
    static final double HALVING = 1 / StrictMath.log(2);

    private final List<String> ids = new ArrayList<>();
    private final List<@Nullable String> owners = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<Double> minutes = new ArrayList<>();
    private final List<Double> payoffs = new ArrayList<>();

    static Team of() {
        return new Team();
    }

    /** A customer; NaN is unknown, an owner of null nobody. */
    Team with(String id, @Nullable String owner, double minutes, double payoff) {
        return with(id, owner, "all", minutes, payoff);
    }

    Team with(String id, @Nullable String owner, String cell, double... minutesAndPayoff) {
        ids.add(id);
        owners.add(owner);
        cells.add(cell);
        minutes.add(minutesAndPayoff[0]);
        payoffs.add(minutesAndPayoff[1]);
        return this;
    }

    Portfolio portfolio() {
        return Portfolio.ofIds(ids)
                .with(MINUTES, minutes.stream().mapToDouble(m -> m).toArray())
                .with(PAYOFF, payoffs.stream().mapToDouble(p -> p).toArray())
                .with(CELL, cells.toArray(new String[0]))
                .with(OWNER, owners.toArray(new String[0]));
    }

    /** Divided by the cell that each stands in; cells are listed by their codes. */
    Segmentation divided() {
        return Existing.of(CELL).segment(portfolio());
    }

    /** A plan with the halving response. */
    EffortPlan plan() {
        return EffortPlan.of(divided(), MINUTES).payoff(PAYOFF).scale(HALVING);
    }

    /** What everybody gets, in the order of the rows. */
    static List<Long> after(EffortAllocation allocation) {
        return allocation.lines().map(EffortLine::after).toList();
    }
}
