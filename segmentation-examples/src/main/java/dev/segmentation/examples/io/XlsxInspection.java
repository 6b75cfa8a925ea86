package dev.segmentation.examples.io;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.segmentation.rows.Place;
import dev.segmentation.rows.ReadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The look at a workbook's parts before fastexcel reads them, since that sets no limits. It reads the parts as
 * fastexcel will, by the same libraries, and holds none of them.
 *
 * <p>Refused are: more than {@value #PARTS} parts; more than 256 MiB once inflated, or a part that inflates to more
 * than 1 MiB and {@value #RATIO} times its size, counted while inflating; a DOCTYPE; tags within tags beyond
 * {@value #DEPTH}; a tag or text of more than a million characters; a column beyond three letters; a shared text that
 * is not there; shared texts that would take more than 64 MiB; formulas that would take forever.
 *
 * <p>Made once for a file, then immutable. Throws {@link ReadException} alone.
 */
final class XlsxInspection {
    private static final XMLInputFactory XML = factory();
    private static final int PARTS = 1_000;
    private static final int RATIO = 100;
    private static final int DEPTH = 64;
    private static final long INFLATED = 256L << 20;
    private static final long SMALL = 1L << 20;
    private static final long TAG = 4L << 20;
    private static final long TEXT = 1L << 20;
    private static final long FORMULA = 8_192;
    private static final long SHARED = 64L << 20;
    private static final long STRING_BYTES = 56;
    private static final long STEPS = 1L << 30;
    private static final int INDEX_DIGITS = 9;

    private final String file;
    private boolean styled;
    private boolean uncalculated;
    private boolean dayText;
    private long inflated;
    private long sharedTexts;
    private long sharedBytes;
    private long lastShared = -1;
    private long cells;
    private long arrays;
    private long repeated;

    private XlsxInspection(String file) {
        this.file = file;
    }

    /** Looks at a workbook, or refuses it. */
    static XlsxInspection of(Path path, String file) {
        if (Files.notExists(path)) {
            throw ReadException.missing(file);
        }
        if (Files.isDirectory(path)) {
            throw ReadException.unreadable(Place.of(file), "must be a file; got a folder.");
        }
        XlsxInspection inspection = new XlsxInspection(file);
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            inspection.parts(zip, Files.size(path));
        } catch (ReadException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw XlsxRows.notReadable(Place.of(file));
        }
        return inspection;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether there is a part of styles, by which dates are told from numbers. */
    boolean isStyled() {
        return styled;
    }

    /**
     * Whether some formula was never calculated: it has an empty value and is not said to be a text, as programs other than
     * Excel leave it. fastexcel does not tell such a cell from a formula whose text is empty.
     */
    boolean isUncalculated() {
        return uncalculated;
    }

    /** Whether some cell holds a day as text (ISO 8601), as Strict Open XML does and fastexcel does not read. */
    boolean hasDayText() {
        return dayText;
    }

    private void parts(ZipFile zip, long size) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        limit(entries.size(), PARTS, "parts");
        for (ZipArchiveEntry entry : entries) {
            String part = entry.getName().toLowerCase(Locale.ROOT);
            boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
            long compressed = Math.max(1, Math.min(size, entry.getCompressedSize()));
            try (InputStream in = new Counted(zip.getInputStream(entry), compressed, xml)) {
                if (xml) {
                    new Part().read(in);
                }
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        limit(arrays * cells, STEPS, "steps for its array formulas");
        limit(repeated * FORMULA, STEPS, "steps for its shared formulas");
        if (lastShared >= sharedTexts) {
            throw XlsxRows.notReadable(Place.of(file));
        }
    }

    private void limit(long got, long most, String what) {
        if (got > most) {
            throw ReadException.tooLarge(Place.of(file), "must have at most " + most + " " + what + "; got more.");
        }
    }

    /** Counts the bytes of a part while they are inflated, and how far apart its tags are. */
    private final class Counted extends FilterInputStream {
        private final long most;
        private final boolean xml;
        private long count;
        private long sinceTag;

        Counted(InputStream in, long compressed, boolean xml) {
            super(in);
            this.most = Math.max(SMALL, compressed * RATIO);
            this.xml = xml;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                count += n;
                inflated += n;
                limit(count, most, "bytes in a part of its size");
                limit(inflated, INFLATED, "bytes once inflated");
                for (int i = offset; xml && i < offset + n; i++) {
                    sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
                    limit(sinceTag, TAG, "bytes in a tag");
                }
            }
            return n;
        }
    }

    /** The events of one part of XML. */
    private final class Part {
        private final StringBuilder index = new StringBuilder();
        private String root = "";
        private String element = "";
        private boolean sharedCell;
        private boolean textCell;
        private boolean calculated = true;
        private int depth;
        private long text;
        private long formula;

        void read(InputStream in) throws XMLStreamException {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw ReadException.unreadable(
                                Place.of(file), "must have no DOCTYPE in its parts; got one. Save it again as .xlsx.");
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text(reader);
                    default -> {
                        // comments and instructions say nothing of the data
                    }
                }
            }
            reader.close();
        }

        private void start(XMLStreamReader reader) {
            limit(++depth, DEPTH, "tags within each other");
            element = reader.getLocalName();
            root = depth == 1 ? element : root;
            styled |= root.equals("styleSheet");
            switch (element) {
                case "si" -> item(root.equals("sst") ? 1 : 0);
                case "c" -> cell(reader);
                case "f" -> formula(reader);
                case "v" -> index.setLength(0);
                default -> text = root.equals("sst") || root.equals("worksheet") ? text : 0;
            }
        }

        private void item(int shared) {
            text = 0;
            sharedTexts += shared;
            sharedBytes += shared * STRING_BYTES;
        }

        private void cell(XMLStreamReader reader) {
            text = 0;
            cells++;
            String type = reader.getAttributeValue(null, "t");
            sharedCell = "s".equals(type);
            textCell = "str".equals(type);
            calculated = true;
            dayText |= "d".equals(type);
            String address = reader.getAttributeValue(null, "r");
            int letters = 0;
            while (address != null && letters < address.length() && Character.isLetter(address.charAt(letters))) {
                letters++;
            }
            limit(letters, 3, "letters in a column's name");
        }

        private void formula(XMLStreamReader reader) {
            formula = 0;
            calculated = textCell;
            String type = reader.getAttributeValue(null, "t");
            arrays += "array".equals(type) ? 1 : 0;
            repeated += "shared".equals(type) && reader.getAttributeValue(null, "ref") == null ? 1 : 0;
        }

        private void text(XMLStreamReader reader) {
            int n = reader.getTextLength();
            text += n;
            limit(text, TEXT, "characters in a text");
            if (root.equals("sst")) {
                sharedBytes += 2L * n;
                limit(sharedBytes, SHARED, "bytes of shared texts");
            } else if (element.equals("f")) {
                formula += n;
                limit(formula, FORMULA, "characters in a formula");
            } else if (element.equals("v") && !sharedCell) {
                calculated = calculated || !reader.getText().isBlank();
            } else if (element.equals("v") && index.length() <= INDEX_DIGITS) {
                index.append(reader.getText());
            }
        }

        private void end(String name) {
            depth--;
            if (name.equals("v") && sharedCell && index.length() > 0) {
                limit(index.length(), INDEX_DIGITS, "digits in the number of a shared text");
                lastShared = Math.max(lastShared, Integer.parseInt(index.toString()));
            }
            uncalculated |= name.equals("v") && !calculated;
            element = "";
        }
    }
}
