package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.internal.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums effort and money by segment. For one thread. */
final class ImbalanceTable {
    private static final double MINUTES_PER_HOUR = 60;

    private final Segmentation segmentation;
    private final ActivitiesAsOf activities;
    private final Imbalance sentence;
    private final int[] codes;
    private final int segments;

    ImbalanceTable(Imbalance sentence) {
        this.sentence = sentence;
        this.segmentation = sentence.segmentation();
        this.activities = sentence.activities();
        this.segments = segmentation.segments().size();
        this.codes = IntStream.range(0, segmentation.portfolio().size())
                .map(segmentation::index)
                .toArray();
    }

    /** Sums by segment, and their shares of all. */
    private static final class Column {
        private final double[] sums;
        private final double total;

        Column(double[] sums) {
            Sum all = new Sum();
            for (double sum : sums) {
                all.add(sum);
            }
            this.sums = sums;
            this.total = all.value();
        }

        double share(int segment) {
            return total > 0 ? sums[segment] / total : Double.NaN;
        }
    }

    ImbalanceReport report() {
        ActivityMeasure count = ActivityMeasure.count(sentence.money().window());
        String type = sentence.counted();
        count = type == null ? count : count.ofType(type);
        ActivityMeasure minutes = ActivityMeasure.minutes(sentence.money().window());
        Column counts = new Column(spent(count));
        boolean timed = activities.hasMinutes();
        Column time = new Column(timed ? spent(minutes) : unknown());
        double[] theirCounts = theirs(count);
        double[] theirTime = timed ? theirs(minutes) : unknown();
        Measure sold = sentence.money().sales();
        Column sales = new Column(sold == null ? unknown() : segmentation.sums(sold));
        Column potential = new Column(potential());
        List<ImbalanceReport.Cell> cells = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            ImbalanceReport.Effort effort = new ImbalanceReport.Effort(
                    counts.sums[i], counts.share(i), theirCounts[i], time.sums[i], time.share(i), theirTime[i]);
            cells.add(new ImbalanceReport.Cell(
                    segmentation.segments().get(i).code(),
                    segmentation.count(segmentation.segments().get(i).code()),
                    effort,
                    sales.sums[i],
                    sales.share(i),
                    potential.sums[i],
                    potential.share(i),
                    time.sums[i] > 0 ? sales.sums[i] / (time.sums[i] / MINUTES_PER_HOUR) : Double.NaN));
        }
        ImbalanceWords words = new ImbalanceWords(cells, type, timed, isUnserved());
        List<Message> findings = words.findings();
        return new ImbalanceReport(activities.day(), type, cells, words.crowded(), words.starved(), findings);
    }

    private double[] spent(ActivityMeasure what) {
        Measure name = what.named("effort");
        return activities.measure(name, what, segmentation.portfolio()).sums(codes, segments);
    }

    /** The share that customers started, of what is known to have been started by somebody. */
    private double[] theirs(ActivityMeasure what) {
        if (!activities.hasStarters()) {
            return unknown();
        }
        double[] theirs = spent(what.by(StartedBy.CUSTOMER));
        double[] ours = spent(what.by(StartedBy.US));
        double[] shares = new double[segments];
        Arrays.setAll(shares, i -> theirs[i] + ours[i] > 0 ? theirs[i] / (theirs[i] + ours[i]) : Double.NaN);
        return shares;
    }

    private double[] potential() {
        Measure named = sentence.money().potential();
        if (named != null) {
            return segmentation.sums(named);
        }
        MeasureColumn unserved = unserved();
        return unserved == null ? unknown() : unserved.sums(codes, segments);
    }

    private boolean isUnserved() {
        return sentence.money().potential() == null && unserved() != null;
    }

    private @Nullable MeasureColumn unserved() {
        return segmentation.derived().get("unserved");
    }

    private double[] unknown() {
        double[] unknown = new double[segments];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
