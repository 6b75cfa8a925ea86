package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a definition wants needs to be seen beside. The methods know nothing of it: who runs a definition hands it to {@code
 * KnownTraits}, {@code SameSize}, {@code SegmentIdentity}, {@code Contradictions}, {@code NeedGaps} and {@code StatedDerived}.
 *
 * @param traits known traits to try, categories and measures; perhaps none
 * @param within the name of the segmentation within whose segments needs are compared, a size as a rule; or null
 * @param former the file of the former model, whose codes kept segments keep, a plain name; or null
 * @param against the name of the segmentation by discovered needs that declared ones are held against; or null
 * @param performance how each need is met; perhaps none
 * @param outcome what shows what mattered, such as satisfaction or sales, beside what is said to matter; or null
 * @param names what people call the discovered segments, by code; perhaps none
 */
public record NeedsContext(
        List<Attribute> traits,
        @Nullable String within,
        @Nullable String former,
        @Nullable String against,
        Map<Measure, Measure> performance,
        @Nullable Measure outcome,
        Map<String, String> names) {
    /** Needs by themselves. */
    public static final NeedsContext NONE = new NeedsContext(List.of(), null, null, null, Map.of(), null, Map.of());

    /**
     * Copies the list and the maps.
     *
     * @param traits known traits to try, categories and measures; perhaps none
     * @param within the name of the segmentation within whose segments needs are compared, a size as a rule; or null
     * @param former the file of the former model, whose codes kept segments keep, a plain name; or null
     * @param against the name of the segmentation by discovered needs that declared ones are held against; or null
     * @param performance how each need is met; perhaps none
     * @param outcome what shows what mattered, such as satisfaction or sales, beside what is said to matter; or null
     * @param names what people call the discovered segments, by code; perhaps none
     */
    public NeedsContext {
        traits = List.copyOf(traits);
        performance = Collections.unmodifiableMap(new LinkedHashMap<>(performance));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }
}
