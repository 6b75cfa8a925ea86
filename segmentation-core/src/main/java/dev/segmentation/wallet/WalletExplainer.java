package dev.segmentation.wallet;

import dev.segmentation.Counterfactual;
import dev.segmentation.CounterfactualSearch;
import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Share;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Stage;
import dev.segmentation.internal.Monotone;
import dev.segmentation.internal.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/** Says why a customer stands where it stands, on both axes, and what would move it. */
final class WalletExplainer {
    private final ShareOfWalletModel model;
    private final WalletMeasures measures;
    private final WalletCuts cuts;

    WalletExplainer(ShareOfWalletModel model) {
        this.model = model;
        this.measures = model.measures();
        this.cuts = model.walletCuts();
    }

    Explanation explain(Customer customer) {
        boolean buys = customer.stage() == Stage.CUSTOMER;
        List<Message> reasons = new ArrayList<>();
        List<Attribute> missing = buys ? missing(customer) : List.of();
        if (buys) {
            reasons.addAll(wallet(customer));
            satisfaction(customer, reasons);
            missing.forEach(attribute -> reasons.add(Message.of("missing", attribute)));
        } else {
            reasons.add(Message.of("stage." + customer.stage().code()));
            reasons.add(Message.of("wallet.customers-only"));
        }
        boolean estimated =
                buys && usesOrigin(customer) && measures.originOf(customer).isEstimate();
        Set<Mark> marks = estimated ? Set.of(Mark.ESTIMATED) : Set.of();
        return new Explanation(reasons, missing, counterfactuals(customer), derived(customer), marks);
    }

    private List<Message> wallet(Customer customer) {
        WalletMeasures.Bounds wallet = measures.bounds(customer);
        double sales = customer.measure(measures.sales());
        List<Message> reasons = new ArrayList<>();
        if (wallet.isKnown() && !wallet.isSpent()) {
            reasons.add(notSpent(customer, wallet));
        } else if (wallet.isKnown() && !Double.isNaN(sales)) {
            reasons.add(share(wallet.lowShare(sales), wallet.highShare(sales)));
            if (wallet.lowShare(sales) > 1) {
                reasons.add(Message.of("wallet.above-one"));
            }
        }
        if (usesOrigin(customer)) {
            reasons.add(measures.originOf(customer).sentence(measures.wallet()));
        }
        return reasons;
    }

    /** Whether the single figure is what counts, and the portfolio says where it comes from. */
    private boolean usesOrigin(Customer customer) {
        return measures.origin() != null && customer.knows(measures.wallet()) && !measures.isJudgedByInterval(customer);
    }

    private Message notSpent(Customer customer, WalletMeasures.Bounds wallet) {
        WalletMeasures.Interval interval = measures.interval();
        if (interval != null && measures.isJudgedByInterval(customer)) {
            return Message.of(
                    wallet.low() > 0 ? "wallet.crossed" : "wallet.none",
                    interval.low(),
                    new Quantity(wallet.low(), interval.low().unit()),
                    interval.high(),
                    new Quantity(wallet.high(), interval.high().unit()));
        }
        return Message.of(
                "wallet.none",
                measures.wallet(),
                new Quantity(wallet.low(), measures.wallet().unit()));
    }

    private Message share(double low, double high) {
        boolean isHigh = low >= cuts.share();
        if (low == high) {
            String key = isHigh ? "wallet.share-high" : "wallet.share-low";
            return Message.of(key, percent(low), percent(cuts.share(), low));
        }
        String key = isHigh ? "wallet.interval-high" : high < cuts.share() ? "wallet.interval-low" : "wallet.too-close";
        return Message.of(key, percent(low), percent(high), percent(cuts.share(), low, high));
    }

    private Object percent(double share) {
        return percent(share, cuts.share());
    }

    /** In per cent, unless another number would then look equal that is not. */
    private static Object percent(double share, double... others) {
        NumberText text = NumberText.ENGLISH;
        for (double other : others) {
            if (share != other && text.percent(share).equals(text.percent(other))) {
                return new Quantity(share, "");
            }
        }
        return new Share(share);
    }

    private void satisfaction(Customer customer, List<Message> reasons) {
        Measure measure = measures.satisfaction();
        double satisfaction = customer.measure(measure);
        if (!Double.isNaN(satisfaction)) {
            String key = satisfaction >= cuts.satisfaction() ? "value.at-or-above" : "value.below";
            Quantity value = new Quantity(satisfaction, measure.unit());
            reasons.add(Message.of(key, measure, value, new Quantity(cuts.satisfaction(), "")));
        }
    }

    /** An end of an interval is missed too where the single figure stands in for it. */
    private List<Attribute> missing(Customer customer) {
        List<Attribute> missing = new ArrayList<>(List.of(measures.sales(), measures.satisfaction()));
        WalletMeasures.Interval interval = measures.interval();
        if (!measures.isJudgedByInterval(customer)) {
            missing.add(measures.wallet());
            if (interval != null) {
                missing.addAll(List.of(interval.low(), interval.high()));
            }
        }
        missing.removeIf(customer::knows);
        return missing.stream().distinct().toList();
    }

    private Map<String, Double> derived(Customer customer) {
        boolean buys = customer.stage() == Stage.CUSTOMER;
        WalletMeasures.Bounds wallet = measures.bounds(customer);
        double sales = buys ? customer.measure(measures.sales()) : Double.NaN;
        Map<String, Double> derived = new LinkedHashMap<>();
        derived.put(ShareOfWalletModel.SHARE.name(), wallet.shareInTheMiddle(sales));
        derived.put(ShareOfWalletModel.UNSERVED, wallet.unserved(sales));
        if (measures.interval() != null) {
            derived.put(ShareOfWalletModel.SHARE_LOW.name(), wallet.lowShare(sales));
            derived.put(ShareOfWalletModel.SHARE_HIGH.name(), wallet.highShare(sales));
        }
        return derived;
    }

    private List<Counterfactual> counterfactuals(Customer customer) {
        CounterfactualSearch search = CounterfactualSearch.of(model::segmentOf, customer);
        for (Measure measure : measures.measures()) {
            search.measure(measure, cutsOf(measure, customer));
        }
        return search.found().stream().map(WalletExplainer::worded).toList();
    }

    /** "Below 4.9E-324" is true, and nobody's way to say zero. */
    private static Counterfactual worded(Counterfactual move) {
        double target = (Double) move.target();
        if (target != 0 && target != Double.MIN_VALUE) {
            return move;
        }
        boolean down = target == 0 && move.sentence().key().equals("counterfactual.down");
        boolean up = target == Double.MIN_VALUE && move.sentence().key().equals("counterfactual.up");
        if (!down && !up) {
            return move;
        }
        String key = down ? "wallet.to-zero" : "wallet.from-zero";
        return new Counterfactual(
                move.attribute(), target, move.segment(), Message.of(key, move.attribute(), move.segment()));
    }

    /** Where the segment can change with one measure: at its cut, where the share passes its cut, or where it ends. */
    private double[] cutsOf(Measure measure, Customer customer) {
        Set<Double> turns = new TreeSet<>();
        WalletMeasures.Bounds wallet = measures.bounds(customer);
        if (measure.equals(measures.satisfaction())) {
            turns.add(cuts.satisfaction());
        }
        if (measure.equals(measures.sales()) && wallet.isSpent()) {
            for (double end : new double[] {wallet.low(), wallet.high()}) {
                turns.add(Monotone.firstAtOrAbove(
                        sales -> WalletMeasures.share(sales, end) >= cuts.share(),
                        -Double.MAX_VALUE,
                        Double.MAX_VALUE));
            }
        }
        if (!measure.equals(measures.sales()) && !measure.equals(measures.satisfaction())) {
            turns.add(Double.MIN_VALUE);
            addTurns(customer, turns);
        }
        return turns.stream()
                .mapToDouble(turn -> turn)
                .filter(turn -> Math.abs(turn) <= Double.MAX_VALUE)
                .toArray();
    }

    private void addTurns(Customer customer, Set<Double> turns) {
        double sales = customer.measure(measures.sales());
        boolean atLeast = WalletMeasures.share(sales, Double.MIN_VALUE) >= cuts.share();
        DoublePredicate turned = wallet -> WalletMeasures.share(sales, wallet) >= cuts.share() != atLeast;
        turns.add(Monotone.firstAtOrAbove(turned, Double.MIN_VALUE, Double.MAX_VALUE));
        if (measures.interval() != null) {
            turns.add(customer.measure(measures.interval().low()));
            turns.add(Math.nextUp(customer.measure(measures.interval().high())));
        }
    }
}
