package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.Locale;

/**
 * A customer who is worth more than it buys: a diamond in the rough.
 *
 * @param customer its id
 * @param value what it buys, in the unit of the measure that defines the best
 * @param fit how well it fits, from 0 to 100; NaN where unknown
 * @param grounds why it is one, at least one
 */
public record Diamond(String customer, double value, double fit, List<Ground> grounds) {
    /** Why somebody is a diamond in the rough. */
    public enum Ground {
        /** In the needs segment in which more of the best are than in any other, or as many. */
        SAME_NEEDS("profile.diamond.same-needs"),
        /** Fits so well that it is prioritised, and as well as half of the best do. */
        HIGH_FIT("profile.diamond.high-fit"),
        /** Could buy more by as much as the fifth with the most headroom. */
        HEADROOM("profile.diamond.headroom"),
        /** Grows as fast as the fifth that grows fastest. */
        GROWTH("profile.diamond.growth");

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final String key;

        Ground(String key) {
            this.key = key;
        }

        /**
         * The code used in files, for example {@code high-fit}.
         *
         * @return the name in lower case with hyphens
         */
        public String code() {
            return code;
        }

        /**
         * The ground in words.
         *
         * @return the sentence
         */
        public Message sentence() {
            return Message.of(key);
        }
    }

    /**
     * Copies the list.
     *
     * @param customer its id
     * @param value what it buys, in the unit of the measure that defines the best
     * @param fit how well it fits, from 0 to 100; NaN where unknown
     * @param grounds why it is one, at least one
     * @throws NullPointerException if a component is null
     */
    public Diamond {
        Checks.notNull(customer, "Diamond customer");
        grounds = Checks.list(grounds, "Diamond grounds");
    }

    /** Prints no id and no value: they are somebody's data. */
    @Override
    public String toString() {
        return "Diamond" + grounds;
    }
}
