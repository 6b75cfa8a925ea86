package dev.segmentation.plan;

import dev.segmentation.Explanation;
import dev.segmentation.Mark;
import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Quantity;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.MeasureColumn;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts customers on the lists of their owners, with what is to be done and why. For one thread. */
final class WorklistMaker {
    private static final String UNSERVED = "unserved";
    private static final double WHOLE_FROM = 1000;

    /** What is most worth doing first. */
    private static final Comparator<WorkItem> ORDER = Comparator.comparingInt(WorkItem::urgency)
            .thenComparing(Comparator.comparingDouble(WorkItem::money).reversed())
            .thenComparing(WorkItem::customer);

    private final Worklist sentence;
    private final Segmentation segmentation;
    private final Portfolio portfolio;
    private final @Nullable MeasureColumn unserved;
    private final @Nullable MeasureColumn sales;
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> byUrgency;
    private final List<String> atRisk;
    private final @Nullable NormJudge judge;

    WorklistMaker(Worklist sentence) {
        this.sentence = sentence;
        this.segmentation = sentence.segmentation();
        this.portfolio = segmentation.portfolio();
        this.unserved = segmentation.derived().get(UNSERVED);
        this.sales = segmentation
                .model()
                .money()
                .filter(portfolio.attributes()::contains)
                .map(portfolio::measure)
                .orElse(null);
        for (Segment segment : segmentation.segments()) {
            Play other = sentence.plays().get(segment.code());
            segments.add(other == null ? segment : segment.with(other));
        }
        this.byUrgency =
                segmentation.model().byUrgency().stream().map(Segment::code).toList();
        this.atRisk = segmentation.model().atRisk().stream().map(Segment::code).toList();
        ActivitiesAsOf activities = sentence.activities();
        this.judge = activities == null ? null : new NormJudge(activities, sentence.ahead());
    }

    Worklists by(Category owner) {
        CategoryColumn owners = portfolio.category(owner);
        Map<List<String>, List<WorkItem>> lists = new LinkedHashMap<>();
        owners.paths().forEach(path -> lists.put(path, new ArrayList<>()));
        lists.putIfAbsent(List.of(), new ArrayList<>());
        int unplaced = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            Segment segment = segments.get(segmentation.index(row));
            if (segment.isUnassigned()) {
                unplaced++;
            } else {
                lists.computeIfAbsent(owners.at(row), path -> new ArrayList<>()).add(item(row, segment));
            }
        }
        List<Worklists.Group> groups = new ArrayList<>();
        lists.forEach((path, items) -> {
            if (!items.isEmpty()) {
                items.sort(ORDER);
                groups.add(new Worklists.Group(path, items));
            }
        });
        return lists(owner, groups, unplaced);
    }

    private Worklists lists(Category owner, List<Worklists.Group> groups, int unplaced) {
        int overdue = groups.stream().mapToInt(group -> group.overdue().size()).sum();
        int due = groups.stream().mapToInt(group -> group.due().size()).sum();
        int overServed =
                groups.stream().mapToInt(group -> group.overServed().size()).sum();
        List<Message> findings = new ArrayList<>();
        ActivitiesAsOf activities = sentence.activities();
        if (activities == null) {
            findings.add(Message.of("plan.report.no-activities"));
        } else {
            findings.add(Message.of("plan.report.due", overdue, due, sentence.ahead(), overServed));
            unseenTypes(activities).forEach(type -> findings.add(Message.of("plan.report.unseen-type", type)));
        }
        groups.stream()
                .filter(Worklists.Group::isWithoutOwner)
                .forEach(group -> findings.add(
                        Message.of("plan.report.no-owner", group.items().size(), owner)));
        if (unplaced > 0) {
            findings.add(Message.of("plan.report.unplaced", unplaced));
        }
        return new Worklists(
                owner,
                activities == null ? null : activities.day(),
                groups,
                overdue,
                due,
                overServed,
                unplaced,
                findings);
    }

    /** Types that norms ask for and no activity has: a name written otherwise, most likely. */
    private Iterable<String> unseenTypes(ActivitiesAsOf activities) {
        TreeSet<String> asked = new TreeSet<>();
        for (Segment segment : segments) {
            Play play = segment.play();
            if (play != null) {
                play.norm().forEach((type, times) -> {
                    if (times > 0 && !activities.hasType(type)) {
                        asked.add(type);
                    }
                });
            }
        }
        return asked;
    }

    private WorkItem item(int row, Segment segment) {
        double potential = unserved == null ? Double.NaN : unserved.at(row);
        double risk = atRisk.contains(segment.code()) ? sales(row) : 0;
        Play play = segment.play();
        List<NormStatus> norms = judge == null || play == null ? List.of() : judge.judge(portfolio.id(row), play);
        return new WorkItem(
                portfolio.id(row),
                portfolio.customer(row).name(),
                segment,
                byUrgency.indexOf(segment.code()) + 1,
                potential,
                risk,
                norms,
                reason(row, potential, risk, norms));
    }

    /** More was returned than bought: nothing is at risk. */
    private double sales(int row) {
        return sales == null ? Double.NaN : Math.max(0, sales.at(row));
    }

    private Message reason(int row, double potential, double risk, List<NormStatus> norms) {
        List<Message> parts = new ArrayList<>();
        Explanation explanation = segmentation.assignment(row).explanation();
        var marks = explanation.marks();
        if (marks.contains(Mark.NEW)) {
            parts.add(Message.of("plan.mark.new"));
        }
        if (marks.contains(Mark.WIN_BACK)) {
            parts.add(Message.of("plan.mark.win-back"));
        }
        parts.addAll(potential(potential, explanation));
        if (sales != null && risk > 0) {
            parts.add(Message.of("plan.reason.at-risk", money(sales, risk)));
        }
        for (NormStatus norm : norms) {
            boolean first = norm.equals(norms.get(0));
            if (norm.isWorthSaying() && (first || norm.standing() != Standing.ON_TIME)) {
                parts.add(norm.sentence());
            }
        }
        return parts.stream()
                .reduce((left, right) -> Message.of("plan.and", left, right))
                .orElseGet(() -> Message.of("plan.reason.none"));
    }

    private List<Message> potential(double potential, Explanation explanation) {
        List<Message> parts = new ArrayList<>();
        if (unserved != null) {
            parts.add(
                    Double.isNaN(potential)
                            ? Message.of("plan.reason.unknown")
                            : potential > 0
                                    ? Message.of("plan.reason.unserved", money(unserved, potential))
                                    : Message.of("plan.reason.served"));
        }
        if (potential > 0) {
            parts.addAll(estimates(explanation));
        }
        return parts;
    }

    /** That the potential was worked out with an estimate: whoever calls there should know. */
    private static List<Message> estimates(Explanation explanation) {
        return explanation.reasons().stream()
                .filter(reason ->
                        reason.key().startsWith("origin.") && !reason.key().equals("origin.stated"))
                .toList();
    }

    /** Large sums in whole units: nobody plans a visit by cents. */
    private static Quantity money(MeasureColumn column, double value) {
        double stated = value < WHOLE_FROM ? value : StrictMath.rint(value);
        return new Quantity(stated, column.measure().unit());
    }
}
