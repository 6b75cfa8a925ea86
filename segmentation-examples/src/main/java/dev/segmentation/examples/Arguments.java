package dev.segmentation.examples;

import dev.segmentation.examples.out.MoveFiles;
import dev.segmentation.rows.RejectLimit;
import dev.segmentation.rows.TextDecoder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What can be said on the command line. All is read as text first, so that everything wrong is reported together. */
final class Arguments {
    static final String HELP = "Say --help to see all that can be said.";

    /** Four digits of a year, and no 31st of February. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> LANGUAGES = List.of("en", "sv", "da");

    @Option(names = "--customers", paramLabel = "FILE", description = "the customers: .csv, .xlsx or .jsonl")
    private @Nullable String customers;

    @Option(names = "--definition", paramLabel = "FILE", description = "how to read and divide them: .json")
    private @Nullable String definition;

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description = "their orders, instead of the file that the definition names")
    private @Nullable String orders;

    @Option(
            names = "--activities",
            paramLabel = "FILE",
            description = "visits, calls and the like, instead of the file that the definition names")
    private @Nullable String activities;

    @Option(
            names = "--surveys",
            paramLabel = "FILE",
            description = "answers to a survey, instead of the file that the definition names")
    private @Nullable String surveys;

    @Option(
            names = "--moves",
            paramLabel = "FILE",
            description = "what people decided about customers to move: the moves.json of an earlier run")
    private @Nullable String moves;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day that orders, activities and answers are looked at from, for example 2025-12-31")
    private @Nullable String asOf;

    @Option(names = "--max-rejects", paramLabel = "N|N%", description = "stop if more rows of a file are rejected")
    private @Nullable String maxRejects;

    @Option(
            names = "--language",
            paramLabel = "en|sv|da",
            description = "the language of reasons, lists and what is printed")
    private String language = "en";

    @Option(names = "--out", paramLabel = "DIR", description = "the folder to write results to, whole or not at all")
    private @Nullable String out;

    /** A request, and where its results go; null for the terminal alone. */
    record Asked(Request request, @Nullable Path out) {}

    /** What the arguments ask for, beside those that are unknown; without a file of customers, the sample. */
    Asked asked(List<String> unknown) {
        List<String> problems = new ArrayList<>();
        boolean sample =
                customers == null && definition == null && orders == null && activities == null && surveys == null;
        if (!sample && (customers == null || definition == null || out == null)) {
            problems.add("--customers, --definition and --out must all be given; got no " + missing()
                    + ". Without any of them the program runs on its sample.");
        }
        if (!unknown.isEmpty()) {
            problems.add("An argument must be one of --customers, --definition, --orders, --activities, --surveys,"
                    + " --moves, --as-of, --max-rejects, --language and --out, each followed by its value; got "
                    + words(unknown) + ".");
        }
        if (!LANGUAGES.contains(language)) {
            problems.add("--language must be en, sv or da; got another.");
        }
        LocalDate day = day(problems);
        RejectLimit limit = limit(problems);
        Files.Paths paths = paths(problems);
        Path decided = path("--moves", moves, problems);
        Path folder = path("--out", out, problems);
        if (!problems.isEmpty()) {
            problems.add(HELP);
            throw new Failure(Failure.DEFINITION, problems);
        }
        Request.Options options = new Request.Options(
                day,
                limit,
                Locale.forLanguageTag(language),
                new Request.Given(orders != null, activities != null, surveys != null),
                moves(decided, folder));
        Request request = sample ? Sample.request(options) : Files.request(paths, options);
        return new Asked(request, folder);
    }

    private Files.Paths paths(List<String> problems) {
        Path table = path("--customers", customers, problems);
        Path document = path("--definition", definition, problems);
        return new Files.Paths(
                document,
                table,
                path("--orders", orders, problems),
                path("--activities", activities, problems),
                path("--surveys", surveys, problems));
    }

    /** What people decided before: in the file given, and in the folder of results of an earlier run. */
    private static Request.Moves moves(@Nullable Path given, @Nullable Path out) {
        Path earlier = out == null ? null : out.resolve(MoveFiles.BOARD);
        return new Request.Moves(bytes(given), earlier == null || isThere(earlier) ? bytes(earlier) : null);
    }

    private static boolean isThere(Path file) {
        return java.nio.file.Files.isRegularFile(file);
    }

    private static TextDecoder.@Nullable Bytes bytes(@Nullable Path file) {
        return file == null ? null : () -> java.nio.file.Files.newInputStream(file);
    }

    private String missing() {
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
        return String.join(", no ", missing);
    }

    /** Names of options are shown, values are not. */
    private static String words(List<String> unknown) {
        long values = unknown.stream().filter(word -> !word.startsWith("-")).count();
        List<String> words = new ArrayList<>();
        unknown.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.replaceFirst("=.*", ""))
                .forEach(words::add);
        if (values > 0) {
            words.add(values == 1 ? "a value that follows none" : values + " values that follow none");
        }
        return String.join(", ", words);
    }

    private static @Nullable Path path(String option, @Nullable String text, List<String> problems) {
        if (text == null) {
            return null;
        }
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
            problems.add(option + " must be followed by a path; got an empty text.");
        } catch (InvalidPathException e) {
            problems.add(option + " must be a path that Java can write in this system's character set; it cannot. Set"
                    + " LC_ALL=C.UTF-8, or give the file another name.");
        }
        return null;
    }

    private @Nullable LocalDate day(List<String> problems) {
        try {
            return asOf == null ? null : LocalDate.parse(asOf, DAY);
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

    /** What is wrong with the arguments, in our words: those of the parser may hold values. */
    static String withoutValues(CommandLine.ParameterException exception) {
        if (exception instanceof CommandLine.MissingParameterException missing) {
            return names(missing.getMissing()) + " must be followed by a value; got none.";
        }
        if (exception instanceof CommandLine.OverwrittenOptionException twice) {
            return names(List.of(twice.getOverwritten())) + " must be given once; got it twice.";
        }
        return "The arguments must be as --help has them; got others.";
    }

    private static String names(List<CommandLine.Model.ArgSpec> options) {
        return options.stream()
                .filter(CommandLine.Model.OptionSpec.class::isInstance)
                .map(option -> ((CommandLine.Model.OptionSpec) option).longestName())
                .collect(Collectors.joining(", "));
    }
}
