package dev.segmentation.examples.io;

import dev.segmentation.rows.Cell;
import dev.segmentation.rows.ExcelDates;
import dev.segmentation.rows.Header;
import dev.segmentation.rows.Place;
import dev.segmentation.rows.ReadException;
import dev.segmentation.rows.RejectCode;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.Row;
import dev.segmentation.rows.RowSource;
import dev.segmentation.rows.Rows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a workbook's sheet ({@code .xlsx}), by fastexcel-reader.
 *
 * <p><b>What is read.</b> The first sheet, or a named one; its first row that is not blank is the header, and blank
 * rows are skipped and not counted. A row's line is its number in the sheet. Formulas count by their cached value.
 * Numbers formatted as dates are dates by the workbook's own date system, those formatted as a percentage are
 * {@link Cell.Percentage}; truth values are {@code TRUE} and {@code FALSE}. Hidden rows are rows like others, and
 * counted ({@link #hiddenRows}).
 *
 * <p><b>What is rejected</b>: a row with a cell right of the header ({@code columns}); where its column is mapped, a
 * cell with an error of Excel or a formula that was never calculated ({@code excel-error}), a date that the calendar
 * lacks ({@code date}), a text of more than {@value #FIELD} characters ({@code too-long}).
 *
 * <p><b>What is refused</b>, before anything is read, is what {@link XlsxInspection} finds, the file to be taken along
 * with this one. Nothing outside the workbook is ever looked at.
 *
 * <p>Immutable settings. Passes may run at the same time, each in one thread. Shared texts are held, and of the rest a
 * row. Throws {@link ReadException} alone.
 *
 * <pre>{@code
 * RowSource source = XlsxRows.of(Path.of("customers.xlsx")).sheet("Accounts");
 * }</pre>
 */
public final class XlsxRows implements RowSource {
    private static final int FIELD = 1 << 16;
    private static final int COLUMNS = 10_000;
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!",
            "#N/A",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#REF!",
            "#VALUE!",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#CONNECT!",
            "#BUSY!");
    /** What in a number format is no code: quoted text, escaped characters, conditions, colours, elapsed hours. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    /** Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring); what looks like an escape has its own underscore escaped. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Path file;
    private final String name;
    private final @Nullable String sheet;
    private volatile @Nullable XlsxInspection inspection;
    private volatile long hiddenRows;

    private XlsxRows(Path file, @Nullable String sheet) {
        Path last = file.getFileName();
        this.file = file;
        this.name = last == null ? "" : last.toString();
        this.sheet = sheet;
    }

    /**
     * Rows of a workbook's first sheet. Nothing is read yet.
     *
     * @param file the workbook
     * @return the source
     */
    public static XlsxRows of(Path file) {
        return new XlsxRows(file, null);
    }

    /**
     * Rows of a named sheet.
     *
     * @param sheet the sheet's name, to the letter
     * @return a source
     */
    public XlsxRows sheet(String sheet) {
        return new XlsxRows(file, sheet);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * How many hidden rows there were.
     *
     * @return the number of hidden rows that the last finished pass gave out, 0 before one is finished
     */
    public long hiddenRows() {
        return hiddenRows;
    }

    @Override
    public Rows open() {
        XlsxInspection known = inspection;
        if (known == null) {
            known = XlsxInspection.of(file, name);
            inspection = known;
        }
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(known.isStyled(), true));
            return new Pass(workbook, find(workbook), known);
        } catch (ReadException e) {
            closeQuietly(workbook);
            throw e;
        } catch (IOException | RuntimeException e) {
            closeQuietly(workbook);
            throw notReadable(known, Place.of(name));
        }
    }

    private Sheet find(ReadableWorkbook workbook) {
        if (sheet == null) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(sheet)
                .orElseThrow(() -> ReadException.unreadable(
                        Place.of(name),
                        "must have the sheet that is declared; got "
                                + workbook.getSheets().count() + " of other names. Case counts."));
    }

    static ReadException notReadable(Place place) {
        return ReadException.unreadable(
                place,
                "must be a workbook (.xlsx) in good order; got one that cannot be read. Save it again as .xlsx.");
    }

    private ReadException notReadable(XlsxInspection known, Place place) {
        return known.hasDayText()
                ? ReadException.unreadable(
                        place,
                        "must hold days as numbers; got days as text (ISO 8601), as Strict Open XML has them. Save it as an"
                                + " ordinary .xlsx.")
                : notReadable(place);
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            // what was read stands; a file that is only read has nothing to lose here
        }
    }

    @Override
    public String toString() {
        return "XLSX rows of " + name;
    }

    /** One pass over the rows of a sheet. */
    private final class Pass implements Rows {
        private final ReadableWorkbook workbook;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private final Header header;
        private final XlsxInspection known;
        private long number;
        private long line;
        private long hidden;

        Pass(ReadableWorkbook workbook, Sheet sheet, XlsxInspection known) throws IOException {
            this.workbook = workbook;
            this.known = known;
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
            List<Cell> names = nextCells();
            if (names == null) {
                throw ReadException.empty(
                        name,
                        "must have a header; got a sheet without any text. Declare \"sheet\" where the rows are in another.");
            }
            if (names.size() > COLUMNS) {
                throw ReadException.tooLarge(
                        Place.of(name, 0, line), "must have at most " + COLUMNS + " columns; got more.");
            }
            this.header = Header.of(name, line, names.stream().map(Pass::text).toList());
            this.hidden = 0;
        }

        private static String text(Cell cell) {
            if (cell instanceof Cell.Text text) {
                return text.text();
            }
            boolean whole = cell instanceof Cell.Numeric number && number.value() == (long) number.value();
            return whole ? Long.toString((long) ((Cell.Numeric) cell).value()) : "";
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public @Nullable Row next() {
            List<Cell> cells;
            try {
                cells = nextCells();
            } catch (RuntimeException e) {
                throw notReadable(known, Place.of(name, number + 1, line + 1));
            }
            if (cells == null) {
                hiddenRows = hidden;
                return null;
            }
            number++;
            if (cells.size() > header.size()) {
                return Row.rejected(new Rejection(
                        Place.of(name, number, line),
                        RejectCode.COLUMNS,
                        "the row must have its cells under the header of " + header.size()
                                + "; got one to the right."));
            }
            cells.addAll(Collections.nCopies(header.size() - cells.size(), Cell.BLANK));
            return Row.of(number, line, cells);
        }

        /** The cells of the next row that is not blank, without blank ones at its end; null after the last. */
        private @Nullable List<Cell> nextCells() {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                line = row.getRowNum();
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.getOptionalCell(i).map(this::cell).orElse(Cell.BLANK);
                    if (!isBlank(cell)) {
                        cells.addAll(Collections.nCopies(i - cells.size(), Cell.BLANK));
                        cells.add(cell);
                    }
                }
                if (!cells.isEmpty()) {
                    hidden += row.isHidden() ? 1 : 0;
                    return cells;
                }
            }
            return null;
        }

        private static boolean isBlank(Cell cell) {
            return cell instanceof Cell.Text text && text.text().isBlank();
        }

        private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
            Object value = cell.getValue();
            if (value instanceof BigDecimal) {
                return number(cell, Double.parseDouble(cell.getRawValue()));
            }
            if (value instanceof Boolean truth) {
                return new Cell.Text(truth ? "TRUE" : "FALSE");
            }
            String text = value == null ? "" : unescaped(value.toString());
            if (cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && ERRORS.contains(text))) {
                return new Cell.Faulty(RejectCode.EXCEL_ERROR, "must be a value; got an error of Excel.");
            }
            String raw = cell.getRawValue();
            if (cell.getType() == CellType.FORMULA && (raw == null || (raw.isBlank() && known.isUncalculated()))) {
                return new Cell.Faulty(
                        RejectCode.EXCEL_ERROR,
                        "must be a value; got a formula that was never calculated. Open the workbook and save it.");
            }
            return text.length() > FIELD
                    ? new Cell.Faulty(
                            RejectCode.TOO_LONG,
                            "must have at most " + FIELD + " characters; got " + text.length() + ".")
                    : text.isEmpty() ? Cell.BLANK : new Cell.Text(text);
        }

        /** Characters that XML lacks, such as the return of a line break, stand in workbooks as {@code _x000D_}. */
        private static String unescaped(String text) {
            return text.contains("_x")
                    ? ESCAPED.matcher(text)
                            .replaceAll(found -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                    : text;
        }

        private Cell number(org.dhatim.fastexcel.reader.Cell cell, double value) {
            String id = String.valueOf(cell.getDataFormatId());
            String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
            String codes =
                    LITERALS.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
            if (id.equals("9") || id.equals("10") || codes.indexOf('%') >= 0) {
                double shown =
                        new BigDecimal(cell.getRawValue()).movePointRight(2).doubleValue();
                return new Cell.Percentage(value, shown);
            }
            boolean month = codes.indexOf('m') >= 0 && codes.chars().noneMatch(c -> c == 'h' || c == 's' || c == ':');
            boolean day = codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0 || month;
            if (!day && !id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-8]")) {
                return new Cell.Numeric(value);
            }
            return ExcelDates.of(value, workbook.isDate1904())
                    .<Cell>map(Cell.Moment::new)
                    .orElse(new Cell.Faulty(
                            RejectCode.DATE, "must be a day of the workbook's calendar; got a number beyond it."));
        }

        @Override
        public void close() {
            stream.close();
            closeQuietly(workbook);
        }
    }
}
