package dev.segmentation;

import dev.segmentation.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A group of customers that are treated alike.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code what programs know it by: never blank, and never changed with the language
 * @param name what people call it, or null where the code says it all
 * @param play what to do with it, or null where that is not decided
 */
public record Segment(
        String code, @Nullable Message name, @Nullable Play play) {
    /** The segment of customers who cannot be judged; the reason says why. */
    public static final Segment UNASSIGNED = new Segment("unassigned", null, null);
    /** The code of a value that is not known, where unknown is a segment of its own. */
    public static final String UNKNOWN = "unknown";
    /** The code of rare combinations pooled together. */
    public static final String OTHER = "other";

    /**
     * Checks the code.
     *
     * @param code what programs know it by: never blank, and never changed with the language
     * @param name what people call it, or null where the code says it all
     * @param play what to do with it, or null where that is not decided
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is blank
     */
    public Segment {
        Checks.text(code, "Segment code");
    }

    /**
     * A segment by its code.
     *
     * @param code what programs know it by
     * @return the segment, without a name or a play of its own
     * @throws NullPointerException if the code is null
     * @throws IllegalArgumentException if the code is blank
     */
    public static Segment of(String code) {
        return Checks.text(code, "Segment code").equals(UNASSIGNED.code) ? UNASSIGNED : new Segment(code, null, null);
    }

    /**
     * The same segment with a play.
     *
     * @param play what to do with it
     * @return a new segment
     */
    public Segment with(Play play) {
        return new Segment(code, name, play);
    }

    /**
     * Whether this is the segment of those who cannot be judged.
     *
     * @return true for {@link #UNASSIGNED} alone
     */
    public boolean isUnassigned() {
        return code.equals(UNASSIGNED.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
