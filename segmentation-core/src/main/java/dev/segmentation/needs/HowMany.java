package dev.segmentation.needs;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import java.util.List;

/**
 * Recommends a number of segments: the largest whose segments all come back in resamples and whose fit no copy with shuffled
 * columns reaches. Fit alone grows with every segment, silhouettes over-segment binary surveys, and independent answers with
 * unequal shares can be stable: so neither decides alone.
 */
final class HowMany {
    /** Copies with shuffled columns: who beats all 19 would do so by chance once in 20 times. */
    static final int COPIES = 19;

    private HowMany() {}

    /** A number of segments, and what speaks for and against it. */
    record Candidate(int k, List<Double> jaccard, boolean beatsShuffled) {
        double weakest() {
            return jaccard.stream().mapToDouble(j -> j).min().orElse(0);
        }

        boolean isTrusted() {
            return k > 1 && beatsShuffled && weakest() >= Stability.STABLE;
        }

        Message against() {
            Quantity weakest = new Quantity(rounded(weakest()), "");
            return beatsShuffled
                    ? Message.of("needs.recommend.unstable", weakest)
                    : Message.of("needs.recommend.shuffled");
        }
    }

    /** A number of segments, 1 for none at all, and why. */
    record Recommendation(int k, Message reason) {}

    /** From candidates with rising numbers, at least one. */
    static Recommendation of(List<Candidate> candidates, Search search) {
        int best = -1;
        for (int i = 0; i < candidates.size(); i++) {
            best = candidates.get(i).isTrusted() ? i : best;
        }
        Candidate first = candidates.get(0);
        Candidate last = candidates.get(candidates.size() - 1);
        Quantity asked = new Quantity(Stability.STABLE, "");
        if (best >= 0) {
            Candidate chosen = candidates.get(best);
            Quantity weakest = new Quantity(rounded(chosen.weakest()), "");
            Message reason = Message.of("needs.recommend.some", chosen.k, weakest, asked, COPIES);
            if (best < candidates.size() - 1) {
                Candidate next = candidates.get(best + 1);
                reason = Message.of("needs.recommend.next", reason, next.k, next.against());
            }
            return new Recommendation(chosen.k, reason);
        } else if (last.k == 1) {
            return new Recommendation(
                    1, Message.of(search.to() == 1 ? "needs.recommend.one" : "needs.recommend.alike"));
        } else if (search.resamples() == 0) {
            return new Recommendation(last.k, Message.of("needs.recommend.unjudged", last.k));
        } else if (first.k == last.k) {
            return new Recommendation(1, Message.of("needs.recommend.untrusted", last.k, last.against()));
        }
        int from = Math.max(2, first.k);
        return new Recommendation(1, Message.of("needs.recommend.none", from, last.k, asked));
    }

    /** To three decimals, for people. */
    static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
