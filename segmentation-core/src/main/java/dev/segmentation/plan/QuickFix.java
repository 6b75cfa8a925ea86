package dev.segmentation.plan;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * The quick fix: a part of the minutes spent at the bottom right of the matrix, moved to its top left. {@code toString} names
 * neither customers nor persons.
 *
 * <p>The top are the segments of the most urgent quarter of the plays, the bottom those of the least urgent one, at least one each,
 * as the model orders them (in the crm-matrix the cells 1 to 3 and 10 to 12). Each person gives the share of the minutes that
 * person spends at the bottom: from the least urgent segment first, there from the customers with the smallest payoff first, each down to its minimum; so
 * that a few visits go rather than a tenth of each. The person's own customers at the top get them by equal marginal return, none beyond its maximum.
 *
 * @param share the fraction asked for
 * @param bottom codes of the segments that give, the least urgent first
 * @param top codes of the segments that get, the most urgent first
 * @param asked minutes: the share of what each person spends at the bottom, each rounded, added up
 * @param moved minutes that go; fewer than asked where a person has nobody at the top, or bounds or unknown payoffs are in the way
 * @param lines whose minutes change: who gives first, from the least urgent segment up, then who gets, from the most urgent one
 *     down; the largest change first, ties by id
 * @param moves minutes from cell to cell, the most first
 * @param findings what is worth knowing, in words
 */
public record QuickFix(
        double share,
        List<String> bottom,
        List<String> top,
        long asked,
        long moved,
        List<EffortLine> lines,
        List<EffortMove> moves,
        List<Message> findings)
        implements Report {
    /**
     * Copies the lists.
     *
     * @param share the fraction asked for
     * @param bottom codes of the segments that give, the least urgent first
     * @param top codes of the segments that get, the most urgent first
     * @param asked minutes: the share of what each person spends at the bottom
     * @param moved minutes that go
     * @param lines whose minutes change
     * @param moves minutes from cell to cell, the most first
     * @param findings what is worth knowing, in words
     * @throws NullPointerException if a list or an item is null
     */
    public QuickFix {
        bottom = Checks.list(bottom, "QuickFix bottom");
        top = Checks.list(top, "QuickFix top");
        lines = Checks.list(lines, "QuickFix lines");
        moves = Checks.list(moves, "QuickFix moves");
        findings = Checks.list(findings, "QuickFix findings");
    }

    @Override
    public String toString() {
        return "QuickFix[" + moved + " of " + asked + " minutes from " + bottom + " to " + top + ", " + lines.size()
                + " " + Checks.plural(lines.size(), "customer") + "]";
    }
}
