package dev.segmentation.needs;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * Which answers a segment gives more often than everybody else, and which less often; the most telling answer first.
 *
 * @param segment the code of the segment
 * @param answers one line for each answer that can be compared
 */
public record AnswerProfile(String segment, List<Answer> answers) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Copies the list.
     *
     * @param segment the code of the segment
     * @param answers one line for each answer that can be compared
     * @throws NullPointerException if a component is null
     */
    public AnswerProfile {
        Checks.text(segment, "AnswerProfile segment");
        answers = Checks.list(answers, "AnswerProfile answers");
    }

    /**
     * One answer in one segment.
     *
     * @param category the question
     * @param answer the answer, a path joined by {@code " > "}
     * @param share the part of the segment that gives it, of those who answer the question, from 0 to 1
     * @param others the same of all other assigned customers
     * @param effect the difference of the two (J. Cohen's h: above 0 where the segment is above the others; .2 is small, .5
     *     medium, .8 large)
     * @param from the lower end of its 95 % interval
     * @param to the upper end
     */
    public record Answer(
            String category, String answer, double share, double others, double effect, double from, double to) {
        /**
         * Whether chance alone does not explain the difference.
         *
         * @return true if the interval leaves out 0
         */
        public boolean isClear() {
            return from > 0 || to < 0;
        }
    }

    /**
     * Profiles of all segments. Questions of which two answers or fewer are known on either side are left out. The effect is
     * h = 2 asin sqrt(p1) - 2 asin sqrt(p2), whose variance is 1/n1 + 1/n2 in large samples (J. Cohen, "Statistical Power
     * Analysis for the Behavioral Sciences", 1988, ch. 6). Customers count for the segment that they stand in; that segments
     * were looked for in these very answers is no part of the interval.
     *
     * @param segmentation who stands where
     * @param categories what to compare
     * @return one profile for each segment, unassigned customers left out
     * @throws IllegalArgumentException if the portfolio lacks a category
     */
    public static List<AnswerProfile> of(Segmentation segmentation, List<Category> categories) {
        int segments = segmentation.segments().size() - 1;
        int[] groups = Moments.groups(segmentation);
        List<List<Answer>> lines = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            lines.add(new ArrayList<>());
        }
        for (Category category : categories) {
            for (NeedColumn column : NeedColumn.answers(segmentation.portfolio().category(category))) {
                Moments[] moments = Moments.of(groups, segments, column.values);
                for (int s = 0; s < segments; s++) {
                    Moments others = Moments.without(moments, s);
                    if (moments[s].count() > 2 && others.count() > 2) {
                        lines.get(s).add(answer(column, moments[s], others));
                    }
                }
            }
        }
        List<AnswerProfile> profiles = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            List<Answer> answers = lines.get(s);
            answers.sort((a, b) -> Double.compare(Math.abs(b.effect), Math.abs(a.effect)));
            profiles.add(new AnswerProfile(segmentation.segments().get(s).code(), answers));
        }
        return profiles;
    }

    private static Answer answer(NeedColumn column, Moments own, Moments others) {
        double effect = angle(own.mean()) - angle(others.mean());
        double error = Math.sqrt(1.0 / own.count() + 1.0 / others.count());
        return new Answer(
                column.need,
                column.answer,
                own.mean(),
                others.mean(),
                effect,
                effect - Z95 * error,
                effect + Z95 * error);
    }

    private static double angle(double share) {
        return 2 * StrictMath.asin(Math.sqrt(Math.min(1, share)));
    }
}
