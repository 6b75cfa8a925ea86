package dev.segmentation.profile;

import dev.segmentation.Message;
import dev.segmentation.Quantity;
import dev.segmentation.band.Bands;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.internal.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked about every customer: in which band a measure lies, what a category is at a level of its path, whether
 * labels hold one of them. An attribute gives one question, or one for each level or label.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param attribute what is asked about
 * @param level for a category how many labels of the path count, from 1; else 0
 * @param bands for a measure its bands; else null
 * @param label for labels the one that is asked for; else null
 */
public record Question(
        Attribute attribute,
        int level,
        @Nullable Bands bands,
        @Nullable String label) {
    /**
     * Checks the components.
     *
     * @param attribute what is asked about
     * @param level for a category how many labels of the path count, from 1; else 0
     * @param bands for a measure its bands; else null
     * @param label for labels the one that is asked for; else null
     * @throws NullPointerException if the attribute is null
     * @throws IllegalArgumentException if the others do not suit the attribute
     */
    public Question {
        Checks.notNull(attribute, "Question attribute");
        boolean suits = attribute instanceof Measure
                ? bands != null && level == 0 && label == null
                : attribute instanceof Category
                        ? level > 0 && bands == null && label == null
                        : label != null && level == 0 && bands == null;
        if (!suits) {
            throw new IllegalArgumentException("Question must have bands for a measure, a level from 1 for a category,"
                    + " or a label for labels, and nothing else; got another for " + Checks.quote(attribute.name())
                    + ".");
        }
    }

    static Question of(Measure measure, Bands bands) {
        return new Question(measure, 0, bands, null);
    }

    static Question of(Category category, int level) {
        return new Question(category, level, null, null);
    }

    static Question of(Labels labels, String label) {
        return new Question(labels, 0, null, label);
    }

    /**
     * An answer in words.
     *
     * @param value the value of an answer, empty for unknown
     * @return for example "industry Manufacturing" or "employees from 50 to below 250"
     */
    public Message words(List<String> value) {
        if (value.isEmpty()) {
            return level > 1
                    ? Message.of("profile.unknown-at-level", attribute, level)
                    : Message.of("profile.unknown", attribute);
        }
        if (bands != null && attribute instanceof Measure measure) {
            return bandWords(measure, bands, bands.labels().indexOf(value.get(0)));
        }
        if (label != null) {
            return Message.of(value.equals(Answer.YES) ? "profile.has" : "profile.has-not", attribute, label);
        }
        return Message.of("profile.is", attribute, String.join(Category.STEP, value));
    }

    private static Message bandWords(Measure measure, Bands bands, int band) {
        Quantity from = new Quantity(bands.from(band), "");
        Quantity below = new Quantity(bands.below(band), measure.unit());
        if (bands.size() == 1) {
            return Message.of("profile.known", measure);
        } else if (band == 0) {
            return Message.of("profile.below", measure, below);
        }
        return band == bands.size() - 1
                ? Message.of("profile.from", measure, new Quantity(bands.from(band), measure.unit()))
                : Message.of("profile.between", measure, from, below);
    }
}
