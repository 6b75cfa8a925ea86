package dev.segmentation.examples.broken;

import dev.segmentation.examples.io.XlsxWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Broken workbooks by file name; {@code where} is an address that nobody is to be asked at. */
final class BrokenWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private BrokenWorkbooks() {}

    static Map<String, byte[]> files(Path folder, String where) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] sound = bytes(folder, sound());
        files.put("no-zip.xlsx", "id,v\na,1\n".getBytes(StandardCharsets.UTF_8));
        files.put("empty.xlsx", new byte[0]);
        files.put("one-byte.xlsx", new byte[] {'P'});
        files.put(
                "encrypted.xlsx",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        files.put("cut-off.xlsx", Arrays.copyOf(sound, sound.length / 2));
        files.put("cut-off-at-the-end.xlsx", Arrays.copyOf(sound, sound.length - 10));
        files.put("workbook-named.csv", sound);
        files.put("nothing-in-it.xlsx", zip(new LinkedHashMap<>()));
        files.put("zip-bomb.xlsx", bomb(sound));
        files.put("many-entries.xlsx", manyEntries());
        files.put(
                "sheet-not-there.xlsx", bytes(folder, sound().part("xl/_rels/workbook.xml.rels", "<Relationships/>")));
        hostileXml(folder, files, where);
        oddCells(folder, files);
        return files;
    }

    private static XlsxWriter sound() {
        return new XlsxWriter().texts("id", "v").row(XlsxWriter.text("a"), XlsxWriter.number("1"));
    }

    private static void hostileXml(Path folder, Map<String, byte[]> files, String where) throws IOException {
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id%s</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>7</v></c></row></sheetData></worksheet>";
        files.put(
                "xxe-file.xlsx",
                bytes(
                        folder,
                        sound().part(
                                        SHEET,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                                + String.format(sheet, "&e;"))));
        files.put(
                "xxe-network.xlsx",
                bytes(
                        folder,
                        sound().part(
                                        SHEET,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + where + "\">]>"
                                                + String.format(sheet, "&e;"))));
        files.put(
                "external-dtd.xlsx",
                bytes(folder, sound().part(SHEET, "<!DOCTYPE x SYSTEM \"" + where + "\">" + String.format(sheet, ""))));
        files.put(
                "external-dtd-in-strings.xlsx",
                bytes(folder, sound().part("xl/sharedStrings.xml", "<!DOCTYPE x SYSTEM \"" + where + "\"><sst/>")));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        files.put(
                "billion-laughs.xlsx",
                bytes(folder, sound().part(SHEET, laughs + "]>" + String.format(sheet, "&a29;"))));
        files.put("deep.xlsx", bytes(folder, sound().part(SHEET, "<worksheet><sheetData>" + "<row>".repeat(100_000))));
        files.put("no-xml.xlsx", bytes(folder, sound().part(SHEET, "id,v")));
        files.put("path-upwards.xlsx", bytes(folder, sound().part("../../evil.txt", "evil")));
    }

    private static void oddCells(Path folder, Map<String, byte[]> files) throws IOException {
        files.put("error-cell.xlsx", bytes(folder, sound().row(XlsxWriter.text("b"), "<c t=\"e\"><v>#DIV/0!</v></c>")));
        files.put("text-in-a-number.xlsx", bytes(folder, sound().row(XlsxWriter.text("b"), XlsxWriter.text("abc"))));
        files.put(
                "far-column.xlsx",
                bytes(
                        folder,
                        sound().part(
                                        SHEET,
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")));
        files.put(
                "far-row.xlsx",
                bytes(
                        folder,
                        sound().part(
                                        SHEET,
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>"
                                                + "<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row></sheetData></worksheet>")));
        files.put(
                "shared-text-not-there.xlsx",
                bytes(folder, sound().row("<c t=\"s\"><v>99</v></c>", XlsxWriter.number("1"))));
    }

    private static byte[] bytes(Path folder, XlsxWriter workbook) throws IOException {
        Path file = Files.createTempFile(folder, "workbook", ".tmp");
        byte[] bytes = Files.readAllBytes(workbook.write(file));
        Files.delete(file);
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A sound workbook whose sheet goes on with 300 MiB of blanks, in some 300 KiB. */
    private static byte[] bomb(byte[] sound) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
                for (int i = 0; entry.getName().equals(SHEET) && i < 300; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            entries.put("part" + i, new byte[0]);
        }
        return zip(entries);
    }
}
