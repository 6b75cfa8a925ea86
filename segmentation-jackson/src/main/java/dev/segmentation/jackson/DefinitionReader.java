package dev.segmentation.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions for programs that go on where something is wrong; {@link Definition#read(String)} is for all others.
 *
 * <p>Stateless and thread-safe. What is wrong with a document never throws here: it is in the draft.
 */
public final class DefinitionReader {
    private DefinitionReader() {}

    /**
     * Reads what can be read.
     *
     * @param json the document
     * @return the draft, with all problems
     */
    public static DefinitionDraft draft(String json) {
        Reading reading = new Reading();
        return draft(Source.tree(json, Limits.DEFINITION, reading.problems()), reading, Codecs.installed());
    }

    /**
     * Reads what can be read.
     *
     * @param json the document in UTF-8, at most 1 MiB; not closed
     * @return the draft, with all problems
     * @throws IOException if the stream cannot be read
     */
    public static DefinitionDraft draft(InputStream json) throws IOException {
        Reading reading = new Reading();
        return draft(Source.tree(json, Limits.DEFINITION, reading.problems()), reading, Codecs.installed());
    }

    /**
     * Reads what can be read.
     *
     * @param file the document in UTF-8, at most 1 MiB
     * @return the draft, with all problems
     * @throws IOException if the file cannot be read
     */
    public static DefinitionDraft draft(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return draft(in);
        }
    }

    static DefinitionDraft draft(Json root, Reading reading, Codecs codecs) {
        Json.Obj document = new Item(reading, "Definition", "", root).as(Json.Obj.class, "an object");
        Fields in = document == null ? null : new Fields(reading, "", document);
        if (document == null || in == null || !isOurs(in)) {
            return new DefinitionDraft(reading, Definition.Sections.NONE, null);
        }
        in.allow(
                "format",
                "customers",
                "orders",
                "activities",
                "surveys",
                "segmentations",
                "worklists",
                "plan",
                "moves");
        Fields customersFields = in.object("customers");
        CustomersReader customersReader = customersFields == null ? null : new CustomersReader(customersFields);
        if (customersReader != null) {
            customersReader.declare();
        }
        OrdersSection orders = section(in, "orders", fields -> new OrdersReader(fields).section());
        ActivitiesSection activities = section(in, "activities", fields -> new ActivitiesReader(fields).section());
        SurveysSection surveys = section(in, "surveys", fields -> new SurveysReader(fields).section());
        List<DerivedMeasure> derived = customersFields == null ? List.of() : new DerivedReader(customersFields).read();
        CustomersSection customers = customersReader == null ? null : customersReader.section(derived);
        List<SegmentationEntry> segmentations = new SegmentationsReader(codecs, orders).read(in);
        WorklistsSection worklists = section(in, "worklists", fields -> new WorklistsReader(fields).section(names(in)));
        PlanSection plan = section(in, "plan", fields -> new PlanReader(fields, names(in)).section());
        MovesSection moves = section(in, "moves", fields -> new MovesReader(fields, segmentations).section(names(in)));
        Definition.Sections sections =
                new Definition.Sections(customers, orders, activities, worklists, plan, surveys, moves);
        Definition definition = null;
        if (customers != null && reading.problems().isEmpty()) {
            definition = new Definition(sections, reading.vocabulary().attributes(), segmentations, document);
        }
        return new DefinitionDraft(reading, sections, definition);
    }

    private static <S> @Nullable S section(Fields in, String name, Function<Fields, @Nullable S> reader) {
        Fields fields = in.has(name) ? in.object(name) : null;
        return fields == null ? null : reader.apply(fields);
    }

    /** The names of all segmentations, those with a problem among them. */
    private static List<String> names(Fields in) {
        Fields segmentations = in.isObject("segmentations") ? in.object("segmentations") : null;
        return segmentations == null ? List.of() : List.copyOf(segmentations.names());
    }

    /** Whether the document is a definition in a form that this version knows; nothing else of another is looked at. */
    private static boolean isOurs(Fields in) {
        if (in.has("kind")) {
            in.report(
                    Codes.KIND,
                    "kind",
                    "Definition must have no kind; got one. Models, segmentations and customers have one.");
            return false;
        }
        // a format that is missing or no number is one problem among others; a newer one makes the rest unreadable
        int format = Header.format(in, "Definition", Definition.FORMAT);
        return format > 0
                || in.reading().problems().list().stream()
                        .noneMatch(problem -> problem.code().equals(Codes.FORMAT));
    }
}
