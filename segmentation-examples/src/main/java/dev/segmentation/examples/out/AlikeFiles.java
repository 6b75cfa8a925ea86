package dev.segmentation.examples.out;

import dev.segmentation.Segmentation;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.profile.Diamond;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the best-customers method found beside fit: {@code diamonds.csv} and {@code lookalikes.csv}, and counts in words. Stateless. */
public final class AlikeFiles {
    /** The file of diamonds in the rough. */
    static final String DIAMONDS = "diamonds.csv";

    /** The file of look-alikes. */
    static final String LOOK_ALIKES = "lookalikes.csv";

    private AlikeFiles() {}

    /**
     * Writes the files that the definition wants.
     *
     * @param folder where to
     * @param segmentations all of them
     * @param locale the language of the grounds
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, List<NamedSegmentation> segmentations, Locale locale) throws IOException {
        if (segmentations.stream().anyMatch(named -> named.alike().diamonds() != null)) {
            try (Table table = Table.create(
                    folder.resolve(DIAMONDS), "customer", "segmentation", "value", "fit", "grounds", "because")) {
                segmentations.forEach(named -> diamonds(table, named, locale));
            }
        }
        if (segmentations.stream().anyMatch(named -> !named.alike().lookAlikes().isEmpty())) {
            try (Table table = Table.create(
                    folder.resolve(LOOK_ALIKES),
                    "customer",
                    "segmentation",
                    "like",
                    "stage",
                    "segment",
                    "likeness",
                    "shared",
                    "different",
                    "unknown")) {
                segmentations.forEach(named -> lookAlikes(table, named));
            }
        }
    }

    private static void diamonds(Table table, NamedSegmentation named, Locale locale) {
        List<Diamond> diamonds = named.alike().diamonds();
        for (Diamond one : diamonds == null ? List.<Diamond>of() : diamonds) {
            table.row(
                    one.customer(),
                    named.name(),
                    one.value(),
                    one.fit(),
                    one.grounds().stream().map(Diamond.Ground::code).collect(Collectors.joining("|")),
                    one.grounds().stream()
                            .map(ground -> ground.sentence().in(locale))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static void lookAlikes(Table table, NamedSegmentation named) {
        Segmentation segmentation = named.segmentation();
        Portfolio portfolio = segmentation.portfolio();
        named.alike()
                .lookAlikes()
                .forEach((like, found) -> found.forEach(one -> {
                    int row = portfolio.row(one.customer());
                    table.row(
                            one.customer(),
                            named.name(),
                            like,
                            portfolio.stage(row).code(),
                            segmentation.segment(row).code(),
                            one.likeness(),
                            names(one.shared()),
                            names(one.different()),
                            names(one.unknown()));
                }));
    }

    private static String names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).collect(Collectors.joining("|"));
    }

    /** Counts by ground, for {@code summary.json}; whom they are stands in the file. */
    static Map<String, Object> summary(List<Diamond> diamonds) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("customers", diamonds.size());
        for (Diamond.Ground ground : Diamond.Ground.values()) {
            counts.put(ground.code(), count(diamonds, ground));
        }
        return counts;
    }

    private static int count(List<Diamond> diamonds, Diamond.Ground ground) {
        return (int)
                diamonds.stream().filter(one -> one.grounds().contains(ground)).count();
    }

    /** What a person reads after a run; names nobody. */
    static List<String> lines(NamedSegmentation named, Words words) {
        List<Diamond> diamonds = named.alike().diamonds();
        if (diamonds == null) {
            return List.of();
        }
        String grounds = Arrays.stream(Diamond.Ground.values())
                .filter(ground -> count(diamonds, ground) > 0)
                .map(ground -> ground.sentence().in(words.locale()) + " " + words.number(count(diamonds, ground)))
                .collect(Collectors.joining(", "));
        return List.of("  - "
                + (diamonds.isEmpty()
                        ? words.of("diamonds.none")
                        : words.of("diamonds.some", diamonds.size(), grounds)));
    }
}
