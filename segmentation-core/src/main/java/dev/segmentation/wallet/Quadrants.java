package dev.segmentation.wallet;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.Segment;
import java.util.List;
import java.util.Map;

/** The four segments as they are listed, and what to do in each where the user says nothing else. */
final class Quadrants {
    /** Satisfied, low share: the potential that is easily reached. */
    static final int GROW = 0;
    /** Dissatisfied, high share: to be repaired. */
    static final int FIX = 1;
    /** Satisfied, high share: to capitalise on. */
    static final int MODEL = 2;
    /** Dissatisfied, low share: to be assessed. */
    static final int MOVE = 3;

    static final List<String> CODES = List.of("grow", "fix", "model", "move");

    private static final String VISIT = "visit";
    private static final String CALL = "call";
    private static final List<Map<String, Integer>> NORMS =
            List.of(Map.of(VISIT, 4, CALL, 8), Map.of(VISIT, 4, CALL, 12), Map.of(VISIT, 2, CALL, 6), Map.of(CALL, 2));

    private Quadrants() {}

    static List<Segment> segments(Map<String, Play> plays) {
        return CODES.stream()
                .map(code -> Segment.of(code).with(plays.getOrDefault(code, play(code))))
                .toList();
    }

    static Play play(String code) {
        String key = "wallet.play." + code + ".";
        return new Play(
                Message.of(key + "goal"),
                Message.of(key + "text"),
                NORMS.get(CODES.indexOf(code)),
                Message.of(key + "figure"));
    }

    static int of(boolean highShare, boolean satisfied) {
        return highShare ? satisfied ? MODEL : FIX : satisfied ? GROW : MOVE;
    }
}
