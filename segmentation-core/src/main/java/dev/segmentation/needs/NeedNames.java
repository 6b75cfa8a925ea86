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
        List<Message> high = new ArrayList<>();
        List<Message> low = new ArrayList<>();
        for (int place = 0; place < Math.min(MOST_WORDS, order.length); place++) {
            int j = order[place];
            if (standardised[j] >= STANDS_OUT) {
                high.add(Message.of(high.isEmpty() ? "needs.name.led" : "needs.name.high", measures.get(j)));
            } else if (standardised[j] <= -STANDS_OUT) {
                low.add(Message.of("needs.name.low", measures.get(j)));
            }
        }
        high.addAll(low);
        return joined(high);
    }

    private static Message joined(List<Message> words) {
        @Nullable Message joined = null;
        for (Message word : words) {
            joined = joined == null ? word : Message.of("needs.name.and", joined, word);
        }
        return joined == null ? Message.of("needs.name.average") : joined;
    }
}
