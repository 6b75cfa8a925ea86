package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Texts, one a row, held as bytes: a list to add to, for readers of large files. A text takes its UTF-8 bytes and eight more,
 * where a string of its own takes forty or fifty; it becomes a string when it is asked for, a new one each time.
 *
 * <p>Filled by one thread, then handed to {@link Portfolio#ofIds} or {@link Portfolio#withNames(java.util.Collection)}, which keep
 * the rows that are there without copying their bytes; what is added later is not theirs. Nothing is ever changed or taken
 * away. Null is a row without a text. Equal to any list of equal texts. {@code toString} shows no text.
 *
 * <pre>{@code
 * TextRows ids = new TextRows();
 * ids.addAscii(block, 17, 27);
 * ids.add("Kund 2");
 * Portfolio portfolio = Portfolio.ofIds(ids);
 * }</pre>
 */
public final class TextRows extends AbstractList<@Nullable String> implements RandomAccess {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    /** A place counts units of four bytes, so that an int reaches 16 GiB; its upper half is the page. */
    private static final int UNIT = 4;

    private static final int PAGE_BITS = 16;
    private static final int LARGEST_PAGE = UNIT << PAGE_BITS;
    private static final int SMALLEST_PAGE = 1 << 10;
    private static final int MOST_PAGES = 1 << (Integer.SIZE - PAGE_BITS);
    private static final int SLACK = 2 * Long.BYTES; // two words are written whole

    /** What a text's bytes are, in the lowest bits of the int before them; above it is how many there are. */
    private static final int ASCII = 0;

    private static final int UTF_8 = 1;
    private static final int CHARS = 2;
    private static final int CODING_BITS = 2;
    private static final int CODINGS = 3;
    private static final int LONGEST = Integer.MAX_VALUE >>> CODING_BITS;
    private static final int NO_TEXT = -1;

    /** 31 to the 0th, 1st, and so on, modulo 2^32. */
    private static final int[] POWERS = {1, 31, 961, 29_791, 923_521, 28_629_151, 887_503_681, 1_742_810_335};

    private static final int POWER_8 = -1_807_454_463;

    private static final long[] MASKS = masks();

    private byte[][] pages = new byte[4][];
    /** Where each row's text is, or -1, which is never reached. */
    private int[] places;

    private int size;
    private byte[] page = new byte[SMALLEST_PAGE];
    private int pageCount = 1;
    /** The first free byte of the last page. */
    private int free;

    /** No rows yet. */
    public TextRows() {
        this.places = new int[SMALLEST_PAGE / Long.BYTES];
        this.pages[0] = page;
    }

    private TextRows(TextRows same) {
        this.pages = Arrays.copyOf(same.pages, same.pageCount);
        this.places = Arrays.copyOf(same.places, same.size);
        this.size = same.size;
        this.page = same.page;
        this.pageCount = same.pageCount;
        this.free = same.page.length; // nothing may be added
    }

    /** The texts that there are now, in a list that nobody else changes. */
    static List<? extends @Nullable String> kept(Collection<? extends @Nullable String> texts) {
        return texts instanceof TextRows rows ? new TextRows(rows) : Arrays.asList(texts.toArray(new String[0]));
    }

    /**
     * Adds a row.
     *
     * @param text its text; null for none
     * @return true
     * @throws IllegalArgumentException if the text takes more than 512 MiB, or all texts together 16 GiB
     */
    @Override
    public boolean add(@Nullable String text) {
        if (text == null) {
            place(NO_TEXT);
            return true;
        }
        int coding = coding(text);
        byte[] bytes = coding == CHARS ? chars(text) : text.getBytes(StandardCharsets.UTF_8);
        int at = room(bytes.length);
        System.arraycopy(bytes, 0, page, at, bytes.length);
        keep(bytes.length, coding);
        return true;
    }

    /** Half of a surrogate pair is in no UTF-8; whole ones may be held as they are too. */
    private static int coding(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isSurrogate(next)) {
                return CHARS;
            }
            all |= next;
        }
        return all < 0x80 ? ASCII : UTF_8;
    }

    /**
     * Adds a row whose text stands among bytes, without making a string of it.
     *
     * @param bytes the bytes; copied
     * @param from where it begins
     * @param to where it ends, exclusive
     * @throws IndexOutOfBoundsException if there is no such range
     * @throws IllegalArgumentException if a byte of it is not ASCII, or the texts take too much
     */
    public void addAscii(byte[] bytes, int from, int to) {
        int length = to - Objects.checkFromToIndex(from, to, bytes.length);
        int at = room(length);
        boolean isShort = length <= SLACK && from <= bytes.length - SLACK;
        long all = isShort ? copyShort(bytes, from, length, at) : copyLong(bytes, from, length, at);
        if ((all & NOT_ASCII) != 0) {
            throw new IllegalArgumentException(
                    "TextRows.addAscii bytes must be ASCII, 0 to 127; got others in row " + size + ".");
        }
        keep(length, ASCII);
    }

    /**
     * Adds a row whose text stands among bytes in UTF-8, without making a string of it.
     *
     * @param bytes the bytes; copied
     * @param from where it begins
     * @param to where it ends, exclusive; what is no UTF-8 becomes U+FFFD when the text is asked for, as in any string
     * @throws IndexOutOfBoundsException if there is no such range
     * @throws IllegalArgumentException if the texts take too much
     */
    public void addUtf8(byte[] bytes, int from, int to) {
        int length = to - Objects.checkFromToIndex(from, to, bytes.length);
        int at = room(length);
        System.arraycopy(bytes, from, page, at, length);
        keep(length, UTF_8);
    }

    /** Two words, without a loop, as nearly all ids and names are that short. Gives the bits that are set anywhere. */
    private long copyShort(byte[] bytes, int from, int length, int at) {
        long one = (long) LONGS.get(bytes, from) & MASKS[Long.BYTES + length];
        long two = (long) LONGS.get(bytes, from + Long.BYTES) & MASKS[length];
        LONGS.set(page, at, one);
        LONGS.set(page, at + Long.BYTES, two);
        return one | two;
    }

    private long copyLong(byte[] bytes, int from, int length, int at) {
        long all = 0;
        for (int i = from; i < from + length; i++) {
            all |= bytes[i];
        }
        System.arraycopy(bytes, from, page, at, length);
        return all;
    }

    /** At 8 + n the first n bytes of a word: all from n = 8 on, none up to n = 0. */
    private static long[] masks() {
        long[] masks = new long[Long.BYTES + SLACK + 1];
        for (int i = Long.BYTES + 1; i < masks.length; i++) {
            masks[i] = masks[i - 1] << Byte.SIZE | 0xFF;
        }
        return masks;
    }

    /** Makes room for a text on the last page; where its bytes go. */
    private int room(int length) {
        if (length > page.length - SLACK - UNIT - free) {
            turn(length);
        }
        return free + UNIT;
    }

    private void turn(int length) {
        if (pageCount == MOST_PAGES || length > LONGEST) {
            throw new IllegalArgumentException(
                    "TextRows must hold at most 16 GiB, and 512 MiB a text; got more in row " + size + ".");
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, 2 * pages.length);
        }
        int usual = Math.min(LARGEST_PAGE, 2 * page.length);
        page = new byte[Math.max(usual, UNIT + length + SLACK)];
        pages[pageCount++] = page;
        free = 0;
    }

    private void keep(int length, int coding) {
        INTS.set(page, free, length << CODING_BITS | coding);
        place((pageCount - 1) << PAGE_BITS | free / UNIT);
        free = free + UNIT + length + UNIT - 1 & -UNIT;
    }

    private void place(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
        modCount++; // whoever goes through the rows meanwhile is told
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The text of a row.
     *
     * @param row from 0
     * @return the text, or null
     * @throws IndexOutOfBoundsException if there is no such row
     */
    @Override
    public @Nullable String get(int row) {
        int place = places[Checks.row(row, size, "TextRows.get row")];
        if (place == NO_TEXT) {
            return null;
        }
        byte[] at = pages[place >>> PAGE_BITS];
        int start = offset(place);
        int header = (int) INTS.get(at, start);
        int length = header >>> CODING_BITS;
        return switch (header & CODINGS) {
            case ASCII ->
                new String(at, start + UNIT, length, StandardCharsets.ISO_8859_1); // the quickest way from ASCII
            case UTF_8 -> new String(at, start + UNIT, length, StandardCharsets.UTF_8);
            default -> ofChars(at, start + UNIT, length);
        };
    }

    private static int offset(int place) {
        return (place & (1 << PAGE_BITS) - 1) * UNIT;
    }

    private static boolean isAscii(int header) {
        return (header & CODINGS) == ASCII;
    }

    /** Two bytes a character, the lower one first: no encoder takes half a pair as it is. */
    private static byte[] chars(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >>> Byte.SIZE);
        }
        return bytes;
    }

    private static String ofChars(byte[] bytes, int from, int length) {
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[from + 2 * i] & 0xFF) | (bytes[from + 2 * i + 1] << Byte.SIZE));
        }
        return new String(chars);
    }

    /** Whether a row has no text, or one of nothing but white space. */
    boolean isBlank(int row) {
        int place = places[row];
        if (place == NO_TEXT) {
            return true;
        }
        byte[] at = pages[place >>> PAGE_BITS];
        int start = offset(place);
        int length = (int) INTS.get(at, start) >>> CODING_BITS;
        return length == 0
                || (at[start + UNIT] <= ' ' && Objects.toString(get(row), "").isBlank());
    }

    /** The hash code that the row's string would have: 31 times the former and the next, eight characters at a time. */
    int hash(int row) {
        int place = places[row];
        byte[] at = pages[place >>> PAGE_BITS];
        int start = offset(place);
        int header = (int) INTS.get(at, start);
        if (!isAscii(header)) {
            return Objects.hashCode(get(row));
        }
        int hash = 0;
        int left = header >>> CODING_BITS;
        int i = start + UNIT;
        for (; left >= Long.BYTES; left -= Long.BYTES) {
            hash = hash * POWER_8 + eight((long) LONGS.get(at, i));
            i += Long.BYTES;
        }
        return left == 0
                ? hash
                : hash * POWERS[left] + eight((long) LONGS.get(at, i) << (Long.SIZE - Byte.SIZE * left));
    }

    /** The same for eight characters, the first one lowest: neighbours to pairs, these to fours, and these to one. */
    private static int eight(long word) {
        long pairs = (word & 0x00FF00FF00FF00FFL) * 31 + (word >>> 8 & 0x00FF00FF00FF00FFL);
        long fours = (pairs & 0x0000FFFF0000FFFFL) * 961 + (pairs >>> 16 & 0x0000FFFF0000FFFFL);
        return (int) fours * 923_521 + (int) (fours >>> 32);
    }

    /**
     * Whether every text is above the one before, byte by byte, so that all differ: as rows from a table's own index come.
     * False also where it is not worth finding out: where one is blank, or longer than two words, or not ASCII.
     */
    boolean areRising() {
        long first = 0;
        long second = 0;
        for (int row = 0; row < size; row++) {
            if (places[row] == NO_TEXT) {
                return false;
            }
            byte[] at = pages[places[row] >>> PAGE_BITS];
            int start = offset(places[row]);
            int header = (int) INTS.get(at, start);
            int length = header >>> CODING_BITS;
            if (!isAscii(header) || length > SLACK || length == 0 || at[start + UNIT] <= ' ') {
                return false;
            }
            long one = Long.reverseBytes((long) LONGS.get(at, start + UNIT) & MASKS[Long.BYTES + length]);
            long two = Long.reverseBytes((long) LONGS.get(at, start + UNIT + Long.BYTES) & MASKS[length]);
            if (one < first || (one == first && two <= second)) { // ASCII has no sign
                return false;
            }
            first = one;
            second = two;
        }
        return true;
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "TextRows[" + size + " " + Checks.plural(size, "row") + "]";
    }
}
