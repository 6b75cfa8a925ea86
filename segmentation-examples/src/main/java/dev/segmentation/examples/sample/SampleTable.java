package dev.segmentation.examples.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file of the sample as rows of text: an empty text is a blank cell.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * @param fileName the plain name of the file, such as {@code orders.csv}
 * @param header the names of the columns
 * @param rows the rows, each with one text per column
 */
public record SampleTable(String fileName, List<String> header, List<List<String>> rows) {

    /**
     * Copies the header and the rows.
     *
     * @throws NullPointerException if anything is null
     * @throws IllegalArgumentException if a row has not one text per column
     */
    public SampleTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("SampleTable.rows must have " + header.size()
                        + " texts each; got one with " + row.size() + ". Write an empty text for a blank cell.");
            }
        }
    }

    /**
     * The file's text: comma-separated (RFC 4180), one line feed after each row, quotes only where needed.
     *
     * @return the text, to be written in UTF-8
     */
    public String csv() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(SampleTable::cell).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
