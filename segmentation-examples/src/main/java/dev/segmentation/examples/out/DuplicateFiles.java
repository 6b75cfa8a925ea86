package dev.segmentation.examples.out;

import dev.segmentation.customer.Portfolio;
import dev.segmentation.rows.SuspectedDuplicates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Companies that look as if they were entered several times: {@code duplicates.csv} names them for whoever is to look, and
 * what is printed and {@code summary.json} hold counts alone. Nothing is merged. Stateless.
 */
public final class DuplicateFiles {
    static final String FILE = "duplicates.csv";

    private DuplicateFiles() {}

    /**
     * Writes {@code duplicates.csv}: a row for each customer of each group.
     *
     * @param folder where to
     * @param found the groups
     * @param portfolio the customers, for their names
     * @throws IOException if the file cannot be written
     */
    public static void write(Path folder, SuspectedDuplicates found, Portfolio portfolio) throws IOException {
        try (Table table = Table.create(folder.resolve(FILE), "group", "by", "customer", "name")) {
            List<SuspectedDuplicates.Group> groups = found.groups();
            for (int i = 0; i < groups.size(); i++) {
                for (String id : groups.get(i).ids()) {
                    String name = portfolio.customer(portfolio.row(id)).name();
                    table.row(i + 1, code(groups.get(i).sign()), id, Objects.requireNonNullElse(name, ""));
                }
            }
        }
    }

    /** Counts for a program. */
    static Map<String, Object> summary(SuspectedDuplicates found) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("customers", found.suspects());
        summary.put("groups", found.groups().size());
        for (SuspectedDuplicates.Sign sign : SuspectedDuplicates.Sign.values()) {
            summary.put(
                    code(sign),
                    found.groups().stream()
                            .filter(group -> group.sign() == sign)
                            .count());
        }
        return summary;
    }

    /** Counts for a person. */
    static String line(SuspectedDuplicates found, Words words) {
        return words.of("note.duplicates", found.suspects(), found.groups().size());
    }

    private static String code(SuspectedDuplicates.Sign sign) {
        return sign.name().toLowerCase(Locale.ROOT);
    }
}
