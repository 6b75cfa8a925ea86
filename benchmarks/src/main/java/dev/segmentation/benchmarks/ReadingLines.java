package dev.segmentation.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Mapping;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import dev.segmentation.jackson.CustomerLines;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading customers from JSON lines of seven keys, 140 bytes each, in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingLines {
    private static final Measure SALES = Measure.of("sales", "EUR/yr");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Category INDUSTRY = Category.of("industry");
    private static final Category REGION = Category.of("region");
    static final CustomerLines LINES = CustomerLines.of("id")
            .name("name")
            .measure(SALES, "sales")
            .measure(EMPLOYEES, "employees")
            .category(INDUSTRY, "industry")
            .category(REGION, "region");
    private static final Mapping<Account> MAPPING = Mapping.of(Account.class, Account::id)
            .name(Account::name)
            .primitive(SALES, Account::sales)
            .primitive(EMPLOYEES, Account::employees)
            .category(INDUSTRY, Account::industry)
            .category(REGION, Account::region);
    static final ObjectReader READER = new ObjectMapper().readerFor(Account.class);

    /** How many customers. */
    @Param({"10000", "1000000"})
    public int customers;

    private byte[] lines = new byte[0];

    /** A line as an application would have it. */
    record Account(
            String id, String name, String owner, double sales, double employees, String industry, String region) {}

    /**
     * Writes the lines, and makes sure that all read the same.
     *
     * @throws IOException if they cannot be read
     */
    @Setup
    public void write() throws IOException {
        lines = lines(customers, i -> "C-" + (10_000_000 + i), i -> "Company " + i);
        if (!oursToPortfolio().equals(databindToPortfolio())
                || !databindToRecords().equals(databindLineByLine())) {
            throw new IllegalStateException("all must read the same customers");
        }
    }

    /** Lines of customers whose ids and names are those of their numbers. */
    static byte[] lines(int customers, IntFunction<String> id, IntFunction<String> name) {
        SplitMix64 random = new SplitMix64(20260101);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < customers; i++) {
            text.append("{\"id\":\"")
                    .append(id.apply(i))
                    .append("\",\"name\":\"")
                    .append(name.apply(i));
            text.append("\",\"owner\":\"Owner ").append(random.nextInt(20)).append("\",\"sales\":");
            text.append(random.nextInt(100_000_000) / 100.0)
                    .append(",\"employees\":")
                    .append(random.nextInt(5000));
            text.append(",\"industry\":\"Industry ").append(random.nextInt(40)).append("\",\"region\":\"Region ");
            text.append(random.nextInt(5)).append("\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return ours, into a portfolio with its ids compared}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public Portfolio oursToPortfolio() throws IOException {
        return LINES.portfolio(new ByteArrayInputStream(lines));
    }

    /**
     * {@return Jackson's databind, all lines by one parser, into records}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public List<Account> databindToRecords() throws IOException {
        List<Account> accounts = new ArrayList<>();
        try (MappingIterator<Account> all = READER.readValues(new ByteArrayInputStream(lines))) {
            while (all.hasNextValue()) {
                accounts.add(all.nextValue());
            }
        }
        return accounts;
    }

    /**
     * {@return Jackson's databind, each line as a document, into records}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public List<Account> databindLineByLine() throws IOException {
        List<Account> accounts = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                accounts.add(READER.readValue(line));
            }
        }
        return accounts;
    }

    /**
     * {@return Jackson's databind into records, and these into a portfolio}
     *
     * @throws IOException if it fails
     */
    @Benchmark
    public Portfolio databindToPortfolio() throws IOException {
        return MAPPING.portfolio(databindToRecords());
    }
}
