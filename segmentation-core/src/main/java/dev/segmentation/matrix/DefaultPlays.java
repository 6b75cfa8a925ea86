package dev.segmentation.matrix;

import dev.segmentation.Message;
import dev.segmentation.Play;
import java.util.List;
import java.util.Map;

/** What to do in each of the 3 x 4 cells, where the user says nothing else, and which comes first. */
final class DefaultPlays {
    private static final String VISIT = "visit";
    private static final String CALL = "call";
    private static final String EMAIL = "email";

    /** By value from the lowest, then by loyalty with prospects first: the order of the cells. */
    private static final List<Play> PLAYS = List.of(
            play("small-prospect", Map.of(EMAIL, 4)),
            play("small-low", Map.of(CALL, 1, EMAIL, 6)),
            play("small-medium", Map.of(CALL, 1, EMAIL, 4)),
            play("small-high", Map.of(CALL, 2, EMAIL, 4)),
            play("medium-prospect", Map.of(CALL, 4, EMAIL, 4)),
            play("medium-low", Map.of(VISIT, 2, CALL, 6)),
            play("medium-medium", Map.of(VISIT, 2, CALL, 4)),
            play("medium-high", Map.of(VISIT, 1, CALL, 4)),
            play("giant-prospect", Map.of(VISIT, 4, CALL, 12)),
            play("giant-low", Map.of(VISIT, 8, CALL, 12)),
            play("giant-medium", Map.of(VISIT, 6, CALL, 12)),
            play("giant-high", Map.of(VISIT, 6, CALL, 12)));

    /** The cells by urgency, for the next free hour. */
    private static final List<Integer> ORDER = List.of(9, 8, 10, 11, 5, 4, 6, 7, 1, 0, 2, 3);

    private DefaultPlays() {}

    static Play of(int cell) {
        return PLAYS.get(cell);
    }

    static int urgency(int cell) {
        return ORDER.indexOf(cell);
    }

    private static Play play(String cell, Map<String, Integer> norm) {
        String key = "matrix.play." + cell + ".";
        return new Play(Message.of(key + "goal"), Message.of(key + "text"), norm, Message.of(key + "figure"));
    }
}
