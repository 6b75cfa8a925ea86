package dev.segmentation.plan;

import java.util.Locale;

/** Who started an activity: whoever had the idea decides where the time goes. */
public enum StartedBy {
    /** We did. */
    US,
    /** The customer did. */
    CUSTOMER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The word in files and definitions.
     *
     * @return {@code us} or {@code customer}
     */
    public String code() {
        return code;
    }

    /**
     * Who a word stands for.
     *
     * @param code {@code us} or {@code customer}
     * @return who
     * @throws IllegalArgumentException if it is another word
     */
    public static StartedBy of(String code) {
        for (StartedBy who : values()) {
            if (who.code.equals(code)) {
                return who;
            }
        }
        throw new IllegalArgumentException("StartedBy.of code must be us or customer; got another.");
    }
}
