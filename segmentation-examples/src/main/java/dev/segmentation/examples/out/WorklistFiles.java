package dev.segmentation.examples.out;

import dev.segmentation.Message;
import dev.segmentation.Play;
import dev.segmentation.plan.NormStatus;
import dev.segmentation.plan.WorkItem;
import dev.segmentation.plan.Worklists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes {@code worklists/OWNER.csv}, one file for each owner, and {@code no-owner.csv} for the customers without. */
public final class WorklistFiles {
    /** The folder of the files. */
    static final String FOLDER = "worklists";

    private static final String NO_OWNER = "no-owner";
    private static final String[] HEADER = {
        "customer",
        "name",
        "owner",
        "segmentation",
        "segment",
        "urgency",
        "play",
        "text",
        "reason",
        "activity",
        "due",
        "status",
        "last",
        "done",
        "norm",
        "over",
        "unserved",
        "at_risk"
    };

    private final String segmentation;
    private final Locale locale;

    private WorklistFiles(String segmentation, Locale locale) {
        this.segmentation = segmentation;
        this.locale = locale;
    }

    /**
     * Writes the files.
     *
     * @param folder where to
     * @param plan the lists
     * @param locale the language of plays and reasons
     * @throws IOException if one cannot be written
     */
    public static void write(Path folder, NamedWorklists plan, Locale locale) throws IOException {
        Path lists = Files.createDirectories(folder.resolve(FOLDER));
        WorklistFiles files = new WorklistFiles(plan.of(), locale);
        FileNames names = new FileNames(List.of(NO_OWNER));
        for (Worklists.Group group : plan.worklists().groups()) {
            String name = group.isWithoutOwner() ? NO_OWNER : names.of(group.owner());
            try (Table table = Table.create(lists.resolve(name + ".csv"), HEADER)) {
                group.items().forEach(item -> files.row(table, group, item));
            }
        }
    }

    /** How every list starts. */
    static String start() {
        return String.join(",", HEADER) + "\n";
    }

    private void row(Table table, Worklists.Group group, WorkItem item) {
        Optional<NormStatus> next = item.next();
        String name = item.name();
        table.row(
                item.customer(),
                name == null ? "" : name,
                group.owner(),
                segmentation,
                item.segment().code(),
                item.urgency(),
                words(item.play().map(Play::goal)),
                words(item.play().map(Play::text)),
                item.reason().in(locale),
                next.map(NormStatus::type).orElse(""),
                day(next.map(NormStatus::due).orElse(null)),
                next.map(status -> status.standing().code()).orElse(""),
                day(next.map(NormStatus::last).orElse(null)),
                number(next.map(NormStatus::done)),
                number(next.map(NormStatus::norm)),
                number(next.map(NormStatus::over)),
                item.unserved(),
                item.atRisk());
    }

    private String words(Optional<Message> message) {
        return message.map(words -> words.in(locale)).orElse("");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }
}
