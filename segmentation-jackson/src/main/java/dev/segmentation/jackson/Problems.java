package dev.segmentation.jackson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one document: each problem once, and at most 100. For one thread. */
final class Problems {
    static final int MOST = 100;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(String code, String pointer, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, pointer, message));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    List<Problem> list() {
        return List.copyOf(new ArrayList<>(found));
    }
}
