package dev.segmentation;

import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The CRM Sales Opportunities as of 2017-12-31, from {@code ../shared/data/crm-sales} above the working directory: real data
 * that is not part of the project. What is worked out from the orders is worked out here, plainly, on purpose.
 */
public final class CrmSales {
    public static final Measure SALES = Measure.of("sales", "USD/yr");
    public static final Measure EMPLOYEES = Measure.of("employees", "heads");
    public static final Measure REGULARITY = Measure.of("regularity", "fraction");
    public static final Measure TENURE = Measure.of("tenure", "days");
    public static final Measure RECENCY = Measure.of("recency", "days");
    public static final Category INDUSTRY = Category.of("industry");
    public static final Category OWNER = Category.of("owner");

    private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);

    private CrmSales() {}

    /** The 85 accounts, or empty where the data is not there. */
    public static Optional<Portfolio> portfolio() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path data = up.resolve("shared").resolve("data").resolve("crm-sales");
            if (Files.isDirectory(data)) {
                return Optional.of(read(data));
            }
        }
        return Optional.empty();
    }

    private static Portfolio read(Path data) {
        List<Map<String, String>> accounts = rows(data.resolve("customers.csv"));
        Map<String, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Map<String, String> order : rows(data.resolve("won_orders.csv"))) {
            LocalDate day = LocalDate.parse(order.getOrDefault("close_date", ""));
            String account = order.getOrDefault("account", "");
            if (!day.isAfter(AS_OF)) {
                days.computeIfAbsent(account, id -> new TreeSet<>()).add(day);
                sums.merge(account, Double.parseDouble(order.getOrDefault("close_value", "")), Double::sum);
            }
        }
        int size = accounts.size();
        double[][] columns = new double[5][size];
        String[] industries = new String[size];
        String[] owners = new String[size];
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            String id = accounts.get(row).getOrDefault("customer_id", "");
            TreeSet<LocalDate> own = days.getOrDefault(id, new TreeSet<>());
            ids.add(id);
            columns[0][row] = sums.getOrDefault(id, 0.0);
            columns[1][row] = Double.parseDouble(accounts.get(row).getOrDefault("employees", "NaN"));
            columns[2][row] = regularity(own);
            columns[3][row] = ChronoUnit.DAYS.between(own.first(), AS_OF);
            columns[4][row] = ChronoUnit.DAYS.between(own.last(), AS_OF);
            industries[row] = accounts.get(row).getOrDefault("sector", "");
            owners[row] = accounts.get(row).getOrDefault("owner", "");
        }
        return Portfolio.ofIds(ids)
                .with(SALES, columns[0])
                .with(EMPLOYEES, columns[1])
                .with(REGULARITY, columns[2])
                .with(TENURE, columns[3])
                .with(RECENCY, columns[4])
                .with(INDUSTRY, industries)
                .with(OWNER, owners);
    }

    /** CONTRACT.md 1: 1 / (1 + coefficient of variation, sample sd, of the gaps between distinct days). */
    private static double regularity(SortedSet<LocalDate> days) {
        double[] gaps = new double[days.size() - 1];
        LocalDate[] order = days.toArray(new LocalDate[0]);
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = ChronoUnit.DAYS.between(order[i], order[i + 1]);
        }
        double mean = Arrays.stream(gaps).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum();
        return gaps.length < 3 ? Double.NaN : 1 / (1 + Math.sqrt(squares / (gaps.length - 1)) / mean);
    }

    /** The files hold no quotes. */
    private static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> names = List.of(lines.get(0).split(",", -1));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(names.get(i), cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
