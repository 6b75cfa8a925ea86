package dev.segmentation.rows;

import org.jspecify.annotations.Nullable;

/**
 * A number's text without what surrounds the digits: blanks, sign, parentheses, percent sign, currency. What is left
 * must then be digits and marks of one grammar, all of it.
 *
 * <p>Taken off in this order: blanks; a percent sign and a currency; one sign, or a pair of parentheses; then, after a
 * sign or within parentheses, a percent sign or currency that was not outside. So {@code -€5}, {@code €-5},
 * {@code (€5)}, {@code € (5)} are all minus five; {@code -(5)}, {@code --5} and {@code 5-} are not numbers.
 */
record NumberBody(String digits, boolean negative) {
    /** The body of a text, or null where nothing is left for digits. */
    static @Nullable NumberBody of(String text, Affixes affixes) {
        Peel peel = new Peel(Blanks.trim(text), affixes);
        peel.affixes();
        boolean negative = peel.sign();
        return peel.from < peel.to ? new NumberBody(peel.text.substring(peel.from, peel.to), negative) : null;
    }

    /** Where the peeling has come to, and what may still come off. */
    private static final class Peel {
        private final String text;
        private final Affixes affixes;
        private int from;
        private int to;
        private boolean percent;
        private boolean currency;

        Peel(String text, Affixes affixes) {
            this.text = text;
            this.affixes = affixes;
            this.to = text.length();
            this.percent = affixes.percent();
            this.currency = true;
        }

        /** Takes off a sign or parentheses, and says whether the number is negative. */
        boolean sign() {
            if (to - from < 2) {
                return false;
            }
            char first = text.charAt(from);
            boolean parentheses = first == '(' && text.charAt(to - 1) == ')';
            boolean minus = first == '-' || first == '\u2212';
            if (!parentheses && !minus && first != '+') {
                return false;
            }
            from++;
            to -= parentheses ? 1 : 0;
            affixes();
            return parentheses || minus;
        }

        void affixes() {
            if (percent && from < to && text.charAt(to - 1) == '%') {
                percent = false;
                to--;
                spaceBefore();
            }
            for (String sign : affixes.currencies()) {
                if (currency) {
                    takes(sign);
                }
            }
        }

        private void takes(String sign) {
            if (text.startsWith(sign, from) && from + sign.length() <= to) {
                from += sign.length();
                if (from < to && Blanks.isSpace(text.charAt(from))) {
                    from++;
                }
                currency = false;
            } else if (to - sign.length() >= from && text.startsWith(sign, to - sign.length())) {
                to -= sign.length();
                spaceBefore();
                currency = false;
            }
        }

        private void spaceBefore() {
            if (from < to && Blanks.isSpace(text.charAt(to - 1))) {
                to--;
            }
        }
    }
}
