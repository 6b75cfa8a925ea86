package dev.segmentation.examples.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.rows.PortfolioRows;
import dev.segmentation.rows.Rejection;
import dev.segmentation.rows.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 3: a generated file with bad rows of 40 kinds at known places: each found, the others equal to the clean run.
 */
class PlantedFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void eachFaultOf20000LinesOfCsvIsFound() throws IOException {
        eachFaultIsFound(false, 20_000);
    }

    @Test
    void eachFaultOf20000JsonLinesIsFound() throws IOException {
        eachFaultIsFound(true, 20_000);
    }

    @Test
    @Tag("evidence")
    void eachFaultOfAMillionLinesOfCsvIsFound() throws IOException {
        eachFaultIsFound(false, 1_000_000);
    }

    @Test
    @Tag("evidence")
    void eachFaultOfAMillionJsonLinesIsFound() throws IOException {
        eachFaultIsFound(true, 1_000_000);
    }

    private void eachFaultIsFound(boolean json, int rows) throws IOException {
        Path dirty = folder.resolve("dirty");
        Path clean = folder.resolve("clean");
        List<PlantedFaults.Fault> planted = PlantedFaults.write(dirty, clean, json, rows);

        List<PlantedFaults.Fault> found = new ArrayList<>();
        PortfolioRows read = PlantedFaults.MAPPING.read(source(dirty, json), r -> found.add(fault(r)));

        assertThat(planted).hasSizeGreaterThanOrEqualTo(rows / 25);
        assertThat(planted.stream().map(PlantedFaults.Fault::code).distinct()).hasSize(11);
        assertThat(found).isEqualTo(planted);
        assertThat(read.read()).isEqualTo(rows);
        assertThat(read.rejected()).isEqualTo(planted.size());
        PortfolioRows soundOnly = PlantedFaults.MAPPING.read(source(clean, json), r -> found.add(fault(r)));
        assertThat(soundOnly.rejected()).isZero();
        assertThat(read.portfolio().equals(soundOnly.portfolio())).isTrue();
    }

    @Test
    @DisplayName("CONTRACT 4: the same customers come out of CSV and of JSON lines")
    void bothFormatsGiveTheSameCustomers() throws IOException {
        PlantedFaults.write(folder.resolve("a"), folder.resolve("clean.csv"), false, 2_000);
        PlantedFaults.write(folder.resolve("b"), folder.resolve("clean.jsonl"), true, 2_000);

        assertThat(PlantedFaults.MAPPING
                        .read(source(folder.resolve("clean.csv"), false), r -> {})
                        .portfolio()
                        .equals(PlantedFaults.MAPPING
                                .read(source(folder.resolve("clean.jsonl"), true), r -> {})
                                .portfolio()))
                .isTrue();
    }

    private static RowSource source(Path file, boolean json) {
        return json ? JsonlRows.of(file) : CsvRows.of(file).charset("UTF-8").separator(';');
    }

    private static PlantedFaults.Fault fault(Rejection rejection) {
        return new PlantedFaults.Fault(
                rejection.place().row(),
                rejection.place().line(),
                rejection.place().column(),
                rejection.code().code());
    }
}
