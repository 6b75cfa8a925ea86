package dev.segmentation.examples;

import dev.segmentation.rows.RejectLimit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What can be said on the command line. */
final class Arguments {
    @Option(names = "--customers", paramLabel = "FILE", description = "the customers: .csv, .xlsx or .jsonl")
    private @Nullable Path customers;

    @Option(names = "--definition", paramLabel = "FILE", description = "how to read and divide them: .json")
    private @Nullable Path definition;

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description = "their orders, instead of the file that the definition names")
    private @Nullable Path orders;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day that orders are looked at from, for example 2025-12-31")
    private @Nullable String asOf;

    @Option(names = "--max-rejects", paramLabel = "N|N%%", description = "stop if more rows of a file are rejected")
    private @Nullable String maxRejects;

    @Option(names = "--language", paramLabel = "en|sv|da", defaultValue = "en", description = "of reasons and findings")
    private String language = "en";

    @Option(names = "--out", paramLabel = "DIR", description = "the folder to write results to, whole or not at all")
    private @Nullable Path out;

    @Nullable
    Path out() {
        return out;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The request that the arguments make; without a file of customers, the sample. */
    Request request() {
        List<String> problems = new ArrayList<>();
        boolean sample = customers == null && definition == null && orders == null;
        if (!sample && (customers == null || definition == null || out == null)) {
            problems.add("--customers, --definition and --out must all be given; got " + String.join(", ", missing())
                    + " missing. Without any of them the program runs on its sample.");
        }
        if (!List.of("en", "sv", "da").contains(language)) {
            problems.add("--language must be en, sv or da; got another.");
        }
        LocalDate day = day(problems);
        RejectLimit limit = limit(problems);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.DEFINITION, problems);
        }
        if (sample || customers == null || definition == null) {
            return Sample.request(day, limit, locale());
        }
        return files(definition, customers, day, limit);
    }

    private Request files(Path definition, Path customers, @Nullable LocalDate day, RejectLimit limit) {
        return new Request(
                () -> java.nio.file.Files.newInputStream(definition),
                format -> Files.rows(customers, format.format()),
                format -> Files.rows(ordersFile(definition, format), format.format()),
                day,
                limit,
                locale());
    }

    private Path ordersFile(Path definition, SourceFormat format) {
        if (orders != null) {
            return orders;
        }
        if (format.file() == null) {
            throw new Failure(
                    Failure.DEFINITION, "/orders/file: file must be named, or given as --orders; got neither.");
        }
        return definition.resolveSibling(format.file());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (customers == null) {
            missing.add("--customers");
        }
        if (definition == null) {
            missing.add("--definition");
        }
        if (out == null) {
            missing.add("--out");
        }
        return missing;
    }

    private @Nullable LocalDate day(List<String> problems) {
        try {
            return asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            problems.add("--as-of must be a date such as 2025-12-31; got something else.");
            return null;
        }
    }

    private RejectLimit limit(List<String> problems) {
        try {
            return maxRejects == null ? RejectLimit.NONE : RejectLimit.parse(maxRejects);
        } catch (IllegalArgumentException e) {
            problems.add("--max-rejects must be a whole number or per cent, such as 10 or 5%; got something else.");
            return RejectLimit.NONE;
        }
    }

    /** What is wrong with the arguments, in the parser's words where they hold no value. */
    static String withoutValues(CommandLine.ParameterException exception) {
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "an argument must be one of --customers, --definition, --orders, --as-of, --max-rejects, --language,"
                    + " --out; got " + String.join(" ", unmatched.getUnmatched()) + ".";
        }
        return String.valueOf(exception.getMessage());
    }
}
