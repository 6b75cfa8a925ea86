package dev.segmentation.examples.out;

import dev.segmentation.profile.Diamond;
import dev.segmentation.profile.LookAlike;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom the best-customers method found beside fit, where the definition wants it.
 *
 * @param diamonds the diamonds in the rough; null where none were looked for
 * @param lookAlikes by the id of the customer whom they are like; empty where none were looked for
 */
public record Alike(@Nullable List<Diamond> diamonds, Map<String, List<LookAlike>> lookAlikes) {
    /** Nobody was looked for. */
    public static final Alike NONE = new Alike(null, Map.of());

    /**
     * Copies both.
     *
     * @param diamonds the diamonds in the rough; null where none were looked for
     * @param lookAlikes by the id of the customer whom they are like; empty where none were looked for
     */
    public Alike {
        diamonds = diamonds == null ? null : List.copyOf(diamonds);
        lookAlikes = Collections.unmodifiableMap(new LinkedHashMap<>(lookAlikes));
    }

    /** Prints no id. */
    @Override
    public String toString() {
        return "Alike[" + (diamonds == null ? "no" : diamonds.size()) + " diamonds, like " + lookAlikes.size() + "]";
    }
}
