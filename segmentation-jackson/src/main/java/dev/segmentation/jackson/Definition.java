package dev.segmentation.jackson;

import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to read and how to divide, as an administrator wrote it down: columns, attributes with their units, segmentations.
 *
 * <p>Immutable, thread-safe and comparable by value. Reading is strict and finds all problems together, {@link
 * DefinitionException}; {@link DefinitionReader} gives a program what could be read beside them.
 *
 * <pre>{@code
 * Definition definition = Definition.read(Path.of("definition.json"));
 * Portfolio portfolio = definition.derive(read);
 * for (SegmentationEntry entry : definition.segmentations()) {
 *     SegmentModel model = entry.segmenter().fit(portfolio);
 * }
 * }</pre>
 */
public final class Definition {
    /** The newest form of a definition that this version reads, which is the one that it writes. */
    public static final int FORMAT = 1;

    private final CustomersSection customers;
    private final @Nullable OrdersSection orders;
    private final @Nullable ActivitiesSection activities;
    private final @Nullable SurveysSection surveys;
    private final @Nullable WorklistsSection worklists;
    private final @Nullable PlanSection plan;
    private final @Nullable MovesSection moves;
    private final Map<String, Attribute> attributes;
    private final List<SegmentationEntry> segmentations;
    private final Json.Obj document;

    Definition(
            Sections sections,
            Map<String, Attribute> attributes,
            List<SegmentationEntry> segmentations,
            Json.Obj document) {
        this.customers = Objects.requireNonNull(sections.customers, "customers");
        this.orders = sections.orders;
        this.activities = sections.activities;
        this.worklists = sections.worklists;
        this.plan = sections.plan;
        this.surveys = sections.surveys;
        this.moves = sections.moves;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        this.segmentations = List.copyOf(segmentations);
        this.document = document;
    }

    /** What a definition describes beside the segmentations, as far as it could be read. */
    record Sections(
            @Nullable CustomersSection customers,
            @Nullable OrdersSection orders,
            @Nullable ActivitiesSection activities,
            @Nullable WorklistsSection worklists,
            @Nullable PlanSection plan,
            @Nullable SurveysSection surveys,
            @Nullable MovesSection moves) {
        static final Sections NONE = new Sections(null, null, null, null, null, null, null);
    }

    /**
     * Reads a definition.
     *
     * @param json the document
     * @return the definition
     * @throws DefinitionException with all problems, if there are any
     */
    public static Definition read(String json) {
        return DefinitionReader.draft(json).definition();
    }

    /**
     * Reads a definition.
     *
     * @param json the document in UTF-8, at most 1 MiB; not closed
     * @return the definition
     * @throws DefinitionException with all problems, if there are any
     * @throws IOException if the stream cannot be read
     */
    public static Definition read(InputStream json) throws IOException {
        return DefinitionReader.draft(json).definition();
    }

    /**
     * Reads a definition.
     *
     * @param file the document in UTF-8, at most 1 MiB
     * @return the definition
     * @throws DefinitionException with all problems, if there are any
     * @throws IOException if the file cannot be read
     */
    public static Definition read(Path file) throws IOException {
        return DefinitionReader.draft(file).definition();
    }

    /**
     * The JSON Schema (2020-12) of a definition, with titles, descriptions and units: good enough to draw a form from. It
     * knows the methods that a {@link ModelCodec} is there for; without those of others it is the published {@code
     * definition.schema.json}.
     *
     * @return JSON text
     */
    public static String schema() {
        return Schemas.definition(Codecs.installed());
    }

    /**
     * How to read the file of customers.
     *
     * @return the section
     */
    public CustomersSection customers() {
        return customers;
    }

    /**
     * How to read the file of orders.
     *
     * @return the section, or empty if there is none
     */
    public Optional<OrdersSection> orders() {
        return Optional.ofNullable(orders);
    }

    /**
     * How to read the file of activities.
     *
     * @return the section, or empty if there is none
     */
    public Optional<ActivitiesSection> activities() {
        return Optional.ofNullable(activities);
    }

    /**
     * How to read the file of answers to a survey.
     *
     * @return the section, or empty if there is none
     */
    public Optional<SurveysSection> surveys() {
        return Optional.ofNullable(surveys);
    }

    /**
     * The board of customers to move.
     *
     * @return the section, or empty if none is asked for
     */
    public Optional<MovesSection> moves() {
        return Optional.ofNullable(moves);
    }

    /**
     * The work lists asked for.
     *
     * @return the section, or empty if there is none
     */
    public Optional<WorklistsSection> worklists() {
        return Optional.ofNullable(worklists);
    }

    /**
     * What to plan, once the segmentation that it names is made.
     *
     * @return the section, or empty if nothing is to be planned
     */
    public Optional<PlanSection> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * The attributes of a customer that are declared, measures of orders, activities and surveys among them, with their units.
     *
     * @return attributes by name, in the order of the document; derived measures are not among them
     */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    /**
     * The segmentations asked for.
     *
     * @return at least one, in the order of the document
     */
    public List<SegmentationEntry> segmentations() {
        return segmentations;
    }

    /**
     * Adds the derived measures; to be called once the measures of orders, activities and surveys are there.
     *
     * @param portfolio the customers, with the measures of the file, of orders, activities and surveys
     * @return the same customers with the derived measures, and the category {@code MEASURE origin} of each estimate
     * @throws IllegalArgumentException if the portfolio lacks a measure that one is made of
     * @throws dev.segmentation.FitException if there is nobody to estimate from
     */
    public Portfolio derive(Portfolio portfolio) {
        return customers.derive(portfolio);
    }

    /**
     * The document, with its fields in their order and its numbers in their writing.
     *
     * @return JSON text; reading it gives an equal definition
     */
    public String json() {
        return JsonText.of(document);
    }

    Json.Obj document() {
        return document;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definition that && document.equals(that.document);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document);
    }

    /** Prints counts and the names of the segmentations. */
    @Override
    public String toString() {
        List<String> names = segmentations.stream().map(SegmentationEntry::name).toList();
        return "Definition[" + attributes.size() + " attributes, segmentations " + names + "]";
    }
}
