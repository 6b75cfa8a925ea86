package dev.segmentation.rows;

import dev.segmentation.customer.Attribute;
import dev.segmentation.internal.Checks;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns an attribute is read from, and how. */
sealed interface Binding {
    /** The columns, in the order in which they are read. */
    List<String> columns();

    /** The step of a mapping that makes this binding. */
    String step(Attribute attribute);

    /** Numbers, in a stated writing or in one to be found out. */
    record Numbers(String column, @Nullable NumberGrammar grammar, boolean percent) implements Binding {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String step(Attribute attribute) {
            return "measure(" + attribute + ", " + Checks.quote(column) + (grammar == null ? "" : ", " + grammar) + ")";
        }

        /** The declared writing, or the plainest; with or without a percent sign as the unit has it. */
        NumberGrammar declared() {
            return (grammar == null ? NumberGrammar.ALL.get(0) : grammar).with(affixes());
        }

        /** What may stand beside the digits: a percent sign only where the unit is that. */
        Affixes affixes() {
            return new Affixes(
                    percent, grammar == null ? List.of() : grammar.affixes().currencies());
        }
    }

    /** The levels of a category from wide to narrow. */
    record Path(List<String> columns) implements Binding {
        @Override
        public String step(Attribute attribute) {
            return "category(" + attribute + ", "
                    + columns.stream().map(Checks::quote).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** Labels in one cell, divided by a separator. */
    record Set(String column, String separator) implements Binding {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String step(Attribute attribute) {
            return "labels(" + attribute + ", " + Checks.quote(column) + ", " + Checks.quote(separator) + ")";
        }
    }
}
