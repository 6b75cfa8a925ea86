package dev.segmentation;

import static dev.segmentation.SomeCustomers.EMPLOYEES;
import static dev.segmentation.SomeCustomers.GROWTH;
import static dev.segmentation.SomeCustomers.INDUSTRY;
import static dev.segmentation.SomeCustomers.PRODUCTS;
import static dev.segmentation.SomeCustomers.REGION;
import static dev.segmentation.SomeCustomers.SALES;
import static dev.segmentation.SomeCustomers.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.Size;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.history.Purchases;
import dev.segmentation.history.PurchasesAsOf;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.plan.Activities;
import dev.segmentation.plan.ActivitiesAsOf;
import dev.segmentation.plan.EffortAllocation;
import dev.segmentation.plan.EffortPlan;
import dev.segmentation.plan.Imbalance;
import dev.segmentation.plan.ImbalanceReport;
import dev.segmentation.plan.StartedBy;
import dev.segmentation.plan.Worklist;
import dev.segmentation.profile.BestCustomers;
import dev.segmentation.profile.BestCustomersModel;
import dev.segmentation.profile.Card;
import dev.segmentation.profile.Cards;
import dev.segmentation.profile.Characteristic;
import dev.segmentation.profile.Portrait;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueBasedModel;
import dev.segmentation.value.ValueIndex;
import dev.segmentation.value.ValueReport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same bits on any JDK: a digest over everything that a portfolio of 5,000 gives, run on JDK 17 and on the newest here.
 * Whoever changes a rule or a sentence on purpose replaces the constant by the digest that the failure shows.
 */
@Tag("determinism")
class DeterminismTest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("da"));
    private static final Portfolio CUSTOMERS = SomeCustomers.ofAllKinds(5_000, 2024);

    private final MessageDigest digest = sha256();

    @Test
    void valueBasedTiersAreTheSameBitsOnAnyJdk() {
        for (ValueBased segmenter : valueBased()) {
            add(segmenter, SALES);
            ValueBasedModel model = segmenter.fit(CUSTOMERS);
            model.scale().terms().forEach(term -> add(term.divisor()));
            add(model.report(model.segment(CUSTOMERS)));
        }
        assertDigest("da8a070aad22cc087b9d42908ce2ff8ccb3405217f355aeba29edf3eb0db150c");
    }

    @Test
    void whatExplainsAMeasureIsTheSameBitsOnAnyJdk() {
        for (AttributeUse use : Usefulness.of(CUSTOMERS, SALES)) {
            add(use.association());
            add(use.shareKnown());
            add(use.sentence());
        }
        Explained explained = Explained.of(ValueBased.by(WALLET).segment(CUSTOMERS), SALES, 99, 7);
        add(explained.etaSquared());
        add(explained.pValue());
        add(explained.sentence("value"));
        assertDigest("cbb03437a9666a5ee68adb636643fb50f96a39d2c9faaeecdfb07eee85ea503c");
    }

    @Test
    void knownTraitsAreTheSameBitsOnAnyJdk() {
        APriori traits = APriori.by(INDUSTRY, 1)
                .and(EMPLOYEES, Banding.quantiles(1 / 3.0, 2 / 3.0))
                .and(PRODUCTS);
        List<Segmenter<?>> segmenters =
                List.of(traits, traits.minimum(20), APriori.by(Size.of(EMPLOYEES, SALES)), Existing.of(INDUSTRY));
        for (Segmenter<?> segmenter : segmenters) {
            add(segmenter, SALES);
            segmenter
                    .segment(CUSTOMERS)
                    .model()
                    .report(segmenter.segment(CUSTOMERS))
                    .findings()
                    .forEach(this::add);
        }
        assertDigest("05fccee15d7117e31fc7a853ef2edb961f0837182b576ed1462ab61ca063b4c5");
    }

    @Test
    void plansAreTheSameBitsOnAnyJdk() {
        Measure minutes = Measure.of("minutes", "min/yr");
        SplitMix64 random = new SplitMix64(70);
        double[] spent = new double[CUSTOMERS.size()];
        for (int row = 0; row < spent.length; row++) {
            spent[row] = random.nextInt(900) / 2.0;
        }
        EffortPlan plan = EffortPlan.of(ValueBased.by(SALES).segment(CUSTOMERS.with(minutes, spent)), minutes)
                .payoff(WALLET)
                .minimum("A", 30)
                .maximum(2_000)
                .by(INDUSTRY);
        for (EffortPlan one : List.of(plan, plan.scale(60).pooled())) {
            EffortAllocation allocation = one.allocate();
            allocation.lines().forEach(line -> {
                add((double) line.after());
                add(line.because());
            });
            allocation.report().gains().forEach(gain -> add(gain.gain()));
            allocation.report().findings().forEach(this::add);
        }
        plan.shift(0.1).lines().forEach(line -> add((double) line.after()));
        assertDigest("0ee1ea4877caa89a4ecbcdf0f35bbe47f5cf08f20d49c9d58badc15bc419cd80");
    }

    @Test
    void purchasesAreTheSameBitsOnAnyJdk() {
        SplitMix64 random = new SplitMix64(5);
        int size = 20_000;
        String[] ids = new String[size];
        int[] days = new int[size];
        double[] amounts = new double[size];
        for (int i = 0; i < size; i++) {
            ids[i] = CUSTOMERS.id(random.nextInt(CUSTOMERS.size()));
            days[i] = 19_000 + random.nextInt(1_200);
            amounts[i] = (random.nextDouble() - 0.1) * 1e5 / 3;
        }
        PurchasesAsOf asOf = Purchases.of(ids, days, amounts).asOf(LocalDate.ofEpochDay(20_000));
        for (PurchaseMeasure what : List.of(
                PurchaseMeasure.sum(Period.ofYears(1)),
                PurchaseMeasure.count(Period.ofMonths(7)),
                PurchaseMeasure.daysSinceLast(),
                PurchaseMeasure.tenureDays(),
                PurchaseMeasure.regularity(Period.ofYears(3)))) {
            for (double value : asOf.measure(what.named(what.code(), "EUR"), what, CUSTOMERS)
                    .toArray()) {
                add(value);
            }
        }
        assertDigest("560feeb4a34a021d46387385d88d6a932a7a6afcd2cca9895b316114a89aa69f");
    }

    @Test
    void likenessToTheBestIsTheSameBitsOnAnyJdk() {
        BestCustomers best = BestCustomers.by(SALES).on(INDUSTRY, EMPLOYEES, REGION, PRODUCTS);
        for (BestCustomers segmenter : List.of(
                best,
                best.topShare(0.02).logOdds().weigh(REGION, 1 / 3.0).capacity(100),
                best.top(15).holm().seed(9).wish(INDUSTRY, "steel").bands(EMPLOYEES, Banding.naturalBreaks(4)))) {
            add(segmenter, SALES);
            BestCustomersModel model = segmenter.fit(CUSTOMERS);
            Segmentation result = model.segment(CUSTOMERS);
            for (double fit : result.derived().get("fit").toArray()) {
                add(fit);
            }
            for (Characteristic tried : model.template().tried()) {
                add(tried.p());
                add(tried.corrected());
                add(tried.liftFrom());
                add(tried.liftTo());
                add(tried.weightOfEvidence());
            }
            model.report(result).findings().forEach(this::add);
            add(model.report(result).area().from());
            Cards cards = Cards.of(List.of(Card.of("nobody").with(Card.Topic.WHO, "buyer")));
            Portrait.of(model, cards).sentences().forEach(this::add);
        }
        assertDigest("bb034b7b018b2267ed60b9c6877ea428c95e7c299b0b7b6e1ab686bf7465f4c8");
    }

    @Test
    void workListsAndTheImbalanceAreTheSameBitsOnAnyJdk() {
        SplitMix64 random = new SplitMix64(7);
        int size = 20_000;
        String[] ids = new String[size];
        int[] days = new int[size];
        String[] types = new String[size];
        double[] minutes = new double[size];
        StartedBy[] starters = new StartedBy[size];
        for (int i = 0; i < size; i++) {
            ids[i] = CUSTOMERS.id(random.nextInt(CUSTOMERS.size()));
            days[i] = 19_500 + random.nextInt(510);
            types[i] = List.of("visit", "call", "email").get(random.nextInt(3));
            minutes[i] = random.nextDouble() * 200 / 3;
            starters[i] = random.nextInt(2) == 0 ? StartedBy.US : StartedBy.CUSTOMER;
        }
        ActivitiesAsOf activities = Activities.of(ids, days, types)
                .minutes(minutes)
                .startedBy(starters)
                .asOf(LocalDate.ofEpochDay(20_000));
        Segmentation matrix = CrmMatrix.of(SALES, GROWTH).potential(WALLET).segment(CUSTOMERS);
        Worklist.of(matrix).activities(activities).by(INDUSTRY).groups().forEach(group -> {
            add(group.owner());
            group.items().forEach(item -> {
                add(item.customer() + item.urgency());
                add(item.money());
                add(item.reason());
            });
        });
        for (ImbalanceReport report : List.of(
                Imbalance.of(matrix, activities).report(),
                Imbalance.of(matrix, activities)
                        .counting("visit")
                        .potential(WALLET)
                        .report())) {
            report.findings().forEach(this::add);
            report.cells().forEach(cell -> {
                add(cell.effort().minuteShare());
                add(cell.effort().minutesTheirIdea());
                add(cell.salesPerHour());
                add(cell.potentialShare());
            });
        }
        assertDigest("970ca5b90499970ff8ecfc238156d017891d341a1f306299dd6a1106508dcddd");
    }

    private static List<ValueBased> valueBased() {
        ValueBased abc = ValueBased.by(SALES);
        return List.of(
                abc,
                abc.banding(Banding.quantiles(0.2, 0.4, 0.6, 0.8)),
                abc.banding(Banding.topShare(0.1, 1 / 3.0)),
                abc.banding(Banding.naturalBreaks(5)),
                abc.banding(Banding.at(1000, 12_345.678)).potential(WALLET),
                abc.potential(WALLET)
                        .lift(INDUSTRY, "defence", "A")
                        .lift(PRODUCTS, "bikes", "B")
                        .lift(GROWTH, 2e-3, "B"),
                abc.potential(EMPLOYEES, Banding.cumulativeShare(0.3, 0.7)),
                ValueBased.by(ValueIndex.of(SALES, 0.7).and(EMPLOYEES, 1 / 7.0).and(WALLET, 3)));
    }

    private <M extends SegmentModel> void add(Segmenter<M> segmenter, Measure measure) {
        M model = segmenter.fit(CUSTOMERS);
        Segmentation result = model.segment(CUSTOMERS);
        add(segmenter.toString() + model + result + model.provenance().sentence());
        model.cuts().forEach((name, cuts) -> {
            add(name);
            cuts.forEach(this::add);
        });
        for (double sum : result.sums(measure)) {
            add(sum);
        }
        for (SegmentRow row : result.table(measure)) {
            add(row.valueShare());
        }
        for (int row = 0; row < CUSTOMERS.size(); row++) {
            add(result.segment(row).code());
        }
        for (int row = 0; row < CUSTOMERS.size(); row += 31) {
            Customer customer = CUSTOMERS.customer(row);
            LANGUAGES.forEach(language -> add(model.assign(customer).because(language)));
        }
    }

    private void add(ValueReport report) {
        add(report.total());
        add(report.gini());
        add(report.top20Share());
        add(report.shareHolding80());
        report.pareto().forEach(point -> add(point.value()));
        report.tiers().forEach(tier -> add(tier.valueShare()));
        report.findings().forEach(this::add);
    }

    private void add(Message message) {
        LANGUAGES.forEach(language -> add(message.in(language)));
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private void add(double number) {
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .putLong(Double.doubleToRawLongBits(number))
                .array());
    }

    private void assertDigest(String expected) {
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
