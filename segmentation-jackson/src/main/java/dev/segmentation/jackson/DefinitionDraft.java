package dev.segmentation.jackson;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a definition, beside all that is wrong with it: so that a program can compare its columns with
 * a header and list everything together.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * DefinitionDraft draft = DefinitionReader.draft(file);
 * List<Problem> all = new ArrayList<>(draft.problems());
 * draft.columns().stream().filter(c -> !header.has(c.column())).map(this::problem).forEach(all::add);
 * }</pre>
 */
public final class DefinitionDraft {
    private final List<Problem> problems;
    private final List<ColumnReference> columns;
    private final Definition.Sections sections;
    private final @Nullable Definition definition;

    DefinitionDraft(Reading reading, Definition.Sections sections, @Nullable Definition definition) {
        this.problems = reading.problems().list();
        this.columns = List.copyOf(reading.columns());
        this.sections = sections;
        this.definition = definition;
    }

    /**
     * What is wrong.
     *
     * @return at most 100 problems; none if the definition can be used
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The columns that the definition names.
     *
     * @return one for each place that names one, as far as it could be read
     */
    public List<ColumnReference> columns() {
        return columns;
    }

    /**
     * How to read the file of customers, as far as that could be read.
     *
     * @return the section, or empty if too little of it could be read
     */
    public Optional<CustomersSection> customers() {
        return Optional.ofNullable(sections.customers());
    }

    /**
     * How to read the file of orders, as far as that could be read.
     *
     * @return the section, or empty if there is none or too little of it could be read
     */
    public Optional<OrdersSection> orders() {
        return Optional.ofNullable(sections.orders());
    }

    /**
     * How to read the file of activities, as far as that could be read.
     *
     * @return the section, or empty if there is none or too little of it could be read
     */
    public Optional<ActivitiesSection> activities() {
        return Optional.ofNullable(sections.activities());
    }

    /**
     * How to read the file of answers to a survey, as far as that could be read.
     *
     * @return the section, or empty if there is none or too little of it could be read
     */
    public Optional<SurveysSection> surveys() {
        return Optional.ofNullable(sections.surveys());
    }

    /**
     * The board of customers to move, as far as that could be read.
     *
     * @return the section, or empty if there is none or too little of it could be read
     */
    public Optional<MovesSection> moves() {
        return Optional.ofNullable(sections.moves());
    }

    /**
     * The definition.
     *
     * @return the definition
     * @throws DefinitionException if there is a problem
     */
    public Definition definition() {
        if (definition == null) {
            throw new DefinitionException(problems);
        }
        return definition;
    }

    /** Prints counts. */
    @Override
    public String toString() {
        return "DefinitionDraft[" + problems.size() + " problems, " + columns.size() + " columns]";
    }
}
