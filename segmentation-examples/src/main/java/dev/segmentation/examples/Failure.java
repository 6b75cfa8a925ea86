package dev.segmentation.examples;

import java.util.List;

/** A run that ends early: an exit status of the contract, and the lines that say why. No cause is kept: it may quote data. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The output cannot be written, or a fault of ours. */
    static final int FAULT = 1;
    /** The arguments, the definition, or a fit that is impossible. */
    static final int DEFINITION = 2;
    /** A file is missing, unreadable, empty, ambiguous, without an accepted row, or has too many rejects. */
    static final int FILE = 3;

    private final int status;
    private final transient List<String> lines;

    Failure(int status, List<String> lines) {
        super(String.join("\n", lines), null, false, false);
        this.status = status;
        this.lines = List.copyOf(lines);
    }

    Failure(int status, String line) {
        this(status, List.of(line));
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }
}
