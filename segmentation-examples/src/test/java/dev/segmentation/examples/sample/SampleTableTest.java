package dev.segmentation.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTableTest {

    @Test
    void aTableIsWrittenWithItsHeaderAndALineFeedAfterEachRow() {
        SampleTable table =
                new SampleTable("t.csv", List.of("id", "name"), List.of(List.of("1", "Åsa"), List.of("2", "")));

        assertThat(table.csv()).isEqualTo("id,name\n1,Åsa\n2,\n");
    }

    /** RFC 4180, 2.6 and 2.7: such fields stand in quotes, and a quote within is doubled. */
    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        SampleTable table =
                new SampleTable("t.csv", List.of("a"), List.of(List.of("x,y"), List.of("x\"y"), List.of("x\ny\r")));

        assertThat(table.csv()).isEqualTo("a\n\"x,y\"\n\"x\"\"y\"\n\"x\ny\r\"\n");
    }

    @Test
    void aTableWithoutRowsIsItsHeader() {
        assertThat(new SampleTable("t.csv", List.of("a", "b"), List.of()).csv()).isEqualTo("a,b\n");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new SampleTable("t.csv", List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "SampleTable.rows must have 2 texts each; got one with 1. Write an empty text for a blank cell.");
    }

    @Test
    void laterChangesToTheListsGivenDoNotReachTheTable() {
        List<String> row = new ArrayList<>(List.of("1"));
        List<List<String>> rows = new ArrayList<>(List.of(row));
        SampleTable table = new SampleTable("t.csv", List.of("a"), rows);
        row.set(0, "2");
        rows.clear();

        assertThat(table.csv()).isEqualTo("a\n1\n");
        assertThatThrownBy(() -> table.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
