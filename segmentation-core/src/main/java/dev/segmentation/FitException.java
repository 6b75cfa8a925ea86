package dev.segmentation;

import dev.segmentation.internal.Checks;

/**
 * A portfolio that a method cannot learn from: an attribute is not there, or too little is known. The message names the
 * method, the attribute and counts, never a customer's data.
 */
public final class FitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String attribute;

    /**
     * A refusal to fit.
     *
     * @param method the method, for example {@code value-based}
     * @param attribute the name of the attribute that stands in the way; empty if none does
     * @param message what must hold and what was got
     */
    public FitException(String method, String attribute, String message) {
        super(Checks.notNull(message, "FitException message"));
        this.method = Checks.notNull(method, "FitException method");
        this.attribute = Checks.notNull(attribute, "FitException attribute");
    }

    /**
     * The method that could not learn.
     *
     * @return for example {@code value-based}
     */
    public String method() {
        return method;
    }

    /**
     * The attribute that stands in the way.
     *
     * @return its name; empty if none does
     */
    public String attribute() {
        return attribute;
    }
}
