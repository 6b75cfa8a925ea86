package dev.segmentation.jackson;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as it stands in a document: numbers keep their text. {@link Flaw} stands where a problem has been
 * reported already, so that no second one follows from it.
 */
sealed interface Json {
    /** What people call a value of this type, with its article. */
    String type();

    record Obj(Map<String, Json> fields) implements Json {
        @Override
        public String type() {
            return "an object";
        }
    }

    record Arr(List<Json> items) implements Json {
        @Override
        public String type() {
            return "a list";
        }
    }

    record Text(String value) implements Json {
        @Override
        public String type() {
            return "a text";
        }
    }

    record Num(String text) implements Json {
        @Override
        public String type() {
            return "a number";
        }

        double value() {
            return Double.parseDouble(text) + 0.0;
        }

        /** By value: 1e7 and 1.0E7 are the same number, 1 and 1.0 are not, as one is whole and one is not. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num that
                    && isWhole() == that.isWhole()
                    && (isWhole() ? text.equals(that.text) : Double.compare(value(), that.value()) == 0);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value());
        }

        /** Whether it is written without a fraction and an exponent. */
        boolean isWhole() {
            return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        }
    }

    record Flag(boolean value) implements Json {
        @Override
        public String type() {
            return "true or false";
        }
    }

    record Null() implements Json {
        @Override
        public String type() {
            return "null";
        }
    }

    record Flaw() implements Json {
        @Override
        public String type() {
            return "a flaw";
        }
    }
}
