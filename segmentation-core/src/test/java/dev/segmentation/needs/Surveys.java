package dev.segmentation.needs;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers with known truths: made by a seed, published, or read from ../shared/data where that is present. */
final class Surveys {
    /** A. Agresti, "Categorical Data Analysis", 2002: 118 slides judged by 7 pathologists, 1 = no carcinoma, 2 = carcinoma. */
    static final String CARCINOMA = "1111111:34 1111211:2 1211111:6 1211112:1 1211211:4 1211212:5 2111111:2 2121212:1"
            + " 2211111:2 2211112:1 2211211:2 2211212:7 2211222:1 2212112:1 2212212:2 2212222:3 2221212:13 2221222:5"
            + " 2222212:10 2222222:16";

    /** General Social Survey 1982, white respondents: purpose, accuracy, understanding, cooperation. */
    static final String GSS82 = "1111:419 1112:35 1113:2 1121:71 1122:25 1123:5 1211:270 1212:25 1213:4 1221:42 1222:16"
            + " 1223:5 2111:23 2112:4 2113:1 2121:6 2122:2 2211:43 2212:9 2213:2 2221:9 2222:3 2223:2 3111:26 3112:3"
            + " 3121:1 3122:2 3211:85 3212:23 3213:6 3221:13 3222:12 3223:8";

    private Surveys() {}

    /** A portfolio of patterns with counts; question j is the category {@code qj}. */
    static Portfolio patterns(String counted) {
        List<String> rows = new ArrayList<>();
        for (String pattern : counted.split(" ", -1)) {
            String[] parts = pattern.split(":", -1);
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                rows.add(parts[0]);
            }
        }
        Portfolio portfolio = ids(rows.size());
        for (int j = 0; j < rows.get(0).length(); j++) {
            int item = j;
            String[] answers =
                    rows.stream().map(row -> row.substring(item, item + 1)).toArray(String[]::new);
            portfolio = portfolio.with(Category.of("q" + j), answers);
        }
        return portfolio;
    }

    static Category[] categories(Portfolio portfolio) {
        return portfolio.attributes().stream().map(a -> (Category) a).toArray(Category[]::new);
    }

    static Measure[] measures(Portfolio portfolio) {
        return portfolio.attributes().stream().map(a -> (Measure) a).toArray(Measure[]::new);
    }

    static Portfolio ids(int size) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add("respondent-" + i);
        }
        return Portfolio.ofIds(ids);
    }

    /** Binary answers of planted classes, each with questions of its own that it affirms; noise flips an answer. */
    record Planted(Portfolio portfolio, List<Integer> truth) {}

    static Planted planted(int size, int classes, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int items = 12;
        double[][] answers = new double[items][size];
        int[] truth = new int[size];
        for (int i = 0; i < size; i++) {
            truth[i] = random.nextInt(classes);
            for (int j = 0; j < items; j++) {
                boolean own = j * classes / items == truth[i];
                answers[j][i] = random.nextDouble() < (own ? 0.92 : 0.08) ? 1 : 0;
            }
        }
        return new Planted(portfolio(answers), Arrays.stream(truth).boxed().toList());
    }

    /** Independent binary answers with unequal shares: stable in places, and without segments. */
    static Portfolio noise(int size, int items, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] answers = new double[items][size];
        for (int j = 0; j < items; j++) {
            double share = 0.15 + 0.7 * random.nextDouble();
            for (int i = 0; i < size; i++) {
                answers[j][i] = random.nextDouble() < share ? 1 : 0;
            }
        }
        return portfolio(answers);
    }

    static Portfolio portfolio(double[]... columns) {
        Portfolio portfolio = ids(columns[0].length);
        for (int j = 0; j < columns.length; j++) {
            portfolio = portfolio.with(Measure.of("m" + j, "0-1"), columns[j]);
        }
        return portfolio;
    }

    /** The same answers as categories. */
    static Portfolio asCategories(Portfolio portfolio) {
        Portfolio categories = ids(portfolio.size());
        for (Attribute attribute : portfolio.attributes()) {
            double[] values = portfolio.measure((Measure) attribute).toArray();
            String[] labels = new String[values.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = Double.isNaN(values[i]) ? "" : values[i] > 0 ? "yes" : "no";
            }
            categories = categories.with(Category.of(attribute.name()), labels);
        }
        return categories;
    }

    /** The wholesale customers (UCI 292), where the data is present. */
    static Optional<Portfolio> wholesale() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolveSibling("shared").resolve("data").resolve("wholesale");
            if (Files.isDirectory(folder)) {
                return Optional.of(read(folder));
            }
        }
        return Optional.empty();
    }

    private static Portfolio read(Path folder) {
        try (var files = Files.list(folder)) {
            Path file =
                    files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
            List<String> lines = Files.readAllLines(file);
            Portfolio portfolio = ids(lines.size() - 1);
            String[] names = lines.get(0).split(",", -1);
            for (int j = 2; j < names.length; j++) {
                int column = j;
                double[] values = lines.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                        .toArray();
                portfolio = portfolio.with(Measure.of(names[j], "mu/yr"), values);
            }
            return portfolio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** L. Hubert, P. Arabie, J. Classification 2, 1985: agreement of two partitions, 0 by chance and 1 in full. */
    static double adjustedRand(int[] a, int[] b) {
        int most = 20;
        double[][] both = new double[most][most];
        for (int i = 0; i < a.length; i++) {
            both[a[i]][b[i]]++;
        }
        double pairs = 0;
        double rows = 0;
        double columns = 0;
        for (int i = 0; i < most; i++) {
            double row = 0;
            double column = 0;
            for (int j = 0; j < most; j++) {
                pairs += both[i][j] * (both[i][j] - 1) / 2;
                row += both[i][j];
                column += both[j][i];
            }
            rows += row * (row - 1) / 2;
            columns += column * (column - 1) / 2;
        }
        double expected = rows * columns / (a.length * (a.length - 1.0) / 2);
        return (pairs - expected) / ((rows + columns) / 2 - expected);
    }
}
