package dev.segmentation.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import dev.segmentation.customer.Portfolio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** As {@link ReadingLines}, of a million lines that suit ours less. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingOtherLines {
    private static final int CUSTOMERS = 1_000_000;

    /** What is other about the lines. */
    @Param
    public Lines shape = Lines.IDS_IN_NO_ORDER;

    private byte[] lines = new byte[0];

    /** Lines that suit ours less. */
    public enum Lines {
        /** Ids do not rise, so that they have to be hashed to be told apart. */
        IDS_IN_NO_ORDER,
        /** Names are not ASCII, so that they have to be checked byte by byte. */
        NAMES_BEYOND_ASCII
    }

    /** Writes the lines. */
    @Setup
    public void write() {
        boolean names = shape == Lines.NAMES_BEYOND_ASCII;
        lines = ReadingLines.lines(
                CUSTOMERS,
                i -> "C-" + (10_000_000 + (names ? i : i * 7_919L % CUSTOMERS)),
                i -> (names ? "F\u00f6retag " : "Company ") + i);
    }

    /**
     * {@return ours, into a portfolio}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public Portfolio oursToPortfolio() throws IOException {
        return ReadingLines.LINES.portfolio(new ByteArrayInputStream(lines));
    }

    /**
     * {@return Jackson's databind, all lines by one parser, into records}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public List<ReadingLines.Account> databindToRecords() throws IOException {
        List<ReadingLines.Account> accounts = new ArrayList<>();
        try (MappingIterator<ReadingLines.Account> all =
                ReadingLines.READER.readValues(new ByteArrayInputStream(lines))) {
            while (all.hasNextValue()) {
                accounts.add(all.nextValue());
            }
        }
        return accounts;
    }
}
