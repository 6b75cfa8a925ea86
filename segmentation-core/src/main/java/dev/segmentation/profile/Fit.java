package dev.segmentation.profile;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * How well somebody fits what the best customers have in common.
 *
 * <p>Contributions add up to the fit exactly, in any order: each is a multiple of 2<sup>-40</sup>.
 *
 * @param fit from 0 to 100; NaN where nothing is known
 * @param confidence the share of the attributes' weight that is known, from 0 to 1
 * @param contributions what each known attribute gives, in the order asked for
 */
public record Fit(double fit, double confidence, List<Contribution> contributions) {
    /**
     * Copies the list.
     *
     * @param fit from 0 to 100; NaN where nothing is known
     * @param confidence the share of the attributes' weight that is known, from 0 to 1
     * @param contributions what each known attribute gives, in the order asked for
     * @throws NullPointerException if the list or an item is null
     */
    public Fit {
        contributions = Checks.list(contributions, "Fit contributions");
    }

    /**
     * What one attribute gives.
     *
     * @param attribute the attribute
     * @param points its part of the fit, from 0
     * @param most what it would give if all the best gave the same answer
     */
    public record Contribution(Attribute attribute, double points, double most) {}
}
