package dev.segmentation.needs;

import dev.segmentation.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a segment by what stands out: "price-led, low service". */
final class NeedNames {
    /** Nearer to the average than this many standard deviations nothing stands out. */
    private static final double STANDS_OUT = 0.4;

    private static final int MOST_WORDS = 2;

    private NeedNames() {}

    /** From how far above (or below) the average each measure lies, in standard deviations. */
    static Message of(List<String> measures, double[] standardised) {
        int[] order = RowOrder.of(
                standardised.length, (a, b) -> Double.compare(Math.abs(standardised[b]), Math.abs(standardised[a])));
        List<Message> words = new ArrayList<>();
        boolean led = false;
        for (int j : order) {
            if (Math.abs(standardised[j]) >= STANDS_OUT && words.size() < MOST_WORDS) {
                boolean high = standardised[j] > 0;
                words.add(Message.of(
                        high ? led ? "needs.name.high" : "needs.name.led" : "needs.name.low", measures.get(j)));
                led |= high;
            }
        }
        return joined(words);
    }

    private static Message joined(List<Message> words) {
        @Nullable Message joined = null;
        for (Message word : words) {
            joined = joined == null ? word : Message.of("needs.name.and", joined, word);
        }
        return joined == null ? Message.of("needs.name.average") : joined;
    }
}
