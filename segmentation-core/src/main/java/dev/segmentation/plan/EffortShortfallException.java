package dev.segmentation.plan;

import dev.segmentation.internal.Checks;
import java.util.List;

/**
 * Bounds that cannot be kept with the minutes there are. The message counts persons and minutes; {@link #shortfalls()} names
 * the persons.
 */
public final class EffortShortfallException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Shortfall> shortfalls;

    EffortShortfallException(String must, long missing, List<Shortfall> shortfalls, String hint) {
        super(must + "; got " + missing + " " + Checks.plural(missing, "minute") + " too few, at " + shortfalls.size()
                + " " + Checks.plural(shortfalls.size(), "person") + ". " + hint);
        this.shortfalls = shortfalls;
    }

    /**
     * Who lacks how much.
     *
     * @return at least one, in order of the persons' labels; none where this exception has been through Java serialization
     */
    public List<Shortfall> shortfalls() {
        return shortfalls == null ? List.of() : shortfalls;
    }
}
