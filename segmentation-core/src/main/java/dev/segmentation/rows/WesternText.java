package dev.segmentation.rows;

/**
 * Whether bytes, read as Windows-1252, look like text of a western language; fed byte by byte.
 *
 * <p>They do while every byte above 0x7F is defined and
 * <ul>
 *   <li>letters above 0x7F stand at most two together, and two only beside an ASCII letter. Cyrillic and Greek, which
 *       the same bytes encode elsewhere, are long runs of them;
 *   <li>a capital above 0x7F does not follow a small ASCII letter. Mac Roman has its small letters there;
 *   <li>other signs above 0x7F do not stand between two letters, except apostrophes, hyphens and dashes. DOS
 *       code pages (437, 850) and Windows-1250 have letters there. Daggers, the sign of a thousandth and that of a
 *       trade mark stand before no letter at all: they are the a with a ring and the capital O with dots of DOS.
 * </ul>
 * Windows-1250, 1254 and 1257 share most letters with 1252 and may pass: texts of those languages must be declared.
 */
final class WesternText {
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";
    private static final String LETTERS_BELOW_C0 = "\u008A\u008C\u008E\u009A\u009C\u009E\u009F\u00AA\u00B5\u00BA";
    private static final String NEVER_BEFORE_LETTERS = "\u0086\u0087\u0089\u0099";
    private static final String WORD_SIGNS = "\u0092\u0096\u0097\u00AD\u00B4\u00B7";

    /** What a byte is: the classes that the rules speak of. */
    private enum Kind {
        OTHER,
        SMALL,
        CAPITAL,
        HIGH_SMALL,
        HIGH_CAPITAL,
        SIGN,
        WORD_SIGN,
        UNDEFINED;

        boolean isAscii() {
            return this == SMALL || this == CAPITAL;
        }

        boolean isHigh() {
            return this == HIGH_SMALL || this == HIGH_CAPITAL;
        }

        boolean isLetter() {
            return isAscii() || isHigh();
        }
    }

    private boolean western = true;
    private Kind last = Kind.OTHER;
    private boolean lastHasAscii;
    private int run;
    private boolean signInWord;

    /** Takes the next byte, 0 to 255. */
    void add(int b) {
        Kind kind = kind(b);
        western &= kind != Kind.UNDEFINED;
        if (kind.isHigh()) {
            western &= !(kind == Kind.HIGH_CAPITAL && last == Kind.SMALL);
            lastHasAscii = run == 0 ? last.isAscii() : lastHasAscii;
            run++;
            western &= run <= 2;
        } else {
            western &= run < 2 || lastHasAscii || kind.isAscii();
            run = 0;
        }
        western &= !(signInWord && kind.isLetter());
        signInWord = kind == Kind.SIGN && (last.isLetter() || NEVER_BEFORE_LETTERS.indexOf(b) >= 0);
        last = kind;
    }

    /** Whether everything so far looks western. Feed a line end before asking. */
    boolean isWestern() {
        return western;
    }

    private static Kind kind(int b) {
        if (b < 0x80) {
            return b >= 'a' && b <= 'z' ? Kind.SMALL : b >= 'A' && b <= 'Z' ? Kind.CAPITAL : Kind.OTHER;
        }
        if (UNDEFINED.indexOf(b) >= 0) {
            return Kind.UNDEFINED;
        }
        if (b >= 0xC0 && b != 0xD7 && b != 0xF7) {
            return b >= 0xDF ? Kind.HIGH_SMALL : Kind.HIGH_CAPITAL;
        }
        if (LETTERS_BELOW_C0.indexOf(b) >= 0) {
            return b <= 0x8E || b == 0x9F ? Kind.HIGH_CAPITAL : Kind.HIGH_SMALL;
        }
        return WORD_SIGNS.indexOf(b) >= 0 ? Kind.WORD_SIGN : Kind.SIGN;
    }
}
