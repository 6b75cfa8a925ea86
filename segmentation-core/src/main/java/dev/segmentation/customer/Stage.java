package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the relation with somebody has come. A prospect is not a small customer: it has no sales yet and is judged by
 * its potential.
 */
public enum Stage {
    /** Somebody who might become a prospect; not yet qualified. */
    LEAD,
    /** A qualified company that has not bought yet. */
    PROSPECT,
    /** Somebody who buys. */
    CUSTOMER,
    /** Somebody who bought and no longer does: to be won back. */
    FORMER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The code used in files, for example {@code prospect}.
     *
     * @return the name in lower case
     */
    public String code() {
        return code;
    }

    /**
     * The stage that a text names, in any case and with blanks around it.
     *
     * @param text for example {@code "Customer"}
     * @return the stage, or empty if the text names none
     */
    public static Optional<Stage> parse(String text) {
        String wanted = Checks.notNull(text, "Stage.parse text").strip().toLowerCase(Locale.ROOT);
        for (Stage stage : values()) {
            if (stage.code.equals(wanted)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
