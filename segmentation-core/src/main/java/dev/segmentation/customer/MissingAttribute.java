package dev.segmentation.customer;

import dev.segmentation.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The message for an attribute that is asked for and not there: what there is, and what may have been meant. */
final class MissingAttribute {
    private MissingAttribute() {}

    static String message(Attribute wanted, Collection<Attribute> present) {
        String kind = wanted.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String subject = "Portfolio has no " + kind + " " + Checks.quote(wanted.name());
        for (Attribute attribute : present) {
            if (attribute.name().equals(wanted.name())) {
                return subject + " in the unit or of the kind asked for; it has " + Checks.quote(attribute)
                        + ", got asked for " + Checks.quote(wanted) + ".";
            }
        }
        List<String> names = present.stream()
                .filter(attribute -> attribute.getClass() == wanted.getClass())
                .map(Attribute::name)
                .sorted()
                .toList();
        return subject + "; it has " + names;
    }
}
