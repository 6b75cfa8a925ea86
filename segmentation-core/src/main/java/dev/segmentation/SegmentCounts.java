package dev.segmentation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that every segmentation can report: how many customers stand where.
 *
 * @param counts customers by the code of their segment, in the listed order
 */
public record SegmentCounts(Map<String, Integer> counts) implements Report {
    /**
     * Copies the map.
     *
     * @param counts customers by the code of their segment, in the listed order
     */
    public SegmentCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /**
     * The counts of a segmentation.
     *
     * @param segmentation the segmentation
     * @return its counts
     */
    public static SegmentCounts of(Segmentation segmentation) {
        return new SegmentCounts(segmentation.counts());
    }

    @Override
    public List<Message> findings() {
        return List.of();
    }
}
