package dev.segmentation.rows;

import java.util.List;

/**
 * Finds out how a column writes its numbers, from the column as a whole, or refuses to. A factor of 1000 is never
 * guessed: {@code 1.234} may be a thousand or one and a bit, and only another cell of the column can tell.
 *
 * <p><b>The rules.</b> Each cell is held against the eight grammars of {@link NumberGrammar}.
 * <ol>
 *   <li>A blank cell, and one that no grammar reads ({@code abc}, {@code 12.34.56}), says nothing. The latter is
 *       rejected when the column is read.
 *   <li>A grammar that does not read a cell that others read is out. Where none is left the column is
 *       <em>mixed</em> ({@code 1.5} and {@code 1,5}) and refused, whatever the majority: in such a column every
 *       {@code 1.234} is in doubt.
 *   <li>A cell is <em>in doubt</em> where two grammars read it to different numbers. That is so exactly where a dot or
 *       a comma stands once, after one to three digits that do not start with zero and before exactly three, with
 *       nothing else: {@code 1.234}, {@code 1,234}.
 *   <li>A cell <em>settles the column</em> where all grammars that read it agree on the decimal mark and it shows that
 *       mark ({@code 12.5}, {@code 0.123}, {@code 1.234,5}, {@code 1'234.5}, {@code 1234.567}); or where it shows a dot
 *       or comma that can only be grouping ({@code 1.234.567}), for the cells in doubt by that same mark.
 *   <li>A column with a cell in doubt that nothing settles is <em>ambiguous</em> and refused. A space or an apostrophe
 *       between groups settles nothing: {@code 1 234} beside {@code 1.234} may be a Swede beside a Dane.
 *   <li>Otherwise all grammars left read every cell to the same number, and the plainest of them is the answer: the
 *       order is that of the examples {@code 1234.56}, {@code 1234,56}, {@code 1,234.56}, {@code 1.234,56},
 *       {@code 1 234,56}, {@code 1'234.56}, {@code 1 234.56}, {@code 1'234,56}.
 * </ol>
 * The order of the cells makes no difference, except for which cells a refusal points to.
 *
 * <p>Mutable, of constant size, for one thread. Nothing throws for a cell. Feed every cell, then ask.
 *
 * <pre>{@code
 * NumberInference column = NumberInference.with(Affixes.NONE);
 * column.add(1, "1.234");
 * column.add(2, "12,5");
 * column.result();    // Settled: numbers like 1.234,56
 * }</pre>
 */
public final class NumberInference {
    private static final int EVERY = (1 << NumberGrammar.ALL.size()) - 1;
    private static final int DOTS = decimalDots();

    private final Affixes affixes;
    private final Mark dot = new Mark('.', DOTS);
    private final Mark comma = new Mark(',', EVERY & ~DOTS);
    private int alive = EVERY;
    private long narrowedRow;
    private String narrowedShape = "";
    private long clashRow;
    private String clashShape = "";

    private NumberInference(Affixes affixes) {
        this.affixes = affixes;
    }

    /** What the column's numbers are like, or why that cannot be told. */
    public sealed interface Result permits Settled, Unsettled {}

    /**
     * The writing is known: every cell that any grammar reads is read by this one, and no other that reads them all
     * gives another number.
     *
     * @param grammar how the column writes its numbers
     */
    public record Settled(NumberGrammar grammar) implements Result {}

    /**
     * The writing cannot be told, and must be declared.
     *
     * @param mixed true where cells contradict each other, false where none settles a cell in doubt
     * @param row the record of the first cell in doubt, or, where mixed, of the first that no grammar reads which reads
     *     all before it
     * @param shape the shape of that cell's digits
     * @param otherRow where mixed, the record of a cell before it that it contradicts, perhaps together with others;
     *     else 0
     * @param otherShape the shape of that other cell's digits; else empty
     */
    public record Unsettled(boolean mixed, long row, String shape, long otherRow, String otherShape) implements Result {
        /**
         * What to tell whoever wrote the definition.
         *
         * @param subject the column's name
         * @return a message after the grammar of the contract, without any value
         */
        public String message(String subject) {
            String got = mixed
                    ? shape + " in row " + row + " against " + otherShape + " in row " + otherRow
                    : shape + " in row " + row + ", and no cell that tells whether its mark groups or divides";
            return subject + " must write all its numbers in one way that can be told; got " + got
                    + ". Declare \"numbers\" as one of " + NumberGrammar.examples() + ".";
        }
    }

    /** What the cells with a dot, or those with a comma, have shown. */
    private static final class Mark {
        private final char mark;
        private final int decimals;
        private boolean isDecimal;
        private boolean isGrouping;
        private long doubtRow;
        private String doubtShape = "";

        Mark(char mark, int decimals) {
            this.mark = mark;
            this.decimals = decimals;
        }

        void add(int readers, long row, String digits) {
            if (digits.indexOf(mark) < 0) {
                return;
            }
            boolean decimal = (readers & decimals) != 0;
            boolean grouping = (readers & ~decimals) != 0;
            if (decimal && grouping) {
                if (doubtRow == 0) {
                    doubtRow = row;
                    doubtShape = Shape.of(digits);
                }
                return;
            }
            isDecimal |= decimal;
            isGrouping |= grouping;
        }

        boolean isInDoubt(Mark other) {
            return doubtRow != 0 && !isDecimal && !isGrouping && !other.isDecimal;
        }
    }

    /**
     * An inference that has seen no cell.
     *
     * @param affixes what may stand beside the digits in this column
     * @return a new inference
     */
    public static NumberInference with(Affixes affixes) {
        return new NumberInference(affixes);
    }

    /**
     * Takes one cell into account.
     *
     * @param row its record, from 1, for a refusal to point to
     * @param text the cell's text
     */
    public void add(long row, String text) {
        if (isPlain(text)) {
            return;
        }
        NumberBody body = NumberBody.of(text, affixes);
        int readers = body == null ? 0 : readers(body.digits());
        if (body == null || readers == 0) {
            return;
        }
        dot.add(readers, row, body.digits());
        comma.add(readers, row, body.digits());
        narrow(readers, row, body.digits());
    }

    private void narrow(int readers, long row, String digits) {
        int left = alive & readers;
        if (left == alive) {
            return;
        }
        if (left == 0) {
            clashRow = row;
            clashShape = Shape.of(digits);
        } else {
            narrowedRow = row;
            narrowedShape = Shape.of(digits);
        }
        alive = left;
    }

    /**
     * What can be said of the cells so far.
     *
     * @return the writing, or why it cannot be told
     */
    public Result result() {
        if (alive == 0) {
            return new Unsettled(true, clashRow, clashShape, narrowedRow, narrowedShape);
        }
        if (dot.isInDoubt(comma)) {
            return new Unsettled(false, dot.doubtRow, dot.doubtShape, 0, "");
        }
        if (comma.isInDoubt(dot)) {
            return new Unsettled(false, comma.doubtRow, comma.doubtShape, 0, "");
        }
        NumberGrammar plainest = NumberGrammar.ALL.get(Integer.numberOfTrailingZeros(alive));
        return new Settled(plainest.with(affixes));
    }

    private static int readers(String digits) {
        int readers = 0;
        List<NumberGrammar> all = NumberGrammar.ALL;
        for (int i = 0; i < all.size(); i++) {
            readers |= all.get(i).fits(digits) ? 1 << i : 0;
        }
        return readers;
    }

    /** A short run of digits, perhaps with a minus: read alike by all, and most cells of most columns. */
    private static boolean isPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= NumberGrammar.LONGEST;
    }

    private static int decimalDots() {
        int dots = 0;
        for (int i = 0; i < NumberGrammar.ALL.size(); i++) {
            dots |= NumberGrammar.ALL.get(i).hasDecimalDot() ? 1 << i : 0;
        }
        return dots;
    }
}
