package dev.segmentation.profile;

/** How a customer stands to what was learned: whoever was learned from is judged with itself left out. */
enum Standing {
    /** Was not learned from. */
    STRANGER(0),
    /** Was learned from as one of the rest. */
    REST(1),
    /** Was learned from as one of the best. */
    BEST(2);

    static final int COUNT = 3;

    private final byte place;

    Standing(int place) {
        this.place = (byte) place;
    }

    /** Where its table stands. */
    byte place() {
        return place;
    }

    /** How many of the best give an answer, others than the customer, who gives it too. */
    int best(Answer answer) {
        return this == BEST ? Math.max(0, answer.best() - 1) : answer.best();
    }

    /** How many in all give it. */
    int all(Answer answer) {
        return this == STRANGER ? answer.all() : Math.max(best(answer), answer.all() - 1);
    }

    int best(Cohort cohort) {
        return this == BEST ? cohort.best() - 1 : cohort.best();
    }

    int all(Cohort cohort) {
        return this == STRANGER ? cohort.all() : cohort.all() - 1;
    }
}
