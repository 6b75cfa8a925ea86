package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Segment;
import dev.segmentation.SegmentModel;
import dev.segmentation.needs.LatentClassesModel;
import dev.segmentation.needs.NeedsClustersModel;
import dev.segmentation.needs.TypingToolModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands under the table of a segmentation by needs: how far it is to be trusted, what stands out in each segment, beside what it was seen. */
final class NeedsText {
    private static final int NAMES = 8;
    private static final int EACH = 5;

    private final Locale locale;

    NeedsText(Words words) {
        this.locale = words.locale();
    }

    /** Sentences; none where the segmentation is not by needs. */
    List<String> of(NamedSegmentation named) {
        SegmentModel model = named.segmentation().model();
        List<String> sentences = new ArrayList<>();
        boolean isTyped = model instanceof TypingToolModel;
        boolean isDiscovered = isDiscovered(model);
        if (isTyped || isDiscovered) {
            named.report().findings().stream().limit(1).forEach(finding -> sentences.add(finding.in(locale)));
        }
        if (isDiscovered) {
            model.segments().stream().limit(NAMES).forEach(segment -> add(sentences, segment));
        }
        named.beside()
                .values()
                .forEach(seen -> seen.findings().stream()
                        .filter(finding -> !isDetail(finding))
                        .limit(EACH)
                        .forEach(finding -> sentences.add(finding.in(locale))));
        return sentences;
    }

    private void add(List<String> sentences, Segment segment) {
        Message name = segment.name();
        if (name != null) {
            sentences.add(segment.code() + ": " + name.in(locale));
        }
    }

    /** Whether the segments were looked for, by k-means or as latent classes. */
    static boolean isDiscovered(SegmentModel model) {
        return model instanceof NeedsClustersModel || model instanceof LatentClassesModel;
    }

    private static boolean isDetail(Message finding) {
        return finding.key().equals("needs.trait.unrelated");
    }
}
