package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Report;
import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.Share;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What became of segments when they were looked for again: matched by the customers whom both segmentations know.
 *
 * <p>Two segments are the same where more than half of all who stand in either stand in both; a Jaccard coefficient above 0.5
 * can hold for one partner alone. Else a former segment is split where two new ones each hold at least 30 % of it and consist
 * of it for the most part, merged where most of it went to a new segment that holds most of another former one too, and
 * dissolved otherwise. A new segment that is none of these is new.
 *
 * @param former what became of each former segment, in their order
 * @param arrived the codes of segments without a predecessor
 */
public record SegmentIdentity(List<Fate> former, List<String> arrived) implements Report {
    private static final double MOST = 0.5;
    private static final double PART = 0.3;

    /**
     * Copies the lists.
     *
     * @param former what became of each former segment, in their order
     * @param arrived the codes of segments without a predecessor
     * @throws NullPointerException if a list is null
     */
    public SegmentIdentity {
        former = Checks.list(former, "SegmentIdentity former");
        arrived = Checks.list(arrived, "SegmentIdentity arrived");
    }

    /** What can become of a segment. */
    public enum Outcome {
        /** The same customers for the most part. */
        KEPT,
        /** In parts. */
        SPLIT,
        /** Together with another one. */
        MERGED,
        /** Scattered. */
        DISSOLVED;

        /**
         * The code used in reports, for example {@code kept}.
         *
         * @return the name in lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of one segment.
     *
     * @param segment its former code
     * @param outcome what became of it
     * @param into the codes of the segments that succeed it; none where it dissolved
     * @param overlap the largest Jaccard coefficient with a new segment, from 0 to 1
     */
    public record Fate(String segment, Outcome outcome, List<String> into, double overlap) {
        /**
         * Copies the list.
         *
         * @param segment its former code
         * @param outcome what became of it
         * @param into the codes of the segments that succeed it; none where it dissolved
         * @param overlap the largest Jaccard coefficient with a new segment, from 0 to 1
         * @throws NullPointerException if a component is null
         */
        public Fate {
            Checks.notNull(outcome, "SegmentIdentity outcome");
            into = Checks.list(into, "SegmentIdentity into");
        }
    }

    /**
     * Compares two segmentations, of the same customers or of those that both know.
     *
     * @param before the former one
     * @param after the new one
     * @return what became of the former segments; unassigned customers belong to none
     */
    public static SegmentIdentity between(Segmentation before, Segmentation after) {
        Overlap overlap = Overlap.of(before, after);
        List<Fate> fates = new ArrayList<>();
        boolean[] succeeded = new boolean[overlap.after.length];
        for (int s = 0; s < overlap.before.length; s++) {
            Fate fate = fate(overlap, s, before, after);
            fates.add(fate);
            for (int t = 0; t < succeeded.length; t++) {
                succeeded[t] |= fate.into.contains(after.segments().get(t).code());
            }
        }
        List<String> arrived = new ArrayList<>();
        for (int t = 0; t < succeeded.length; t++) {
            if (!succeeded[t]) {
                arrived.add(after.segments().get(t).code());
            }
        }
        return new SegmentIdentity(fates, arrived);
    }

    /**
     * New codes with the former ones of the segments that were kept.
     *
     * @return by the code in the new segmentation
     */
    public Map<String, String> keptCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Fate fate : former) {
            boolean isAll = fate.segment.equals(ClusterNaming.ALL) != fate.into.contains(ClusterNaming.ALL);
            if (fate.outcome == Outcome.KEPT && !isAll) { // all customers together are no segment among others
                codes.put(fate.into.get(0), fate.segment);
            }
        }
        return Collections.unmodifiableMap(codes);
    }

    /**
     * Codes for the new segments that stay the same across refits: the former ones for what was kept, and numbers that were
     * never used for all else. To be given to the new model's {@code coded}.
     *
     * @param after the new segmentation
     * @return by the code in the new segmentation, for every segment of it
     */
    public Map<String, String> stableCodes(Segmentation after) {
        Map<String, String> kept = keptCodes();
        Set<String> taken = new LinkedHashSet<>();
        former.forEach(fate -> taken.add(fate.segment));
        Map<String, String> codes = new LinkedHashMap<>();
        int number = 1;
        for (Segment segment : after.segments().subList(0, after.segments().size() - 1)) {
            String code = segment.code().equals(ClusterNaming.ALL) ? ClusterNaming.ALL : kept.get(segment.code());
            while (code == null) {
                String fresh = "need-" + number++;
                code = taken.add(fresh) ? fresh : null;
            }
            codes.put(segment.code(), code);
        }
        return Collections.unmodifiableMap(codes);
    }

    /**
     * The same in words.
     *
     * @return one sentence for each former segment and each new one
     */
    @Override
    public List<Message> findings() {
        List<Message> findings = new ArrayList<>();
        for (Fate fate : former) {
            findings.add(Message.of(
                    "needs.identity." + fate.outcome.code(),
                    fate.segment,
                    String.join(", ", fate.into),
                    new Share(fate.overlap)));
        }
        arrived.forEach(code -> findings.add(Message.of("needs.identity.new", code)));
        return findings;
    }

    private static Fate fate(Overlap overlap, int s, Segmentation before, Segmentation after) {
        List<String> parts = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        int best = 0;
        for (int t = 0; t < overlap.after.length; t++) {
            String code = after.segments().get(t).code();
            best = overlap.jaccard(s, t) > overlap.jaccard(s, best) ? t : best;
            if (overlap.both[s][t] >= PART * overlap.before[s] && overlap.both[s][t] > MOST * overlap.after[t]) {
                parts.add(code);
            }
            if (overlap.both[s][t] > MOST * overlap.before[s] && overlap.isShared(s, t)) {
                whole.add(code);
            }
        }
        String code = before.segments().get(s).code();
        double jaccard = overlap.jaccard(s, best);
        if (jaccard > MOST) {
            return new Fate(
                    code, Outcome.KEPT, List.of(after.segments().get(best).code()), jaccard);
        } else if (parts.size() > 1) {
            return new Fate(code, Outcome.SPLIT, parts, jaccard);
        } else if (!whole.isEmpty()) {
            return new Fate(code, Outcome.MERGED, whole, jaccard);
        }
        return new Fate(code, Outcome.DISSOLVED, List.of(), jaccard);
    }

    /** How many customers stand in both of two segments. */
    private static final class Overlap {
        private final int[][] both;
        private final int[] before;
        private final int[] after;

        private Overlap(int before, int after) {
            this.both = new int[before][after];
            this.before = new int[before];
            this.after = new int[after];
        }

        static Overlap of(Segmentation before, Segmentation after) {
            int formerly = before.segments().size() - 1;
            int now = after.segments().size() - 1;
            Overlap overlap = new Overlap(formerly, now);
            for (int row = 0; row < before.portfolio().size(); row++) {
                int other = after.portfolio().row(before.portfolio().id(row));
                int s = before.index(row);
                int t = other < 0 ? now : after.index(other);
                if (s < formerly && t < now) {
                    overlap.both[s][t]++;
                    overlap.before[s]++;
                    overlap.after[t]++;
                }
            }
            return overlap;
        }

        double jaccard(int s, int t) {
            int either = before[s] + after[t] - both[s][t];
            return either == 0 ? 0 : (double) both[s][t] / either;
        }

        /** Whether a new segment holds most of another former one too. */
        boolean isShared(int s, int t) {
            for (int other = 0; other < before.length; other++) {
                if (other != s && both[other][t] > MOST * before[other]) {
                    return true;
                }
            }
            return false;
        }
    }
}
