package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;

/** What a wrong argument is answered with, word by word. */
public final class Refusals {
    private Refusals() {}

    /** An argument that breaks a rule. */
    public static void assertRefused(Callable<?> call, String message) {
        assertThatThrownBy(call::call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** A null argument, by its name. */
    public static void assertNull(Callable<?> call, String message) {
        assertThatThrownBy(call::call)
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(message);
    }

    /** A collection that must not be changed. */
    public static void assertUnmodifiable(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
    }
}
