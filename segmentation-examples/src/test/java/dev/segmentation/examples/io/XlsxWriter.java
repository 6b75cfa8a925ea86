package dev.segmentation.examples.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, sound ones and others. */
public final class XlsxWriter {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private int row;

    public XlsxWriter() {
        part(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        workbook("");
        // cell styles by index: 0 general, 1 ISO date, 2 per cent, 3 a date of one's own, 4 a time, 5 decimals
        part(
                "xl/styles.xml",
                "<styleSheet><numFmts>"
                        + "<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts><cellXfs>"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"20\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
        part("xl/sharedStrings.xml", "<sst><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r></si></sst>");
        part(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>other</t>"
                        + "</is></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c></row></sheetData></worksheet>");
    }

    public XlsxWriter workbook(String properties) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\">" + properties + "<sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "<sheet name=\"Two\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
    }

    public XlsxWriter part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public XlsxWriter part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** A row of cells as XML without their addresses; an empty text leaves its cell out. */
    public XlsxWriter row(String... cells) {
        return rowWith("", cells);
    }

    public XlsxWriter rowWith(String attributes, String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\" ").append(attributes).append('>');
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                rows.append(cells[i].replaceFirst("<c", "<c r=\"" + (char) ('A' + i) + row + "\""));
            }
        }
        rows.append("</row>");
        return this;
    }

    /** A row of texts. */
    public XlsxWriter texts(String... texts) {
        String[] cells = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = text(texts[i]);
        }
        return row(cells);
    }

    XlsxWriter skipRow() {
        row++;
        return this;
    }

    public static String text(String text) {
        return text.isEmpty()
                ? ""
                : "<c t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    public static String number(String value) {
        return value.isEmpty() ? "" : "<c><v>" + value + "</v></c>";
    }

    public static String styled(int style, String value) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    public Path write(Path file) {
        parts.putIfAbsent(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
