package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Says what would else go unnoticed where somebody is to be pursued: that nobody is, and wishes that nobody grants. */
final class Pursuit {
    /** Closer than this, two fits are written alike. */
    private static final double NEAR = 0.02;

    private Pursuit() {}

    /** That of those who are not customers nobody is prioritised, though some can be judged: equals may be too many. */
    static Optional<Message> nobody(BestCustomersModel model, Segmentation segmentation) {
        Portfolio portfolio = segmentation.portfolio();
        double[] fit = model.table().fits(portfolio).fit();
        int[] judged = IntStream.range(0, portfolio.size())
                .filter(row -> portfolio.stage(row) != Stage.CUSTOMER
                        && !segmentation.segment(row).isUnassigned())
                .toArray();
        double cut = model.rules().cutoffs().prioritise();
        double most = Arrays.stream(judged).mapToDouble(row -> fit[row]).max().orElse(cut);
        if (most >= cut) {
            return Optional.empty();
        }
        int equals = (int) Arrays.stream(judged).filter(row -> fit[row] == most).count();
        // A cut that was raised above equals differs from their fit in the last digit, which tells nobody anything.
        return Optional.of(
                cut - most < NEAR
                        ? Message.of("profile.nobody-above-equals", hundredths(most), equals, judged.length)
                        : Message.of(
                                "profile.nobody-prioritised",
                                hundredths(most),
                                equals,
                                judged.length,
                                hundredths(cut)));
    }

    private static Quantity hundredths(double fit) {
        return new Quantity(Math.rint(fit * 100) / 100, "");
    }

    /** Values wished for that nobody here has, as a rule misspelt. */
    static List<Message> unseen(BestCustomersModel model, Portfolio portfolio) {
        List<Message> unseen = new ArrayList<>();
        List<Attribute> scored = model.attributes();
        for (Wish wish : model.rules().wishes()) {
            if (scored.contains(wish.attribute())
                    && IntStream.range(0, portfolio.size()).noneMatch(granted(wish, portfolio))) {
                unseen.add(Message.of(
                        "profile.wished-unseen", wish.attribute(), String.join(Category.STEP, wish.value())));
            }
        }
        return unseen;
    }

    private static IntPredicate granted(Wish wish, Portfolio portfolio) {
        if (wish.attribute() instanceof Category category) {
            CategoryColumn column = portfolio.category(category);
            return row -> startsWith(column.at(row), wish.value());
        }
        return wish.attribute() instanceof Labels labels
                ? portfolio.labels(labels).has(wish.value().get(0))
                : row -> true; // a band holds whoever it was learned from
    }

    private static boolean startsWith(List<String> path, List<String> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }
}
