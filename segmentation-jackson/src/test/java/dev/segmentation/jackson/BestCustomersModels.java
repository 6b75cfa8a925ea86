package dev.segmentation.jackson;

import dev.segmentation.SegmentModel;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Stage;
import dev.segmentation.profile.Area;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Card;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.NewcomerTest;
import dev.segmentation.profile.Newcomers;
import dev.segmentation.profile.Portrait;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models of the probe portfolio by likeness to the best, and what people say of these. */
final class BestCustomersModels {
    private BestCustomersModels() {}

    /** Those of the golden files, by the names of these. */
    static Map<String, SegmentModel> golden() {
        Map<String, SegmentModel> models = new LinkedHashMap<>();
        models.put("best-customers-1", everything());
        models.put(
                "best-customers-plain-1",
                BestCustomers.by(Probe.SALES)
                        .top(3)
                        .on(Probe.INDUSTRY, Probe.EMPLOYEES)
                        .fit(Probe.portfolio()));
        models.put("best-customers-newcomers-1", checked());
        return models;
    }

    /** With the check on newcomers that ships with it. */
    static BestCustomersModel checked() {
        Newcomers newcomers = new Newcomers(
                LocalDate.of(2016, 12, 31),
                LocalDate.of(2017, 12, 31),
                Probe.SALES,
                Newcomers.Outcome.BETTER_THAN_CHANCE,
                300,
                10,
                112,
                new NewcomerTest(
                        new Area(0.8125, 0.6875, 0.890625, 22, 88),
                        NewcomerTest.FIFTH,
                        List.of(100.5, 200.25, 199.75, 400.0)));
        return BestCustomers.by(Probe.SALES)
                .top(3)
                .on(Probe.INDUSTRY, Probe.EMPLOYEES)
                .fit(Probe.portfolio())
                .with(newcomers);
    }

    static BestCustomersModel everything() {
        return BestCustomers.by(Probe.SALES)
                .ids(List.of("C-18", "C-13", "C-20"))
                .on(Probe.REGION, Probe.PRODUCTS)
                .and(Probe.EMPLOYEES, Banding.at(50, 250).labels("small", "mid", "large"))
                .holm()
                .permutations(99)
                .seed(-5)
                .cuts(55.5, 20)
                .known(0.25)
                .logOdds()
                .weigh(Probe.REGION, 2.5)
                .wish(Probe.PRODUCTS, "a+b")
                .wish(Probe.REGION, "Nordics")
                .wish(Probe.EMPLOYEES, 60)
                .fit(Probe.portfolio());
    }

    /** The golden ones and some more. */
    static Map<String, SegmentModel> all() {
        Map<String, SegmentModel> models = golden();
        models.put(
                "unusable",
                BestCustomers.by(Probe.SALES)
                        .topShare(0.2)
                        .on(Probe.INDUSTRY, Probe.TURNOVER)
                        .permutations(19)
                        .capacity(2)
                        .fit(Probe.portfolio().with(Probe.TURNOVER, turnoverOfCustomers())));
        models.put(
                "nothing known",
                BestCustomers.by(Probe.SALES)
                        .top(1)
                        .on(Probe.INDUSTRY)
                        .fit(Probe.portfolio().with(Probe.INDUSTRY, new String[24])));
        return models;
    }

    private static double[] turnoverOfCustomers() {
        double[] turnover = Probe.portfolio().measure(Probe.TURNOVER).toArray();
        for (int row = 0; row < turnover.length; row++) {
            boolean isCustomer = Probe.portfolio().stage(row) == Stage.CUSTOMER;
            turnover[row] = isCustomer ? turnover[row] : Double.NaN;
        }
        return turnover;
    }

    static Cards cards() {
        Card first = Card.of("C-18")
                .with(Card.Topic.WHY_BOUGHT, "Lieferzeit \"über\" alles")
                .with(Card.Topic.SITUATION, "new hall")
                .with(Card.Topic.NEEDS, "fewer stops")
                .with(Card.Topic.WHO, "head of production")
                .with(Card.Topic.WHO_SITUATION, "new in the job")
                .with(Card.Topic.SOURCE, "fair")
                .with(Card.Topic.ENTRY_PRODUCT, "blades")
                .with(Card.Topic.MEETINGS, "3")
                .with(Card.Topic.ROLES_MET, "buyer")
                .with(Card.Topic.ROLES_MET, "head of production");
        Card second = Card.of("C-13").with(Card.Topic.WHY_BOUGHT, "price").with(Card.Topic.WHO, "head of production");
        return Cards.of(List.of(first, second, Card.of("C-20"), Card.of("somebody else")));
    }

    static Portrait portrait() {
        return Portrait.of(everything(), cards());
    }
}
