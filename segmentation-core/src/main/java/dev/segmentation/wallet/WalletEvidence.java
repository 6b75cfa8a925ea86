package dev.segmentation.wallet;

import dev.segmentation.Play;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a share of wallet tells beside the segment; nothing here decides where a customer stands.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param chance the chance of a sale, by which Grow is ranked together with the unserved wallet, or null
 * @param trend how sales change, shown where there is risk, or null
 * @param survey the answers behind the satisfaction, which name the weakest item where there is risk, or null
 * @param plays what to do, by the code of a segment, where that is not the default
 */
public record WalletEvidence(
        @Nullable Measure chance,
        @Nullable Measure trend,
        @Nullable SatisfactionIndex survey,
        Map<String, Play> plays) {
    /** No evidence, and the default plays. */
    static final WalletEvidence NONE = new WalletEvidence(null, null, null, Map.of());

    /**
     * Checks and copies the components.
     *
     * @param chance the chance of a sale, by which Grow is ranked together with the unserved wallet, or null
     * @param trend how sales change, shown where there is risk, or null
     * @param survey the answers behind the satisfaction, which name the weakest item where there is risk, or null
     * @param plays what to do, by the code of a segment, where that is not the default
     * @throws NullPointerException if the map or a play is null
     * @throws IllegalArgumentException if there is a play for no segment
     */
    public WalletEvidence {
        Map<String, Play> sorted = new TreeMap<>(Checks.notNull(plays, "ShareOfWallet plays"));
        sorted.forEach((code, play) -> {
            Checks.notNull(play, "ShareOfWallet play");
            requireSegment(code);
        });
        plays = Collections.unmodifiableMap(sorted);
    }

    static void requireSegment(String code) {
        if (!Quadrants.CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "ShareOfWallet.play must be for one of " + Quadrants.CODES + "; got " + Checks.quote(code) + ".");
        }
    }
}
